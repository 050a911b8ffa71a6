import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { runHere } from './run-here.js';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-settings-'));
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const tidings = (...args: string[]) =>
  runHere(args, { cwd: folder, env: { TIDINGS_URL: server.url, TIDINGS_KEY: KEY } });
const projects = (...args: string[]) => tidings('projects', ...args);
const publish = () => tidings('publish', 'activity', '--field', 'kind=k', '--field', 'summary=s', '--project', 'acme');

it('sets and shows the retention and the quota of a project, which a publisher then meets', async () => {
  const retention = ['--retention-days', '7', '--retention-events', '9', '--retention-type', 'log_line=0.5'];
  const changed = await projects('update', 'acme', ...retention, '--events-per-day', '1');
  expect(changed).toMatchObject({ code: 0, stderr: 'tidings: project acme is changed\n' });
  expect((await publish()).code).toBe(0);
  const refused = await publish();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    "RATE_LIMITED: Too many requests: found 2, limit 1 (events a day of the project 'acme')",
  );
  const { stdout } = await projects('show', 'acme');
  expect(stdout).toContain('retention     7 days, 9 events, log_line 0.5 days\n');
  expect(stdout).toContain('quota         1 of 1 events a day\n');
  await projects('update', 'acme', '--default-retention', '--no-quota');
  expect(JSON.parse((await projects('show', 'acme', '--json')).stdout)).toMatchObject({ retention: null, quota: null });
  expect((await publish()).code).toBe(0);
});

it('archives and restores a project', async () => {
  expect((await projects('archive', 'acme')).stderr).toContain('project acme is archived');
  expect((await projects('list')).stdout).not.toContain('acme');
  expect((await projects('list', '--archived')).stdout).toMatch(/^acme .*archived/m);
  expect((await publish()).stderr).toContain('FORBIDDEN');
  expect((await projects('restore', 'acme')).code).toBe(0);
  expect((await projects('list')).stdout).toContain('acme');
  expect((await publish()).code).toBe(0);
});

it.each([
  [['--events-per-day', '0'], /--events-per-day 0 is not accepted/],
  [['--retention-type', 'log_line'], /--retention-type log_line is not one like log_line=3/],
])('rejects %j', async (options, message) => {
  expect(await projects('update', 'acme', ...options)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(message),
  });
});
