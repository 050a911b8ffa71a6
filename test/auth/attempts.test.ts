import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Attempts } from '../../src/auth/failed-attempts.js';
import { makeKey } from '../../src/auth/methods/key-text.js';
import { systemClock } from '../../src/core/clock.js';
import { networkOf } from '../../src/core/net/network.js';

let attempts: Attempts;
beforeEach(() => {
  vi.useFakeTimers();
  attempts = new Attempts({ perMinute: 10, clock: systemClock });
});
afterEach(() => vi.useRealTimers());

const HERE = '192.0.2.1';
const limited = expect.objectContaining({ code: 'RATE_LIMITED' });

async function fail(credential: (n: number) => string, address = HERE, times = 10): Promise<void> {
  for (let n = 0; n < times; n++) {
    const attempt = { credential: credential(n), address };
    await attempts.admit(attempt);
    await attempts.failed(attempt);
  }
}
const wrong = (n: number) => `wrong ${n}`;

describe('after ten failures in a minute', () => {
  it('no more is looked at from the address, until the minute is over', async () => {
    await fail(wrong);
    await expect(attempts.admit({ credential: 'another', address: HERE })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      extensions: { retryAfterMs: 60_000 },
    });
    await attempts.admit({ credential: 'another', address: '192.0.2.2' });
    await vi.advanceTimersByTimeAsync(59_999);
    await expect(attempts.admit({ credential: 'another', address: HERE })).rejects.toEqual(limited);
    await vi.advanceTimersByTimeAsync(1);
    await attempts.admit({ credential: 'another', address: HERE });
  });

  it('a credential that was accepted in the last ten minutes still is', async () => {
    const good = { credential: 'good', address: HERE };
    attempts.accepted(good);
    await fail(wrong);
    await attempts.admit(good);
    await vi.advanceTimersByTimeAsync(570_000);
    await fail(wrong);
    await attempts.admit(good);
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(attempts.admit(good)).rejects.toEqual(limited);
  });

  it('one that was accepted and is no longer good is not', async () => {
    const revoked = { credential: 'revoked', address: HERE };
    attempts.accepted(revoked);
    await fail(wrong, HERE, 9);
    await attempts.admit(revoked);
    await attempts.failed(revoked);
    await expect(attempts.admit(revoked)).rejects.toEqual(limited);
  });

  it('with one key nothing more is looked at that names it, wherever it comes from', async () => {
    const { key } = makeKey();
    for (let n = 0; n < 10; n++) await fail(() => key, `192.0.2.${n}`, 1);
    await expect(attempts.admit({ credential: key, address: '192.0.2.99' })).rejects.toEqual(limited);
    await attempts.admit({ credential: makeKey().key, address: '192.0.2.99' });
  });
});

it('an address of IPv6 is counted with its neighbours', async () => {
  await fail(wrong, '2001:db8:1:2::1');
  await expect(attempts.admit({ credential: 'x', address: '2001:db8:1:2:ffff::9' })).rejects.toEqual(limited);
  await attempts.admit({ credential: 'x', address: '2001:db8:1:3::1' });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::1', '0:0:0:0'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('what is remembered is bounded: the least recent address is forgotten', async () => {
  await fail(wrong);
  for (let n = 0; n < 10_000; n++) await attempts.failed({ credential: 'x', address: `10.0.${n >> 8}.${n & 255}` });
  await attempts.admit({ credential: 'another', address: HERE });
  expect(vi.getTimerCount()).toBeLessThanOrEqual(10_000);
});
