import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { runHere } from './run-here.js';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-broadcast-'));
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const broadcast = (...args: string[]) =>
  runHere(['broadcast', ...args], { cwd: folder, env: { TIDINGS_URL: server.url, TIDINGS_KEY: KEY } });

it('sends a broadcast, lists it, and shows and follows who has it until it is cancelled', async () => {
  const sent = await broadcast('send', 'No merges.', '--title', 'Freeze', '--user', 'ada', '--user', 'bob');
  expect(sent.code, sent.stderr).toBe(0);
  const id = sent.stdout.trim();
  expect(sent.stderr).toContain(`this is broadcast ${id} to 2 recipients`);
  await server.hub.broadcasts.acknowledge(viewerWith([], { id: 'ada' }), id);
  expect((await broadcast('list', '--all')).stdout).toMatch(
    new RegExp(`^${id}  to ada, bob  Freeze: No merges\\.  by admin at \\S+\n$`),
  );
  expect((await broadcast('list')).stdout).toBe('');
  expect((await broadcast('show', id)).stdout).toBe(
    'delivered 1 of 2  acknowledged 1  pending 1\nacknowledged: ada\nmissing: bob\n',
  );
  const { hub } = server;
  const other = await hub.broadcasts.send(ADMIN, { audience: 'USER', userIds: ['ada', 'bob'], body: 'Read this.' });
  hub.broadcasts.shown(viewerWith([], { id: 'bob', name: 'Bob' }), [other]);
  await expect
    .poll(async () => (await broadcast('show', other.id)).stdout)
    .toBe('delivered 1 of 2  pending 1\nunacknowledged: Bob (bob)\nmissing: ada\n');
  await hub.broadcasts.cancel(ADMIN, other.id);
  const urgent = ['send', 'Now.', '--project', 'acme', '--priority', 'urgent', '--expires', '2h'];
  expect((await broadcast(...urgent)).code).toBe(0);
  const [newest] = (await server.hub.broadcasts.list(ADMIN)).items;
  expect(newest).toMatchObject({ priority: 'URGENT', body: 'Now.', projectId: 'acme' });
  const watch = runHere(['broadcast', 'watch', id], {
    ...{ cwd: folder, env: { TIDINGS_URL: server.url, TIDINGS_KEY: KEY } },
    says: /^delivered 1 of 2 {2}acknowledged 1 {2}failed 1$/m,
  });
  // The watch runs beside it.
  await server.hub.broadcasts.cancel(ADMIN, id);
  expect((await watch).stdout).toMatch(/delivered 1 of 2 {2}acknowledged 1 {2}failed 1\n$/);
});

it.each([
  [['send', 'x', '--project', 'acme', '--user', 'ada'], 2, /--project and --user exclude each other/],
  [['send', 'x', '--expires', 'soon'], 2, /--expires soon is not a time/],
  [['send', 'x', '--expires', '9999999999d'], 2, /--expires 9999999999d is not a time/],
  [['show', 'nothing'], 1, /There is no broadcast 'nothing'; tidings broadcast list --all shows the ids/],
  [['watch', 'nothing'], 1, /There is no broadcast 'nothing'/],
  [['cancel', 'nothing'], 1, /There is no broadcast 'nothing'/],
])('rejects %j', async (args, code, message) => {
  const run = await broadcast(...args);
  expect(run).toMatchObject({ code, stderr: expect.stringMatching(message) });
});
