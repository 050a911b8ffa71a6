import { subscribe as listen, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Limits } from '../../src/core/config/limits.js';
import { measured } from '../support/measured.js';
import { SocketClient, type SocketOptions } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

const QUERY = 'subscription { activity(projectId: "acme", last: 0) { summary } }';

let server: TestServer;
afterEach(() => server.close());

const start = async (limits: Partial<Limits> = {}, options: TestServerOptions['server'] = {}) => {
  server = await startTestServer({ server: { limits, ...options } });
};
const open = (options: SocketOptions = {}) =>
  SocketClient.open(server.wsUrl, { authorization: server.authorization, ...options });
const codeOf = (client: SocketClient, id: string) => client.frames(id)[0]?.errors?.[0]?.extensions.code;
const refusals = (reason: string) => measured(server, `tidings_refusals_total{reason="${reason}"}`);
const subscriptions = () => measured(server, 'tidings_subscriptions');
/** Publishes until it has come. */
const expectLive = async (client: SocketClient, id: string) => {
  const before = client.frames(id).length;
  await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 'live' } }]);
  await until(() => client.frames(id).length > before);
  expect(client.frames(id).at(-1)?.data).toEqual({ activity: { summary: 'live' } });
};
/** The answer to one query on the socket: everything before it has been looked at. */
const caughtUp = async (client: SocketClient, id = 'caught-up') => {
  client.subscribe(id, '{ __typename }');
  await until(() => client.isComplete(id));
};

describe('a socket without an operation', () => {
  // Long enough that none is closed before its first operation.
  const idle = { idleMs: 1_000 };
  const CLOSED = { code: 4411, reason: expect.stringContaining('TIDINGS_IDLE_MS') };

  it('is closed and counted, and one with an open stream is not', async () => {
    await start(idle, { heartbeatMs: 200 });
    const following = await open();
    following.subscribe('1', QUERY);
    await caughtUp(following);
    // The later ones are closed after a time in which the first would have been, too.
    for (let closed = 1; closed <= 2; closed++) {
      const client = await open();
      expect(await client.closed).toEqual(CLOSED);
      await until(async () => (await measured(server, 'tidings_idle_connections_closed_total')) === closed);
    }
    await expectLive(following, '1');
    following.send({ type: 'complete', id: '1' });
    expect(await following.closed).toEqual(CLOSED);
  });

  it('is connected again by a stock client, for its next operation', async () => {
    await start(idle, { heartbeatMs: 200 });
    const codes: number[] = [];
    const client = createClient({
      ...{ url: server.wsUrl, webSocketImpl: WebSocket, lazyCloseTimeout: 1_000_000, retryAttempts: 5 },
      connectionParams: { authorization: server.authorization },
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    });
    const ask = async () => {
      for await (const { data } of client.iterate({ query: '{ __typename }' }))
        expect(data).toEqual({ __typename: 'Query' });
    };
    await ask();
    await until(() => codes.length > 0);
    await ask();
    expect(new Set(codes)).toEqual(new Set([4411]));
    await client.dispose();
  });

  it('stays open without the setting, and is listed with the time since when it is idle', async () => {
    await start({}, { heartbeatMs: 200 });
    const client = await open();
    const idleSince = async () => {
      const { data } = await server.post('{ connections { nodes { connectedAt idleSince } } }');
      return data.connections.nodes[0].idleSince as string | null;
    };
    const first = await idleSince();
    expect(first).not.toBeNull();
    client.subscribe('1', QUERY);
    await until(async () => (await idleSince()) === null);
    client.send({ type: 'complete', id: '1' });
    const again = await until(idleSince);
    expect(Date.parse(again)).toBeGreaterThanOrEqual(Date.parse(first!));
    // Many heartbeats have passed.
    await until(() => client.messages.filter(({ type }) => type === 'ping').length > 3);
    expect(client.webSocket.readyState).toBe(WebSocket.OPEN);
    client.close();
  });
});

describe('the subscriptions of a socket', () => {
  it('are limited to 100: the next one is rejected, and the others go on', async () => {
    await start();
    const client = await open();
    for (let n = 1; n <= 101; n++) client.subscribe(`${n}`, QUERY);
    await until(() => client.frames('101').length > 0);
    expect(client.frames('101')[0]?.errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_SUBSCRIPTIONS',
      limit: { name: 'maxSubscriptions', max: 100, found: 101 },
      retryAfterMs: 1_000,
    });
    expect(await subscriptions()).toBe(100);
    await expectLive(client, '1');
    await expectLive(client, '100');
    client.close();
  });

  it('are limited by the setting, and one that ends frees its slot', async () => {
    await start({ maxSubscriptions: 2 });
    const client = await open();
    for (const id of ['1', '2', '3']) client.subscribe(id, QUERY);
    await until(() => codeOf(client, '3') === 'TOO_MANY_SUBSCRIPTIONS');
    client.send({ type: 'complete', id: '1' });
    client.subscribe('4', QUERY);
    await caughtUp(client);
    await expectLive(client, '4');
    client.close();
  });

  it('do not count rejected operations and queries', async () => {
    await start({ maxSubscriptions: 1 });
    const client = await open();
    for (let n = 0; n < 5; n++) {
      client.subscribe(`absent-${n}`, QUERY.replace('acme', 'absent'));
      client.subscribe(`query-${n}`, '{ __typename }');
      await until(() => client.frames(`absent-${n}`).length + client.frames(`query-${n}`).length === 2);
      expect(codeOf(client, `absent-${n}`)).toBe('NOT_FOUND');
    }
    client.subscribe('live', QUERY);
    await caughtUp(client);
    await expectLive(client, 'live');
    client.close();
  });

  it('do not pile up when 2,000 are requested at once', async () => {
    await start({ maxSubscriptions: 3, messageRate: 100_000, subscribeBurst: 100_000 });
    const client = await open();
    for (let n = 0; n < 2_000; n++) client.subscribe(`${n}`, QUERY);
    await until(() => client.frames('1999').length > 0);
    expect(await refusals('subscriptions')).toBe(1_997);
    expect(await subscriptions()).toBe(3);
    await expectLive(client, '0');
    client.close();
  });

  it('may start in a burst and then at a rate: more are rejected, and the others go on', async () => {
    await start({ subscribeBurst: 5, subscribeRate: 1 });
    const client = await open();
    client.subscribe('live', QUERY);
    for (let n = 1; n <= 6; n++) {
      client.subscribe(`${n}`, QUERY);
      client.send({ type: 'complete', id: `${n}` });
    }
    // Told though it was ended meanwhile.
    await until(() => client.frames('6').length > 0);
    const error = client.frames('5')[0]?.errors?.[0]?.extensions;
    expect(error?.code).toBe('RATE_LIMITED');
    expect(error?.retryAfterMs).toBeGreaterThan(0);
    expect(error?.retryAfterMs).toBeLessThanOrEqual(1_000);
    expect(client.frames('4')).toEqual([]);
    await expectLive(client, 'live');
    client.close();
  });
});

interface Flood {
  readonly name: string;
  readonly limits: Partial<Limits>;
  readonly send: (client: SocketClient, n: number) => void;
}

const FLOODS: readonly Flood[] = [
  {
    name: 'operations whose refusals it does not heed',
    limits: { subscribeBurst: 5, subscribeRate: 1 },
    send: (client, n) => {
      client.subscribe(`${n}`, QUERY);
      client.send({ type: 'complete', id: `${n}` });
    },
  },
  {
    name: 'operations beyond the rate of messages',
    limits: { messageRate: 50 },
    send: (client, n) => client.subscribe(`${n}`, '{ __typename }'),
  },
  { name: 'pings of the protocol', limits: { messageRate: 50 }, send: (client) => client.send({ type: 'ping' }) },
  { name: 'pings of WebSocket', limits: { messageRate: 50 }, send: (client) => client.webSocket.ping() },
  { name: 'pings by default', limits: {}, send: (client) => client.webSocket.ping() },
];

describe('a socket that floods', () => {
  it.each(FLOODS)('with $name is closed with 4290', async ({ limits, send }) => {
    await start(limits);
    const client = await open();
    const bystander = await open();
    bystander.subscribe('1', QUERY);
    await caughtUp(bystander);
    for (let n = 0; n < 20_000 && client.webSocket.readyState === WebSocket.OPEN; n++) send(client, n);
    expect(await client.closed).toEqual({ code: 4290, reason: expect.stringContaining('TIDINGS_') });
    await until(async () => (await subscriptions()) === 1);
    await expectLive(bystander, '1');
    bystander.close();
  });

  it.each([
    { what: '256 KiB by default', limits: {}, unsent: 262_144 },
    { what: 'by the setting', limits: { maxUnsentBytes: 20_000 }, unsent: 20_000 },
  ])('is not read further while it reads nothing itself: $what', async ({ limits, unsent }) => {
    await start({ messageRate: 100_000, ...limits });
    const ends: Socket[] = [];
    const onConnection = (message: unknown) => void ends.push((message as { socket: Socket }).socket);
    listen('net.server.socket', onConnection);
    const client = await open();
    unsubscribe('net.server.socket', onConnection);
    client.webSocket.pause();
    const payload = { text: 'x'.repeat(100_000) };
    for (let n = 0; n < 300; n++) client.send({ type: 'ping', payload });
    const [end] = ends;
    await until(() => end?.isPaused());
    expect(end!.bytesRead).toBeLessThan(300 * 100_000);
    expect(end!.writableLength).toBeLessThan(unsent + 2 * 131_072);
    client.webSocket.resume();
    await until(() => client.messages.filter(({ type }) => type === 'pong').length === 300);
    client.close();
  });
});

/** The answer to an upgrade that is refused. */
async function refusedUpgrade(): Promise<{ status?: number; headers: IncomingMessage['headers']; body: string }> {
  const { webSocket } = new SocketClient(server.wsUrl);
  webSocket.on('open', () => webSocket.emit('error', new Error('The upgrade was accepted')));
  const [, response] = (await once(webSocket, 'unexpected-response')) as [unknown, IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

const TOO_MANY = {
  status: 503,
  headers: expect.objectContaining({ 'retry-after': '1' }),
  body: expect.stringContaining('"code":"TOO_MANY_CONNECTIONS"'),
};

describe('sockets', () => {
  it('of one address before init are limited: the next upgrade is rejected', async () => {
    await start({ maxPendingSockets: 2, initMs: 3_600_000 });
    const [first, second] = [await open({ init: false }), await open({ init: false })];
    expect(await refusedUpgrade()).toEqual(TOO_MANY);
    first.send({ type: 'connection_init', payload: { authorization: server.authorization } });
    await until(() => first.messages.length > 0);
    const third = await open({ init: false });
    expect(await refusedUpgrade()).toEqual(TOO_MANY);
    third.close();
    await until(async () => (await open()).messages.some(({ type }) => type === 'connection_ack'));
    expect(await refusals('pending_sockets')).toBeGreaterThanOrEqual(2);
    for (const client of [first, second]) client.close();
  });

  it('of one address before init are limited to 256 by default', async () => {
    // Longer than it takes to open all of them on a busy machine.
    await start({ initMs: 3_600_000 });
    const pending = await Promise.all(Array.from({ length: 256 }, () => open({ init: false })));
    expect(await refusedUpgrade()).toEqual(TOO_MANY);
    for (const client of pending) client.close();
  });

  it('of a node are limited, event streams included', async () => {
    await start({ maxSockets: 4 });
    const stream = () =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(QUERY)}`, {
        headers: { accept: 'text/event-stream', authorization: server.authorization },
      });
    const streams = [await stream(), await stream()];
    expect(streams.map(({ status }) => status)).toEqual([200, 200]);
    // Half of the places are for others than this credential.
    const refused = await stream();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(((await refused.json()) as { errors: unknown[] }).errors).toMatchObject([
      { extensions: { code: 'TOO_MANY_CONNECTIONS' } },
    ]);
    const clients = [await open(), await open()];
    expect(await refusedUpgrade()).toEqual(TOO_MANY);
    await streams[0]!.body!.cancel();
    await until(async () => (await stream()).status === 200);
    for (const client of clients) client.close();
    await streams[1]!.body!.cancel();
  });

  it('of one address that reconnect too often are rejected with a time to retry after', async () => {
    await start({ maxSockets: 5 });
    // In two rounds: the more time passes, the more of what one may do is there again.
    for (let round = 0; round < 2; round++) {
      const clients = await Promise.all(Array.from({ length: 5 }, () => open()));
      for (const client of clients) client.close();
      await until(async () => (await measured(server, 'tidings_connections{transport="WS"}')) === 0);
    }
    const { status, headers, body } = await refusedUpgrade();
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toContain('"code":"RATE_LIMITED"');
  });

  it('without an init within the time of the setting are closed', async () => {
    await start({ initMs: 50 });
    const client = await open({ init: false });
    expect((await client.closed).code).toBe(4408);
  });
});

describe('a message', () => {
  it.each([
    { name: 'of more than 64 fragments', limits: {}, fragments: 65 },
    { name: 'of more fragments than the setting says', limits: { maxFragments: 2 }, fragments: 3 },
  ])('$name closes its socket with 1009 before it is complete', async ({ limits, fragments }) => {
    await start(limits);
    const client = await open();
    for (let n = 0; n < fragments; n++) client.webSocket.send(' ', { fin: false });
    expect((await client.closed).code).toBe(1009);
  });

  it('of more bytes than the setting says closes its socket with 1009', async () => {
    await start({ maxMessageBytes: 2_048 });
    const client = await open();
    client.send(' '.repeat(2_049));
    expect((await client.closed).code).toBe(1009);
  });

  it('that never ends is not kept, whatever comes between its fragments', async () => {
    await start({}, { heartbeatMs: 50 });
    const client = await open({ pong: false });
    client.webSocket.send('{', { fin: false });
    const chatter = setInterval(() => client.webSocket.readyState === WebSocket.OPEN && client.webSocket.pong(), 5);
    expect((await client.closed).code).toBe(1006);
    clearInterval(chatter);
  });

  it('is never compressed', async () => {
    await start();
    const client = new WebSocket(server.wsUrl, 'graphql-transport-ws', { perMessageDeflate: true });
    await once(client, 'open');
    expect(client.extensions).toBe('');
    client.terminate();
  });
});
