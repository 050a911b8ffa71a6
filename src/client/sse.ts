import { createClient } from 'graphql-sse';
import { backoff } from './backoff.js';
import { answeredError, ClientError } from './client-error.js';
import { watchBody } from './event-stream-body.js';
import type { Transport, TransportOptions } from './transport.js';

/** Statuses of refusals that may not be the last word. */
const MAY_CHANGE = new Set([408, 425, 429]);

/** Subscriptions over an event stream each, by the stock graphql-sse client in its distinct connections mode. */
export function createSseTransport({ base, authorization, renewable, onConnection }: TransportOptions): Transport {
  const ending = new AbortController();
  const clients = new Set<{ dispose(): void }>();

  return {
    subscribe(operation, receiver) {
      let refusal: ClientError | null = null;
      const client = createClient({
        url: `${base}/graphql/stream`,
        headers: async () => {
          const value = await authorization();
          return value === null ? ({} as Record<string, string>) : { authorization: value };
        },
        retryAttempts: Number.POSITIVE_INFINITY,
        retry: async (attempt) => {
          // The stock client takes whatever goes wrong here as the end, and any refusal as a reason to come back.
          if (refusal) throw refusal;
          onConnection('reconnecting');
          await backoff(attempt, ending.signal);
        },
        fetchFn: async (url: string, init: RequestInit) => {
          const response = await fetch(url, init);
          if (!response.ok) refusal = await refusalOf(response, renewable);
          else onConnection('connected');
          return watchBody(response, (cursor) => receiver.position(cursor));
        },
      });
      clients.add(client);
      const unsubscribe = client.subscribe(operation, receiver as never);
      return () => {
        clients.delete(client);
        unsubscribe();
        client.dispose();
      };
    },
    dispose() {
      ending.abort();
      for (const client of clients) client.dispose();
      clients.clear();
    },
  };
}

/** Null for a refusal after which another attempt may succeed. */
async function refusalOf(response: Response, renewable: boolean): Promise<ClientError | null> {
  const { status, statusText } = response;
  if (status >= 500 || MAY_CHANGE.has(status) || (renewable && status === 401)) return null;
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { errors?: [] };
    if (errors) return answeredError(errors);
  } catch (cause) {
    return new ClientError('UNREACHABLE', { message: `The answer was ${status} ${statusText}`, cause });
  }
  return new ClientError('UNREACHABLE', { message: `The answer was ${status} ${statusText}` });
}
