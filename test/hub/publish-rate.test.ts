import { expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/internal.js';
import { PublishRate } from '../../src/auth/publish-rate.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

const limited = (retryAfterMs: number) =>
  expect.objectContaining({ code: 'RATE_LIMITED', extensions: { code: 'RATE_LIMITED', retryAfterMs } });

it('lets a burst of two seconds pass, then as much as time brings back', () => {
  const clock = new FakeClock();
  const rate = new PublishRate({ perSecond: 100, clock });
  rate.take(ADMIN, 200);
  expect(() => rate.take(ADMIN, 1)).toThrow(limited(10));
  clock.advance(500);
  rate.take(ADMIN, 50);
  expect(() => rate.take(ADMIN, 50)).toThrow(limited(500));
  clock.advance(60_000);
  rate.take(ADMIN, 200);
  expect(() => rate.take(ADMIN, 1)).toThrow(limited(10));
});

it('counts each credential for itself, and the hub not at all', () => {
  const rate = new PublishRate({ perSecond: 1, clock: new FakeClock() });
  rate.take(ADMIN, 2);
  expect(() => rate.take(ADMIN, 1)).toThrow();
  rate.take(viewerWith([], { id: 'bob' }), 2);
  for (let n = 0; n < 10; n++) rate.take(HUB_VIEWER, 1_000);
});

it('lets a batch that is larger than any burst pass when there was none before', () => {
  const clock = new FakeClock();
  const rate = new PublishRate({ perSecond: 100, clock });
  rate.take(ADMIN, 1_000);
  expect(() => rate.take(ADMIN, 1_000)).toThrow(limited(2_000));
  clock.advance(2_000);
  rate.take(ADMIN, 1_000);
});
