import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSecret, signedHeaders } from '../../src/hub/webhooks/message.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const PAGE = 'docs/guides/webhooks.md';
/** Ids that the page uses. */
const [WEBHOOK, EVENT] = ['01KDW5Q0Z7V4M3N2B1C8X9Y6TA', '01KDW6B1Y8W5N4P3C2D9Z0X7VB'];
/** Port that the receiver of the page listens on. */
const PORT = 8_080;

describe(PAGE, () => {
  const samples = new Samples(PAGE);
  let hub: SampleHub;
  let project: SampleProject;
  beforeAll(async () => {
    project = await SampleProject.create('npm install standardwebhooks');
    hub = await SampleHub.start({ TIDINGS_WEBHOOK_ALLOW_ADDRESSES: '127.0.0.1', TIDINGS_WEBHOOK_ALLOW_HTTP: 'true' });
  });
  afterAll(async () => {
    await hub?.stop();
    await project?.remove();
  });

  it('creates and lists webhooks, over GraphQL too', async () => {
    const printed = await project.shell(hub.here(samples.block('sh', 'webhooks create')), hub.env);
    expect(printed).toMatch(
      /^whsec_.*\n\w+ {2}ci\.example\.com {2}https:\/\/ci\.example\.com\/hook {2}acme, PUSH, COMMIT {2}ACTIVE/,
    );
    await hub.post(samples.block('graphql', 'createWebhook'));
    const { webhooks } = await hub.post<{ webhooks: { nodes: object[] } }>(samples.block('graphql', 'webhooks(first'));
    expect(webhooks.nodes).toHaveLength(2);
  });

  it('receives with the library', async () => {
    const create = `createWebhook(input: { url: "http://127.0.0.1:${PORT}/", projects: "acme", types: [ACTIVITY] })`;
    const made = await hub.post<{ createWebhook: { secret: string } }>(`mutation { ${create} { secret } }`);
    await project.write('receiver.mjs', samples.file('receiver.js'));
    const receiver = spawn(process.execPath, ['receiver.mjs'], {
      ...{ cwd: project.folder, stdio: ['ignore', 'pipe', 'inherit'] },
      env: { PATH: process.env.PATH, WEBHOOK_SECRET: made.createWebhook.secret },
    });
    let printed = '';
    receiver.stdout!.on('data', (chunk) => {
      printed += chunk;
    });
    await until(() => printed.includes('ready'));
    await hub.publish('hello');
    await until(() => printed.includes("summary: 'hello'"));
    expect(printed).toContain("activity acme { kind: 'note', summary: 'hello' }");
    expect((await fetch(`http://127.0.0.1:${PORT}/`, { method: 'POST', body: '{}' })).status).toBe(401);
    receiver.kill();
    await once(receiver, 'exit');
  });

  it('verifies by hand', async () => {
    const code = encodeURIComponent(samples.file('verify.js'));
    const { isGenuine } = await import(/* @vite-ignore */ `data:text/javascript,${code}`);
    const [secret, other] = [makeSecret(), makeSecret()];
    const headers = signedHeaders({ id: '1', body: '{}' }, [other, secret], Date.now());
    expect(isGenuine(secret, headers, '{}')).toBe(true);
    expect(isGenuine(makeSecret(), headers, '{}')).toBe(false);
    expect(isGenuine(secret, headers, '[]')).toBe(false);
    expect(isGenuine(secret, { ...headers, 'webhook-timestamp': '1' }, '{}')).toBe(false);
  });

  it('lists, tests, enables, redelivers and rotates', async () => {
    const receiver = await WebhookReceiver.start();
    const create = `createWebhook(input: { url: "${receiver.url}", projects: "acme" })`;
    const made = await hub.post<{ createWebhook: { webhook: { id: string } } }>(
      `mutation { ${create} { webhook { id } } }`,
    );
    await hub.publish('again');
    const event = await until(() => receiver.requests[0]?.id);
    const mine = (code: string) => code.replaceAll(WEBHOOK!, made.createWebhook.webhook.id).replaceAll(EVENT!, event);
    const env = { ...hub.env, TIDINGS_KEY: KEY };
    const printed = await project.shell(mine(samples.block('sh', 'webhooks deliveries')), env);
    expect(printed).toContain(`message ${event} was answered with 200`);
    expect(await project.shell(mine(samples.block('sh', 'webhooks rotate')), env)).toMatch(/^whsec_/);
    await receiver.close();
  });
});
