import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { runHere } from './run-here.js';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-audit-'));
  server = await startTestServer();
  await server.post('mutation { createProject(input: {id: "shop", name: "Shop"}) { id } }');
  await server.post(
    'mutation { createApiKey(input: {name: "ci", grants: [{projects: "shop", actions: [READ]}]}) { secret } }',
  );
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const print = (...args: string[]) =>
  runHere(['audit', ...args], { cwd: folder, env: { TIDINGS_URL: server.url, TIDINGS_KEY: KEY } });

it('prints entries oldest first, one a line', async () => {
  const { stdout, stderr, code } = await print('--since', '2025-12-31T00:00:00Z', '--actor', 'admin');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout).toMatch(
    /^\S+Z {2}project_created {2}by admin \(\S[^\n]*\) {2}from \S+ {2}project shop\n(.*\n)*\S+Z {2}api_key_created {2}by admin .*\n/,
  );
});

it('narrows by action, project and time, and prints JSON', async () => {
  const { stdout } = await print('--action', 'project_created', '--project', 'shop', '--json');
  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries).toEqual([
    expect.objectContaining({ action: 'PROJECT_CREATED', projectId: 'shop', actorId: 'admin' }),
  ]);
  expect((await print('--until', '2020-01-01T00:00:00Z')).stdout).toBe('');
});

it('exports every entry since a time, over pages that find none', async () => {
  const { audit } = server.hub;
  const from = new Date(server.clock.now() + 1).toISOString();
  server.clock.advance(1);
  const targets = Array.from({ length: 1_200 }, (_, n) => `export-${n}`);
  for (const target of targets.slice(0, 600)) audit.record({ action: 'SIGNED_IN', actorId: 'bob', target });
  for (let n = 1; n <= 12_000; n++) {
    audit.record({ action: 'REFUSED', actorId: 'eve' });
    if (n % 5_000 === 0) await audit.flush();
  }
  await audit.flush();
  for (const target of targets.slice(600)) audit.record({ action: 'SIGNED_IN', actorId: 'bob', target });
  const exported = async (...args: string[]) => {
    const { stdout, code, stderr } = await print('--since', from, '--json', ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const entries = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return entries.map(({ target }) => target).filter((target) => target?.startsWith('export-'));
  };
  expect(await exported()).toEqual(targets);
  expect(await exported('--actor', 'bob')).toEqual(targets);
  expect(await exported('--action', 'signed_in')).toEqual(targets);
});

it.each([
  [['--since', 'yesterday'], /--since yesterday is not a time; accepted: one like 2026-11-01T09:00:00Z, or 24h/],
  [['--since', '9999999999d'], /--since 9999999999d is not a time/],
  [['--project', 'A B'], /--project 'A B' is not the id of a project/],
])('rejects %j with exit code 2', async (args, message) => {
  const { code, stderr } = await print(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

it('names the likeliest action for one that there is not', async () => {
  const { code, stderr } = await print('--action', 'project_create');
  expect(code).toBe(1);
  expect(stderr).toMatch(/"PROJECT_CREATE" does not exist in "AuditAction" enum. Did you mean.*"PROJECT_CREATED"/);
});
