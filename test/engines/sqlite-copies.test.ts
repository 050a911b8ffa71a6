import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, sqliteCopies } from '../../src/engines/sqlite/index.js';
import { entries } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { readEverything, TestFolder, WriterProcess } from './sqlite-files.js';

const RECORD = { kind: 'secret', id: 'cursor-key', value: 'a-key' };
const CHECKPOINT_BYTES = 9_000_000;

let folder: TestFolder;
let file: string;
let to: string;
beforeEach(async () => {
  folder = await TestFolder.make();
  file = folder.file;
  to = join(folder.path, 'copy.db');
});
afterEach(() => folder.remove());

/** Makes a copy the log of another folder, and opens it. */
async function restored() {
  const path = join(folder.path, 'restored');
  await mkdir(path);
  let value = '';
  await sqliteCopies.putBack({ from: to, file: join(path, 'tidings.db'), record: RECORD }, (found) => {
    value = found;
  });
  const log = await folder.open({ file: join(path, 'tidings.db') });
  return { log, value };
}

async function written(count: number) {
  const log = await folder.open();
  await log.append({ project: 'p', entries: entries(count), create: true });
  const records = await readEverything(log);
  await log.close();
  return records;
}

describe('a copy of a log', () => {
  it('is one file, and as a log it has the same history without a notice', async () => {
    const records = await written(10);
    const copied = await sqliteCopies.copy({ file, to, record: RECORD });
    expect(copied).toMatchObject({ sequence: 10, bytes: statSync(to).size });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect((await readdir(folder.path)).sort()).toEqual(['copy.db', 'tidings.db', 'tidings.db-mark']);
    const { log, value } = await restored();
    expect(value).toBe('a-key');
    expect(await log.records.list('secret')).toEqual([]);
    expect(await readEverything(log)).toEqual(records);
    expect(folder.notices).toEqual([]);
  });

  it('has what a killed process left in the write-ahead log', async () => {
    const writer = new WriterProcess(file);
    await writer.until('acked', 20);
    await writer.kill();
    await sqliteCopies.copy({ file, to, record: RECORD });
    const offsets = (await readEverything((await restored()).log)).map(({ offset }) => offset);
    for (const [offset] of writer.said('acked') as [number][]) expect(offsets).toContain(offset);
  });

  it('is whole while another process appends and checkpoints', async () => {
    const writer = new WriterProcess(file, { inFlight: 64 });
    try {
      await writer.until('acked', 5_000);
      const before = writer.said('acked') as [number, string][];
      await sqliteCopies.copy({ file, to, record: RECORD });
      await writer.until('acked', writer.said('acked').length + 100);
      const records = await readEverything((await restored()).log);
      expect(records.map(({ offset }) => offset)).toEqual(records.map((_, index) => index + 1));
      for (const [offset, id] of before) expect(records[offset - 1]).toMatchObject({ offset, id });
      expect(existsSync(`${file}-hold`)).toBe(false);
      expect(writer.said('refused')).toEqual([]);
    } finally {
      await writer.kill();
    }
  });

  it('is refused for a log that is not there, and for a file that is none', async () => {
    await expect(sqliteCopies.copy({ file, to, record: RECORD })).rejects.toThrow(/does not exist/);
    writeFileSync(file, 'a'.repeat(200));
    await expect(sqliteCopies.copy({ file, to, record: RECORD })).rejects.toThrow(/is damaged, or not a database/);
    expect(existsSync(to)).toBe(false);
  });

  it.each<[string, (from: string) => unknown, RegExp]>([
    ['a log that is no copy', (from) => copyFile(file, from), /was not made by tidings backup/],
    ['a file that is cut off', (from) => writeFileSync(from, readFileSync(to).subarray(0, 8_192)), /is damaged/],
    ['a file that is not there', (from) => rm(from), /does not exist/],
  ])('is not made of %s', async (_, damage, reason) => {
    await written(500);
    await sqliteCopies.copy({ file, to, record: RECORD });
    const from = join(folder.path, 'other.db');
    writeFileSync(from, '');
    await damage(from);
    const target = join(folder.path, 'target.db');
    let begun = false;
    const put = sqliteCopies.putBack({ from, file: target, record: RECORD }, () => {
      begun = true;
    });
    await expect(put).rejects.toThrow(reason);
    expect([begun, existsSync(target)]).toEqual([false, false]);
  });
});

describe('while a log is copied', () => {
  const large = { payload: { text: 'x'.repeat(50_000) } };

  async function held() {
    const clock = new FakeClock();
    const log = await folder.open({ clock });
    await log.append({ project: 'p', entries: entries(1), create: true });
    writeFileSync(`${file}-hold`, 'token');
    clock.advance(1_000);
    expect(readFileSync(`${file}-held`, 'utf8')).toBe('token');
    const content = readFileSync(file);
    return { clock, log, isUnchanged: () => readFileSync(file).equals(content) };
  }

  it('the database does not change, however much is appended, and then it does again', async () => {
    const { clock, log, isUnchanged } = await held();
    for (let batch = 0; batch < 10; batch++) await log.append({ project: 'p', entries: entries(20, large) });
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(CHECKPOINT_BYTES);
    expect(isUnchanged()).toBe(true);
    await rm(`${file}-hold`);
    clock.advance(1_000);
    expect(existsSync(`${file}-held`)).toBe(false);
    await log.append({ project: 'p', entries: entries(1) });
    expect(isUnchanged()).toBe(false);
  });

  it('a process that was killed holds nothing back after a minute', async () => {
    const { clock } = await held();
    clock.advance(59_000);
    expect(existsSync(`${file}-held`)).toBe(true);
    clock.advance(5_000);
    expect(existsSync(`${file}-held`)).toBe(false);
  });

  it('a close ends the copy before it changes the database', async () => {
    const { log } = await held();
    await log.close();
    expect(existsSync(`${file}-held`)).toBe(false);
  });

  it('the answer of a hub that was killed is not taken for one of the next', async () => {
    await written(1);
    writeFileSync(`${file}-held`, 'token');
    await folder.open();
    expect(existsSync(`${file}-held`)).toBe(false);
  });
});

describe('a file that was copied from an open log without its write-ahead log', () => {
  it.each([0, 10_000])('is refused with a word how to copy, after %d events', async (count) => {
    const log = await folder.open();
    if (count > 0) await log.append({ project: 'p', entries: entries(count), create: true });
    const bare = join(folder.path, 'bare.db');
    await copyFile(file, bare);
    const opened = openSqlite({ file: bare });
    await expect(opened).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/bare\.db was copied from a hub that was running.*tidings backup/),
    });
    expect(await readdir(folder.path)).not.toContain('bare.db-mark');
  });
});
