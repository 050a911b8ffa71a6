import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Addresses } from './addresses.js';

/** An operation; it is written anew at each attempt, so that what has changed in the variables is sent. */
export interface Payload {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Frame {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> | null }[];
  readonly extensions?: Record<string, unknown> | null;
}

export interface Sink {
  next(frame: Frame): void;
  error(failure: unknown): void;
  complete(): void;
}

/** What every stock client does. */
export interface StockClient {
  subscribe(payload: Payload, sink: Sink): () => void;
  dispose(): unknown;
}

export interface ClientOptions {
  readonly addresses: Addresses;
  readonly authorization: string;
  /** Whether it comes back by itself when it was cut. */
  readonly comesBack: boolean;
  /** Told what it sends of an operation, when it sends it. */
  readonly onSent?: (variables: Record<string, unknown>) => void;
}

/** A way to a hub. */
export interface Way {
  readonly name: string;
  connect(options: ClientOptions): StockClient;
}

const SHORTEST_WAIT_MS = 20;
const WAIT_MS = 180;
/** How long the socket of somebody who publishes again and again stays open between two operations. */
const IDLE_MS = 2_000;

const forEver = { retryAttempts: Number.POSITIVE_INFINITY };
const never = { retryAttempts: 0 };

/** A moment, not for all the same. */
export const moment = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, SHORTEST_WAIT_MS + Math.random() * WAIT_MS));

const overWebSocket: Way = {
  name: 'WebSocket',
  connect({ addresses, authorization, comesBack, onSent }) {
    class Watched extends WebSocket {
      override send(data: string): void {
        const { type, payload } = JSON.parse(data);
        if (type === 'subscribe') onSent?.(payload.variables);
        super.send(data);
      }
    }
    const client = createWsClient({
      ...{ url: () => `${addresses.next().url.replace('http', 'ws')}/graphql`, webSocketImpl: Watched },
      ...{ connectionParams: { authorization }, lazyCloseTimeout: comesBack ? 0 : IDLE_MS },
      ...(comesBack ? forEver : never),
      ...{ retryWait: moment, shouldRetry: () => comesBack },
    });
    return {
      subscribe: client.subscribe as StockClient['subscribe'],
      // It rejects where there is no socket to be closed: of one that was just about to come back.
      dispose: () => Promise.allSettled([client.dispose()]),
    };
  },
};

const overEvents: Way = {
  name: 'SSE',
  connect({ addresses, authorization, comesBack, onSent }) {
    return createSseClient({
      ...{ url: () => `${addresses.next().url}/graphql/stream`, headers: { authorization } },
      ...(comesBack ? forEver : never),
      retry: moment,
      fetchFn: (url: string, init: RequestInit) => {
        onSent?.(JSON.parse(String(init.body)).variables);
        return fetch(url, init);
      },
    }) as StockClient;
  },
};

/** One request for each operation, for those who publish. */
export const overHttp: Way = {
  name: 'HTTP',
  connect({ addresses, authorization }) {
    return {
      subscribe(payload, sink) {
        const abort = new AbortController();
        const headers = { 'content-type': 'application/json', authorization };
        const request = { method: 'POST', headers, body: JSON.stringify(payload), signal: abort.signal };
        fetch(`${addresses.next().url}/graphql`, request)
          .then((response) => response.json())
          .then((frame) => sink.next(frame as Frame))
          .catch((failure) => sink.error(failure));
        return () => abort.abort();
      },
      dispose: () => undefined,
    };
  },
};

export const WAYS: readonly Way[] = [overWebSocket, overEvents];
