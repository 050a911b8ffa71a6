import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import { BEGINNING, type Point } from '../../src/core/epoch.js';
import { entries, entry } from './entries.js';
import { type LogTest, range } from './log-test.js';

const pointOf = ({ run, sequence }: Point): Point => ({ run, sequence });

export function historyContract(test: LogTest): void {
  describe('runs', () => {
    it('are equal in a record, its page, its head and its project, on every handle', async () => {
      await test.create('q');
      const [first] = await test.create();
      const [second] = await test.other.append({ project: 'p', entries: [entry()] });
      expect(first!.run).toMatch(/^[a-z0-9]{1,16}$/);
      expect(second!.run).toBe(first!.run);
      for (const handle of [test.log, test.other]) {
        expect((await test.readAll(handle, { feed: ALL_PROJECTS })).map(({ run }) => run)).toEqual(
          Array(3).fill(first!.run),
        );
        for (const feed of ['p', ALL_PROJECTS]) {
          expect((await handle.head(feed))!.run).toBe(first!.run);
          expect((await handle.read({ feed, limit: 1 })).run).toBe(first!.run);
        }
        expect((await handle.find(first!.id))!.run).toBe(first!.run);
        expect((await handle.projects()).map(({ run }) => run)).toEqual([first!.run, first!.run]);
      }
    });

    it('are known up to every record and head, on every handle, and not beyond the head', async () => {
      await test.create('q');
      const records = [...(await test.create()), ...(await test.other.append({ project: 'p', entries: entries(3) }))];
      for (const handle of [test.log, test.other]) {
        for (const point of [...records, ...(await handle.projects()), (await handle.head(ALL_PROJECTS))!])
          expect(await handle.knows(pointOf(point))).toBe(true);
        if (!test.engine.oneRun) expect(await handle.knows({ run: records[0]!.run, sequence: 6 })).toBe(false);
      }
    });

    it('name the newest record of a project, or a later one of the log', async () => {
      await test.create();
      await test.create('q');
      const head = (await test.log.head('p'))!;
      if (!test.engine.oneRun) expect(head.sequence).toBeGreaterThanOrEqual(1);
      expect(head.sequence).toBeLessThanOrEqual(2);
      expect(await test.log.head(ALL_PROJECTS)).toMatchObject({ head: 2, sequence: 2 });
    });

    it('are known at the beginning of every log, with any name', async () => {
      expect(await test.log.knows(BEGINNING)).toBe(true);
      await test.create();
      expect(await test.log.knows({ run: 'never', sequence: 0 })).toBe(true);
      if (!test.engine.oneRun) expect(await test.log.knows({ run: 'never', sequence: 1 })).toBe(false);
    });

    const { copy } = test.engine;
    if (copy) {
      it('of a restored copy differ, and points before the copy are still known', async () => {
        const first = [...(await test.create()), ...(await test.log.append({ project: 'p', entries: entries(10) }))];
        await test.close();
        const restore = await copy(test.store);
        await test.open();
        const second = await test.log.append({ project: 'p', entries: entries(10) });
        const epoch = (await test.log.head('p'))!.epoch;
        await test.close();
        await restore();
        await test.open();
        for (const record of second) expect(await test.log.knows(record)).toBe(false);
        const third = await test.log.append({ project: 'p', entries: entries(15) });
        expect(third.map(({ offset }) => offset)).toEqual(range(12, 26));
        expect(third[0]!.epoch).toBe(epoch);
        for (const record of second) expect(await test.log.knows(record)).toBe(false);
        for (const record of [...first, ...third]) expect(await test.log.knows(record)).toBe(true);
        const read = await test.readAll(test.log, { feed: 'p' });
        expect(read.map(({ run }) => run)).toEqual([...first, ...third].map(({ run }) => run));
      });

      it('of a copy made during writes differ as well', async () => {
        await test.create();
        await test.log.append({ project: 'p', entries: entries(10) });
        const restore = await copy(test.store);
        const lost = await test.log.append({ project: 'p', entries: entries(10) });
        await test.close();
        await restore();
        await test.open();
        const found = await test.log.append({ project: 'p', entries: entries(15) });
        expect(found[0]!.offset).toBe(12);
        for (const record of lost) expect(await test.log.knows(record)).toBe(false);
        for (const record of [...(await test.readAll(test.log, { feed: 'p' }))])
          expect(await test.log.knows(record)).toBe(true);
      });
    }
  });
}
