import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog, Page, ReadQuery } from '../../src/core/log.js';
import type { AnyRecord, EventRecord } from '../../src/core/record.js';
import { FakeClock } from '../support/fake-clock.js';
import { entries, entry, live } from './entries.js';

/** One store of an engine, made for one test. */
export interface TestStore {
  /** One more handle, as another node would have. */
  open(): Promise<EventLog>;
  /** Removes the store, once every handle is closed. */
  remove(): Promise<void>;
}

export interface Engine {
  /** A new, empty store whose handles tell the time by `clock`. */
  make(clock: FakeClock): Promise<TestStore>;
  /** Whether a store outlives its last handle. */
  readonly persistent: boolean;
}

const DAY_MS = 86_400_000;
const code = (expected: string) => expect.objectContaining({ code: expected });
const offsets = (records: readonly AnyRecord[]) => records.map(({ offset }) => offset);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Everything that `src/core/log.ts` promises, for an engine. */
export function logContract(name: string, engine: Engine): void {
  describe(`the log on ${name}`, () => {
    let clock: FakeClock;
    let store: TestStore;
    let log: EventLog;
    let other: EventLog;

    beforeEach(async () => {
      clock = new FakeClock();
      store = await engine.make(clock);
      log = await store.open();
      other = await store.open();
    });

    afterEach(async () => {
      await log.close();
      await other.close();
      await store.remove();
    });

    const create = (project = 'p', about = entry()) => log.append({ project, entries: [about], create: true });

    async function readAll(from: EventLog, query: Omit<ReadQuery, 'limit'>, limit = 100): Promise<EventRecord[]> {
      const records: EventRecord[] = [];
      let { after, before } = query;
      for (;;) {
        const page: Page = await from.read({ ...query, after, before, limit });
        expect(page.records.length).toBeLessThanOrEqual(limit);
        records.push(...page.records);
        if (query.backwards) before = page.scannedTo;
        else after = page.scannedTo;
        const end = query.backwards ? page.scannedTo <= Math.max(page.floor, query.after ?? 0) + 1 : page.scannedTo >= Math.min(page.head, (query.before ?? Number.POSITIVE_INFINITY) - 1);
        if (end) return records;
      }
    }

    async function trimAll(request: Parameters<EventLog['trim']>[0]): Promise<number> {
      let removed = 0;
      for (;;) {
        const result = await log.trim(request);
        removed += result.removed;
        if (!result.more) return removed;
      }
    }

    describe('append', () => {
      it('numbers the records of a project from 1, in the order of the entries', async () => {
        const [first] = await create();
        const more = await log.append({ project: 'p', entries: entries(3) });
        expect(offsets([first!, ...more])).toEqual([1, 2, 3, 4]);
        expect(more.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
        expect(new Set([first!, ...more].map(({ epoch }) => epoch)).size).toBe(1);
      });

      it('gives back, and reads on every handle, the whole record', async () => {
        const given = entry({
          ...{ occurredAt: 500, recordedAt: 1_500, priority: 'URGENT', correlationId: 'c1', causationId: 'c2' },
          ...{ tags: ['a', 'b'], key: 'clé 🔑', payload: { text: 'naïve ☃ \u0000', deep: { list: [1, null] }, ['__proto__']: 1 } },
        });
        const [record] = await create('p', given);
        expect(record).toEqual({
          ...{ ...given.envelope, project: 'p', epoch: (await log.head('p'))!.epoch, offset: 1, sequence: 1 },
          bytes: Buffer.byteLength(given.body),
        });
        for (const handle of [log, other]) {
          expect((await handle.read({ feed: 'p', limit: 10 })).records).toEqual([record]);
          expect(await handle.find(record!.id)).toEqual(record);
        }
      });

      it('keeps the order, without a hole, under concurrent appends through both handles', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.record({ by: fc.nat(1), project: fc.constantFrom('a', 'b'), size: fc.integer({ min: 1, max: 5 }) }), { maxLength: 40 }),
            async (appends) => {
              const fresh = await engine.make(clock);
              const handles = [await fresh.open(), await fresh.open()];
              for (const project of ['a', 'b']) await handles[0]!.append({ project, entries: [entry()], create: true });
              const results = await Promise.all(
                appends.map(({ by, project, size }) => handles[by]!.append({ project, entries: entries(size) })),
              );
              for (const records of results)
                expect(offsets(records)).toEqual(range(records[0]!.offset, records[0]!.offset + records.length - 1));
              const total = results.flat().length;
              for (const handle of handles) {
                const all = await readAll(handle, { feed: ALL_PROJECTS });
                expect(all.map(({ sequence }) => sequence)).toEqual(range(1, total + 2));
                for (const project of ['a', 'b']) {
                  const own = all.filter((record) => record.project === project);
                  expect(offsets(own)).toEqual(range(1, own.length));
                  expect(await readAll(handle, { feed: project })).toEqual(own);
                }
              }
              for (const handle of handles) await handle.close();
              await fresh.remove();
            },
          ),
          { numRuns: 20 },
        );
      });

      it('refuses a project that does not exist, and making one that does', async () => {
        await expect(log.append({ project: 'p', entries: [entry()] })).rejects.toEqual(code('NOT_FOUND'));
        await create();
        await expect(create()).rejects.toEqual(code('CONFLICT'));
        expect((await log.head('p'))!.head).toBe(1);
      });

      it('lets calls that share a commit fail or succeed alone', async () => {
        const results = await Promise.allSettled([
          create(),
          log.append({ project: 'p', entries: entries(2) }),
          create(),
          log.append({ project: 'q', entries: entries(2) }),
          log.append({ project: 'p', entries: [entry({ idempotency: { key: 'k', fingerprint: 'f' } })] }),
          log.append({ project: 'p', entries: [entry({ idempotency: { key: 'k', fingerprint: 'g' } })] }),
          log.append({ project: 'p', entries: entries(1) }),
        ]);
        const outcome = results.map((r) => (r.status === 'fulfilled' ? offsets(r.value) : (r.reason as { code: string }).code));
        expect(outcome).toEqual([[1], [2, 3], 'CONFLICT', 'NOT_FOUND', [4], 'CONFLICT', [5]]);
      });

      it('takes all entries or none', async () => {
        await create();
        const key = { key: 'k', fingerprint: 'f' };
        await log.append({ project: 'p', entries: [entry({ idempotency: key })] });
        const failing = [entry(), entry({ idempotency: { key: 'new', fingerprint: 'f' } }), entry({ idempotency: { ...key, fingerprint: 'g' } })];
        await expect(log.append({ project: 'p', entries: failing })).rejects.toEqual(code('CONFLICT'));
        expect((await log.head('p'))!.head).toBe(2);
        // The key of the refused call is free.
        const [record] = await log.append({ project: 'p', entries: [entry({ idempotency: { key: 'new', fingerprint: 'other' } })] });
        expect(record!.offset).toBe(3);
      });

      it('takes a thousand entries at once', async () => {
        await create();
        const records = await log.append({ project: 'p', entries: entries(1_000) });
        expect(offsets(records)).toEqual(range(2, 1_001));
        expect(await readAll(other, { feed: 'p', after: 1 }, 300)).toEqual(records);
      });
    });

    describe('idempotency keys', () => {
      const keyed = (key: string, fingerprint = 'f') => entry({ idempotency: { key, fingerprint } });
      const append = (handle: EventLog, ...list: ReturnType<typeof entry>[]) => handle.append({ project: 'p', entries: list });

      beforeEach(() => create());

      it('give the first record again, on every handle, and append nothing', async () => {
        const [first] = await append(log, keyed('k'));
        const [, second, third] = await append(other, entry(), keyed('k'), entry());
        expect(second).toEqual(first);
        expect(third!.offset).toBe(4);
        expect(await readAll(log, { feed: 'p' })).toHaveLength(4);
      });

      it('come with one fingerprint', async () => {
        await append(log, keyed('k'));
        await expect(append(other, keyed('k', 'g'))).rejects.toEqual(code('CONFLICT'));
      });

      it('count inside one call and between calls of one commit', async () => {
        const [one, two] = await append(log, keyed('k'), keyed('k'));
        expect(two).toEqual(one);
        const same = await Promise.all([append(log, keyed('l')), append(log, keyed('l')), append(other, keyed('l'))]);
        expect(new Set(same.map(([record]) => record!.id)).size).toBe(1);
        await expect(append(log, keyed('m'), keyed('m', 'g'))).rejects.toEqual(code('CONFLICT'));
        expect((await log.head('p'))!.head).toBe(3);
      });

      it('belong to their project', async () => {
        await create('q');
        const [first] = await append(log, keyed('k'));
        const [second] = await log.append({ project: 'q', entries: [keyed('k', 'g')] });
        expect(second!.id).not.toBe(first!.id);
      });

      it('are forgotten after 24 hours, whether or not they have been cleared away', async () => {
        const [first] = await append(log, keyed('k'));
        clock.advance(DAY_MS - 1);
        expect(await append(log, keyed('k'))).toEqual([first]);
        clock.advance(1);
        const [second] = await append(log, keyed('k', 'g'));
        expect(second!.offset).toBe(3);
        await expect(append(other, keyed('k'))).rejects.toEqual(code('CONFLICT'));
      });

      it('give the first record even when it has been trimmed', async () => {
        const [first] = await append(log, keyed('k'));
        await append(log, entry());
        await trimAll({ project: 'p', keep: 0 });
        expect(await append(other, keyed('k'))).toEqual([first]);
      });
    });

    describe('read', () => {
      beforeEach(() => create('p', entry({ recordedAt: 1_000 })));

      it('goes on after a position, as far as the limit, and says where it is', async () => {
        await log.append({ project: 'p', entries: entries(9) });
        const page = await other.read({ feed: 'p', after: 3, limit: 4 });
        expect(offsets(page.records)).toEqual([4, 5, 6, 7]);
        expect(page).toMatchObject({ head: 10, floor: 0, scannedTo: 7 });
        expect(await other.read({ feed: 'p', after: 7, limit: 4 })).toMatchObject({ scannedTo: 10 });
      });

      it('is exhausted at the head, and backwards at the floor', async () => {
        await log.append({ project: 'p', entries: entries(9) });
        expect((await log.read({ feed: 'p', after: 10, limit: 5 }))).toMatchObject({ records: [], scannedTo: 10 });
        const last = await log.read({ feed: 'p', before: 4, limit: 5, backwards: true });
        expect(offsets(last.records)).toEqual([3, 2, 1]);
        expect(last.scannedTo).toBe(0);
      });

      it('reads backwards from the head or from before a position', async () => {
        await log.append({ project: 'p', entries: entries(9) });
        expect(offsets((await log.read({ feed: 'p', limit: 3, backwards: true })).records)).toEqual([10, 9, 8]);
        const page = await log.read({ feed: 'p', before: 8, after: 4, limit: 9, backwards: true });
        expect(offsets(page.records)).toEqual([7, 6, 5]);
        expect(await readAll(log, { feed: 'p', backwards: true }, 4)).toEqual((await readAll(log, { feed: 'p' })).reverse());
      });

      it('says that a position lies beyond the head, and does not fail', async () => {
        expect(await log.read({ feed: 'p', after: 99, limit: 5 })).toMatchObject({ records: [], head: 1, floor: 0 });
      });

      it('knows no feed of a project that does not exist', async () => {
        await expect(log.read({ feed: 'q', limit: 5 })).rejects.toEqual(code('NOT_FOUND'));
        expect(await log.head('q')).toBeNull();
      });

      it('reads an empty log', async () => {
        const empty = await engine.make(clock);
        const handle = await empty.open();
        expect(await handle.read({ feed: ALL_PROJECTS, limit: 5 })).toMatchObject({ records: [], head: 0, floor: 0, scannedTo: 0 });
        expect(await handle.projects()).toEqual([]);
        await handle.close();
        await empty.remove();
      });

      it('ends a page at about 256 KiB, and never before its first record', async () => {
        const big = { payload: { text: 'x'.repeat(60_000) } };
        await log.append({ project: 'p', entries: [...entries(9, big), entry({ payload: { text: 'y'.repeat(400_000) } })] });
        const page = await log.read({ feed: 'p', limit: 100 });
        expect(page.records.length).toBeGreaterThan(2);
        expect(page.records.length).toBeLessThan(8);
        expect(page.scannedTo).toBe(page.records.at(-1)!.offset);
        expect(await readAll(log, { feed: 'p' })).toHaveLength(11);
        expect((await log.read({ feed: 'p', after: 10, limit: 5 })).records).toHaveLength(1);
      });

      it('selects by type, key, least priority and instant, in both directions, a page at a time', async () => {
        await create('q');
        const records = fc.array(
          fc.record({
            project: fc.constantFrom('p', 'q'),
            type: fc.constantFrom('note', 'build', 'chat'),
            key: fc.constantFrom(null, 'a', 'b'),
            priority: fc.constantFrom('LOW', 'NORMAL', 'HIGH', 'URGENT'),
            // The clock of the hub may be set back.
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
          fc.asyncProperty(records, fc.array(query, { minLength: 10, maxLength: 10 }), fc.integer({ min: 1, max: 5 }), async (added, queries, limit) => {
            for (const { project, ...about } of added as (Parameters<typeof entry>[0] & { project: string })[])
              await log.append({ project, entries: [entry(about)] });
            const all = await readAll(log, { feed: ALL_PROJECTS });
            for (const q of queries as Omit<ReadQuery, 'limit'>[]) {
              const position = (r: EventRecord) => (q.feed === ALL_PROJECTS ? r.sequence : r.offset);
              const expected = all.filter(
                (r) =>
                  (q.feed === ALL_PROJECTS ? (q.projects?.includes(r.project) ?? true) : r.project === q.feed) &&
                  (q.types?.includes(r.type) ?? true) &&
                  (q.key === undefined || r.key === q.key) &&
                  (q.minPriority === undefined || PRIORITIES.indexOf(r.priority) >= PRIORITIES.indexOf(q.minPriority)) &&
                  (q.since === undefined || r.recordedAt >= q.since) &&
                  (q.until === undefined || r.recordedAt < q.until) &&
                  (q.after === undefined || position(r) > q.after) &&
                  (q.before === undefined || position(r) < q.before),
              );
              expect(await readAll(other, q, limit)).toEqual(q.backwards ? expected.reverse() : expected);
            }
          }),
          { numRuns: 25 },
        );
      });
    });

    describe('epochs', () => {
      it('are the same on every handle, and not those of other projects', async () => {
        await create();
        await create('q');
        const epochs = await Promise.all(['p', 'q', ALL_PROJECTS].map(async (feed) => (await log.head(feed))!.epoch));
        expect(new Set(epochs).size).toBe(3);
        for (const epoch of epochs) expect(epoch).toMatch(/^[a-z0-9]{1,32}$/);
        expect(await Promise.all(['p', 'q', ALL_PROJECTS].map(async (feed) => (await other.head(feed))!.epoch))).toEqual(epochs);
      });

      it('change when a project is dropped and made again, whose numbers begin again', async () => {
        await create();
        await log.append({ project: 'p', entries: [entry({ key: 'k', idempotency: { key: 'k', fingerprint: 'f' } })] });
        const before = (await log.head('p'))!;
        const all = (await log.head(ALL_PROJECTS))!;
        await other.drop('p');
        expect(await log.head('p')).toBeNull();
        await expect(log.append({ project: 'p', entries: [entry()] })).rejects.toEqual(code('NOT_FOUND'));
        expect(await readAll(log, { feed: ALL_PROJECTS })).toEqual([]);
        const [record] = await create();
        expect(record).toMatchObject({ offset: 1, sequence: 3 });
        expect(record!.epoch).not.toBe(before.epoch);
        expect((await log.head(ALL_PROJECTS))!.epoch).toBe(all.epoch);
        expect(await log.latest({ project: 'p', type: 'note' })).toEqual([]);
        expect(await readAll(log, { feed: ALL_PROJECTS })).toEqual([record]);
      });

      it('do not mind the drop of a project that does not exist', async () => {
        await expect(log.drop('never')).resolves.toBeUndefined();
      });
    });

    describe('listeners', () => {
      it('on both handles hear every append once, in the order of commit, and can read what they hear', async () => {
        const heard: EventRecord[][] = [[], []];
        const reads: Promise<EventRecord | null>[] = [];
        [log, other].forEach((handle, index) =>
          handle.listen((records) => {
            heard[index]!.push(...(records as EventRecord[]));
            reads.push(...records.map(({ id }) => handle.find(id)));
          }),
        );
        await create();
        await Promise.all(range(1, 30).map((n) => (n % 2 ? log : other).append({ project: 'p', entries: entries(2) })));
        await expect.poll(() => heard.map(({ length }) => length)).toEqual([61, 61]);
        expect(heard[0]!.map(({ sequence }) => sequence)).toEqual(range(1, 61));
        expect(heard[1]).toEqual(heard[0]);
        expect((await Promise.all(reads)).every(Boolean)).toBe(true);
        expect(await readAll(log, { feed: 'p' })).toEqual(heard[0]);
      });

      it('hear nothing of a call that failed, nor of a record that was there already', async () => {
        await create();
        const heard: AnyRecord[] = [];
        const keyed = () => entry({ idempotency: { key: 'k', fingerprint: 'f' } });
        await log.append({ project: 'p', entries: [keyed()] });
        other.listen((records) => heard.push(...records));
        await expect(create()).rejects.toEqual(code('CONFLICT'));
        await log.append({ project: 'p', entries: [keyed(), entry()] });
        await expect.poll(() => offsets(heard)).toEqual([3]);
      });

      it('do not suffer from one that throws', async () => {
        await create();
        const heard: AnyRecord[] = [];
        log.listen(() => {
          throw new Error('a listener of somebody');
        });
        log.listen((records) => heard.push(...records));
        await log.append({ project: 'p', entries: entries(2) });
        await expect.poll(() => offsets(heard)).toEqual([2, 3]);
      });

      it('hear no more once they have left', async () => {
        await create();
        const heard: AnyRecord[] = [];
        const leave = log.listen((records) => heard.push(...records));
        await log.append({ project: 'p', entries: [entry()] });
        await expect.poll(() => heard.length).toBe(1);
        leave();
        leave();
        await log.append({ project: 'p', entries: [entry()] });
        await other.close();
        expect(heard).toHaveLength(1);
      });

      it('hear of announced live records on both handles; these are not stored', async () => {
        await create();
        const heard: AnyRecord[][] = [[], []];
        [log, other].forEach((handle, index) => handle.listen((records) => heard[index]!.push(...records)));
        const record = live();
        await other.announce(record);
        await expect.poll(() => heard).toEqual([[record], [record]]);
        expect(await log.find(record.id)).toBeNull();
        expect((await log.head('p'))!.head).toBe(1);
      });
    });

    describe('projects', () => {
      it('are listed by id, with what was said of them last', async () => {
        const about = { name: 'B', description: 'the second', createdAt: 5 };
        await log.append({ project: 'b', entries: [entry()], create: true, about });
        await log.append({ project: 'a', entries: entries(2), create: true, about: { ...about, name: 'A' } });
        await other.append({ project: 'b', entries: [entry()], about: { ...about, description: null, deleted: true } });
        const listed = await other.projects();
        expect(listed.map(({ id, about, head, floor }) => ({ id, about, head, floor }))).toEqual([
          { id: 'a', about: { ...about, name: 'A' }, head: 2, floor: 0 },
          { id: 'b', about: { ...about, description: null, deleted: true }, head: 2, floor: 0 },
        ]);
        expect(listed[0]!.epoch).toBe((await log.head('a'))!.epoch);
        expect((await log.projects(['b', 'never', 'b'])).map(({ id }) => id)).toEqual(['b']);
      });
    });

    describe('latest', () => {
      it('gives the last record of each key of a type, by key, or of the keys that were asked for', async () => {
        await create();
        await create('q', entry({ key: 'a' }));
        const keyed = (key: string, type = 'note') => entry({ key, type });
        const records = await log.append({
          project: 'p',
          entries: [keyed('b'), keyed('a'), keyed('c', 'build'), keyed('b'), keyed(''), keyed('a')],
        });
        expect(await other.latest({ project: 'p', type: 'note' })).toEqual([records[4], records[5], records[3]]);
        expect(await other.latest({ project: 'p', type: 'note', keys: ['b', 'never', 'b'] })).toEqual([records[3]]);
        expect(await other.latest({ project: 'p', type: 'build' })).toEqual([records[2]]);
        expect(await other.latest({ project: 'p', type: 'never' })).toEqual([]);
        expect(await other.latest({ project: 'never', type: 'note' })).toEqual([]);
      });

      it('has no limit', async () => {
        await create();
        for (let page = 0; page < 3; page++)
          await log.append({ project: 'p', entries: range(1, 900).map((n) => entry({ key: `key-${page}-${n}` })) });
        const keys = (await log.latest({ project: 'p', type: 'note' })).map(({ key }) => key);
        expect(keys).toHaveLength(2_700);
        expect(keys).toEqual([...keys].sort());
      });
    });

    describe('keyed records', () => {
      it('are made, changed and deleted only at the version that was expected', async () => {
        const made = await log.records.put({ kind: 'key', id: 'k1', value: { a: [1] }, expected: 0 });
        expect(made).toEqual({ kind: 'key', id: 'k1', version: 1, value: { a: [1] } });
        expect(await other.records.get('key', 'k1')).toEqual(made);
        await expect(other.records.put({ kind: 'key', id: 'k1', value: 1, expected: 0 })).rejects.toEqual(code('CONFLICT'));
        expect((await other.records.put({ kind: 'key', id: 'k1', value: null, expected: 1 })).version).toBe(2);
        await expect(log.records.delete({ kind: 'key', id: 'k1', expected: 1 })).rejects.toEqual(code('CONFLICT'));
        await log.records.delete({ kind: 'key', id: 'k1', expected: 2 });
        expect(await other.records.get('key', 'k1')).toBeNull();
        await expect(log.records.put({ kind: 'key', id: 'k1', value: 1, expected: 2 })).rejects.toEqual(code('CONFLICT'));
      });

      it('let only one of many writers win', async () => {
        const put = (handle: EventLog, value: number) => handle.records.put({ kind: 'key', id: 'k', value, expected: 0 });
        const results = await Promise.allSettled([put(log, 1), put(other, 2), put(log, 3), put(other, 4)]);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });

      it('are listed by kind, by id', async () => {
        for (const id of ['b', 'a', 'c']) await log.records.put({ kind: 'x', id, value: id, expected: 0 });
        await log.records.put({ kind: 'y', id: 'd', value: 'd', expected: 0 });
        expect((await other.records.list('x')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
        expect(await other.records.list('never')).toEqual([]);
      });
    });

    describe('trim', () => {
      const at = (recordedAt: number, type = 'note', key: string | null = null) => entry({ recordedAt, type, key });

      it('removes what is older, up to the first record that is not', async () => {
        await create('p', at(1));
        await log.append({ project: 'p', entries: [at(2), at(3), at(2), at(9)] });
        expect(await trimAll({ project: 'p', olderThan: 3 })).toBe(2);
        const page = await other.read({ feed: 'p', limit: 10 });
        expect(offsets(page.records)).toEqual([3, 4, 5]);
        expect(page.floor).toBe(2);
        expect(await other.head('p')).toMatchObject({ head: 5, floor: 2 });
        expect(await trimAll({ project: 'p', olderThan: 3 })).toBe(0);
      });

      it('keeps as many of the newest as it is told to', async () => {
        await create();
        await log.append({ project: 'p', entries: entries(9) });
        expect(await trimAll({ project: 'p', keep: 4 })).toBe(6);
        expect(offsets(await readAll(other, { feed: 'p' }))).toEqual([7, 8, 9, 10]);
        expect(await trimAll({ project: 'p', keep: 4 })).toBe(0);
        expect(await trimAll({ project: 'p', olderThan: 0, keep: 3 })).toBe(1);
      });

      it('goes on where everything has been removed: numbers are never given twice', async () => {
        await create();
        await log.append({ project: 'p', entries: entries(4) });
        expect(await trimAll({ project: 'p', keep: 0 })).toBe(5);
        expect(await other.head('p')).toMatchObject({ head: 5, floor: 5 });
        const [record] = await other.append({ project: 'p', entries: [entry()] });
        expect(record).toMatchObject({ offset: 6, sequence: 6 });
      });

      it('of one type leaves the others, and has a floor of its own', async () => {
        await create('p', at(1));
        await log.append({ project: 'p', entries: [at(1, 'chat'), at(1), at(2, 'chat'), at(1), at(9, 'chat'), at(1)] });
        expect(await trimAll({ project: 'p', type: 'chat', olderThan: 5 })).toBe(2);
        expect((await log.read({ feed: 'p', types: ['chat'], limit: 9 })).floor).toBe(4);
        const notes = await log.read({ feed: 'p', types: ['note'], limit: 9 });
        expect(notes.floor).toBe(0);
        expect(offsets(notes.records)).toEqual([1, 3, 5, 7]);
        expect((await log.read({ feed: 'p', limit: 9 })).floor).toBe(4);
        // What a type trim has removed is not counted among the records of the project.
        expect(await trimAll({ project: 'p', keep: 4 })).toBe(1);
        expect(await trimAll({ project: 'p', type: 'note', keep: 1 })).toBe(2);
        expect(offsets((await log.read({ feed: 'p', types: ['note'], limit: 9 })).records)).toEqual([7]);
        expect(await trimAll({ project: 'p', type: 'never', keep: 0 })).toBe(0);
      });

      it('counts in a floor only what the query could have matched', async () => {
        await create('p', at(1));
        await create('q', at(1, 'chat'));
        await log.append({ project: 'p', entries: [at(1, 'chat'), at(9)] });
        await trimAll({ project: 'p', olderThan: 5 });
        const floor = async (query: Partial<ReadQuery>) => (await other.read({ feed: 'p', limit: 1, ...query })).floor;
        expect(await floor({})).toBe(2);
        expect(await floor({ types: ['note'] })).toBe(1);
        expect(await floor({ types: ['chat', 'note'] })).toBe(2);
        expect(await floor({ types: ['never'] })).toBe(0);
        expect(await floor({ feed: 'q' })).toBe(0);
        expect(await floor({ feed: ALL_PROJECTS })).toBe(3);
        expect(await floor({ feed: ALL_PROJECTS, types: ['note'] })).toBe(1);
        expect(await floor({ feed: ALL_PROJECTS, projects: ['q'] })).toBe(0);
        expect((await other.head(ALL_PROJECTS))!.floor).toBe(3);
      });

      it('leaves the newest of each key to `latest`, and to nobody else', async () => {
        await create();
        const [old, newest] = await log.append({ project: 'p', entries: [at(1, 'note', 'k'), at(1, 'note', 'k')] });
        await log.append({ project: 'p', entries: [at(9)] });
        await trimAll({ project: 'p', keep: 1 });
        expect(await other.latest({ project: 'p', type: 'note' })).toEqual([newest]);
        expect(await other.find(old!.id)).toBeNull();
        expect(await other.find(newest!.id)).toBeNull();
        expect(offsets(await readAll(other, { feed: 'p' }))).toEqual([4]);
        expect(offsets(await readAll(other, { feed: 'p', backwards: true }))).toEqual([4]);
        const [newer] = await log.append({ project: 'p', entries: [at(9, 'note', 'k')] });
        expect(await other.latest({ project: 'p', type: 'note' })).toEqual([newer]);
      });

      it('reads nothing at or below the floor, in either direction', async () => {
        await create();
        await log.append({ project: 'p', entries: entries(9) });
        await trimAll({ project: 'p', keep: 5 });
        const page = await log.read({ feed: 'p', after: 2, limit: 3 });
        expect(page).toMatchObject({ floor: 5, head: 10 });
        expect(offsets(page.records)).toEqual([6, 7, 8]);
        expect(await log.read({ feed: 'p', before: 4, limit: 3, backwards: true })).toMatchObject({ records: [] });
        expect(await readAll(log, { feed: ALL_PROJECTS, backwards: true })).toHaveLength(5);
      });

      it('removes a bounded number at a time, all in the end, while others append', async () => {
        await create('p', at(1));
        for (let n = 0; n < 9; n++) await log.append({ project: 'p', entries: entries(1_000, { recordedAt: 1 }) });
        const appending = Promise.all(range(1, 20).map(() => other.append({ project: 'p', entries: [at(9)] })));
        expect(await trimAll({ project: 'p', olderThan: 5 })).toBe(9_001);
        await appending;
        expect(offsets(await readAll(log, { feed: 'p' }))).toEqual(range(9_002, 9_021));
      });

      it('has nothing to do in a project that does not exist', async () => {
        expect(await log.trim({ project: 'never', keep: 0 })).toEqual({ removed: 0, more: false });
      });
    });

    describe('ready and close', () => {
      it('is ready', async () => {
        expect(await log.ready()).toMatchObject({ status: 'ready', durability: engine.persistent ? 'synced' : 'memory' });
      });

      it('settles what is in flight, and closes twice', async () => {
        await create();
        const appending = log.append({ project: 'p', entries: entries(3) });
        await Promise.all([log.close(), log.close()]);
        expect(offsets(await appending)).toEqual([2, 3, 4]);
        await log.close();
        expect((await other.head('p'))!.head).toBe(4);
      });

      it('ends the listeners of a handle, and only those', async () => {
        await create();
        const heard: AnyRecord[][] = [[], []];
        [log, other].forEach((handle, index) => handle.listen((records) => heard[index]!.push(...records)));
        await log.close();
        await other.append({ project: 'p', entries: [entry()] });
        await expect.poll(() => heard[1]).toHaveLength(1);
        expect(heard[0]).toEqual([]);
      });

      it('refuses everything afterwards', async () => {
        await create();
        await log.close();
        const calls = [
          () => log.append({ project: 'p', entries: [entry()] }),
          () => log.read({ feed: 'p', limit: 1 }),
          () => log.head('p'),
          () => log.projects(),
          () => log.find('x'),
          () => log.latest({ project: 'p', type: 'note' }),
          async () => log.listen(() => {}),
          () => log.announce(live()),
          () => log.records.get('x', 'y'),
          () => log.records.list('x'),
          () => log.records.put({ kind: 'x', id: 'y', value: 1, expected: 0 }),
          () => log.records.delete({ kind: 'x', id: 'y', expected: 0 }),
          () => log.trim({ project: 'p', keep: 0 }),
          () => log.drop('p'),
        ];
        for (const call of calls) await expect(call()).rejects.toEqual(code('UNAVAILABLE'));
        expect(await log.ready()).toMatchObject({ status: 'unreachable' });
      });

      it.runIf(engine.persistent)('keeps everything over a reopen', async () => {
        const about = { name: 'P', description: null, createdAt: 5 };
        await log.append({ project: 'p', entries: [entry({ key: 'k' }), entry({ type: 'chat' })], create: true, about });
        const keyed = () => entry({ recordedAt: 7, priority: 'HIGH', tags: ['t'], idempotency: { key: 'k', fingerprint: 'f' } });
        const [first] = await log.append({ project: 'p', entries: [keyed(), entry({ key: 'l' })] });
        await log.records.put({ kind: 'x', id: 'y', value: [1], expected: 0 });
        await trimAll({ project: 'p', type: 'chat', keep: 0 });
        const state = async (handle: EventLog) => ({
          ...{ projects: await handle.projects(), all: await handle.head(ALL_PROJECTS), head: await handle.head('p') },
          ...{ records: await readAll(handle, { feed: 'p' }), latest: await handle.latest({ project: 'p', type: 'note' }) },
          ...{ chat: await handle.read({ feed: 'p', types: ['chat'], limit: 5 }), keyed: await handle.records.list('x') },
        });
        const before = await state(log);
        await log.close();
        await other.close();
        log = await store.open();
        other = await store.open();
        expect(await state(log)).toEqual(before);
        expect(await other.append({ project: 'p', entries: [keyed()] })).toEqual([first]);
        const [next] = await other.append({ project: 'p', entries: [entry()] });
        expect(next).toMatchObject({ offset: 5, sequence: 5 });
      });
    });
  });
}
