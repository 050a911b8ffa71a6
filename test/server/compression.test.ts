import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type GraphQLNamedType, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const PAGE = '{ events(projectId: "acme", first: 500) { nodes { id type cursor payload } } }';
const SMALL = '{ events(projectId: "acme", first: 5) { nodes { id } } }';
const BEARER = { authorization: `Bearer ${KEY}` };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const events = Array.from({ length: 500 }, (_, n) => ({
    type: 'activity',
    payload: { kind: 'note', summary: `The ${n}th of five hundred`, subjectId: String(n * 7919) },
  }));
  await server.hub.publish(ADMIN, 'acme', events);
});
afterAll(() => server.close());

interface Asked {
  readonly query?: string;
  readonly encoding?: string;
  readonly headers?: Record<string, string>;
  readonly method?: 'GET' | 'POST';
}

/** One request, whose answer is not unpacked. */
async function ask({ query = PAGE, encoding, headers = BEARER, method = 'POST' }: Asked) {
  const path = method === 'GET' ? `/graphql?${new URLSearchParams({ query })}` : '/graphql';
  const sent = request(server.url + path, {
    method,
    agent: false,
    headers: {
      ...headers,
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...(encoding !== undefined && { 'accept-encoding': encoding }),
    },
  });
  sent.end(method === 'POST' ? JSON.stringify({ query }) : undefined);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const bytes = Buffer.concat(await response.toArray());
  expect(Number(response.headers['content-length'])).toBe(bytes.length);
  const coding = response.headers['content-encoding'];
  const body = coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes;
  return { status: response.statusCode, coding, vary: response.headers.vary, size: bytes.length, text: String(body) };
}

describe('a page of 500 events', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for a client that accepts %j is sent as %s', async (encoding, coding) => {
    const plain = await ask({});
    const answer = await ask({ encoding });
    expect(answer).toMatchObject({ status: 200, coding, vary: 'accept-encoding', text: plain.text });
    if (coding) expect(answer.size).toBeLessThan(plain.size / 5);
    else expect(answer.size).toBe(plain.size);
  });

  it('is compressed for a GET too, and says that it depends on the origin as well', async () => {
    const headers = { ...BEARER, origin: server.url };
    expect(await ask({ method: 'GET', encoding: 'gzip', headers })).toMatchObject({
      coding: 'gzip',
      vary: 'origin, accept-encoding',
    });
  });

  it('is compressed for a few at a time, and sent as it is to the others', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask({ encoding: 'br' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.some(({ coding }) => coding === 'br')).toBe(true);
  });
});

describe('nothing is compressed of', () => {
  it('a small answer', async () => {
    expect(await ask({ query: SMALL, encoding: 'br' })).toMatchObject({ coding: undefined, vary: undefined });
  });

  it('an answer to a mutation, which alone hold secrets', async () => {
    const events = Array.from({ length: 300 }, () => '{event: {activity: {kind: "n", summary: "s"}}}').join();
    const query = `mutation { publishEvents(projectId: "acme", events: [${events}]) { id type cursor payload } }`;
    const limits = { maxTokens: 10_000 };
    const other = await startTestServer({ server: { limits } });
    const response = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect((await response.text()).length).toBeGreaterThan(16_384);
    expect(response.headers.get('content-encoding')).toBeNull();
    await other.close();
  });

  it('an answer to a cookie, which a page of an attacker could have sent', async () => {
    const signedIn = await fetch(`${server.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ key: KEY }),
    });
    const cookie = signedIn.headers.get('set-cookie')!.split(';', 1)[0]!;
    const answer = await ask({ encoding: 'br', headers: { cookie, origin: server.url } });
    expect(answer).toMatchObject({ status: 200, coding: undefined });
    expect(answer.size).toBeGreaterThan(16_384);
  });

  it('a stream', async () => {
    const query = 'subscription { events(projectId: "acme", last: 500) { id payload } }';
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
      const abort = new AbortController();
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { ...BEARER, accept, 'content-type': 'application/json', 'accept-encoding': 'br, gzip' },
        body: JSON.stringify({ query }),
        signal: abort.signal,
      });
      expect(response.headers.get('content-encoding')).toBeNull();
      abort.abort();
    }
  });
});

it('no query can be answered with a key or a ticket', () => {
  const schema = createSchema({ registry: createRegistry(CATALOGUE) });
  const reached = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType) => {
    if (reached.has(type)) return;
    reached.add(type);
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) visit(possible);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  visit(schema.getQueryType()!);
  const secret = [...reached].filter(({ name }) => ['CreatedApiKey', 'StreamTicket'].includes(name));
  expect(reached.size).toBeGreaterThan(100);
  expect(secret).toEqual([]);
});
