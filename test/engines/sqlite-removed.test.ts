import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { readEverything, TestFolder } from './sqlite-files.js';

const UNAVAILABLE = expect.objectContaining({ code: 'UNAVAILABLE' });

describe.each([
  ['a folder that has just changed', 0],
  ['a folder that has been quiet for an hour', 3_600_000],
])('a SQLite log in %s whose files are moved while it is open', (_, quietMs) => {
  let folder: TestFolder;
  let clock: FakeClock;
  let data: string;
  let file: string;
  let log: EventLog;

  beforeEach(async () => {
    folder = await TestFolder.make();
    clock = new FakeClock();
    data = join(folder.path, 'data');
    file = join(data, 'tidings.db');
    log = await folder.open({ file, clock });
    await log.append({ project: 'p', entries: entries(4), create: true });
    const changed = new Date(Date.now() - quietMs);
    utimesSync(data, changed, changed);
    // The first finds that the folder is quiet, the second relies on it.
    await log.append({ project: 'p', entries: entries(3) });
    await log.append({ project: 'p', entries: entries(3) });
  });
  afterEach(() => folder.remove());

  const append = () => log.append({ project: 'p', entries: entries(1) });
  const contents = () =>
    Object.fromEntries(readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'latin1')]));

  /** Refuses every write and tells of it once, while reads go on. */
  async function expectStopped(): Promise<void> {
    await expect(append()).rejects.toEqual(UNAVAILABLE);
    await expect(log.trim({ project: 'p', keep: 1 })).rejects.toEqual(UNAVAILABLE);
    await expect(log.drop('p')).rejects.toEqual(UNAVAILABLE);
    await expect(log.records.put({ kind: 'k', id: 'i', value: 1, expected: 0 })).rejects.toEqual(UNAVAILABLE);
    expect(await log.ready()).toMatchObject({
      status: 'not writable',
      detail: expect.stringMatching(/was removed or replaced while it was open/),
    });
    expect(await readEverything(log)).not.toEqual([]);
    clock.advance(10_000);
    await log.ready();
    expect(folder.notices).toEqual([
      { level: 'error', message: expect.stringMatching(/tidings\.db was removed or replaced while it was open/) },
    ]);
  }

  it('rejects appends once the folder was removed', async () => {
    rmSync(data, { recursive: true });
    await expectStopped();
    await log.close();
    expect(existsSync(data)).toBe(false);
  });

  it('rejects appends once another folder is in the place of its own', async () => {
    renameSync(data, `${data}-moved`);
    cpSync(`${data}-moved`, data, { recursive: true, preserveTimestamps: true });
    await expectStopped();
  });

  it('rejects appends once the file is replaced that a symbolic link leads to', async () => {
    await log.close();
    const place = join(folder.path, 'links');
    mkdirSync(place);
    symlinkSync(file, join(place, 'tidings.db'));
    const changed = new Date(Date.now() - quietMs);
    utimesSync(place, changed, changed);
    log = await folder.open({ file: join(place, 'tidings.db'), clock });
    utimesSync(place, changed, changed);
    for (let times = 0; times < 3; times++) await append();
    cpSync(file, `${file}-copy`);
    renameSync(`${file}-copy`, file);
    await expect(append()).rejects.toEqual(UNAVAILABLE);
  });

  it('answers no append as stored after the removal, under a constant stream of appends', async () => {
    let stored = 0;
    for (let n = 0; n < 40; n++) {
      if (n === 10) rmSync(data, { recursive: true });
      clock.advance(10);
      await append().then(
        () => stored++,
        (error: unknown) => expect(error).toEqual(UNAVAILABLE),
      );
    }
    expect(stored).toBe(10);
    expect(await log.ready()).toMatchObject({ status: 'not writable' });
  });

  it.each(['tidings.db', 'tidings.db-wal'])('answers no append as stored once %s is replaced', async (name) => {
    await append();
    renameSync(join(data, name), join(folder.path, 'away'));
    cpSync(join(folder.path, 'away'), join(data, name));
    await expect(append()).rejects.toEqual(UNAVAILABLE);
  });

  it('is not writable within a second when it is idle', () => {
    rmSync(data, { recursive: true });
    clock.advance(1_000);
    expect(log.standing.status).toBe('not writable');
    expect(folder.notices).toHaveLength(1);
  });

  it.each(['tidings.db', 'tidings.db-wal'])('leaves the files alone when %s was replaced', async (name) => {
    renameSync(join(data, name), join(folder.path, 'away'));
    cpSync(join(folder.path, 'away'), join(data, name));
    const before = contents();
    clock.advance(1_000);
    await expectStopped();
    await log.close();
    expect(contents()).toEqual(before);
    expect(folder.notices).toHaveLength(1);
  });

  it('leaves replaced files alone when it is closed before the next check', async () => {
    cpSync(data, join(folder.path, 'copy'), { recursive: true });
    rmSync(data, { recursive: true });
    cpSync(join(folder.path, 'copy'), data, { recursive: true });
    const before = contents();
    await log.close();
    expect(contents()).toEqual(before);
    expect(folder.notices).toHaveLength(1);
    const again = await folder.open({ file });
    expect(await readEverything(again)).toHaveLength(10);
  });

  it('loses nothing to `git stash -u` and `git stash pop`', async () => {
    const git = (...args: string[]) => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    };
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'empty');
    const { ino } = statSync(file);
    git('stash', '--include-untracked');
    expect(existsSync(file)).toBe(false);
    git('stash', 'pop');
    expect(statSync(file).ino).not.toBe(ino);
    clock.advance(1_000);
    await expectStopped();
    await log.close();
    folder.notices.length = 0;
    const again = await folder.open({ file, clock });
    expect(await readEverything(again)).toHaveLength(10);
    const [record] = await again.append({ project: 'p', entries: entries(1) });
    expect(record).toMatchObject({ offset: 11 });
    expect(folder.notices).toEqual([]);
  });

  it('can be opened again in the same process, beside the stopped one', async () => {
    rmSync(data, { recursive: true });
    mkdirSync(data);
    const fresh = await folder.open({ file, clock });
    await fresh.append({ project: 'p', entries: entries(1), create: true });
    clock.advance(1_000);
    await expect(append()).rejects.toEqual(UNAVAILABLE);
    await log.close();
    expect(await fresh.ready()).toMatchObject({ status: 'ready' });
    await fresh.append({ project: 'p', entries: entries(1) });
    expect(await readEverything(fresh)).toHaveLength(2);
  });
});
