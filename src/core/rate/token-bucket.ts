import type { Clock } from '../clock.js';
import { growingCache } from '../growing-cache.js';

/** Keys that are remembered. A forgotten key starts with a full bucket. */
const MAX_KEYS = 10_000;

export interface BucketSize {
  /** Tokens of a full bucket. A new bucket is full. */
  readonly capacity: number;
  /** Tokens that are added each second, evenly. */
  readonly perSecond: number;
}

/** Token bucket: lets a burst pass, and then a steady stream. A fixed window would let twice the burst pass at its edge. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #clock: Clock;
  #tokens: number;
  /** Elapsed time of the clock, so that a step of the wall clock fills nothing. */
  #filledAt: number;

  constructor({ capacity, perSecond }: BucketSize, clock: Clock) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#clock = clock;
    this.#tokens = capacity;
    this.#filledAt = clock.elapsed();
  }

  /**
   * Takes `count` tokens, or none. A count above the capacity passes when the bucket is full: it could never pass otherwise.
   *
   * @returns 0 when they were taken, else the milliseconds until there are enough.
   */
  take(count = 1): number {
    const capacity = this.#capacity;
    const perSecond = this.#perSecond;
    const now = this.#clock.elapsed();
    this.#tokens = Math.min(capacity, this.#tokens + (now - this.#filledAt) * (perSecond / 1_000));
    this.#filledAt = now;
    const needed = Math.min(count, capacity);
    if (this.#tokens < needed) return Math.ceil(((needed - this.#tokens) / perSecond) * 1_000);
    this.#tokens -= needed;
    return 0;
  }
}

/** Token bucket of each key. */
export class TokenBuckets {
  readonly #size: BucketSize;
  readonly #clock: Clock;
  readonly #buckets = growingCache<TokenBucket>(MAX_KEYS);

  constructor(size: BucketSize, clock: Clock) {
    this.#size = size;
    this.#clock = clock;
  }

  /** Takes from the bucket of the key; see `TokenBucket.take`. */
  take(key: string, count = 1): number {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = new TokenBucket(this.#size, this.#clock);
      this.#buckets.set(key, bucket);
    }
    return bucket.take(count);
  }
}
