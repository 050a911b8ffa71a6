import type { Clock } from '../clock.js';

export interface BucketSize {
  /** Tokens that it holds when it is full, as it is at first. */
  readonly capacity: number;
  /** Tokens that it is filled with, evenly. */
  readonly perSecond: number;
}

/** Lets a burst pass, and then a steady stream. Windows, as limiters of the field count in, let twice the burst pass. */
export class TokenBucket {
  readonly #size: BucketSize;
  readonly #clock: Clock;
  #tokens: number;
  /** Milliseconds since 1970 UTC. */
  #filledAt: number;

  constructor(size: BucketSize, clock: Clock) {
    this.#size = size;
    this.#clock = clock;
    this.#tokens = size.capacity;
    this.#filledAt = clock.now();
  }

  /**
   * Takes so many tokens, or none. More than the bucket holds passes when it is full: it could never pass otherwise.
   *
   * @returns 0 when they were there, else the milliseconds after which they will be.
   */
  take(count = 1): number {
    const { capacity, perSecond } = this.#size;
    const now = this.#clock.now();
    // A clock that steps back fills nothing and takes nothing away.
    const filled = Math.max(0, now - this.#filledAt) * (perSecond / 1_000);
    this.#filledAt = now;
    this.#tokens = Math.min(capacity, this.#tokens + filled);
    const needed = Math.min(count, capacity);
    if (this.#tokens < needed) return Math.ceil(((needed - this.#tokens) / perSecond) * 1_000);
    this.#tokens -= needed;
    return 0;
  }
}
