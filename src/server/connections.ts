import { nextTurn } from '../core/turn.js';

/** Something that stays open and has to be told when the hub stops. */
export interface Connection {
  /** Ends it so that its client comes back, to this node or another. */
  retire(): void;
}

/** What is open on this node, by transport. */
export class Connections {
  readonly #open = { websocket: new Set<Connection>(), sse: new Set<Connection>() };

  get websockets(): number {
    return this.#open.websocket.size;
  }

  get streams(): number {
    return this.#open.sse.size;
  }

  /** @returns what to call when it has closed. */
  add(transport: 'websocket' | 'sse', connection: Connection): () => void {
    this.#open[transport].add(connection);
    return () => this.#open[transport].delete(connection);
  }

  /** Retires everything, in even steps over `overMs`, so that the clients do not come back all at once. */
  async drain(overMs: number): Promise<void> {
    // What was announced just now is on its way to them: it is to be their last word but one.
    await nextTurn();
    const all = [...this.#open.websocket, ...this.#open.sse];
    const started = performance.now();
    for (const [index, connection] of all.entries()) {
      const due = started + (overMs * index) / all.length;
      const wait = due - performance.now();
      // Many share one timer: a step is never shorter than a few milliseconds.
      if (wait > 4) await new Promise((resolve) => setTimeout(resolve, wait));
      connection.retire();
    }
  }
}
