import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, subscriptionExchange } from '@urql/core';
import { EventSource } from 'eventsource';
import { createClient as createSseClient } from 'graphql-sse';
import { type ClientOptions, createClient } from 'graphql-ws';
import { tap } from 'rxjs';
import { WebSocket } from 'ws';
import { type Address, type Frame, headOf, type MatrixClient, QUERY } from './matrix-client.js';

type Extensions = Record<string, unknown> & { readonly cursor?: string };
type Data = NonNullable<Frame['data']>;

const RETRY_MS = 300;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, RETRY_MS));

/** The stock client, which comes back for as long as it takes, with a credential that is valid then. */
const socketOf = ({ wsUrl, credential }: Address, more: Partial<ClientOptions> = {}) =>
  createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: `Bearer ${await credential()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: pause,
    shouldRetry: () => true,
    ...more,
  });

interface Payload {
  readonly query: string;
  readonly variables: { after?: string };
}

/** The sinks of stock clients come to an end only with the client itself. */
const IGNORED = { error: () => undefined, complete: () => undefined };

const graphqlWs: MatrixClient = {
  name: 'graphql-ws, with the cursors of pings',
  async start(address, onSummary) {
    const payload: Payload = { query: QUERY, variables: {} };
    const client = socketOf(address, {
      on: {
        message(message) {
          const cursors = message.type === 'ping' ? Object.values(message.payload?.cursors ?? {}) : [];
          if (typeof cursors[0] === 'string') payload.variables.after = cursors[0];
        },
      },
    });
    client.subscribe<Data, Extensions>(payload as never, {
      ...IGNORED,
      next({ data, extensions }) {
        payload.variables.after = extensions?.cursor;
        onSummary(data!.events.summary);
      },
    });
    return { stop: () => Promise.allSettled([client.dispose()]) };
  },
};

const graphqlSse: MatrixClient = {
  name: 'graphql-sse, from the head',
  async start(address, onSummary) {
    const payload: Payload = { query: QUERY, variables: { after: await headOf(address) } };
    const client = createSseClient({
      url: `${address.url}/graphql/stream`,
      headers: async () => ({ authorization: `Bearer ${await address.credential()}` }),
      retryAttempts: Number.POSITIVE_INFINITY,
      retry: pause,
    });
    client.subscribe<Data, Extensions>(payload as never, {
      ...IGNORED,
      next({ data, extensions }) {
        // The result without data says that the token has expired.
        if (!data) return;
        payload.variables.after = extensions?.cursor;
        onSummary(data.events.summary);
      },
    });
    return { stop: async () => client.dispose() };
  },
};

const NO_POSITION = 'It knows no position before its first event. Start it with the cursor of the head.';

function apollo(name: string, start: (address: Address) => Promise<string | undefined>): MatrixClient {
  return {
    name,
    async start(address, onSummary) {
      const socket = socketOf(address);
      const resume = new ApolloLink((operation, forward) =>
        forward(operation).pipe(
          tap((frame) => {
            operation.variables.after = frame.extensions?.cursor;
          }),
        ),
      );
      const client = new ApolloClient({
        cache: new InMemoryCache(),
        link: ApolloLink.from([resume, new GraphQLWsLink(socket)]),
      });
      const variables = { after: await start(address) };
      const events = client.subscribe<Data>({ query: gql(QUERY), variables, fetchPolicy: 'no-cache' });
      const subscription = events.subscribe(({ data }) => data && onSummary(data.events.summary));
      return {
        stop() {
          subscription.unsubscribe();
          client.stop();
          return Promise.allSettled([socket.dispose()]);
        },
      };
    },
  };
}

/** Subscriptions as multipart answers of plain HTTP. RetryLink comes back, with the variables of the operation. */
const apolloMultipart: MatrixClient = {
  name: 'Apollo, multipart over HttpLink',
  async start(address, onSummary) {
    const resume = new ApolloLink((operation, forward) =>
      forward(operation).pipe(
        tap((frame) => {
          operation.variables.after = frame.extensions?.cursor ?? operation.variables.after;
        }),
      ),
    );
    const withCredential = async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const headers = { ...(init.headers as object), authorization: `Bearer ${await address.credential()}` };
      return fetch(input, { ...init, headers });
    };
    const retry = new RetryLink({ delay: { initial: RETRY_MS, max: RETRY_MS }, attempts: { max: 1_000_000 } });
    const http = new HttpLink({ uri: `${address.url}/graphql`, fetch: withCredential });
    const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([retry, resume, http]) });
    const variables = { after: await headOf(address) };
    const events = client.subscribe<Data>({ query: gql(QUERY), variables, fetchPolicy: 'no-cache' });
    const subscription = events.subscribe(({ data }) => data && onSummary(data.events.summary));
    return {
      async stop() {
        subscription.unsubscribe();
        client.stop();
      },
    };
  },
};

const urql: MatrixClient = {
  name: 'urql over graphql-ws, from the head',
  async start(address, onSummary) {
    const socket = socketOf(address);
    const overSocket = subscriptionExchange({
      forwardSubscription({ query, variables }) {
        const payload: Payload = { query: query!, variables: { ...variables } };
        return {
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe<Data, Extensions>(payload as never, {
              ...sink,
              next(frame) {
                payload.variables.after = frame.extensions?.cursor;
                sink.next(frame as Parameters<typeof sink.next>[0]);
              },
            }),
          }),
        };
      },
    });
    const client = new Client({ url: `${address.url}/graphql`, preferGetMethod: false, exchanges: [overSocket] });
    const variables = { after: await headOf(address) };
    const { unsubscribe } = client
      .subscription<Data>(QUERY, variables)
      .subscribe(({ data }) => data && onSummary(data.events.summary));
    return {
      stop() {
        unsubscribe();
        return Promise.allSettled([socket.dispose()]);
      },
    };
  },
};

const eventSource: MatrixClient = {
  name: 'EventSource in Node, from the head',
  async start(address, onSummary) {
    const variables = JSON.stringify({ after: await headOf(address) });
    const parameters = new URLSearchParams({ query: QUERY, variables });
    const source = new EventSource(`${address.url}/graphql/stream?${parameters}`, {
      fetch: async (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...init.headers, authorization: `Bearer ${await address.credential()}` },
        }),
    });
    source.addEventListener('next', ({ data }) => {
      const frame = JSON.parse(data) as Frame;
      if (frame.data) onSummary(frame.data.events.summary);
    });
    return { stop: async () => source.close() };
  },
};

export const STOCK_CLIENTS: readonly MatrixClient[] = [
  graphqlWs,
  graphqlSse,
  {
    ...apollo('Apollo, with one line', async () => undefined),
    cannot: { 'cut before the first event': NO_POSITION },
  },
  apollo('Apollo, with one line, from the head', headOf),
  apolloMultipart,
  urql,
  eventSource,
];
