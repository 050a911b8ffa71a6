import { systemClock } from '../../core/clock.js';
import type { Limits } from '../../core/config/limits.js';
import type { ConnectionFailure } from '../../hub/self/connection-events.js';
import type { OutputSocket } from './output-socket.js';

/** What a connection is ended for whose peer takes nothing. */
export const STALLED: ConnectionFailure = { code: 'STALLED_READER', message: 'Stalled reader' };

/** How often a socket that is full is looked at during the stall limit. */
const CHECKS = 10;

/**
 * Whether a peer has stopped reading: true once no byte was taken for `limitMs` although some were waiting all the time.
 * To be asked at intervals.
 */
export function createStalledCheck(socket: OutputSocket, limitMs: number): () => boolean {
  let taken = socket.bytesWritten - socket.writableLength;
  let since = systemClock.elapsed();
  return () => {
    // bytesWritten counts what is still queued, so this rises only when the kernel accepts bytes.
    const accepted = socket.bytesWritten - socket.writableLength;
    if (accepted !== taken || socket.writableLength === 0) {
      taken = accepted;
      since = systemClock.elapsed();
    }
    return systemClock.elapsed() - since >= limitMs;
  };
}

/** Looks at a socket at intervals until stopped, and calls `onStalled` when its peer takes nothing for `limitMs`. */
export function watchStalledPeer(socket: OutputSocket, limitMs: number, onStalled: () => void): () => void {
  const stalled = createStalledCheck(socket, limitMs);
  return systemClock.every(limitMs / CHECKS, () => stalled() && onStalled());
}

/** How much a connection may hold unsent, in bytes, and how long without a byte taken. */
type UnsentLimits = Pick<Limits, 'maxUnsentBytes' | 'stallMs'>;

/** Holds writers back while a socket has more unsent than it may. */
export class Backpressure {
  readonly #socket: OutputSocket;
  readonly #limits: UnsentLimits;
  readonly #onStalled: () => void;
  #drained: Promise<void> | null = null;

  /** @param options.onStalled the peer takes nothing although writers wait; it may be called more than once. */
  constructor(socket: OutputSocket, { limits, onStalled }: { limits: UnsentLimits; onStalled: () => void }) {
    this.#socket = socket;
    this.#limits = limits;
    this.#onStalled = onStalled;
  }

  /** A socket whose unsent bytes have passed the bound takes no more until it has drained. */
  get isFull(): boolean {
    return this.#socket.writableLength > this.#limits.maxUnsentBytes;
  }

  /** Nothing to wait for while there is room; else settles when the peer has taken everything, or is gone. */
  wait(): Promise<void> | undefined {
    if (this.#drained) return this.#drained;
    const socket = this.#socket;
    if (!this.isFull || socket.destroyed) return undefined;
    const unwatch = watchStalledPeer(socket, this.#limits.stallMs, this.#onStalled);
    this.#drained = new Promise((resolve) => {
      const settle = () => {
        unwatch();
        socket.off('drain', settle);
        socket.off('close', settle);
        this.#drained = null;
        resolve();
      };
      socket.on('drain', settle);
      socket.on('close', settle);
    });
    return this.#drained;
  }
}
