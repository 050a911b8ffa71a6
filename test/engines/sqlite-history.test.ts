import { createHash } from 'node:crypto';
import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS, createCursors } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { expiryOf } from '../../src/hub/streams/gap.js';
import { entries } from '../contract/entries.js';
import { readEverything, TestFolder, tappedDriver, WITHOUT_LINKS, WriterProcess } from './sqlite-files.js';

describe('history that was lost or replaced', () => {
  let folder: TestFolder;
  let file: string;

  beforeEach(async () => {
    folder = await TestFolder.make();
    file = folder.file;
  });

  afterEach(() => folder.remove());

  const epochs = async (log: EventLog) => [(await log.head('p'))?.epoch, (await log.head(ALL_PROJECTS))!.epoch];

  /** A log with as many records, closed; gives its epochs. */
  async function written(count: number) {
    const log = await folder.open();
    await log.append({ project: 'p', entries: entries(count), create: !(await log.head('p')) });
    const before = await epochs(log);
    await log.close();
    return before;
  }

  async function expectLoss(before: readonly (string | undefined)[], reason: RegExp) {
    const log = await folder.open();
    for (const epoch of await epochs(log)) expect(before).not.toContain(epoch);
    expect(folder.notices).toMatchObject([{ level: 'error', message: expect.stringMatching(reason) }]);
    expect(folder.notices[0]!.message).toContain(file);
    const after = await epochs(log);
    await log.close();
    // It is told once: the new history is whole.
    expect(await epochs(await folder.open())).toEqual(after);
    expect(folder.notices).toHaveLength(1);
    return log;
  }

  it('keeps its epochs over a clean reopen', async () => {
    const before = await written(10);
    expect(await epochs(await folder.open())).toEqual(before);
    expect(folder.notices).toEqual([]);
  });

  it('gets new epochs when the file was emptied', async () => {
    const before = await written(10);
    await truncate(file, 0);
    await expectLoss(before, /another log than the one that had come to 10: it is empty/);
  });

  it('gets new epochs when the file was deleted', async () => {
    const before = await written(10);
    await rm(file);
    await expectLoss(before, /it is empty/);
  });

  it('gets new epochs when the file is an older copy, whose offsets continue', async () => {
    const before = await written(10);
    await copyFile(file, `${file}.backup`);
    await written(5);
    await copyFile(`${file}.backup`, file);
    await expectLoss(before, /ends at 10 and had come to 15/);
    const log = await folder.open();
    const [record] = await log.append({ project: 'p', entries: entries(1) });
    expect(record).toMatchObject({ offset: 11, sequence: 11, epoch: (await log.head('p'))!.epoch });
  });

  it('gets new epochs when the file is another log, shorter or longer', async () => {
    await written(10);
    await copyFile(file, `${file}.other`);
    await rm(file);
    await rm(`${file}-mark`);
    const before = await written(4);
    await copyFile(`${file}.other`, file);
    await expectLoss(before, /another log than the one that had come to 4/);
  });

  it('gets new epochs when the mark is missing or unreadable', async () => {
    const before = await written(10);
    await rm(`${file}-mark`);
    await expectLoss(before, /mark is missing/);
    folder.notices.length = 0;
    const again = await epochs(await folder.open());
    await folder.remove();
    folder = await TestFolder.make();
    file = folder.file;
    const second = await written(3);
    await writeFile(`${file}-mark`, 'nonsense');
    await expectLoss([...second, ...again], /mark is damaged/);
  });

  it('keeps its epochs when an empty log has no mark', async () => {
    await (await folder.open()).close();
    await rm(`${file}-mark`);
    await folder.open();
    expect(folder.notices).toEqual([]);
  });

  it('keeps its epochs and every acknowledged record after kill -9', async () => {
    const writer = new WriterProcess(file);
    await writer.until('acked', 2_000);
    await writer.kill();
    const log = await folder.open();
    expect(folder.notices).toEqual([]);
    expect((await log.head('p'))!.epoch).toBe(writer.said('open')[0]);
    const records = await readEverything(log);
    expect(records.map(({ offset }) => offset)).toEqual(records.map((_, index) => index + 1));
    expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_, index) => index + 1));
    for (const [offset, id] of writer.said('acked') as [number, string][]) expect(records[offset - 1]!.id).toBe(id);
  });

  it('gets new epochs when one bit of the write-ahead log was flipped', async () => {
    const writer = new WriterProcess(file);
    await writer.until('acked', 1_000);
    await writer.kill();
    const wal = await readFile(`${file}-wal`);
    // Somewhere in the newer half of the part that is in use.
    wal[Math.floor(wal.length * 0.75)]! ^= 1;
    await writeFile(`${file}-wal`, wal);
    const log = await folder.open();
    const head = (await log.head('p'))!;
    expect(head.head).toBeLessThan(writer.said('acked').length);
    expect(head.epoch).not.toBe(writer.said('open')[0]);
    expect(folder.notices).toMatchObject([
      { level: 'error', message: expect.stringMatching(/ends at \d+ and had come to/) },
    ]);
  });

  it('gets new epochs when the write-ahead log was deleted', async () => {
    await written(1);
    const writer = new WriterProcess(file);
    await writer.until('acked', 100);
    await writer.kill();
    await rm(`${file}-wal`);
    await expectLoss(writer.said('open') as string[], /ends at 1 and had come to/);
  });
});

describe('a database of the first schema', () => {
  const SECRET = 'a secret of the log';
  const cursors = createCursors(SECRET);
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await TestFolder.make();
  });
  afterEach(() => folder.remove());

  /** As cursors were made then. */
  function former(feed: string, epoch: string, at: number): string {
    const text = `${epoch}.${at.toString(36)}`;
    const mac = createHash('sha256').update(`${SECRET}\n${feed}\n${text}`).digest('base64url').slice(0, 8);
    return `${text}.${mac}`;
  }

  it('is migrated, and accepts its old cursors up to its head', async () => {
    const before = await folder.open();
    await before.append({ project: 'q', entries: entries(3), create: true });
    await before.append({ project: 'p', entries: entries(10), create: true });
    const epochs = new Map<string, string>();
    for (const feed of ['p', ALL_PROJECTS]) epochs.set(feed, (await before.head(feed))!.epoch);
    await before.close();
    const { driver, database } = tappedDriver();
    driver(folder.file, { readOnly: false });
    database().exec(`
      DROP TABLE runs;
      DROP TABLE kept;
      ${WITHOUT_LINKS}
      ALTER TABLE projects ADD COLUMN swept INTEGER NOT NULL DEFAULT 0;
      PRAGMA user_version = 1`);
    database().close();

    const log = await folder.open();
    expect(folder.notices).toEqual([]);
    const expiry = async (feed: string, cursor: string) => {
      const position = cursors.open(feed, cursor);
      return expiryOf(log, { feed, position }, await log.read({ feed, after: position.at, limit: 1 }));
    };
    const old = (feed: string, at: number) => expiry(feed, former(feed, epochs.get(feed)!, at));
    const check = async () => {
      for (const at of [0, 1, 10]) expect(await old('p', at)).toBeNull();
      for (const at of [0, 5, 13]) expect(await old(ALL_PROJECTS, at)).toBeNull();
    };
    await check();
    expect(await old('p', 11)).toBe('AHEAD');
    const [record] = await log.append({ project: 'p', entries: entries(1) });
    await check();
    expect(record!.run).not.toBe('0');
    expect((await readEverything(log)).map(({ run }) => run)).toEqual([...Array(10).fill('0'), record!.run]);
    // Nothing of before can have had these.
    expect(await old('p', 11)).toBe('EPOCH');
    expect(await old(ALL_PROJECTS, 14)).toBe('EPOCH');
    await log.trim({ project: 'p', keep: 2 });
    expect(await old('p', 3)).toBe('TRIMMED');
    expect(await old('p', 10)).toBeNull();
  });
});
