import { describe, expect, it } from 'vitest';
import type { AnyRecord, EventRecord } from '../../src/core/record.js';
import { entries, entry, live } from './entries.js';
import { code, type LogTest, offsets, range } from './log-test.js';

export function listenContract(test: LogTest): void {
  describe('listeners', () => {
    it('on both handles receive every append once, in commit order, when it is readable', async () => {
      const heard: EventRecord[][] = [[], []];
      const reads: Promise<EventRecord | null>[] = [];
      for (const [index, handle] of [test.log, test.other].entries())
        handle.listen((records) => {
          heard[index]!.push(...(records as EventRecord[]));
          reads.push(...records.map(({ id }) => handle.find(id)));
        });
      await test.create();
      await Promise.all(
        range(1, 30).map((n) => (n % 2 ? test.log : test.other).append({ project: 'p', entries: entries(2) })),
      );
      await expect.poll(() => heard.map(({ length }) => length)).toEqual([61, 61]);
      expect(heard[0]!.map(({ sequence }) => sequence)).toEqual(range(1, 61));
      expect(heard[1]).toEqual(heard[0]);
      expect((await Promise.all(reads)).every(Boolean)).toBe(true);
      expect(await test.readAll(test.log, { feed: 'p' })).toEqual(heard[0]);
    });

    it('receive nothing for a failed call or an existing record', async () => {
      await test.create();
      const heard: AnyRecord[] = [];
      const keyed = () => entry({ idempotency: { key: 'k', fingerprint: 'f' } });
      await test.log.append({ project: 'p', entries: [keyed()] });
      test.other.listen((records) => heard.push(...records));
      await expect(test.create()).rejects.toEqual(code('CONFLICT'));
      await test.log.append({ project: 'p', entries: [keyed(), entry()] });
      await expect.poll(() => offsets(heard)).toEqual([3]);
    });

    it('are not affected by one that throws, which is reported', async () => {
      await test.create();
      const heard: AnyRecord[] = [];
      const cause = new Error('a listener of somebody');
      test.log.listen(() => {
        throw cause;
      });
      test.log.listen((records) => heard.push(...records));
      await test.log.append({ project: 'p', entries: entries(2) });
      await expect.poll(() => offsets(heard)).toEqual([2, 3]);
      expect(test.notices).toEqual([{ level: 'error', message: 'A listener of the log has thrown', cause }]);
    });

    it('receive nothing after they unsubscribe', async () => {
      await test.create();
      const heard: AnyRecord[] = [];
      const leave = test.log.listen((records) => heard.push(...records));
      await test.log.append({ project: 'p', entries: [entry()] });
      await expect.poll(() => heard.length).toBe(1);
      leave();
      leave();
      await test.log.append({ project: 'p', entries: [entry()] });
      await test.other.close();
      expect(heard).toHaveLength(1);
    });

    it('receive a live record after the records appended before it', async () => {
      await test.create();
      const heard: AnyRecord[][] = [[], []];
      for (const [index, handle] of [test.log, test.other].entries()) {
        handle.listen((records) => heard[index]!.push(...records), 'p');
        await handle.head('p');
      }
      for (let n = 0; n < 10; n++) {
        await test.log.append({ project: 'p', entries: [entry()] });
        await test.log.announce(live());
      }
      const order = range(2, 11).flatMap((offset) => [offset, null]);
      await expect.poll(() => heard.map(offsets)).toEqual([order, order]);
    });

    it('receive announced live records on both handles, which are not stored', async () => {
      await test.create();
      const heard: AnyRecord[][] = [[], []];
      for (const [index, handle] of [test.log, test.other].entries())
        handle.listen((records) => heard[index]!.push(...records));
      const record = live();
      await test.other.announce(record);
      await expect.poll(() => heard).toEqual([[record], [record]]);
      expect(await test.log.find(record.id)).toBeNull();
      expect((await test.log.head('p'))!.head).toBe(1);
    });
  });
}
