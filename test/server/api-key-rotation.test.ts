import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/auth/audit.js';
import type { Grant } from '../../src/auth/viewer.js';
import { SocketClient, type SocketOptions } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const OVERLAP_MS = 600_000;
/** Interval at which the hub looks for credentials that have expired. */
const SWEEP_MS = 250;

let server: TestServer;
let audited: Partial<AuditEntry>[];
beforeEach(async () => {
  audited = [];
  server = await startTestServer({
    access: { audit: (entry) => void audited.push(entry) },
    viewers: {
      'the-key-of-bob': viewerWith([{ projects: 'acme', actions: ['ADMIN'] }], { id: 'bob' }),
      'the-key-of-eve': viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'eve' }),
    },
  });
});
afterEach(() => server.close());

const READ_ACME: readonly Grant[] = [{ projects: 'acme', actions: ['READ'] }];
const makeKey = (expiresAt?: number) =>
  server.access.keys.create(ADMIN, { name: 'ci', grants: READ_ACME, expiresAt }, '');
const ROTATE = `mutation($id: ID!, $overlapMs: Int) {
  rotateApiKey(id: $id, overlapMs: $overlapMs) { secret apiKey { id name rotatedAt formerSecretUntil revokedAt } }
}`;
const FOLLOW = 'subscription { activity(projectId: "acme") { summary } }';
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function rotate(id: string, overlapMs?: number): Promise<string> {
  const { data, errors } = await server.post(ROTATE, { id, overlapMs });
  expect(errors).toBeUndefined();
  return data.rotateApiKey.secret;
}

async function publish(summary: string): Promise<void> {
  await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary } }]);
}

interface Stream {
  readonly name: string;
  summaries(): unknown[];
  /** Code that its client is told, once it has ended. */
  ended(): Promise<unknown>;
  close(): void;
}

async function openSocket(name: string, options: SocketOptions): Promise<Stream> {
  const client = await SocketClient.open(server.wsUrl, options);
  client.subscribe('1', FOLLOW);
  return {
    name,
    summaries: () => client.frames('1').map(({ data }) => data?.activity.summary),
    ended: async () => (await client.closed).code,
    close: () => client.close(),
  };
}

async function openEvents(name: string, headers: Record<string, string>, query = ''): Promise<Stream> {
  const url = `${server.url}/graphql/stream${query}`;
  const client = await StreamClient.open({ url, ...(query ? {} : { body: { query: FOLLOW } }), headers });
  return {
    name,
    summaries: () => client.frames().map(({ data }) => data?.activity.summary),
    ended: async () => {
      await client.ended;
      return client.frames().at(-1)!.errors![0]!.extensions.code;
    },
    close: () => client.close(),
  };
}

async function signIn(secret: string): Promise<string> {
  const response = await fetch(`${server.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: secret }),
  });
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

/** One stream of each kind that a secret opens. */
async function openAll(secret: string): Promise<Stream[]> {
  const cookie = await signIn(secret);
  const { data } = await server.post('mutation { createStreamTicket { ticket } }', {}, bearer(secret));
  const ticket = new URLSearchParams({ query: FOLLOW, ticket: data.createStreamTicket.ticket });
  const streams = [
    await openSocket('WebSocket', bearer(secret)),
    await openSocket('WebSocket with a session', { headers: { cookie } }),
    await openEvents('SSE', bearer(secret)),
    await openEvents('SSE with a session', { cookie }),
    await openEvents('SSE with a ticket', {}, `?${ticket}`),
  ];
  await until(async () => {
    await publish('first');
    return streams.every((stream) => stream.summaries().includes('first'));
  });
  return streams;
}

const TOLD = [4403, 4403, 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'];

describe('the streams of a former secret', () => {
  it('end when the overlap has passed, and those of the new one go on', async () => {
    const { secret: former, apiKey } = await makeKey();
    const olds = await openAll(former);
    const secret = await rotate(apiKey.id, OVERLAP_MS);
    const news = await openAll(secret);
    server.clock.advance(OVERLAP_MS - SWEEP_MS);
    await publish('overlap');
    await until(() => [...olds, ...news].every((stream) => stream.summaries().includes('overlap')));
    server.clock.advance(2 * SWEEP_MS);
    expect(await Promise.all(olds.map((stream) => stream.ended()))).toEqual(TOLD);
    await publish('later');
    await until(() => news.every((stream) => stream.summaries().includes('later')));
    for (const stream of olds) expect(stream.summaries(), stream.name).not.toContain('later');
    for (const stream of news) stream.close();
  });

  it('bring nothing that is published once the overlap has passed, before the hub looks', async () => {
    const { secret: former, apiKey } = await makeKey();
    const olds = await openAll(former);
    await rotate(apiKey.id, OVERLAP_MS);
    server.clock.advance(OVERLAP_MS - SWEEP_MS);
    server.clock.step(SWEEP_MS);
    await publish('later');
    expect(await Promise.all(olds.map((stream) => stream.ended()))).toEqual(TOLD);
    for (const stream of olds) expect(stream.summaries(), stream.name).not.toContain('later');
  });

  it('end within a sweep without an overlap, and with a second rotation', async () => {
    const { secret: oldest, apiKey } = await makeKey();
    const first = await openAll(oldest);
    const former = await rotate(apiKey.id);
    const second = await openAll(former);
    await rotate(apiKey.id, 0);
    server.clock.advance(SWEEP_MS);
    for (const streams of [first, second])
      expect(await Promise.all(streams.map((stream) => stream.ended()))).toEqual(TOLD);
  });

  it('end with the key when it is revoked during the overlap', async () => {
    const { secret: former, apiKey } = await makeKey();
    const olds = await openAll(former);
    const news = await openAll(await rotate(apiKey.id));
    await server.post('mutation($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id });
    for (const streams of [olds, news])
      expect(await Promise.all(streams.map((stream) => stream.ended()))).toEqual(TOLD);
  });

  it('stay open when the connection has shown the new secret', async () => {
    const { secret: former, apiKey } = await makeKey();
    const client = await SocketClient.open(server.wsUrl, bearer(former));
    client.subscribe('1', FOLLOW);
    const secret = await rotate(apiKey.id, OVERLAP_MS);
    client.subscribe('2', 'mutation($token: String!) { refreshSession(token: $token) { id } }', {
      variables: { token: secret },
    });
    await until(() => client.frames('2').length > 0);
    server.clock.advance(OVERLAP_MS + SWEEP_MS);
    await until(async () => {
      await publish('later');
      return client.frames('1').length > 0;
    });
    client.close();
  });
});

describe('rotateApiKey', () => {
  it('returns the new key once, and lets the former one in for ten minutes by default', async () => {
    const { secret: former, apiKey } = await makeKey();
    const { data } = await server.post(ROTATE, { id: apiKey.id });
    const now = server.clock.now();
    expect(data.rotateApiKey).toEqual({
      secret: expect.stringMatching(new RegExp(`^tdg_${apiKey.id}_`)),
      apiKey: {
        ...{ id: apiKey.id, name: 'ci', revokedAt: null, rotatedAt: new Date(now).toISOString() },
        formerSecretUntil: new Date(now + OVERLAP_MS).toISOString(),
      },
    });
    const { secret } = data.rotateApiKey;
    const whoIs = async (key: string) => (await server.post('{ viewer { id } }', {}, bearer(key))).status;
    expect([await whoIs(former), await whoIs(secret)]).toEqual([200, 200]);
    server.clock.skip(OVERLAP_MS);
    expect([await whoIs(former), await whoIs(secret)]).toEqual([401, 200]);
    const listed = JSON.stringify(await server.post('{ apiKeys { nodes { id name rotatedAt formerSecretUntil } } }'));
    expect(listed).not.toContain(secret.split('_')[2]);
    expect(audited).toContainEqual({
      ...{ action: 'API_KEY_ROTATED', actorId: 'admin', credential: 'admin', target: apiKey.id },
      address: expect.any(String),
      reason: `the former secret is accepted until ${new Date(now + OVERLAP_MS).toISOString()}`,
    });
    expect(JSON.stringify(audited)).not.toContain(secret.split('_')[2]);
  });

  it.each([-1, 7 * 86_400_000 + 1])('rejects an overlap of %d ms', async (overlapMs) => {
    const { secret, apiKey } = await makeKey();
    const { errors } = await server.post(ROTATE, { id: apiKey.id, overlapMs });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'overlapMs' });
    expect((await server.post('{ viewer { id } }', {}, bearer(secret))).status).toBe(200);
  });

  it('rejects viewers who may not see the key, or lack a right of it', async () => {
    const input = { name: 'k', grants: READ_ACME };
    const ofAdmin = await makeKey();
    const bob = viewerWith([{ projects: '*', actions: ['ADMIN'] }], { id: 'bob' });
    const ofBob = await server.access.keys.create(bob, { ...input, grants: [{ ...READ_ACME[0], projects: '*' }] }, '');
    const codeOf = async (id: string, headers: Record<string, string>) =>
      (await server.post(ROTATE, { id }, headers)).errors![0]!.extensions.code;
    expect(await codeOf(ofAdmin.apiKey.id, {})).toBe('UNAUTHENTICATED');
    expect(await codeOf(ofAdmin.apiKey.id, bearer('the-key-of-eve'))).toBe('FORBIDDEN');
    expect(await codeOf(ofAdmin.apiKey.id, bearer('the-key-of-bob'))).toBe('NOT_FOUND');
    expect(await codeOf('nothing', {})).toBe('UNAUTHENTICATED');
    expect(await codeOf('nothing', { authorization: server.authorization })).toBe('NOT_FOUND');
    // Bob has lost rights since he made it: its new secret would give them back.
    expect(await codeOf(ofBob.apiKey.id, bearer('the-key-of-bob'))).toBe('FORBIDDEN');
  });

  it('rejects a key that has ended', async () => {
    const [revoked, expired] = [await makeKey(), await makeKey(server.clock.now() + 1_000)];
    await server.access.keys.revoke(ADMIN, revoked.apiKey.id, '');
    server.clock.advance(1_000);
    for (const { apiKey } of [revoked, expired])
      expect((await server.post(ROTATE, { id: apiKey.id })).errors![0]!.extensions.code).toBe('CONFLICT');
  });
});
