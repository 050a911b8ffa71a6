import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import type { AnyRecord } from '../../src/core/record.js';
import { entries, entry, live } from './entries.js';
import { code, type LogTest, offsets } from './log-test.js';

export function lifetimeContract(test: LogTest): void {
  describe('ready and close', () => {
    it('is ready', async () => {
      expect(await test.log.ready()).toMatchObject({
        status: 'ready',
        durability: test.engine.persistent ? 'synced' : 'memory',
      });
    });

    it('shows figures of its store under names for metrics, and does not fail when it is closed', async () => {
      const shows = (figures: Awaited<ReturnType<EventLog['figures']>>) =>
        figures.every(({ name, value }) => /^(log|redis)_[a-z_]+$/.test(name) && Number.isFinite(value));
      const figures = await test.log.figures();
      if (test.engine.persistent) expect(figures.map(({ name }) => name)).toContain('log_file_bytes');
      expect(shows(figures)).toBe(true);
      await test.log.close();
      expect(shows(await test.log.figures())).toBe(true);
    });

    it('settles pending calls, and is idempotent', async () => {
      await test.create();
      const appending = test.log.append({ project: 'p', entries: entries(3) });
      await Promise.all([test.log.close(), test.log.close()]);
      expect(offsets(await appending)).toEqual([2, 3, 4]);
      await test.log.close();
      expect((await test.other.head('p'))!.head).toBe(4);
    });

    it('ends the listeners of a handle, and only those', async () => {
      await test.create();
      const heard: AnyRecord[][] = [[], []];
      for (const [index, handle] of [test.log, test.other].entries())
        handle.listen((records) => heard[index]!.push(...records));
      await test.log.close();
      await test.other.append({ project: 'p', entries: [entry()] });
      await expect.poll(() => heard[1]).toHaveLength(1);
      expect(heard[0]).toEqual([]);
    });

    it('rejects every call after close', async () => {
      await test.create();
      await test.log.close();
      const calls = [
        () => test.log.append({ project: 'p', entries: [entry()] }),
        () => test.log.read({ feed: 'p', limit: 1 }),
        () => test.log.head('p'),
        () => test.log.knows({ run: 'r', sequence: 1 }),
        () => test.log.projects(),
        () => test.log.find('x'),
        () => test.log.latest({ project: 'p', type: 'note', first: 100 }),
        async () => test.log.listen(() => undefined),
        () => test.log.announce(live()),
        () => test.log.records.get('x', 'y'),
        () => test.log.records.list('x'),
        () => test.log.records.put({ kind: 'x', id: 'y', value: 1, expected: 0 }),
        () => test.log.records.delete({ kind: 'x', id: 'y', expected: 0 }),
        () => test.log.trim({ project: 'p', keep: 0 }),
        () => test.log.drop('p'),
      ];
      for (const call of calls) await expect(call()).rejects.toEqual(code('UNAVAILABLE'));
      expect(await test.log.ready()).toMatchObject({ status: 'unreachable' });
    });

    // What is only in memory promises nothing of the kind.
    if (test.engine.persistent)
      it('keeps everything after a reopen', async () => {
        const about = { name: 'P', description: null, createdAt: 5 };
        await test.log.append({
          project: 'p',
          entries: [entry({ key: 'k' }), entry({ type: 'chat' })],
          create: true,
          about,
        });
        const keyed = () =>
          entry({ recordedAt: 7, priority: 'HIGH', tags: ['t'], idempotency: { key: 'k', fingerprint: 'f' } });
        const [first] = await test.log.append({ project: 'p', entries: [keyed(), entry({ key: 'l' })] });
        await test.log.records.put({ kind: 'x', id: 'y', value: [1], expected: 0 });
        await test.trimAll({ project: 'p', type: 'chat', keep: 0 });
        const state = async (handle: EventLog) => ({
          ...{ projects: await handle.projects(), all: await handle.head(ALL_PROJECTS), head: await handle.head('p') },
          ...{
            records: await test.readAll(handle, { feed: 'p' }),
            latest: await handle.latest({ project: 'p', type: 'note', first: 100 }),
          },
          ...{
            chat: await handle.read({ feed: 'p', types: ['chat'], limit: 5 }),
            keyed: await handle.records.list('x'),
          },
        });
        const before = await state(test.log);
        await test.close();
        await test.open();
        expect(await state(test.log)).toEqual(before);
        expect(await test.other.append({ project: 'p', entries: [keyed()] })).toEqual([first]);
        const [next] = await test.other.append({ project: 'p', entries: [entry()] });
        expect(next).toMatchObject({ offset: 5, sequence: 5 });
      });
  });
}
