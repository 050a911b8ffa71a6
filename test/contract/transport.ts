import { print } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type EventsSubscription,
  type EventsSubscriptionVariables,
  type EventTypesQuery,
  PublishEventsDocument,
  type PublishEventsMutation,
  type PublishEventsMutationVariables,
} from '../../src/client/generated/graphql.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

/** Where a client finds the hub, through a network that breaks now and then. */
export interface Address {
  /** `http://…` */
  readonly url: string;
  /** `ws://…/graphql` */
  readonly wsUrl: string;
  /** `Bearer …` */
  readonly authorization: string;
}

/** What a stock client has to be able to do, in its own words. */
export interface TransportClient {
  eventTypes(): Promise<EventTypesQuery>;
  publish(variables: PublishEventsMutationVariables): Promise<PublishEventsMutation>;
  /** Follows events, and goes on by itself where it was when the connection breaks. */
  follow(variables: EventsSubscriptionVariables, onEvent: (event: EventsSubscription['events']) => void): () => void;
  close?(): unknown;
}

const CUTS = 5;
const EVENTS_BETWEEN_CUTS = 40;
const EVENTS = (CUTS + 1) * EVENTS_BETWEEN_CUTS;

/** What every stock client can do with the hub. @param connect makes the client under test. */
export function describeTransport(name: string, connect: (address: Address) => TransportClient): void {
  describe(name, () => {
    let server: TestServer;
    let proxy: Awaited<ReturnType<typeof startProxy>>;
    let client: TransportClient;
    beforeEach(async () => {
      server = await startTestServer();
      proxy = await startProxy(server.url);
      client = connect({ url: proxy.url, wsUrl: proxy.wsUrl, authorization: server.authorization });
    });
    afterEach(async () => {
      await client.close?.();
      await proxy.close();
      await server.close();
    });

    it('queries and publishes', async () => {
      const { eventTypes } = await client.eventTypes();
      expect(eventTypes).toContainEqual(expect.objectContaining({ name: 'file_change', type: 'FILE_CHANGE' }));
      const input = { filePath: 'src/a.ts', changeType: 'MODIFIED' } as const;
      const { publishEvents } = await client.publish({ projectId: 'acme', events: [{ event: { fileChange: input } }] });
      expect(publishEvents).toEqual([
        expect.objectContaining({ type: 'FILE_CHANGE', offset: 2, cursor: expect.any(String) }),
      ]);
    });

    it('receives every event once and in order over five connection losses while others publish', async () => {
      const { cursor } = (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project.head;
      const messages: string[] = [];
      const stop = client.follow({ projectId: 'acme', after: cursor, types: ['LOG_LINE'] }, ({ payload }) =>
        messages.push((payload as { message: string }).message),
      );
      let published = 0;
      const publishMore = async (count: number) => {
        for (let n = 0; n < count; n += 4) {
          await server.hub.publish(
            ADMIN,
            'acme',
            Array.from({ length: 4 }, () => logLine(published++)),
          );
          // Lets what was published leave before the next is.
          await new Promise(setImmediate);
        }
      };
      for (let cut = 1; cut <= CUTS; cut++) {
        await publishMore(EVENTS_BETWEEN_CUTS - 4);
        await until(() => messages.length > (cut - 1) * EVENTS_BETWEEN_CUTS, {
          what: () => `events after cut ${cut - 1}; there are ${messages.length}`,
        });
        expect(proxy.cut()).toBeGreaterThan(0);
        await publishMore(4);
      }
      await publishMore(EVENTS_BETWEEN_CUTS);
      await until(() => messages.length >= EVENTS, { what: () => `${EVENTS} events; there are ${messages.length}` });
      stop();
      expect(messages).toEqual(Array.from({ length: EVENTS }, (_, n) => `line ${n}`));
    });
  });
}

const logLine = (n: number) => ({
  type: 'log_line',
  payload: { source: 'test', stream: 'STDOUT', level: 'INFO', message: `line ${n}` },
});

/** Queries and mutations of clients that only stream: plain HTTP. */
export function overHttp({ url, authorization }: Address) {
  const post = async <T>(query: string, variables: object): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: T }).data;
  };
  return {
    eventTypes: () => post<EventTypesQuery>('{ eventTypes { name type } }', {}),
    publish: (variables: PublishEventsMutationVariables) =>
      post<PublishEventsMutation>(print(PublishEventsDocument), variables),
  };
}
