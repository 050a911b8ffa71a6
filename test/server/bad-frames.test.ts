import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { nextTurn, systemClock } from '../../src/core/clock.js';
import { openSocket } from '../support/raw-exchange.js';
import { frameBytes, OPCODE, textFrame, upgradeBytes } from '../support/raw-web-socket.js';
import { SocketClient, type SocketOptions } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const open = (options: SocketOptions = {}) =>
  SocketClient.open(server.wsUrl, { authorization: server.authorization, ...options });

const QUERY = 'subscription { events(projectId: "acme") { id } }';
const subscribe = (rest: object = {}) => ({ type: 'subscribe', id: '1', payload: { query: QUERY }, ...rest });

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

interface Case {
  readonly name: string;
  readonly frames: readonly (object | string | Buffer)[];
  readonly code: number;
  readonly options?: SocketOptions;
}

const CLOSED: readonly Case[] = [
  { name: 'text that is not JSON', frames: ['{'], code: 4400 },
  { name: 'JSON that is no object', frames: ['null'], code: 4400 },
  { name: 'a message that is JSON of JSON', frames: [JSON.stringify('{"type":"ping"}')], code: 4400 },
  { name: 'an unknown type', frames: [{ type: 'nope' }], code: 4400 },
  { name: 'no type', frames: [{ id: '1' }], code: 4400 },
  { name: 'a binary frame', frames: [Buffer.from(JSON.stringify({ type: 'ping' }))], code: 4400 },
  { name: 'a subscribe without an id', frames: [subscribe({ id: undefined })], code: 4400 },
  { name: 'a subscribe with an empty id', frames: [subscribe({ id: '' })], code: 4400 },
  { name: 'a subscribe with a number for an id', frames: [subscribe({ id: 1 })], code: 4400 },
  { name: 'a subscribe without a payload', frames: [subscribe({ payload: undefined })], code: 4400 },
  { name: 'a subscribe whose query is null', frames: [subscribe({ payload: { query: null } })], code: 4400 },
  {
    name: 'variables that are no object',
    frames: [subscribe({ payload: { query: QUERY, variables: 'x' } })],
    code: 4400,
  },
  { name: 'a subscribe before the init', frames: [subscribe()], code: 4401, options: { init: false } },
  {
    name: 'a subscribe that does not wait for the answer to the init',
    frames: [{ type: 'connection_init' }, subscribe()],
    code: 4401,
    options: { init: false },
  },
  { name: 'an id that is in use', frames: [subscribe(), subscribe()], code: 4409 },
  { name: 'a second init', frames: [{ type: 'connection_init' }], code: 4429 },
  {
    name: 'a ping that is 60,000 lists deep',
    frames: [`{"type":"ping","payload":{"a":${nested(60_000)}}}`],
    code: 4400,
  },
  {
    name: 'a credential that is 60,000 lists deep',
    frames: [`{"type":"connection_init","payload":{"authorization":${nested(60_000)}}}`],
    code: 4400,
    options: { init: false },
  },
  { name: 'a message over 128 KiB', frames: [' '.repeat(131_073)], code: 1009 },
  { name: 'no sub-protocol', frames: [], code: 4406, options: { protocol: null, init: false } },
];

describe('a WebSocket is closed for', () => {
  it.each(CLOSED)('$name, with $code', async ({ frames, code, options }) => {
    const client = await open(options);
    for (const frame of frames) client.send(frame);
    const closed = await client.closed;
    expect(closed.code).toBe(code);
    expect(closed.reason).not.toMatch(/node_modules|\bat \w+ \(|\/src\//);
  });

  it('an old sub-protocol, with 4406 that its clients receive', async () => {
    const [code] = await once(new WebSocket(server.wsUrl, 'graphql-ws'), 'close');
    expect(code).toBe(4406);
  });

  it('a frame that comes in more than 1,024 pieces, before it is whole', async () => {
    const client = await open();
    const frame = frameBytes({ opcode: OPCODE.text, payload: ' '.repeat(100_000) });
    let sent = 0;
    for (; sent < frame.length && client.webSocket.readyState === WebSocket.OPEN; sent++) {
      client.socket.write(frame.subarray(sent, sent + 1));
      await nextTurn();
    }
    expect((await client.closed).code).toBe(1009);
    expect(sent).toBeLessThan(frame.length);
  });

  it('more than 64 fragments', async () => {
    const client = await open();
    for (let n = 0; n < 65; n++) client.webSocket.send(' ', { fin: false });
    expect([1008, 1009]).toContain((await client.closed).code);
  });

  // Each of these two waits for a timer of the hub.
  it.concurrent('a malformed message, and terminated soon when its peer never answers the close frame', async ({
    expect,
  }) => {
    const socket = openSocket(server.url);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(upgradeBytes());
    socket.write(textFrame({ type: 'connection_init' }));
    await until(() => received.includes('connection_ack'));
    socket.write(textFrame('{'));
    await once(socket, 'close');
    expect(received).toContain('Invalid message received');
  });

  it.concurrent('no init within three seconds, with 4408', async ({ expect }) => {
    const client = await open({ init: false });
    const openedAt = performance.now();
    expect((await client.closed).code).toBe(4408);
    // A timer is never early. How late it is depends on the machine.
    expect(performance.now() - openedAt).toBeGreaterThan(2_500);
  });
});

describe('a WebSocket stays open for', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '☃'])('the id %s', async (id) => {
    const client = await open();
    client.send(`{"type":"subscribe","id":${JSON.stringify(id)},"payload":{"query":"{ __typename }"}}`);
    await until(() => client.isComplete(id));
    expect(client.frames(id)).toEqual([{ data: { __typename: 'Query' } }]);
    client.subscribe(id, 'subscription { activity(projectId: "acme", last: 0) { id } }');
    await until(async () => {
      await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
      return client.frames(id).length > 1;
    });
    client.close();
  });

  it('a reused id, the end of an unknown one, and an unsolicited pong', async () => {
    const client = await open();
    for (const round of [1, 2, 3]) {
      client.subscribe('1', '{ __typename }');
      await until(() => client.frames('1').length === round);
      client.send({ type: 'complete', id: 'unknown' });
      client.send({ type: 'pong' });
    }
    client.send({ type: 'ping' });
    await until(() => client.messages.some(({ type }) => type === 'pong'));
    client.close();
  });

  it('members that pollute where objects are merged carelessly', async () => {
    const client = await open();
    const variables = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    client.send(`{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","variables":${variables}}}`);
    await until(() => client.frames('1').length > 0);
    expect(client.frames('1')).toEqual([{ data: { __typename: 'Query' } }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    client.close();
  });
});

describe('messages that come at once', () => {
  afterEach(() => vi.restoreAllMocks());

  it('delay no other socket, however many they are', async () => {
    const [busy, other] = await Promise.all([open(), open()]);
    // Each of them takes as long as a turn may.
    let now = systemClock.elapsed();
    vi.spyOn(systemClock, 'elapsed').mockImplementation(() => now++);
    const answered = () => busy.messages.filter(({ type }) => type === 'error').length;
    busy.socket.cork();
    for (let n = 0; n < 500; n++) busy.subscribe(`${n}`, '{ nope }');
    busy.socket.uncork();
    other.send({ type: 'ping' });
    await until(() => other.messages.some(({ type }) => type === 'pong'));
    expect(answered()).toBeLessThan(250);
    await until(() => answered() === 500);
    busy.close();
    other.close();
  });

  it('are run in one turn, where they take no time', async () => {
    const client = await open();
    vi.spyOn(systemClock, 'elapsed').mockReturnValue(systemClock.elapsed());
    const answers = () => client.messages.filter(({ type }) => type === 'error').length;
    const turns = new Set<number>();
    let turn = 0;
    client.webSocket.on('message', () => turns.add(turn));
    client.socket.cork();
    for (let n = 0; n < 200; n++) client.subscribe(`${n}`, '{ nope }');
    client.socket.uncork();
    for (; answers() < 200; turn++) await nextTurn();
    expect(turns.size).toBeLessThan(20);
    client.close();
  });

  it('are answered in their order, also operations that are ended at once', async () => {
    const client = await open();
    for (const id of ['1', '2', '3']) {
      client.subscribe(id, '{ nope }');
      client.send({ type: 'complete', id });
    }
    client.subscribe('last', '{ __typename }');
    await until(() => client.isComplete('last'));
    expect(client.messages.filter(({ type }) => type === 'error').map(({ id }) => id)).toEqual(['1', '2', '3']);
    client.close();
  });
});

describe('an upgrade', () => {
  it('on another path is rejected with 404', async () => {
    const client = new SocketClient(server.wsUrl.replace('/graphql', '/elsewhere'));
    const [, response] = await once(client.webSocket, 'unexpected-response');
    expect(response.statusCode).toBe(404);
  });
});
