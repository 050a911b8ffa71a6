import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { print } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventsDocument, ViewerDocument } from '../../src/client/generated/graphql.js';
import { createClient } from '../../src/client/index.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { readPersistedOperations } from '../../src/wiring/persisted-manifest.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, refusal, SINGLE, SSE, STREAMS, type Transport, take } from '../support/transports.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Members of an operation that name a document by a hash. */
const named = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

const ALL: readonly Transport[] = [HTTP, ...STREAMS, SINGLE];
const SUBSCRIBING: readonly Transport[] = [...STREAMS, SINGLE];
const FOLLOW = 'subscription Follow { events(projectId: "acme", types: [ACTIVITY], last: 1) { type } }';
const PUBLISH =
  'mutation Publish { publishActivity(projectId: "acme", input: {kind: "n", summary: "persisted"}) { type } }';

const refused = (server: TestServer, reason: string) => server.hub.measurements.refusals.counts.get(reason) ?? 0;

/** An operation in a URL. */
const get = (server: TestServer, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { authorization: server.authorization, ...headers },
  });

const persistedIn = (hash: string) => ({ extensions: JSON.stringify(named(hash).extensions) });

it('a hub logs at its start which operations of a manifest it refuses, and does not check its own', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const operations = new Map([
    ['follow-v1', FOLLOW],
    ['stale', '{ whatIsNoMore }'],
    ['own', '{ isNotChecked }'],
  ]);
  const server = await startTestServer({
    server: { log, persisted: { operations, own: new Set(['own']), only: false } },
  });
  await server.close();
  expect(lines.map((line) => JSON.parse(line)).filter(({ operations }) => operations)).toMatchObject([
    { count: 1, operations: [{ id: 'stale', reason: expect.stringContaining('whatIsNoMore') }] },
  ]);
});

describe('a hub that takes any operation', () => {
  let server: TestServer;
  beforeAll(async () => {
    const operations = new Map([['follow-v1', FOLLOW]]);
    server = await startTestServer({ server: { persisted: { operations, only: false } } });
    await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'n', summary: 's' } }]);
  });
  afterAll(() => server.close());

  it.each(ALL)(
    'asks for the text of an unknown hash, takes it, and knows the hash from then on: $name',
    async (transport) => {
      const query = `query By${transport.name.replace(/\W/g, '')} { viewer { id } }`;
      const hash = sha256(query);
      const before = refused(server, 'persisted_not_found');
      const miss = await transport.open(server, { query: '', ...named(hash) });
      expect((await take(miss, 1))[0]!.errors).toEqual([
        {
          message: 'PersistedQueryNotFound',
          extensions: { code: 'NOT_FOUND', field: 'extensions.persistedQuery.sha256Hash' },
        },
      ]);
      expect(refused(server, 'persisted_not_found')).toBe(before + 1);
      for (const text of [query, '', '']) {
        const conversation = await transport.open(server, { query: text, ...named(hash) });
        expect(await take(conversation, 1)).toEqual([{ data: { viewer: { id: 'admin' } } }]);
        conversation.close();
      }
      miss.close();
    },
  );

  it.each(SUBSCRIBING)('streams a subscription of the manifest by its id: $name', async (transport) => {
    const stream = await transport.open(server, { query: '', ...named('follow-v1') });
    expect((await take(stream, 1))[0]).toMatchObject({ data: { events: { type: 'ACTIVITY' } } });
    stream.close();
  });

  it.each(ALL)('rejects a text of another hash: $name', async (transport) => {
    const before = refused(server, 'persisted_mismatch');
    for (const hash of [sha256('{ other }'), sha256('{ viewer { id } }').toUpperCase(), 'x', ''])
      expect(await refusal(transport, server, { query: '{ viewer { id } }', ...named(hash) })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'extensions.persistedQuery.sha256Hash',
      });
    expect(refused(server, 'persisted_mismatch')).toBe(before + 4);
    // The document of the manifest is not replaced either.
    expect(await refusal(transport, server, { query: '{ viewer { id } }', ...named('follow-v1') })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([[{ version: 2, sha256Hash: 'x' }], [{}], ['follow-v1'], [7]])(
    'rejects the form %j',
    async (persistedQuery) => {
      for (const transport of ALL)
        expect(
          await refusal(transport, server, { query: '{ viewer { id } }', extensions: { persistedQuery } }),
        ).toEqual({ code: 'BAD_USER_INPUT', field: 'extensions.persistedQuery' });
    },
  );

  it('executes an operation without a credential, and registers it for nobody', async () => {
    const query = '{ __typename }';
    const hash = sha256(query);
    const conversation = await HTTP.open(server, { query, ...named(hash) }, null);
    expect(await take(conversation, 1)).toEqual([{ data: { __typename: 'Query' } }]);
    expect(await refusal(HTTP, server, { query: '', ...named(hash) })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('registers nothing that is refused', async () => {
    for (const query of ['{ nothing }', '{', '{ viewer { id } ']) {
      expect((await refusal(HTTP, server, { query, ...named(sha256(query)) }))!.code).toMatch(/^GRAPHQL_/);
      expect(await refusal(HTTP, server, { query: '', ...named(sha256(query)) })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('drops the least recently used of more than a thousand registrations, and none of the manifest', async () => {
    const queryOf = (n: number) => `query Q${n} { __typename }`;
    const register = (n: number) => take1({ query: queryOf(n), ...named(sha256(queryOf(n))) });
    const take1 = async (operation: Parameters<Transport['open']>[1]) =>
      (await take(await HTTP.open(server, operation), 1))[0];
    await register(0);
    for (let n = 1; n <= 1_000; n += 50) await Promise.all(Array.from({ length: 50 }, (_, each) => register(n + each)));
    expect(await take1({ query: '', ...named(sha256(queryOf(0))) })).toMatchObject({ errors: expect.anything() });
    expect(await take1({ query: '', ...named(sha256(queryOf(1_000))) })).toEqual({ data: { __typename: 'Query' } });
    const stream = await SSE.open(server, { query: '', ...named('follow-v1') });
    expect((await take(stream, 1))[0]).toMatchObject({ data: { events: { type: 'ACTIVITY' } } });
    stream.close();
  });

  it('takes the id as documentId, as the draft of GraphQL over HTTP and urql have it', async () => {
    const query = print(ViewerDocument);
    const hash = sha256(query);
    const post = async (operation: object) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: server.authorization },
        body: JSON.stringify(operation),
      });
      return response.json();
    };
    expect(await post({ documentId: hash })).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] });
    expect(await post({ query, documentId: hash })).toMatchObject({ data: { viewer: { id: 'admin' } } });
    for (const documentId of [hash, `sha256:${hash}`])
      expect(await post({ documentId })).toMatchObject({ data: { viewer: { id: 'admin' } } });
    expect(await (await get(server, { documentId: hash })).json()).toMatchObject({ data: { viewer: { id: 'admin' } } });
    expect(await post({ documentId: 7 })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('reads by GET with a hash, streams by GET with a hash, and never mutates by it', async () => {
    await take(await HTTP.open(server, { query: PUBLISH, ...named(sha256(PUBLISH)) }), 1);
    const { head } = (await server.post('{ project(id: "acme") { head { offset } } }')).data.project;
    const mutation = await get(server, persistedIn(sha256(PUBLISH)));
    expect(mutation.status).toBe(405);
    expect((await server.post('{ project(id: "acme") { head { offset } } }')).data.project.head).toEqual(head);
    const stream = await get(server, persistedIn('follow-v1'), { accept: 'text/event-stream' });
    const reader = stream.body!.getReader();
    let text = '';
    while (!text.includes('event: next')) text += new TextDecoder().decode((await reader.read()).value);
    expect(text).toContain('"type":"ACTIVITY"');
    await reader.cancel();
  });
});

describe('a hub that takes only persisted operations', () => {
  const MANIFEST = new Map([
    ['follow-v1', FOLLOW],
    ['publish-v1', PUBLISH],
    ['me', 'query Me { viewer { ...Who } } fragment Who on Viewer { id }'],
    ['stale', 'query Stale { whatIsNoMore }'],
  ]);
  let server: TestServer;
  beforeAll(async () => {
    const { operations } = readPersistedOperations(
      { persistedOperations: undefined, persistedOnly: true },
      createRegistry(CATALOGUE),
    );
    const persisted = { operations: new Map([...operations, ...MANIFEST]), only: true };
    server = await startTestServer({ server: { persisted } });
    await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'n', summary: 's' } }]);
  });
  afterAll(() => server.close());

  it.each(ALL)('refuses every other operation, by its text or by its hash: $name', async (transport) => {
    const before = refused(server, 'persisted_required');
    const query = 'query Other { viewer { id } }';
    const operations = [
      { query },
      { query, ...named(sha256(query)) },
      { query: '', ...named(sha256(query)) },
      { query: '{ __schema { types { name } } }' },
      { query: 'query Me { viewer { ...Who name } } fragment Who on Viewer { id }' },
      { query: PUBLISH.replace('persisted', 'other') },
      { query: FOLLOW.replace('acme', 'system') },
    ];
    for (const operation of operations)
      expect(await refusal(transport, server, operation)).toEqual({ code: 'PERSISTED_OPERATION_REQUIRED' });
    expect(refused(server, 'persisted_required')).toBe(before + operations.length);
  });

  it.each(ALL)('takes a known operation by its id, its text and a text of the same form: $name', async (transport) => {
    const text = MANIFEST.get('me')!;
    const reformatted = '# Who\nfragment Who on Viewer {\n  id\n}\nquery Me { viewer { ...Who } }';
    for (const operation of [{ query: '', ...named('me') }, { query: text }, { query: reformatted }]) {
      const conversation = await transport.open(server, operation);
      expect(await take(conversation, 1)).toEqual([{ data: { viewer: { id: 'admin' } } }]);
      conversation.close();
    }
  });

  it.each(SUBSCRIBING)('streams the subscription of our own clients: $name', async (transport) => {
    const variables = { projectId: 'acme', last: 1, types: ['ACTIVITY'] };
    for (const operation of [
      { query: print(EventsDocument), variables },
      { query: '', variables, ...named(sha256(print(EventsDocument))) },
    ]) {
      const stream = await transport.open(server, operation);
      expect((await take(stream, 1))[0]).toMatchObject({ data: { events: { type: 'ACTIVITY' } } });
      stream.close();
    }
  });

  it('serves tidings/client: a publish, the state of a type, and its events', async () => {
    const client = createClient({ url: server.url, credential: KEY });
    const payload = { taskId: 't-1', title: 'Ship it', taskStatus: 'TODO' } as const;
    await client.publish({ project: 'acme', type: 'task_update', payload });
    const state = await client.snapshotAndFollow({ project: 'acme', type: 'task_update' }).next();
    expect(state.value?.latest.get('t-1')?.payload).toMatchObject(payload);
    const event = await client.events({ project: 'acme', types: ['task_update'], last: 1 }).next();
    expect(event.value?.payload).toMatchObject(payload);
    client.close();
  });

  it('knows the texts that tidings/client sends beside its documents', async () => {
    const folder = new URL('../../src/client/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('generated'),
    );
    const texts = files.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/= '((?:query|mutation|subscription) [^']+)'/g)].map(
        ([, text]) => text!,
      ),
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const query of texts) {
      const variables = { id: 'acme', token: 'no-token' };
      const { errors = [] } = await server.post(query, variables);
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('PERSISTED_OPERATION_REQUIRED');
    }
  });

  it('checks a known operation as any other: it needs a credential, a schema that has it, and POST to mutate', async () => {
    expect(await refusal(HTTP, server, { query: '', ...named('publish-v1') }, null)).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await refusal(HTTP, server, { query: '', ...named('stale') })).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect((await get(server, persistedIn('publish-v1'))).status).toBe(405);
    expect((await get(server, { query: 'mutation { publishX }' })).status).toBe(200);
  });

  it('does not serve GraphiQL, in which nothing could be run', async () => {
    const response = await get(server, {}, { accept: 'text/html' });
    expect(await response.text()).not.toContain('<html');
    expect(await (await fetch(server.url)).text()).not.toContain('GraphiQL');
  });
});
