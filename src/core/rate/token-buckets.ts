import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import { type BucketSize, TokenBucket } from './token-bucket.js';

/** Keys that are remembered; one that is not starts with a full bucket. */
const MAX_KEYS = 10_000;

/** A bucket for each key. */
export class TokenBuckets {
  readonly #size: BucketSize;
  readonly #clock: Clock;
  readonly #buckets = new LRUCache<string, TokenBucket>({ max: MAX_KEYS });

  constructor(size: BucketSize, clock: Clock) {
    this.#size = size;
    this.#clock = clock;
  }

  /** @returns 0 when there were so many tokens for this key, else the milliseconds after which there will be. */
  take(key: string, count = 1): number {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = new TokenBucket(this.#size, this.#clock);
      this.#buckets.set(key, bucket);
    }
    return bucket.take(count);
  }
}
