import type { Viewer } from '../../auth/viewer.js';
import type { ConnectionTransport } from '../self/connection-events.js';

/** Program of a client, as it has named itself: without control characters, at most 200 characters each. */
export interface ClientProgram {
  readonly name: string;
  readonly version: string | null;
}

/** A subscription of a connection, as it is now. A JSON value. */
export interface SubscriptionState {
  /** Null for an operation without a name. */
  readonly operationName: string | null;
  /** Field that it subscribes to: `commit`, `events`. */
  readonly field: string;
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
  /** Number of results that were handed to the connection. */
  readonly sentEvents: number;
  /** Length of the payloads of the stored events among them, as JSON text. */
  readonly sentBytes: number;
  /** Null for a subscription that follows no feed, such as `presence`. */
  readonly stream: StreamState | null;
}

/** Where the stream of a subscription is in its feed. */
export interface StreamState {
  /** Null for the feed over all projects. */
  readonly projectId: string | null;
  /** Wire names of its types; null for every type. */
  readonly types: readonly string[] | null;
  /** Cursor that resumes it. */
  readonly cursor: string;
  /** Its position in the feed: an offset, or in the feed over all projects a sequence. */
  readonly position: number;
  /** Number of events of the feed after the position. */
  readonly lagEvents: number;
  /** Age of the first of them in milliseconds; null where it has to be read from the log. */
  readonly lagMs: number | null;
  /** Whether it began at a cursor of its client. */
  readonly isResumed: boolean;
  /** Whether it ends with a range of the history. It lags behind nothing. */
  readonly isReplay: boolean;
}

/** How far a subscription has come: what costs nothing to look at. */
export interface SubscriptionProgress {
  readonly field: string;
  /** Null for the feed over all projects, and without a feed. */
  readonly projectId: string | null;
  /** Wire names of its types; null for every type, and without a feed. */
  readonly types: readonly string[] | null;
  readonly lagEvents: number;
  /** Age of the first event after its position; 0 where there is none, null where it is not in memory. */
  readonly lagMs: number | null;
}

/** A connection of a client to this node. */
export interface ClientConnection {
  /** Given by this node, at random. */
  readonly id: string;
  /** 1, 2, 3 … in the order in which they were opened. */
  readonly serial: number;
  readonly transport: ConnectionTransport;
  /** Null without a credential, and as long as nobody has been let in. */
  readonly viewer: Viewer | null;
  /** Null for a client that has not named its program. */
  readonly client: ClientProgram | null;
  readonly address: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
  /** How many of its subscriptions began at a cursor of the client. */
  readonly resumes: number;
  /** Since when it has no operation, milliseconds since 1970 UTC; null while it has one, and for an event stream. */
  readonly idleSince: number | null;
  /** Bytes on the wire in each direction; null where the connection does not know. */
  bytes(): { readonly sent: number; readonly received: number | null };
  /** How far each of its subscriptions has come. */
  progress(): Iterable<SubscriptionProgress>;
  /** The subscriptions that run on it now. */
  subscriptions(): SubscriptionState[];
}

/** The open connections of this node, for operators. The caller checks rights. */
export interface ConnectionDirectory {
  /** In the order in which they were opened. */
  list(): readonly ClientConnection[];
  get(id: string): ClientConnection | null;
  /** Closes a connection with a reason for its client. @returns whether there was one. */
  expel(id: string, reason: string): boolean;
}
