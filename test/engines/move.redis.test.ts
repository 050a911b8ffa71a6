import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { DumpableLog } from '../../src/core/log/dump.js';
import type { EventLog, ReadQuery } from '../../src/core/log.js';
import { restoreRedis } from '../../src/engines/redis/index.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { moveLog } from '../../src/wiring/move-log.js';
import { entries, entry } from '../contract/entries.js';
import { RedisCluster } from '../support/redis-cluster.js';
import { REDIS } from '../support/redis-server.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';
import { TestFolder } from './sqlite-files.js';

const CURSOR_KEY = 'the-key-of-the-cursors-of-the-tests';
const idempotency = { key: 'once', fingerprint: 'f\nü' };

/** A log with everything that a log can have. */
async function fill(log: EventLog): Promise<void> {
  await log.append({ project: 'gone', entries: entries(3), create: true });
  await log.append({
    ...{ project: 'p', create: true, about: { name: 'P', description: 'A "project"\n', createdAt: 7 } },
    entries: [
      ...entries(4, { type: 'task', key: 'first' }),
      entry({ type: 'task', key: 'only "once"\n', recordedAt: 5_000, occurredAt: 4_000, tags: ['a', 'b'] }),
      ...entries(6, { correlationId: 'c', priority: 'HIGH' }),
      entry({ idempotency }),
    ],
  });
  await log.append({ project: 'q', entries: entries(5, { type: 'task', key: 'ü' }), create: true });
  await log.append({ project: 'empty', entries: entries(2), create: true });
  await log.append({ project: 'p', entries: [entry({ recordedAt: 9_000 }), ...entries(20)] });
  await log.trim({ project: 'p', keep: 15 });
  await log.trim({ project: 'q', type: 'task', keep: 2 });
  await log.trim({ project: 'empty', keep: 0 });
  await log.drop('gone');
  await log.append({ project: 'gone', entries: entries(1), create: true });
  await log.records.put({ kind: 'apiKey', id: 'k1', value: { hash: 'x', n: [1, null] }, expected: 0 });
  await log.records.put({ kind: 'apiKey', id: 'k1', value: { hash: 'y' }, expected: 1 });
  await log.records.put({ kind: 'session', id: 's', value: 'text', expected: 0 });
}

const QUERIES: readonly Omit<ReadQuery, 'limit'>[] = [
  ...[ALL_PROJECTS, 'p', 'q', 'empty', 'gone'].flatMap((feed) => [{ feed }, { feed, backwards: true }]),
  { feed: ALL_PROJECTS, types: ['task'] },
  { feed: ALL_PROJECTS, projects: ['q', 'gone'] },
  { feed: 'p', types: ['task'] },
  { feed: 'p', types: ['note'], minPriority: 'HIGH' },
  { feed: 'p', key: 'first' },
  { feed: 'p', since: 5_000 },
  { feed: ALL_PROJECTS, since: 2_000, until: 9_001 },
];

/** All that can be read of a log. */
async function everything(log: EventLog) {
  const pages = await Promise.all(QUERIES.map((query) => log.read({ ...query, limit: 500 })));
  const latest = await Promise.all(
    ['p', 'q', 'empty'].map((project) => log.latest({ project, type: 'task', first: 100 })),
  );
  const found = await Promise.all(
    [...pages[0]!.records, ...latest.flat()].map(async ({ id }) => (await log.find(id))?.sequence ?? null),
  );
  const records = await Promise.all(['apiKey', 'session'].map((kind) => log.records.list(kind)));
  return { pages, latest, found, records, projects: await log.projects() };
}

describe.skipIf(!REDIS)('a log that was moved from SQLite to Redis', () => {
  let nodes: RedisNodes;
  let folder: TestFolder;
  let source: EventLog & DumpableLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    folder = await TestFolder.make();
    source = await openSqlite({ file: folder.file });
    await fill(source);
  });

  afterEach(async () => {
    await source.close();
    await folder.remove();
    await nodes.remove();
  });

  const move = (url = nodes.server.url(), onProgress: (at: object) => void = () => undefined) =>
    moveLog({
      ...{ source, cursorKey: CURSOR_KEY, onProgress },
      restore: restoreRedis({ url, durability: 'any' }),
      open: () => nodes.open({ url }),
    });

  it('is the same log: epochs, positions, floors, latest records and keyed records', async () => {
    const steps: object[] = [];
    const moved = await move(undefined, (at) => steps.push(at));
    const log = await nodes.open();
    expect(await everything(log)).toEqual(await everything(source));
    expect(await log.head(ALL_PROJECTS)).toEqual(await source.head(ALL_PROJECTS));
    expect(await log.records.get('secret', 'cursor-key')).toMatchObject({ version: 1, value: CURSOR_KEY });
    expect(moved).toMatchObject({ projects: 4, events: 18, latest: 3, idempotencyKeys: 1, records: 3, sequence: 44 });
    expect(moved.where).toBe(`Redis at 127.0.0.1:${nodes.server.port}`);
    expect(steps.at(-1)).toEqual({ done: 21, all: 21 });
    expect(nodes.errors()).toEqual([]);
  });

  it('goes on where it was: numbers, idempotency keys, projects that are dropped, retention', async () => {
    await move();
    const log = await nodes.open();
    const before = (await source.head(ALL_PROJECTS))!.head;
    const heard: unknown[] = [];
    const { head, epoch } = (await log.head('p'))!;
    log.listen((records) => heard.push(...records.map(({ id }) => id)), 'p');
    const [repeated, appended] = await log.append({ project: 'p', entries: [entry({ idempotency }), entry()] });
    expect(repeated).toMatchObject({ offset: 12, project: 'p', epoch });
    expect(appended).toMatchObject({ offset: head + 1, sequence: before + 1, epoch });
    await expect.poll(() => heard).toEqual([appended!.id]);
    const other = { ...idempotency, fingerprint: 'other' };
    await expect(log.append({ project: 'p', entries: [entry({ idempotency: other })] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await log.trim({ project: 'p', keep: 5 })).toEqual({ removed: 11, removedKeys: 0, more: false });
    expect((await log.append({ project: 'empty', entries: entries(1) }))[0]!.offset).toBe(3);
    for (const { id } of await log.projects()) await log.drop(id);
    const remains = async () =>
      (await nodes.server.command<string[]>('KEYS', '*')).filter((key) =>
        /:(e|p|latest|types|floors):|:(names|ids|garbage)$/.test(key),
      );
    await expect.poll(remains).toEqual([]);
  });

  it('has epochs of its own as soon as history is lost', async () => {
    await move();
    const log = await nodes.open();
    const before = await epochsOf(log);
    const copy = await nodes.server.copy();
    await log.append({ project: 'p', entries: entries(3) });
    await nodes.server.restart();
    await isReady(log);
    expect(await epochsOf(log)).toEqual(before);
    await nodes.server.restoreFrom(copy);
    await isReady(log);
    const after = await epochsOf(log);
    for (const epoch of after) expect(before).not.toContain(epoch);
    expect((await log.append({ project: 'p', entries: entries(1) }))[0]).toMatchObject({ epoch: after[0] });
  });

  it('is moved only to where there is no log, which is left as it is', async () => {
    const there = await nodes.open();
    await there.append({ project: 'other', entries: entries(2), create: true });
    await expect(move()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('has a log') });
    await isReady(there);
    expect(await there.projects()).toMatchObject([{ id: 'other', head: 2 }]);
    await move(nodes.server.url('beside'));
    await expect(move(nodes.server.url('beside'))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is used by no node before it is whole; a move that was interrupted begins anew', async () => {
    const waiting = await nodes.open();
    const interrupt = () => {
      throw new Error('interrupted');
    };
    await expect(move(undefined, interrupt)).rejects.toThrow('interrupted');
    await expect(nodes.open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('was not moved in to the end'),
    });
    await expect.poll(async () => (await waiting.ready()).status).toBe('unreachable');
    await move();
    expect(await everything(await nodes.open())).toEqual(await everything(source));
    await isReady(waiting);
    expect(await waiting.head('p')).toEqual(await source.head('p'));
    expect(nodes.errors()).toEqual([]);
  });

  it('is moved by one at a time: the last who began', async () => {
    let second: Promise<unknown> | null = null;
    const first = move(undefined, () => {
      second ??= move();
    });
    await expect(first).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('another move has begun'),
    });
    await second;
    expect(await everything(await nodes.open())).toEqual(await everything(source));
  });

  it('is not moved to a Redis that does not sync, where that is demanded', async () => {
    await nodes.server.command('CONFIG', 'SET', 'appendfsync', 'everysec');
    const restore = restoreRedis({ url: nodes.server.url(), durability: 'always' });
    await expect(restore(source.dump(), () => undefined)).rejects.toThrow(/can lose what it answers/);
    expect(await nodes.server.command('DBSIZE')).toBe(0);
  });

  it('is moved to a cluster', async () => {
    const cluster = await RedisCluster.start();
    try {
      const url = cluster.url('moved');
      await move(url);
      expect(await everything(await nodes.open({ url }))).toEqual(await everything(source));
    } finally {
      await cluster.remove();
    }
  });
});
