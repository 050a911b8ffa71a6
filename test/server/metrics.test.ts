import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookViewer } from '../../src/auth/hub-viewer.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { SSE, take } from '../support/transports.js';
import { until } from '../support/until.js';

const MONITOR = 'the-key-of-one-who-may-monitor';
const READER = 'the-key-of-one-who-may-only-read';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    publishRate: 100,
    viewers: {
      [MONITOR]: viewerWith([{ projects: 'system', actions: ['MONITOR'] }], { id: 'mona' }),
      [READER]: viewerWith([{ projects: 'acme', actions: ['READ'] }], { id: 'rita' }),
    },
  });
});
afterAll(() => server.close());

const get = (key?: string, url = server.url) =>
  fetch(`${url}/metrics`, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } });

/** The value of one series; 0 as long as it does not exist. */
async function sample(series: string): Promise<number> {
  const text = await (await get(MONITOR)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

describe('access', () => {
  it('is for those who may MONITOR the project system', async () => {
    const response = await get(MONITOR);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toMatch(/^nodejs_eventloop_lag_seconds /m);
  });

  it('is in OpenMetrics for a Prometheus that asks for that', async () => {
    const accept = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';
    const response = await fetch(`${server.url}/metrics`, { headers: { accept, authorization: `Bearer ${MONITOR}` } });
    expect(response.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
    expect(await response.text()).toMatch(/\n# TYPE tidings_published_events counter\n.*\n# EOF\n$/s);
  });

  const REFUSALS: readonly [who: string, key: string | undefined, status: number, code: string][] = [
    ['nobody', undefined, 401, 'UNAUTHENTICATED'],
    ['a key that is none', 'no-such-key', 401, 'UNAUTHENTICATED'],
    ['one who may only read', READER, 403, 'FORBIDDEN'],
  ];
  it.each(REFUSALS)('is refused to %s', async (_, key, status, code) => {
    const response = await get(key);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is for everybody where the metrics are public, whatever they show', async () => {
    const open = await startTestServer({ server: { metricsPublic: true } });
    for (const key of [undefined, 'no-such-key']) expect((await get(key, open.url)).status).toBe(200);
    await open.close();
  });
});

describe('a refusal raises its counter', () => {
  const aliases = Array.from({ length: 16 }, (_, n) => `a${n}: viewer { id }`).join(' ');
  const doubling = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  const DOCUMENTS: readonly [reason: string, query: string, variables?: object][] = [
    ['tokens', `{ ${'viewer { id } '.repeat(300)} }`],
    ['depth', '{ a '.repeat(11) + '}'.repeat(11)],
    ['aliases', `{ ${aliases} }`],
    ['directives', `{ viewer { id ${'@skip(if: false) '.repeat(11)} } }`],
    ['fragments', `{ ...F0 } ${doubling} fragment F20 on Query { __typename }`],
    ['complexity', '{ projects(first: 500) { nodes { events(first: 500) { nodes { id } } } } }'],
    ['variables_depth', '{ viewer { id } }', { json: JSON.parse('['.repeat(40) + ']'.repeat(40)) }],
  ];

  it.each(DOCUMENTS)('once, of %s, on whichever transport and however often', async (reason, query, variables) => {
    const series = `tidings_refusals_total{reason="${reason}"}`;
    const socket = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
    const before = await sample(series);
    for (const n of [1, 2]) {
      await server.post(query, variables);
      expect(await sample(series)).toBe(before + 3 * n - 2);
      socket.subscribe(`${n}`, query, { variables });
      await take({ frames: () => socket.frames(`${n}`) }, 1);
      expect(await sample(series)).toBe(before + 3 * n - 1);
      await take(await SSE.open(server, { query, variables: variables as Record<string, unknown> }), 1);
      expect(await sample(series)).toBe(before + 3 * n);
    }
    socket.close();
  });

  it('of the publish rate', async () => {
    const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    await server.hub.publish(ADMIN, 'acme', Array(200).fill(item));
    await expect(server.hub.publish(ADMIN, 'acme', [item])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await sample('tidings_refusals_total{reason="publish_rate"}')).toBe(1);
    server.clock.advance(10_000);
  });

  it('of rights and of bad credentials', async () => {
    const [rights, credentials] = ['rights', 'bad_credential'].map(
      (reason) => `tidings_refusals_total{reason="${reason}"}`,
    );
    const before = [await sample(rights!), await sample(credentials!)];
    await server.post('{ connections { nodes { id } } }', {}, { authorization: `Bearer ${READER}` });
    await server.post('{ viewer { id } }', {}, { authorization: 'Bearer wrong' });
    expect([await sample(rights!), await sample(credentials!)]).toEqual(before.map((count) => count + 1));
  });
});

describe('what goes on is counted', () => {
  it('errors by code, requests by the class of their status', async () => {
    const series = ['tidings_errors_total{code="NOT_FOUND"}', 'tidings_http_requests_total{status="4xx"}'];
    const before = await Promise.all(series.map(sample));
    await server.post('{ project(id: "nowhere") { id } }');
    await fetch(`${server.url}/nowhere`);
    expect(await Promise.all(series.map(sample))).toEqual(before.map((count) => count + 1));
  });

  it('events that were published, results that were delivered, what is open', async () => {
    const series = [
      ...['tidings_published_events_total', 'tidings_append_seconds_count'],
      ...['tidings_delivered_frames_total', 'tidings_delivery_seconds_count'],
    ];
    const open = [
      'tidings_connections{transport="WS"}',
      'tidings_connections{transport="SSE"}',
      'tidings_subscriptions',
    ];
    const query = 'subscription { events(projectId: "acme") { id } }';
    await until(async () => (await Promise.all(open.map(sample))).every((count) => count === 0));
    const before = await Promise.all(series.map(sample));
    const socket = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
    for (const id of ['1', '2']) socket.subscribe(id, query);
    const stream = await SSE.open(server, { query });
    await until(async () => (await sample(open[2]!)) === 3);
    expect(await Promise.all(open.map(sample))).toEqual([1, 1, 3]);
    await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
    await take(stream, 1);
    await until(() => socket.frames('1').length + socket.frames('2').length === 2);
    const after = await Promise.all(series.map(sample));
    expect(after.map((count, index) => count - before[index]!)).toEqual([1, 1, 3, 3]);
    socket.close();
    stream.close();
    await until(async () => (await Promise.all(open.map(sample))).every((count) => count === 0));
  });
});

it('streams that resume, and gaps that clients are notified of, are counted', async () => {
  const series = ['tidings_resumes_total', 'tidings_gaps_total{reason="EPOCH"}'];
  const before = await Promise.all(series.map(sample));
  const project = (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project;
  const lost = server.hub.cursors.seal('acme', { epoch: 'another', run: 'another', sequence: 1, at: 1 });
  const query = `subscription ($after: String, $onGap: GapPolicy) {
    events(projectId: "acme", after: $after, onGap: $onGap) { id }
  }`;
  const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
  const resumed = await SSE.open(server, { query, variables: { after: project.head.cursor } });
  // No client has opened the streams of the hub itself.
  const own = { project: 'acme', onGap: 'CONTINUE' } as const;
  const ofHub = await server.hub.subscribe(webhookViewer('acme'), { ...own, after: project.head.cursor });
  const lostOfHub = await server.hub.subscribe(webhookViewer('acme'), { ...own, after: lost });
  await server.hub.publish(ADMIN, 'acme', [item]);
  await take(resumed, 1);
  const [refused] = await take(await SSE.open(server, { query, variables: { after: lost } }), 1);
  expect(refused!.errors![0]!.extensions.code).toBe('CURSOR_EXPIRED');
  const continued = await SSE.open(server, { query, variables: { after: lost, onGap: 'CONTINUE' } });
  const [first] = await take(continued, 1);
  expect(first!.extensions!.gap).toMatchObject({ reason: 'EPOCH' });
  for (const stream of [ofHub, lostOfHub]) expect((await stream.next()).done).toBe(false);
  const after = await Promise.all(series.map(sample));
  expect(after.map((count, index) => count - before[index]!)).toEqual([1, 2]);
  for (const stream of [resumed, continued]) stream.close();
  for (const stream of [ofHub, lostOfHub]) await stream.return();
});

describe('the log is shown', () => {
  it('by project to those who may monitor: its events, what retention has removed, and its newest offset', async () => {
    await server.hub.projects.create(ADMIN, { id: 'sized' });
    await server.hub.publish(ADMIN, 'sized', Array(5).fill({ type: 'activity', payload: { kind: 'k', summary: 's' } }));
    const head = (await server.log.head('sized'))!.head;
    await server.log.trim({ project: 'sized', keep: 2 });
    const read = (name: string) => sample(`tidings_${name}{project="sized"}`);
    expect([await read('log_events'), await read('log_floor'), await read('log_head')]).toEqual([2, head - 2, head]);
    expect(await sample('tidings_append_seconds_count')).toBeGreaterThan(0);
  });

  it('without projects and sources to everybody where the metrics are public', async () => {
    const open = await startTestServer({
      server: { metricsPublic: true },
      viewers: { [MONITOR]: viewerWith([{ projects: 'system', actions: ['MONITOR'] }]) },
    });
    const shown = async (key?: string) => (await get(key, open.url)).text();
    expect(await shown()).not.toMatch(/acme|project=|source=/);
    expect(await shown()).toMatch(/^tidings_projects \d+$/m);
    expect(await shown(MONITOR)).toContain('tidings_log_events{project="acme"}');
    await open.close();
  });

  it('for the largest projects only', async () => {
    const many = await startTestServer();
    for (let n = 0; n < 60; n++) await many.hub.projects.create(ADMIN, { id: `p-${n}` });
    await many.hub.publish(ADMIN, 'p-59', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
    const response = await get(KEY, many.url);
    const rows = (await response.text()).split('\n').filter((line) => line.startsWith('tidings_log_events{'));
    expect(rows).toHaveLength(51);
    expect(rows).toContain('tidings_log_events{project="p-59"} 2');
    expect(rows.at(-1)).toMatch(/^tidings_log_events\{project="_other"\} \d+$/);
    await many.close();
  });
});

it('groups of subscriptions and their catching up are measured', async () => {
  const query = 'subscription { events(projectId: "acme", last: 1) { id type } }';
  const before = await sample('tidings_catch_ups_total');
  const socket = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
  for (const id of ['1', '2', '3']) socket.subscribe(id, query);
  await until(() => ['1', '2', '3'].every((id) => socket.frames(id).length === 1));
  const names = ['fanout_groups', 'fanout_members', 'fanout_largest_group'];
  await until(async () => (await sample('tidings_fanout_members')) === 3);
  expect(await Promise.all(names.map((name) => sample(`tidings_${name}`)))).toEqual([1, 3, 3]);
  expect(await sample('tidings_catch_ups_total')).toBeGreaterThan(before);
  socket.close();
  await until(async () => (await sample('tidings_fanout_members')) === 0);
});

it('how long a stream outlived its credential is measured', async () => {
  const create = `mutation { createApiKey(input: { name: "short", grants: [{ projects: "acme", actions: [READ] }] }) {
    secret apiKey { id }
  } }`;
  const { secret, apiKey } = (await server.post(create)).data.createApiKey;
  const socket = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${secret}` });
  const before = await sample('tidings_revocation_seconds_count');
  await server.post('mutation($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id });
  expect((await socket.closed).code).toBe(4403);
  expect(await sample('tidings_revocation_seconds_count')).toBe(before + 1);
  expect(await sample('tidings_revocation_seconds_bucket{le="1"}')).toBe(before + 1);
});

it('nothing that a client sent is in them', async () => {
  const planted = 'planted-word-4711';
  await server.post(`{ ${planted.replaceAll('-', '_')} }`);
  await server.post('{ viewer { id } }', { [planted]: planted }, { authorization: `Bearer ${planted}` });
  await fetch(`${server.url}/${planted}?${planted}`, { headers: { 'user-agent': planted } });
  expect(await (await get(MONITOR)).text()).not.toMatch(/planted/);
});
