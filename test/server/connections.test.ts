import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { measured } from '../support/measured.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, refusal, STREAMS } from '../support/transports.js';
import { until } from '../support/until.js';

const FIELDS = 'id transport userId userName method remoteAddress connectedAt subscriptions { field }';
const VIEWERS: Record<string, Viewer> = {
  'key-of-a-reader': viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'reader', name: 'Reader' }),
  'key-of-a-monitor': viewerWith([{ projects: 'system', actions: ['MONITOR'] }], { id: 'monitor' }),
  'key-of-a-moderator': viewerWith([{ projects: 'system', actions: ['MONITOR', 'MODERATE'] }], { id: 'moderator' }),
};
const FOLLOW = 'subscription { events(projectId: "acme") { id } }';
const EVENTS = { field: 'events' };
const READER = 'Bearer key-of-a-reader';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ viewers: VIEWERS });
});
afterEach(() => server.close());

const ask = async (query: string, variables?: object, key?: string) => {
  const { data, errors } = await server.post(query, variables, key ? { authorization: `Bearer ${key}` } : undefined);
  return { data, code: errors?.[0]?.extensions.code };
};

const list = async (args = '') => {
  const { data } = await ask(`{ connections${args} { nodes { ${FIELDS} } } }`);
  return data.connections.nodes as { id: string; subscriptions: unknown[]; [field: string]: unknown }[];
};

describe('connections', () => {
  it('lists connections with transport, credential and subscriptions', async () => {
    const socket = await SocketClient.open(server.wsUrl, { authorization: READER });
    socket.subscribe('1', FOLLOW);
    socket.subscribe('2', FOLLOW);
    await StreamClient.open({
      url: `${server.url}/graphql`,
      body: { query: FOLLOW },
      headers: { authorization: READER },
    });
    await until(async () => (await list()).map(({ subscriptions }) => subscriptions.length).join() === '2,1');
    const shared = { userId: 'reader', userName: 'Reader', method: 'API_KEY', remoteAddress: '127.0.0.1' };
    expect(await list()).toEqual([
      {
        ...shared,
        id: expect.any(String),
        transport: 'WS',
        subscriptions: [EVENTS, EVENTS],
        connectedAt: expect.any(String),
      },
      { ...shared, id: expect.any(String), transport: 'SSE', subscriptions: [EVENTS], connectedAt: expect.any(String) },
    ]);
    expect(await list('(transport: SSE)')).toHaveLength(1);
    expect(await list('(userId: "nobody")')).toEqual([]);
  });

  it('counts the running operations of a stream of the single connection mode', async () => {
    const headers = { authorization: READER, 'content-type': 'application/json' };
    const url = `${server.url}/graphql/stream`;
    const token = await (await fetch(url, { method: 'PUT', headers })).text();
    const withToken = { ...headers, 'x-graphql-event-stream-token': token };
    const stream = await StreamClient.open({ url, headers: withToken });
    const body = JSON.stringify({ query: FOLLOW, extensions: { operationId: 'one' } });
    await fetch(url, { method: 'POST', headers: withToken, body });
    await until(async () => (await list())[0]?.subscriptions.length === 1);
    await fetch(`${url}?operationId=one`, { method: 'DELETE', headers: withToken });
    await until(async () => (await list())[0]?.subscriptions.length === 0);
    stream.close();
  });

  it('pages in both directions, with cursors of its own', async () => {
    for (let n = 0; n < 5; n++) await SocketClient.open(server.wsUrl, { authorization: READER });
    const ids = (await list()).map(({ id }) => id);
    const page = async (args: string) =>
      (
        await ask(
          `{ connections(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`,
        )
      ).data.connections;
    const first = await page('first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2, 4));
    const before = await page(`last: 9, before: "${next.pageInfo.startCursor}"`);
    expect(before.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const { data } = await ask('{ project(id: "acme") { head { cursor } } }');
    expect(await ask(`{ connections(after: "${data.project.head.cursor}") { nodes { id } } }`)).toMatchObject({
      code: 'CURSOR_INVALID',
    });
    expect(await ask('{ connections(first: 501) { nodes { id } } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('finds a connection by its id, and answers NOT_FOUND for an unknown one', async () => {
    await SocketClient.open(server.wsUrl, { authorization: READER });
    const [{ id }] = (await list()) as unknown as [{ id: string }];
    const query = `query($id: ID!) { connection(id: $id) { ${FIELDS} } }`;
    expect((await ask(query, { id })).data.connection).toMatchObject({ id, transport: 'WS' });
    expect(await ask(query, { id: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a connection shows', () => {
  const STATE = `{ id client { name version } resumes sentBytes receivedBytes subscriptions {
    operationName field sentEvents sentBytes
    stream { projectId types phase position lagEvents lagMs isResumed cursor }
  } }`;
  const publish = (count: number) =>
    server.hub.publish(ADMIN, 'acme', Array(count).fill({ type: 'activity', payload: { kind: 'k', summary: 's' } }));
  const shown = async (args = '') => (await ask(`{ connections${args} { nodes ${STATE} } }`)).data.connections.nodes;
  const follow = (name: string, args = '', type = 'activity') =>
    `subscription ${name} { ${type}(projectId: "acme"${args}) { id } }`;

  it('what its subscriptions follow, what they were sent, and how they began', async () => {
    const [head] = await publish(3);
    const after = server.hub.cursorOf(head!);
    const socket = await SocketClient.open(server.wsUrl, { authorization: READER });
    socket.subscribe('1', follow('Feed', `, after: "${after}"`));
    socket.subscribe('2', 'subscription { presence(projectId: "acme") { kind } }');
    await until(() => socket.frames('1').length === 2 && socket.frames('2').length > 0);
    await publish(2);
    await until(() => socket.frames('1').length === 4);
    const [feed, presence] = (await shown())[0].subscriptions;
    expect(feed).toEqual({
      ...{
        operationName: 'Feed',
        field: 'activity',
        sentEvents: 4,
        sentBytes: 4 * '{"kind":"k","summary":"s"}'.length,
      },
      stream: {
        ...{ projectId: 'acme', types: ['activity'], phase: 'LIVE', lagEvents: 0, lagMs: 0, isResumed: true },
        position: (await server.log.head('acme'))!.head,
        cursor: expect.any(String),
      },
    });
    expect(presence).toMatchObject({ operationName: null, field: 'presence', stream: null });
    const [{ resumes, sentBytes, receivedBytes }] = await shown();
    expect(resumes).toBe(1);
    expect(Math.min(sentBytes, receivedBytes)).toBeGreaterThan(100);
  });

  it('how far one is behind that reads nothing', async () => {
    const slow = await SocketClient.open(server.wsUrl, { authorization: READER });
    slow.subscribe('1', 'subscription { events(projectId: "acme") { id payload } }');
    await until(() => slow.pinged() !== undefined);
    slow.webSocket.pause();
    const large = { type: 'activity', payload: { kind: 'k', summary: 's'.repeat(60_000) } };
    const all = async () => (await shown())[0].subscriptions[0].stream;
    await until(async () => {
      await server.hub.publish(ADMIN, 'acme', Array(20).fill(large));
      return (await all()).lagEvents > 20;
    });
    server.clock.advance(5_000);
    const { phase, position, lagEvents, lagMs } = await all();
    expect([phase, position + lagEvents]).toEqual(['CATCHING_UP', (await server.log.head('acme'))!.head]);
    expect(lagMs).toBeGreaterThanOrEqual(5_000);
    expect(await measured(server, 'tidings_reader_lag_events')).toBe(lagEvents);
    const quick = await SocketClient.open(server.wsUrl, { authorization: READER });
    quick.subscribe('1', follow('Quick'));
    const operations = async (args: string) =>
      (await shown(args)).map(
        ({ subscriptions: [one] }: { subscriptions: { operationName: string }[] }) => one?.operationName,
      );
    await until(async () => (await operations('')).includes('Quick'));
    expect(await operations('(minLagEvents: 20)')).toEqual([null]);
    expect(await operations('(orderBy: MOST_BEHIND)')).toEqual([null, 'Quick']);
    expect(await operations('(orderBy: NEWEST)')).toEqual(['Quick', null]);
    expect(await operations('(projectId: "other")')).toEqual([]);
    expect(await operations('(projectId: "acme", transport: SSE)')).toEqual([]);
    slow.close();
  });

  it.each([
    [
      'the payload of the init',
      { payload: { 'apollographql-client-name': 'web', 'Apollographql-Client-Version': '1.2' } },
    ],
    ['its headers member', { payload: { headers: { 'graphql-client-name': 'web', 'graphql-client-version': '1.2' } } }],
    ['its client member', { payload: { client: { name: 'we\u0000b\n', version: '1.2' } } }],
    [
      'the headers of the upgrade',
      { headers: { 'apollographql-client-name': 'web', 'apollographql-client-version': '1.2' } },
    ],
  ])(
    'the program of its client by %s',
    async (_, { payload, headers }: { payload?: object; headers?: Record<string, string> }) => {
      await SocketClient.open(server.wsUrl, { payload: { authorization: READER, ...payload }, headers });
      expect((await shown())[0].client).toEqual({ name: 'web', version: '1.2' });
    },
  );

  it('the User-Agent of a client that names no program, cut off where it is long', async () => {
    await StreamClient.open({
      url: `${server.url}/graphql`,
      body: { query: FOLLOW },
      headers: { authorization: READER, 'user-agent': 'x'.repeat(1_000) },
    });
    expect((await shown())[0].client).toEqual({ name: 'x'.repeat(200), version: null });
    expect(await shown('(clientName: "y")')).toEqual([]);
  });
});

describe('an operator', () => {
  it('ends a WebSocket with 4403 and an event stream with a last frame, and is audited', async () => {
    const socket = await SocketClient.open(server.wsUrl, { authorization: READER });
    const headers = { authorization: READER };
    const stream = await StreamClient.open({ url: `${server.url}/graphql`, body: { query: FOLLOW }, headers });
    const ids = (await list()).map(({ id }) => id);
    for (const id of ids) {
      const { data } = await ask('mutation($id: ID!) { closeConnection(id: $id) { id userId } }', { id });
      expect(data.closeConnection).toEqual({ id, userId: 'reader' });
    }
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Closed by an operator' });
    await stream.ended;
    expect(stream.frames()).toMatchObject([{ errors: [{ message: 'Closed by an operator' }] }]);
    expect(await list()).toEqual([]);
    const { data } = await ask('{ auditLog(actions: [CONNECTION_CLOSED]) { nodes { actorId target address } } }');
    expect(data.auditLog.nodes).toEqual(ids.map((target) => ({ actorId: 'admin', target, address: '127.0.0.1' })));
    const again = await ask('mutation { closeConnection(id: "none") { id } }');
    expect(again).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['connections { nodes { id } }', 'key-of-a-reader', 'FORBIDDEN'],
    ['connections { nodes { id } }', 'key-of-a-monitor', undefined],
    ['connection(id: "x") { id }', 'key-of-a-reader', 'FORBIDDEN'],
    ['auditLog { nodes { id } }', 'key-of-a-monitor', 'FORBIDDEN'],
    ['auditLog { nodes { id } }', 'key-of-a-moderator', 'FORBIDDEN'],
    ['alerts { nodes { alertId } }', 'key-of-a-reader', 'FORBIDDEN'],
    ['alerts { nodes { alertId } }', 'key-of-a-monitor', undefined],
    ['systemStatus { health }', 'key-of-a-reader', 'FORBIDDEN'],
    ['systemStatus { health }', 'key-of-a-monitor', undefined],
    ['stats { eventsInPerSecond nodes { node { id } } }', 'key-of-a-reader', 'FORBIDDEN'],
    ['stats { eventsInPerSecond nodes { node { id } } }', 'key-of-a-monitor', undefined],
  ])('{ %s } with the %s is answered %s', async (field, key, code) => {
    expect((await ask(`{ ${field} }`, {}, key)).code).toBe(code);
  });

  it.each([
    ['key-of-a-reader', 'FORBIDDEN'],
    ['key-of-a-monitor', 'FORBIDDEN'],
    ['key-of-a-moderator', 'NOT_FOUND'],
  ])('with the %s is answered %s for an unknown connection', async (key, code) => {
    expect((await ask('mutation { closeConnection(id: "none") { id } }', {}, key)).code).toBe(code);
  });
});

it.each([
  ['runHealthCheck(component: "log") { name }', 'key-of-a-reader', 'FORBIDDEN'],
  ['runHealthCheck(component: "log") { name }', 'key-of-a-monitor', undefined],
  ['runHealthCheck(component: "nothing") { name }', 'key-of-a-monitor', 'NOT_FOUND'],
  ['setMaintenanceMode(input: { active: true }) { active }', 'key-of-a-moderator', 'FORBIDDEN'],
])('mutation { %s } with the %s is answered %s', async (field, key, code) => {
  expect((await ask(`mutation { ${field} }`, {}, key)).code).toBe(code);
});

describe('a rejection for missing rights', () => {
  it.each([HTTP, ...STREAMS])('is audited over $name', async (transport) => {
    const operation =
      transport === HTTP
        ? 'mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "s"}) { id } }'
        : 'subscription { events(projectId: "system") { id } }';
    const extensions = await refusal(transport, server, { query: operation }, READER);
    const { edges } = await server.hub.audit.read(ADMIN, { actions: ['REFUSED'] });
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ actorId: 'reader', address: '127.0.0.1', reason: extensions?.code },
        ...(transport === HTTP ? { projectId: 'acme', target: 'PUBLISH' } : { projectId: 'system', target: 'READ' }),
      },
    ]);
  });

  it('is audited thirty times a minute for one credential, so that none can fill the log', async () => {
    const query = '{ project(id: "system") { id } }';
    for (let n = 0; n < 40; n++) expect(await ask(query, {}, 'key-of-a-reader')).toMatchObject({ code: 'NOT_FOUND' });
    const { edges } = await server.hub.audit.read(ADMIN, { actions: ['REFUSED'] });
    expect(edges).toHaveLength(30);
  });

  it('is not audited for a project that does not exist', async () => {
    expect(await ask('{ project(id: "unknown") { id } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await server.hub.audit.read(ADMIN, { actions: ['REFUSED'] })).edges).toEqual([]);
  });
});
