import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import type { AnyRecord } from '../../src/core/record.js';
import { entries, entry } from '../contract/entries.js';
import { startProxy } from '../support/proxy.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { isReady, RedisNodes } from './redis-nodes.js';
import { readEverything } from './sqlite-files.js';

const unavailable = expect.objectContaining({ code: 'UNAVAILABLE' });
const isAway = (log: EventLog) =>
  until(async () => (await log.ready()).status === 'unreachable', { what: 'the log is not ready' });

describe.skipIf(!REDIS)('a Redis that fails', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open();
    await log.append({ project: 'p', entries: entries(3), create: true });
  });

  afterEach(() => nodes.remove());

  const append = (handle = log) => handle.append({ project: 'p', entries: [entry()] });

  it('rejects every call at once while it is down, and recovers by itself', async () => {
    await nodes.server.kill();
    await isAway(log);
    const began = performance.now();
    await expect(append()).rejects.toEqual(unavailable);
    await expect(log.head('p')).rejects.toEqual(unavailable);
    await expect(log.records.get('x', 'y')).rejects.toEqual(unavailable);
    // At once, and not each after the two seconds that a Redis which does not answer is given.
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(await log.ready()).toMatchObject({ status: 'unreachable', detail: expect.stringContaining('127.0.0.1:') });
    await nodes.server.start();
    await isReady(log);
    expect((await append())[0]!.offset).toBe(4);
  });

  it('is waited for when it is down at the start', async () => {
    await nodes.server.kill();
    const late = await nodes.open();
    expect(await late.ready()).toMatchObject({ status: 'unreachable' });
    await expect(append(late)).rejects.toEqual(unavailable);
    await nodes.server.start();
    await isReady(late);
    expect((await late.head('p'))!.head).toBe(3);
  });

  it('is named as one that does not answer, whatever it was asked when it was frozen', async () => {
    nodes.server.freeze();
    await expect(append()).rejects.toMatchObject({ cause: { cause: new Error('Redis does not answer') } });
    const says = expect.stringMatching(/^Redis at 127\.0\.0\.1:\d+ cannot be used \(Redis does not answer\)$/);
    expect(await log.ready()).toMatchObject({ status: 'unreachable', detail: says });
    // Of a connection that is still being made
    const late = await nodes.open();
    expect(await late.ready()).toMatchObject({ status: 'unreachable', detail: says });
  });

  it('is noticed within two seconds when it is frozen, and writes no rejected append once it goes on', async () => {
    nodes.server.freeze();
    const began = performance.now();
    const refused = expect(append()).rejects.toEqual(unavailable);
    await expect(log.read({ feed: 'p', limit: 1 })).rejects.toEqual(unavailable);
    expect((await log.ready()).status).toBe('unreachable');
    await refused;
    // Promised within two seconds, and three for what is under way. The rest is for a busy machine.
    expect(performance.now() - began).toBeLessThan(20_000);
    nodes.server.thaw();
    await isReady(log);
    expect((await log.head('p'))!.head).toBe(3);
    expect((await append())[0]!.offset).toBe(4);
  });

  it('lets a bounded number of appends wait while it is frozen, and writes none that was not sent', async () => {
    nodes.server.freeze();
    const calls = Array.from({ length: 51 }, () => log.append({ project: 'p', entries: entries(1_000) }));
    await expect(calls[50]).rejects.toThrow(/Too many appends are waiting/);
    for (const result of await Promise.allSettled(calls)) expect(result).toMatchObject({ reason: unavailable });
    nodes.server.thaw();
    await isReady(log);
    expect((await log.head('p'))!.head).toBe(3);
  });

  it('answers the appends that wait to be sent when the log is closed', async () => {
    const calls = Array.from({ length: 2_000 }, () => append());
    await log.close();
    expect(await Promise.all(calls)).toHaveLength(2_000);
  });

  it('is noticed when it is frozen while there are no calls', async () => {
    nodes.server.freeze();
    await isAway(log);
    nodes.server.thaw();
    await isReady(log);
  });

  it('answers pending calls after it was frozen for a moment', async () => {
    nodes.server.freeze();
    const began = performance.now();
    const appending = append();
    const reading = log.head('p');
    await until(() => performance.now() - began > 300);
    nodes.server.thaw();
    expect((await appending)[0]!.offset).toBe(4);
    expect((await reading)!.head).toBeGreaterThanOrEqual(3);
  });

  it('notifies listeners of appends after it is back', async () => {
    const heard: AnyRecord[] = [];
    log.listen((records) => heard.push(...records), 'p');
    await log.head('p');
    await nodes.server.restart();
    await isReady(log);
    await append();
    await expect.poll(() => heard.map(({ offset }) => offset)).toEqual([4]);
  });

  it('does not notify listeners of an old history when it comes back with another', async () => {
    const heard: AnyRecord[] = [];
    log.listen((records) => heard.push(...records), 'p');
    await log.head('p');
    await nodes.server.restartEmpty();
    await isReady(log);
    const later: AnyRecord[] = [];
    log.listen((records) => later.push(...records), 'p');
    await log.append({ project: 'p', entries: entries(5), create: true });
    await expect.poll(() => later).toHaveLength(5);
    expect(heard).toEqual([]);
  });

  it('is readable and not writable when its memory is full', async () => {
    await nodes.server.command('CONFIG', 'SET', 'maxmemory', '1mb');
    await expect.poll(async () => (await log.ready()).status).toBe('not writable');
    expect((await log.ready()).detail).toMatch(/^Redis at 127\.0\.0\.1:\d+ answers OOM$/);
    await expect(append()).rejects.toEqual(unavailable);
    expect((await log.head('p'))!.head).toBe(3);
    await nodes.server.command('CONFIG', 'SET', 'maxmemory', '0');
    await expect.poll(async () => (await log.ready()).status).toBe('ready');
    expect((await append())[0]!.offset).toBe(4);
  });

  it('gets the scripts again after SCRIPT FLUSH', async () => {
    await nodes.server.command('SCRIPT', 'FLUSH');
    expect((await append())[0]!.offset).toBe(4);
  });

  it('is refused and left unchanged with a log of a newer version', async () => {
    await log.close();
    await nodes.server.command('HSET', '{tidings}:meta', 'format', '3');
    await expect(nodes.open()).rejects.toThrow(/127\.0\.0\.1:\d+ was written by a newer version/);
  });

  it('stores an append once that was sent twice because the first answer was lost', async () => {
    const proxy = await startProxy(`http://127.0.0.1:${nodes.server.port}`);
    try {
      const through = await nodes.open({ url: `redis://${new URL(proxy.url).host}` });
      let [appended, unknown] = [0, 0];
      for (let round = 0; round < 20; round++) {
        // What is asked for before the link is back is refused at once.
        await isReady(through);
        const since = performance.now();
        const calls = Array.from({ length: 20 }, () => append(through));
        await Promise.race(calls).catch(() => undefined);
        proxy.cut();
        const results = await Promise.allSettled(calls);
        const records = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
        // An append is sent again for a second. On a busy machine that passes, and only then one may be refused.
        const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
        for (const error of failed) expect(error).toMatchObject({ code: 'UNAVAILABLE' });
        if (failed.length > 0) expect(performance.now() - since).toBeGreaterThan(1_000);
        expect(new Set(records.map(({ offset }) => offset)).size).toBe(records.length);
        appended += records.length;
        unknown += failed.length;
      }
      expect(appended).toBeGreaterThan(unknown);
      const stored = await readEverything(log);
      expect(stored.length).toBeGreaterThanOrEqual(3 + appended);
      expect(stored.length).toBeLessThanOrEqual(3 + appended + unknown);
      expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
      await through.close();
    } finally {
      await proxy.close();
    }
  });
});

describe.skipIf(!REDIS)('the password of a Redis', () => {
  it('authenticates, and appears in no message, whether it is right, wrong or in an invalid address', async () => {
    const nodes = await RedisNodes.start({ requirepass: 'hunter2' });
    const url = (password: string) => `redis://:${password}@127.0.0.1:${nodes.server.port}`;
    const log = await nodes.open({ url: url('hunter2') });
    await log.append({ project: 'p', entries: entries(1), create: true });
    const wrong = await nodes.open({ url: url('hunter3') });
    const said = [inspect(await log.ready()), inspect(await wrong.ready())];
    expect(said[1]).toMatch(/answers (WRONGPASS|NOAUTH)/);
    await nodes.server.kill();
    await isAway(log);
    said.push(inspect(await log.ready()), inspect(nodes.notices, { depth: 9 }));
    for (const call of [() => log.head('p'), () => wrong.head('p')])
      said.push(await call().then(String, (error: Error) => inspect(error, { depth: 9 })));
    await expect(nodes.open({ url: 'redis://:hunter2@a@b' })).rejects.toThrow(/is not of the form/);
    for (const text of said) expect(text).not.toMatch(/hunter/);
    await nodes.remove();
  });
});
