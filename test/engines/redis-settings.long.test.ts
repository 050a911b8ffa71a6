import { afterEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { entries } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { epochsOf, isReady, RedisNodes } from './redis-nodes.js';

const EVERY_SECOND = { appendfsync: 'everysec' };
const SYNCED = { appendfsync: 'always' };

/** A hub asks Redis for its settings every five seconds. */
describe.skipIf(!REDIS)('settings of Redis that change under way', () => {
  let nodes: RedisNodes;
  afterEach(() => nodes.remove());

  const cease = () => nodes.server.command('CONFIG', 'SET', 'appendfsync', 'everysec');
  const says = (log: EventLog, member: 'durability' | 'detail', pattern: RegExp) =>
    until(async () => pattern.test(String((await log.ready())[member])), { what: `${member} is ${pattern}` });

  it('are refused by `always` when Redis can lose what it answers from then on', async () => {
    nodes = await RedisNodes.start();
    const log = await nodes.open({ durability: 'always' });
    await isReady(log);
    await cease();
    await says(log, 'detail', /appendfsync is everysec/);
  });

  it('are remembered: a start after Redis ceased to sync begins another history', async () => {
    nodes = await RedisNodes.start(EVERY_SECOND);
    const log = await nodes.open();
    await log.append({ project: 'p', entries: entries(3), create: true });
    await nodes.server.stop();
    await nodes.server.start(SYNCED);
    await isReady(log);
    const synced = await epochsOf(log);
    await cease();
    await says(log, 'durability', /process/);
    await isReady(log);
    expect(await epochsOf(log)).toEqual(synced);
    await nodes.server.kill();
    await nodes.server.start(SYNCED);
    await isReady(log);
    for (const epoch of await epochsOf(log)) expect(synced).not.toContain(epoch);
  });
});
