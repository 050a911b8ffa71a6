import { print } from 'graphql';
import { type ClientOptions, createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
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

function connect({ url, authorization }: Address, options: Partial<ClientOptions<boolean>> = {}) {
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { authorization },
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
    ...options,
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
        next(frame) {
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

const MODES = [
  { mode: 'distinct connections mode', singleConnection: false },
  { mode: 'single connection mode', singleConnection: true },
] as const;

describe.each(MODES)('in $mode', ({ singleConnection }) => {
  describeTransport('graphql-sse', (address) => connect(address, { singleConnection }));

  it('serialises its payload again at each retry, as resuming requires', async () => {
    const server = await startTestServer();
    const proxy = await startProxy(server.url);
    const subscribed: { variables: { after?: string } }[] = [];
    const client = connect(
      { ...proxy, authorization: server.authorization },
      {
        singleConnection,
        fetchFn: (url: string, init: RequestInit) => {
          if (init.method === 'POST') subscribed.push(JSON.parse(String(init.body)));
          return fetch(url, init);
        },
      },
    );
    const seen: (string | null)[] = [];
    client.follow({ projectId: 'acme', last: 1 }, ({ cursor }) => seen.push(cursor));
    await until(() => seen.length > 0);
    proxy.cut();
    const resumed = await until(() => subscribed[1]);
    expect(resumed.variables).toMatchObject({ projectId: 'acme', last: 1, after: seen[0] });
    client.close();
    await proxy.close();
    await server.close();
  });
});
