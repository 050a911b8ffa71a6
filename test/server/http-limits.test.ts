import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/core/config/limits.js';
import { measured } from '../support/measured.js';
import { SingleConnection } from '../support/single-connection.js';
import { SocketClient } from '../support/socket-client.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
/** Whatever was sent, the next client is served. */
afterEach(async () => {
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
  await server.close();
});

const start = async (limits: Partial<Limits> = {}) => {
  server = await startTestServer({ server: { limits } });
};
const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
/** Sends these bytes. @returns everything that is answered until the hub closes the connection. */
const exchange = async (bytes: string | Buffer): Promise<string> => {
  const socket = await open();
  socket.write(bytes);
  return text(socket);
};
const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
const lines = (...of: string[]) => `${of.join('\r\n')}\r\n\r\n`;
const fillers = (count: number) => Array.from({ length: count }, (_, n) => `x-${n}: 1`);

const AUTHORIZATION = `authorization: Bearer ${KEY}`;
const JSON_BODY = 'content-type: application/json';
const post = (...headers: string[]) =>
  lines('POST /graphql HTTP/1.1', 'host: hub', AUTHORIZATION, JSON_BODY, ...headers);
const UPGRADE = [
  ...['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'],
  ...['sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==', 'sec-websocket-protocol: graphql-transport-ws'],
];

interface Headers {
  readonly name: string;
  readonly limits?: Partial<Limits>;
  readonly head: string[];
  readonly status: number;
}

const health = (...headers: string[]) => ['GET /health HTTP/1.1', 'host: hub', 'connection: close', ...headers];
const HEADERS: readonly Headers[] = [
  { name: '100', head: health(...fillers(98)), status: 200 },
  { name: '101', head: health(...fillers(99)), status: 431 },
  { name: '2,000', head: health(...fillers(1_998)), status: 431 },
  { name: 'one of 32 KiB', head: health(`x: ${'y'.repeat(32_768)}`), status: 431 },
  { name: 'as many as the setting says', limits: { maxHeaders: 10 }, head: health(...fillers(8)), status: 200 },
  { name: 'more than the setting says', limits: { maxHeaders: 10 }, head: health(...fillers(9)), status: 431 },
  {
    ...{ name: '101 and an upgrade', status: 431 },
    head: ['GET /graphql HTTP/1.1', 'host: hub', ...UPGRADE, ...fillers(95)],
  },
];

describe('a request with headers', () => {
  it.each(HEADERS)('$name is answered $status', async ({ limits, head, status }) => {
    await start(limits);
    expect(statuses(await exchange(lines(...head)))).toEqual([status]);
  });
});

describe('a request that is late', () => {
  const limits = { headersMs: 100, requestMs: 300 };

  it.each([
    { what: 'its headers', bytes: 'GET /health HTTP/1.1\r\nhost: hub\r\nx: ' },
    { what: 'its body', bytes: post('content-length: 100') },
  ])('with $what is answered 408 and its connection closed, though bytes go on coming', async ({ bytes }) => {
    await start(limits);
    const socket = await open();
    socket.on('error', () => socket.destroy());
    socket.write(bytes);
    const trickle = setInterval(() => socket.write(' '), 20);
    const answer = await text(socket);
    clearInterval(trickle);
    expect(statuses(answer)).toEqual([408]);
  });

  it('does not keep others waiting, however many are', async () => {
    await start(limits);
    const late = await Promise.all(Array.from({ length: 200 }, open));
    for (const socket of late) socket.on('error', () => socket.destroy()).write('GET /health HTTP/1.1\r\nx');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await Promise.all(late.map((socket) => text(socket)))).flatMap(statuses)).toEqual(Array(200).fill(408));
  });
});

const query = (length: number) => {
  const body = JSON.stringify({ query: '{ __typename }' });
  return body + ' '.repeat(length - body.length);
};
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const BODIES = [
  { name: 'with its length', send: (body: string) => post(`content-length: ${body.length}`) + body },
  { name: 'in chunks', send: (body: string) => post('transfer-encoding: chunked') + chunked(body) },
  {
    name: 'for an event stream',
    send: (body: string) => post('accept: text/event-stream', `content-length: ${body.length}`) + body,
  },
];

describe('a body that is too large', () => {
  it.each(BODIES)('$name is answered 413 and its connection closed', async ({ send }) => {
    await start();
    const answer = await exchange(send(query(1_048_577)));
    expect(statuses(answer)).toEqual([413]);
    expect(answer).toContain('"code":"PAYLOAD_TOO_LARGE"');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  it.each(BODIES)('$name is one over the setting, and one that is not is read', async ({ send }) => {
    await start({ maxBodyBytes: 2_000 });
    expect(statuses(await exchange(send(query(2_001))))).toEqual([413]);
    const socket = await open();
    socket.write(send(query(2_000)));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(statuses(String(answer))).toEqual([200]);
    socket.destroy();
  });

  it('and never ends is cut off', async () => {
    await start({ maxBodyBytes: 2_000 });
    const socket = await open();
    socket.on('error', () => socket.destroy());
    socket.write(post('transfer-encoding: chunked'));
    const more = setInterval(() => socket.write(`1000\r\n${'x'.repeat(0x1000)}\r\n`), 5);
    await once(socket.resume(), 'close');
    clearInterval(more);
  });
});

const NOT_UTF8 = Buffer.concat([
  Buffer.from('{"query":"{ __typename }","variables":{"a":"'),
  Buffer.from([0xc3, 0x28]),
  Buffer.from('"}}'),
]);

describe('a body that is not UTF-8', () => {
  it.each([
    { path: '/graphql', accept: 'application/json' },
    { path: '/graphql', accept: 'text/event-stream' },
    { path: '/graphql', accept: 'application/graphql-response+json; charset=utf-8' },
    { path: '/graphql/stream', accept: 'application/json' },
    { path: '/session', accept: 'application/json' },
  ])('is refused on $path where $accept is accepted', async ({ path, accept }) => {
    await start();
    const headers = { authorization: server.authorization, 'content-type': 'application/json', accept };
    const response = await fetch(server.url + path, { method: 'POST', headers, body: NOT_UTF8 });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('"code":"BAD_USER_INPUT"');
  });

  it('is refused for an operation of the single connection mode', async () => {
    await start();
    const token = await (
      await fetch(`${server.url}/graphql/stream`, {
        method: 'PUT',
        headers: { authorization: server.authorization },
      })
    ).text();
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        authorization: server.authorization,
        'content-type': 'application/json',
        'x-graphql-event-stream-token': token,
      },
      body: NOT_UTF8,
    });
    expect(response.status).toBe(400);
  });
});

const deep = (levels: number) =>
  `{"query":"{ __typename }","variables":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;

describe('variables nested very deep', () => {
  it.each(['application/json', 'text/event-stream'])('are refused where %s is accepted', async (accept) => {
    await start();
    const headers = { authorization: server.authorization, 'content-type': 'application/json', accept };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: deep(200_000) });
    expect(await response.text()).toContain('"code":"BAD_USER_INPUT"');
  });

  it('are refused in place of an object', async () => {
    await start();
    const body = `{"query":"{ __typename }","variables":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const headers = { authorization: server.authorization, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('"code":"BAD_USER_INPUT"');
  });

  it('are refused on a socket, which lives on', async () => {
    await start();
    const client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
    client.send(`{"type":"subscribe","id":"1","payload":${deep(60_000)}}`);
    client.subscribe('2', '{ __typename }');
    await until(() => client.isComplete('2'));
    expect(client.frames('1')[0]?.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    client.close();
  });

  it('are refused in the single connection mode', async () => {
    await start();
    const client = await SingleConnection.open(server, server.authorization);
    const { variables } = JSON.parse(deep(50_000)) as { variables: object };
    // It cannot be written by what would write it.
    expect(() => JSON.stringify(variables)).toThrow(RangeError);
    const nested = Array.from({ length: 500 }).reduce<unknown>((inner) => [inner], []);
    expect((await client.ask('1', '{ __typename }', { a: nested })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    client.close();
  });
});

describe('requests in one packet', () => {
  const mutation = JSON.stringify({
    query: 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }',
  });
  const request = post(`content-length: ${mutation.length}`) + mutation;

  it('are all answered up to 64', async () => {
    await start();
    const socket = await open();
    socket.write(request.repeat(64));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await until(() => statuses(answer).length === 64);
    expect(new Set(statuses(answer))).toEqual(new Set([200]));
    socket.destroy();
  });

  it('are refused beyond, and their connection closed: of 1,000 no more are executed', async () => {
    await start();
    const answered = statuses(await exchange(request.repeat(1_000)));
    expect(answered.length).toBeLessThan(1_000);
    expect(answered.at(-1)).toBe(429);
    expect(await measured(server, 'tidings_published_events_total')).toBe(answered.length - 1);
    expect(await measured(server, 'tidings_refusals_total{reason="pipelined"}')).toBe(1);
  });
});

const PARAMETERS = [
  { name: 'an unknown member', body: { query: '{ __typename }', foo: 1 } },
  { name: 'a number for a query', body: { query: 1 } },
  { name: 'text for variables', body: { query: '{ __typename }', variables: '{}' } },
  { name: 'a list for variables', body: { query: '{ __typename }', variables: [] } },
  { name: 'no query', body: {} },
];

describe('a body with', () => {
  it.each(PARAMETERS)('$name is answered 400', async ({ body }) => {
    await start();
    const headers = { authorization: server.authorization, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
