import { chmod, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { entries, entry } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { readEverything, TestFolder, tappedDriver, tried, WITHOUT_LINKS, WriterProcess } from './sqlite-files.js';

describe('opening a SQLite log', () => {
  let folder: TestFolder;
  let file: string;

  beforeEach(async () => {
    folder = await TestFolder.make();
    file = folder.file;
  });

  afterEach(() => folder.remove());

  async function written(count = 10): Promise<void> {
    const log = await folder.open();
    await log.append({ project: 'p', entries: entries(count), create: true });
    await log.close();
  }

  const edited = (sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };

  /** Refuses, names the file, and leaves it byte for byte as it was. */
  async function expectRefused(reason: RegExp): Promise<void> {
    const before = await readFile(file);
    const refusal = await folder.open().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringMatching(reason) });
    expect((refusal as Error).message).toContain(file);
    expect((refusal as Error).message).not.toContain('\n');
    expect(await readFile(file)).toEqual(before);
  }

  it('sets the pragmas of durable commits at every open', async () => {
    await written();
    const { driver, database } = tappedDriver();
    await folder.open({ driver });
    const pragma = (name: string) => Object.values(database().prepare(`PRAGMA ${name}`).get() as object)[0];
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('locking_mode')).toBe('exclusive');
  });

  it('rejects a database that ignores a pragma', async () => {
    const { driver, database } = tappedDriver();
    const lying = folder.open({
      driver: (...args) => {
        driver(...args);
        const real = database();
        return {
          get isTransaction() {
            return real.isTransaction;
          },
          prepare: (sql) => real.prepare(sql === 'PRAGMA synchronous' ? 'SELECT 1' : sql),
          exec: (sql) => real.exec(sql),
          close: () => real.close(),
        };
      },
    });
    await expect(lying).rejects.toThrow(/cannot be used safely: synchronous is 1, not 2/);
  });

  it('leaves one file and the mark after a clean close, for their owner only', async () => {
    await written();
    await expect(stat(`${file}-wal`)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(`${file}-mark`)).mode & 0o777).toBe(0o600);
  });

  it('gives one store to every path that leads to the file', async () => {
    const log = await folder.open();
    const link = join(folder.path, 'link.db');
    await symlink(file, link);
    const other = await folder.open({ file: link });
    await log.append({ project: 'p', entries: entries(1), create: true });
    await log.close();
    expect((await other.head('p'))!.head).toBe(1);
  });

  it('rejects a file that another process has open, and does not disturb that process', async () => {
    const first = new WriterProcess(file);
    await first.until('open');
    const second = new WriterProcess(file);
    expect(await second.ended()).toBe(3);
    expect(second.said('failed')).toEqual([`The log ${file} is in use by another process`]);
    await expect(folder.open()).rejects.toThrow(/in use by another process/);
    await first.until('acked', first.said('acked').length + 10);
    await first.kill();
    expect(await readEverything(await folder.open())).not.toEqual([]);
  });

  it('rejects a newer schema', async () => {
    await written();
    edited('PRAGMA user_version = 99');
    await expectRefused(/newer version \(schema 99/);
  });

  it('rejects the database of another application, with and without an application id', async () => {
    edited('PRAGMA application_id = 7; CREATE TABLE theirs (a)');
    await expectRefused(/another application/);
    edited('PRAGMA application_id = 0');
    await expectRefused(/another application/);
  });

  it('rejects a file that is no database', async () => {
    await writeFile(file, 'x'.repeat(5_000));
    await expectRefused(/damaged, or not a database/);
    await writeFile(file, 'short');
    await expectRefused(/damaged, or not a database/);
  });

  it('rejects a damaged header', async () => {
    await written();
    const bytes = await readFile(file);
    bytes.write('Sqlite', 0);
    await writeFile(file, bytes);
    await expectRefused(/damaged, or not a database/);
  });

  it('rejects a file that was cut in half', async () => {
    await written(500);
    await truncate(file, Math.floor((await stat(file)).size / 2));
    await expectRefused(/damaged/);
  });

  it('rejects a file whose newest pages are zeros', async () => {
    await written(500);
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, bytes.length - 16_384));
    await expectRefused(/damaged/);
  });

  it('rejects a folder in place of the file, and a folder that cannot be made', async () => {
    await expect(openSqlite({ file: folder.path })).rejects.toThrow(/not a file/);
    await writeFile(join(folder.path, 'plain'), '');
    await expect(openSqlite({ file: join(folder.path, 'plain', 'log.db') })).rejects.toThrow(
      /plain\/log\.db cannot be made/,
    );
  });

  it('serves reads of a read-only file, and reports it as not writable', async ({ skip }) => {
    await written();
    const refusal = await makeReadOnly();
    if (refusal) skip(`nothing can be made read-only here: ${refusal}`);
    const log = await folder.open();
    expect(await readEverything(log)).toHaveLength(10);
    expect(await log.ready()).toMatchObject({ status: 'not writable', detail: expect.stringContaining(file) });
    await expect(log.append({ project: 'p', entries: entries(1) })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(log.records.put({ kind: 'k', id: 'i', value: 1, expected: 0 })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(folder.notices).toEqual([]);
    await expect(openSqlite({ file: join(folder.path, 'new.db') })).rejects.toThrow(/new\.db cannot be made/);
  });

  it('rejects a read-only file that was not closed cleanly', async ({ skip }) => {
    const writer = new WriterProcess(file);
    await writer.until('acked', 20);
    await writer.kill();
    const refusal = await makeReadOnly();
    if (refusal) skip(`nothing can be made read-only here: ${refusal}`);
    await expectRefused(/read-only and holds unfinished writes/);
  });

  /** Root may write whatever the mode says, but not what is mounted read-only. Gives the reason when it cannot be done. */
  async function makeReadOnly(): Promise<string | null> {
    if (process.getuid?.() !== 0) {
      for (const path of [file, folder.path]) await chmod(path, 0o500);
      folder.undo(() => chmod(folder.path, 0o700));
      return null;
    }
    const refusal = tried('mount', '--bind', folder.path, folder.path);
    if (refusal) return refusal;
    folder.undo(() => tried('umount', '--lazy', folder.path));
    return tried('mount', '-o', 'remount,ro,bind', folder.path);
  }

  it('resumes the removal of a dropped project after a restart', async () => {
    let log: EventLog = await folder.open();
    await log.append({ project: 'p', entries: entries(1), create: true });
    for (let n = 0; n < 5; n++) await log.append({ project: 'p', entries: entries(1_000) });
    const dropping = log.drop('p');
    await log.close();
    await dropping;
    const { driver, database } = tappedDriver();
    log = await folder.open({ driver });
    expect(await log.projects()).toEqual([]);
    const rows = () => database().prepare('SELECT count(*) AS n FROM events').get() as { n: number };
    await expect.poll(rows).toEqual({ n: 0 });
    const [record] = await log.append({ project: 'p', entries: entries(1), create: true });
    expect(record).toMatchObject({ offset: 1, sequence: 5_002 });
  });

  it('removes expired idempotency keys, and records that were kept for them', async () => {
    const clock = new FakeClock();
    const { driver, database } = tappedDriver();
    const log = await folder.open({ driver, clock });
    const idempotency = { key: 'k', fingerprint: 'f' };
    await log.append({ project: 'p', entries: [entry({ idempotency }), entry({ key: 'x' }), entry()], create: true });
    await log.trim({ project: 'p', keep: 0 });
    const rows = (table: string) => (database().prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    const counts = () => ['events', 'kept', 'idempotency'].map(rows);
    expect(counts()).toEqual([0, 2, 1]);
    clock.skip(86_400_000 + 60_000);
    await expect.poll(counts).toEqual([0, 1, 0]);
    await log.append({ project: 'p', entries: [entry({ key: 'x' })] });
    expect(counts()).toEqual([1, 0, 0]);
  });

  it('removes the record of an expired idempotency key when the key is used again', async () => {
    const clock = new FakeClock();
    const { driver, database } = tappedDriver();
    const log = await folder.open({ driver, clock });
    const keyed = () => entry({ idempotency: { key: 'k', fingerprint: 'f' } });
    // It expires between two rounds of the purge.
    clock.advance(30_000);
    await log.append({ project: 'p', entries: [keyed()], create: true });
    await log.trim({ project: 'p', keep: 0 });
    const kept = () => (database().prepare('SELECT count(*) AS n FROM kept').get() as { n: number }).n;
    expect(kept()).toBe(1);
    clock.skip(86_400_000 - 1);
    clock.advance(1);
    expect((await log.append({ project: 'p', entries: [keyed()] }))[0]!.offset).toBe(2);
    expect(kept()).toBe(0);
  });

  it('moves kept records out of the log of an older version', async () => {
    const clock = new FakeClock();
    let log = await folder.open({ clock });
    const idempotency = { key: 'k', fingerprint: 'f' };
    const old = [
      ...entries(3, { key: 'a', correlationId: 'run' }),
      entry({ idempotency }),
      entry({ type: 'chat', key: 'b' }),
    ];
    const records = await log.append({
      project: 'p',
      entries: [...old, ...entries(3, { causationId: 'e' })],
      create: true,
    });
    await log.trim({ project: 'p', keep: 3 });
    const latest = await log.latest({ project: 'p', type: 'note', first: 9 });
    await log.close();
    // The schema before.
    edited(`
      INSERT INTO events SELECT * FROM kept;
      DROP TABLE kept;
      ${WITHOUT_LINKS}
      ALTER TABLE projects ADD COLUMN swept INTEGER NOT NULL DEFAULT 5;
      PRAGMA user_version = 2`);
    log = await folder.open({ clock });
    expect((await readEverything(log)).map(({ offset }) => offset)).toEqual([6, 7, 8]);
    expect(await log.latest({ project: 'p', type: 'note', first: 9 })).toEqual(latest);
    expect(latest).toEqual([records[2]]);
    expect(await log.append({ project: 'p', entries: [entry({ idempotency })] })).toEqual([records[3]]);
    expect((await log.read({ feed: 'p', link: { by: 'causationId', id: 'e' }, limit: 9 })).records).toHaveLength(3);
    expect(await log.trim({ project: 'p', keep: 2 })).toMatchObject({ removed: 1 });
  });

  it('scans a bounded number of records in one read', async () => {
    const log = await folder.open({ file: ':memory:' });
    await log.append({ project: 'p', entries: entries(1, { type: 'rare' }), create: true });
    for (let n = 0; n < 101; n++) await log.append({ project: 'p', entries: entries(1_000) });
    const first = await log.read({ feed: 'p', types: ['rare'], after: 1, limit: 10 });
    expect(first).toMatchObject({ records: [], scannedTo: 100_001, head: 101_001 });
    const second = await log.read({ feed: 'p', types: ['rare'], after: first.scannedTo, limit: 10 });
    expect(second).toMatchObject({ records: [], scannedTo: 101_001 });
    const back = await log.read({ feed: 'p', types: ['rare'], limit: 10, backwards: true });
    expect(back).toMatchObject({ records: [], scannedTo: 1_002 });
    expect(
      (await log.read({ feed: 'p', types: ['rare'], before: back.scannedTo, limit: 10, backwards: true })).records,
    ).toHaveLength(1);
  });

  it('finds by a link alone in one read, however long the log is', async () => {
    let log = await folder.open();
    await log.append({ project: 'p', entries: entries(2, { causationId: 'e' }), create: true });
    await log.close();
    edited('UPDATE log SET sequence = 9000000');
    log = await folder.open();
    await log.append({ project: 'p', entries: [entry({ causationId: 'e' })] });
    const page = await log.read({ feed: ALL_PROJECTS, link: { by: 'causationId', id: 'e' }, limit: 9 });
    expect(page.records.map(({ sequence }) => sequence)).toEqual([1, 2, 9_000_001]);
    expect(page.scannedTo).toBe(page.head);
  });
});
