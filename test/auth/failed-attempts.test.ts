import { beforeEach, describe, expect, it } from 'vitest';
import { type Attempt, FailedAttempts } from '../../src/auth/failed-attempts.js';
import { type Identity, refused } from '../../src/auth/identity.js';
import { makeKey } from '../../src/auth/methods/key-text.js';
import { networkOf } from '../../src/core/net/address.js';
import { FakeClock } from '../support/fake-clock.js';

const HERE = '192.0.2.1';
const ELSEWHERE = '192.0.2.2';
const limited = expect.objectContaining({ code: 'RATE_LIMITED' });

let clock: FakeClock;
let attempts: FailedAttempts;
let lookUps: number;
beforeEach(() => {
  clock = new FakeClock();
  attempts = new FailedAttempts({ perMinute: 10, clock });
  lookUps = 0;
});

/** Attempt with a credential that only a look-up tells from a valid one, and which is not. */
const fail = (credential: string, address = HERE) =>
  attempts.guard({ credential, address }, async (mayLookUp) => {
    if (mayLookUp()) lookUps++;
    throw refused();
  });

async function failTimes(times: number, address = HERE): Promise<string[]> {
  const codes = [];
  for (let n = 0; n < times; n++) codes.push(await fail(`wrong ${n}`, address).catch(({ code }) => code));
  return codes as string[];
}

const IDENTITY = { credential: 'good' } as Identity;
const pass = (attempt: Attempt) => attempts.guard(attempt, async () => IDENTITY);

describe('after ten failures in a minute', () => {
  it('answers failures of the address with RATE_LIMITED and looks nothing up, until the minute is over', async () => {
    expect(await failTimes(12)).toEqual([...Array(10).fill('UNAUTHENTICATED'), 'RATE_LIMITED', 'RATE_LIMITED']);
    await expect(fail('another')).rejects.toMatchObject({ extensions: { retryAfterMs: 60_000 } });
    expect(lookUps).toBe(10);
    clock.advance(59_999);
    await expect(fail('another')).rejects.toEqual(limited);
    expect(lookUps).toBe(10);
    clock.advance(1);
    await expect(fail('another')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(lookUps).toBe(11);
  });

  it('leaves other addresses alone', async () => {
    await failTimes(11);
    await expect(fail('another', ELSEWHERE)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('lets a valid credential in, also for the first time', async () => {
    await failTimes(11);
    expect(await pass({ credential: 'good', address: HERE })).toBe(IDENTITY);
  });

  it('limits attempts with one key, wherever they come from', async () => {
    const { key } = makeKey();
    for (let n = 0; n < 10; n++) await fail(key, `192.0.2.${n}`).catch(() => undefined);
    await expect(fail(key, '192.0.2.99')).rejects.toEqual(limited);
    await expect(fail(makeKey().key, '192.0.2.99')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

it('allows no more look-ups at once than failures are left', async () => {
  await failTimes(7);
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, n) => fail(`burst ${n}`).catch(({ code }: { code: string }) => code)),
  );
  expect(lookUps).toBe(10);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(3);
});

it('gives the look-up of a valid credential back', async () => {
  for (let n = 0; n < 30; n++)
    await attempts.guard({ credential: 'good', address: HERE }, async (mayLookUp) => {
      expect(mayLookUp()).toBe(true);
      return IDENTITY;
    });
});

it('does not count attempts that cannot be verified', async () => {
  const down = new Error('away');
  for (let n = 0; n < 20; n++)
    await expect(attempts.guard({ credential: 'x', address: HERE }, () => Promise.reject(down))).rejects.toBe(down);
  await expect(fail('x')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('counts the failures of other nodes', async () => {
  const heard: ((subject: string) => void)[] = [];
  const told: string[] = [];
  const signals = {
    tell: (_: string, subject: string) => void told.push(subject),
    hear: (_: string, listener: (subject: string) => void) => {
      heard.push(listener);
      return () => undefined;
    },
  };
  attempts = new FailedAttempts({ perMinute: 2, clock, signals });
  await fail('x').catch(() => undefined);
  expect(told).toEqual([`address ${HERE}`]);
  heard[0]!(told[0]!);
  await expect(fail('x')).rejects.toEqual(limited);
});

it('counts an address of IPv6 with its neighbours', async () => {
  await failTimes(10, '2001:db8:1:2::1');
  await expect(fail('x', '2001:db8:1:2:ffff::9')).rejects.toEqual(limited);
  await expect(fail('x', '2001:db8:1:3::1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::1', '0:0:0:0'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('forgets the least recent address beyond ten thousand', async () => {
  await failTimes(10);
  for (let n = 0; n < 10_000; n++) await fail('x', `10.0.${n >> 8}.${n & 255}`).catch(() => undefined);
  await expect(fail('another')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
