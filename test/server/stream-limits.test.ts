import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/core/config/limits.js';
import { measured } from '../support/measured.js';
import { openSocket } from '../support/raw-exchange.js';
import { SingleConnection } from '../support/single-connection.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const QUERY = 'subscription { activity(projectId: "acme", last: 0) { summary } }';

let server: TestServer;
afterEach(() => server.close());

const start = async (limits: Partial<Limits>) => {
  server = await startTestServer({ server: { limits } });
};
const open = () => SingleConnection.open(server, server.authorization);
const stream = (init: RequestInit & { token?: string }, path = '') =>
  fetch(`${server.url}/graphql/stream${path}`, {
    ...init,
    headers: {
      authorization: server.authorization,
      'content-type': 'application/json',
      ...(init.token && { 'x-graphql-event-stream-token': init.token }),
    },
  });
const codeOf = (client: SingleConnection, id: string) => client.frames(id)[0]?.errors?.[0]?.extensions.code;
const expectLive = async (client: SingleConnection, id: string) => {
  await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 'live' } }]);
  await until(() => client.frames(id).length > 0);
  expect(client.frames(id).at(-1)?.data).toEqual({ activity: { summary: 'live' } });
};

describe('the subscriptions on one event stream', () => {
  it.each([
    { code: 'TOO_MANY_SUBSCRIPTIONS', limits: { maxSubscriptions: 2 } },
    { code: 'RATE_LIMITED', limits: { subscribeBurst: 2, subscribeRate: 1 } },
  ])('have the limits of those of a socket: $code', async ({ code, limits }) => {
    await start(limits);
    const client = await open();
    for (const id of ['1', '2', '3']) expect(await client.send(id, QUERY)).toBe(202);
    await until(() => client.frames('3').length > 0);
    expect(codeOf(client, '3')).toBe(code);
    expect(client.frames('3')[0]?.errors?.[0]?.extensions.retryAfterMs).toBeGreaterThan(0);
    await expectLive(client, '1');
    client.close();
  });

  it('free their slots when they end, also before they have begun', async () => {
    await start({ maxSubscriptions: 1 });
    const token = await (await stream({ method: 'PUT' })).text();
    const post = (id: string) =>
      stream({
        ...{ method: 'POST', token },
        body: JSON.stringify({ query: QUERY, extensions: { operationId: id } }),
      });
    const end = (id: string) => stream({ method: 'DELETE', token }, `?operationId=${id}`);
    for (let n = 0; n < 30; n++) await Promise.all([post(`${n}`), end(`${n}`)]);
    for (let n = 0; n < 30; n++) await end(`${n}`);
    const opened = await fetch(`${server.url}/graphql/stream?token=${token}`, {
      headers: { accept: 'text/event-stream', authorization: server.authorization },
    });
    await until(async () => (await measured(server, 'tidings_subscriptions')) === 0);
    await opened.body!.cancel();
  });
});

describe('streams that are queued behind one another on a connection', () => {
  const events = `/graphql?${new URLSearchParams({ query: QUERY })}`;
  const PATHS = {
    'distinct ones': async () => Array(5).fill(events),
    'those of the single connection mode': async () => {
      const tokens = await Promise.all(Array.from({ length: 5 }, async () => (await stream({ method: 'PUT' })).text()));
      return tokens.map((token) => `/graphql/stream?token=${token}`);
    },
  };
  it.each(Object.entries(PATHS))('end with the connection: %s', async (_, pathsOf) => {
    await start({});
    const paths = await pathsOf();
    const socket = openSocket(server.url);
    const head = `host: hub\r\naccept: text/event-stream\r\nauthorization: ${server.authorization}\r\n\r\n`;
    socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\n${head}`).join(''));
    await until(async () => (await measured(server, 'tidings_connections{transport="SSE"}')) === 5);
    socket.destroy();
    await until(async () => (await measured(server, 'tidings_connections{transport="SSE"}')) === 0);
    expect(await measured(server, 'tidings_subscriptions')).toBe(0);
  });
});

describe('an operation for a stream that was reserved', () => {
  const QUERY = '{ __typename }';
  const extensions = { operationId: '1' };
  const bodyOf = (members: object) => JSON.stringify({ query: QUERY, extensions, ...members });
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const BODIES: readonly { name: string; body: string }[] = [
    { name: 'a member that is none of the protocol', body: bodyOf({ foo: 1 }) },
    { name: 'a query that is a number', body: bodyOf({ query: 1 }) },
    { name: 'variables that are text', body: bodyOf({ variables: 'x' }) },
    { name: 'a name that is a number', body: bodyOf({ operationName: 1 }) },
    { name: 'extensions that are a list', body: bodyOf({ extensions: [] }) },
    { name: 'no id', body: bodyOf({ extensions: undefined }) },
    { name: 'an empty id', body: bodyOf({ extensions: { operationId: '' } }) },
    { name: 'an id that is lists in lists', body: `{"query":"${QUERY}","extensions":{"operationId":${deep}}}` },
    { name: 'no JSON', body: '{' },
  ];
  it.each(BODIES)('is rejected with 400 for $name', async ({ body }) => {
    await start({});
    const token = await (await stream({ method: 'PUT' })).text();
    const answer = await stream({ method: 'POST', token, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('is rejected by GET with 405, and not executed', async () => {
    await start({});
    const token = await (await stream({ method: 'PUT' })).text();
    const before = await server.log.head('acme');
    const query = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';
    const search = new URLSearchParams({ query, extensions: JSON.stringify(extensions) });
    const answer = await stream({ method: 'GET', token }, `?${search}`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await server.log.head('acme')).toEqual(before);
  });
});

describe('reservations', () => {
  it('accept no operation beyond the limit of unread answers', async () => {
    await start({ maxSubscriptions: 3 });
    const token = await (await stream({ method: 'PUT' })).text();
    const ask = (id: string) =>
      stream({
        ...{ method: 'POST', token },
        body: JSON.stringify({ query: '{ __typename }', extensions: { operationId: id } }),
      });
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await ask(`${n}`));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429, 429]);
    expect(answers[4]!.headers.get('retry-after')).toBe('1');
    const opened = await fetch(`${server.url}/graphql/stream?token=${token}`, {
      headers: { accept: 'text/event-stream', authorization: server.authorization },
    });
    await until(async () => (await ask('later')).status === 202);
    await opened.body!.cancel();
  });

  it.each([
    { what: 'of a credential', limits: { maxPendingSockets: 2 } },
    { what: 'of all', limits: { maxReservations: 2 } },
  ])('$what may be so many that nobody opens', async ({ limits }) => {
    await start(limits);
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await stream({ method: 'PUT' })).status);
    expect(statuses).toEqual([201, 201, 503]);
  });

  it('free their slots when they are opened, and count as streams then', async () => {
    await start({ maxPendingSockets: 1, maxSockets: 4 });
    const clients = [await open(), await open()];
    const token = await (await stream({ method: 'PUT' })).text();
    const third = await fetch(`${server.url}/graphql/stream?token=${token}`, {
      headers: { accept: 'text/event-stream', authorization: server.authorization },
    });
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1']);
    for (const client of clients) client.close();
  });
});
