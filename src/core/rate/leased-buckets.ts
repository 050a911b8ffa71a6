import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import { hasCode } from '../errors.js';
import type { SharedBuckets } from './shared-buckets.js';
import type { BucketSize } from './token-bucket.js';
import { TokenBuckets } from './token-buckets.js';

/** Keys that are remembered; of one that is not the store is asked. */
const MAX_KEYS = 10_000;
/** What was taken ahead longer ago than this has gone by: the bucket has been filled with as much since. */
const LEASE_MS = 1_000;

interface Lease {
  /** Tokens taken ahead, for this node to hand out. */
  tokens: number;
  takenAt: number;
  /** What was left in the bucket then: since then it can have become more only by being filled. */
  left: number;
  asking: Promise<void> | null;
}

interface LeasedBucketsOptions {
  readonly size: BucketSize;
  readonly clock: Clock;
  readonly shared: SharedBuckets;
}

/**
 * A bucket for each key that all nodes of a store take from. A node takes some tokens ahead, at most a sixteenth of what
 * there is, so that few takes wait for the store, and none that is refused while the bucket is known to be empty. While
 * the store is away, each node counts for itself.
 */
export class LeasedBuckets {
  readonly #options: LeasedBucketsOptions;
  readonly #alone: TokenBuckets;
  readonly #leases = new LRUCache<string, Lease>({ max: MAX_KEYS });

  constructor(options: LeasedBucketsOptions) {
    this.#options = options;
    this.#alone = new TokenBuckets(options.size, options.clock);
  }

  /** See `TokenBuckets`; in the order of the calls for each key. */
  async take(key: string, count = 1): Promise<number> {
    const { size } = this.#options;
    const needed = Math.min(count, size.capacity);
    const lease = this.#leaseOf(key);
    try {
      for (;;) {
        if (lease.asking) await lease.asking;
        else if (this.#held(lease) >= needed) {
          lease.tokens -= needed;
          return 0;
        } else {
          const missing = needed - lease.tokens - this.#atMost(lease);
          if (missing > 0) return Math.ceil((missing / size.perSecond) * 1_000);
          lease.asking = this.#ask(key, lease, needed - lease.tokens);
        }
      }
    } catch (error) {
      if (hasCode(error, 'UNAVAILABLE')) return this.#alone.take(key, count);
      throw error;
    }
  }

  #leaseOf(key: string): Lease {
    const known = this.#leases.get(key);
    if (known) return known;
    const made = { tokens: 0, takenAt: 0, left: Number.POSITIVE_INFINITY, asking: null };
    this.#leases.set(key, made);
    return made;
  }

  /** Tokens that are at hand; what has gone by is given up. */
  #held(lease: Lease): number {
    if (this.#options.clock.now() - lease.takenAt > LEASE_MS) lease.tokens = 0;
    return lease.tokens;
  }

  /** The most that the bucket can hold now. */
  #atMost({ left, takenAt }: Lease): number {
    const { size, clock } = this.#options;
    return Math.min(size.capacity, left + (Math.max(0, clock.now() - takenAt) * size.perSecond) / 1_000);
  }

  async #ask(key: string, lease: Lease, count: number): Promise<void> {
    const { size, shared, clock } = this.#options;
    try {
      const { granted, left } = await shared.take({ key, count, ...size });
      lease.tokens += granted;
      lease.left = left;
      lease.takenAt = clock.now();
    } finally {
      lease.asking = null;
    }
  }
}
