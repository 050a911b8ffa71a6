import type { Socket } from 'node:net';
import { systemClock } from '../../core/clock.js';

/** Holds back what is written to a socket, so that what comes together leaves as one write. */
export class WriteBatch {
  readonly #socket: Socket;
  readonly #windowMs: number;
  #holding = false;

  /** @param windowMs how long it is held back; 0: to the end of the turn of the event loop. */
  constructor(socket: Socket, windowMs: number) {
    this.#socket = socket;
    this.#windowMs = windowMs;
  }

  /** Whether it is held back longer than to the end of the turn. */
  get isSlow(): boolean {
    return this.#windowMs > 0;
  }

  /** From now on, unless it is so already. */
  hold(): void {
    if (this.#holding) return;
    this.#holding = true;
    this.#socket.cork();
    // After the microtasks of this turn: everything that it delivers leaves in one write.
    if (this.#windowMs === 0) process.nextTick(() => this.#release());
    else systemClock.after(this.#windowMs, () => this.#release());
  }

  #release(): void {
    this.#holding = false;
    this.#socket.uncork();
  }
}
