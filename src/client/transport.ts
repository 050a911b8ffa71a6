import type { ExecutionResult } from 'graphql';

/**
 * A subscription as it is sent. It is read again at every attempt, so that a change of `variables.after` resumes it.
 */
export interface Operation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

/** Callbacks of a subscription. */
export interface Receiver {
  next(result: ExecutionResult<unknown, unknown>): void;
  /** Called with a position without an event: at the start of the stream, and while nothing matches. */
  position(cursor: string): void;
  error(failure: unknown): void;
  complete(): void;
}

/** A way to follow subscriptions that reconnects for as long as it takes. */
export interface Transport {
  /** @returns ends the subscription; nothing is received after that. */
  subscribe(operation: Operation, receiver: Receiver): () => void;
  /** Ends everything. */
  dispose(): void;
}

/** State of the connection; `error` is why it was lost. */
export type OnConnection = (state: 'connected' | 'reconnecting', error?: unknown) => void;

export interface TransportOptions {
  /** Address of the hub, without a path. */
  readonly base: string;
  readonly authorization: () => Promise<string | null>;
  /** Whether `authorization` may give another credential when one was refused. */
  readonly renewable: boolean;
  readonly onConnection: OnConnection;
}
