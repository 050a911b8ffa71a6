import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { runHere } from './run-here.js';

let folder: string;
let hub: HubProcess;
let receiver: WebhookReceiver;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-webhooks-'));
  receiver = await WebhookReceiver.start();
  const allowed = { TIDINGS_WEBHOOK_ALLOW_ADDRESSES: '127.0.0.1', TIDINGS_WEBHOOK_ALLOW_HTTP: 'true' };
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'data'), env: allowed });
  await hub.start();
  env = { TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };
});
afterAll(async () => {
  await hub.stop();
  await receiver.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runHere(args, { cwd: folder, env });
const webhooks = (...args: string[]) => run('webhooks', ...args);

it('creates, tests, changes, stops and deletes a webhook, also after a kill of the hub', async () => {
  const filters = [
    '--projects',
    'acme',
    '--name',
    'CI',
    '--type',
    'activity',
    '--min-priority',
    'NORMAL',
    '--tag',
    'ci',
  ];
  const created = await webhooks('create', receiver.url, ...filters);
  expect(created.stdout, created.stderr).toMatch(/^whsec_[\w+/]{43}=\n$/);
  const [, id] = /webhook (\w+) \(CI\)/.exec(created.stderr) as unknown as [string, string];
  expect(created.stderr).toBe(`tidings: this is the secret of webhook ${id} (CI); it is shown this once\n`);
  expect((await webhooks('list')).stdout).toBe(
    `${id}  CI  ${receiver.url}  acme, ACTIVITY, NORMAL or higher, #ci  ACTIVE\n`,
  );

  expect((await webhooks('test', id)).stdout).toMatch(/^message test_\w+ was answered with 200 in \d+ ms\n$/);
  const fields = ['--field', 'kind=k', '--field', 'summary=s', '--tag', 'ci', '--project', 'acme', '--create'];
  const published = await run('publish', 'activity', ...fields);
  expect(published.code, published.stderr).toBe(0);
  const event = await until(() => receiver.requests.find(({ body }) => body.includes('"activity"')));
  expect(JSON.parse(event.body)).toMatchObject({ type: 'activity', data: { projectId: 'acme', tags: ['ci'] } });
  const again = await webhooks('redeliver', id, event.id);
  expect(again.stdout).toMatch(new RegExp(`^message ${event.id} was answered with 200`));
  const listed = await webhooks('deliveries', id);
  expect(listed.stdout).toMatch(
    new RegExp(`  ${event.id}  activity of acme  \\d attempts?  answered 200 in \\d+ ms\n`),
  );

  await hub.kill();
  await hub.start();
  await run('publish', 'activity', ...fields);
  await until(() => new Set(receiver.requests.map((request) => request.id)).size === 3);

  receiver.answer = () => 500;
  expect(await webhooks('test', id)).toMatchObject({
    ...{ code: 1, stderr: expect.stringMatching(/not delivered: answered 500\n$/) },
  });
  const changed = await webhooks('update', id, '--webhook-url', `${receiver.url}/new`);
  expect(changed.stderr).toBe(`tidings: webhook ${id} (CI) is changed\n`);
  expect((await webhooks('disable', id)).stderr).toBe(`tidings: webhook ${id} (CI) is disabled\n`);
  const [line] = (await webhooks('list', '--json')).stdout.split('\n');
  expect(JSON.parse(line!)).toMatchObject({
    id,
    state: 'DISABLED',
    disabledReason: 'REQUESTED',
    url: `${receiver.url}/new`,
  });
  expect((await webhooks('enable', id)).stderr).toBe(`tidings: webhook ${id} (CI) is enabled\n`);
  const rotated = await webhooks('rotate', id);
  expect(rotated.stdout).toMatch(/^whsec_/);
  expect(rotated.stdout).not.toBe(created.stdout);
  expect((await webhooks('delete', id)).stderr).toBe(`tidings: webhook ${id} (CI) is deleted\n`);
  expect((await webhooks('list')).stdout).toBe('');
});

it.each([
  [
    ['create', 'https://10.0.0.1/', '--projects', 'acme'],
    1,
    /^tidings: BAD_USER_INPUT: The address is not a public one/,
  ],
  [['create', 'https://ci.example.com/'], 2, /the projects are missing/],
  [['create', 'https://ci.example.com/', '--projects', 'acme', '--type', 'comit'], 2, /did you mean commit\?/],
  [['update', '01KAZ0Q4XJ6H7P3V8Y5D2M9RTC'], 2, /nothing to change/],
  [['enable', 'x'], 1, /^tidings: NOT_FOUND: There is no webhook 'x'; tidings webhooks list shows the ids\n$/],
])('refuses %j', async (args, code, stderr) => {
  const answer = await webhooks(...args);
  expect(answer.stderr).toMatch(stderr);
  expect(answer.code).toBe(code);
});
