import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient } from '@urql/core';
import { createClient as createSocket } from 'graphql-ws';
import { Environment, type GraphQLTaggedNode, RecordSource, requestSubscription, Store } from 'relay-runtime';
import { WebSocket } from 'ws';
import { createTidingsLink, resumable } from '../../../src/client/apollo.js';
import { createClient } from '../../../src/client/client.js';
import { createTidingsNetwork, getDataID } from '../../../src/client/relay.js';
import { tidingsExchange } from '../../../src/client/urql.js';
import { relayArtifacts } from '../../support/relay-artifacts.js';
import { type Address, type Frame, type MatrixClient, QUERY } from './matrix-client.js';

type Data = NonNullable<Frame['data']>;
type OnSummary = (summary: string) => void;

const over = (transport: 'ws' | 'sse' | 'auto'): MatrixClient => ({
  name: `tidings-client, ${transport}`,
  async start({ url, credential }, onSummary) {
    const client = createClient({ url, credential, transport });
    const events = client.subscribe<Data, object>(QUERY);
    const reading = (async () => {
      for await (const { data } of events) onSummary(data.events.summary);
    })();
    return {
      async stop() {
        client.close();
        await reading;
      },
    };
  },
});

const followApollo = (client: ApolloClient, onSummary: OnSummary) =>
  client
    .subscribe<Data>({ query: gql(QUERY), fetchPolicy: 'no-cache' })
    .subscribe(({ data }) => data && onSummary(data.events.summary));

/** Row of an adapter over the client. @param follow subscribes, and returns the end of that. */
const adapter = (
  name: string,
  follow: (client: ReturnType<typeof createClient>, onSummary: OnSummary) => () => void,
): MatrixClient => ({
  name,
  async start({ url, credential }, onSummary) {
    const client = createClient({ url, credential });
    const stop = follow(client, onSummary);
    return {
      async stop() {
        // First: at the end of a stream urql repeats its last result, with `hasNext: false`.
        stop();
        client.close();
      },
    };
  },
});

const apollo = adapter('tidings-client/apollo', (client, onSummary) => {
  const link = createTidingsLink(client);
  const subscription = followApollo(new ApolloClient({ cache: new InMemoryCache(), link }), onSummary);
  return () => subscription.unsubscribe();
});

const apolloResumable: MatrixClient = {
  name: 'Apollo, with resumable(graphql-ws)',
  async start({ wsUrl, credential }: Address, onSummary) {
    const connectionParams = async () => ({ authorization: `Bearer ${await credential()}` });
    const options = { url: wsUrl, webSocketImpl: WebSocket, connectionParams, shouldRetry: () => true };
    const socket = resumable(createSocket({ ...options, retryAttempts: Number.POSITIVE_INFINITY, retryWait: moment }));
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
    const subscription = followApollo(client, onSummary);
    return {
      stop() {
        subscription.unsubscribe();
        client.stop();
        return Promise.allSettled([socket.dispose()]);
      },
    };
  },
};

const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 300));

const urql = adapter('tidings-client/urql', (client, onSummary) => {
  const stock = new UrqlClient({ url: 'unused:', preferGetMethod: false, exchanges: [tidingsExchange(client)] });
  const { unsubscribe } = stock
    .subscription<Data>(QUERY, {})
    .subscribe(({ data }) => data && onSummary(data.events.summary));
  return unsubscribe;
});

const { matrixSubscription } = await relayArtifacts({
  matrixSubscription: QUERY.replace('subscription (', 'subscription matrixSubscription('),
});

const relay = adapter('tidings-client/relay', (client, onSummary) => {
  const store = new Store(new RecordSource());
  const environment = new Environment({ network: createTidingsNetwork(client), store, getDataID });
  return requestSubscription<{ response: Data; variables: object }>(environment, {
    subscription: matrixSubscription as GraphQLTaggedNode,
    variables: {},
    onNext: (data) => data && onSummary(data.events.summary),
  }).dispose;
});

export const TIDINGS_CLIENTS: readonly MatrixClient[] = [
  ...(['ws', 'sse', 'auto'] as const).map(over),
  ...[apollo, apolloResumable, urql, relay],
];
