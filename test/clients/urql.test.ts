import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  EventsDocument,
  type EventsSubscription,
  type EventsSubscriptionVariables,
  EventTypesDocument,
  PublishEventsDocument,
  type PublishEventsMutationVariables,
} from '../../src/client/generated/graphql.js';
import { tidingsExchange } from '../../src/client/urql.js';
import { type Address, describeTransport } from '../contract/transport.js';
import { promptClient } from '../support/prompt-client.js';

const RETRY_MS = 10;

type OnEvent = (event: EventsSubscription['events']) => void;

const requests = (client: Client) => ({
  eventTypes: async () => (await client.query(EventTypesDocument, {})).data!,
  publish: async (variables: PublishEventsMutationVariables) =>
    (await client.mutation(PublishEventsDocument, variables)).data!,
});

/** Subscriptions over WebSocket, by graphql-ws, which comes back by itself. */
function overWebSocket({ url, wsUrl, authorization }: Address) {
  const socket = createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
    shouldRetry: () => true,
  });
  const overSocket = subscriptionExchange({
    forwardSubscription({ query, variables }) {
      const payload: { query: string; variables: EventsSubscriptionVariables } = {
        query: query!,
        variables: { ...variables },
      };
      return {
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe<Record<string, unknown>, { cursor: string }>(payload, {
            ...sink,
            next(frame) {
              // All that it takes to resume: graphql-ws sends the payload again when it comes back.
              payload.variables.after = frame.extensions?.cursor;
              sink.next(frame as Parameters<typeof sink.next>[0]);
            },
          }),
        }),
      };
    },
  });
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization } },
    exchanges: [overSocket, fetchExchange],
  });
  return {
    ...requests(client),
    follow(variables: EventsSubscriptionVariables, onEvent: OnEvent) {
      return client.subscription(EventsDocument, variables).subscribe(({ data }) => data && onEvent(data.events))
        .unsubscribe;
    },
    close: () => socket.dispose(),
  };
}

/** Subscriptions over SSE, by urql's own fetch. It does not come back by itself. */
function overSse({ url, authorization }: Address) {
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    fetchSubscriptions: true,
    fetchOptions: { headers: { authorization } },
    exchanges: [fetchExchange],
  });
  return {
    ...requests(client),
    follow(variables: EventsSubscriptionVariables, onEvent: OnEvent) {
      const position = { ...variables };
      let timer: NodeJS.Timeout | undefined;
      let stop: () => void;
      const start = () => {
        const events = client.subscription(EventsDocument, { ...position });
        const { unsubscribe } = events.subscribe(({ data, error, extensions }) => {
          if (error) timer = setTimeout(start, RETRY_MS);
          if (error || !data) return;
          // All that it takes to resume.
          position.after = extensions?.cursor;
          onEvent(data.events);
        });
        stop = unsubscribe;
      };
      start();
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}

/** Everything over the client of the hub. */
function overTidings(address: Address) {
  const tidings = promptClient(address);
  const client = new Client({ url: address.url, preferGetMethod: false, exchanges: [tidingsExchange(tidings)] });
  return {
    ...requests(client),
    follow(variables: EventsSubscriptionVariables, onEvent: OnEvent) {
      return client.subscription(EventsDocument, variables).subscribe(({ data }) => data && onEvent(data.events))
        .unsubscribe;
    },
    close: () => tidings.close(),
  };
}

describeTransport('urql over tidings/client', overTidings);
describeTransport('urql over WebSocket', overWebSocket);
describeTransport('urql over SSE', overSse);
