import { describe, expect, it } from 'vitest';
import { SLOTS } from '../../src/core/log/counts.js';
import type { TrimRequest } from '../../src/core/log/trim.js';
import type { EventLog } from '../../src/core/log.js';
import type { Actor, EventRecord, Priority } from '../../src/core/record.js';
import { entry } from './entries.js';
import { code, type LogTest } from './log-test.js';

const HOUR = SLOTS.minute.periodMs;
const DAY = SLOTS.hour.periodMs;
/** Some days in, on the half hour. */
const START = 20 * DAY + HOUR / 2;

const ACTORS: readonly Actor[] = [
  { id: 'ada', name: 'Ada', kind: 'USER' },
  { id: 'b/"\\', name: 'Größe, \u{1f680}\n[,"', kind: 'AGENT' },
  { id: 'ada', name: 'Ada', kind: 'SERVICE' },
];
const TYPES = ['note', 'chat', 'commit'] as const;
const PRIORITIES: readonly Priority[] = ['NORMAL', 'URGENT'];

const made = (n: number) =>
  entry({
    recordedAt: START + n * 17 * 60_000 + (n % 4) * 1_000,
    occurredAt: n % 5 === 0 ? START - 1 : START + n * 17 * 60_000 + (n % 4) * 1_000,
    actor: ACTORS[n % 3]!,
    type: TYPES[n % TYPES.length]!,
    priority: PRIORITIES[n % PRIORITIES.length]!,
    tags: n % 7 === 0 ? ['"\\'] : [],
    key: n % 3 === 1 ? `k${n % 2}` : null,
    correlationId: n % 6 === 0 ? 'run' : null,
  });

type Counts = Record<string, number>;

/** What the log says, over all periods of three days. */
async function counted(log: EventLog, project = 'p'): Promise<Record<'minute' | 'hour', Counts>> {
  const all = { minute: {} as Counts, hour: {} as Counts };
  for (const unit of ['minute', 'hour'] as const) {
    const { periodMs } = SLOTS[unit];
    for (let from = 20 * DAY; from < 23 * DAY; from += periodMs)
      for (const { at, type, priority, actor, count } of await log.counts({ project, unit, from })) {
        const name = JSON.stringify([at, type, priority, actor]);
        all[unit][name] = (all[unit][name] ?? 0) + count;
      }
  }
  return all;
}

/** What is there. */
function expected(records: readonly EventRecord[]): Record<'minute' | 'hour', Counts> {
  const all = { minute: {} as Counts, hour: {} as Counts };
  for (const { recordedAt, type, priority, actor } of records)
    for (const unit of ['minute', 'hour'] as const) {
      const at = recordedAt - (recordedAt % SLOTS[unit].slotMs);
      const name = JSON.stringify([at, type, priority, actor]);
      all[unit][name] = (all[unit][name] ?? 0) + 1;
    }
  return all;
}

export function countsContract(test: LogTest): void {
  describe('counts', () => {
    const check = async (log = test.log) =>
      expect(await counted(log)).toEqual(expected(await test.readAll(test.log, { feed: 'p' })));

    const fill = async (from: number, to: number) => {
      for (let n = from; n < to; n += 7)
        await test.log.append({
          project: 'p',
          entries: Array.from({ length: Math.min(7, to - n) }, (_, i) => made(n + i)),
        });
    };

    it('are those of the records by minute and by hour, on every handle', async () => {
      await test.create('p', made(0));
      await test.create('q', made(1));
      await fill(1, 80);
      await Promise.all([made(5), made(5), made(6)].map((one) => test.other.append({ project: 'p', entries: [one] })));
      await check();
      await check(test.other);
      expect(Object.values((await counted(test.log, 'q')).minute)).toEqual([1]);
    });

    it('leave out what an idempotency key repeats, and what fails', async () => {
      await test.create('p', made(0));
      const keyed = { ...made(1), idempotency: { key: 'k', fingerprint: 'f' } };
      for (let round = 0; round < 2; round++) await test.log.append({ project: 'p', entries: [keyed, made(2)] });
      await expect(
        test.log.append({
          project: 'p',
          entries: [made(3), { ...keyed, idempotency: { key: 'k', fingerprint: 'g' } }],
        }),
      ).rejects.toEqual(code('CONFLICT'));
      expect(Object.values((await counted(test.log)).hour).reduce((sum, count) => sum + count)).toBe(4);
      await check();
    });

    it('stay exact while records of a type and of all types are removed', async () => {
      await test.create('p', made(0));
      await fill(1, 80);
      const trims: Omit<TrimRequest, 'project'>[] = [
        { type: 'chat', keep: 9 },
        { olderThan: START + 5 * HOUR },
        { keep: 30 },
        { type: 'note', keep: 0 },
        { keep: 0 },
      ];
      for (const [index, request] of trims.entries()) {
        await test.trimAll({ project: 'p', ...request });
        await check(index % 2 ? test.log : test.other);
        await fill(80 + index, 84 + index);
        await check();
      }
    });

    it('go with their project', async () => {
      await test.create('p', made(0));
      await fill(1, 20);
      await test.log.drop('p');
      await expect(test.log.counts({ project: 'p', unit: 'hour', from: 20 * DAY })).rejects.toEqual(code('NOT_FOUND'));
      await test.create('p', made(3));
      await check();
    });

    it('stay with a project that is renamed', async () => {
      await test.create('p', made(0));
      await fill(1, 20);
      const before = await counted(test.log);
      await test.log.rename({ project: 'p', to: 'q', about: { name: 'Q', description: null, createdAt: 1 } });
      expect(await counted(test.log, 'q')).toEqual(before);
      await test.create('p', made(3));
      await check();
      await test.trimAll({ project: 'q', keep: 5 });
      const kept = await test.readAll(test.log, { feed: 'q' });
      expect(await counted(test.other, 'q')).toEqual(expected(kept));
    });

    it('outlive every handle', async () => {
      if (!test.engine.persistent) return;
      await test.create('p', made(0));
      await fill(1, 40);
      await test.close();
      await test.open();
      await check();
      await fill(40, 50);
      await test.trimAll({ project: 'p', keep: 12 });
      await check(test.other);
    });
  });
}
