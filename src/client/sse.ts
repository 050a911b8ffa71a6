import { createClient } from 'graphql-sse';
import { backoff } from './backoff.js';
import { answeredError, ClientError } from './client-error.js';
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

/** Longer than the keep-alive interval of any sensible hub: a stream whose other end was lost delivers nothing at all. */
const SILENCE_MS = 60_000;

/**
 * Wraps a response: its body fails when nothing comes for a minute, and `onPosition` is called with the id of each block
 * that holds nothing else. The stock client ignores such blocks, and so do SSE parsers. The id of a block with data counts
 * when the data has arrived.
 */
function watchBody(response: Response, onPosition: (cursor: string) => void): Response {
  if (!response.ok || !response.body) return response;
  const decoder = new TextDecoder();
  const blocks = createBlockReader(onPosition);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => listen(controller),
      transform(chunk, controller) {
        listen(controller);
        controller.enqueue(chunk);
        blocks(decoder.decode(chunk, { stream: true }));
      },
      flush: () => clearTimeout(silence),
    }),
  );
  function listen(controller: TransformStreamDefaultController): void {
    clearTimeout(silence);
    silence = setTimeout(() => controller.error(new Error('The stream fell silent')), SILENCE_MS);
    // A body that is cancelled is not flushed: the timer must not keep a process alive.
    (silence as { unref?(): void }).unref?.();
  }
  return new Response(body, { status: response.status, headers: response.headers });
}

function createBlockReader(onPosition: (cursor: string) => void): (text: string) => void {
  let rest = '';
  let id: string | null = null;
  let hasData = false;
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('id:')) id = line.slice(3).trim();
      else if (line.startsWith('data:')) hasData = true;
      if (line !== '') continue;
      if (id && !hasData) onPosition(id);
      id = null;
      hasData = false;
    }
  };
}
