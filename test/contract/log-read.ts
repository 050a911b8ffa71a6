import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { ReadQuery } from '../../src/core/log.js';
import type { EventRecord } from '../../src/core/record.js';
import { entries, entry } from './entries.js';
import { code, type LogTest, offsets } from './log-test.js';

export function readContract(test: LogTest): void {
  describe('read', () => {
    beforeEach(() => test.create('p', entry({ recordedAt: 1_000 })));

    it('continues after a position up to the limit, and returns its position', async () => {
      await test.log.append({ project: 'p', entries: entries(9) });
      const page = await test.other.read({ feed: 'p', after: 3, limit: 4 });
      expect(offsets(page.records)).toEqual([4, 5, 6, 7]);
      expect(page).toMatchObject({ head: 10, floor: 0, scannedTo: 7 });
      expect(await test.other.read({ feed: 'p', after: 7, limit: 4 })).toMatchObject({ scannedTo: 10 });
    });

    it('is exhausted at the head, and backwards at the floor', async () => {
      await test.log.append({ project: 'p', entries: entries(9) });
      expect(await test.log.read({ feed: 'p', after: 10, limit: 5 })).toMatchObject({ records: [], scannedTo: 10 });
      const last = await test.log.read({ feed: 'p', before: 4, limit: 5, backwards: true });
      expect(offsets(last.records)).toEqual([3, 2, 1]);
      expect(last.scannedTo).toBe(0);
    });

    it('reads backwards from the head or from before a position', async () => {
      await test.log.append({ project: 'p', entries: entries(9) });
      expect(offsets((await test.log.read({ feed: 'p', limit: 3, backwards: true })).records)).toEqual([10, 9, 8]);
      const page = await test.log.read({ feed: 'p', before: 8, after: 4, limit: 9, backwards: true });
      expect(offsets(page.records)).toEqual([7, 6, 5]);
      expect(await test.readAll(test.log, { feed: 'p', backwards: true }, 4)).toEqual(
        (await test.readAll(test.log, { feed: 'p' })).reverse(),
      );
    });

    it('returns the head for a position beyond it, without an error', async () => {
      expect(await test.log.read({ feed: 'p', after: 99, limit: 5 })).toMatchObject({ records: [], head: 1, floor: 0 });
    });

    it('rejects the feed of a missing project', async () => {
      await expect(test.log.read({ feed: 'q', limit: 5 })).rejects.toEqual(code('NOT_FOUND'));
      expect(await test.log.head('q')).toBeNull();
    });

    it('reads an empty log', async () => {
      const empty = await test.engine.make(test.clock);
      const handle = await empty.open();
      expect(await handle.read({ feed: ALL_PROJECTS, limit: 5 })).toMatchObject({
        records: [],
        head: 0,
        floor: 0,
        scannedTo: 0,
      });
      expect(await handle.projects()).toEqual([]);
      await handle.close();
      await empty.remove();
    });

    it('ends a page at about 256 KiB, with at least one record', async () => {
      const big = { payload: { text: 'x'.repeat(60_000) } };
      await test.log.append({
        project: 'p',
        entries: [...entries(9, big), entry({ payload: { text: 'y'.repeat(400_000) } })],
      });
      const page = await test.log.read({ feed: 'p', limit: 100 });
      expect(page.records.length).toBeGreaterThan(2);
      expect(page.records.length).toBeLessThan(8);
      expect(page.scannedTo).toBe(page.records.at(-1)!.offset);
      expect(await test.readAll(test.log, { feed: 'p' })).toHaveLength(11);
      expect((await test.log.read({ feed: 'p', after: 10, limit: 5 })).records).toHaveLength(1);
    });

    it('selects by type, key, minimum priority and time, in both directions, page by page', async () => {
      await test.create('q');
      const records = fc.array(
        fc.record({
          project: fc.constantFrom('p', 'q'),
          type: fc.constantFrom('note', 'build', 'chat'),
          key: fc.constantFrom(null, 'a', 'b'),
          correlationId: fc.constantFrom(null, 'run 1', 'run "2"\n é'),
          causationId: fc.constantFrom(null, 'event-1', 'run 1'),
          priority: fc.constantFrom('LOW', 'NORMAL', 'HIGH', 'URGENT'),
          // The test.clock of the hub may be set back.
          recordedAt: fc.integer({ min: 0, max: 50 }),
        }),
        { minLength: 1, maxLength: 15 },
      );
      const query = fc.record(
        {
          feed: fc.constantFrom('p', 'q', ALL_PROJECTS),
          projects: fc.subarray(['p', 'q', 'never']),
          types: fc.subarray(['note', 'build', 'never']),
          key: fc.constantFrom('a', 'b', 'never'),
          link: fc.record({
            by: fc.constantFrom('correlationId', 'causationId'),
            id: fc.constantFrom('run 1', 'run "2"\n é', 'event-1', 'never'),
          }),
          minPriority: fc.constantFrom('LOW', 'NORMAL', 'HIGH', 'URGENT'),
          since: fc.integer({ min: 0, max: 50 }),
          until: fc.integer({ min: 0, max: 50 }),
          after: fc.nat(30),
          before: fc.nat(40),
          backwards: fc.boolean(),
        },
        { requiredKeys: ['feed'] },
      );
      const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];
      await fc.assert(
        fc.asyncProperty(
          records,
          fc.array(query, { minLength: 10, maxLength: 10 }),
          fc.integer({ min: 1, max: 5 }),
          async (added, queries, limit) => {
            for (const { project, ...about } of added as (Parameters<typeof entry>[0] & { project: string })[])
              await test.log.append({ project, entries: [entry(about)] });
            const all = await test.readAll(test.log, { feed: ALL_PROJECTS });
            for (const q of queries as Omit<ReadQuery, 'limit'>[]) {
              const position = (r: EventRecord) => (q.feed === ALL_PROJECTS ? r.sequence : r.offset);
              const expected = all.filter(
                (r) =>
                  (q.feed === ALL_PROJECTS ? (q.projects?.includes(r.project) ?? true) : r.project === q.feed) &&
                  (q.types?.includes(r.type) ?? true) &&
                  (q.key === undefined || r.key === q.key) &&
                  (q.link === undefined || r[q.link.by] === q.link.id) &&
                  (q.minPriority === undefined ||
                    PRIORITIES.indexOf(r.priority) >= PRIORITIES.indexOf(q.minPriority)) &&
                  (q.since === undefined || r.recordedAt >= q.since) &&
                  (q.until === undefined || r.recordedAt < q.until) &&
                  (q.after === undefined || position(r) > q.after) &&
                  (q.before === undefined || position(r) < q.before),
              );
              expect(await test.readAll(test.other, q, limit)).toEqual(q.backwards ? expected.reverse() : expected);
            }
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
