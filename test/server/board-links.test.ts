import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CREATE = `mutation ($input: CreateBoardLinkInput!) {
  createBoardLink(input: $input) { ticket expiresAt projectId apiKey { id name expiresAt grants { projects actions } } }
}`;
const NOTE = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const create = async (input: object = {}, headers?: Record<string, string>) => {
  const { data, errors } = await server.post(CREATE, { input: { projectId: 'acme', ...input } }, headers);
  return { link: data?.createBoardLink, code: errors?.[0]?.extensions.code };
};
const open = (board: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ board }),
  });
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
const codeOf = async (query: string, cookie: string) =>
  (await server.post(query, {}, { cookie })).errors?.[0]?.extensions.code;
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const keyWith = async (projects: string, ...actions: ('READ' | 'PUBLISH' | 'ADMIN')[]) =>
  (await server.access.keys.create(ADMIN, { name: 'k', grants: [{ projects, actions }] }, '')).secret;

describe('a link to a board', () => {
  it('begins one session, which reads its project and does nothing else', async () => {
    const { link } = await create();
    const response = await open(link.ticket);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ viewer: { id: link.apiKey.id, name: 'Board of acme' } });
    const cookie = cookieOf(response);
    const { data } = await server.post('{ projects { nodes { id } } }', {}, { cookie });
    expect(data.projects.nodes).toEqual([{ id: 'acme' }]);
    expect(await codeOf('{ project(id: "beta") { id } }', cookie)).toBe('NOT_FOUND');
    expect(await codeOf('{ events(projectId: "system") { nodes { id } } }', cookie)).toBe('NOT_FOUND');
    expect(await codeOf(NOTE, cookie)).toBe('FORBIDDEN');
    expect(await codeOf('{ apiKeys { nodes { id } } }', cookie)).toBe('FORBIDDEN');
    expect(await codeOf('mutation { createBoardLink(input: { projectId: "acme" }) { ticket } }', cookie)).toBe(
      'FORBIDDEN',
    );
    expect((await open(link.ticket)).status).toBe(401);
  });

  it('is known as a board, and is no recipient of broadcasts that it looks for', async () => {
    const look = '{ viewer { isBoard } broadcasts { nodes { id } } }';
    const { link } = await create();
    const cookie = cookieOf(await open(link.ticket));
    expect((await server.post(look, {}, { cookie })).data.viewer.isBoard).toBe(true);
    const person = bearer(await keyWith('acme', 'READ'));
    expect((await server.post(look, {}, person)).data.viewer.isBoard).toBe(false);
    for (const address of ['{ audience: SYSTEM, body: "b" }', '{ audience: PROJECT, projectId: "acme", body: "b" }']) {
      const { data } = await server.post(`mutation { sendBroadcast(input: ${address}) { delivery { recipients } } }`);
      expect(data.sendBroadcast.delivery.recipients).toBe(1);
    }
  });

  it('is no credential of a request, and no link of a start', async () => {
    const { link } = await create();
    const query = encodeURIComponent('{ viewer { id } }');
    expect((await fetch(`${server.url}/graphql?query=${query}&ticket=${link.ticket}`)).status).toBe(401);
    const { link: other } = await create();
    const response = await fetch(`${server.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: other.ticket }),
    });
    expect(response.status).toBe(401);
    const { data } = await server.post('mutation { createStreamTicket { ticket } }');
    expect((await open(data.createStreamTicket.ticket)).status).toBe(401);
  });

  it('opens on another machine for 15 minutes', async () => {
    await server.close();
    server = await startTestServer({ server: { trustedProxies: ['127.0.0.1'] } });
    const { link } = await create();
    expect(Date.parse(link.expiresAt) - server.clock.now()).toBe(15 * MINUTE_MS);
    server.clock.advance(15 * MINUTE_MS - 1);
    expect((await open(link.ticket, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(200);
    const { link: late } = await create();
    server.clock.advance(15 * MINUTE_MS);
    expect((await open(late.ticket)).status).toBe(401);
  });

  it('keeps a board for as long as its key, longer than other sessions', async () => {
    await server.close();
    server = await startTestServer({ access: { sessionLimits: { idleMs: MINUTE_MS, maxMs: 2 * MINUTE_MS } } });
    const expiresAt = new Date(server.clock.now() + 10 * MINUTE_MS).toISOString();
    const { link } = await create({ name: 'Hall', expiresAt });
    expect(link.apiKey).toMatchObject({ name: 'Hall', expiresAt, grants: [{ projects: 'acme', actions: ['READ'] }] });
    const response = await open(link.ticket);
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/; Max-Age=600$/);
    const cookie = cookieOf(response);
    server.clock.advance(9 * MINUTE_MS);
    expect(await codeOf('{ viewer { id } }', cookie)).toBeUndefined();
    server.clock.advance(MINUTE_MS);
    expect(await codeOf('{ viewer { id } }', cookie)).toBe('UNAUTHENTICATED');
  });

  it('ends with its key', async () => {
    const { link } = await create();
    const cookie = cookieOf(await open(link.ticket));
    await server.access.keys.revoke(ADMIN, link.apiKey.id, '');
    expect(await codeOf('{ viewer { id } }', cookie)).toBe('UNAUTHENTICATED');
    const { link: unopened } = await create();
    await server.access.keys.revoke(ADMIN, unopened.apiKey.id, '');
    expect((await open(unopened.ticket)).status).toBe(401);
  });

  it('is made by those with ADMIN on the project, of a project that exists', async () => {
    expect(await create({}, bearer(await keyWith('acme', 'ADMIN')))).toMatchObject({ code: undefined });
    expect(await create({}, bearer(await keyWith('acme', 'READ', 'PUBLISH')))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await create({}, bearer(await keyWith('beta', 'ADMIN')))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create({ projectId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create({ projectId: '*' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create({ projectId: 'system' }, bearer(KEY))).toMatchObject({ code: 'FORBIDDEN' });
    const tooLong = new Date(server.clock.now() + 367 * DAY_MS).toISOString();
    expect(await create({ expiresAt: tooLong })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
