import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';
import { readEverything } from './sqlite-files.js';

const append = (log: EventLog, count: number, create = false) =>
  log.append({ project: 'p', entries: entries(count), create });

describe.skipIf(!REDIS)('history on a Redis that was started anew', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open('a');
    await append(log, 10, true);
  });

  afterEach(() => nodes.remove());

  it('is the same when everything is still there, and numbers go on', async () => {
    const before = await epochsOf(log);
    await nodes.server.restart();
    await isReady(log);
    expect(await epochsOf(log)).toEqual(before);
    expect((await append(log, 1))[0]).toMatchObject({ offset: 11, sequence: 11 });
    expect(nodes.errors()).toEqual([]);
  });

  it('is the same for nodes that were started anew together with Redis', async () => {
    const before = await epochsOf(log);
    await log.close();
    await nodes.server.restart();
    expect(await epochsOf(await nodes.open('a'))).toEqual(before);
    expect(await epochsOf(await nodes.open('b'))).toEqual(before);
    expect(nodes.errors()).toEqual([]);
  });

  it('is another one when Redis comes back empty', async () => {
    const before = await epochsOf(log);
    await nodes.server.restartEmpty();
    await isReady(log);
    expect(await log.head('p')).toBeNull();
    await append(log, 1, true);
    for (const epoch of await epochsOf(log)) expect(before).not.toContain(epoch);
    expect(nodes.errors()).toEqual([expect.stringMatching(/^History was lost.*it is empty and had come to 10/)]);
    expect(nodes.errors()[0]).toContain(`127.0.0.1:${nodes.server.port}`);
  });

  it('is another one when Redis was emptied under way', async () => {
    const before = await epochsOf(log);
    await nodes.server.command('FLUSHALL');
    await expect.poll(() => nodes.errors()).toHaveLength(1);
    await isReady(log);
    await append(log, 1, true);
    for (const epoch of await epochsOf(log)) expect(before).not.toContain(epoch);
  });

  it('is another one when Redis comes back from an older copy; no number is given twice under one epoch', async () => {
    const before = await epochsOf(log);
    const copy = await nodes.server.copy();
    await append(log, 5);
    await nodes.server.restoreFrom(copy);
    await isReady(log);
    const after = await epochsOf(log);
    for (const epoch of after) expect(before).not.toContain(epoch);
    expect(nodes.errors()).toEqual([expect.stringMatching(/it ended at 10 and had come to 15/)]);
    expect((await append(log, 1))[0]).toMatchObject({ offset: 11, sequence: 11, epoch: after[0] });
    expect(await readEverything(log)).toHaveLength(11);
  });

  it('is found to be lost by the node that knew more, when one that knew less came back first', async () => {
    const other = await nodes.open('b');
    await other.head('p');
    const before = await epochsOf(other);
    const copy = await nodes.server.copy();
    await other.close();
    await append(log, 5);
    await log.close();
    await nodes.server.restoreFrom(copy);
    const back = await nodes.open('b');
    await append(back, 7);
    expect(await epochsOf(back)).toEqual(before);
    const knowing = await nodes.open('a');
    for (const epoch of await epochsOf(knowing)) expect(before).not.toContain(epoch);
    expect(await epochsOf(back)).toEqual(await epochsOf(knowing));
    expect(nodes.errors()).toEqual([expect.stringMatching(/it ended at 10 and had come to 15/)]);
  });

  it('changes once, however many nodes find it out', async () => {
    const others = [await nodes.open('b'), await nodes.open('c')];
    const copy = await nodes.server.copy();
    await append(log, 5);
    for (const other of others) await other.head('p');
    await nodes.server.restoreFrom(copy);
    for (const each of [log, ...others]) await isReady(each);
    const after = await epochsOf(log);
    for (const other of others) expect(await epochsOf(other)).toEqual(after);
    expect(nodes.errors()).toHaveLength(1);
    await nodes.server.restart();
    for (const each of [log, ...others]) await isReady(each);
    expect(await epochsOf(others[0]!)).toEqual(after);
    expect(nodes.errors()).toHaveLength(1);
  });

  it('that was lost and renewed while a node was away is not renewed again by it', async () => {
    const other = await nodes.open('b');
    const copy = await nodes.server.copy();
    await append(log, 5);
    await other.head('p');
    await other.close();
    await nodes.server.restoreFrom(copy);
    await isReady(log);
    const after = await epochsOf(log);
    expect(await epochsOf(await nodes.open('b'))).toEqual(after);
    expect(nodes.errors()).toHaveLength(1);
  });

  it('is remembered in the mark of a node that is closed', async () => {
    await append(log, 5);
    await log.close();
    expect(await readFile(nodes.markFile('a'), 'utf8')).toMatch(/^tidings-redis-mark 1 .* 15\n$/);
  });

  it('of another log is not held against this one', async () => {
    await log.close();
    const elsewhere = await nodes.open('a', { url: nodes.server.url('elsewhere') });
    await append(elsewhere, 1, true);
    await elsewhere.close();
    await nodes.open('a');
    expect(nodes.errors()).toEqual([]);
  });
});

describe.skipIf(!REDIS)('history on a Redis that does not sync, and was started anew', () => {
  let nodes: RedisNodes;

  beforeEach(async () => {
    nodes = await RedisNodes.start({ appendfsync: 'everysec' });
  });

  afterEach(() => nodes.remove());

  it('counts as lost when nobody knows how far it had come', async () => {
    const log = await nodes.open('a');
    await append(log, 3, true);
    const before = await epochsOf(log);
    await log.close();
    await nodes.server.stop();
    await nodes.server.start();
    const stranger = await nodes.open('stranger');
    for (const epoch of await epochsOf(stranger)) expect(before).not.toContain(epoch);
    expect(nodes.errors()).toEqual([expect.stringMatching(/nobody knows how far it had come/)]);
  });

  it('is the same for who knows that nothing is missing', async () => {
    const log = await nodes.open('a');
    await append(log, 3, true);
    const before = await epochsOf(log);
    await nodes.server.stop();
    await nodes.server.start();
    await isReady(log);
    expect(await epochsOf(log)).toEqual(before);
    expect(nodes.errors()).toEqual([]);
  });
});
