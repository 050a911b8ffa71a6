import type { ClientError } from '../client-error.js';
import type { Operation } from '../requests/document.js';

/** Result of an operation, as GraphQL writes it. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: { readonly cursor?: string | null; readonly gap?: object };
}

/** A subscription that a link carries. */
export interface Carried {
  /** Replay under way: how many events are left, null where that is not known. Null when there is none. */
  readonly lag: { readonly behind: number | null } | null;
  /** The next operation goes on where this one is, and nothing was lost between: there is no replay to report. */
  moves(): void;
  /** The operation as it has to be sent now: from the position that the stream has reached. */
  operation(): Operation;
  onResult(result: Result): void;
  /** Receives a position without an event: at the start of the stream, and while nothing matches. */
  onPosition(cursor: string): void;
  /** The operation has failed. It may succeed later. */
  onFailure(error: ClientError): void;
  /** Ends it for good. @param error null: the hub has completed it, or the client was closed. */
  end(error: ClientError | null): void;
}

/** Receives what happens on a wire. A wire that was closed calls none of it. */
export interface WireEvents {
  opened(): void;
  /** Something was received. */
  alive(): void;
  lost(error: ClientError): void;
  /** The credential was refused. */
  refused(error: ClientError): void;
}

/** One connection, from its attempt to its end. */
export interface Wire {
  /** Begins a subscription once the wire is open. @returns ends it. */
  carry(stream: Carried): () => void;
  /** Asks the other end for a sign of life, where that is possible. */
  readonly probe?: () => void;
  /** Hands over a new credential in band, where that is possible. */
  readonly refresh?: (credential: string) => void;
  /** Closes it. Idempotent. */
  close(): void;
}

/** Makes a wire. */
export type Dial = (credential: string | null, events: WireEvents) => Wire;
