import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../src/wiring/compose.js';
import { SocketClient } from '../support/socket-client.js';
import { type Answer, KEY } from '../support/test-server.js';

let hub: RunningHub;
let data: string;
const clients: SocketClient[] = [];

async function start(settings: Parameters<typeof startHub>[0] = {}): Promise<void> {
  data = await mkdtemp(join(tmpdir(), 'tidings-health-'));
  hub = await startHub({
    ...{ port: 0, data, adminKey: KEY, logLevel: 'silent', drainMs: 0, healthCheckMs: 100, healthChecks: 2 },
    ...settings,
  });
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await hub.close();
  await rm(data, { recursive: true });
});

async function post(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

async function connect(): Promise<SocketClient> {
  const client = await SocketClient.open(`${hub.url.replace('http', 'ws')}/graphql`, {
    authorization: `Bearer ${KEY}`,
  });
  clients.push(client);
  return client;
}

const ALERTS = '{ alerts(active: true) { nodes { metric value threshold severity resolved nodeId } } }';
const COMPONENTS = `{ systemStatus { health nodes { missing { reason } health components { name } } components {
  name health message latencyMs checkedAt metrics { name value unit degradedAt unhealthyAt } circuits { name state }
} } }`;

it('raises one alert when real connections cross a threshold, and resolves it once', async () => {
  await start({ maxSockets: 20, alertSocketsPercent: '50,99' });
  const watcher = await connect();
  watcher.subscribe('alerts', 'subscription { performanceAlert { metric value threshold severity resolved } }');
  watcher.subscribe('statuses', 'subscription { systemStatus { health components { name health } } }');
  const alerts = () => watcher.frames('alerts').map(({ data }) => data.performanceAlert);
  // Its subscriptions have begun when one behind them has an answer.
  watcher.subscribe('metrics', 'subscription { metricsUpdate { metrics { name value } } }');
  await expect.poll(() => watcher.frames('metrics').length).toBeGreaterThan(0);
  const load = [];
  for (let count = 0; count < 11; count++) load.push(await connect());
  await expect.poll(() => alerts().length).toBe(1);
  expect((await post(ALERTS)).data.alerts.nodes).toEqual([
    {
      metric: 'sockets_percent',
      value: expect.any(Number),
      threshold: 50,
      severity: 'MEDIUM',
      resolved: false,
      nodeId: expect.any(String),
    },
  ]);
  for (const client of load) client.close();
  await expect.poll(() => alerts().length).toBe(2);
  // Ten more checks bring nothing new.
  const seen = watcher.frames('metrics').length;
  await expect.poll(() => watcher.frames('metrics').length).toBeGreaterThan(seen + 10);
  const metric = { metric: 'sockets_percent', threshold: 50, severity: 'MEDIUM' };
  expect(alerts()).toEqual([
    { ...metric, value: expect.any(Number), resolved: false },
    { ...metric, value: expect.any(Number), resolved: true },
  ]);
  expect((await post(ALERTS)).data.alerts.nodes).toEqual([]);
  const ofSockets = watcher
    .frames('statuses')
    .map(({ data }) => data.systemStatus.components.find(({ name }: { name: string }) => name === 'sockets'));
  expect(ofSockets.map(({ health }) => health)).toEqual(['DEGRADED', 'HEALTHY']);
});

it('shows each component with what was measured of it', async () => {
  await start();
  await expect.poll(async () => (await post(COMPONENTS)).data.systemStatus.components[0].checkedAt).not.toBe(null);
  const { health, components, nodes } = (await post(COMPONENTS)).data.systemStatus;
  const names = ['log', 'engine', 'sources', 'sockets', 'webhooks', 'event-loop', 'memory', 'sign-ins'];
  expect(components.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    expect.arrayContaining(names.toSorted()),
  );
  expect(nodes).toMatchObject([{ missing: null, health }]);
  expect(nodes[0].components).toEqual(components.map(({ name }: { name: string }) => ({ name })));
  const metricsOf = (name: string): string[] =>
    components
      .find((one: { name: string }) => one.name === name)
      .metrics.map((metric: { name: string }) => metric.name);
  expect(names.map(metricsOf)).toEqual([
    ['append_latency_ms', 'retention_age_ms', 'log_bytes', 'disk_free_bytes'],
    ['engine_reply_ms'],
    [],
    ['sockets_percent', 'sockets'],
    [],
    ['event_loop_delay_ms'],
    ['memory_percent', 'memory_bytes'],
    ['failed_sign_ins_per_minute'],
  ]);
  const { data } = await post('mutation { runHealthCheck(component: "memory") { name health latencyMs } }');
  expect(data.runHealthCheck).toEqual({ name: 'memory', health: 'HEALTHY', latencyMs: expect.any(Number) });
  const [checked] = (await post('{ auditLog(actions: [HEALTH_CHECKED], last: 1) { nodes { target } } }')).data.auditLog
    .nodes;
  expect(checked).toEqual({ target: 'memory' });
  const events = '{ project(id: "system") { latestHealthCheck(keys: ["memory"]) { component health } } }';
  await expect
    .poll(async () => (await post(events)).data.project.latestHealthCheck)
    .toEqual([{ component: 'memory', health: 'HEALTHY' }]);
});
