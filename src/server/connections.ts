import { randomUUID } from 'node:crypto';
import type { Viewer } from '../auth/viewer.js';
import { nextTurn } from '../core/turn.js';

export type ConnectionTransport = 'WS' | 'SSE';

/** Something that stays open: who is at its other end, and how it is ended. */
export interface Connection {
  readonly transport: ConnectionTransport;
  /** Null as long as nobody has been let in. */
  readonly viewer: Viewer | null;
  /** Address that it comes from. */
  readonly address: string;
  /** Ends it so that its client comes back, to this node or another: the hub stops. */
  retire(): void;
  /** Ends it because its credential is no longer good, or because an operator wants it so. */
  expel(reason: string): void;
}

/** A connection as the node keeps it. */
export interface OpenConnection {
  /** Given by this node, at random. */
  readonly id: string;
  readonly connection: Connection;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
}

/** What is open on this node. */
export class Connections {
  readonly #open = new Map<string, OpenConnection>();
  readonly #counts: Record<ConnectionTransport, number> = { WS: 0, SSE: 0 };

  count(transport: ConnectionTransport): number {
    return this.#counts[transport];
  }

  /** @returns what to call when it has closed. */
  add(connection: Connection): () => void {
    const id = randomUUID();
    this.#open.set(id, { id, connection, openedAt: Date.now() });
    this.#counts[connection.transport]++;
    return () => {
      if (this.#open.delete(id)) this.#counts[connection.transport]--;
    };
  }

  /** Retires everything, in even steps over `overMs`, so that the clients do not come back all at once. */
  async drain(overMs: number): Promise<void> {
    // What was announced just now is on its way to them: it is to be their last word but one.
    await nextTurn();
    const all = [...this.#open.values()];
    const started = performance.now();
    for (const [index, { connection }] of all.entries()) {
      const due = started + (overMs * index) / all.length;
      const wait = due - performance.now();
      // Many share one timer: a step is never shorter than a few milliseconds.
      if (wait > 4) await new Promise((resolve) => setTimeout(resolve, wait));
      connection.retire();
    }
  }
}

/** Ends what is open as soon as the credential that opened it is no longer good. @returns what ends the watch. */
export function watchCredential(viewer: Viewer, expel: (reason: string) => void): () => void {
  return viewer.onChange(() => {
    const ending = viewer.ended();
    if (ending) expel(ending === 'expired' ? 'Credential expired' : 'Credential revoked');
  });
}
