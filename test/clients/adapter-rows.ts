import { ApolloClient, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient } from '@urql/core';
import { createClient } from 'graphql-ws';
import { Environment, type GraphQLTaggedNode, RecordSource, requestSubscription, Store } from 'relay-runtime';
import { WebSocket } from 'ws';
import { createTidingsLink, resumable } from '../../src/client/apollo.js';
import { EventsDocument, type EventsSubscription, type EventsSubscriptionVariables } from '../../src/client/index.js';
import { createTidingsNetwork, getDataID } from '../../src/client/relay.js';
import type { SubscribeOptions } from '../../src/client/streams/subscription.js';
import { tidingsExchange } from '../../src/client/urql.js';
import { promptClient } from '../support/prompt-client.js';
import { relayArtifacts } from '../support/relay-artifacts.js';

/** What a subscription reports, in the form that the client under test gives it. */
interface Observer {
  next(event: EventsSubscription['events'], extensions: Record<string, unknown>): void;
  error(error: unknown): void;
  complete(): void;
}

interface Connected {
  follow(variables: EventsSubscriptionVariables, observer: Observer, tidings?: SubscribeOptions): () => void;
  close(): unknown;
}

export interface AdapterRow {
  readonly name: string;
  connect(address: { url: string; authorization: string }): Connected;
  /** Code and details that an error of the hub has. */
  extensionsOf(error: unknown): Readonly<Record<string, unknown>>;
  /** How a refused credential is reported. */
  readonly refused: RegExp;
}

function followApollo(client: ApolloClient): Connected['follow'] {
  return (variables, { next, error, complete }, tidings) => {
    const query = { query: EventsDocument, variables, context: { tidings }, fetchPolicy: 'no-cache' } as const;
    const subscription = client.subscribe(query).subscribe({
      next: (result) => (result.error ? error(result.error) : next(result.data!.events, { ...result.extensions })),
      error,
      complete,
    });
    return () => subscription.unsubscribe();
  };
}

const apolloExtensions = (error: unknown) => (CombinedGraphQLErrors.is(error) ? error.errors[0]!.extensions! : {});

const apollo: AdapterRow = {
  name: 'createTidingsLink of Apollo Client',
  connect(address) {
    const tidings = promptClient(address);
    const client = new ApolloClient({ cache: new InMemoryCache(), link: createTidingsLink(tidings) });
    return { follow: followApollo(client), close: () => tidings.close() };
  },
  extensionsOf: apolloExtensions,
  refused: /UNAUTHENTICATED/,
};

// Apollo's link looks at the constants of the global class, which Node 20 does not have.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

/** The client of graphql-ws gives up at the first loss. */
const graphqlWs: AdapterRow = {
  name: 'resumable client of graphql-ws',
  connect({ url, authorization }) {
    const options = { url: `${url.replace('http', 'ws')}/graphql`, connectionParams: { authorization } };
    const socket = resumable(createClient({ ...options, webSocketImpl: WebSocket, retryAttempts: 0 }));
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
    return { follow: followApollo(client), close: () => socket.dispose() };
  },
  extensionsOf: apolloExtensions,
  refused: /4403 The credential was refused/,
};

const urql: AdapterRow = {
  name: 'tidingsExchange of urql',
  connect(address) {
    const tidings = promptClient(address);
    const client = new UrqlClient({ url: address.url, preferGetMethod: false, exchanges: [tidingsExchange(tidings)] });
    return {
      follow: (variables, { next, error }, options) =>
        client
          .subscription(EventsDocument, variables, { tidings: options })
          .subscribe((result) =>
            result.error ? error(result.error) : next(result.data!.events, { ...result.extensions }),
          ).unsubscribe,
      close: () => tidings.close(),
    };
  },
  extensionsOf: (error) =>
    (error as { graphQLErrors: [{ extensions: Record<string, unknown> }] }).graphQLErrors[0].extensions,
  refused: /UNAUTHENTICATED/,
};

const ARGUMENTS = ['projectId: ID', 'types: [EventType!]', 'after: String', 'last: Int', 'onGap: GapPolicy'];
const { testSubscription } = await relayArtifacts({
  testSubscription: `subscription testSubscription(${ARGUMENTS.map((argument) => `$${argument}`)}) {
    events(projectId: $projectId, types: $types, after: $after, last: $last, onGap: $onGap) { id payload }
  }`,
});

const relay: AdapterRow = {
  name: 'createTidingsNetwork of Relay',
  connect(address) {
    const tidings = promptClient(address);
    const network = createTidingsNetwork(tidings);
    const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID });
    return {
      follow(variables, { next, error, complete }, options) {
        // Relay hands `extensions` to nobody but the network: they are looked up there.
        const seen: Record<string, unknown>[] = [];
        const watched = new Environment({
          network: {
            execute: (...request) =>
              network.execute(...request).map((result) => {
                seen.push((result as { extensions: Record<string, unknown> }).extensions);
                return result;
              }),
          },
          store: environment.getStore(),
          getDataID,
        });
        return requestSubscription<{ response: EventsSubscription; variables: object }>(watched, {
          subscription: testSubscription as GraphQLTaggedNode,
          variables,
          cacheConfig: { metadata: { tidings: options } },
          onNext: (data) => next(data!.events, seen.shift()!),
          onError: error,
          onCompleted: complete,
        }).dispose;
      },
      close: () => tidings.close(),
    };
  },
  extensionsOf: (error) => (error as { extensions: Record<string, unknown> }).extensions,
  refused: /UNAUTHENTICATED/,
};

export const ADAPTER_ROWS: readonly AdapterRow[] = [apollo, graphqlWs, urql, relay];
