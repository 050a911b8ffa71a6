import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog, KeyedRecords } from '../../src/core/log.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { ProjectQuotas } from '../../src/hub/projects/project-quotas.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';
import { until } from '../support/until.js';

const DAY_MS = 86_400_000;
const QUOTA = { eventsPerDay: 6_400, bytesPerDay: null };
const events = (count: number) => ({ events: count, bytes: 0 });
const limited = expect.objectContaining({ code: 'RATE_LIMITED' });

let clock: FakeClock;
let log: EventLog;
let nodes: ProjectQuotas[];

const node = ({ records = log.records, at = clock }: { records?: KeyedRecords; at?: FakeClock } = {}) => {
  const quotas = new ProjectQuotas({
    ...{ records, clock: at, meter: NO_METER },
    onError: (error) => {
      throw error;
    },
  });
  nodes.push(quotas);
  return quotas;
};
/** Takes one at a time until it is refused. @returns how many it was given. */
async function takeAll(quotas: ProjectQuotas): Promise<number> {
  for (let taken = 0; ; taken++) {
    const left = await quotas.take('p', QUOTA, events(1)).then(() => true, refused);
    if (!left) return taken;
  }
}
const refused = (error: unknown) => {
  expect(error).toEqual(limited);
  return false;
};

beforeEach(async () => {
  [clock, nodes] = [new FakeClock(), []];
  log = await openSqlite({ file: ':memory:', clock });
});
afterEach(async () => {
  for (const quotas of nodes) await quotas.close();
  await log.close();
});

describe('a quota is not exceeded', () => {
  it('when a publish of yesterday fails after midnight', async () => {
    const quotas = node();
    const day = await quotas.take('p', QUOTA, events(50));
    clock.skip(DAY_MS);
    await quotas.take('p', QUOTA, events(1));
    quotas.give('p', events(50), day);
    expect(1 + (await takeAll(quotas))).toBe(6_400);
  });

  it('when the answer to what a node gives back is lost', async () => {
    let isLost = false;
    const records: KeyedRecords = {
      get: (kind, id) => log.records.get(kind, id),
      list: (kind) => log.records.list(kind),
      count: (kind) => log.records.count(kind),
      delete: (record) => log.records.delete(record),
      put: async (record) => {
        const stored = await log.records.put(record);
        if (isLost) throw new TidingsError('UNAVAILABLE');
        return stored;
      },
    };
    const [one, other] = [node({ records }), node()];
    await one.take('p', QUOTA, events(1));
    const held = (await other.used('p')).events - 1;
    expect(held).toBeGreaterThan(0);
    isLost = true;
    clock.advance(2_000);
    await until(async () => (await other.used('p')).events === 1);
    isLost = false;
    const taken = await takeAll(other);
    expect(1 + taken + (await takeAll(one))).toBe(6_400);
  });

  it('around midnight, by nodes whose clocks differ', async () => {
    const late = new FakeClock(clock.now() - 60_000);
    const [ahead, behind] = [node(), node({ at: late })];
    let taken = 0;
    for (let n = 0; n < 3; n++) {
      await ahead.take('p', QUOTA, events(1_000));
      await behind.take('p', QUOTA, events(1_000));
      taken += 2_000;
    }
    taken += (await takeAll(ahead)) + (await takeAll(behind));
    expect(taken).toBe(6_400);
    expect((await behind.used('p')).events).toBe(6_400);
  });

  it('when its project is deleted and restored', async () => {
    const test = await createTestHub();
    const note = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    const publish = () => test.hub.publish(ADMIN, 'acme', [note]).then(() => true, refused);
    await test.hub.projects.create(ADMIN, { id: 'acme', quota: { eventsPerDay: 2 } });
    expect([await publish(), await publish(), await publish()]).toEqual([true, true, false]);
    await test.hub.projects.delete(ADMIN, 'acme');
    await test.hub.projects.restore(ADMIN, 'acme');
    expect(await publish()).toBe(false);
    await test.hub.projects.delete(ADMIN, 'acme');
    // Another one of the same id.
    await test.hub.projects.create(ADMIN, { id: 'acme', quota: { eventsPerDay: 2 } });
    expect(await publish()).toBe(true);
    await test.close();
  });
});

it('the counts of earlier days are removed', async () => {
  const quotas = node();
  await quotas.take('p', QUOTA, events(1));
  clock.advance(2_000);
  await until(async () => (await quotas.used('p')).events === 1);
  clock.skip(DAY_MS);
  clock.advance(2_000);
  expect(await log.records.list('project-quota')).toHaveLength(1);
  clock.skip(DAY_MS);
  await until(async () => {
    clock.advance(1_000);
    return (await log.records.list('project-quota')).length === 0;
  });
  expect(await takeAll(quotas)).toBe(6_400);
});
