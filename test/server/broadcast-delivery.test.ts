import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Viewer } from '../../src/auth/viewer.js';
import { MINUTE_MS } from '../support/broadcast-hub.js';
import { FOLLOW, grant, SEND } from '../support/broadcast-server.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const DELIVERY = 'delivery { recipients pending delivered acknowledged expired failed }';
const WATCH = `subscription ($id: ID!) { broadcast(id: $id) { ${DELIVERY} missing(first: 2) } }`;
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeBroadcast(id: $id) { delivery { delivered } missing } }';
const NONE = { recipients: 0, pending: 0, delivered: 0, acknowledged: 0, expired: 0, failed: 0 };
const USERS = Array.from({ length: 6 }, (_, n) => `user${n}`);
const as = (key: string) => ({ authorization: `Bearer ${key}` });

let server: TestServer;
beforeEach(async () => {
  const viewers = USERS.map((id): [string, Viewer] => [id, viewerWith([grant('acme', 'READ')], { id })]);
  server = await startTestServer({ viewers: Object.fromEntries(viewers) });
});
afterEach(() => server.close());

async function send(input: object): Promise<string> {
  const { data, errors } = await server.post(SEND, { input });
  expect(errors).toBeUndefined();
  return data.sendBroadcast.id;
}

/** A stock client that follows the broadcasts. Even users come by WebSocket, odd ones by SSE. */
function follow(id: string) {
  const bodies: string[] = [];
  const authorization = `Bearer ${id}`;
  const client =
    USERS.indexOf(id) % 2 === 0
      ? createWsClient({ url: server.wsUrl, webSocketImpl: WebSocket, connectionParams: { authorization } })
      : createSseClient({ url: `${server.url}/graphql/stream`, headers: { authorization } });
  client.subscribe<{ broadcasts: { body: string } }>(
    { query: FOLLOW },
    { next: ({ data }) => bodies.push(data!.broadcasts.body), error: () => undefined, complete: () => undefined },
  );
  return { bodies, close: () => client.dispose() };
}

it('is watched by its sender while stock clients take it, come back for it, and acknowledge it', async () => {
  const first = await send({ audience: 'USER', userIds: USERS, body: 'ready?' });
  const clients = USERS.slice(0, 4).map(follow);
  await until(() => clients.every(({ bodies }) => bodies.length === 1));
  const expiresAt = new Date(server.clock.now() + MINUTE_MS).toISOString();
  const id = await send({ audience: 'USER', userIds: USERS, body: 'freeze', expiresAt });
  const sender = await SocketClient.open(server.wsUrl, as(KEY));
  sender.subscribe('1', WATCH, { variables: { id } });
  const frames = () => sender.frames('1').map(({ data }) => data.broadcast);
  await until(() => frames().at(-1)?.delivery.delivered === 4);
  const four = { ...NONE, recipients: 6, pending: 2, delivered: 4 };
  expect(frames().at(-1)).toEqual({ delivery: four, missing: ['user4', 'user5'] });
  clients.push(follow('user5'));
  await until(() => frames().at(-1).delivery.delivered === 5);
  expect(clients.map(({ bodies }) => bodies)).toEqual(clients.map(() => ['ready?', 'freeze']));
  const { data } = await server.post(ACKNOWLEDGE, { id }, as('user0'));
  expect(data.acknowledgeBroadcast).toEqual({ delivery: null, missing: null });
  server.clock.advance(2 * MINUTE_MS);
  await until(() => sender.isComplete('1'));
  const last = { ...NONE, recipients: 6, delivered: 5, acknowledged: 1, expired: 1 };
  expect(frames().at(-1)).toEqual({ delivery: last, missing: ['user4'] });
  const filled = frames().map(({ delivery }) => delivery.delivered);
  expect(filled).toEqual([...filled].sort((one, other) => one - other));
  const stats = await server.post(`{ broadcastStats { total open expired ${DELIVERY} } }`);
  const delivery = { ...last, recipients: 12, delivered: 10, pending: 1 };
  expect(stats.data.broadcastStats).toEqual({ total: 2, open: 1, expired: 1, delivery });
  expect((await server.post(`{ broadcast(id: "${first}") { missing } }`)).data.broadcast.missing).toEqual(['user4']);
  const { broadcast } = (await server.post(`{ broadcast(id: "${id}") { unacknowledged(first: 2) } }`)).data;
  expect(broadcast.unacknowledged).toEqual(['user1', 'user2']);
  const recipients = await server.post(`{ broadcast(id: "${id}") { recipients(first: 1) { userId name state } } }`);
  expect(recipients.data.broadcast.recipients).toEqual([
    { userId: 'user0', name: 'Ada', state: 'ACKNOWLEDGED' },
    { userId: 'user1', name: 'Ada', state: 'DELIVERED' },
    { userId: 'user4', name: null, state: 'MISSING' },
  ]);
  sender.close();
  for (const client of clients) await client.close();
});

it('is not taken by a socket that does not read, and an urgent one is before the bulk that such a socket waits for', async () => {
  const client = await SocketClient.open(server.wsUrl, as('user0'));
  client.subscribe('bulk', 'subscription { logLine(projectId: "acme") { message } }');
  client.subscribe('cast', FOLLOW);
  await until(() => client.pinged());
  client.socket.pause();
  const line = (n: number) => ({
    type: 'log_line',
    payload: { source: 's', stream: 'STDOUT', level: 'INFO', message: `${n} ${'x'.repeat(30_000)}` },
  });
  for (let n = 0; n < 400; n++) await server.hub.publish(ADMIN, 'acme', [line(n)]);
  const id = await send({ audience: 'USER', userId: 'user0', body: 'now', priority: 'URGENT' });
  for (let n = 400; n < 410; n++) await server.hub.publish(ADMIN, 'acme', [line(n)]);
  const delivered = async () => {
    const { data } = await server.post('query ($id: ID!) { broadcast(id: $id) { priority delivery { delivered } } }', {
      id,
    });
    expect(data.broadcast.priority).toBe('URGENT');
    return data.broadcast.delivery.delivered;
  };
  // Longer than it takes to write a mark.
  await send({ audience: 'USER', userId: 'nobody', body: 'else' });
  await server.hub.broadcasts.acknowledge(viewerWith([], { id: 'nobody' }), (await latest()).id);
  expect(await delivered()).toBe(0);
  client.socket.resume();
  await until(async () => (await delivered()) === 1);
  await until(() => client.frames('bulk').length === 410);
  const cast = client.messages.findIndex(({ id: of, type }) => of === 'cast' && type === 'next');
  expect(client.messages.slice(cast).filter(({ id: of }) => of === 'bulk').length).toBeGreaterThan(10);
  client.close();
});

const latest = async () => (await server.hub.broadcasts.list(ADMIN, true)).items[0]!;
