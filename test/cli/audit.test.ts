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

const audit = (...args: string[]) =>
  runHere(['audit', ...args], { cwd: folder, env: { TIDINGS_URL: server.url, TIDINGS_KEY: KEY } });

it('prints entries oldest first, one a line', async () => {
  const { stdout, stderr, code } = await audit('--since', '2025-12-31T00:00:00Z', '--actor', 'admin');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout).toMatch(
    /^\S+Z {2}project_created {2}by admin \(\S[^\n]*\) {2}from \S+ {2}project shop\n(.*\n)*\S+Z {2}api_key_created {2}by admin .*\n/,
  );
});

it('narrows by action, project and time, and prints JSON', async () => {
  const { stdout } = await audit('--action', 'project_created', '--project', 'shop', '--json');
  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries).toEqual([
    expect.objectContaining({ action: 'PROJECT_CREATED', projectId: 'shop', actorId: 'admin' }),
  ]);
  expect((await audit('--until', '2020-01-01T00:00:00Z')).stdout).toBe('');
});

it.each([
  [['--since', 'yesterday'], /--since yesterday is not a time; accepted: one like 2026-11-01T09:00:00Z, or 24h/],
  [['--since', '9999999999d'], /--since 9999999999d is not a time/],
  [['--project', 'A B'], /--project 'A B' is not the id of a project/],
])('rejects %j with exit code 2', async (args, message) => {
  const { code, stderr } = await audit(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

it('names the likeliest action for one that there is not', async () => {
  const { code, stderr } = await audit('--action', 'project_create');
  expect(code).toBe(1);
  expect(stderr).toMatch(/"PROJECT_CREATE" does not exist in "AuditAction" enum. Did you mean.*"PROJECT_CREATED"/);
});
