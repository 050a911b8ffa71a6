import { tmpdir } from 'node:os';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { SingleConnection } from '../support/single-connection.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const headers = () => ({ authorization: server.authorization, 'content-type': 'application/json' });
const FOLLOW = 'subscription { events(projectId: "acme", last: 1) { type } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';

describe('an empty operationName counts as none', () => {
  it.each(['{ viewer { id } }', PUBLISH])('by POST: %s', async (query) => {
    const body = JSON.stringify({ query, operationName: '', extensions: {} });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: headers(), body });
    expect((await response.json()).errors).toBeUndefined();
  });

  it('by GET', async () => {
    const search = new URLSearchParams({ operationName: '', query: '{ viewer { id } }' });
    const response = await fetch(`${server.url}/graphql?${search}`, { headers: headers() });
    expect(await response.json()).toMatchObject({ data: { viewer: { id: 'admin' } } });
  });

  it.each(['/graphql', '/graphql/stream'])('in a stream of %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const operation = { query: FOLLOW, operationName: '' };
      const isGet = method === 'GET';
      const stream = await StreamClient.open({
        url: `${server.url}${path}${isGet ? `?${new URLSearchParams(operation)}` : ''}`,
        headers: headers(),
        ...(!isGet && { body: operation }),
      });
      expect((await until(() => stream.frames()[0])).data.events.type).toBeDefined();
      stream.close();
    }
  });

  it('over WebSocket and in the single connection mode', async () => {
    const client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
    client.subscribe('1', FOLLOW, { operationName: '' });
    expect((await until(() => client.frames('1')[0])).errors).toBeUndefined();
    client.close();
    const single = await SingleConnection.open(server, server.authorization);
    await single.post('1', { query: FOLLOW, operationName: '' });
    expect((await until(() => single.frames('1')[0])).errors).toBeUndefined();
    single.close();
  });
});

describe('a UTF-8 byte order mark before a body', () => {
  const marked = (value: object) => `\ufeff${JSON.stringify(value)}`;

  it.each(['{ viewer { id } }', PUBLISH])('of an operation is passed over: %s', async (query) => {
    const body = marked({ query });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: headers(), body });
    expect((await response.json()).errors).toBeUndefined();
  });

  it('of a subscription, and of a sign-in', async () => {
    const request = { url: `${server.url}/graphql/stream`, headers: headers() };
    const stream = await StreamClient.open({ ...request, body: marked({ query: FOLLOW }) });
    expect((await until(() => stream.frames()[0])).errors).toBeUndefined();
    stream.close();
    const key = server.authorization.replace('Bearer ', '');
    const json = { 'content-type': 'application/json' };
    const signIn = { method: 'POST', headers: json, body: marked({ key }) };
    expect((await fetch(`${server.url}/session`, signIn)).status).toBe(200);
  });
});

it('a UTF-8 byte order mark before lines of JSON is passed over', async () => {
  const env = { TIDINGS_URL: server.url, TIDINGS_KEY: KEY };
  const input = '\ufeff{"kind":"k","summary":"marked"}\n{"kind":"k","summary":"next"}\n';
  const published = await run(['publish', 'activity', '-', '--project', 'acme'], { cwd: tmpdir(), env, input });
  expect(published).toMatchObject({ code: 0, stderr: 'tidings: 2 events published\n' });
});

describe('a subscription by a link for queries', () => {
  it('streams to the HttpLink of Apollo Client', async () => {
    const { authorization } = server;
    const link = new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization } });
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const result = await new Promise<unknown>((resolve) =>
      client.subscribe({ query: gql(FOLLOW), fetchPolicy: 'no-cache' }).subscribe({ next: resolve, error: resolve }),
    );
    expect(result).toMatchObject({ data: expect.anything() });
    client.stop();
  });

  it.each(['application/json', 'application/graphql-response+json', 'multipart/mixed'])(
    'that accepts %s is answered 406 with the same words',
    async (accept) => {
      const body = JSON.stringify({ query: FOLLOW });
      const request = { method: 'POST', headers: { ...headers(), accept }, body };
      const response = await fetch(`${server.url}/graphql`, request);
      expect(response.status).toBe(406);
      const [{ message, extensions }] = (await response.json()).errors;
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'accept' });
      for (const word of ['text/event-stream', 'multipart/mixed', 'WebSocket']) expect(message).toContain(word);
    },
  );
});
