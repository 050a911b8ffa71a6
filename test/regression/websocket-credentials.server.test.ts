import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CredentialRefusal } from '../../src/auth/credentials.js';
import { makeKey } from '../../src/auth/methods/key-text.js';
import { SocketClient, type SocketOptions } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
let key: string;
let id: string;
const refusals: CredentialRefusal[] = [];
const lines: string[] = [];
beforeAll(async () => {
  const stream = new Writable({
    write(line, _, done) {
      lines.push(String(line));
      done();
    },
  });
  server = await startTestServer({
    access: { signInFailures: 1_000, onRefused: (refusal) => void refusals.push(refusal) },
    server: { log: pino({ level: 'debug' }, stream) },
  });
  const created = await server.access.keys.create(
    ADMIN,
    { name: 'ci', grants: [{ projects: 'acme', actions: ['READ'] }] },
    '',
  );
  [key, id] = [created.secret, created.apiKey.id];
});
afterAll(() => server.close());

/** Id of the viewer of a connection, by an operation on it. */
async function viewerOf(options: SocketOptions): Promise<string> {
  const client = await SocketClient.open(server.wsUrl, options);
  client.subscribe('1', '{ viewer { id } }');
  const { data, errors } = await until(() => client.frames('1')[0]);
  client.close();
  return data?.viewer?.id ?? errors?.[0]?.extensions.code;
}
const closeOf = async (options: SocketOptions) => (await SocketClient.open(server.wsUrl, options)).closed;

const bearer = () => `Bearer ${key}`;
const PLACES: Record<string, () => SocketOptions> = {
  'authorization of the payload': () => ({ payload: { authorization: bearer() } }),
  'Authorization of the payload': () => ({ payload: { Authorization: bearer() } }),
  'headers.Authorization of the payload': () => ({ payload: { headers: { Authorization: bearer() } } }),
  'headers.authorization of the payload': () => ({ payload: { headers: { authorization: bearer() } } }),
  'the Authorization header of the upgrade': () => ({ headers: { authorization: bearer() } }),
  'the same in two of them': () => ({ payload: { Authorization: bearer(), headers: { Authorization: bearer() } } }),
  'the payload, which goes before the upgrade': () => ({
    ...{ payload: { authorization: bearer() }, headers: { authorization: 'Basic cHJveHk6cHJveHk=' } },
  }),
};

describe('the credential of a WebSocket is taken from', () => {
  it.each(Object.entries(PLACES))('%s', async (_, options) => {
    expect(await viewerOf(options())).toBe(id);
  });
});

describe('a WebSocket client is refused', () => {
  it.each([
    ['token', () => ({ token: key })],
    ['apiKey', () => ({ apiKey: KEY })],
    ['credential', () => ({ credential: KEY })],
    ['x-api-key', () => ({ headers: { 'x-api-key': KEY } })],
    ['any name that holds a key', () => ({ anything: key })],
    ['a name in headers that holds a bearer credential', () => ({ headers: { cookie: `Bearer ${KEY}` } })],
  ])('with a word where the credential belongs when it is under %s', async (_, payload) => {
    const { code, reason } = await closeOf({ payload: payload() });
    expect({ code, reason }).toEqual({
      code: 4400,
      reason: 'Send the credential as {"authorization": "Bearer <key>"} in the connection_init payload',
    });
  });

  it('when it shows two credentials', async () => {
    const payload = { authorization: bearer(), headers: { Authorization: `Bearer ${KEY}` } };
    expect(await closeOf({ payload })).toEqual({ code: 4400, reason: 'Show one credential' });
  });

  it('before the upgrade when that has two Authorization headers', async () => {
    const client = new SocketClient(server.wsUrl, {
      headers: { authorization: [bearer(), `Bearer ${KEY}`] as unknown as string },
    });
    const status = new Promise((resolve) =>
      client.webSocket.on('unexpected-response', (_, { statusCode }) => {
        client.close();
        resolve(statusCode);
      }),
    );
    expect(await status).toBe(400);
  });

  it('with 4403 and the cause for a wrong key, which the hub logs without its secret', async () => {
    const wrong = makeKey();
    refusals.length = 0;
    expect(await closeOf({ authorization: `Bearer ${wrong.key}` })).toEqual({
      code: 4403,
      reason: 'The credential was refused: it is wrong, expired or revoked',
    });
    expect(refusals).toEqual([
      {
        ...{ credential: `key:${wrong.id}`, address: '127.0.0.1', reason: 'The credential was refused' },
        operationId: expect.any(String),
      },
    ]);
    await until(() => lines.some((line) => line.includes('websocket client refused')));
    expect(lines.join()).not.toContain(wrong.key);
  });

  it('with 4403 and the cause when its key is revoked, then and when it comes back', async () => {
    const { secret, apiKey } = await server.access.keys.create(
      ADMIN,
      { name: 'short', grants: [{ projects: 'acme', actions: ['READ'] }] },
      '',
    );
    const client = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${secret}` });
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    expect(await client.closed).toEqual({ code: 4403, reason: 'Credential revoked' });
    expect(await closeOf({ authorization: `Bearer ${secret}` })).toMatchObject({ code: 4403 });
  });

  it('not when it shows none at all, or an empty one', async () => {
    expect(await viewerOf({})).toBe('UNAUTHENTICATED');
    expect(await viewerOf({ payload: { authorization: 'Bearer ', token: '' } })).toBe('UNAUTHENTICATED');
  });
});
