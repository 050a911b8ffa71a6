import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MultipartClient } from '../support/multipart-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';
const FOLLOW = 'subscription($after: String) { activity(projectId: "acme", after: $after) { summary } }';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ access: { jwt: { secret: SECRET } }, server: { heartbeatMs: 20 } });
});
afterEach(() => server.close());

const publish = (...summaries: string[]) =>
  server.hub.publish(
    ADMIN,
    'acme',
    summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } })),
  );

const open = (variables: object = {}, credential?: string) =>
  MultipartClient.open({
    url: `${server.url}/graphql`,
    body: { query: FOLLOW, variables },
    headers: { authorization: credential ? `Bearer ${credential}` : server.authorization },
  });

const payloads = ({ parts }: MultipartClient) => parts.filter((part) => part !== '{}');

describe('a subscription in a multipart answer', () => {
  it('has the media type of the protocol, an empty object for a heartbeat, and each result as a payload', async () => {
    const client = await open();
    expect(client.response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
    expect(client.response.headers.get('cache-control')).toBe('no-cache, no-transform');
    await until(() => client.parts.length >= 3);
    expect(new Set(client.parts)).toEqual(new Set(['{}']));
    await publish('a', 'b');
    await until(() => payloads(client).length === 2);
    expect(payloads(client).map((part) => JSON.parse(part))).toEqual(
      ['a', 'b'].map((summary) => ({
        payload: { data: { activity: { summary } }, extensions: { cursor: expect.any(String) } },
      })),
    );
    client.close();
  });

  it('resumes after the cursor of any result, and tells an expired one in JSON', async () => {
    await publish('a', 'b', 'c');
    const { cursor } = (await server.post('{ events(projectId: "acme", first: 2) { edges { cursor } } }')).data.events
      .edges[1];
    const client = await open({ after: cursor });
    await until(() => client.frames().length === 2);
    expect(client.frames().map(({ data }) => data.activity.summary)).toEqual(['b', 'c']);
    client.close();
    const refused = await open({ after: 'nonsense' });
    await refused.ended;
    expect(refused.response.headers.get('content-type')).toContain('json');
    expect(refused.frames()[0]!.errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it('counts as a connection, which can be closed', async () => {
    const client = await open();
    const query = '{ connections { nodes { id transport subscriptions { field } } } }';
    const { nodes } = (await server.post(query)).data.connections;
    expect(nodes).toEqual([{ id: expect.any(String), transport: 'SSE', subscriptions: [{ field: 'activity' }] }]);
    await server.post('mutation($id: ID!) { closeConnection(id: $id) { id } }', { id: nodes[0].id });
    await client.ended;
    expect((await server.post(query)).data.connections.nodes).toEqual([]);
  });

  it('ends with a failure of the stream when its key is revoked', async () => {
    const grants = [{ projects: '*', actions: ['READ' as const] }];
    const { secret, apiKey } = await server.access.keys.create(ADMIN, { name: 'k', grants }, '');
    const client = await open({}, secret);
    await publish('before');
    await until(() => payloads(client).length === 1);
    await server.post('mutation($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id });
    await client.ended;
    await publish('after');
    expect(JSON.parse(client.parts.at(-1)!)).toEqual({
      payload: null,
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(client.isComplete()).toBe(true);
    expect(payloads(client)).toHaveLength(2);
  });

  it('ends so when its token expires', async () => {
    const token = await new SignJWT({
      sub: 'grace',
      tidings: [{ projects: '*', actions: ['READ'] }],
      exp: Math.floor(server.clock.now() / 1_000) + 30,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(SECRET));
    const client = await open({}, token);
    await server.clock.advance(120_000);
    await client.ended;
    expect(client.frames().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends with UNAVAILABLE and a time of its own when the hub stops, also before it begins', async () => {
    const streams = await Promise.all([open(), open(), open()]);
    const closed = server.server.close(200);
    const late = await open();
    await Promise.all([closed, ...[...streams, late].map(({ ended }) => ended)]);
    const waits = [...streams, late].map((client) => {
      expect(client.isComplete()).toBe(true);
      const { code, retryAfterMs } = client.frames().at(-1)!.errors![0]!.extensions;
      expect(code).toBe('UNAVAILABLE');
      return retryAfterMs as number;
    });
    expect(new Set(waits).size).toBeGreaterThan(1);
  });
});
