import { afterAll, beforeAll, describe } from 'vitest';
import { openRedis } from '../../src/engines/redis/index.js';
import { logContract } from '../contract/log.js';
import { RedisCluster } from '../support/redis-cluster.js';
import { REDIS, RedisServer } from '../support/redis-server.js';

let logs = 0;

/** Each store a log of its own on the one server. */
const storesOf = (server: () => { url(prefix: string): string }) => ({
  persistent: true,
  oneRun: true,
  async make(clock: NonNullable<Parameters<typeof openRedis>[0]['clock']>) {
    const url = server().url(`contract-${++logs}`);
    return { open: () => openRedis({ url, clock }), remove: () => Promise.resolve() };
  },
});

describe.skipIf(!REDIS)('a Redis alone', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());
  logContract(
    'Redis',
    storesOf(() => server),
  );
});

describe.skipIf(!REDIS)('a cluster of three shards', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await RedisCluster.start();
  }, 60_000);
  afterAll(() => cluster.remove());
  logContract(
    'Redis Cluster',
    storesOf(() => cluster),
  );
});
