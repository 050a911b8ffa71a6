import { closed } from './client-error.js';
import type { ConnectionState, TransportName } from './connection/connection-state.js';
import { Connections } from './connection/connections.js';
import { type Credential, credentialsOf } from './connection/credential.js';
import { type Surroundings, surroundings as surroundingsOfHere } from './connection/surroundings.js';
import { doors } from './errors/publish-blocking.js';
import { PUBLISH } from './events/documents.js';
import type { EventName, KeyedName } from './events/event.js';
import { type EventFeed, type EventsRequest, followEvents } from './events/event-feed.js';
import { type LatestFeed, type LatestRequest, SnapshotFeed } from './events/latest-feed.js';
import type { PublishEventsMutation } from './generated/graphql.js';
import type { ObservableValue } from './observable.js';
import type { Publication, Published } from './publishing/publication.js';
import { PublishQueue, type PublishState, type SendEvents } from './publishing/publish-queue.js';
import { type Document, type Operation, textOf, type Variables } from './requests/document.js';
import { createPause } from './requests/pause.js';
import { createRequest, type Request, type RequestOptions } from './requests/request.js';
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
  /** Most publishes that wait for the hub, 1,000 by default. */
  readonly maxWaitingPublishes?: number;
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
  /**
   * Publishes an event. Resolves when it is durable. While the hub cannot be reached it waits, and is retried with one
   * idempotency key. The order of the calls is kept in each project.
   *
   * Rejects with a `ClientError`: the refusal of the hub, `QUEUE_FULL` when too many wait, `CLOSED`, and `UNREACHABLE`
   * when there was no answer for 23 hours, after which a retry may publish twice.
   */
  publish(publication: Publication): Promise<Published>;
  /** Publishes that wait, and how many were refused because too many waited. */
  readonly publishing: ObservableValue<PublishState>;
  /** Follows events without a document. Each has the wire name of its type as `type`, and its typed `payload`. */
  events<T extends EventName = EventName>(request?: EventsRequest<T>, options?: SubscribeOptions): EventFeed<T>;
  /** Follows the latest event of each key of a type: a snapshot, then each change. None is lost or repeated between. */
  snapshotAndFollow<T extends KeyedName>(request: LatestRequest<T>): LatestFeed<T>;
  /** Ends all subscriptions, as complete, and rejects publishes that wait. Idempotent. */
  close(): void;
}

/** Makes a client. It connects when the first subscription begins. @throws TypeError for a URL that is none. */
export const createClient = (options: ClientOptions): Client => createClientIn(surroundingsOfHere, options);

/** Makes a client with another time, chance and network. */
export function createClientIn(surroundings: Surroundings, options: ClientOptions): Client {
  const { credential, transport = 'auto', store = memoryStore(), maxWaitingPublishes = 1_000 } = options;
  const base = baseOf(options.url);
  const credentials = credentialsOf(credential);
  const url = `${base}/graphql`;
  const send = createRequest({ url, surroundings, credential: credentials.get });
  const connections = new Connections({ base, transport, surroundings, credentials });
  const subscribe = createStreams({ connections, request: send, store });

  const request: Request = async (operation, more) => {
    if (connections.ended === null) throw closed();
    return send(operation, more);
  };
  const once = <R, V extends object>(document: Document<R, V>, variables?: V, more?: RequestOptions) =>
    request<R>(operationOf(document, variables), more);
  const closing = new AbortController();
  const pause = createPause(surroundings, closing.signal);
  const queue = new PublishQueue({ send: createSend(request), limit: maxWaitingPublishes, pause, surroundings });
  const client: Client = {
    state: connections.state,
    publishing: queue.state,
    query: once,
    mutate: once,
    subscribe: (document, variables, more) => subscribe(operationOf(document, variables), more),
    publish: (publication) => queue.publish(publication),
    events: (wanted = {}, more) => followEvents(subscribe, wanted, more),
    snapshotAndFollow: (wanted) => new SnapshotFeed({ ...wanted, request, subscribe, pause }),
    close() {
      queue.close();
      closing.abort();
      connections.end(null);
    },
  };
  doors.set(client, { url, credentials });
  return client;
}

/** The address of a hub in the form that all ways to write it have in common. @throws TypeError for a URL that is none. */
export const baseOf = (url: string): string => new URL(url).href.replace(/\/+$/, '').replace(/\/graphql$/, '');

const createSend =
  (request: Request): SendEvents =>
  async (projectId, events) => {
    const { publishEvents } = await request<PublishEventsMutation>({
      query: PUBLISH,
      variables: { projectId, events },
    });
    return publishEvents.map(({ id, offset, cursor, recordedAt }) => ({ id, offset, cursor, recordedAt }));
  };

const operationOf = (document: Document<never, never> | object, variables: object = {}): Operation => ({
  query: textOf(document),
  variables: variables as Operation['variables'],
});
