import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from '../contract/entries.js';
import { FakeClock } from '../support/fake-clock.js';
import { TestFolder } from './sqlite-files.js';

let folder: TestFolder;
let log: EventLog;
let clock: FakeClock;

beforeEach(async () => {
  folder = await TestFolder.make();
  clock = new FakeClock();
  log = await folder.open({ clock });
  await log.append({ project: 'p', entries: [entry()], create: true });
});

afterEach(() => folder.remove());

async function counted(by: EventLog): Promise<string[]> {
  const sums = new Map<string, number>();
  for (const { type, count } of await by.counts({ project: 'p', unit: 'hour', from: 0 }))
    sums.set(type, (sums.get(type) ?? 0) + count);
  return [...sums].map(([type, count]) => `${count} ${type}`).sort();
}

/** Opens a copy of the files, as a crash would leave them. */
async function afterCrash(): Promise<EventLog> {
  const copy = join(folder.path, 'crashed');
  await mkdir(copy);
  for (const suffix of ['', '-wal', '-mark']) await cp(folder.file + suffix, join(copy, `tidings.db${suffix}`));
  return folder.open({ file: join(copy, 'tidings.db'), clock });
}

describe('the counts of a file', () => {
  it('are those of its records after a crash, stored or not', async () => {
    await log.append({ project: 'p', entries: entries(2_500) });
    clock.advance(5_000);
    await log.append({ project: 'p', entries: [...entries(2_500), entry({ type: 'chat' })] });
    await log.append({ project: 'q', entries: entries(3), create: true });
    await log.drop('q');
    const after = await afterCrash();
    expect(await counted(log)).toEqual(['1 chat', '5001 note']);
    expect(await counted(after)).toEqual(['1 chat', '5001 note']);
    while ((await after.trim({ project: 'p', keep: 4_000 })).more);
    expect(await counted(after)).toEqual(['1 chat', '3999 note']);
  });

  it('of an earlier version are made when it is opened', async () => {
    await log.append({ project: 'p', entries: entries(4_500) });
    await log.close();
    const database = new DatabaseSync(folder.file);
    database.exec('DROP TABLE counts; ALTER TABLE log DROP COLUMN counted; PRAGMA user_version = 4');
    database.close();
    log = await folder.open({ clock });
    await log.append({ project: 'p', entries: entries(9) });
    expect(await counted(log)).toEqual(['4510 note']);
  });
});
