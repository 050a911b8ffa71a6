import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';

const QUERIES = [
  'mutation { createProject(input: { id: "acme" }) { id } }',
  '{ apiKeys(first: 500) { nodes { id name } } }',
  '{ projects { edges { cursor node { id head { cursor } } } } }',
  '{ events(last: 500) { edges { cursor node { type payload } } } }',
  '{ auditLog(last: 500) { edges { cursor node { target reason } } } }',
  '{ systemStatus { components { name message } log { engine risk } } }',
];

describe.skipIf(!REDIS)('the key of the cursors', () => {
  it('that another node has made is in no answer and in no line of the log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-secret-'));
    const hubs = await RedisHubs.make();
    await hubs.server.start();
    await hubs.start('a');
    const stored = await hubs.server.command<string>('HGET', '{tidings}:r:secret', 'cursor-key');
    const key = JSON.parse(stored.slice(stored.indexOf(' '))) as string;
    const env = { TIDINGS_ENGINE: hubs.server.url(), TIDINGS_LOG_LEVEL: 'trace' };
    const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'b'), env, keepLog: true });
    await hub.start();
    let told = '';
    for (const query of QUERIES) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
      const body = JSON.stringify({ query });
      const text = await (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).text();
      expect(text).not.toContain('"errors"');
      told += text;
    }
    for (const path of ['/health', '/ready', '/metrics'])
      told += await (await fetch(hub.url + path, { headers: { authorization: `Bearer ${KEY}` } })).text();
    await hub.stop();
    expect(key.length).toBeGreaterThanOrEqual(24);
    expect(hub.log).toContain('"msg":"listening"');
    expect(told + hub.log).not.toContain(key);
    await hubs.remove();
    await rm(folder, { recursive: true });
  });
});
