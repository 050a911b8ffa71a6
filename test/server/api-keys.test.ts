import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    viewers: {
      'the-key-of-bob': viewerWith([{ projects: 'acme', actions: ['ADMIN'] }], { id: 'bob' }),
      'the-key-of-eve': viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'eve' }),
    },
  });
});
afterAll(() => server.close());

const CREATE = `mutation($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    secret
    apiKey { id name grants { projects actions autoCreate } createdAt createdBy expiresAt lastUsedAt revokedAt }
  }
}`;
const LIST = `query($first: Int, $after: String, $last: Int, $before: String) {
  apiKeys(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } nodes { id createdBy } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const REVOKE = 'mutation($id: ID!) { revokeApiKey(id: $id) { id revokedAt } }';
const bob = { authorization: 'Bearer the-key-of-bob' };
const eve = { authorization: 'Bearer the-key-of-eve' };
const READ_ACME = { projects: 'acme', actions: ['READ'] };
const input = (more: object = {}) => ({ name: 'ci', grants: [READ_ACME], ...more });

describe('createApiKey', () => {
  it('tells the key once, and what it is', async () => {
    const expiresAt = new Date(server.clock.now() + 60_000).toISOString();
    const { data } = await server.post(CREATE, { input: input({ expiresAt }) });
    const { secret, apiKey } = data.createApiKey;
    expect(secret).toMatch(new RegExp(`^tdg_${apiKey.id}_`));
    expect(apiKey).toEqual({
      ...{ id: apiKey.id, name: 'ci', grants: [{ ...READ_ACME, autoCreate: false }], createdBy: 'admin', expiresAt },
      ...{ createdAt: new Date(server.clock.now()).toISOString(), lastUsedAt: null, revokedAt: null },
    });
    const viewer = await server.post('{ viewer { id name kind } }', {}, { authorization: `Bearer ${secret}` });
    expect(viewer.data.viewer).toEqual({ id: apiKey.id, name: 'ci', kind: 'SERVICE' });
    const everything = await server.post('{ apiKeys { nodes { id name createdBy grants { projects } } } }');
    expect(JSON.stringify(everything)).not.toContain(secret.split('_')[2]);
  });

  it.each<[string, object, Record<string, string> | undefined, object]>([
    ['a name that is empty', input({ name: '' }), undefined, { code: 'BAD_USER_INPUT', field: 'input.name' }],
    ['no grants', input({ grants: [] }), undefined, { code: 'BAD_USER_INPUT', field: 'input.grants' }],
    [
      'a pattern that is none',
      input({ grants: [{ ...READ_ACME, projects: 'a/b' }] }),
      undefined,
      { code: 'BAD_USER_INPUT', field: 'input.grants.0.projects' },
    ],
    [
      'no actions',
      input({ grants: [{ ...READ_ACME, actions: [] }] }),
      undefined,
      { code: 'BAD_USER_INPUT', field: 'input.grants.0.actions' },
    ],
    [
      'an action that is none',
      input({ grants: [{ ...READ_ACME, actions: ['ROOT'] }] }),
      undefined,
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'an expiry in the past',
      input({ expiresAt: '2000-01-01T00:00:00Z' }),
      undefined,
      { code: 'BAD_USER_INPUT', field: 'input.expiresAt' },
    ],
    [
      'more than one has oneself',
      input({ grants: [{ projects: '*', actions: ['READ'] }] }),
      bob,
      { code: 'FORBIDDEN' },
    ],
    ['no ADMIN anywhere', input(), eve, { code: 'FORBIDDEN' }],
    ['no credential', input(), {}, { code: 'UNAUTHENTICATED' }],
  ])('refuses %s', async (_, given, headers, extensions) => {
    const { errors } = await server.post(CREATE, { input: given }, headers);
    expect(errors![0]!.extensions).toMatchObject(extensions);
  });
});

describe('apiKeys and revokeApiKey', () => {
  it('page through the keys that one may see', async () => {
    for (let n = 0; n < 5; n++) await server.post(CREATE, { input: input() }, bob);
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await server.post(LIST, { first: 2, after }, bob);
      all.push(...data.apiKeys.nodes.map(({ id }: { id: string }) => id));
      after = data.apiKeys.pageInfo.hasNextPage ? data.apiKeys.pageInfo.endCursor : null;
    } while (after);
    expect(all).toHaveLength(5);
    expect(all).toEqual([...all].sort());
    const { data } = await server.post(LIST, { last: 2 }, bob);
    expect(data.apiKeys.nodes.map(({ id }: { id: string }) => id)).toEqual(all.slice(3));
    const { data: admins } = await server.post(LIST);
    expect(admins.apiKeys.nodes.length).toBeGreaterThan(5);
    expect((await server.post(LIST, {}, eve)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  it('take no cursor of another list, and none that was changed', async () => {
    const { data } = await server.post('{ projects(first: 1) { edges { cursor } } }');
    const [{ cursor }] = data.projects.edges;
    const own = (await server.post(LIST, { first: 1 })).data.apiKeys.edges[0].cursor;
    for (const after of [cursor, `${own}x`, own.toUpperCase(), 'zzz'])
      expect((await server.post(LIST, { after })).errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it('take a key back', async () => {
    const { secret, apiKey } = (await server.post(CREATE, { input: input() }, bob)).data.createApiKey;
    expect((await server.post(REVOKE, { id: apiKey.id }, eve)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await server.post(REVOKE, { id: 'nothing' })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    const { data } = await server.post(REVOKE, { id: apiKey.id }, bob);
    expect(data.revokeApiKey).toEqual({ id: apiKey.id, revokedAt: new Date(server.clock.now()).toISOString() });
    expect((await server.post('{ viewer { id } }', {}, { authorization: `Bearer ${secret}` })).status).toBe(401);
  });
});

describe('lastUsedFrom', () => {
  const USED = '{ apiKeys { nodes { id lastUsedAt lastUsedFrom } } }';

  /** The key as it is listed, once its use is stored. */
  async function used(on: TestServer, id: string, from: string) {
    return until(async () => {
      on.clock.advance(400);
      const { data } = await on.post(USED);
      const key = data.apiKeys.nodes.find((node: { id: string }) => node.id === id);
      return key.lastUsedFrom === from && key;
    });
  }

  it('is the address that a trusted proxy names, for a key, its session and its ticket', async () => {
    const proxied = await startTestServer({ server: { trustedProxies: ['127.0.0.1'] } });
    const { secret, apiKey } = (await proxied.post(CREATE, { input: input() })).data.createApiKey;
    expect(apiKey.lastUsedAt).toBeNull();
    const authorization = `Bearer ${secret}`;
    const from = (address: string) => ({ 'x-forwarded-for': address });
    await proxied.post('{ viewer { id } }', {}, { authorization, ...from('192.0.2.1') });
    await used(proxied, apiKey.id, '192.0.2.1');
    const signedIn = await fetch(`${proxied.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from('192.0.2.2') },
      body: JSON.stringify({ key: secret }),
    });
    await used(proxied, apiKey.id, '192.0.2.2');
    const cookie = signedIn.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    await proxied.post('{ viewer { id } }', {}, { cookie, ...from('192.0.2.3') });
    await used(proxied, apiKey.id, '192.0.2.3');
    const { data } = await proxied.post('mutation { createStreamTicket { ticket } }', {}, { authorization });
    const query = new URLSearchParams({ query: '{ viewer { id } }', ticket: data.createStreamTicket.ticket });
    await fetch(`${proxied.url}/graphql?${query}`, { headers: from('192.0.2.4') });
    expect((await used(proxied, apiKey.id, '192.0.2.4')).lastUsedAt).not.toBeNull();
    await proxied.close();
  });

  it('is the address of the connection where no proxy is trusted', async () => {
    const { secret, apiKey } = (await server.post(CREATE, { input: input() })).data.createApiKey;
    const headers = { authorization: `Bearer ${secret}`, 'x-forwarded-for': '192.0.2.1' };
    await server.post('{ viewer { id } }', {}, headers);
    await used(server, apiKey.id, '127.0.0.1');
  });
});
