import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from '../contract/entries.js';
import { REDIS, type RedisServer } from '../support/redis-server.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';
import { readEverything } from './sqlite-files.js';

/** Cuts the append-only file inside its last transaction, as a power cut may, and starts Redis on it. */
async function tear(server: RedisServer): Promise<void> {
  await server.kill();
  const folder = join(server.folder, 'appendonlydir');
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.incr.aof'))
    .sort(byNumber)
    .at(-1)!;
  const file = join(folder, newest);
  const text = await readFile(file, 'latin1');
  const multi = text.lastIndexOf('MULTI');
  // Behind the first command of the transaction, and inside the second.
  const second = text.indexOf('\r\n*', text.indexOf('\r\n*', multi) + 3);
  expect(second).toBeGreaterThan(multi);
  await truncate(file, second + 12);
  await server.start();
}

const byNumber = (a: string, b: string) => Number(/\.(\d+)\.incr/.exec(a)![1]) - Number(/\.(\d+)\.incr/.exec(b)![1]);
const unavailable = expect.objectContaining({ code: 'UNAVAILABLE' });
const rewrites = async (server: RedisServer) =>
  Number(/aof_rewrites:(\d+)/.exec(await server.command<string>('INFO', 'persistence'))![1]);

describe.skipIf(!REDIS)('a Redis whose append-only file ends inside a transaction', () => {
  let nodes: RedisNodes;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    const log = await nodes.open();
    await log.append({ project: 'p', entries: entries(5), create: true });
    // Never acknowledged, had the power cut come when it tore the file.
    await log.append({ project: 'p', entries: [entry({ id: 'torn' })] });
    await log.close();
    await tear(nodes.server);
  });

  afterEach(() => nodes.remove());

  const append = (log: EventLog) => log.append({ project: 'p', entries: [entry()] });

  it('loses nothing that it answers from then on, over two more restarts', async () => {
    let log = await nodes.open();
    await isReady(log);
    const before = await epochsOf(log);
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push((await append(log))[0]!.id);
    await log.records.put({ kind: 'key', id: 'k', value: 1, expected: 0 });
    await log.close();
    for (let restarts = 0; restarts < 2; restarts++) {
      await nodes.server.restart();
      log = await nodes.open();
      await isReady(log);
      const stored = await readEverything(log);
      expect(stored.slice(5).map(({ id }) => id)).toEqual(ids);
      expect(stored.map(({ offset }) => offset)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
      expect(await log.records.get('key', 'k')).toMatchObject({ value: 1 });
      expect(await epochsOf(log)).toEqual(before);
      await log.close();
    }
    expect(nodes.errors()).toEqual([]);
  });

  it('has the same run for each record, before and after another node settles the log', async () => {
    // Holds the rewrite up for longer than a start waits: for each of the keys of the log.
    await nodes.server.command('CONFIG', 'SET', 'rdb-key-save-delay', '150000');
    const all = await Promise.all([nodes.open(), nodes.open(), nodes.open()]);
    const runs = new Set<string>();
    const isSettled = () => all.every(({ standing }) => standing.status === 'ready');
    // Without a pause: a node settles at most 50 ms after another one.
    for (let reads = 0; !isSettled() && reads < 100_000; reads++)
      for (const log of all) for (const { run } of await readEverything(log)) runs.add(run);
    expect(isSettled()).toBe(true);
    expect([...runs]).toHaveLength(1);
  });

  it('is read, and refuses every write of every node, until the file is rewritten', async () => {
    // Holds the rewrite up: each of the keys of the log takes a second.
    await nodes.server.command('CONFIG', 'SET', 'rdb-key-save-delay', '1000000');
    const all = await Promise.all([nodes.open(), nodes.open()]);
    for (const log of all) {
      expect(await log.ready()).toMatchObject({
        status: 'not writable',
        detail: expect.stringMatching(/127\.0\.0\.1:\d+ was started anew: its append-only file is being rewritten/),
      });
      expect(log.standing.status).toBe('not writable');
      expect((await readEverything(log)).map(({ offset }) => offset)).toEqual([1, 2, 3, 4, 5]);
      await expect(append(log)).rejects.toEqual(unavailable);
      await expect(log.records.put({ kind: 'key', id: 'k', value: 1, expected: 0 })).rejects.toEqual(unavailable);
      await expect(log.trim({ project: 'p', keep: 1 })).rejects.toEqual(unavailable);
      await expect(log.drop('p')).rejects.toEqual(unavailable);
    }
    // The rewrite fails, and is tried again.
    await nodes.server.failRewrite();
    for (const log of all) await isReady(log);
    expect((await append(all[0]!))[0]!.offset).toBe(6);
    expect((await append(all[1]!))[0]!.offset).toBe(7);
  });

  it('rewrites it once, however many nodes and logs it has', async () => {
    const all = [await nodes.open(), await nodes.open(), await nodes.open({ url: nodes.server.url('other') })];
    for (const log of all) await isReady(log);
    expect(await rewrites(nodes.server)).toBe(1);
    const late = await nodes.open();
    expect((await late.ready()).status).toBe('ready');
    expect(await rewrites(nodes.server)).toBe(1);
  });

  it('that must not be rewritten is used, with the risk said', async () => {
    await nodes.server.command(...['ACL', 'SETUSER', 'hub', 'on', '>secret', '~*', '&*', '+@all', '-bgrewriteaof']);
    const log = await nodes.open({ url: `redis://hub:secret@127.0.0.1:${nodes.server.port}` });
    expect((await append(log))[0]!.offset).toBe(6);
    expect((await log.ready()).risk).toMatch(/BGREWRITEAOF is forbidden/);
  });
});
