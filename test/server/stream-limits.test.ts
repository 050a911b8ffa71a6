import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/core/limits.js';
import { measured } from '../support/measured.js';
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
  ])('are limited as those of a socket are: $code', async ({ code, limits }) => {
    await start(limits);
    const client = await open();
    for (const id of ['1', '2', '3']) expect(await client.send(id, QUERY)).toBe(202);
    await until(() => client.frames('3').length > 0);
    expect(codeOf(client, '3')).toBe(code);
    expect(client.frames('3')[0]?.errors?.[0]?.extensions.retryAfterMs).toBeGreaterThan(0);
    await expectLive(client, '1');
    client.close();
  });

  it('make room when they are ended, also before they have begun', async () => {
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

describe('reservations', () => {
  it('take no more answers than may wait to be read', async () => {
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

  it('that are opened make room for others, and count as streams', async () => {
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
