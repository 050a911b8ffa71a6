import { EventSource } from 'eventsource';
import { print } from 'graphql';
import {
  EventsDocument,
  type EventsSubscription,
  type EventsSubscriptionVariables,
} from '../../src/client/generated/graphql.js';
import { type Address, describeTransport, overHttp } from '../contract/transport.js';

const RETRY_MS = 10;

type OnEvent = (event: EventsSubscription['events']) => void;

function streamUrl(url: string, variables: EventsSubscriptionVariables, rest: Record<string, string> = {}): string {
  const operation = { query: print(EventsDocument), variables: JSON.stringify(variables) };
  return `${url}/graphql/stream?${new URLSearchParams({ ...operation, ...rest })}`;
}

const eventOf = (message: MessageEvent): EventsSubscription['events'] => JSON.parse(message.data).data.events;

/** With the key in a header. It comes back by itself, and the hub finds its place by `Last-Event-ID`. */
function withHeader(address: Address) {
  const { url, authorization } = address;
  const follow = (variables: EventsSubscriptionVariables, onEvent: OnEvent) => {
    const source = new EventSource(streamUrl(url, variables), {
      fetch: async (input, init) => {
        const response = await fetch(input, { ...init, headers: { ...init.headers, authorization } });
        return comeBackSoon(response);
      },
    });
    source.addEventListener('next', (message) => onEvent(eventOf(message)));
    return () => source.close();
  };
  return { ...overHttp(address), follow };
}

/** Three seconds, which it waits by default, are long for a test: the stream begins with a word on that. */
function comeBackSoon(response: Response): Response {
  const word = new TextEncoder().encode(`retry: ${RETRY_MS}\n\n`);
  const first = new TransformStream({ start: (controller) => controller.enqueue(word) });
  return new Response(response.body!.pipeThrough(first), response);
}

/** As in a browser of another origin: without headers, with a ticket in the URL, which is good once. */
function withTicket(address: Address) {
  const { url, authorization } = address;
  const createTicket = async (): Promise<string> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: 'mutation { createStreamTicket { ticket } }' }),
    });
    return ((await response.json()) as { data: { createStreamTicket: { ticket: string } } }).data.createStreamTicket
      .ticket;
  };
  const follow = (variables: EventsSubscriptionVariables, onEvent: OnEvent) => {
    const position = { ...variables };
    let source: EventSource | null = null;
    let stopped = false;
    const start = async () => {
      // The network may be away for the ticket as well.
      const ticket = await createTicket().catch(() => null);
      if (stopped) return;
      if (ticket === null) return void setTimeout(start, RETRY_MS);
      source = new EventSource(streamUrl(url, position, { ticket }));
      source.addEventListener('next', (message) => {
        // All that it takes to resume: the ticket is used up, so it is a new EventSource that goes on here.
        position.after = message.lastEventId;
        onEvent(eventOf(message));
      });
      source.onerror = () => {
        source?.close();
        void start();
      };
    };
    void start();
    return () => {
      stopped = true;
      source?.close();
    };
  };
  return { ...overHttp(address), follow };
}

describeTransport('EventSource with a header', withHeader);
describeTransport('EventSource with a ticket', withTicket);
