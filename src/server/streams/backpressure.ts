import { nextTurn, systemClock } from '../../core/clock.js';
import type { Limits } from '../../core/config/limits.js';
import type { ConnectionFailure } from '../../hub/self/connection-events.js';
import type { OutputSocket } from './output-socket.js';

/** Failure of a connection whose peer reads nothing. */
export const STALLED: ConnectionFailure = { code: 'STALLED_READER', message: 'Stalled reader' };

/** Checks of a full socket within the stall limit. */
const CHECKS = 10;
/** How often a socket that holds bytes back is looked at. */
const LOOK_MS = 20;

/**
 * Creates a check whether a peer has stopped reading, to be called at intervals. True once no byte was accepted for
 * `limitMs` while some were waiting.
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

/**
 * Checks a socket at intervals, and calls `onStalled` when its peer reads nothing for `limitMs`.
 *
 * @returns a function that stops it.
 */
export function watchStalledPeer(socket: OutputSocket, limitMs: number, onStalled: () => void): () => void {
  const stalled = createStalledCheck(socket, limitMs);
  return systemClock.every(limitMs / CHECKS, () => stalled() && onStalled());
}

/** Most unsent bytes of a connection, and its longest time without a byte accepted. */
type UnsentLimits = Pick<Limits, 'maxUnsentBytes' | 'stallMs'>;

/** Owner of a socket: told when the peer reads nothing while writers wait; perhaps more than once. */
interface Stallable {
  stalled(): void;
}

/** Backpressure of one socket: holds writers back while it has more unsent bytes than the limit. */
export class Backpressure {
  readonly #socket: OutputSocket;
  readonly #limits: UnsentLimits;
  readonly #owner: Stallable;
  #drained: Promise<void> | null = null;

  constructor(socket: OutputSocket, { limits, owner }: { limits: UnsentLimits; owner: Stallable }) {
    this.#socket = socket;
    this.#limits = limits;
    this.#owner = owner;
  }

  /** Whether the unsent bytes have passed the limit. A full socket is not written to until it has drained. */
  get isFull(): boolean {
    return this.#socket.writableLength > this.#limits.maxUnsentBytes;
  }

  /** Resolves whether the system took everything that was written by now; false where the socket closed before. */
  async accepted(): Promise<boolean> {
    const socket = this.#socket;
    // What is written in this turn leaves at its end.
    await nextTurn();
    const written = socket.bytesWritten;
    while (socket.bytesWritten - socket.writableLength < written) {
      if (socket.destroyed) return false;
      await systemClock.sleep(LOOK_MS);
    }
    return true;
  }

  /** Undefined while there is room; otherwise resolves when everything is sent, or the socket is closed. */
  wait(): Promise<void> | undefined {
    if (this.#drained) return this.#drained;
    const socket = this.#socket;
    if (!this.isFull || socket.destroyed) return undefined;
    const unwatch = watchStalledPeer(socket, this.#limits.stallMs, () => this.#owner.stalled());
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
