import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const ALLOWED = { TIDINGS_WEBHOOK_ALLOW_ADDRESSES: '127.0.0.1', TIDINGS_WEBHOOK_ALLOW_HTTP: 'true' };

async function post(url: string, query: string, variables: object = {}) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: object };
  if (errors) throw new Error(JSON.stringify(errors));
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  return data as any;
}

const publish = (url: string, texts: readonly string[]) => {
  const events = texts.map((message) => ({ event: { warningIssued: { code: 'T', message } } }));
  const query = 'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }';
  return post(url, query, { events });
};

const create = async (url: string, receiver: WebhookReceiver): Promise<{ secret: string; id: string }> => {
  const query =
    'mutation ($url: String!) { createWebhook(input: { url: $url, projects: "acme" }) { secret webhook { id } } }';
  const { createWebhook } = await post(url, query, { url: receiver.url });
  return { secret: createWebhook.secret, id: createWebhook.webhook.id };
};

const textsFrom = (start: number, count: number) => Array.from({ length: count }, (_, index) => `${start + index}`);

/** Without repetitions that follow each other. */
const inOrder = (receiver: WebhookReceiver) => receiver.accepted.filter((text, index, all) => text !== all[index - 1]);

let folder: string;
let receiver: WebhookReceiver;
const hubs: HubProcess[] = [];

async function place(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'tidings-webhooks-'));
  receiver = await WebhookReceiver.start();
}

async function start(name: string, env: Record<string, string> = {}): Promise<HubProcess> {
  const hub = new HubProcess({
    ...{ args: ['--no-watch'], data: join(folder, name), keepLog: true },
    env: { ...ALLOWED, TIDINGS_LOG_LEVEL: 'trace', ...env },
  });
  await hub.start();
  hubs.push(hub);
  return hub;
}

afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.stop();
  await receiver.close();
  await rm(folder, { recursive: true });
});

it('a hub that is killed while it delivers goes on behind the event in hand, and logs no secret', async () => {
  await place();
  const hub = await start('alone');
  await post(hub.url, 'mutation { createProject(input: { id: "acme" }) { id } }');
  const { secret, id } = await create(hub.url, receiver);
  for (let round = 0; round < 3; round++) {
    await publish(hub.url, textsFrom(round * 200, 200));
    await until(() => inOrder(receiver).length > round * 200 + 50);
    await hub.kill();
    await hub.start();
  }
  await until(() => inOrder(receiver).length >= 600);
  expect(inOrder(receiver)).toEqual(textsFrom(0, 600));
  expect(receiver.requests.length).toBeLessThanOrEqual(603);
  for (const { headers, body } of receiver.requests)
    new Webhook(secret).verify(body, headers as Record<string, string>);
  const { rotateWebhookSecret } = await post(
    hub.url,
    `mutation { rotateWebhookSecret(id: "${id}") { secret } testWebhook(id: "${id}") { delivered } }`,
  );
  await hub.stop();
  for (const text of [secret, rotateWebhookSecret.secret]) expect(hub.log).not.toContain(text.slice(6));
});

describe.skipIf(!REDIS)('three hubs on one Redis', () => {
  it('deliver once, by one of them, and another one goes on when that is killed', async () => {
    await place();
    const redis = await RedisServer.make({});
    await redis.start();
    const names = ['one', 'two', 'three'];
    const nodes: HubProcess[] = [];
    for (const name of names) nodes.push(await start(name, { TIDINGS_ENGINE: redis.url() }));
    const [first] = nodes as [HubProcess];
    await post(first.url, 'mutation { createProject(input: { id: "acme" }) { id } }');
    await create(first.url, receiver);
    await publish(first.url, textsFrom(0, 100));
    await until(() => inOrder(receiver).length >= 100);
    expect(receiver.requests).toHaveLength(100);
    const attempts = async (hub: HubProcess) => {
      const text = await (await fetch(`${hub.url}/metrics`, { headers: { authorization: `Bearer ${KEY}` } })).text();
      return Number(/^tidings_webhook_attempts_total\{result="delivered"\} (\d+)$/m.exec(text)?.[1] ?? 0);
    };
    const counts = await Promise.all(nodes.map(attempts));
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 100]);
    const owner = nodes[counts.indexOf(100)]!;
    const others = nodes.filter((hub) => hub !== owner);
    // Killed in the middle of its work.
    await publish(others[0]!.url, textsFrom(100, 200));
    await until(() => inOrder(receiver).length > 150);
    await owner.kill();
    await until(() => inOrder(receiver).length >= 300);
    expect(inOrder(receiver)).toEqual(textsFrom(0, 300));
    expect(receiver.requests.length).toBeLessThanOrEqual(301);
    for (const hub of others) await hub.stop();
    hubs.length = 0;
    await redis.remove();
  });
});
