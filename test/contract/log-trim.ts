import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { TrimRequest } from '../../src/core/log/trim.js';
import type { ReadQuery } from '../../src/core/log.js';
import { entries, entry } from './entries.js';
import { type LogTest, offsets, range } from './log-test.js';

export function trimContract(test: LogTest): void {
  describe('trim', () => {
    const at = (recordedAt: number, type = 'note', key: string | null = null) => entry({ recordedAt, type, key });

    it('removes older records, up to the first newer one', async () => {
      await test.create('p', at(1));
      await test.log.append({ project: 'p', entries: [at(2), at(3), at(2), at(9)] });
      expect(await test.trimAll({ project: 'p', olderThan: 3 })).toBe(2);
      const page = await test.other.read({ feed: 'p', limit: 10 });
      expect(offsets(page.records)).toEqual([3, 4, 5]);
      expect(page.floor).toBe(2);
      expect(await test.other.head('p')).toMatchObject({ head: 5, floor: 2 });
      expect(await test.trimAll({ project: 'p', olderThan: 3 })).toBe(0);
    });

    it('keeps the given number of newest records', async () => {
      await test.create();
      await test.log.append({ project: 'p', entries: entries(9) });
      expect(await test.trimAll({ project: 'p', keep: 4 })).toBe(6);
      expect(offsets(await test.readAll(test.other, { feed: 'p' }))).toEqual([7, 8, 9, 10]);
      expect(await test.trimAll({ project: 'p', keep: 4 })).toBe(0);
      expect(await test.trimAll({ project: 'p', olderThan: 0, keep: 3 })).toBe(1);
    });

    it('continues the offsets after everything was removed', async () => {
      await test.create();
      await test.log.append({ project: 'p', entries: entries(4) });
      expect(await test.trimAll({ project: 'p', keep: 0 })).toBe(5);
      expect(await test.other.head('p')).toMatchObject({ head: 5, floor: 5 });
      const [record] = await test.other.append({ project: 'p', entries: [entry()] });
      expect(record).toMatchObject({ offset: 6, sequence: 6 });
    });

    it('of one type keeps the others, and has its own floor', async () => {
      await test.create('p', at(1));
      await test.log.append({
        project: 'p',
        entries: [at(1, 'chat'), at(1), at(2, 'chat'), at(1), at(9, 'chat'), at(1)],
      });
      expect(await test.trimAll({ project: 'p', type: 'chat', olderThan: 5 })).toBe(2);
      expect((await test.log.read({ feed: 'p', types: ['chat'], limit: 9 })).floor).toBe(4);
      const notes = await test.log.read({ feed: 'p', types: ['note'], limit: 9 });
      expect(notes.floor).toBe(0);
      expect(offsets(notes.records)).toEqual([1, 3, 5, 7]);
      expect((await test.log.read({ feed: 'p', limit: 9 })).floor).toBe(4);
      // What a type trim has removed is not counted among the records of the project.
      expect(await test.trimAll({ project: 'p', keep: 4 })).toBe(1);
      expect(await test.trimAll({ project: 'p', type: 'note', keep: 1 })).toBe(2);
      expect(offsets((await test.log.read({ feed: 'p', types: ['note'], limit: 9 })).records)).toEqual([7]);
      expect(await test.trimAll({ project: 'p', type: 'never', keep: 0 })).toBe(0);
    });

    it('counts in a floor only records that the query matches', async () => {
      await test.create('p', at(1));
      await test.create('q', at(1, 'chat'));
      await test.log.append({ project: 'p', entries: [at(1, 'chat'), at(9)] });
      await test.trimAll({ project: 'p', olderThan: 5 });
      const floor = async (query: Partial<ReadQuery>) =>
        (await test.other.read({ feed: 'p', limit: 1, ...query })).floor;
      expect(await floor({})).toBe(2);
      expect(await floor({ types: ['note'] })).toBe(1);
      expect(await floor({ types: ['chat', 'note'] })).toBe(2);
      expect(await floor({ types: ['never'] })).toBe(0);
      expect(await floor({ feed: 'q' })).toBe(0);
      expect(await floor({ feed: ALL_PROJECTS })).toBe(3);
      expect(await floor({ feed: ALL_PROJECTS, types: ['note'] })).toBe(1);
      expect(await floor({ feed: ALL_PROJECTS, projects: ['q'] })).toBe(0);
      expect((await test.other.head(ALL_PROJECTS))!.floor).toBe(3);
    });

    it('leaves the newest record of each key to `latest` only', async () => {
      await test.create();
      const [old, newest] = await test.log.append({ project: 'p', entries: [at(1, 'note', 'k'), at(1, 'note', 'k')] });
      await test.log.append({ project: 'p', entries: [at(9)] });
      await test.trimAll({ project: 'p', keep: 1 });
      expect(await test.other.latest({ project: 'p', type: 'note', first: 100 })).toEqual([newest]);
      expect(await test.other.find(old!.id)).toBeNull();
      expect(await test.other.find(newest!.id)).toBeNull();
      expect(offsets(await test.readAll(test.other, { feed: 'p' }))).toEqual([4]);
      expect(offsets(await test.readAll(test.other, { feed: 'p', backwards: true }))).toEqual([4]);
      const [newer] = await test.log.append({ project: 'p', entries: [at(9, 'note', 'k')] });
      expect(await test.other.latest({ project: 'p', type: 'note', first: 100 })).toEqual([newer]);
    });

    it('bounds the log of a keyed type whose keys are all different', async () => {
      await test.create();
      await test.log.append({ project: 'p', entries: range(1, 30).map((n) => at(1, 'note', `k${n}`)) });
      expect(await test.trimAll({ project: 'p', keep: 10 })).toBe(21);
      expect(await test.readAll(test.other, { feed: 'p' })).toHaveLength(10);
      expect(await test.other.latest({ project: 'p', type: 'note', first: 100 })).toHaveLength(30);
    });

    describe('of latest records', () => {
      const keyed = (...keys: string[]) =>
        test.log.append({ project: 'p', entries: keys.map((key) => at(1, 'note', key)) });
      const keysOf = async (type: string) =>
        (await test.other.latest({ project: 'p', type, first: 100 })).map(({ key }) => key);
      const trimKeys = (keys: number, about: Partial<TrimRequest> = {}) =>
        test.log.trim({ project: 'p', keys, ...about });

      it('removes the keys with the oldest records, and none from the log', async () => {
        await test.create('p', at(1, 'build', 'x'));
        await keyed('a', 'b', 'c', 'd');
        await keyed('a');
        expect(await trimKeys(4)).toEqual({ removed: 0, removedKeys: 0, more: false });
        expect(await trimKeys(3)).toEqual({ removed: 0, removedKeys: 1, more: false });
        expect(await keysOf('note')).toEqual(['a', 'c', 'd']);
        expect(await keysOf('build')).toEqual(['x']);
        expect(await trimKeys(1, { type: 'note' })).toEqual({ removed: 0, removedKeys: 2, more: false });
        expect(await keysOf('note')).toEqual(['a']);
        expect(await test.readAll(test.other, { feed: 'p' })).toHaveLength(6);
        await keyed('b', 'e');
        expect(await trimKeys(2)).toEqual({ removed: 0, removedKeys: 1, more: false });
        expect(await keysOf('note')).toEqual(['b', 'e']);
      });

      it('counts keys that are appended again once', async () => {
        await test.create();
        await keyed('a', 'b');
        expect((await trimKeys(2)).removedKeys).toBe(0);
        for (let n = 0; n < 3; n++) await keyed('a', 'b', 'a');
        expect((await trimKeys(2)).removedKeys).toBe(0);
        await keyed('c');
        expect((await trimKeys(2)).removedKeys).toBe(1);
        expect(await keysOf('note')).toEqual(['a', 'c']);
      });

      it('trims the log and the latest records in one request', async () => {
        await test.create();
        await keyed('a', 'b', 'c', 'd');
        expect(await trimKeys(3, { keep: 1 })).toEqual({ removed: 4, removedKeys: 1, more: false });
        expect(await keysOf('note')).toEqual(['b', 'c', 'd']);
        expect(await test.readAll(test.other, { feed: 'p' })).toHaveLength(1);
      });

      it('removes all keys beyond the bound, while others append', async () => {
        await test.create();
        for (let n = 0; n < 5; n++) await keyed(...range(1, 1_000).map((key) => `${key % 7} ${n} ${key}`));
        const appending = Promise.all(range(1, 20).map((n) => keyed(`new ${n}`)));
        expect((await trimKeys(10, { keep: 0 })).more).toBe(true);
        await test.trimAll({ project: 'p', keep: 0 });
        await appending;
        await test.trimAll({ project: 'p', keys: 10 });
        expect(await keysOf('note')).toEqual(range(11, 20).map((n) => `new ${n}`));
      });

      it('keeps the answer to an idempotency key', async () => {
        await test.create();
        const about = () => entry({ key: 'a', idempotency: { key: 'once', fingerprint: 'f' } });
        const [first] = await test.log.append({ project: 'p', entries: [about()] });
        await keyed('b');
        await test.trimAll({ project: 'p', keep: 0, keys: 1 });
        expect(await keysOf('note')).toEqual(['b']);
        expect(await test.other.append({ project: 'p', entries: [about()] })).toEqual([first]);
      });
    });

    it('reads nothing at or below the floor, in either direction', async () => {
      await test.create();
      await test.log.append({ project: 'p', entries: entries(9) });
      await test.trimAll({ project: 'p', keep: 5 });
      const page = await test.log.read({ feed: 'p', after: 2, limit: 3 });
      expect(page).toMatchObject({ floor: 5, head: 10 });
      expect(offsets(page.records)).toEqual([6, 7, 8]);
      expect(await test.log.read({ feed: 'p', before: 4, limit: 3, backwards: true })).toMatchObject({ records: [] });
      expect(await test.readAll(test.log, { feed: ALL_PROJECTS, backwards: true })).toHaveLength(5);
    });

    it('removes a bounded number at a time, and all in the end, while others append', async () => {
      await test.create('p', at(1));
      for (let n = 0; n < 9; n++) await test.log.append({ project: 'p', entries: entries(1_000, { recordedAt: 1 }) });
      const appending = Promise.all(range(1, 20).map(() => test.other.append({ project: 'p', entries: [at(9)] })));
      expect(await test.trimAll({ project: 'p', olderThan: 5 })).toBe(9_001);
      await appending;
      expect(offsets(await test.readAll(test.log, { feed: 'p' }))).toEqual(range(9_002, 9_021));
    });

    it('does nothing in a missing project', async () => {
      expect(await test.log.trim({ project: 'never', keep: 0 })).toEqual({ removed: 0, removedKeys: 0, more: false });
    });
  });
}
