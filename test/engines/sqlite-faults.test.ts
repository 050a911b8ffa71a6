import { rename, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import type { Database } from '../../src/engines/sqlite/connection.js';
import { entries } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { readEverything, TestFolder, tappedDriver, tried, WriterProcess } from './sqlite-files.js';

const UNAVAILABLE = expect.objectContaining({ code: 'UNAVAILABLE' });
const KILOBYTE = { payload: { text: 'x'.repeat(1_000) } };

describe('a SQLite log whose disk fails', () => {
  let folder: TestFolder;
  let clock: FakeClock;

  beforeEach(async () => {
    folder = await TestFolder.make();
    clock = new FakeClock();
  });

  afterEach(() => folder.remove());

  /** Appends until there is no room for it; gives how many records there are. */
  async function fill(log: EventLog): Promise<number> {
    for (let count = 1; ; count += 20) {
      const appended = await log.append({ project: 'p', entries: entries(20, KILOBYTE) }).catch((error: unknown) => {
        expect(error).toEqual(UNAVAILABLE);
        return null;
      });
      if (!appended) return count;
      expect(appended[0]!.offset).toBe(count + 1);
    }
  }

  async function expectReadsOnly(log: EventLog, count: number, detail: RegExp): Promise<void> {
    expect(await readEverything(log)).toHaveLength(count);
    expect((await log.head('p'))!.head).toBe(count);
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({ status: 'not writable', detail: expect.stringMatching(detail) });
  }

  async function expectNoHole(log: EventLog, from: number): Promise<void> {
    const [record] = await log.append({ project: 'p', entries: entries(1) });
    expect(record).toMatchObject({ offset: from, sequence: from });
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({ status: 'ready' });
    expect((await readEverything(log)).map(({ offset }) => offset)).toEqual(
      Array.from({ length: from }, (_, n) => n + 1),
    );
  }

  it('rejects appends when it cannot grow, serves reads, and recovers by itself', async () => {
    const { driver, database } = tappedDriver();
    const log = await folder.open({ driver, clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    const { page_count } = database().prepare('PRAGMA page_count').get() as { page_count: number };
    database().exec(`PRAGMA max_page_count = ${page_count + 40}`);
    const count = await fill(log);
    expect(count).toBeGreaterThan(1);
    expect(await log.ready()).toMatchObject({
      status: 'not writable',
      detail: `${folder.file} cannot grow: the disk is full`,
    });
    // Everybody who shared the commit is refused, and nothing of it is there.
    const both = await Promise.allSettled(
      [1, 30].map((n) => log.append({ project: 'p', entries: entries(n, KILOBYTE) })),
    );
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await readEverything(log)).toHaveLength(count);
    database().exec('PRAGMA max_page_count = 1000000');
    await expectNoHole(log, count + 1);
  });

  it('accepts appends again when a full disk has room', async ({ skip }) => {
    const refusal = tried('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder.path);
    if (refusal) skip(`no small disk can be made here (needs root): ${refusal}`);
    folder.undo(() => tried('umount', '--lazy', folder.path));
    const ballast = `${folder.path}/ballast`;
    await writeFile(ballast, Buffer.alloc(6_500_000));
    const log = await folder.open({ clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    const count = await fill(log);
    await expectReadsOnly(log, count, /disk is full|I\/O error/);
    await rm(ballast);
    await expectNoHole(log, count + 1);
    await log.close();
    expect(await readEverything(await folder.open({ clock }))).toHaveLength(count + 1);
    expect(folder.notices).toEqual([]);
  });

  /** A database whose commits fail as long as a code is set. */
  function failing(): { driver: (...args: never[]) => Database; fail: { code: number | null } } {
    const { driver, database } = tappedDriver();
    const fail = { code: null as number | null };
    return {
      fail,
      driver: (...args) => {
        (driver as (...args: unknown[]) => Database)(...args);
        const real = database();
        return {
          get isTransaction() {
            return real.isTransaction;
          },
          prepare(sql) {
            const statement = real.prepare(sql);
            return {
              run(...values) {
                if (sql === 'COMMIT' && fail.code !== null)
                  throw Object.assign(new Error('injected'), { errcode: fail.code });
                return statement.run(...values);
              },
              get: (...values) => statement.get(...values),
              all: (...values) => statement.all(...values),
              setReturnArrays: (on) => statement.setReturnArrays(on),
            };
          },
          exec: (sql) => real.exec(sql),
          close: () => real.close(),
        };
      },
    };
  }

  it('retries after an I/O error, without a hole in its offsets', async () => {
    const { driver, fail } = failing();
    const log = await folder.open({ driver: driver as never, clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    fail.code = 10 | (3 << 8);
    const heard: unknown[] = [];
    log.listen((records) => heard.push(...records));
    await expect(log.append({ project: 'p', entries: entries(2) })).rejects.toEqual(UNAVAILABLE);
    await expect(log.append({ project: 'q', entries: entries(2, { type: 'new' }), create: true })).rejects.toEqual(
      UNAVAILABLE,
    );
    await expect(log.records.put({ kind: 'k', id: 'i', value: 1, expected: 0 })).rejects.toEqual(UNAVAILABLE);
    await expect(log.trim({ project: 'p', keep: 0 })).rejects.toEqual(UNAVAILABLE);
    await expect(log.drop('p')).rejects.toEqual(UNAVAILABLE);
    await expectReadsOnly(log, 1, /I\/O error/);
    expect(await log.head('q')).toBeNull();
    expect(heard).toEqual([]);
    fail.code = null;
    await expectNoHole(log, 2);
    const made = await log.append({ project: 'q', entries: entries(1, { type: 'new' }), create: true });
    expect(made).toMatchObject([{ offset: 1, sequence: 3, type: 'new' }]);
    expect(await log.find(made[0]!.id)).toEqual(made[0]);
  });

  it('is not ready again after a call that wrote nothing', async () => {
    const { driver, fail } = failing();
    const log = await folder.open({ driver: driver as never, clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    fail.code = 13;
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toEqual(UNAVAILABLE);
    fail.code = null;
    await expect(log.append({ project: 'never', entries: entries(1) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await log.ready()).toMatchObject({ status: 'not writable' });
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({ status: 'ready' });
  });

  it('rejects all writes after a failed sync, and serves reads', async () => {
    const { driver, fail } = failing();
    const log = await folder.open({ driver: driver as never, clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    fail.code = 10 | (4 << 8);
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toEqual(UNAVAILABLE);
    fail.code = null;
    clock.advance(60_000);
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toEqual(UNAVAILABLE);
    await expectReadsOnly(log, 1, /could not be synced/);
    await log.close();
    const again = await folder.open({ clock });
    await expectNoHole(again, 2);
  });

  it('does not contain a rejected append after a failed sync and a restart', async ({ skip }) => {
    const refusal = tried('strace', '-o', '/dev/null', 'true');
    if (refusal) skip(`no system call can be made to fail here (needs strace): ${refusal}`);
    const inject = 'inject=fsync,fdatasync:error=EIO:when=60+';
    const under = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject];
    const writer = new WriterProcess(folder.file, { inFlight: 1, under });
    await writer.ended();
    expect(writer.said('refused')).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
    expect(writer.said('ready')).toMatchObject([{ status: 'not writable' }]);
    const acked = writer.said('acked') as [number, string][];
    expect(acked.length).toBeGreaterThan(10);
    const log = await folder.open();
    const stored = (await readEverything(log)).slice(1).map(({ offset, id }) => [offset, id]);
    expect(stored).toEqual(acked);
    expect(folder.notices).toEqual([]);
  });

  it('rejects writes once its file was replaced', async () => {
    const log = await folder.open({ clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    await rename(folder.file, `${folder.file}.away`);
    await writeFile(folder.file, '');
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({
      status: 'not writable',
      detail: expect.stringContaining('removed or replaced'),
    });
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toEqual(UNAVAILABLE);
    expect(await readEverything(log)).toHaveLength(1);
  });

  it('rejects appends beyond the bound of those that wait for the disk', async () => {
    const log = await folder.open({ clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    const batch = entries(1_000);
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, () => log.append({ project: 'p', entries: batch })),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    for (const { reason } of refused as PromiseRejectedResult[]) expect(reason).toEqual(UNAVAILABLE);
    expect((await log.head('p'))!.head).toBe(50_001);
  });

  it('reports an error that a listener has thrown', async () => {
    const log = await folder.open({ clock });
    const cause = new Error('of a listener');
    log.listen(() => {
      throw cause;
    });
    await log.append({ project: 'p', entries: entries(1), create: true });
    await expect.poll(() => folder.notices).toMatchObject([{ level: 'error', cause }]);
  });
});
