import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { RawRequest } from '../support/raw-exchange.js';
import { SingleConnection } from '../support/single-connection.js';
import type { Case } from './case.js';
import { expectRefused, type Scene } from './scene.js';

type Header = readonly [string, string];

/** The ways by which one request goes to the hub: where to, and with which headers beside its own. */
const WAYS: readonly { via: string; path: string; headers: (scene: Scene) => Promise<Header[]> }[] = [
  { via: 'HTTP', path: '/graphql', headers: async () => [['accept', 'application/json']] },
  { via: 'SSE on /graphql', path: '/graphql', headers: async () => [['accept', 'text/event-stream']] },
  { via: 'SSE on /graphql/stream', path: '/graphql/stream', headers: async () => [['accept', 'text/event-stream']] },
  {
    via: 'SSE on a single connection',
    path: '/graphql/stream',
    async headers({ hub: { url }, authorization }) {
      const { body: token } = await SingleConnection.reserve({ url }, authorization);
      return [['x-graphql-event-stream-token', token]];
    },
  },
];

const JSON_TYPE = ['content-type', 'application/json'] as const;
const MUTATION = 'mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "s"}) { id } }';
const OPERATION = { query: '{ __typename }', extensions: { operationId: '1' } };
const mutation = JSON.stringify({ ...OPERATION, query: MUTATION });
const plain = JSON.stringify(OPERATION);
const search = (query: string) => `?${new URLSearchParams({ query })}`;
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const multipart = (map: string) =>
  `${['operations', mutation, 'map', map].reduce(
    (text, part, at) =>
      at % 2 ? `${text}${part}\r\n` : `${text}--x\r\ncontent-disposition: form-data; name="${part}"\r\n\r\n`,
    '',
  )}--x--\r\n`;

interface HttpRow {
  readonly id: string;
  readonly title: string;
  readonly request: RawRequest;
  readonly status: number | readonly number[];
  readonly code?: string;
  /** What must not be in the answer. */
  readonly absent?: RegExp;
  /** Where it is sent, if not everywhere: the others mean something else by it. */
  readonly only?: readonly string[];
}

const typed = (type: string, body: string | Buffer = mutation): RawRequest => ({
  headers: [['content-type', type]],
  body,
});
const json = (body: string | Buffer, rest: Partial<RawRequest> = {}): RawRequest => ({
  headers: [JSON_TYPE],
  body,
  ...rest,
});
const from = (origin: string): RawRequest => ({ headers: [JSON_TYPE, ['origin', origin]], body: mutation });
const over = `{"query":"{ __typename }","extensions":{"operationId":"${'x'.repeat(1_048_576)}"}}`;
const CORS = /access-control-allow-(origin|credentials)/i;
const BAD = { status: 400, code: 'BAD_USER_INPUT' };

const ROWS: readonly HttpRow[] = [
  {
    id: 'H02',
    title: 'a GET of type message/http',
    request: { method: 'GET', path: search('{ __typename }'), headers: [['content-type', 'message/http']] },
    status: 415,
  },
  {
    id: 'H03',
    title: 'a mutation as a form',
    request: typed('application/x-www-form-urlencoded', String(new URLSearchParams({ query: MUTATION }))),
    status: 415,
  },
  {
    id: 'H04',
    title: 'a mutation in several parts',
    request: typed('multipart/form-data; boundary=x', multipart('{}')),
    status: 415,
  },
  { id: 'H05', title: 'JSON as plain text', request: typed('text/plain'), status: 415 },
  { id: 'H05', title: 'JSON without a type', request: { body: mutation }, status: 415 },
  { id: 'H06', title: 'plain text that also says JSON', request: typed('text/plain; application/json'), status: 415 },
  { id: 'H07', title: 'a body of 1 MiB and more', request: json(over), status: 413, code: 'PAYLOAD_TOO_LARGE' },
  {
    id: 'H07',
    title: 'a body of 1 MiB and more in chunks',
    request: json(over, { chunked: true }),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    id: 'H08',
    title: 'a compressed body that unfolds to 10 MB',
    request: { headers: [JSON_TYPE, ['content-encoding', 'gzip']], body: gzipSync(Buffer.alloc(10_000_000, ' ')) },
    status: 415,
  },
  { id: 'H09', title: 'a batch of 2', request: json(`[${mutation},${mutation}]`), ...BAD },
  { id: 'H09', title: 'a batch of 1,000', request: json(`[${Array(1_000).fill(plain)}]`), ...BAD },
  {
    id: 'H11',
    title: 'an upload to __proto__',
    request: typed('multipart/form-data; boundary=x', multipart('{"0":["__proto__.polluted"]}')),
    status: 415,
  },
  {
    id: 'H11',
    title: 'an upload to constructor.prototype',
    request: typed('multipart/form-data; boundary=x', multipart('{"0":["constructor.prototype.polluted"]}')),
    status: 415,
  },
  {
    id: 'H12',
    title: 'variables nested 200,000 deep',
    request: json(`{"query":"{ __typename }","extensions":{"operationId":"1"},"variables":{"a":${nested(200_000)}}}`),
    ...BAD,
    only: ['HTTP'],
  },
  {
    id: 'H14',
    title: 'JSON in UTF-16',
    request: typed('application/json; charset=utf-16', Buffer.from(mutation, 'utf16le')),
    status: 415,
  },
  {
    id: 'H15',
    title: 'text that is not UTF-8',
    request: json(Buffer.from(mutation.replace('\\"s\\"', '\\"\xff\xfe\\"'), 'latin1')),
    ...BAD,
  },
  { id: 'H20', title: 'another site', request: from('https://evil.example'), status: 403, absent: CORS },
  { id: 'H20', title: 'no site at all', request: from('null'), status: 403, absent: CORS },
  {
    id: 'H20',
    title: 'a site whose name begins like one of ours',
    request: from('http://localhost.evil.example'),
    status: 403,
    absent: CORS,
  },
  {
    id: 'H21',
    title: 'a mutation by GET',
    request: { method: 'GET', path: search(MUTATION) },
    status: 405,
    only: ['HTTP', 'SSE on /graphql', 'SSE on /graphql/stream'],
  },
  { id: 'H21', title: 'PUT', request: json(mutation, { method: 'PUT' }), status: 405, only: ['HTTP'] },
  { id: 'H21', title: 'DELETE', request: { method: 'DELETE' }, status: 405, only: ['HTTP'] },
  { id: 'H21', title: 'TRACE', request: { method: 'TRACE' }, status: 405, only: ['HTTP'] },
  {
    id: 'H25',
    title: 'a member that is none of the protocol',
    request: json(JSON.stringify({ ...OPERATION, query: MUTATION, foo: 1 })),
    ...BAD,
  },
  {
    id: 'H25',
    title: 'a query that is a number',
    request: json('{"query":1,"extensions":{"operationId":"1"}}'),
    ...BAD,
  },
  {
    id: 'H25',
    title: 'variables that are text',
    request: json(JSON.stringify({ ...OPERATION, variables: 'x' })),
    ...BAD,
  },
];

/** Where the log of the project ends: nothing that is refused moves it. */
async function headOf(scene: Scene): Promise<unknown> {
  return (await scene.data('{ project(id: "acme") { head { offset } } }')).project;
}

/** Requests as a whole, each on every way on which one can be sent. */
export const HTTP_CASES: readonly Case[] = ROWS.flatMap(({ id, title, request, status, code, absent, only }) =>
  WAYS.filter(({ via }) => !only || only.includes(via)).map((way) => ({
    id,
    title,
    via: way.via,
    async run(scene: Scene) {
      const path = `${way.path}${request.path ?? ''}`;
      const headers = [...(await way.headers(scene)), ...(request.headers ?? [])];
      const before = await headOf(scene);
      const answer = await scene.send({ ...request, path, headers });
      expectRefused(answer, status, code);
      if (absent) expect(answer.text).not.toMatch(absent);
      expect(await headOf(scene)).toEqual(before);
    },
  })),
);
