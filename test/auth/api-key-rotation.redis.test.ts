import { afterAll, beforeAll, describe } from 'vitest';
import { apiKeyRotationContract } from '../contract/api-key-rotation.js';
import { storesOf } from '../engines/redis-nodes.js';
import { REDIS, RedisServer } from '../support/redis-server.js';

describe.skipIf(!REDIS)('a Redis alone', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());
  apiKeyRotationContract(
    'Redis',
    storesOf(() => server),
  );
});
