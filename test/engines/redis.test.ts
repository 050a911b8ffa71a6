import { afterAll, beforeAll, describe } from 'vitest';
import { logContract } from '../contract/log.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { storesOf } from './redis-nodes.js';

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
