import { mutatedDocument } from './documents.js';
import type { Random } from './random.js';
import { junk, mutatedBytes, mutatedValue, variables } from './values.js';

type Header = [string, string];

interface Request {
  method: string;
  path: string;
  headers: Header[];
  body: Buffer;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'get', 'PROPFIND', 'M-SEARCH'];
const PATHS = ['/', '/graphql', '/graphql/stream', '/health', '/ready', '/metrics', '/session', '/sign-in', '/nope'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  '*/*',
  '',
];
const ACCEPTS = ['application/json', 'text/event-stream', 'application/graphql-response+json', 'text/html', '*/*', 'x'];

/** Headers that change what is done, with values that are right for none. */
const FOREIGN: readonly ((random: Random) => Header)[] = [
  (random) => ['content-type', random.pick(TYPES)],
  (random) => ['accept', random.pick(ACCEPTS)],
  (random) => ['authorization', random.pick(['Bearer x', 'Basic eDp5', 'Bearer', 'Bearer a.b.c', 'Bearer tdg_a_b'])],
  (random) => ['last-event-id', random.pick(['zzz', '', 'a%0d%0ab', 'x'.repeat(2_000)])],
  (random) => ['origin', random.pick(['null', 'https://evil.example', 'http://localhost'])],
  (random) => ['cookie', random.pick(['tidings_session=x', 'a=b; tidings_session', '='.repeat(500)])],
  (random) => ['x-graphql-event-stream-token', random.pick(['x', '', '__proto__'])],
  (random) => ['content-encoding', random.pick(['gzip', 'identity', 'br'])],
  (random) => ['x-forwarded-for', random.pick(['1.2.3.4', '::1, x', 'localhost'])],
  (random) => ['expect', random.pick(['100-continue', 'nothing'])],
  (random) => ['upgrade', random.pick(['websocket', 'h2c'])],
  (random) => [
    `x-${random.below(1_000)}`,
    String(junk(random))
      .replaceAll(/[\0\r\n]/g, '')
      .slice(0, 300),
  ],
];

function good(random: Random, authorization: string): Request {
  const operation = { query: mutatedDocument(random), variables: variables(random) };
  const search = new URLSearchParams({ query: operation.query, variables: JSON.stringify(operation.variables) ?? '' });
  const headers: Header[] = [
    ['authorization', authorization],
    ['accept', random.pick(ACCEPTS)],
  ];
  const path = random.pick(['/graphql', '/graphql', '/graphql/stream']);
  if (random.chance(0.2))
    return { method: 'GET', path: `${path}?${search}`.slice(0, 8_000), headers, body: Buffer.alloc(0) };
  const value = random.chance(0.3) ? mutatedValue(operation, random) : operation;
  const text = JSON.stringify(value) ?? '';
  const body = random.chance(0.15) ? mutatedBytes(text, random) : Buffer.from(text);
  return { method: 'POST', path, headers: [...headers, ['content-type', 'application/json']], body };
}

/** A request with something about it that no client of ours would send, though it can still be read. */
function odd(random: Random, authorization: string): Request {
  const request = good(random, authorization);
  random.pick([
    () => request.headers.push(...Array.from({ length: 1 + random.below(4) }, () => random.pick(FOREIGN)(random))),
    () => request.headers.splice(random.below(request.headers.length), 1, random.pick(FOREIGN)(random)),
    () => Object.assign(request, { method: random.pick(METHODS) }),
    () => Object.assign(request, { path: random.pick(PATHS) }),
    () =>
      Object.assign(request, {
        path: `${request.path}&${random.pick(['ticket', 'token', 'variables', 'extensions'])}=%7b`,
      }),
    () => Object.assign(request, { path: `/${encodeURIComponent(random.bytes(6).toString('latin1'))}` }),
  ])();
  return request;
}

function bytesOf({ method, path, headers, body }: Request, framing: readonly Header[]): Buffer {
  const lines = [['host', 'localhost'], ...headers, ...framing].map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), body]);
}

function whole(request: Request, random: Random): Buffer {
  if (request.body.length === 0) return bytesOf(request, []);
  if (random.chance(0.8)) return bytesOf(request, [['content-length', String(request.body.length)]]);
  const size = Buffer.from(`${request.body.length.toString(16)}\r\n`);
  const body = Buffer.concat([size, request.body, Buffer.from('\r\n0\r\n\r\n')]);
  return bytesOf({ ...request, body }, [['transfer-encoding', 'chunked']]);
}

/** A request whose end nobody can find, or that is none. */
function malformed(random: Random, authorization: string): Buffer {
  const request = good(random, authorization);
  const bytes = whole(request, random);
  return random.pick([
    () => mutatedBytes(bytes, random),
    () => bytes.subarray(0, random.below(bytes.length)),
    () => bytesOf(request, [['content-length', random.pick(['-1', '1e9', '99999999999', 'x', '0x10', '5, 5'])]]),
    () => bytesOf(request, [['transfer-encoding', random.pick(['chunked, chunked', 'gzip', ' chunked', 'x'])]]),
    () =>
      bytesOf(request, [
        ['transfer-encoding', 'chunked'],
        ['content-length', '5'],
      ]),
    () => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', random.pick(['\n', '\r', '\r\n '])), 'latin1'),
    () => random.bytes(1 + random.below(300)),
  ])();
}

const MAX_REQUESTS = 20;

/** What is sent on one connection, in one go: requests that can be read, and at the end perhaps one that cannot. */
export function requestsOfSession(random: Random, authorization: string): Buffer[] {
  const count = 1 + random.below(MAX_REQUESTS);
  const requests: Buffer[] = [];
  while (requests.length < count) {
    if (random.chance(0.05)) return [...requests, malformed(random, authorization)];
    requests.push(whole(random.chance(0.4) ? odd(random, authorization) : good(random, authorization), random));
  }
  return requests;
}
