import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from './entries.js';
import { code, type LogTest, offsets, range } from './log-test.js';

const DAY_MS = 86_400_000;

export function appendContract(test: LogTest): void {
  describe('append', () => {
    it('numbers the records of a project from 1, in the order of the entries', async () => {
      const [first] = await test.create();
      const more = await test.log.append({ project: 'p', entries: entries(3) });
      expect(offsets([first!, ...more])).toEqual([1, 2, 3, 4]);
      expect(more.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
      expect(new Set([first!, ...more].map(({ epoch }) => epoch)).size).toBe(1);
    });

    it('returns the complete record, and reads it on every handle', async () => {
      const given = entry({
        ...{ occurredAt: 500, recordedAt: 1_500, priority: 'URGENT', correlationId: 'c1', causationId: 'c2' },
        ...{
          tags: ['a', 'b'],
          key: 'clé 🔑',
          traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
          payload: { text: 'naïve ☃ \u0000', deep: { list: [1, null] }, ['__proto__']: 1 },
        },
      });
      const [record] = await test.create('p', given);
      const head = await test.log.head('p');
      expect(record).toEqual({
        ...{ ...given.envelope, project: 'p', epoch: head!.epoch, run: head!.run, offset: 1, sequence: 1 },
        bytes: Buffer.byteLength(given.body),
      });
      for (const handle of [test.log, test.other]) {
        expect((await handle.read({ feed: 'p', limit: 10 })).records).toEqual([record]);
        expect(await handle.find(record!.id)).toEqual(record);
      }
    });

    it('commits an urgent append ahead of those that wait, in a commit of its own', async () => {
      for (const project of ['bulk', 'urgent']) await test.create(project);
      const heard: string[][] = [];
      const unlisten = test.log.listen((records) => heard.push(records.map(({ project }) => project)));
      await test.log.head('bulk');
      const bulk = Array.from({ length: 300 }, () => test.log.append({ project: 'bulk', entries: entries(10) }));
      const urgent = [1, 2].map(() => test.log.append({ project: 'urgent', entries: entries(1), urgent: true }));
      const [first, second] = (await Promise.all(urgent)).flat();
      const others = (await Promise.all(bulk)).flat();
      const newest = Math.max(...others.map(({ sequence }) => sequence));
      expect(second!.sequence).toBe(first!.sequence + 1);
      expect(newest - second!.sequence).toBe(others.length);
      expect(offsets(others)).toEqual(range(2, others.length + 1));
      await expect.poll(() => heard.flat().length).toBe(others.length + 2);
      unlisten();
      const batch = heard.findIndex((projects) => projects.includes('urgent'));
      expect(heard[batch]!.every((project) => project === 'urgent')).toBe(true);
      expect(heard.slice(0, batch).flat()).not.toContain('bulk');
    });

    it('keeps the order without a gap under concurrent appends through both handles', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({ by: fc.nat(1), project: fc.constantFrom('a', 'b'), size: fc.integer({ min: 1, max: 5 }) }),
            { maxLength: 40 },
          ),
          async (appends) => {
            const fresh = await test.engine.make(test.clock);
            const handles = [await fresh.open(), await fresh.open()];
            for (const project of ['a', 'b']) await handles[0]!.append({ project, entries: [entry()], create: true });
            const results = await Promise.all(
              appends.map(({ by, project, size }) => handles[by]!.append({ project, entries: entries(size) })),
            );
            for (const records of results)
              expect(offsets(records)).toEqual(range(records[0]!.offset, records[0]!.offset + records.length - 1));
            const total = results.flat().length;
            for (const handle of handles) {
              const all = await test.readAll(handle, { feed: ALL_PROJECTS });
              expect(all.map(({ sequence }) => sequence)).toEqual(range(1, total + 2));
              for (const project of ['a', 'b']) {
                const own = all.filter((record) => record.project === project);
                expect(offsets(own)).toEqual(range(1, own.length));
                expect(await test.readAll(handle, { feed: project })).toEqual(own);
              }
            }
            for (const handle of handles) await handle.close();
            await fresh.remove();
          },
        ),
        { numRuns: 20 },
      );
    });

    it('rejects a missing project, and the creation of an existing one', async () => {
      await expect(test.log.append({ project: 'p', entries: [entry()] })).rejects.toEqual(code('NOT_FOUND'));
      await test.create();
      await expect(test.create()).rejects.toEqual(code('CONFLICT'));
      expect((await test.log.head('p'))!.head).toBe(1);
    });

    it('lets calls that share a commit fail or succeed alone', async () => {
      const results = await Promise.allSettled([
        test.create(),
        test.log.append({ project: 'p', entries: entries(2) }),
        test.create(),
        test.log.append({ project: 'q', entries: entries(2) }),
        test.log.append({ project: 'p', entries: [entry({ idempotency: { key: 'k', fingerprint: 'f' } })] }),
        test.log.append({ project: 'p', entries: [entry({ idempotency: { key: 'k', fingerprint: 'g' } })] }),
        test.log.append({ project: 'p', entries: entries(1) }),
      ]);
      const outcome = results.map((r) =>
        r.status === 'fulfilled' ? offsets(r.value) : (r.reason as { code: string }).code,
      );
      expect(outcome).toEqual([[1], [2, 3], 'CONFLICT', 'NOT_FOUND', [4], 'CONFLICT', [5]]);
    });

    it('appends all entries or none', async () => {
      await test.create();
      const key = { key: 'k', fingerprint: 'f' };
      await test.log.append({ project: 'p', entries: [entry({ idempotency: key })] });
      const failing = [
        entry(),
        entry({ idempotency: { key: 'new', fingerprint: 'f' } }),
        entry({ idempotency: { ...key, fingerprint: 'g' } }),
      ];
      await expect(test.log.append({ project: 'p', entries: failing })).rejects.toEqual(code('CONFLICT'));
      expect((await test.log.head('p'))!.head).toBe(2);
      // The key of the refused call is free.
      const [record] = await test.log.append({
        project: 'p',
        entries: [entry({ idempotency: { key: 'new', fingerprint: 'other' } })],
      });
      expect(record!.offset).toBe(3);
    });

    it('appends a thousand entries at once', async () => {
      await test.create();
      const records = await test.log.append({ project: 'p', entries: entries(1_000) });
      expect(offsets(records)).toEqual(range(2, 1_001));
      expect(await test.readAll(test.other, { feed: 'p', after: 1 }, 300)).toEqual(records);
    });
  });

  describe('idempotency keys', () => {
    const keyed = (key: string, fingerprint = 'f') => entry({ idempotency: { key, fingerprint } });
    const append = (handle: EventLog, ...list: ReturnType<typeof entry>[]) =>
      handle.append({ project: 'p', entries: list });

    beforeEach(() => test.create());

    it('return the first record on every handle, and append nothing', async () => {
      const [first] = await append(test.log, keyed('k'));
      const [, second, third] = await append(test.other, entry(), keyed('k'), entry());
      expect(second).toEqual(first);
      expect(third!.offset).toBe(4);
      expect(await test.readAll(test.log, { feed: 'p' })).toHaveLength(4);
    });

    it('conflict when the fingerprint differs', async () => {
      await append(test.log, keyed('k'));
      await expect(append(test.other, keyed('k', 'g'))).rejects.toEqual(code('CONFLICT'));
    });

    it('apply within one call and between calls of one commit', async () => {
      const [one, two] = await append(test.log, keyed('k'), keyed('k'));
      expect(two).toEqual(one);
      const same = await Promise.all([
        append(test.log, keyed('l')),
        append(test.log, keyed('l')),
        append(test.other, keyed('l')),
      ]);
      expect(new Set(same.map(([record]) => record!.id)).size).toBe(1);
      await expect(append(test.log, keyed('m'), keyed('m', 'g'))).rejects.toEqual(code('CONFLICT'));
      expect((await test.log.head('p'))!.head).toBe(3);
    });

    it('are separate for each project', async () => {
      await test.create('q');
      const [first] = await append(test.log, keyed('k'));
      const [second] = await test.log.append({ project: 'q', entries: [keyed('k', 'g')] });
      expect(second!.id).not.toBe(first!.id);
    });

    it('expire after 24 hours, whether or not they were removed', async () => {
      const [first] = await append(test.log, keyed('k'));
      test.clock.skip(DAY_MS - 1);
      expect(await append(test.log, keyed('k'))).toEqual([first]);
      test.clock.advance(1);
      const [second] = await append(test.log, keyed('k', 'g'));
      expect(second!.offset).toBe(3);
      await expect(append(test.other, keyed('k'))).rejects.toEqual(code('CONFLICT'));
    });

    it('return the first record even after it was trimmed', async () => {
      const [first] = await append(test.log, keyed('k'));
      await append(test.log, entry());
      await test.trimAll({ project: 'p', keep: 0 });
      expect(await append(test.other, keyed('k'))).toEqual([first]);
    });
  });
}
