import { ApolloClient, type ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client } from '@urql/core';
import { createClient as createSocketClient } from 'graphql-ws';
import { Environment, type GraphQLTaggedNode, RecordSource, requestSubscription, Store } from 'relay-runtime';
import { WebSocket } from 'ws';
import { createTidingsLink, resumable } from '../../../src/client/apollo.js';
import { createClient } from '../../../src/client/index.js';
import { createTidingsNetwork, getDataID } from '../../../src/client/relay.js';
import { tidingsExchange } from '../../../src/client/urql.js';
import { relayArtifacts } from '../../support/relay-artifacts.js';
import { type Address, type Frame, type MatrixClient, QUERY } from './matrix-client.js';

type Data = NonNullable<Frame['data']>;

const tidingsOf = ({ url, credential }: Address) => createClient({ url, credential });

interface Linked {
  readonly link: ApolloLink;
  close(): unknown;
}

const apollo = (name: string, linked: (address: Address) => Linked): MatrixClient => ({
  name,
  async start(address, onSummary) {
    const { link, close } = linked(address);
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const events = client.subscribe<Data>({ query: gql(QUERY), fetchPolicy: 'no-cache' });
    const subscription = events.subscribe(({ data }) => data && onSummary(data.events.summary));
    return {
      async stop() {
        subscription.unsubscribe();
        client.stop();
        await Promise.allSettled([close()]);
      },
    };
  },
});

const urql: MatrixClient = {
  name: 'urql, our exchange',
  async start(address, onSummary) {
    const tidings = tidingsOf(address);
    const client = new Client({ url: address.url, preferGetMethod: false, exchanges: [tidingsExchange(tidings)] });
    client.subscription<Data>(QUERY, {}).subscribe(({ data }) => data && onSummary(data.events.summary));
    return { stop: async () => tidings.close() };
  },
};

const { testSubscription } = await relayArtifacts({
  testSubscription: QUERY.replace('subscription', 'subscription testSubscription'),
});

const relay: MatrixClient = {
  name: 'Relay, our network',
  async start(address, onSummary) {
    const tidings = tidingsOf(address);
    const network = createTidingsNetwork(tidings);
    const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID });
    requestSubscription<{ response: Data; variables: object }>(environment, {
      subscription: testSubscription as GraphQLTaggedNode,
      variables: {},
      onNext: (data) => onSummary(data!.events.summary),
    });
    return { stop: async () => tidings.close() };
  },
};

export const ADAPTER_CLIENTS: readonly MatrixClient[] = [
  apollo('Apollo, our link', (address) => {
    const tidings = tidingsOf(address);
    return { link: createTidingsLink(tidings), close: () => tidings.close() };
  }),
  apollo('Apollo over graphql-ws, resumable', ({ wsUrl, credential }) => {
    const socket = resumable(
      createSocketClient({
        url: wsUrl,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ authorization: `Bearer ${await credential()}` }),
      }),
    );
    return { link: new GraphQLWsLink(socket), close: () => socket.dispose() };
  }),
  urql,
  relay,
];
