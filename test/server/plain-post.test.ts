import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Posted {
  body: string;
  headers?: Record<string, string>;
}

/**
 * Posts an operation. With `extensions` it is not plain any more, so Yoga answers it; a body that is no JSON object never is.
 */
async function post({ body, headers = {} }: Posted, { byYoga }: { byYoga: boolean }) {
  const abort = new AbortController();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...headers },
    body: byYoga ? body.replace(/^\{(?=".*\}$)/s, '{"extensions":{},') : body,
    signal: abort.signal,
  });
  const about = { status: response.status, type: response.headers.get('content-type') };
  if (!about.type?.includes('event-stream')) {
    const text = await response.text();
    return { ...about, body: text ? JSON.parse(text) : text };
  }
  abort.abort();
  return { ...about, body: null };
}

const operation = (query: string, variables?: unknown, rest = {}) => JSON.stringify({ query, variables, ...rest });
const TWO = 'query A { viewer { method } } query B { __typename }';
const MANY = 'mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }';
const ONE =
  'mutation($input: FileChangeInput!, $options: PublishOptions) { publishFileChange(projectId: "acme", input: $input, options: $options) { __typename } }';
const FILE = { filePath: 'a.ts', changeType: 'CREATED' };

const BODIES: Record<string, string> = {
  'a query': operation('{ viewer { method actor { id } } }'),
  'one of two operations': operation(TWO, null, { operationName: 'B' }),
  'none of two operations': operation(TWO),
  'an unknown operation': operation(TWO, {}, { operationName: 'C' }),
  'a document of fragments': operation('fragment F on Query { __typename }'),
  'a syntax error': operation('{ viewer {'),
  'an unknown field': operation('{ nothing }'),
  'a missing variable': operation(ONE),
  'a variable of a wrong type': operation(ONE, { input: { ...FILE, sizeBytes: 'many' } }),
  'a number beyond the safe integers': operation(ONE, { input: { ...FILE, sizeBytes: 2 ** 60 } }),
  'an unknown enum value': operation(ONE, { input: { ...FILE, changeType: 'PAINTED' } }),
  'a time that is not one': operation(ONE, { input: FILE, options: { occurredAt: 'yesterday' } }),
  'a one-of of two members': operation(MANY, {
    events: [{ event: { fileChange: FILE, chatMessage: { text: 'hello' } } }],
  }),
  'a one-of of none': operation(MANY, { events: [{ event: {} }] }),
  'an empty batch': operation(MANY, { events: [] }),
  'a good publish': operation(ONE, { input: FILE }),
  'an unknown project': operation('{ project(id: "nobody") { id } }'),
  'a subscription': operation('subscription { fileChange(projectId: "acme") { id } }'),
  'variables in a list': operation('{ __typename }', []),
  'a query that is a number': JSON.stringify({ query: 1 }),
  'an unknown parameter': operation('{ __typename }', {}, { more: 1 }),
  extensions: operation('{ __typename }', {}, { extensions: { a: 1 } }),
  'no query': '{}',
  'a list': '[]',
  null: 'null',
  'text that is not JSON': '{"query":',
  'JSON after a byte order mark': '\ufeff{"query":"{ __typename }"}',
  'text in several languages': operation('query($id: ID!) { project(id: $id) { id } }', { id: 'Zürich 東京 🚲' }),
};

const HEADERS: Record<string, Record<string, string>> = {
  'no Accept': {},
  'application/json': { accept: 'application/json' },
  'application/graphql-response+json': { accept: 'application/graphql-response+json, application/json;q=0.9' },
  'JSON in another charset': { accept: 'application/json; charset=utf-16' },
  'text/html': { accept: 'text/html' },
};

describe('a plain POST is answered as Yoga answers it', () => {
  for (const [accept, headers] of Object.entries(HEADERS))
    it.each(Object.entries(BODIES))(`${accept}: %s`, async (_, body) => {
      const plain = await post({ body, headers }, { byYoga: false });
      const other = await post({ body, headers }, { byYoga: true });
      expect(plain).toEqual(other);
      expect(plain.status).toBeLessThan(500);
    });

  it.each([
    ['no credential', { authorization: '' }, '{ viewer { method } }'],
    ['no credential, for what needs one', { authorization: '' }, '{ projects { id } }'],
    ['a wrong credential', { authorization: 'Bearer nothing' }, '{ viewer { method } }'],
  ])('%s', async (_, headers, query) => {
    const posted = { body: operation(query), headers };
    expect(await post(posted, { byYoga: false })).toEqual(await post(posted, { byYoga: true }));
  });

  it('rejects a body over the limit with 413', async () => {
    const body = operation(`{ __typename } # ${'x'.repeat(1_048_576)}`);
    const { status } = await post({ body }, { byYoga: false });
    expect(status).toBe(413);
  });

  it('answers 400 for a syntax error that was posted with another media type before', async () => {
    const query = '{ viewer { first over another';
    const headers = { accept: 'application/json' };
    await post({ body: operation(query), headers }, { byYoga: false });
    const later = { accept: 'application/graphql-response+json' };
    expect((await post({ body: operation(query), headers: later }, { byYoga: true })).status).toBe(400);
  });
});
