import { afterAll, beforeAll, describe } from 'vitest';
import { logContract } from '../contract/log.js';
import { RedisCluster } from '../support/redis-cluster.js';
import { REDIS } from '../support/redis-server.js';
import { storesOf } from './redis-nodes.js';

describe.skipIf(!REDIS)('a cluster of three shards', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await RedisCluster.start();
  });
  afterAll(() => cluster.remove());
  logContract(
    'Redis Cluster',
    storesOf(() => cluster),
  );
});
