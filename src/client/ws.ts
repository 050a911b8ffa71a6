import { createClient } from 'graphql-ws';
import NodeWebSocket from 'ws';
import { backoff } from './backoff.js';
import type { Receiver, Transport, TransportOptions } from './transport.js';

const PING_MS = 12_000;
const PONG_WITHIN_MS = 12_000;
const REFUSED = 4403;

/** Bundlers for browsers put a function that does nothing in the place of the package. */
const webSocketImpl: unknown = 'CONNECTING' in NodeWebSocket ? NodeWebSocket : globalThis.WebSocket;

/** Subscriptions over one WebSocket, by the stock graphql-ws client. */
export function createWsTransport({ base, authorization, renewable, onConnection }: TransportOptions): Transport {
  const ending = new AbortController();
  const active = new Map<string, Receiver>();
  const starting = new WeakMap<object, string>();
  let pongTimer: ReturnType<typeof setTimeout> | undefined;

  const client = createClient({
    url: `${base.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl,
    connectionParams: async () => ({ authorization: (await authorization()) ?? undefined }),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) => backoff(attempt, ending.signal),
    // A credential that was refused is refused again, unless there is a new one.
    shouldRetry: (event) => renewable || (event as { code?: unknown }).code !== REFUSED,
    generateID: (payload) => starting.get(payload as object)!,
    keepAlive: PING_MS,
    on: {
      connected: () => onConnection('connected'),
      closed: (event) => {
        clearTimeout(pongTimer);
        if (active.size > 0 && !ending.signal.aborted) onConnection('reconnecting', event);
      },
      ping: (received, payload) => {
        if (received) takePositions(payload);
        // A connection whose other end was lost delivers nothing at all.
        else pongTimer = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
    },
  });

  function takePositions(payload: Record<string, unknown> | undefined): void {
    for (const [id, cursor] of Object.entries((payload?.cursors ?? {}) as Record<string, unknown>))
      if (typeof cursor === 'string') active.get(id)?.position(cursor);
  }

  return {
    subscribe(operation, receiver) {
      const id = crypto.randomUUID();
      active.set(id, receiver);
      starting.set(operation, id);
      const unsubscribe = client.subscribe(operation as never, receiver);
      return () => {
        active.delete(id);
        unsubscribe();
      };
    },
    dispose() {
      clearTimeout(pongTimer);
      active.clear();
      ending.abort();
      // It waits for a connection in progress, and rejects when that fails: both end the client.
      void Promise.resolve(client.dispose()).catch(() => undefined);
    },
  };
}
