import { inNextTurn, systemClock, turnStart } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/observe/meter.js';
import { TokenBucket } from '../../../core/rate/token-bucket.js';
import type { Backpressure } from '../backpressure.js';
import type { HubSocket } from './hub-socket.js';

/** Most operations of one socket that run at a time; reading pauses until one of them is done. */
const MAX_RUNNING = 256;
/** After that time of a turn of the event loop, each socket hands over one more message in it; the rest of a burst waits. */
const TURN_MS = 1;

export interface InboundFlowOptions {
  readonly webSocket: HubSocket;
  readonly limits: Limits;
  readonly meter: Meter;
  /** Backpressure of the socket. */
  readonly backpressure: Backpressure;
  /** Told when the peer exceeds the message rate; perhaps more than once. */
  readonly owner: { flooded(limit: 'messageRate'): void };
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
  }

  /** Answers a ping of WebSocket, which costs as much as a message. */
  onPing(data: Buffer): void {
    if (this.take()) this.#options.webSocket.pong(data);
  }

  /** Whether to handle a message: not beyond the rate, nor after a close. */
  take(): boolean {
    const { webSocket, meter, owner } = this.#options;
    if (webSocket.readyState !== webSocket.OPEN) return false;
    if (this.#messages.take() > 0) {
      meter.refused('message_rate');
      owner.flooded('messageRate');
      return false;
    }
    webSocket.oneMessageATurn = systemClock.elapsed() - turnStart() >= TURN_MS;
    this.#hold();
    return true;
  }

  /** Hands over what comes behind the message of now in the next turn of the event loop. */
  holdBack(): void {
    this.#options.webSocket.oneMessageATurn = true;
  }

  /** Runs `task` in the next turn of the event loop, and hands over what comes behind it after that. */
  later(task: () => void): void {
    const { webSocket } = this.#options;
    this.holdBack();
    inNextTurn(() => {
      if (webSocket.readyState === webSocket.OPEN) task();
    });
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
