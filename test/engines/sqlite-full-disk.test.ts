import { closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import type { Driver } from '../../src/engines/sqlite/connection.js';
import { sqliteDriver } from '../../src/engines/sqlite/connection.js';
import { entries } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { driverError, readEverything, TestFolder, tried, WriterProcess } from './sqlite-files.js';

const UNAVAILABLE = expect.objectContaining({ code: 'UNAVAILABLE' });

describe('a SQLite log that is opened on a full disk', () => {
  let folder: TestFolder;
  let clock: FakeClock;
  let ballast: string;

  beforeEach(async () => {
    folder = await TestFolder.make();
    clock = new FakeClock();
    ballast = join(folder.path, 'ballast');
  });
  afterEach(() => folder.remove());

  /** Puts the folder on a small disk. @returns why that cannot be done. */
  function makeSmall(): string | null {
    const refusal = tried('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder.path);
    if (!refusal) folder.undo(() => tried('umount', '--lazy', folder.path));
    return refusal;
  }

  /** Leaves not a byte. */
  function fill(): void {
    const descriptor = openSync(ballast, 'w');
    for (let size = 1_048_576; size >= 1; )
      try {
        writeSync(descriptor, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        size = Math.floor(size / 2);
      }
    closeSync(descriptor);
  }

  async function expectReadsOnly(log: EventLog, count: number): Promise<void> {
    expect(await readEverything(log)).toHaveLength(count);
    expect(await log.ready()).toMatchObject({
      status: 'not writable',
      detail: expect.stringMatching(/full|ENOSPC|I\/O/),
    });
    expect(log.standing.status).toBe('not writable');
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toEqual(UNAVAILABLE);
    await expect(log.records.put({ kind: 'k', id: 'i', value: 1, expected: 0 })).rejects.toEqual(UNAVAILABLE);
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({ status: 'not writable' });
    const { length } = folder.notices;
    expect(folder.notices).toEqual([
      {
        level: 'error',
        message: expect.stringContaining(`The log ${folder.file} cannot grow: the disk is full`),
        cause: expect.anything(),
      },
    ]);
    clock.advance(1_000);
    await log.ready();
    expect(folder.notices).toHaveLength(length);
  }

  async function expectWritable(log: EventLog, count: number, epoch: string): Promise<void> {
    clock.advance(1_000);
    expect(await log.ready()).toMatchObject({ status: 'ready' });
    const [record] = await log.append({ project: 'p', entries: entries(1) });
    expect(record).toMatchObject({ offset: count + 1, epoch });
    await log.close();
    const again = await folder.open({ clock });
    expect(await readEverything(again)).toHaveLength(count + 1);
    expect((await again.head('p'))!.epoch).toBe(epoch);
    expect(folder.notices).toHaveLength(1);
  }

  it('serves reads after a clean stop, and accepts appends once there is space', async ({ skip }) => {
    const refusal = makeSmall();
    if (refusal) skip(`no small disk can be made here (needs root): ${refusal}`);
    const before = await folder.open({ clock });
    await before.append({ project: 'p', entries: entries(50), create: true });
    const { epoch } = (await before.head('p'))!;
    await before.close();
    fill();
    const log = await folder.open({ clock });
    await expectReadsOnly(log, 50);
    rmSync(ballast);
    await expectWritable(log, 50, epoch);
  });

  it('serves reads after a crash, and accepts appends once there is space', async ({ skip }) => {
    const refusal = makeSmall();
    if (refusal) skip(`no small disk can be made here (needs root): ${refusal}`);
    const writer = new WriterProcess(folder.file);
    await writer.until('acked', 20);
    await writer.kill();
    expect(statSync(`${folder.file}-wal`).size).toBeGreaterThan(0);
    const [epoch] = writer.said('open') as [string];
    fill();
    const log = await folder.open({ clock });
    const { length } = await readEverything(log);
    expect(length).toBeGreaterThanOrEqual(20);
    await expectReadsOnly(log, length);
    rmSync(ballast);
    await expectWritable(log, length, epoch);
  });

  /** A database that cannot leave the mode that it was closed in, as long as `fail.full` is set. */
  function fullDriver(): { driver: Driver; fail: { full: boolean } } {
    const fail = { full: false };
    return {
      fail,
      driver: (...args) => {
        const real = sqliteDriver(...args);
        const refuse = (sql: string) => {
          if (fail.full && /journal_mode = wal|^BEGIN IMMEDIATE/.test(sql)) throw driverError(13, folder.file);
        };
        return {
          get isTransaction() {
            return real.isTransaction;
          },
          prepare(sql) {
            const statement = real.prepare(sql);
            return {
              run: (...values) => {
                refuse(sql);
                return statement.run(...values);
              },
              get: (...values) => statement.get(...values),
              all: (...values) => statement.all(...values),
              setReturnArrays: (on) => statement.setReturnArrays(on),
            };
          },
          exec(sql) {
            refuse(sql);
            real.exec(sql);
          },
          close: () => real.close(),
        };
      },
    };
  }

  it('starts when the driver reports a full disk, and recovers by itself', async () => {
    const { driver, fail } = fullDriver();
    const before = await folder.open({ clock });
    await before.append({ project: 'p', entries: entries(5), create: true });
    const { epoch } = (await before.head('p'))!;
    await before.close();
    fail.full = true;
    const log = await folder.open({ clock, driver });
    await expectReadsOnly(log, 5);
    fail.full = false;
    await expectWritable(log, 5, epoch);
  });

  it('reports lost history at the start, and stores the new epochs before the first append', async () => {
    const { driver, fail } = fullDriver();
    const before = await folder.open({ clock });
    await before.append({ project: 'p', entries: entries(5), create: true });
    const { epoch } = (await before.head('p'))!;
    await before.close();
    rmSync(`${folder.file}-mark`);
    fail.full = true;
    const log = await folder.open({ clock, driver });
    const renewed = (await log.head('p'))!.epoch;
    expect(renewed).not.toBe(epoch);
    expect(folder.notices).toMatchObject([
      { message: expect.stringContaining('History was lost') },
      { level: 'error' },
    ]);
    fail.full = false;
    const [record] = await log.append({ project: 'p', entries: entries(1) });
    expect(record).toMatchObject({ offset: 6, epoch: renewed });
    await log.close();
    expect((await (await folder.open({ clock })).head('p'))!.epoch).toBe(renewed);
  });

  it('fails to open with one line when a first start needs space', async () => {
    const { driver, fail } = fullDriver();
    fail.full = true;
    await expect(folder.open({ driver })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `The log ${folder.file} cannot grow: the disk is full`,
    });
    expect(folder.notices).toEqual([]);
    writeFileSync(folder.file, '');
    fail.full = false;
    expect(await (await folder.open({ driver })).ready()).toMatchObject({ status: 'ready' });
  });
});
