import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/core/clock.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog, KeyedRecords } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { Lease } from '../../src/hub/nodes/lease.js';
import { FakeClock } from '../support/fake-clock.js';

const TTL_MS = 15_000;

describe('a lease', () => {
  let clock: FakeClock;
  let log: EventLog;
  const leases: Lease[] = [];

  beforeEach(async () => {
    clock = new FakeClock();
    log = await openSqlite({ file: ':memory:', clock });
  });
  afterEach(async () => {
    for (const lease of leases.splice(0)) await lease.close();
    await log.close();
  });

  function leaseOf(owner: string, records: KeyedRecords = log.records, own = clock): Lease {
    const onError = (error: unknown) => {
      throw error;
    };
    const lease = new Lease({ records, name: 'work', owner, clock: own, onError });
    leases.push(lease);
    return lease;
  }

  /** Moves time on in the steps of the renewals, and lets each of them end. */
  async function pass(ms: number): Promise<void> {
    for (let at = 0; at < ms; at += TTL_MS / 3) {
      clock.advance(TTL_MS / 3);
      for (const lease of leases) await lease.renew();
    }
  }

  it('is held by one node, and kept while that node renews it', async () => {
    const [one, other] = [leaseOf('one'), leaseOf('other')];
    await Promise.all([one.renew(), other.renew()]);
    expect([one.isHeld, other.isHeld].filter(Boolean)).toHaveLength(1);
    const holder = one.isHeld ? one : other;
    for (let round = 0; round < 10; round++) {
      await pass(TTL_MS);
      expect([holder.isHeld, one.isHeld && other.isHeld]).toEqual([true, false]);
    }
  });

  it('goes to another node when its holder closes, and tells the listeners', async () => {
    const [one, other] = [leaseOf('one'), leaseOf('other')];
    await one.renew();
    await other.renew();
    let changes = 0;
    other.onChange(() => changes++);
    await one.close();
    await one.close();
    expect(one.isHeld).toBe(false);
    await pass(TTL_MS / 3);
    expect([other.isHeld, changes]).toEqual([true, 1]);
  });

  it('goes to another node within twice its time when its holder dies', async () => {
    const dead = new FakeClock();
    const [one, other] = [leaseOf('one', log.records, dead), leaseOf('other')];
    await one.renew();
    await other.renew();
    leases.splice(leases.indexOf(one), 1);
    for (let passed = 0; passed < TTL_MS; passed += TTL_MS / 3) {
      expect(other.isHeld).toBe(false);
      await pass(TTL_MS / 3);
    }
    await pass(TTL_MS);
    expect(other.isHeld).toBe(true);
    dead.advance(TTL_MS);
    expect(one.isHeld).toBe(false);
    await one.renew();
    expect([one.isHeld, other.isHeld]).toEqual([false, true]);
    await one.close();
    expect(other.isHeld).toBe(true);
  });

  it('ends for a holder that cannot reach the log, which is no error', async () => {
    let away = false;
    const through = (): KeyedRecords => ({
      ...methodsOf(log.records),
      put: (record) => (away ? Promise.reject(new TidingsError('UNAVAILABLE')) : (log.records.put(record) as never)),
    });
    const lease = leaseOf('one', through());
    const seen: boolean[] = [];
    lease.onChange(() => seen.push(lease.isHeld));
    await lease.renew();
    away = true;
    await pass(TTL_MS - 1);
    await pass(TTL_MS / 3);
    expect([lease.isHeld, seen]).toEqual([false, [true, false]]);
    away = false;
    await pass(TTL_MS / 3);
    expect([lease.isHeld, seen]).toEqual([true, [true, false, true]]);
  });

  it.each(['reads', 'writes'])('ends at once for a holder that finds another owner when it %s', async (when) => {
    const take = async () => {
      const { version } = (await log.records.get('lease', 'work'))!;
      await log.records.put({ kind: 'lease', id: 'work', value: 'other', expected: version });
    };
    let isQuicker = false;
    const lease = leaseOf('one', {
      ...methodsOf(log.records),
      put: async (record) => {
        if (isQuicker) await take();
        return log.records.put(record);
      },
    });
    await lease.renew();
    const seen: boolean[] = [];
    lease.onChange(() => seen.push(lease.isHeld));
    if (when === 'reads') await take();
    else isQuicker = true;
    await lease.renew();
    expect([lease.isHeld, seen]).toEqual([false, [false]]);
  });

  it('is never held by two nodes, whatever renewals are late or lost', async () => {
    const step = fc.record({ ms: fc.integer({ min: 0, max: 20_000 }), renews: fc.subarray([0, 1, 2]) });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const time = new FakeClock();
        round++;
        // Time that does not renew by itself: the steps say who renews.
        const still: Clock = { ...methodsOf<Clock>(time), every: () => () => undefined };
        const onError = (error: unknown) => {
          throw error;
        };
        const nodes = [0, 1, 2].map(
          (node) =>
            new Lease({
              ...{ records: log.records, name: `work-${round}`, owner: `node-${node}` },
              ...{ clock: still, onError },
            }),
        );
        for (const { ms, renews } of steps) {
          time.advance(ms);
          await Promise.all(renews.map((node) => nodes[node]!.renew()));
          expect(nodes.filter(({ isHeld }) => isHeld).length).toBeLessThan(2);
        }
        for (const node of nodes) await node.close();
      }),
      { numRuns: 30 },
    );
  });
});

/** An object whose methods are those of another one. */
function methodsOf<T extends object>(of: T): T {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(of)).filter((name) => name !== 'constructor');
  return Object.fromEntries(
    [...names, ...Object.keys(of)].map((name) => {
      const member = of[name as keyof T];
      return [name, typeof member === 'function' ? member.bind(of) : member];
    }),
  ) as T;
}
