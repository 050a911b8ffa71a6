import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { refusal, STREAMS } from '../support/transports.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const QUERY = '{ __typename }';
const body = JSON.stringify({ query: QUERY });
const json = { 'content-type': 'application/json' };
const search = (query: string) => `/graphql?${new URLSearchParams({ query })}`;
const MUTATION = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';

interface Request {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Sent without its length, in pieces. */
  readonly chunked?: boolean;
}

/** Sends exactly this: `fetch` would add a content type. */
async function send({ method = 'POST', path = '/graphql', headers = {}, body, chunked }: Request) {
  const sent = request(server.url + path, { method, headers: { authorization: server.authorization, ...headers } });
  const answered = new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
    sent.on('response', async (response) => {
      resolve({ status: response.statusCode!, headers: response.headers, text: await text(response).catch(() => '') });
    });
    sent.on('error', reject);
  });
  if (chunked) sent.flushHeaders();
  sent.end(body);
  return answered;
}

interface Case {
  readonly name: string;
  readonly request: Request;
  readonly status: number;
  readonly code?: string;
}

const multipart =
  '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--\r\n';

const CASES: readonly Case[] = [
  {
    name: 'a form',
    request: {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ query: MUTATION })),
    },
    status: 415,
  },
  {
    name: 'a multipart body',
    request: { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart },
    status: 415,
  },
  { name: 'plain text', request: { headers: { 'content-type': 'text/plain' }, body }, status: 415 },
  {
    name: 'plain text that also says JSON',
    request: { headers: { 'content-type': 'text/plain; application/json' }, body },
    status: 415,
  },
  { name: 'no content type', request: { body }, status: 415 },
  {
    name: 'JSON in UTF-16',
    request: { headers: { 'content-type': 'application/json; charset=utf-16' }, body: Buffer.from(body, 'utf16le') },
    status: 415,
  },
  { name: 'a compressed body', request: { headers: { ...json, 'content-encoding': 'gzip' }, body }, status: 415 },
  { name: 'a batch', request: { headers: json, body: `[${body},${body}]` }, status: 400, code: 'BAD_USER_INPUT' },
  { name: 'text that is not JSON', request: { headers: json, body: '{' }, status: 400, code: 'BAD_USER_INPUT' },
  {
    name: 'a member that is none of the protocol',
    request: { headers: json, body: JSON.stringify({ query: QUERY, foo: 1 }) },
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a query that is a number',
    request: { headers: json, body: '{"query":1}' },
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'variables that are text',
    request: { headers: json, body: JSON.stringify({ query: QUERY, variables: 'x' }) },
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  { name: 'a mutation by GET', request: { method: 'GET', path: search(MUTATION) }, status: 405 },
  {
    name: 'a mutation by GET on the stream path',
    request: { method: 'GET', path: search(MUTATION).replace('/graphql', '/graphql/stream') },
    status: 405,
  },
  {
    name: 'a body over 1 MiB',
    request: { headers: json, body: JSON.stringify({ query: QUERY, operationName: 'x'.repeat(1_048_576) }) },
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    name: 'a body over 1 MiB in chunks',
    request: {
      headers: json,
      body: JSON.stringify({ query: QUERY, operationName: 'x'.repeat(1_048_576) }),
      chunked: true,
    },
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  { name: 'an unknown path', request: { method: 'GET', path: '/nope' }, status: 404, code: 'NOT_FOUND' },
  {
    name: 'a path that climbs',
    request: { method: 'GET', path: '/graphql/..%2f..%2fetc%2fpasswd' },
    status: 404,
    code: 'NOT_FOUND',
  },
  { name: 'PUT', request: { method: 'PUT', headers: json, body }, status: 405 },
  { name: 'DELETE', request: { method: 'DELETE' }, status: 405 },
  { name: 'PATCH', request: { method: 'PATCH', headers: json, body }, status: 405 },
];

describe('an HTTP request', () => {
  it.each(CASES)('with $name is answered $status', async ({ request, status, code }) => {
    const before = await server.log.head('acme');
    const answer = await send(request);
    expect(answer.status, answer.text).toBe(status);
    if (code) expect(JSON.parse(answer.text).errors[0].extensions).toMatchObject({ code });
    expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|\/src\//);
    expect(await server.log.head('acme')).toEqual(before);
  });

  it('in UTF-8 is read, in each spelling of the charset', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])
      expect((await send({ headers: { 'content-type': type }, body })).status).toBe(200);
  });

  it('with `__proto__` and `constructor` members pollutes no prototype', async () => {
    const variables = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const bodies = [
      `{"query":"{ __typename }","variables":${variables}}`,
      `{"query":"{ __typename }","__proto__":{"polluted":1}}`,
    ];
    for (const body of bodies) expect([200, 400]).toContain((await send({ headers: json, body })).status);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a credential', () => {
  const operation = { query: 'subscription { events(projectId: "acme") { id } }' };

  it.each(STREAMS)('that is missing is answered UNAUTHENTICATED over $name', async (transport) => {
    expect(await refusal(transport, server, operation, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each(['/graphql', '/graphql/stream'])('that is wrong is answered 401 on %s', async (path) => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const headers = { ...json, accept, authorization: 'Bearer of bad news' };
      const answer = await send({ path, headers, body: JSON.stringify(operation) });
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.text).errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('that is wrong closes a WebSocket with 4403', async () => {
    const refused = await SocketClient.open(server.wsUrl, { authorization: 'Bearer of bad news' });
    expect(await refused.closed).toMatchObject({ code: 4403 });
  });

  it('that is a ticket is accepted once', async () => {
    const { data } = await server.post('mutation { createStreamTicket { ticket expiresAt } }');
    const { ticket } = data.createStreamTicket;
    const path = `/graphql?${new URLSearchParams({ query: '{ viewer { id } }', ticket })}`;
    const statuses = [];
    for (const _ of [1, 2]) {
      const response = await fetch(server.url + path);
      statuses.push(response.status);
      await response.text();
    }
    expect(statuses).toEqual([200, 401]);
  });
});
