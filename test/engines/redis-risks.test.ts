import { afterEach, describe, expect, it } from 'vitest';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { isReady, RedisNodes } from './redis-nodes.js';

/** A user that may do everything but these. */
const forbidding = (...commands: string[]) => [
  'ACL',
  'SETUSER',
  'hub',
  'on',
  '>secret',
  '~*',
  '&*',
  '+@all',
  ...commands,
];

describe.skipIf(!REDIS)('a Redis that can lose what it answers', () => {
  let nodes: RedisNodes;
  let replica: RedisServer | null = null;

  afterEach(async () => {
    await nodes.remove();
    await replica?.remove();
    replica = null;
  });

  const asUser = () => ({ url: `redis://hub:secret@127.0.0.1:${nodes.server.port}` });
  const warnings = () => nodes.warnings(/An acknowledged event can be lost/);
  const isRefused = (options = {}) =>
    expect(nodes.open({ durability: 'always', ...options })).rejects.toThrow(
      /127\.0\.0\.1:\d+ can lose what it answers, which is refused/,
    );

  it.each([
    ['process', { appendfsync: 'everysec' }, /appendfsync is everysec/],
    ['process', { 'no-appendfsync-on-rewrite': 'yes' }, /no-appendfsync-on-rewrite is yes/],
    ['memory', { appendonly: 'no' }, /appendonly is off: a crash loses everything/],
    ['memory', { appendonly: 'no', save: '60 1' }, /since the last snapshot \(save 60 1\)/],
    ['memory', { maxmemory: '100mb', 'maxmemory-policy': 'allkeys-lru' }, /allkeys-lru evicts events/],
    ['synced', { maxmemory: '100mb', 'maxmemory-policy': 'volatile-ttl' }, /volatile-ttl evicts idempotency keys/],
  ] as const)(
    'has durability %s with %o, says the risk once, and is refused by `always`',
    async (durability, settings, risk) => {
      nodes = await RedisNodes.start(settings);
      const log = await nodes.open();
      await isReady(log);
      expect(await log.ready()).toMatchObject({ durability, risk: expect.stringMatching(risk) });
      expect(warnings()).toEqual([expect.stringMatching(risk)]);
      await nodes.server.restart();
      await isReady(log);
      expect(warnings()).toHaveLength(1);
      await isRefused();
    },
  );

  it('says every risk, not only the first', async () => {
    nodes = await RedisNodes.start({ appendfsync: 'no', 'no-appendfsync-on-rewrite': 'yes' });
    const { risk } = await (await nodes.open()).ready();
    expect(risk).toMatch(/appendfsync is no: .*; no-appendfsync-on-rewrite is yes/);
  });

  it('is one with a replica, which may lack what was answered when it is promoted', async () => {
    nodes = await RedisNodes.start();
    replica = await RedisServer.start({ replicaof: `127.0.0.1 ${nodes.server.port}` });
    await expect.poll(() => nodes.server.command('INFO', 'replication')).toMatch(/connected_slaves:1/);
    const log = await nodes.open();
    expect(await log.ready()).toMatchObject({ durability: 'process', risk: expect.stringMatching(/it has a replica/) });
    await isRefused();
  });

  it('is one that forbids CONFIG, because its settings are not known', async () => {
    nodes = await RedisNodes.start();
    await nodes.server.command(...forbidding('-config'));
    const log = await nodes.open(asUser());
    expect(await log.ready()).toMatchObject({
      durability: 'process',
      risk: expect.stringMatching(/CONFIG GET is forbidden/),
    });
    await isRefused(asUser());
  });

  it('is one whose append-only file must not be rewritten', async () => {
    nodes = await RedisNodes.start();
    await nodes.server.command(...forbidding('-bgrewriteaof'));
    const log = await nodes.open(asUser());
    expect(await log.ready()).toMatchObject({
      durability: 'process',
      risk: expect.stringMatching(/BGREWRITEAOF is forbidden/),
    });
    await isRefused(asUser());
  });

  it('is not one that forbids BGREWRITEAOF but never loads a torn file', async () => {
    nodes = await RedisNodes.start({ 'aof-load-truncated': 'no' });
    await nodes.server.command(...forbidding('-bgrewriteaof'));
    const log = await nodes.open({ ...asUser(), durability: 'always' });
    expect(await log.ready()).toMatchObject({ status: 'ready', durability: 'synced' });
  });

  it('is refused, with the remedy, where it forbids INFO', async () => {
    nodes = await RedisNodes.start();
    await nodes.server.command(...forbidding('-@dangerous'));
    await expect(nodes.open(asUser())).rejects.toThrow(/127\.0\.0\.1:\d+ forbids INFO.*grant \+info/);
  });

  it('is refused by `always` when it becomes one at a restart', async () => {
    nodes = await RedisNodes.start();
    const log = await nodes.open({ durability: 'always' });
    await isReady(log);
    await nodes.server.kill();
    await nodes.server.start({ appendfsync: 'everysec' });
    await expect.poll(async () => (await log.ready()).detail).toMatch(/can lose what it answers/);
    expect((await log.ready()).status).toBe('unreachable');
    await nodes.server.restart();
    await isReady(log);
  });
});
