import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/auth/audit.js';
import { makeKey } from '../../src/auth/methods/key-text.js';
import { NO_METER } from '../../src/core/meter.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let audited: Partial<AuditEntry>[];
let counted: Record<string, number>;
beforeEach(async () => {
  [audited, counted] = [[], {}];
  const refused = (reason: string) => {
    counted[reason] = (counted[reason] ?? 0) + 1;
  };
  server = await startTestServer({
    access: { audit: (entry) => void audited.push(entry), meter: { ...NO_METER, refused } },
  });
});
afterEach(() => server.close());

/** One attempt, by whichever door: what came of it. */
const DOORS: Record<string, (credential: string) => Promise<unknown>> = {
  async http(credential) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
      body: '{"query":"{ __typename }"}',
    });
    await response.text();
    return response.status;
  },
  async session(credential) {
    const response = await fetch(`${server.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: credential }),
    });
    await response.text();
    return response.status;
  },
  async webSocket(credential) {
    const socket = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${credential}` });
    return (await socket.closed).code;
  },
  async ticket(credential) {
    const response = await fetch(
      `${server.url}/graphql?${new URLSearchParams({ query: '{ __typename }', ticket: credential })}`,
    );
    await response.text();
    return response.status;
  },
};

it('ten failures through all doors together, and each of them answers RATE_LIMITED', async () => {
  const outcomes = [];
  for (let n = 0; n < 4; n++)
    for (const open of Object.values(DOORS)) outcomes.push(await open(`wrong ${n}`.replace(' ', '-')));
  const [bad, spent] = [
    [401, 401, 4403, 401],
    [429, 429, 4290, 429],
  ];
  expect(outcomes).toEqual([...bad, ...bad, 401, 401, ...spent.slice(2), ...spent]);
  expect(counted).toEqual({ bad_credential: 10, sign_in_rate: 6 });
  expect(audited.filter(({ action }) => action === 'AUTHENTICATION_FAILED')).toHaveLength(10);
});

it('a refusal says when to come back, in the header too', async () => {
  for (let n = 0; n < 10; n++) await DOORS.http!('wrong');
  const response = await fetch(`${server.url}/graphql`, { headers: { authorization: 'Bearer wrong' } });
  const { code, retryAfterMs } = (await response.json()).errors[0].extensions;
  expect(code).toBe('RATE_LIMITED');
  expect(retryAfterMs).toBeGreaterThan(50_000);
  expect(Number(response.headers.get('retry-after'))).toBe(Math.ceil(retryAfterMs / 1_000));
});

it('a bad client locks out nobody who was in before, nor who shows nothing', async () => {
  const { secret } = await server.access.keys.create(
    ADMIN,
    { name: 'k', grants: [{ projects: 'acme', actions: ['READ'] }] },
    '',
  );
  const late = await server.access.keys.create(
    ADMIN,
    { name: 'k', grants: [{ projects: 'acme', actions: ['READ'] }] },
    '',
  );
  expect(await DOORS.http!(secret)).toBe(200);
  for (let n = 0; n < 12; n++) await DOORS.http!('wrong');
  expect(await DOORS.http!(secret)).toBe(200);
  expect(await DOORS.http!(late.secret)).toBe(429);
  expect((await server.post('{ __typename }', {}, {})).status).toBe(200);
  expect((await fetch(`${server.url}/health`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(200);
});

it('what is kept of a failure names the key, and nothing that was shown', async () => {
  const { id, key } = makeKey();
  const typo = key.replace(/.$/, (end) => (end === '0' ? '1' : '0'));
  for (const credential of [key, typo, 'some-password']) await DOORS.http!(credential);
  expect(audited).toEqual([
    {
      action: 'AUTHENTICATION_FAILED',
      credential: `key:${id}`,
      address: '127.0.0.1',
      reason: 'The credential was refused',
    },
    { action: 'AUTHENTICATION_FAILED', credential: null, address: '127.0.0.1', reason: 'The credential was refused' },
    { action: 'AUTHENTICATION_FAILED', credential: null, address: '127.0.0.1', reason: 'The credential was refused' },
  ]);
});
