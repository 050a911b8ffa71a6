import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubProcess } from '../../support/hub-process.js';
import { OtlpReceiver } from '../../support/otlp-receiver.js';
import { PROMETHEUS, PrometheusServer } from '../../support/prometheus-server.js';
import { REDIS, RedisServer } from '../../support/redis-server.js';
import { SocketClient } from '../../support/socket-client.js';
import { type Answer, KEY } from '../../support/test-server.js';
import { until } from '../../support/until.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';

const DASHBOARD = new URL('../../../deploy/grafana/tidings.json', import.meta.url);
const RULE_TESTS = fileURLToPath(new URL('alerts.test.yml', import.meta.url));
const PUBLISHES = 1_000;
const AT_ONCE = 20;
const SUBSCRIBERS = 3;
/** Events that two subscribers miss, and resume behind. */
const MISSED = 100;
const REFUSALS = 5;
const NOTE = 'mutation Note { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';
const FOLLOW = `subscription Follow($project: ID!, $after: String) {
  events(projectId: $project, types: [ACTIVITY], after: $after) { id }
}`;

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

let folder: string;
let redis: RedisServer;
let receiver: OtlpReceiver;
let webhooks: WebhookReceiver;
let prometheus: PrometheusServer;
let own: HubProcess;
let shared: HubProcess;

async function post({ url }: HubProcess, query: string, key = KEY): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** A subscriber whose stream is known to have begun. */
async function follow(after?: string, key = KEY): Promise<SocketClient> {
  const url = `${own.url.replace('http', 'ws')}/graphql`;
  const socket = await SocketClient.open(url, { authorization: `Bearer ${key}` });
  socket.subscribe('1', FOLLOW, { variables: { project: 'acme', after } });
  await until(() => Object.keys(socket.pinged() ?? {}).length === 1);
  return socket;
}

const received = (sockets: readonly SocketClient[]) =>
  sockets.reduce((sum, socket) => sum + socket.frames('1').length, 0);

/** Resolves when the sockets together have received this many events. */
function untilReceived(sockets: readonly SocketClient[], count: number): Promise<unknown> {
  const what = () =>
    `${count} received: ${JSON.stringify(sockets.map((socket) => [socket.webSocket.readyState, socket.frames('1').length]))}`;
  return until(() => received(sockets) === count, { what });
}

async function publish(count: number): Promise<void> {
  for (let left = count; left > 0; left -= AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, () => post(own, NOTE)));
}

const createKey = async (name: string): Promise<{ secret: string; id: string }> => {
  const grants = '[{ projects: "acme", actions: [READ] }]';
  const { data } = await post(
    own,
    `mutation { createApiKey(input: { name: "${name}", grants: ${grants} }) { secret apiKey { id } } }`,
  );
  return { secret: data.createApiKey.secret, id: data.createApiKey.apiKey.id };
};

/** 1,000 publishes to 3 subscribers, two of whom break off and resume; a gap; refusals; a key that is revoked. */
async function play(): Promise<void> {
  let followers = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => follow()));
  await publish(PUBLISHES - MISSED);
  await untilReceived(followers, SUBSCRIBERS * (PUBLISHES - MISSED));
  const [stays, ...breaking] = followers;
  const cursors = breaking.map((socket) => socket.frames('1').at(-1)!.extensions!.cursor as string);
  for (const socket of breaking) socket.close();
  await publish(MISSED);
  followers = [stays!, ...(await Promise.all(cursors.map((cursor) => follow(cursor))))];
  await untilReceived(followers, PUBLISHES + 2 * MISSED);
  await lose();
  const reader = await createKey('reader');
  for (let n = 0; n < REFUSALS; n++) await post(own, NOTE, reader.secret);
  const revoked = await follow(undefined, reader.secret);
  await post(own, `mutation { revokeApiKey(id: "${reader.id}") { id } }`);
  await revoked.closed;
}

/** One stream is refused because the history behind its cursor is gone. */
async function lose(): Promise<void> {
  const create = 'mutation { createProject(input: { id: "gone" }) { head { cursor } } }';
  const after = (await post(own, create)).data.createProject.head.cursor as string;
  await post(own, 'mutation { deleteProject(id: "gone") { id } }');
  await post(own, create);
  const url = `${own.url.replace('http', 'ws')}/graphql`;
  const socket = await SocketClient.open(url, { authorization: `Bearer ${KEY}` });
  socket.subscribe('1', FOLLOW, { variables: { project: 'gone', after } });
  await until(() => socket.frames('1').length === 1);
  socket.close();
}

/** What the embedded hub has none of: a source, webhooks, Redis. */
async function playShared(): Promise<void> {
  await post(shared, 'mutation { createProject(input: { id: "acme" }) { id } }');
  await post(shared, `mutation { createWebhook(input: { url: "${webhooks.url}", projects: "acme" }) { secret } }`);
  await post(shared, NOTE);
  await writeFile(join(folder, 'watched', 'a.txt'), 'a change');
  await until(() => webhooks.accepted.length > 0);
}

const scraped = (hub: HubProcess, query: string) => {
  const { host } = new URL(hub.url);
  return prometheus.sum(query.replaceAll('@', `instance="${host}"`));
};

beforeAll(async () => {
  if (!PROMETHEUS || !REDIS) return;
  folder = await mkdtemp(join(tmpdir(), 'tidings-observed-'));
  await mkdir(join(folder, 'watched'));
  [redis, receiver, webhooks] = await Promise.all([RedisServer.start(), OtlpReceiver.start(), WebhookReceiver.start()]);
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url };
  own = new HubProcess({ args: ['--no-watch'], data: join(folder, 'own'), env });
  const allowed = { TIDINGS_WEBHOOK_ALLOW_ADDRESSES: '127.0.0.0/8', TIDINGS_WEBHOOK_ALLOW_HTTP: 'true' };
  shared = new HubProcess({
    ...{ args: [join(folder, 'watched')], data: join(folder, 'shared') },
    env: { ...env, ...allowed, TIDINGS_ENGINE: redis.url() },
  });
  await Promise.all([own.start(), shared.start()]);
  await post(own, 'mutation { createProject(input: { id: "acme" }) { id } }');
  prometheus = await PrometheusServer.start([own.url, shared.url], KEY);
  // A rate needs a value from before.
  await until(async () => (await prometheus.sum('tidings_append_seconds_count')) > 0);
  await Promise.all([play(), playShared()]);
  const isSeen = async () => (await scraped(own, 'tidings_revocation_seconds_count{@}')) === 1;
  await until(isSeen, { what: () => 'Prometheus has scraped what came last' });
});
afterAll(async () => {
  await prometheus?.remove();
  await Promise.all([own?.kill(), shared?.kill()]);
  await Promise.all([redis?.remove(), receiver?.close(), webhooks?.close()]);
  if (folder) await rm(folder, { recursive: true });
});

describe.skipIf(!PROMETHEUS || !REDIS)('a real Prometheus', () => {
  const EQUAL: readonly (readonly [query: string, value: number])[] = [
    ['tidings_published_events_total{@}', PUBLISHES],
    ['tidings_log_events{@,project="acme"}', PUBLISHES + 1],
    ['tidings_log_head{@,project="acme"}', PUBLISHES + 1],
    ['tidings_log_floor{@,project="acme"}', 0],
    ['tidings_delivered_frames_total{@}', SUBSCRIBERS * PUBLISHES],
    ['tidings_delivery_seconds_count{@}', SUBSCRIBERS * PUBLISHES - 2 * MISSED],
    ['tidings_resumes_total{@}', 2],
    ['tidings_gaps_total{@}', 1],
    ['tidings_gaps_total{@,reason="EPOCH"}', 1],
    ['tidings_refusals_total{@,reason="rights"}', REFUSALS],
    ['tidings_refusals_total{@}', REFUSALS],
    ['tidings_errors_total{@,code="FORBIDDEN"}', REFUSALS],
    ['tidings_revocation_seconds_count{@}', 1],
    ['tidings_connections{@,transport="WS"}', SUBSCRIBERS],
    ['tidings_subscriptions{@}', SUBSCRIBERS],
    ['tidings_fanout_members{@}', SUBSCRIBERS],
    ['tidings_fanout_largest_group{@}', SUBSCRIBERS],
    ['tidings_draining{@}', 0],
  ];
  it.each(EQUAL)('reads %s as the script did it: %d', async (query, value) => {
    // A gauge is that of the last scrape.
    await expect.poll(() => scraped(own, query)).toBe(value);
  });

  it('reads a duration for every append, and the traces of some', async () => {
    expect(await scraped(own, 'tidings_append_seconds_count{@}')).toBeGreaterThanOrEqual(PUBLISHES);
    const known = new Set(receiver.spans.map(({ traceId }) => traceId));
    for (const metric of ['tidings_append_seconds_bucket', 'tidings_delivery_seconds_bucket']) {
      const traces = await prometheus.traces(metric);
      expect(traces.length).toBeGreaterThan(0);
      expect(traces.filter((id) => known.has(id)).length).toBeGreaterThan(0);
    }
  });

  it('loads the configuration and every rule of deploy/prometheus', async () => {
    expect(PrometheusServer.check('check', 'rules', 'alerts.yml')).toContain('SUCCESS');
    expect(PrometheusServer.check('test', 'rules', RULE_TESTS)).toContain('SUCCESS');
    const rules = await readFile(new URL('../../../deploy/prometheus/alerts.yml', import.meta.url), 'utf8');
    const names = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name]) => name);
    await expect.poll(() => prometheus.alerts()).toEqual(names);
  });
});

const panels = (JSON.parse(await readFile(DASHBOARD, 'utf8')) as { panels: Panel[] }).panels.filter(
  ({ targets }) => targets,
);

describe.skipIf(!PROMETHEUS || !REDIS)(
  'each panel of the dashboard for Grafana shows data of a real Prometheus',
  () => {
    it.each(panels.map((panel) => [panel.title, panel] as const))('%s', async (_, { targets }) => {
      for (const { expr } of targets!) {
        const query = expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.*');
        const values = async () => (await prometheus.query(query)).map(({ value }) => value);
        await expect
          .poll(async () => (await values()).filter(Number.isFinite).length, { message: query })
          .toBeGreaterThan(0);
      }
    });

    // Debian and npm have no Grafana: its own loading of the dashboard is the one thing that no test here proves.
    it.skip('Grafana itself loads the dashboard: NOT TESTED, no package registry of this machine has Grafana', () =>
      undefined);
  },
);
