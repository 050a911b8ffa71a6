import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Point } from '../../src/core/epoch.js';
import type { EventLog } from '../../src/core/log.js';
import { entries } from '../contract/entries.js';
import { HubProcess } from '../support/hub-process.js';
import { startProxy } from '../support/proxy.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';
import { readEverything, TestFolder } from './sqlite-files.js';

/** A rewrite of the append-only file takes a second for each key. */
const SLOW_REWRITE = { 'rdb-key-save-delay': '1000000' };

const append = (log: EventLog, count: number, create = false) =>
  log.append({ project: 'p', entries: entries(count), create });

describe.skipIf(!REDIS)('history on a Redis that was started anew', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open();
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
    expect(await epochsOf(await nodes.open())).toEqual(before);
    expect(await epochsOf(await nodes.open())).toEqual(before);
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
    const proxy = await startProxy(`http://127.0.0.1:${nodes.server.port}`);
    try {
      const knowing = await nodes.open({ url: `redis://${new URL(proxy.url).host}` });
      await log.close();
      const copy = await nodes.server.copy();
      const before = await epochsOf(knowing);
      await append(knowing, 5);
      proxy.block();
      await nodes.server.restoreFrom(copy);
      const back = await nodes.open();
      await isReady(back);
      await append(back, 7);
      expect(await epochsOf(back)).toEqual(before);
      proxy.unblock();
      await isReady(knowing);
      for (const epoch of await epochsOf(knowing)) expect(before).not.toContain(epoch);
      await isReady(back);
      expect(await epochsOf(back)).toEqual(await epochsOf(knowing));
      expect(nodes.errors()).toEqual([expect.stringMatching(/it ended at 10 and had come to 15/)]);
    } finally {
      await proxy.close();
    }
  });

  it('is not read before its epochs are renewed, so that no cursor expires right after it was given out', async () => {
    const before = await epochsOf(log);
    const { run, sequence } = await pointOf(log);
    const copy = await nodes.server.copy();
    await append(log, 5);
    const lost = await pointOf(log);
    await nodes.server.restoreFrom(copy, SLOW_REWRITE);
    const newcomer = await nodes.open();
    await until(() => log.standing.status === 'unreachable' && log.standing.detail?.includes('has lost history'));
    expect(await log.ready()).toMatchObject({ status: 'unreachable' });
    for (const reading of [
      () => log.head('p'),
      () => log.read({ feed: 'p', limit: 1 }),
      () => log.projects(),
      () => log.find('x'),
      () => log.latest({ project: 'p', type: 'activity', first: 1 }),
      () => log.knows(lost),
    ])
      await expect(reading()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    // It cannot know.
    expect(await epochsOf(newcomer)).toEqual(before);
    await nodes.server.failRewrite();
    for (const each of [log, newcomer]) await isReady(each);
    for (const epoch of await epochsOf(log)) expect(before).not.toContain(epoch);
    expect([await log.knows({ run, sequence }), await log.knows(lost)]).toEqual([true, false]);
  });

  it('changes once, however many nodes find it out', async () => {
    const others = [await nodes.open(), await nodes.open()];
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
    const other = await nodes.open();
    const copy = await nodes.server.copy();
    await append(log, 5);
    await other.head('p');
    await other.close();
    await nodes.server.restoreFrom(copy);
    await isReady(log);
    const after = await epochsOf(log);
    expect(await epochsOf(await nodes.open())).toEqual(after);
    expect(nodes.errors()).toHaveLength(1);
  });

  it('is another one when an older copy is restored while no node is up', async () => {
    const folder = await TestFolder.make();
    onTestFinished(() => folder.remove());
    const seenFile = join(folder.path, 'redis-seen');
    await log.close();
    const first = await nodes.open({ seenFile });
    const before = await epochsOf(first);
    const copy = await nodes.server.copy();
    await append(first, 5);
    await first.close();
    await nodes.server.restoreFrom(copy);
    const back = await nodes.open({ seenFile });
    await isReady(back);
    for (const epoch of await epochsOf(back)) expect(before).not.toContain(epoch);
    expect(nodes.errors()).toEqual([expect.stringMatching(/it ended at 10 and had come to 15/)]);
    const after = await epochsOf(back);
    await back.close();
    await nodes.server.restart();
    expect(await epochsOf(await nodes.open({ seenFile }))).toEqual(after);
    expect(nodes.errors()).toHaveLength(1);
  });

  it('of another log is not held against this one', async () => {
    await log.close();
    const elsewhere = await nodes.open({ url: nodes.server.url('elsewhere') });
    await append(elsewhere, 1, true);
    await elsewhere.close();
    await nodes.open();
    expect(nodes.errors()).toEqual([]);
  });
});

/** The newest record, as a cursor names it. */
async function pointOf(log: EventLog): Promise<Point> {
  const { run, sequence } = (await log.read({ feed: 'p', limit: 1, backwards: true })).records[0]!;
  return { run, sequence };
}

describe.skipIf(!REDIS)('a Redis that was restored from an older copy', () => {
  let nodes: RedisNodes;
  let lost: Point;
  let kept: Point;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
  });

  afterEach(() => nodes.remove());

  /** Ten records that the copy has, and five that it does not. */
  async function fill(log: EventLog): Promise<string> {
    await append(log, 10, true);
    kept = await pointOf(log);
    const copy = await nodes.server.copy();
    await append(log, 5);
    lost = await pointOf(log);
    return copy;
  }

  /** More records than were lost: the head passes every position that a reader of the lost history can have. */
  async function passBy(log: EventLog): Promise<void> {
    await isReady(log);
    await append(log, 20);
    expect((await log.head('p'))!.head).toBe(30);
  }

  it('while no hub was there does not know the points that were lost, and knows those before them', async () => {
    const log = await nodes.open();
    const copy = await fill(log);
    await log.close();
    await nodes.server.restoreFrom(copy);
    const late = await nodes.open();
    await passBy(late);
    expect(await late.knows(lost)).toBe(false);
    expect(await late.knows(kept)).toBe(true);
    expect(await late.knows(await pointOf(late))).toBe(true);
  });

  it('from before the run of the points does not know their run', async () => {
    const first = await nodes.open();
    const copy = await fill(first);
    await nodes.server.restart();
    await isReady(first);
    await append(first, 1);
    const ofNextRun = await pointOf(first);
    expect(ofNextRun.run).not.toBe(lost.run);
    expect([await first.knows(lost), await first.knows(ofNextRun)]).toEqual([true, true]);
    await first.close();
    await nodes.server.restoreFrom(copy);
    const late = await nodes.open();
    await passBy(late);
    expect([await late.knows(kept), await late.knows(lost), await late.knows(ofNextRun)]).toEqual([true, false, false]);
  });

  it('under a hub that lives on has another epoch, on every node', async () => {
    const [log, other] = [await nodes.open(), await nodes.open()];
    const before = await epochsOf(log);
    const copy = await fill(log);
    await nodes.server.restoreFrom(copy);
    await isReady(log);
    await passBy(other);
    for (const epoch of await epochsOf(other)) expect(before).not.toContain(epoch);
    expect(await epochsOf(log)).toEqual(await epochsOf(other));
    expect(await log.knows(lost)).toBe(false);
  });

  it('knows what was written since, also through a node that has not written it', async () => {
    const [log, other] = [await nodes.open(), await nodes.open()];
    await append(log, 3, true);
    expect(await other.knows(await pointOf(log))).toBe(true);
    const { run, sequence } = await pointOf(log);
    expect(await other.knows({ run, sequence: sequence + 1 })).toBe(false);
    expect(await other.knows({ run: 'never', sequence: 1 })).toBe(false);
    expect(await other.knows({ run: 'never', sequence: 0 })).toBe(true);
  });

  it('keeps the newest 4,096 runs that have records', async () => {
    const log = await nodes.open();
    await append(log, 1, true);
    const { run } = await pointOf(log);
    const runs = Array.from({ length: 4_096 }, (_, n) => `run${n} 1 server${n} 1 ${run}`);
    await nodes.server.command('RPUSH', '{tidings}:runs', ...runs);
    await nodes.server.restart();
    await isReady(log);
    expect(await nodes.server.command('LLEN', '{tidings}:runs')).toBe(4_096);
    expect(await log.knows({ run, sequence: 1 })).toBe(false);
  });
});

describe.skipIf(!REDIS)('history on a Redis that does not sync, and was started anew', () => {
  let nodes: RedisNodes;
  let log: EventLog;
  let before: unknown[];

  beforeEach(async () => {
    nodes = await RedisNodes.start({ appendfsync: 'everysec' });
    log = await nodes.open();
    await append(log, 3, true);
    before = await epochsOf(log);
  });

  afterEach(() => nodes.remove());

  it.each(['kill', 'stop'] as const)(
    'is another one after a %s, though a node lives on and has seen nothing missing',
    async (end) => {
      const other = await nodes.open();
      await nodes.server[end]();
      await nodes.server.start();
      for (const each of [log, other]) await isReady(each);
      for (const epoch of await epochsOf(other)) expect(before).not.toContain(epoch);
      expect(await epochsOf(log)).toEqual(await epochsOf(other));
      expect(nodes.errors()).toEqual([
        expect.stringMatching(/cannot be proven whole.*its disk did not hold everything/),
      ]);
    },
  );

  it('is not read before its epochs are renewed', async () => {
    const copy = await nodes.server.copy();
    await nodes.server.restoreFrom(copy, SLOW_REWRITE);
    const stranger = await nodes.open();
    expect(await stranger.ready()).toMatchObject({ status: 'unreachable' });
    await expect(stranger.head('p')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await nodes.server.failRewrite();
    await isReady(stranger);
    for (const epoch of await epochsOf(stranger)) expect(before).not.toContain(epoch);
  });

  it('is another one when no node was there', async () => {
    await log.close();
    await nodes.server.restart();
    const stranger = await nodes.open();
    await isReady(stranger);
    for (const epoch of await epochsOf(stranger)) expect(before).not.toContain(epoch);
  });

  it('is another one when Redis syncs from that start on', async () => {
    await nodes.server.kill();
    await nodes.server.start({ appendfsync: 'always' });
    await isReady(log);
    const after = await epochsOf(log);
    for (const epoch of after) expect(before).not.toContain(epoch);
    await nodes.server.kill();
    await nodes.server.start({ appendfsync: 'always' });
    await isReady(log);
    expect(await epochsOf(log)).toEqual(after);
  });
});

describe.skipIf(!REDIS)('a hub that starts while Redis rewrites its file', () => {
  it('goes on when Redis breaks off meanwhile', async () => {
    const nodes = await RedisNodes.start();
    await append(await nodes.open(), 10, true);
    const folder = await TestFolder.make();
    const hub = new HubProcess({
      data: folder.path,
      env: { TIDINGS_ENGINE: nodes.server.url() },
      args: ['--no-watch'],
    });
    onTestFinished(async () => {
      await hub.kill();
      await nodes.remove();
      await folder.remove();
    });
    await nodes.server.kill();
    await nodes.server.start(SLOW_REWRITE);
    const started = hub.start();
    const info = () => nodes.server.command<string>('INFO', 'persistence');
    await until(async () => (await info()).includes('aof_rewrite_in_progress:1'));
    await nodes.server.kill();
    await started;
    await nodes.server.start();
    await until(async () => (await fetch(`${hub.url}/ready`)).ok);
  });
});
