import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { examplesOf, Shell } from './examples.js';

let folder: string;
let shell: Shell;
let redis: RedisServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-examples-'));
  shell = await Shell.make(folder);
  const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings') });
  await hub.start();
  await hub.stop();
  if (REDIS) redis = await RedisServer.start();
});
afterAll(async () => {
  await redis?.remove();
  await rm(folder, { recursive: true, force: true });
});

it.skipIf(!REDIS).each(examplesOf((name) => name === 'migrate'))('$ %s', async (example) => {
  await redis.command('FLUSHALL');
  const running = shell.start(example.replaceAll('redis://127.0.0.1:6379', redis.url()));
  expect({ code: await running.ended, stderr: running.stderr }).toMatchObject({ code: 0 });
  expect(running.stdout).toContain('verified');
});
