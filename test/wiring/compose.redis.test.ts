import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Config } from '../../src/core/config/config.js';
import { startHub } from '../../src/wiring/compose.js';
import { loadConfig } from '../../src/wiring/engines.js';
import { RedisServer } from '../support/redis-server.js';
import { until } from '../support/until.js';

let folder: string;
let redis: RedisServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-compose-'));
  redis = await RedisServer.start({ appendonly: 'no', save: '' });
});
afterEach(async () => {
  await redis.remove();
  await rm(folder, { recursive: true });
});

const start = async (settings: Partial<Config>) => {
  const env = { PORT: '0', TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0', TIDINGS_DATA: join(folder, 'data') };
  const { config } = await loadConfig({ cwd: folder, env: { ...env, TIDINGS_ENGINE: redis.url() } });
  return startHub({ ...config, ...settings });
};

/** Connections to Redis, beside the one that asks. */
const connections = async () => {
  const clients = await redis.command<string>('CLIENT', 'LIST');
  return clients.trim().split('\n').length - 1;
};

const SCHEMA_THAT_THROWS = {
  getQueryType() {
    throw new Error('not a schema');
  },
} as unknown as GraphQLSchema;

it.each<[string, Partial<Config>]>([
  ['a Redis that does not sync', { redisDurability: 'always' }],
  ['a schema that cannot be merged', { schemas: [SCHEMA_THAT_THROWS] }],
])('a start that fails by %s leaves no connection to Redis', async (_, settings) => {
  await expect(start(settings)).rejects.toThrow();
  await until(async () => (await connections()) === 0);
  const hub = await start({});
  expect(await connections()).toBeGreaterThan(0);
  await hub.close();
  await until(async () => (await connections()) === 0);
});
