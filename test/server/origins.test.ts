import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { NO_AUDIT } from '../../src/auth/audit.js';
import { Measurements } from '../../src/core/observe/measurements.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { createGate } from '../../src/server/gate/gate.js';
import { createProxies } from '../../src/server/gate/proxies.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const APP = 'https://app.example.com';
const QUERY = '{ viewer { id } }';
const FOLLOW = 'subscription { events(projectId: "acme", last: 1) { type } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';

const refusals: string[] = [];
let server: TestServer;
let own: string;
beforeAll(async () => {
  const measurements = Object.assign(new Measurements(), { refused: (reason: string) => void refusals.push(reason) });
  server = await startTestServer({ measurements, server: { gate: { origins: [APP, 'tauri://localhost'] } } });
  own = server.url;
});
afterAll(() => server.close());
beforeEach(() => {
  refusals.length = 0;
});

type Headers = Record<string, string>;

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Headers;
  readonly body?: string;
}

/** Sends exactly these headers, those included that `fetch` keeps to itself. An event stream is answered with its head. */
async function send({ method = 'GET', path = '/graphql', headers = {}, body }: Sent) {
  const sent = request(server.url + path, { method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode: status, headers: answered } = response;
  if (!answered['content-type']?.startsWith('text/event-stream'))
    return { status, headers: answered, text: await text(response) };
  response.destroy();
  return { status, headers: answered, text: '' };
}

const authorization = `Bearer ${KEY}`;
const json = { 'content-type': 'application/json' };
const search = (query: string, more: Headers = {}) => `?${new URLSearchParams({ query, ...more })}`;
const post = (query: string, headers: Headers): Sent => ({
  ...{ method: 'POST', headers: { ...json, authorization, ...headers } },
  body: JSON.stringify({ query }),
});

/** The status of a WebSocket handshake: 101 when it was made. */
async function upgrade(headers: Headers, url = server.wsUrl): Promise<number> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_, { statusCode }) => {
      socket.terminate();
      resolve(statusCode!);
    });
    // Said of a handshake that is given up as well, when it has been answered long since.
    socket.on('error', reject);
  });
}

const FOREIGN = [
  'https://evil.example',
  'null',
  '',
  `${APP}.evil.example`,
  'https://evilapp.example.com',
  'https://app.example.com:8443',
  'http://app.example.com',
  'https://APP.example.com',
  `${APP}/`,
  `${APP}, https://evil.example`,
  'https://example.com',
  '*',
  'file://',
];

describe.each(FOREIGN)("a page of '%s'", (origin) => {
  it('opens no WebSocket', async () => {
    expect(await upgrade({ origin })).toBe(403);
    expect(refusals).toEqual(['foreign_origin']);
  });

  it('is answered 403 to a query, a mutation and a stream, and none of them is executed', async () => {
    const head = await server.log.head('acme');
    const requests: Sent[] = [
      post(QUERY, { origin }),
      post(PUBLISH, { origin }),
      { path: `/graphql${search(QUERY)}`, headers: { origin, authorization } },
      { path: `/graphql/stream${search(FOLLOW)}`, headers: { origin, authorization } },
      { path: '/graphql/stream', method: 'PUT', headers: { origin, authorization } },
      { path: '/health', headers: { origin } },
    ];
    for (const sent of requests) {
      const { status, headers, text } = await send(sent);
      expect({ status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({ status: 403, code: 'FORBIDDEN' });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers.vary).toContain('origin');
    }
    expect(await server.log.head('acme')).toEqual(head);
  });

  it('is given leave to send nothing', async () => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answer = await send({ method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('comes no further with a ticket', async () => {
    const ticket = await issueTicket();
    const path = `/graphql/stream${search(FOLLOW, { ticket })}`;
    expect((await send({ path, headers: { origin } })).status).toBe(403);
    expect((await send({ path })).status).toBe(200);
  });
});

async function issueTicket(): Promise<string> {
  const { data } = await server.post('mutation { createStreamTicket { ticket } }');
  return data.createStreamTicket.ticket;
}

describe.each([APP, 'tauri://localhost'])('a page of %s, which is allowed', (origin) => {
  it('opens a WebSocket', async () => {
    expect(await upgrade({ origin })).toBe(101);
  });

  it('may read what it is answered, and no cookie of its own accord', async () => {
    for (const sent of [post(QUERY, { origin }), { path: '/health', headers: { origin } }]) {
      const { status, headers } = await send(sent);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'origin' });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('may read an error too', async () => {
    for (const sent of [
      post(QUERY, { origin, authorization: 'Bearer wrong' }),
      { path: '/nope', headers: { origin } },
    ]) {
      const { status, headers } = await send(sent);
      expect([401, 404]).toContain(status);
      expect(headers['access-control-allow-origin']).toBe(origin);
    }
  });

  it('follows events with a ticket', async () => {
    const ticket = await issueTicket();
    const { status, headers } = await send({
      path: `/graphql/stream${search(FOLLOW, { ticket })}`,
      headers: { origin, accept: 'text/event-stream' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'origin' });
  });

  it('learns what it may send', async () => {
    const asked = 'authorization,content-type,last-event-id,x-graphql-event-stream-token';
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked };
    for (const path of ['/graphql', '/graphql/stream']) {
      const answer = await send({ method: 'OPTIONS', path, headers });
      expect(answer.status).toBe(204);
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
      const names = answer.headers['access-control-allow-headers']!.split(', ');
      expect(names).toEqual(expect.arrayContaining(asked.split(',')));
      expect(answer.headers['access-control-allow-methods']).toContain('POST');
      expect(Number(answer.headers['access-control-max-age'])).toBeGreaterThan(0);
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });
});

describe("the hub's own pages, and programs", () => {
  it.each(['own', undefined])('connect, with an origin that is %s', async (which) => {
    const headers: Headers = which ? { origin: own } : {};
    expect(await upgrade(headers)).toBe(101);
    expect((await send(post(QUERY, headers))).status).toBe(200);
    const stream = { path: `/graphql/stream${search(FOLLOW)}`, headers: { authorization, ...headers } };
    expect((await send(stream)).status).toBe(200);
    expect(refusals).toEqual([]);
  });

  it('are told apart from those of another port of the same host', async () => {
    expect(await upgrade({ origin: own.replace(/\d+$/, '1') })).toBe(403);
  });

  it('are not those of a host that only the request calls so by X-Forwarded-Host', async () => {
    const headers = {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    expect(await upgrade(headers)).toBe(403);
  });
});

describe('what a browser fetches without an origin', () => {
  const path = `/graphql${search(QUERY)}`;
  const cookie = 'tidings_session=anything';

  it.each(['cross-site', 'same-site'])('for a page that is %s is refused', async (site) => {
    const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect((await send({ path, headers })).status).toBe(403);
    expect((await send({ path, headers: { ...headers, accept: 'text/event-stream' } })).status).toBe(403);
    expect(refusals).toEqual(['foreign_origin', 'foreign_origin']);
  });

  it.each(['same-origin', 'none'])('is answered when its site is %s', async (site) => {
    const headers = { authorization, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' };
    expect((await send({ path, headers })).status).toBe(200);
  });

  it('is a page of the hub when a link of another site leads to it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const answer = await send({ path: '/graphql', headers: { ...headers, cookie, accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('GraphiQL');
  });
});

describe('requests that a page of any site can send without leave', () => {
  const CASES: readonly (Sent & { name: string; status: number })[] = [
    {
      name: 'a GET as message/http',
      path: `/graphql${search(QUERY)}`,
      headers: { 'content-type': 'message/http' },
      status: 415,
    },
    {
      name: 'a GET as plain text',
      path: `/graphql${search(QUERY)}`,
      headers: { 'content-type': 'text/plain' },
      status: 415,
    },
    {
      name: 'a GET as a form',
      path: `/graphql${search(QUERY)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    },
    {
      name: 'a GET for a stream as message/http',
      path: `/graphql/stream${search(FOLLOW)}`,
      headers: { 'content-type': 'message/http' },
      status: 415,
    },
    {
      name: 'plain text for a stream of the single connection mode',
      ...{ method: 'POST', path: '/graphql/stream?token=x' },
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: PUBLISH, extensions: { operationId: '1' } }),
      status: 415,
    },
    { name: 'a mutation in a URL', path: `/graphql${search(PUBLISH)}`, status: 405 },
  ];

  it.each(CASES)('$name: $status', async ({ status, headers, name: _, ...sent }) => {
    const head = await server.log.head('acme');
    expect((await send({ ...sent, headers: { authorization, ...headers } })).status).toBe(status);
    expect(await server.log.head('acme')).toEqual(head);
  });

  it('a GET as JSON is read, as some clients send it', async () => {
    const headers = { ...json, authorization };
    expect((await send({ path: `/graphql${search(QUERY)}`, headers })).status).toBe(200);
  });
});

describe('a credential in a URL', () => {
  const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';
  it.each([
    `authorization=Bearer ${KEY}`,
    `access_token=${KEY}`,
    `Access-Token=${KEY}`,
    `api_key=${KEY}`,
    `apiKey=${KEY}`,
    `key=${KEY}`,
    `token=${JWT}`,
    'ticket=tdg_0123456789abc_secret',
    `anything=Bearer ${KEY}`,
    `x=${JWT}`,
  ])('is refused on every path and in an upgrade: %s', async (parameter) => {
    const [name, value] = parameter.split('=', 2) as [string, string];
    const more = search(QUERY, { [name]: value });
    for (const path of ['/graphql', '/graphql/stream', '/', '/nope']) {
      const { status, text } = await send({ path: path + more });
      expect({ status, ...JSON.parse(text).errors[0].extensions }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
      expect(text).not.toContain(value);
    }
    expect(await upgrade({}, server.wsUrl + more)).toBe(401);
    expect(refusals).toEqual(Array(5).fill('credential_in_url'));
  });

  it('is none where it is a ticket, names a stream, or is empty', async () => {
    const token = '0b0c7b52-6a3e-4f1c-9f38-8e0f6ac0c9aa';
    for (const path of [`/graphql${search(QUERY, { key: '' })}`, `/graphql/stream?token=${token}`])
      expect((await send({ path, headers: { authorization } })).status).not.toBe(401);
  });
});

describe('the cookie of a session', () => {
  /** Behind the gate, the cookie that is left of a request. */
  const cookieBehindGate = async (headers: Headers): Promise<string> => {
    const telling = { meter: NO_METER, audit: NO_AUDIT, log: pino({ level: 'silent' }) };
    const gate = createGate({ settings: { origins: [APP] }, proxies: createProxies([]), ...telling });
    const behind = createServer((req, res) => {
      if (gate.admits(req, res)) res.end(req.headers.cookie ?? 'none');
    });
    behind.listen(0, '127.0.0.1');
    await once(behind, 'listening');
    const sent = request({
      port: (behind.address() as AddressInfo).port,
      headers: { ...headers, host: 'hub', cookie: 'a=b' },
    });
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const left = await text(response);
    behind.close();
    return left;
  };

  it.each<[string, Headers]>([
    ['a program', {}],
    ['a page of the hub', { origin: 'http://hub' }],
    ['a page of the hub, where browsers tell the site', { 'sec-fetch-site': 'same-origin' }],
    ['a page of the hub, where browsers tell the page alone', { referer: 'http://hub/' }],
    ['an address bar', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
  ])('is looked at when it comes with what %s sends', async (_, headers) => {
    expect(await cookieBehindGate(headers)).toBe('a=b');
  });

  it.each<[string, Headers]>([
    ['a page of an allowed origin', { origin: APP }],
    ['a link of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['a link of a neighbour', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }],
    ['a page of another site, where browsers tell the page alone', { referer: 'http://neighbour.hub/' }],
    ['a page without an address', { referer: 'about:blank' }],
  ])('is not looked at when it comes with what %s sends', async (_, headers) => {
    expect(await cookieBehindGate(headers)).toBe('none');
  });
});

describe('refusals at the gate', () => {
  it('are in the audit log, thirty a minute for one address', async () => {
    for (let n = 0; n < 40; n++) await upgrade({ origin: 'https://evil.example' });
    const { edges } = await server.hub.audit.read(ADMIN, { actions: ['REFUSED'], first: 100 });
    expect(edges).toHaveLength(30);
    expect(edges.at(-1)!.node).toMatchObject({ address: '127.0.0.1', actorId: null, target: null });
  });
});
