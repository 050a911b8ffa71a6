import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import { SingleConnection } from '../support/single-connection.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';
const READ_ALL: readonly Grant[] = [{ projects: '*', actions: ['READ'] }];

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ access: { jwt: { secret: SECRET } } });
  await server.hub.projects.create(ADMIN, { id: 'beta' });
});
afterEach(() => server.close());

const publish = (project: string, ...summaries: string[]) =>
  server.hub.publish(
    ADMIN,
    project,
    summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } })),
  );
const makeKey = (expiresAt?: number) =>
  server.access.keys.create(ADMIN, { name: 'k', grants: READ_ALL, expiresAt }, '');
const makeToken = (
  seconds: number,
  { tidings = READ_ALL, sub = 'grace' }: { tidings?: readonly Grant[]; sub?: string } = {},
) =>
  new SignJWT({ sub, tidings, exp: Math.floor(server.clock.now() / 1_000) + seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
const follow = (project: string) => `subscription { activity(projectId: "${project}") { summary } }`;
const REVOKE = 'mutation($id: ID!) { revokeApiKey(id: $id) { revokedAt } }';

/** A stream on acme, however it travels. */
interface Stream {
  summaries(): string[];
  /** Resolves when it has ended, with what its client is told. */
  ended(): Promise<unknown>;
  isEnded(): boolean;
  close(): void;
}

const summariesOf = (frames: readonly { data?: { activity?: { summary: string } } | null }[]) =>
  frames.flatMap(({ data }) => (data?.activity ? [data.activity.summary] : []));

async function openSocket(credential: string): Promise<Stream> {
  const client = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${credential}` });
  client.subscribe('1', follow('acme'));
  return {
    summaries: () => summariesOf(client.frames('1')),
    ended: async () => {
      const { code } = await client.closed;
      // An error would end the operation of a stock client for good.
      return client.frames('1').some(({ errors }) => errors) ? 'error' : code;
    },
    isEnded: () => client.webSocket.readyState >= client.webSocket.CLOSING,
    close: () => client.close(),
  };
}

const openEvents =
  (path: string) =>
  async (credential: string): Promise<Stream> => {
    const client = await StreamClient.open({
      url: server.url + path,
      body: { query: follow('acme') },
      headers: { authorization: `Bearer ${credential}` },
    });
    return {
      summaries: () => summariesOf(client.frames()),
      ended: async () => {
        await client.ended;
        return client.isComplete() ? 'complete' : client.frames().at(-1)?.errors?.[0]?.extensions.code;
      },
      isEnded: () => client.isEnded,
      close: () => client.close(),
    };
  };

async function openSingle(credential: string): Promise<Stream> {
  const client = await SingleConnection.open(server, `Bearer ${credential}`);
  await client.send('1', follow('acme'));
  return {
    summaries: () => summariesOf(client.frames('1')),
    ended: async () => {
      await client.stream.ended;
      return client.isComplete('1') ? 'complete' : client.frames('1').at(-1)?.errors?.[0]?.extensions.code;
    },
    isEnded: () => client.stream.isEnded,
    close: () => client.close(),
  };
}

const TRANSPORTS: readonly [string, (credential: string) => Promise<Stream>, unknown][] = [
  ['WebSocket', openSocket, 4403],
  ['SSE on /graphql', openEvents('/graphql'), 'UNAUTHENTICATED'],
  ['SSE on /graphql/stream', openEvents('/graphql/stream'), 'UNAUTHENTICATED'],
  ['SSE in single connection mode', openSingle, 'UNAUTHENTICATED'],
];

describe.each(TRANSPORTS)('over %s', (_, open, told) => {
  /** Until the stream is known to be open: the first of these is what it begins with. */
  const opened = (stream: Stream) =>
    until(async () => {
      await publish('acme', 'first');
      return stream.summaries().length > 0;
    });

  it('ends the quiet stream of a revoked key while the clock stands still, and no other key’s', async () => {
    const [one, other] = [await makeKey(), await makeKey()];
    const [stream, bystander] = [await open(one.secret), await open(other.secret)];
    await opened(stream);
    await opened(bystander);
    const { data } = await server.post(REVOKE, { id: one.apiKey.id });
    expect(data.revokeApiKey.revokedAt).not.toBeNull();
    expect(await stream.ended()).toBe(told);
    await publish('acme', 'later');
    await until(() => bystander.summaries().includes('later'));
    expect(stream.summaries()).not.toContain('later');
    expect(bystander.isEnded()).toBe(false);
    bystander.close();
  });

  it('ends a stream alike when an event comes between the expiry and the next sweep', async () => {
    const { secret } = await makeKey(server.clock.now() + 1_100);
    const stream = await open(secret);
    await opened(stream);
    // The hub sweeps every 250 ms.
    server.clock.advance(1_150);
    await publish('acme', 'later');
    expect(await stream.ended()).toBe(told);
    expect(stream.summaries()).not.toContain('later');
  });

  it('a busy stream brings nothing that was published after its key was revoked', async () => {
    const { secret, apiKey } = await makeKey();
    const stream = await open(secret);
    await opened(stream);
    for (let n = 0; n < 20; n++) await publish('acme', ...Array.from({ length: 50 }, (_, i) => `before ${n} ${i}`));
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    for (let n = 0; n < 20; n++) await publish('acme', ...Array.from({ length: 50 }, (_, i) => `after ${n} ${i}`));
    expect(await stream.ended()).toBe(told);
    expect(stream.summaries().filter((summary) => summary.startsWith('after'))).toEqual([]);
  });

  it('a key that expires, and a token, end their streams', async () => {
    const key = await makeKey(server.clock.now() + 60_000);
    for (const credential of [key.secret, await makeToken(60)]) {
      const stream = await open(credential);
      await opened(stream);
      server.clock.advance(credential === key.secret ? 59_000 : 500);
      expect(stream.isEnded()).toBe(false);
      stream.close();
    }
    const [byKey, byToken] = [
      await open((await makeKey(server.clock.now() + 60_000)).secret),
      await open(await makeToken(60)),
    ];
    server.clock.advance(60_250);
    expect([await byKey.ended(), await byToken.ended()]).toEqual([told, told]);
  });

  it('a key that another node has revoked ends its stream within a second', async () => {
    const { secret, apiKey } = await makeKey();
    const stream = await open(secret);
    await opened(stream);
    const { value, version } = (await server.log.records.get('api-key', apiKey.id))!;
    const revoked = { ...(value as object), revokedAt: server.clock.now() };
    await server.log.records.put({ kind: 'api-key', id: apiKey.id, value: revoked, expected: version });
    expect(stream.isEnded()).toBe(false);
    server.clock.advance(900);
    expect(await stream.ended()).toBe(told);
  });
});

describe('in the middle of a replay', () => {
  const text = 'x'.repeat(20_000);
  beforeEach(async () => {
    for (let n = 0; n < 20; n++) await publish('acme', ...Array.from({ length: 50 }, () => text));
  });
  const query = 'subscription($since: DateTime) { activity(projectId: "acme", since: $since) { offset summary } }';
  const variables = { since: '2000-01-01T00:00:00Z' };

  it('a WebSocket whose key is revoked gets no further', async () => {
    const { secret, apiKey } = await makeKey();
    const client = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${secret}` });
    client.subscribe('1', query, { variables });
    await until(() => client.frames('1').length > 0);
    // It reads no more, so that the hub still has most of the history to send.
    client.socket.pause();
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    client.socket.resume();
    expect((await client.closed).code).toBe(4403);
    expect(client.frames('1').length).toBeLessThan(900);
  });

  it('an event stream whose key is revoked gets no further', async () => {
    const { secret, apiKey } = await makeKey();
    const headers = { authorization: `Bearer ${secret}` };
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    // Nobody reads the body yet.
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    const body = await response.text();
    expect(body.match(/^event: next$/gm)!.length).toBeLessThan(900);
    expect(body).toContain('UNAUTHENTICATED');
  });
});

it('a stream of the single connection mode is nobody else’s, not even of one with the same name', async () => {
  const url = `${server.url}/graphql/stream`;
  const token = await (await fetch(url, { method: 'PUT', headers: { authorization: server.authorization } })).text();
  const authorization = `Bearer ${await makeToken(60, { sub: 'admin' })}`;
  const response = await fetch(`${url}?token=${token}`, { headers: { authorization, accept: 'text/event-stream' } });
  expect(response.status).toBe(404);
});
