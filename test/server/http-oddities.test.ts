import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
/** After each test the next client is still served. */
afterEach(async () => {
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
});

/** Sends bytes. @returns the whole answer, until the hub closes the connection. */
async function exchange(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes, 'latin1');
  return text(socket);
}

const AUTHORIZATION = `authorization: Bearer ${KEY}`;
const BODY = JSON.stringify({
  query: 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }',
});
const lines = (...of: string[]) => `${of.join('\r\n')}\r\n\r\n`;
const post = (...headers: string[]) =>
  lines('POST /graphql HTTP/1.1', 'host: hub', AUTHORIZATION, 'content-type: application/json', ...headers);
const LENGTH = `content-length: ${BODY.length}`;
const CHUNKED = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;

/** Requests that can be read in two ways: a proxy in front of the hub may have read them in the other one. */
const AMBIGUOUS: readonly { name: string; bytes: string }[] = [
  { name: 'a length and chunks', bytes: post(LENGTH, 'transfer-encoding: chunked') + CHUNKED },
  { name: 'chunks and a length', bytes: post('transfer-encoding: chunked', LENGTH) + CHUNKED },
  { name: 'two lengths', bytes: post(LENGTH, 'content-length: 5') + BODY },
  { name: 'two lengths in one header', bytes: post(`${LENGTH}, 5`) + BODY },
  { name: 'a length with a sign', bytes: post(`content-length: +${BODY.length}`) + BODY },
  { name: 'an encoding that hides chunks', bytes: post('transfer-encoding: chunked, identity') + CHUNKED },
  { name: 'an encoding that is not known', bytes: post('transfer-encoding: xchunked') + CHUNKED },
  { name: 'a size of a chunk that is no number', bytes: `${post('transfer-encoding: chunked')}zz\r\n${BODY}\r\n` },
  { name: 'lines that end in LF alone', bytes: post(LENGTH).replaceAll('\r\n', '\n') + BODY },
  { name: 'one line that ends in LF alone', bytes: post('x: y\nx-z: 1', LENGTH) + BODY },
  { name: 'a header that is folded', bytes: post('x: y', ' folded', LENGTH) + BODY },
  { name: 'a NUL in a header', bytes: post('x: a\0b', LENGTH) + BODY },
  { name: 'a NUL in the name of a header', bytes: post('x\0y: a', LENGTH) + BODY },
  { name: 'a space before the colon', bytes: post('content-length : 5', LENGTH) + BODY },
  { name: 'a line without a colon', bytes: post('nothing', LENGTH) + BODY },
  { name: 'no host', bytes: lines('GET /health HTTP/1.1') },
  { name: 'a version that is not known', bytes: lines('GET /health HTTP/9.9', 'host: hub') },
  { name: 'a method that is not known', bytes: lines('FETCH /health HTTP/1.1', 'host: hub') },
  { name: 'no request line', bytes: lines('hello') },
  { name: 'a TLS greeting', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' },
];

describe('a request with', () => {
  it.each(AMBIGUOUS)('$name is answered 400, closed, and not executed', async ({ bytes }) => {
    const head = await server.log.head('acme');
    // A second request, so that a smuggled one would be answered too.
    const answer = await exchange(bytes + lines('GET /health HTTP/1.1', 'host: hub', 'connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(answer).not.toMatch(/node_modules|\/src\/|\bat \w/);
    expect(await server.log.head('acme')).toEqual(head);
  });
});

describe('a method that a path does not support', () => {
  const PATHS = ['/', '/health', '/ready', '/graphql', '/graphql/stream'];
  const CASES = ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].flatMap((method) =>
    PATHS.filter((path) => path !== '/graphql/stream' || !['PUT', 'DELETE'].includes(method)).map((path) => ({
      method,
      path,
    })),
  );
  it.each(CASES)('is answered 405 with the supported ones: $method $path', async ({ method, path }) => {
    const answer = await exchange(lines(`${method} ${path} HTTP/1.1`, 'host: hub', AUTHORIZATION, 'connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/\r\nallow: GET, /i);
    // TRACE would return the header to a script that must not read it.
    expect(answer).not.toContain(KEY);
  });

  it('is CONNECT, which is not answered at all', async () => {
    expect(await exchange(lines('CONNECT evil.example:443 HTTP/1.1', 'host: evil.example'))).toBe('');
  });
});

const KEY_HEADER = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
const upgrade = (first: string, ...headers: string[]) =>
  lines(
    first,
    'host: hub',
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-protocol: graphql-transport-ws',
    ...headers,
  );
const VERSION = 'sec-websocket-version: 13';

describe('an upgrade', () => {
  const CASES: readonly { name: string; bytes: string; status: number }[] = [
    { name: 'on another path', bytes: upgrade('GET /graphql/stream HTTP/1.1', VERSION, KEY_HEADER), status: 404 },
    { name: 'on a path that climbs', bytes: upgrade('GET /x/../graphql HTTP/1.1', VERSION, KEY_HEADER), status: 404 },
    { name: 'by HTTP/1.0', bytes: upgrade('GET /graphql HTTP/1.0', VERSION, KEY_HEADER), status: 400 },
    { name: 'without a key', bytes: upgrade('GET /graphql HTTP/1.1', VERSION), status: 400 },
    {
      name: 'with a key that is too short',
      bytes: upgrade('GET /graphql HTTP/1.1', VERSION, 'sec-websocket-key: eA=='),
      status: 400,
    },
    {
      name: 'with a key that is no base64',
      bytes: upgrade('GET /graphql HTTP/1.1', VERSION, 'sec-websocket-key: !!!!!!!!!!!!!!!!!!!!!!=='),
      status: 400,
    },
    { name: 'with two keys', bytes: upgrade('GET /graphql HTTP/1.1', VERSION, KEY_HEADER, KEY_HEADER), status: 400 },
    { name: 'without a version', bytes: upgrade('GET /graphql HTTP/1.1', KEY_HEADER), status: 400 },
    {
      name: 'of another version',
      bytes: upgrade('GET /graphql HTTP/1.1', 'sec-websocket-version: 7', KEY_HEADER),
      status: 400,
    },
    { name: 'by POST', bytes: upgrade('POST /graphql HTTP/1.1', VERSION, KEY_HEADER), status: 405 },
    {
      name: 'to another protocol',
      bytes: upgrade('GET /graphql HTTP/1.1', KEY_HEADER, VERSION).replace('upgrade: websocket', 'upgrade: h2c'),
      status: 400,
    },
    {
      name: 'with a protocol that is no token',
      bytes: upgrade('GET /graphql HTTP/1.1', VERSION, KEY_HEADER).replace('graphql-transport-ws', 'a b,,'),
      status: 400,
    },
  ];
  it.each(CASES)('$name is answered $status and closed', async ({ bytes, status }) => {
    const answer = await exchange(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(answer).not.toContain('101');
  });

  it('in good order is answered 101', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(upgrade('GET /graphql HTTP/1.1', VERSION, KEY_HEADER));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
    socket.destroy();
  });
});
