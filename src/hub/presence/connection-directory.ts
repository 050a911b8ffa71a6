import type { Viewer } from '../../auth/viewer.js';
import type { ConnectionTransport } from '../self/connection-events.js';

/** A connection of a client to this node. */
export interface ClientConnection {
  /** Given by this node, at random. */
  readonly id: string;
  /** 1, 2, 3 … in the order in which they were opened. */
  readonly serial: number;
  readonly transport: ConnectionTransport;
  /** Null without a credential, and as long as nobody has been let in. */
  readonly viewer: Viewer | null;
  readonly address: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
  /** How many subscriptions run on it now. */
  subscriptions(): number;
}

/** The open connections of this node, for operators. The caller checks rights. */
export interface ConnectionDirectory {
  /** Names this list of connections: another one when the node was started anew. */
  readonly epoch: string;
  /** In the order in which they were opened. */
  list(): readonly ClientConnection[];
  get(id: string): ClientConnection | null;
  /** Closes a connection with a reason for its client. @returns the connection; null when there is none. */
  expel(id: string, reason: string): ClientConnection | null;
}
