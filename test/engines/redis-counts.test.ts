import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { isReady, RedisNodes } from './redis-nodes.js';

describe.skipIf(!REDIS)('the counts of a log', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open();
    await log.append({ project: 'p', entries: [entry()], create: true });
  });

  afterEach(() => nodes.remove());

  const keys = () => nodes.server.command<string[]>('KEYS', '{tidings}:n:*');
  const counted = async (by: EventLog) =>
    (await by.counts({ project: 'p', unit: 'minute', from: 0 })).map(({ type, count }) => `${count} ${type}`).sort();
  /** The log as a version without counts has left it. */
  const uncount = async () => {
    await nodes.server.command('HDEL', '{tidings}:meta', 'counted');
    await nodes.server.command('DEL', ...(await keys()));
  };

  it('go with the records that retention removes, and with their project', async () => {
    await log.append({ project: 'p', entries: [...entries(3), entry({ type: 'chat' })] });
    await log.trim({ project: 'p', keep: 0 });
    expect(await keys()).toEqual([]);
    await log.append({ project: 'p', entries: entries(3) });
    expect(await keys()).toHaveLength(1);
    await log.drop('p');
    await until(async () => (await keys()).length === 0);
  });

  it('of a log from before are made when a node opens it', async () => {
    await log.append({ project: 'p', entries: [...entries(2), entry({ type: 'chat' })] });
    await uncount();
    await log.close();
    const later = await nodes.open();
    await isReady(later);
    await until(async () => (await keys()).length === 1);
    await later.append({ project: 'p', entries: entries(1) });
    expect(await counted(later)).toEqual(['1 chat', '4 note']);
    expect(nodes.errors()).toEqual([]);
  });

  it('have what a node without counts appends meanwhile, and not what it has removed', async () => {
    await log.append({ project: 'p', entries: entries(4) });
    await uncount();
    await log.append({ project: 'p', entries: entries(2) });
    await log.trim({ project: 'p', keep: 3 });
    expect(await counted(log)).toEqual(['3 note']);
    await log.trim({ project: 'p', keep: 1 });
    expect(await counted(log)).toEqual(['1 note']);
  });
});
