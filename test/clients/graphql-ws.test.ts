import { print } from 'graphql';
import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  EventsDocument,
  type EventsSubscription,
  type EventsSubscriptionVariables,
  EventTypesDocument,
  type EventTypesQuery,
  PublishEventsDocument,
  type PublishEventsMutation,
} from '../../src/client/generated/graphql.js';
import { type Address, describeTransport } from '../contract/transport.js';
import { startProxy } from '../support/proxy.js';
import { startTestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const RETRY_MS = 10;

/** What a frame of a subscription carries beside its data. */
type Extensions = { readonly cursor: string };

function connect({ wsUrl, authorization }: Address, webSocketImpl: typeof WebSocket = WebSocket) {
  const client = createClient({
    url: wsUrl,
    webSocketImpl,
    connectionParams: { authorization },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
    shouldRetry: () => true,
  });

  async function once<Data extends object>(query: string, variables?: object): Promise<Data> {
    for await (const { data } of client.iterate<Data>({ query, variables: { ...variables } })) return data!;
    throw new Error('no answer');
  }

  return {
    eventTypes: () => once<EventTypesQuery>(print(EventTypesDocument)),
    publish: (variables: object) => once<PublishEventsMutation>(print(PublishEventsDocument), variables),
    follow(variables: EventsSubscriptionVariables, onEvent: (event: EventsSubscription['events']) => void) {
      const payload = { query: print(EventsDocument), variables: { ...variables } };
      return client.subscribe<EventsSubscription, Extensions>(payload, {
        next(frame: FormattedExecutionResult<EventsSubscription, Extensions>) {
          // All that it takes to resume: the client sends the payload again when it comes back.
          payload.variables.after = frame.extensions!.cursor;
          onEvent(frame.data!.events);
        },
        // It tries again for ever: only the end of the client itself comes here.
        error: () => undefined,
        complete: () => undefined,
      });
    },
    close: () => client.dispose(),
  };
}

describeTransport('graphql-ws', connect);

it('serialises its payload again at each retry, as resuming requires', async () => {
  const server = await startTestServer();
  const proxy = await startProxy(server.url);
  const sent: { type: string; payload: { variables: { after?: string } } }[] = [];
  class Recorded extends WebSocket {
    override send(data: string) {
      sent.push(JSON.parse(data));
      super.send(data);
    }
  }
  const address = { ...proxy, authorization: server.authorization };
  const client = connect(address, Recorded);
  const seen: (string | null)[] = [];
  client.follow({ projectId: 'acme', last: 1 }, ({ cursor }) => seen.push(cursor));
  await until(() => seen.length > 0);
  proxy.cut();
  const resumed = await until(() => sent.filter(({ type }) => type === 'subscribe')[1]);
  expect(resumed.payload.variables).toMatchObject({ projectId: 'acme', last: 1, after: seen[0] });
  await client.close();
  await proxy.close();
  await server.close();
});
