import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { DumpableLog } from '../../src/core/log/dump.js';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { entries, entry } from '../contract/entries.js';
import { brokenDriver, driverError, TestFolder } from './sqlite-files.js';

type Call = (log: EventLog & DumpableLog) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  append: (log) => log.append({ project: 'p', entries: entries(1) }),
  'append with an idempotency key': (log) =>
    log.append({ project: 'p', entries: [entry({ idempotency: { key: 'k', fingerprint: 'f' } })] }),
  'append that makes a project': (log) => log.append({ project: 'q', entries: entries(1), create: true }),
  read: (log) => log.read({ feed: 'p', limit: 1 }),
  'read since an instant': (log) => log.read({ feed: 'p', since: 1_000, limit: 1 }),
  find: (log) => log.find('event-1'),
  latest: (log) => log.latest({ project: 'p', type: 'note', first: 1 }),
  'latest of keys': (log) => log.latest({ project: 'p', type: 'note', keys: ['a'], first: 1 }),
  'trim by count': (log) => log.trim({ project: 'p', keep: 0 }),
  'trim by age': (log) => log.trim({ project: 'p', olderThan: 9_000 }),
  'trim of a type': (log) => log.trim({ project: 'p', type: 'note', keep: 0 }),
  'trim of latest records': (log) => log.trim({ project: 'p', keys: 1 }),
  drop: (log) => log.drop('p'),
  'records.get': (log) => log.records.get('kind', 'id'),
  'records.list': (log) => log.records.list('kind'),
  'records.count': (log) => log.records.count('kind'),
  'records.put': (log) => log.records.put({ kind: 'kind', id: 'new', value: 1, expected: 0 }),
  'records.delete': (log) => log.records.delete({ kind: 'kind', id: 'id', expected: 1 }),
  dump: async (log) => log.dump(),
};

/** Codes of the driver: locked, out of memory, read-only, I/O error, damaged, full, cannot open, protocol, no database. */
const CODES = [5, 6, 7, 8, 10, 11, 13, 14, 15, 26];

describe('a SQLite log whose driver fails', () => {
  let folder: TestFolder;
  let log: EventLog & DumpableLog;
  const { driver, fail } = brokenDriver();

  beforeEach(async () => {
    folder = await TestFolder.make();
    log = await openSqlite({ file: folder.file, driver, onNotice: (notice) => folder.notices.push(notice) });
    await log.append({ project: 'p', entries: [entry({ key: 'a' }), entry({ key: 'b' })], create: true });
    await log.records.put({ kind: 'kind', id: 'id', value: 1, expected: 0 });
  });
  afterEach(async () => {
    fail.with = null;
    await log.close();
    await folder.remove();
  });

  const refusalOf = async (call: Call): Promise<unknown> =>
    call(log).then(
      () => null,
      (error: unknown) => error,
    );

  it.each(Object.entries(CALLS))(
    '%s is UNAVAILABLE, without the path of the file, and works again',
    async (_, call) => {
      fail.with = driverError(10, folder.file);
      const refusal = await refusalOf(call);
      expect(refusal).toBeInstanceOf(TidingsError);
      expect(refusal).toMatchObject({ code: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } });
      expect(JSON.stringify([(refusal as Error).message, (refusal as TidingsError).extensions])).not.toContain(
        folder.path,
      );
      fail.with = null;
      await expect(call(log)).resolves.not.toThrow();
    },
  );

  it('a page of a dump is UNAVAILABLE', async () => {
    const dump = log.dump();
    fail.with = driverError(10, folder.file);
    await expect(dump.read(0)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it.each(CODES)('code %d of the driver is UNAVAILABLE for reads and writes', async (code) => {
    fail.with = driverError(code, folder.file);
    for (const call of [CALLS.read!, CALLS.latest!, CALLS.append!, CALLS['trim by count']!])
      expect(await refusalOf(call)).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('answers heads and projects from memory, and `ready` with unreachable', async () => {
    fail.with = driverError(10, folder.file);
    expect(await log.head('p')).toMatchObject({ head: 2 });
    expect(await log.projects()).toMatchObject([{ id: 'p' }]);
    await refusalOf(CALLS.append!);
    expect(await log.ready()).toMatchObject({ status: 'unreachable' });
  });
});
