import { ClientError } from './client-error.js';
import type { ConnectionState, TransportName } from './connection/connection-state.js';
import { Connections } from './connection/connections.js';
import { type Credential, credentialsOf } from './connection/credential.js';
import { type Surroundings, surroundings as surroundingsOfHere } from './connection/surroundings.js';
import type { ObservableValue } from './observable.js';
import { type Document, type Operation, textOf, type Variables } from './requests/document.js';
import { createRequest, type RequestOptions } from './requests/request.js';
import { type CursorStore, memoryStore } from './stores/cursor-store.js';
import { createStreams } from './streams/streams.js';
import type { SubscribeOptions, Subscription } from './streams/subscription.js';

export interface ClientOptions {
  /** Address of the hub: `http://localhost:4000`. A base path stays. */
  readonly url: string;
  readonly credential?: Credential;
  /**
   * Transport of subscriptions. `auto` (default) takes the WebSocket, SSE after three failures in a row, and the
   * WebSocket again when it can.
   */
  readonly transport?: 'auto' | TransportName;
  /** Store of the positions of named subscriptions; by default one that lasts as long as the client. */
  readonly store?: CursorStore;
}

/** A client of a hub. */
export interface Client {
  /** State of the subscriptions. While somebody listens, the client also asks the hub how far a stream is behind. */
  readonly state: ObservableValue<ConnectionState>;
  /** Rejects with a `ClientError` with the hub's code, or `UNREACHABLE`. */
  query<R, V extends object = Variables>(document: Document<R, V>, variables?: V, options?: RequestOptions): Promise<R>;
  /** Rejects with a `ClientError`; `UNREACHABLE` leaves open whether it was done: give idempotency keys. */
  mutate<R, V extends object = Variables>(
    document: Document<R, V>,
    variables?: V,
    options?: RequestOptions,
  ): Promise<R>;
  /**
   * Follows a subscription. When the connection is lost it is made again, for as long as it takes, and the stream goes
   * on after the last event received: every event once and in order. A consumer that is slow gets everything too. Equal
   * subscriptions share one on the wire. The document declares `$after: String` and passes it to its field.
   *
   * Iterating fails with a `ClientError` that another attempt would not change: `CURSOR_EXPIRED`, `UNAUTHENTICATED`.
   */
  subscribe<R, V extends object = Variables>(
    document: Document<R, V>,
    variables?: V,
    options?: SubscribeOptions,
  ): Subscription<R>;
  /** Ends all subscriptions, as complete. Idempotent. */
  close(): void;
}

/** Makes a client. It connects when the first subscription begins. @throws TypeError for a URL that is none. */
export const createClient = (options: ClientOptions): Client => createClientIn(surroundingsOfHere, options);

/** Makes a client with another time, chance and network. */
export function createClientIn(surroundings: Surroundings, options: ClientOptions): Client {
  const { credential, transport = 'auto', store = memoryStore() } = options;
  const base = new URL(options.url).href.replace(/\/+$/, '').replace(/\/graphql$/, '');
  const credentials = credentialsOf(credential);
  const request = createRequest({ url: `${base}/graphql`, surroundings, credential: credentials.get });
  const connections = new Connections({ base, transport, surroundings, credentials });
  const subscribe = createStreams({ connections, request, store });

  const once = async <R, V extends object>(document: Document<R, V>, variables?: V, more?: RequestOptions) => {
    if (connections.ended === null) throw new ClientError('CLOSED', { message: 'The client was closed' });
    return request<R>(operationOf(document, variables), more);
  };

  return {
    state: connections.state,
    query: once,
    mutate: once,
    subscribe: (document, variables, more) => subscribe(operationOf(document, variables), more),
    close: () => connections.end(null),
  };
}

const operationOf = (document: Document<never, never> | object, variables: object = {}): Operation => ({
  query: textOf(document),
  variables: variables as Operation['variables'],
});
