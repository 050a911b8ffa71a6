import { expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import { eventRate, PublishRate } from '../../src/hub/publish/publish-rate.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

const limited = (retryAfterMs: number) =>
  expect.objectContaining({
    code: 'RATE_LIMITED',
    extensions: expect.objectContaining({ code: 'RATE_LIMITED', retryAfterMs }),
  });

it('allows a burst of two seconds, then the steady rate', async () => {
  const clock = new FakeClock();
  const rate = new PublishRate({ ...eventRate(100), clock });
  await rate.take(ADMIN, 200);
  await expect(rate.take(ADMIN, 1)).rejects.toEqual(limited(10));
  clock.advance(500);
  await rate.take(ADMIN, 50);
  await expect(rate.take(ADMIN, 50)).rejects.toEqual(limited(500));
  clock.advance(60_000);
  await rate.take(ADMIN, 200);
  await expect(rate.take(ADMIN, 1)).rejects.toEqual(limited(10));
});

it('counts each credential separately, and does not limit the hub', async () => {
  const rate = new PublishRate({ ...eventRate(1), clock: new FakeClock() });
  await rate.take(ADMIN, 2);
  await expect(rate.take(ADMIN, 1)).rejects.toThrow();
  await rate.take(viewerWith([], { id: 'bob' }), 2);
  for (let n = 0; n < 10; n++) await rate.take(HUB_VIEWER, 1_000);
});

it('lets a batch that is larger than any burst pass when there was none before', async () => {
  const clock = new FakeClock();
  const rate = new PublishRate({ ...eventRate(100), clock });
  await rate.take(ADMIN, 1_000);
  await expect(rate.take(ADMIN, 1_000)).rejects.toEqual(limited(2_000));
  clock.advance(2_000);
  await rate.take(ADMIN, 1_000);
});
