import type { WebSocket } from 'ws';
import { systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/observe/meter.js';
import { TokenBucket } from '../../../core/rate/token-bucket.js';
import type { Backpressure } from '../backpressure.js';

/** Most operations of one socket that run at a time; reading pauses until one of them is done. */
const MAX_RUNNING = 256;

export interface InboundFlowOptions {
  readonly webSocket: WebSocket;
  readonly limits: Limits;
  readonly meter: Meter;
  /** Backpressure of the socket. */
  readonly backpressure: Backpressure;
  /** Called when the peer exceeds the message rate; perhaps more than once. */
  readonly onFlood: (limit: 'messageRate') => void;
}

/**
 * Flow of messages from one socket. Reading pauses while the peer reads nothing itself, and while enough of its
 * operations are running, so that answers never pile up.
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
    // Pings of WebSocket cost as much as messages.
    options.webSocket.on('ping', (data) => this.take() && options.webSocket.pong(data));
  }

  /** Whether to handle a message: not beyond the rate, nor after a close. */
  take(): boolean {
    const { webSocket, meter, onFlood } = this.#options;
    if (webSocket.readyState !== webSocket.OPEN) return false;
    if (this.#messages.take() > 0) {
      meter.refused('message_rate');
      onFlood('messageRate');
      return false;
    }
    this.#hold();
    return true;
  }

  /** Runs an operation, and rejects as it does. */
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

  /** Pauses reading where there is a reason. */
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
