import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entries, entry } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';

describe.skipIf(!REDIS)('a log of format 1', () => {
  let nodes: RedisNodes;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
  });

  afterEach(() => nodes.remove());

  const command = (...args: string[]) => nodes.server.command<string>(...args);

  /** Makes the log what an earlier version has left: no names of runs, keys as JSON and in no order. */
  async function writeFormat1(): Promise<void> {
    const server = /run_id:(\w+)/.exec(await command('INFO', 'server'))![1];
    const generation = await command('HGET', '{tidings}:meta', 'generation');
    await command('HSET', '{tidings}:meta', 'format', '1');
    await command('HDEL', '{tidings}:meta', 'run');
    await command('DEL', '{tidings}:runs', '{tidings}:keys:1:note', '{tidings}:places:1:note');
    await command('RPUSH', '{tidings}:runs', `${server} ${generation} 0`);
    await command('HDEL', '{tidings}:p:1', 'last');
    for (const key of ['a', 'say "b"']) {
      const value = await command('HGET', '{tidings}:latest:1:note', key);
      await command('HDEL', '{tidings}:latest:1:note', key);
      await command('HSET', '{tidings}:latest:1:note', JSON.stringify(key), value);
    }
  }

  it('is taken over as run 0, with its epochs, and its latest records in order', async () => {
    const before = await nodes.open();
    await before.append({ project: 'p', entries: entries(5), create: true });
    await before.append({ project: 'p', entries: [entry({ key: 'say "b"' }), entry({ key: 'a' })] });
    const epochs = await epochsOf(before);
    const keysOf = async (log: typeof before) =>
      (await log.latest({ project: 'p', type: 'note', first: 9 })).map(({ key, offset }) => [key, offset]);
    const latest = await keysOf(before);
    await before.close();
    await writeFormat1();
    const log = await nodes.open();
    await isReady(log);
    expect(await epochsOf(log)).toEqual(epochs);
    expect(await keysOf(log)).toEqual(latest);
    const [record] = await log.append({ project: 'p', entries: [entry({ key: 'a' })] });
    expect(record).toMatchObject({ offset: 8, sequence: 8 });
    expect(await log.knows({ run: '0', sequence: 7 })).toBe(true);
    expect(await log.knows({ run: '0', sequence: 8 })).toBe(false);
    expect((await log.find(record!.id))!.run).toBe(record!.run);
    expect((await log.read({ feed: 'p', limit: 1 })).records[0]!.run).toBe('0');
    expect(await keysOf(log)).toEqual([
      ['a', 8],
      ['say "b"', 6],
    ]);
    expect(nodes.errors()).toEqual([]);
  });
});
