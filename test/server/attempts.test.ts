import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/auth/audit.js';
import { makeKey } from '../../src/auth/methods/key-text.js';
import type { KeyedRecords } from '../../src/core/log.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { overlaid } from '../support/overlaid.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const JWT_SECRET = 'a secret of the tests that signs tokens';

let server: TestServer;
let audited: Partial<AuditEntry>[];
let counted: Record<string, number>;
let lookUps: { get: number; list: number };
beforeEach(async () => {
  [audited, counted] = [[], {}];
  lookUps = { get: 0, list: 0 };
  const refused = (reason: string) => {
    counted[reason] = (counted[reason] ?? 0) + 1;
  };
  server = await startTestServer({
    through: (log) => overlaid(log, { records: countingLookUps(log.records) }),
    access: {
      audit: (entry) => void audited.push(entry),
      meter: { ...NO_METER, refused },
      jwt: { secret: JWT_SECRET },
    },
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

it('counts ten failures over all doors, and answers RATE_LIMITED to each further one', async () => {
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

it('says when to retry, in the header too', async () => {
  for (let n = 0; n < 10; n++) await DOORS.http!('wrong');
  const response = await fetch(`${server.url}/graphql`, { headers: { authorization: 'Bearer wrong' } });
  const { code, retryAfterMs } = (await response.json()).errors[0].extensions;
  expect(code).toBe('RATE_LIMITED');
  expect(retryAfterMs).toBeGreaterThan(50_000);
  expect(Number(response.headers.get('retry-after'))).toBe(Math.ceil(retryAfterMs / 1_000));
});

describe('beyond the limit', () => {
  const READER = { name: 'k', grants: [{ projects: 'acme', actions: ['READ'] }] };

  it('lets valid credentials in that are shown for the first time, by every door', async () => {
    const { secret } = await server.access.keys.create(ADMIN, READER, '');
    const later = await server.access.keys.create(ADMIN, READER, '');
    for (let n = 0; n < 12; n++) await DOORS.http!('wrong');
    const made = await server.access.keys.create(ADMIN, READER, '');
    for (const credential of [secret, later.secret, made.secret, await tokenOf('ada'), KEY]) {
      expect(await DOORS.http!(credential)).toBe(200);
      expect(await DOORS.session!(credential)).toBe(200);
      const socket = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${credential}` });
      expect(socket.messages[0]?.type).toBe('connection_ack');
      socket.close();
    }
  });

  it('lets a ticket in, once', async () => {
    const ticket = await ticketOf();
    for (let n = 0; n < 12; n++) await DOORS.http!('wrong');
    expect(await DOORS.ticket!(ticket)).toBe(200);
    expect(await DOORS.ticket!(ticket)).toBe(429);
    expect(await DOORS.ticket!(await ticketOf())).toBe(200);
  });

  it('looks up no key and no ticket that is not known to be valid', async () => {
    for (let n = 0; n < 10; n++) await DOORS.http!(makeKey().key);
    expect(await DOORS.http!(makeKey().key)).toBe(429);
    const before = { ...lookUps };
    for (let n = 0; n < 20; n++) expect(await DOORS.http!(makeKey().key)).toBe(429);
    expect(await DOORS.ticket!('a'.repeat(32))).toBe(429);
    for (let n = 0; n < 20; n++) expect(await DOORS.ticket!('a'.repeat(32))).toBe(429);
    expect(lookUps).toEqual({ get: before.get, list: before.list + 1 });
  });

  it('looks a revoked key up once', async () => {
    const { secret, apiKey } = await server.access.keys.create(ADMIN, READER, '');
    for (let n = 0; n < 12; n++) await DOORS.http!('wrong');
    expect(await DOORS.http!(secret)).toBe(200);
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    expect(await DOORS.http!(secret)).toBe(429);
    const before = { ...lookUps };
    for (let n = 0; n < 5; n++) expect(await DOORS.http!(secret)).toBe(429);
    expect(lookUps).toEqual(before);
  });

  it('serves requests without a credential', async () => {
    for (let n = 0; n < 12; n++) await DOORS.http!('wrong');
    expect((await server.post('{ __typename }', {}, {})).status).toBe(200);
    expect((await fetch(`${server.url}/health`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(200);
  });
});

it('audits a failure with the id of the key, and nothing else of the credential', async () => {
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

/** The records of keys and tickets, with their look-ups counted. */
function countingLookUps(records: KeyedRecords): KeyedRecords {
  const count = (kind: string, look: 'get' | 'list') => {
    if (kind === 'api-key' || kind === 'ticket') lookUps[look]++;
  };
  return overlaid(records, {
    get(kind, id) {
      count(kind, 'get');
      return records.get(kind, id);
    },
    list(kind) {
      count(kind, 'list');
      return records.list(kind);
    },
  });
}

function tokenOf(subject: string): Promise<string> {
  const tidings = [{ projects: 'acme', actions: ['READ'] }];
  const expiry = server.clock.now() / 1_000 + 60;
  return new SignJWT({ sub: subject, exp: expiry, tidings })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(JWT_SECRET));
}

async function ticketOf(): Promise<string> {
  const { data } = await server.post('mutation { createStreamTicket { ticket } }');
  return data.createStreamTicket.ticket;
}
