import type { WebSocket } from 'ws';
import { systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/meter.js';
import { TokenBucket } from '../../../core/rate/token-bucket.js';
import type { Backpressure } from '../backpressure.js';

/** Operations of one socket that are being run; no more is read from it before one of them is done. */
const MAX_RUNNING = 256;

export interface InboundFlowOptions {
  readonly webSocket: WebSocket;
  readonly limits: Limits;
  readonly meter: Meter;
  /** What waits to be taken by the peer. */
  readonly backpressure: Backpressure;
  /** More came than may; it may be called more than once. */
  readonly onFlood: () => void;
}

/**
 * What is taken from one socket, and how fast. A peer is read no further while it reads nothing itself, and while enough of
 * what it asked for is being run: what it would have to be answered is never piled up.
 */
export class InboundFlow {
  readonly #options: InboundFlowOptions;
  readonly #messages: TokenBucket;
  #running = 0;
  #waiting = false;

  constructor(options: InboundFlowOptions) {
    this.#options = options;
    const { messageRate } = options.limits;
    this.#messages = new TokenBucket({ capacity: messageRate, perSecond: messageRate }, systemClock);
    // They cost as much as messages do.
    options.webSocket.on('ping', (data) => this.take() && options.webSocket.pong(data));
  }

  /** Whether a message that came is to be looked at: not beyond the rate, nor behind a good-bye. */
  take(): boolean {
    const { webSocket, meter, onFlood } = this.#options;
    if (webSocket.readyState !== webSocket.OPEN) return false;
    if (this.#messages.take() > 0) {
      meter.refused('message_rate');
      onFlood();
      return false;
    }
    this.#hold();
    return true;
  }

  /** Runs an operation. Rejects as it does. */
  async run<T>(operation: () => Promise<T>): Promise<T> {
    this.#running++;
    this.#hold();
    try {
      return await operation();
    } finally {
      this.#running--;
      this.#release();
    }
  }

  /** Reads no further where there is a reason not to. */
  #hold(): void {
    const { webSocket, backpressure } = this.#options;
    if (this.#running >= MAX_RUNNING) webSocket.pause();
    const drained = backpressure.wait();
    if (!drained || this.#waiting) return;
    this.#waiting = true;
    webSocket.pause();
    void drained.then(() => {
      this.#waiting = false;
      this.#release();
    });
  }

  #release(): void {
    const { webSocket } = this.#options;
    if (webSocket.isPaused && !this.#waiting && this.#running < MAX_RUNNING) webSocket.resume();
  }
}
