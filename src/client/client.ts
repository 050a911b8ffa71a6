import { type DocumentNode, print } from 'graphql';
import { request } from './request.js';
import { createSseTransport } from './sse.js';
import { ResumingSubscription, type SubscribeOptions, type Subscription } from './subscription.js';
import type { OnConnection, Operation, Transport } from './transport.js';
import { createWsTransport } from './ws.js';

/** A document that knows the types of its answer and its variables: what codegen writes, under whichever name. */
export interface TypedDocument<R, V> extends DocumentNode {
  readonly __apiType?: (variables: V) => R;
}

export interface ClientOptions {
  /** Address of the hub: `http://localhost:4000`. */
  readonly url: string;
  /** API key or token. A function is called at every request and every connection. */
  readonly key?: string | (() => string | Promise<string>);
  /** Transport of subscriptions; `ws` by default. */
  readonly transport?: 'ws' | 'sse';
  /** Called when subscriptions are connected, and when the connection is lost and retried. */
  readonly onConnection?: OnConnection;
}

/** A client of a hub. */
export interface Client {
  /** @throws ClientError with the hub's code, or `UNREACHABLE`. */
  query<R, V extends object>(document: TypedDocument<R, V>, variables?: V): Promise<R>;
  /** @throws ClientError; `UNREACHABLE` leaves open whether it was done: give idempotency keys. */
  mutate<R, V extends object>(document: TypedDocument<R, V>, variables?: V): Promise<R>;
  /**
   * Follows a subscription. When the connection is lost it is made again, for as long as it takes, and the stream goes
   * on after the last event received: every event once and in order. A consumer that is slow gets everything too.
   * Iterating fails with a `ClientError` that another attempt would not change: `CURSOR_EXPIRED`, `UNAUTHENTICATED`.
   */
  subscribe<R, V extends object>(
    document: TypedDocument<R, V>,
    variables?: V,
    options?: SubscribeOptions,
  ): Subscription<R>;
  /** Ends all subscriptions. Idempotent. */
  dispose(): void;
}

/** Makes a client; it connects when the first subscription begins. */
export function createClient({ url, key, transport = 'ws', onConnection = () => undefined }: ClientOptions): Client {
  const base = url.replace(/\/+$/, '').replace(/\/graphql$/, '');
  const authorization = async () => {
    const value = typeof key === 'function' ? await key() : key;
    return value === undefined ? null : `Bearer ${value}`;
  };
  const transportOptions = { base, authorization, renewable: typeof key === 'function', onConnection };
  const subscriptions = new Set<Subscription<unknown>>();
  let connection: Transport | null = null;
  const once = <R, V extends object>(document: TypedDocument<R, V>, variables?: V) =>
    request<R>(base, { operation: operationOf(document, variables), authorization });

  return {
    query: once,
    mutate: once,
    subscribe<R, V extends object>(document: TypedDocument<R, V>, variables?: V, options: SubscribeOptions = {}) {
      connection ??= transport === 'sse' ? createSseTransport(transportOptions) : createWsTransport(transportOptions);
      const subscription: Subscription<R> = new ResumingSubscription<R>({
        transport: connection,
        operation: operationOf(document, variables),
        options,
        onEnd: () => subscriptions.delete(subscription),
      });
      subscriptions.add(subscription);
      return subscription;
    },
    dispose() {
      for (const subscription of subscriptions) void subscription.return();
      connection?.dispose();
      connection = null;
    },
  };
}

const texts = new WeakMap<object, string>();

function operationOf<R, V extends object>(document: TypedDocument<R, V>, variables?: V): Operation {
  let query = texts.get(document);
  if (query === undefined) {
    query = print(document);
    texts.set(document, query);
  }
  // A copy: the place to resume from is written into it.
  return { query, variables: { ...variables } };
}
