import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { tap } from 'rxjs';
import { WebSocket } from 'ws';
import {
  EventsDocument,
  type EventsSubscription,
  type EventsSubscriptionVariables,
  EventTypesDocument,
  PublishEventsDocument,
  type PublishEventsMutationVariables,
} from '../../src/client/generated/graphql.js';
import { type Address, describeTransport } from '../contract/transport.js';

const RETRY_MS = 10;

const requests = (client: ApolloClient) => ({
  eventTypes: async () => (await client.query({ query: EventTypesDocument })).data!,
  publish: async (variables: PublishEventsMutationVariables) =>
    (await client.mutate({ mutation: PublishEventsDocument, variables })).data!,
  follow(variables: EventsSubscriptionVariables, onEvent: (event: EventsSubscription['events']) => void) {
    const events = client.subscribe({ query: EventsDocument, variables, fetchPolicy: 'no-cache' });
    const subscription = events.subscribe(({ data }) => data && onEvent(data.events));
    return () => subscription.unsubscribe();
  },
});

/** Queries and mutations go over HTTP, subscriptions over WebSocket. */
function connect({ url, wsUrl, authorization }: Address) {
  const socket = createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
    shouldRetry: () => true,
  });
  // All that it takes to resume: graphql-ws sends the variables of the operation again when it comes back.
  const resume = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap((frame) => {
        operation.variables.after = frame.extensions?.cursor;
      }),
    ),
  );
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      ApolloLink.from([resume, new GraphQLWsLink(socket)]),
      new HttpLink({ uri: `${url}/graphql`, headers: { authorization } }),
    ),
  });

  return {
    ...requests(client),
    close() {
      client.stop();
      return socket.dispose();
    },
  };
}

/** Everything goes over HTTP by one plain link, subscriptions as multipart answers. It does not come back by itself. */
function connectByHttp({ url, authorization }: Address) {
  // All that it takes to resume: RetryLink sends the variables of the operation again.
  const resume = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap((frame) => {
        operation.variables.after = frame.extensions?.cursor ?? operation.variables.after;
      }),
    ),
  );
  const retry = new RetryLink({ delay: { initial: RETRY_MS, max: RETRY_MS }, attempts: { max: 1_000 } });
  const http = new HttpLink({ uri: `${url}/graphql`, headers: { authorization } });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([retry, resume, http]) });
  return { ...requests(client), close: () => client.stop() };
}

describeTransport('Apollo Client over WebSocket', connect);
describeTransport('Apollo Client over HTTP alone', connectByHttp);
