import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { tap } from 'rxjs';
import { WebSocket } from 'ws';
import { createTidingsLink, resumable } from '../../src/client/apollo.js';
import {
  EventsDocument,
  type EventsSubscription,
  type EventsSubscriptionVariables,
  EventTypesDocument,
  PublishEventsDocument,
  type PublishEventsMutationVariables,
} from '../../src/client/generated/graphql.js';
import { type Address, describeTransport } from '../contract/transport.js';
import { promptClient } from '../support/prompt-client.js';

const RETRY_MS = 10;

interface Connection {
  readonly link: ApolloLink;
  close(): unknown;
}

const overHttp = ({ url, authorization }: Address) =>
  new HttpLink({ uri: `${url}/graphql`, headers: { authorization } });

/** Queries and mutations over HTTP, subscriptions over another link. */
const splitOf = (subscriptions: ApolloLink, address: Address) =>
  ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    subscriptions,
    overHttp(address),
  );

const retrying = {
  webSocketImpl: WebSocket,
  retryAttempts: Number.POSITIVE_INFINITY,
  retryWait: () => new Promise<void>((resolve) => setTimeout(resolve, RETRY_MS)),
};

function stock(address: Address): Connection {
  const connectionParams = { authorization: address.authorization };
  const socket = createClient({ ...retrying, url: address.wsUrl, connectionParams, shouldRetry: () => true });
  // All that it takes to resume: graphql-ws sends the variables of the operation again when it comes back.
  const resume = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap((frame) => {
        operation.variables.after = frame.extensions?.cursor;
      }),
    ),
  );
  return {
    link: splitOf(ApolloLink.from([resume, new GraphQLWsLink(socket)]), address),
    close: () => socket.dispose(),
  };
}

function stockResumable(address: Address): Connection {
  const connectionParams = { authorization: address.authorization };
  const socket = resumable(createClient({ ...retrying, url: address.wsUrl, connectionParams }));
  return { link: splitOf(new GraphQLWsLink(socket), address), close: () => socket.dispose() };
}

/** Everything by one plain link, subscriptions as multipart answers. RetryLink comes back. */
function overHttpAlone(address: Address): Connection {
  // All that it takes to resume: RetryLink sends the variables of the operation again.
  const resume = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap((frame) => {
        operation.variables.after = frame.extensions?.cursor ?? operation.variables.after;
      }),
    ),
  );
  const retry = new RetryLink({ delay: { initial: RETRY_MS, max: RETRY_MS }, attempts: { max: 1_000 } });
  return { link: ApolloLink.from([retry, resume, overHttp(address)]), close: () => undefined };
}

const overTidings =
  (transport: 'ws' | 'sse') =>
  (address: Address): Connection => {
    const client = promptClient(address, { transport });
    return { link: createTidingsLink(client), close: () => client.close() };
  };

const connect = (connection: (address: Address) => Connection) => (address: Address) => {
  const { link, close } = connection(address);
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  return {
    eventTypes: async () => (await client.query({ query: EventTypesDocument })).data!,
    publish: async (variables: PublishEventsMutationVariables) =>
      (await client.mutate({ mutation: PublishEventsDocument, variables })).data!,
    follow(variables: EventsSubscriptionVariables, onEvent: (event: EventsSubscription['events']) => void) {
      const events = client.subscribe({ query: EventsDocument, variables, fetchPolicy: 'no-cache' });
      const subscription = events.subscribe(({ data }) => onEvent(data!.events));
      return () => subscription.unsubscribe();
    },
    close() {
      client.stop();
      return close();
    },
  };
};

describeTransport('Apollo Client over graphql-ws', connect(stock));
describeTransport('Apollo Client over HTTP alone', connect(overHttpAlone));
describeTransport('Apollo Client over graphql-ws, made resumable', connect(stockResumable));
describeTransport('Apollo Client over the WebSocket of tidings/client', connect(overTidings('ws')));
describeTransport('Apollo Client over the SSE of tidings/client', connect(overTidings('sse')));
