import type { Socket } from 'node:net';
import { systemClock } from '../../core/clock.js';

/** Collects the writes of a turn to a socket, or of a longer window, into one write. */
export class WriteBatch {
  readonly #socket: Socket;
  readonly #windowMs: number;
  #holding = false;

  /** @param windowMs length of the window; 0: to the end of the turn of the event loop. */
  constructor(socket: Socket, windowMs: number) {
    this.#socket = socket;
    this.#windowMs = windowMs;
  }

  /** Whether the window is longer than the turn. */
  get isSlow(): boolean {
    return this.#windowMs > 0;
  }

  /** Opens the window, unless it is open already. */
  hold(): void {
    if (this.#holding) return;
    this.#holding = true;
    this.#socket.cork();
    // After the microtasks of this turn, so that its results share one write.
    if (this.#windowMs === 0) process.nextTick(() => this.#release());
    else systemClock.after(this.#windowMs, () => this.#release());
  }

  #release(): void {
    this.#holding = false;
    this.#socket.uncork();
  }
}
