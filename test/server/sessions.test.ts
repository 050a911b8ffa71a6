import { networkInterfaces } from 'node:os';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { AuditEntry } from '../../src/auth/audit.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';
const HOUR_MS = 3_600_000;
/** Address of this machine in its network; undefined where it has none. */
const OWN = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address;

let server: TestServer;
let audited: Partial<AuditEntry>[];
beforeEach(async () => {
  audited = [];
  server = await startTestServer({
    access: { jwt: { secret: SECRET }, audit: (entry) => void audited.push(entry) },
  });
});
afterEach(() => server.close());

const makeKey = (expiresAt?: number) =>
  server.access.keys.create(ADMIN, { name: 'page', grants: [{ projects: 'acme', actions: ['READ'] }], expiresAt }, '');

const session = (method: string, { body, ...headers }: Record<string, string> = {}) =>
  fetch(`${server.url}/session`, {
    method,
    headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers },
    body,
  });

/** Signs in. @returns the value of a `Cookie` header. */
async function signIn(key: string): Promise<string> {
  const response = await session('POST', { body: JSON.stringify({ key }) });
  expect(response.status, await response.text()).toBe(200);
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

const whoIs = async (cookie: string) => (await server.post('{ viewer { id } }', {}, { cookie })).data?.viewer?.id;
const FOLLOW = 'subscription { activity(projectId: "acme") { summary } }';

/** A WebSocket of a browser, which shows its cookie with the upgrade. */
async function openSocket(cookie: string) {
  const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws', { headers: { cookie } });
  const messages: { type: string; payload?: unknown }[] = [];
  let code: number | null = null;
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  socket.on('close', (closed) => {
    code = closed;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send('{"type":"connection_init"}');
  await until(() => messages.length > 0);
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: FOLLOW } }));
  return { messages, code: () => code, close: () => socket.terminate() };
}

const openStream = (cookie: string) =>
  StreamClient.open({ url: `${server.url}/graphql/stream`, body: { query: FOLLOW }, headers: { cookie } });

describe('signing in', () => {
  it('answers who it is and sets a cookie that no script reads and no other site sends', async () => {
    const { secret, apiKey } = await makeKey();
    const response = await session('POST', { body: JSON.stringify({ key: secret }) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ viewer: { id: apiKey.id, name: 'page' } });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tidings_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
  });

  it('opens every transport with the cookie, with the rights of the key', async () => {
    const { secret, apiKey } = await makeKey();
    const cookie = await signIn(secret);
    expect(await whoIs(`other=1; ${cookie}; more=2`)).toBe(apiKey.id);
    const [socket, stream] = [await openSocket(cookie), await openStream(cookie)];
    await until(async () => {
      await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
      return stream.frames().length > 0 && socket.messages.some(({ type }) => type === 'next');
    });
    socket.close();
    stream.close();
    const { errors } = await server.post('{ project(id: "beta") { id } }', {}, { cookie });
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(await (await session('GET', { cookie })).json()).toEqual({ viewer: { id: apiKey.id, name: 'page' } });
  });

  it('works with the admin key and with a token too', async () => {
    const token = new SignJWT({ sub: 'grace', exp: server.clock.now() / 1_000 + 60 }).setProtectedHeader({
      alg: 'HS256',
    });
    expect(await whoIs(await signIn(KEY))).toBe('admin');
    const cookie = await signIn(await token.sign(new TextEncoder().encode(SECRET)));
    expect(await whoIs(cookie)).toBe('grace');
    server.clock.advance(60_000);
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('shows nothing of the cookie or the key in the store or the audit log', async () => {
    const { secret } = await makeKey();
    const cookie = (await signIn(secret)).split('=')[1]!;
    const kept = JSON.stringify([
      await server.log.records.list('session'),
      await server.log.records.list('api-key'),
      audited,
    ]);
    expect(kept).not.toContain(cookie);
    expect(kept).not.toContain(secret);
    expect(audited.map(({ action }) => action)).toEqual(['API_KEY_CREATED', 'SIGNED_IN']);
  });

  it('anew ends the session before', async () => {
    const before = await signIn(KEY);
    await session('POST', { body: JSON.stringify({ key: KEY }), cookie: before });
    expect(await whoIs(before)).toBeUndefined();
  });

  it.each<[string, number, Record<string, string>]>([
    ['a key that is wrong', 401, { body: '{"key":"wrong"}' }],
    ['no key', 400, { body: '{}' }],
    ['a key that is no text', 400, { body: '{"key":{}}' }],
    ['an empty key', 400, { body: '{"key":""}' }],
    ['null', 400, { body: 'null' }],
    ['what is not JSON', 400, { body: '{' }],
    ['too much', 413, { body: JSON.stringify({ key: 'x'.repeat(20_000) }) }],
    ['a form', 415, { body: `key=${KEY}`, 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 415, { body: JSON.stringify({ key: KEY }), 'content-type': 'text/plain' }],
    ['another site’s page', 403, { body: JSON.stringify({ key: KEY }), origin: 'https://evil.example' }],
    ['a page of no site', 403, { body: JSON.stringify({ key: KEY }), origin: 'null' }],
  ])('with %s is answered %d, and sets no cookie', async (_, status, request) => {
    const response = await session('POST', request);
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions).toHaveProperty('code');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('from a page of the hub is let through', async () => {
    expect((await session('POST', { body: JSON.stringify({ key: KEY }), origin: server.url })).status).toBe(200);
  });

  it('has no other methods', async () => {
    const response = await session('PUT', { 'content-type': 'application/json', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, DELETE']);
  });
});

describe('a session is over', () => {
  it('when one signs out, with the streams that came in with it, and no others', async () => {
    const [cookie, other] = [await signIn(KEY), await signIn(KEY)];
    const opened = [await openSocket(cookie), await openSocket(other)] as const;
    const stream = await openStream(cookie);
    const response = await session('DELETE', { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toBe('tidings_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0');
    await until(() => opened[0].code() === 4403);
    await stream.ended;
    expect(stream.frames().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect(await whoIs(cookie)).toBeUndefined();
    expect(await whoIs(other)).toBe('admin');
    expect(opened[1].code()).toBeNull();
    opened[1].close();
    expect(audited.at(-1)).toMatchObject({ action: 'SIGNED_OUT', actorId: 'admin' });
  });

  it('not when another site asks for it', async () => {
    const cookie = await signIn(KEY);
    expect((await session('DELETE', { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect(await whoIs(cookie)).toBe('admin');
  });

  it('when its key is revoked, streams included', async () => {
    const { secret, apiKey } = await makeKey();
    const cookie = await signIn(secret);
    const socket = await openSocket(cookie);
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    await until(() => socket.code() === 4403);
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('when its key expires', async () => {
    const { secret } = await makeKey(server.clock.now() + 60_000);
    const cookie = await signIn(secret);
    const socket = await openSocket(cookie);
    server.clock.advance(60_250);
    await until(() => socket.code() === 4403);
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('when nobody has used it for twelve hours, and not while somebody does', async () => {
    const [used, unused] = [await signIn(KEY), await signIn(KEY)];
    for (let hours = 0; hours < 12; hours += 6) {
      server.clock.advance(6 * HOUR_MS);
      expect(await whoIs(used)).toBe('admin');
      // The use is noted in the background.
      await until(async () => {
        server.clock.advance(400);
        const sessions = await server.log.records.list('session');
        return sessions.some(({ value }) => server.clock.now() - (value as { usedAt: number }).usedAt < 60_000);
      });
    }
    expect(await whoIs(unused)).toBeUndefined();
    expect(await whoIs(used)).toBe('admin');
  });

  it('when its cookie is none', async () => {
    for (const cookie of [
      'tidings_session=',
      'tidings_session=x',
      `tidings_session=${'x'.repeat(43)}`,
      'tidings_session',
    ]) {
      expect(await whoIs(cookie)).toBeUndefined();
      expect((await session('GET', { cookie })).status).toBe(401);
      // Nothing was presented: what needs no viewer is answered.
      expect(await server.post('{ __typename }', {}, { cookie })).toMatchObject({ status: 200 });
    }
  });
});

it('a credential that is shown beside the cookie is what counts', async () => {
  const { secret, apiKey } = await makeKey();
  const cookie = await signIn(KEY);
  const { data } = await server.post('{ viewer { id } }', {}, { cookie, authorization: `Bearer ${secret}` });
  expect(data.viewer.id).toBe(apiKey.id);
  expect((await server.post('{ viewer { id } }', {}, { cookie, authorization: 'Bearer wrong' })).status).toBe(401);
});

it('a credential has twenty sessions at once: the oldest goes', async () => {
  const first = await signIn(KEY);
  server.clock.advance(1);
  for (let n = 0; n < 19; n++) await signIn(KEY);
  expect(await whoIs(first)).toBe('admin');
  await signIn(KEY);
  expect(await whoIs(first)).toBeUndefined();
  expect(await server.log.records.list('session')).toHaveLength(20);
});

describe('the link of a start', () => {
  const open = (ticket: string, headers = {}) =>
    fetch(`${server.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ticket }),
    });

  it('begins a session of the operator once, and is no credential of a request', async () => {
    const { ticket } = await server.access.issueOpening();
    const response = await open(ticket);
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
    expect(await response.json()).toEqual({ viewer: { id: 'admin', name: 'admin' } });
    expect((await open(ticket)).status).toBe(401);
    const other = await server.access.issueOpening();
    const query = encodeURIComponent('{ viewer { id } }');
    expect((await fetch(`${server.url}/graphql?query=${query}&ticket=${other.ticket}`)).status).toBe(401);
  });

  it('begins no session for a ticket of a stream, and none of another machine', async () => {
    await server.close();
    server = await startTestServer({ server: { trustedProxies: ['127.0.0.1'] } });
    const { data } = await server.post('mutation { createStreamTicket { ticket } }');
    expect((await open(data.createStreamTicket.ticket)).status).toBe(401);
    const { ticket } = await server.access.issueOpening();
    expect((await open(ticket, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(403);
    expect((await open(ticket)).status).toBe(200);
  });

  it.skipIf(!OWN)('works on the machine of a hub that listens on an address of its network', async () => {
    await server.close();
    server = await startTestServer({ host: OWN! });
    const { ticket } = await server.access.issueOpening();
    expect((await open(ticket)).status).toBe(200);
  });
});
