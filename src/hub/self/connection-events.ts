import type { Viewer } from '../../auth/viewer.js';

export type ConnectionTransport = 'WS' | 'SSE';

/** Why a connection failed or was not made: a code for programs, and words that may be shown. */
export interface ConnectionFailure {
  readonly code: string;
  readonly message: string;
}

/** How a connection ended, as far as anybody said so. */
export interface ConnectionEnd {
  /** Close code of the WebSocket. */
  readonly code?: number;
  readonly reason?: string;
}

/** Receives what happens to connections. None of the calls waits or fails. */
export interface ConnectionEvents {
  /** @returns whether it is published. The end of a connection is published only where its beginning was. */
  connected(connection: {
    readonly id: string;
    readonly transport: ConnectionTransport;
    readonly viewer: Viewer | null;
    readonly address: string;
  }): boolean;
  /** Streams of a connection have resumed behind events. Published unless it is the first of its user to this process. */
  restored(connection: {
    readonly id: string;
    readonly viewer: Viewer;
    /** Age of the first event that was missed. */
    readonly downMs: number;
    readonly missedEvents: number;
  }): void;
  disconnected(connection: ConnectionEnd & { readonly id: string; readonly durationMs: number }): void;
  /** @param failure.id absent where there was no connection yet. */
  connectionFailed(failure: ConnectionFailure & { readonly id?: string; readonly address: string }): void;
}

/** Publishes nothing. */
export const NO_CONNECTION_EVENTS: ConnectionEvents = {
  connected: () => false,
  restored: () => undefined,
  disconnected: () => undefined,
  connectionFailed: () => undefined,
};
