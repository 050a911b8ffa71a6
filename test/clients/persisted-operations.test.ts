import { createHash } from 'node:crypto';
import { ApolloClient, type ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { type Client, createClient as createUrql, fetchExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { print } from 'graphql';
import { createClient as createSse } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  CreateProjectDocument,
  EventsDocument,
  ProjectDocument,
  ProjectsDocument,
  ViewerDocument,
} from '../../src/client/generated/graphql.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a client sends for an operation: the method, and whether the text goes along. */
type Sent = `${'GET' | 'POST'} ${'hash' | 'text'}`;

let server: TestServer;
let sent: Sent[];
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => {
  sent = [];
});

/** Fetches as the client under test would, and takes down what it sends. */
const watched: typeof fetch = (input, init) => {
  const { method, url } = new Request(input, init);
  const body = method === 'POST' ? (JSON.parse(String(init!.body)) as { query?: string }) : null;
  const text = body ? body.query : new URL(url).searchParams.get('query');
  sent.push(`${method as 'GET' | 'POST'} ${text ? 'text' : 'hash'}`);
  return fetch(input, init);
};

const socket = () =>
  createSocket({
    url: server.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: server.authorization },
  });

const publish = (summary: string) =>
  server.post(
    'mutation ($summary: String!) { publishActivity(projectId: "acme", input: {kind: "n", summary: $summary}) { id } }',
    { summary },
  );

const follow = { projectId: 'acme', types: ['ACTIVITY' as const], last: 1 };

/** The first event of a stream, which `start` begins and the function that it returns ends. */
async function firstEvent(start: (onFrame: (frame: object) => void) => () => void): Promise<object> {
  await publish('first');
  const frames: object[] = [];
  const stop = start((frame) => frames.push(frame));
  await until(() => frames.length > 0);
  stop();
  return frames[0]!;
}

const EVENT = { data: { events: { type: 'ACTIVITY', payload: { summary: 'first' } } } };

describe('createPersistedQueryLink of Apollo Client', () => {
  const connect = (useGETForHashedQueries: boolean, terminating?: ApolloLink) =>
    new ApolloClient({
      cache: new InMemoryCache(),
      defaultOptions: { query: { fetchPolicy: 'no-cache' } },
      link: createPersistedQueryLink({ sha256, useGETForHashedQueries }).concat(
        terminating ??
          new HttpLink({
            uri: `${server.url}/graphql`,
            headers: { authorization: server.authorization },
            fetch: watched,
          }),
      ),
    });

  it('sends a query by its hash, by its text after a miss, and by its hash from then on', async () => {
    const client = connect(false);
    for (let time = 0; time < 3; time++)
      expect((await client.query({ query: ViewerDocument })).data).toMatchObject({ viewer: { id: 'admin' } });
    expect(sent).toEqual(['POST hash', 'POST text', 'POST hash', 'POST hash']);
    client.stop();
  });

  it('does so with GET too, and never mutates by it', async () => {
    const client = connect(true);
    const variables = { id: 'acme' };
    for (let time = 0; time < 2; time++)
      expect((await client.query({ query: ProjectDocument, variables })).data).toMatchObject({
        project: { id: 'acme' },
      });
    expect(sent.splice(0)).toEqual(['GET hash', 'POST text', 'GET hash']);
    const input = { id: 'by-apollo' };
    await client.mutate({ mutation: CreateProjectDocument, variables: { input } });
    expect(sent).toEqual(['POST hash', 'POST text']);
    client.stop();
  });

  it('shows an error of the operation itself, and does not send it again', async () => {
    const client = connect(false);
    const ask = () => client.query({ query: ProjectDocument, variables: { id: 'nowhere' } });
    await expect(ask()).rejects.toThrow(/nowhere/);
    sent = [];
    await expect(ask()).rejects.toThrow(/nowhere/);
    expect(sent).toEqual(['POST hash']);
    client.stop();
  });

  it('subscribes over GraphQLWsLink', async () => {
    const webSocket = socket();
    const client = connect(false, new GraphQLWsLink(webSocket));
    const frame = await firstEvent((onFrame) => {
      const subscription = client
        .subscribe({ query: EventsDocument, variables: follow, fetchPolicy: 'no-cache' })
        .subscribe(onFrame);
      return () => subscription.unsubscribe();
    });
    expect(frame).toMatchObject(EVENT);
    client.stop();
    await webSocket.dispose();
  });
});

describe('persistedExchange of urql', () => {
  const connect = (options: Parameters<typeof persistedExchange>[0], more: object = {}): Client =>
    createUrql({
      url: `${server.url}/graphql`,
      preferGetMethod: false,
      requestPolicy: 'network-only',
      fetchOptions: { headers: { authorization: server.authorization } },
      fetch: watched,
      exchanges: [persistedExchange(options), fetchExchange],
      ...more,
    });

  it.each(['GET', 'POST'] as const)('sends a query by its hash, and after a miss with its text: %s', async (method) => {
    const client = connect({ preferGetForPersistedQueries: method === 'GET' ? 'force' : false });
    const document = method === 'GET' ? ProjectsDocument : print(ProjectsDocument).replace('Projects', 'Others');
    for (let time = 0; time < 2; time++) expect((await client.query(document, {})).data).toHaveProperty('projects');
    expect(sent).toEqual([`${method} hash`, `${method} text`, `${method} hash`]);
  });

  it('mutates by hash, by POST', async () => {
    const client = connect({ enableForMutation: true });
    for (const id of ['by-urql-1', 'by-urql-2'])
      expect((await client.mutation(CreateProjectDocument, { input: { id } })).error).toBeUndefined();
    expect(sent.at(-1)).toBe('POST hash');
  });

  it('subscribes by hash over SSE and over WebSocket, and after a miss with the text', async () => {
    const documentOf = (name: string) => print(EventsDocument).replace('subscription Events', `subscription ${name}`);
    const webSocket = socket();
    const queries: unknown[] = [];
    const overSocket = subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe(sink) {
          queries.push(request.query);
          const payload = { ...request, query: request.query ?? '' };
          return { unsubscribe: webSocket.subscribe(payload, sink as never) };
        },
      }),
    });
    const persisted = { enableForSubscriptions: true };
    const overSse = connect(persisted, { fetchSubscriptions: true });
    const overWs = connect(persisted, { exchanges: [persistedExchange(persisted), overSocket] });
    for (const [name, client] of [
      ['OverSse', overSse],
      ['OverWs', overWs],
    ] as const)
      for (let time = 0; time < 2; time++) {
        const frame = await firstEvent(
          (onFrame) => client.subscription(documentOf(name), follow).subscribe(onFrame).unsubscribe,
        );
        expect(frame).toMatchObject(EVENT);
      }
    expect(sent).toEqual(['POST hash', 'POST text', 'POST hash']);
    expect(queries.map((query) => typeof query)).toEqual(['undefined', 'string', 'undefined']);
    await webSocket.dispose();
  });
});

describe('graphql-ws and graphql-sse, which know nothing of persisted operations,', () => {
  const query = `# by hash\n${print(EventsDocument)}`;
  const byHash = {
    query: '',
    variables: follow,
    extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } },
  };
  beforeAll(async () => {
    // Registered over one transport, known on all.
    const webSocket = socket();
    await firstEvent((onFrame) => webSocket.subscribe({ ...byHash, query }, sinkOf(onFrame)));
    await webSocket.dispose();
  });

  const sinkOf = (onFrame: (frame: object) => void) => ({
    next: onFrame,
    error: (error: unknown) => onFrame({ error }),
    complete: () => undefined,
  });

  it('subscribe by hash over WebSocket', async () => {
    const webSocket = socket();
    expect(await firstEvent((onFrame) => webSocket.subscribe(byHash, sinkOf(onFrame)))).toMatchObject(EVENT);
    await webSocket.dispose();
  });

  it.each([false, true])('subscribe by hash over SSE, on a single connection: %s', async (singleConnection) => {
    const client = createSse({
      url: `${server.url}/graphql/stream`,
      headers: { authorization: server.authorization },
      singleConnection: singleConnection as false,
    });
    expect(await firstEvent((onFrame) => client.subscribe(byHash, sinkOf(onFrame)))).toMatchObject(EVENT);
    client.dispose();
  });
});
