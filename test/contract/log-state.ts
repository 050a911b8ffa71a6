import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog, LatestQuery } from '../../src/core/log.js';
import { entries, entry } from './entries.js';
import { code, type LogTest, range } from './log-test.js';

export function stateContract(test: LogTest): void {
  describe('epochs', () => {
    it('are equal on every handle, and differ between projects', async () => {
      await test.create();
      await test.create('q');
      const epochs = await Promise.all(
        ['p', 'q', ALL_PROJECTS].map(async (feed) => (await test.log.head(feed))!.epoch),
      );
      expect(new Set(epochs).size).toBe(3);
      for (const epoch of epochs) expect(epoch).toMatch(/^[a-z0-9]{1,32}$/);
      expect(
        await Promise.all(['p', 'q', ALL_PROJECTS].map(async (feed) => (await test.other.head(feed))!.epoch)),
      ).toEqual(epochs);
    });

    it('change when a project is dropped and created again, and offsets restart', async () => {
      await test.create();
      await test.log.append({
        project: 'p',
        entries: [entry({ key: 'k', idempotency: { key: 'k', fingerprint: 'f' } })],
      });
      const before = (await test.log.head('p'))!;
      const all = (await test.log.head(ALL_PROJECTS))!;
      await test.other.drop('p');
      expect(await test.log.head('p')).toBeNull();
      await expect(test.log.append({ project: 'p', entries: [entry()] })).rejects.toEqual(code('NOT_FOUND'));
      expect(await test.readAll(test.log, { feed: ALL_PROJECTS })).toEqual([]);
      const [record] = await test.create();
      expect(record).toMatchObject({ offset: 1, sequence: 3 });
      expect(record!.epoch).not.toBe(before.epoch);
      expect((await test.log.head(ALL_PROJECTS))!.epoch).toBe(all.epoch);
      expect(await test.log.latest({ project: 'p', type: 'note', first: 100 })).toEqual([]);
      expect(await test.readAll(test.log, { feed: ALL_PROJECTS })).toEqual([record]);
    });

    it('stay when a project is renamed, with its history and its state, and its id is free again', async () => {
      await test.create();
      const [first] = await test.log.append({ project: 'p', entries: [entry({ key: 'k' })] });
      const before = (await test.log.head('p'))!;
      const about = { name: 'Q', description: null, createdAt: 1, deleted: true, deletedAt: 2 };
      await test.other.rename({ project: 'p', to: '~aside:p', about });
      for (const log of [test.log, test.other]) {
        expect(await log.head('p')).toBeNull();
        expect(await log.head('~aside:p')).toEqual(before);
        expect((await log.projects()).map((project) => [project.id, project.about])).toEqual([['~aside:p', about]]);
        expect((await test.readAll(log, { feed: '~aside:p' })).at(-1)).toEqual({ ...first!, project: '~aside:p' });
        expect(await log.latest({ project: '~aside:p', type: 'note', first: 9 })).toHaveLength(1);
      }
      await expect(test.log.append({ project: 'p', entries: [entry()] })).rejects.toEqual(code('NOT_FOUND'));
      const [made] = await test.create();
      expect(made).toMatchObject({ project: 'p', offset: 1 });
      expect(made!.epoch).not.toBe(before.epoch);
      const back = { project: '~aside:p', to: 'p', about };
      await expect(test.log.rename(back)).rejects.toEqual(code('CONFLICT'));
      await test.log.drop('p');
      await test.log.rename(back);
      expect(await test.other.head('p')).toEqual(before);
      expect((await test.log.append({ project: 'p', entries: [entry()] }))[0]!.offset).toBe(before.head + 1);
      await expect(test.log.rename({ project: 'none', to: 'q', about })).rejects.toEqual(code('NOT_FOUND'));
    });

    it('stay when a project that does not exist is dropped', async () => {
      await expect(test.log.drop('never')).resolves.toBeUndefined();
    });
  });

  describe('projects', () => {
    it('are listed by id, with their latest description', async () => {
      const about = { name: 'B', description: 'the second', createdAt: 5 };
      await test.log.append({ project: 'b', entries: [entry()], create: true, about });
      await test.log.append({ project: 'a', entries: entries(2), create: true, about: { ...about, name: 'A' } });
      await test.other.append({
        project: 'b',
        entries: [entry()],
        about: { ...about, description: null, deleted: true },
      });
      const listed = await test.other.projects();
      expect(listed.map(({ id, about, head, floor }) => ({ id, about, head, floor }))).toEqual([
        { id: 'a', about: { ...about, name: 'A' }, head: 2, floor: 0 },
        { id: 'b', about: { ...about, description: null, deleted: true }, head: 2, floor: 0 },
      ]);
      expect(listed[0]!.epoch).toBe((await test.log.head('a'))!.epoch);
      expect((await test.log.projects(['b', 'never', 'b'])).map(({ id }) => id)).toEqual(['b']);
    });
  });

  describe('latest', () => {
    it('gives the last record of each key of a type, or of given keys, by key', async () => {
      await test.create();
      await test.create('q', entry({ key: 'a' }));
      const keyed = (key: string, type = 'note') => entry({ key, type });
      const records = await test.log.append({
        project: 'p',
        entries: [keyed('b'), keyed('a'), keyed('c', 'build'), keyed('b'), keyed(''), keyed('a')],
      });
      expect(await test.other.latest({ project: 'p', type: 'note', first: 100 })).toEqual([
        records[4],
        records[5],
        records[3],
      ]);
      expect(await test.other.latest({ project: 'p', type: 'note', keys: ['b', 'never', 'b'], first: 100 })).toEqual([
        records[3],
      ]);
      expect(await test.other.latest({ project: 'p', type: 'build', first: 100 })).toEqual([records[2]]);
      expect(await test.other.latest({ project: 'p', type: 'never', first: 100 })).toEqual([]);
      expect(await test.other.latest({ project: 'never', type: 'note', first: 100 })).toEqual([]);
    });

    it('gives at most `first` keys, and continues behind `afterKey`', async () => {
      await test.create();
      for (let page = 0; page < 3; page++)
        await test.log.append({ project: 'p', entries: range(1, 400).map((n) => entry({ key: `key-${page}-${n}` })) });
      const page = async (query: Partial<LatestQuery>) =>
        (await test.other.latest({ project: 'p', type: 'note', first: 500, ...query })).map(({ key }) => key!);
      const all: string[] = [];
      for (let next = await page({}); next.length > 0; next = await page({ afterKey: all.at(-1) })) all.push(...next);
      expect(all).toHaveLength(1_200);
      expect(all).toEqual([...all].sort());
      expect(await page({ first: 2 })).toEqual(all.slice(0, 2));
      expect(await page({ first: 1_000 })).toEqual(all.slice(0, 1_000));
      expect(await page({ first: 2, afterKey: `${all[4]}!` })).toEqual(all.slice(5, 7));
      expect(await page({ first: 0 })).toEqual([]);
      const keys = [all[7]!, 'never', all[3]!, all[9]!, all[5]!];
      expect(await page({ keys, first: 2 })).toEqual([all[3], all[5]]);
      expect(await page({ keys, first: 9, afterKey: all[5] })).toEqual([all[7], all[9]]);
    });

    it('orders keys by their UTF-8 bytes', async () => {
      await test.create();
      const sorted = ['', '!', '"', '10', '9', 'A', 'Z', '\\', 'a', 'a b', 'ab', 'é', '\uffee', '\u{1f511}'];
      await test.log.append({ project: 'p', entries: sorted.toReversed().map((key) => entry({ key })) });
      const keys = async (query: Partial<LatestQuery>) =>
        (await test.other.latest({ project: 'p', type: 'note', first: 100, ...query })).map(({ key }) => key);
      expect(await keys({})).toEqual(sorted);
      expect(await keys({ keys: sorted.toReversed() })).toEqual(sorted);
      expect(await keys({ afterKey: '' })).toEqual(sorted.slice(1));
      expect(await keys({ afterKey: '\uffee' })).toEqual(['\u{1f511}']);
    });
  });

  describe('keyed records', () => {
    it('are created, changed and deleted only at the expected version', async () => {
      const made = await test.log.records.put({ kind: 'key', id: 'k1', value: { a: [1] }, expected: 0 });
      expect(made).toEqual({ kind: 'key', id: 'k1', version: 1, value: { a: [1] } });
      expect(await test.other.records.get('key', 'k1')).toEqual(made);
      await expect(test.other.records.put({ kind: 'key', id: 'k1', value: 1, expected: 0 })).rejects.toEqual(
        code('CONFLICT'),
      );
      expect((await test.other.records.put({ kind: 'key', id: 'k1', value: null, expected: 1 })).version).toBe(2);
      await expect(test.log.records.delete({ kind: 'key', id: 'k1', expected: 1 })).rejects.toEqual(code('CONFLICT'));
      await test.log.records.delete({ kind: 'key', id: 'k1', expected: 2 });
      expect(await test.other.records.get('key', 'k1')).toBeNull();
      await expect(test.log.records.put({ kind: 'key', id: 'k1', value: 1, expected: 2 })).rejects.toEqual(
        code('CONFLICT'),
      );
    });

    it('are counted by kind', async () => {
      expect(await test.log.records.count('key')).toBe(0);
      for (const id of ['a', 'b', 'c']) await test.log.records.put({ kind: 'key', id, value: 1, expected: 0 });
      await test.log.records.put({ kind: 'key:2', id: 'a', value: 1, expected: 0 });
      await test.log.records.delete({ kind: 'key', id: 'b', expected: 1 });
      expect(await test.other.records.count('key')).toBe(2);
    });

    it('let only one of many writers win', async () => {
      const put = (handle: EventLog, value: number) => handle.records.put({ kind: 'key', id: 'k', value, expected: 0 });
      const results = await Promise.allSettled([
        put(test.log, 1),
        put(test.other, 2),
        put(test.log, 3),
        put(test.other, 4),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('have any text as id, and kinds with a common prefix are separate', async () => {
      const ids = ['a:b', 'a b', 'Zoë', '\u{1f600}', '{x}', "';--", '*', '__proto__', '\n'];
      for (const [n, id] of ids.entries()) await test.log.records.put({ kind: 'ack:1', id, value: n, expected: 0 });
      await test.log.records.put({ kind: 'ack', id: '1:a', value: 'ack', expected: 0 });
      for (const [n, id] of ids.entries())
        expect(await test.other.records.get('ack:1', id)).toEqual({ kind: 'ack:1', id, version: 1, value: n });
      expect((await test.other.records.list('ack:1')).map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(await test.other.records.list('ack')).toHaveLength(1);
      for (const id of ids) await test.other.records.delete({ kind: 'ack:1', id, expected: 1 });
      expect(await test.log.records.list('ack:1')).toEqual([]);
    });

    it('are listed by kind, by id', async () => {
      for (const id of ['b', 'a', 'c']) await test.log.records.put({ kind: 'x', id, value: id, expected: 0 });
      await test.log.records.put({ kind: 'y', id: 'd', value: 'd', expected: 0 });
      expect((await test.other.records.list('x')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(await test.other.records.list('never')).toEqual([]);
    });
  });
}
