import type { Clock } from '../clock.js';
import { hasCode } from '../errors.js';
import { growingCache } from '../growing-cache.js';
import { type BucketSize, TokenBuckets } from './token-bucket.js';

/** Keys that are remembered. The store is asked for a forgotten key. */
const MAX_KEYS = 10_000;
/** Tokens taken ahead longer ago than this are dropped: the bucket has been filled with as many since. */
const LEASE_MS = 1_000;

export interface BucketRequest extends BucketSize {
  readonly key: string;
  /** At most the capacity. */
  readonly count: number;
}

/** Outcome of a request. Tokens may be fractions. */
export interface Taken {
  /** At least the count of the request, and more while the bucket holds many; 0 when it held fewer than the count. */
  readonly granted: number;
  /** Tokens in the bucket now. */
  readonly left: number;
}

/** Token buckets in a store, from which all its nodes take. They do not outlive the store. */
export interface SharedBuckets {
  /** @throws TidingsError `UNAVAILABLE` */
  take(request: BucketRequest): Promise<Taken>;
}

interface Lease {
  /** Tokens taken ahead, for this node to use. */
  tokens: number;
  /** Elapsed time of the clock. */
  takenAt: number;
  /** Tokens in the bucket at `takenAt`. Since then only time has added any. */
  left: number;
  asking: Promise<void> | null;
}

interface LeasedBucketsOptions {
  readonly size: BucketSize;
  readonly clock: Clock;
  readonly shared: SharedBuckets;
}

/**
 * Token bucket of each key, shared by all nodes of a store. A node takes some tokens ahead, at most a sixteenth of the
 * bucket, so that few calls wait for the store; and it refuses without asking while the bucket is known to be empty.
 * While the store is away, each node counts by itself.
 */
export class LeasedBuckets {
  readonly #options: LeasedBucketsOptions;
  readonly #alone: TokenBuckets;
  readonly #leases = growingCache<Lease>(MAX_KEYS);

  constructor(options: LeasedBucketsOptions) {
    this.#options = options;
    this.#alone = new TokenBuckets(options.size, options.clock);
  }

  /** Takes from the bucket of the key, in the order of the calls; see `TokenBucket.take`. */
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

  /** Tokens at hand. Drops those of an old lease. */
  #held(lease: Lease): number {
    if (this.#options.clock.elapsed() - lease.takenAt > LEASE_MS) lease.tokens = 0;
    return lease.tokens;
  }

  /** Upper bound of the tokens in the bucket now. */
  #atMost({ left, takenAt }: Lease): number {
    const { size, clock } = this.#options;
    return Math.min(size.capacity, left + ((clock.elapsed() - takenAt) * size.perSecond) / 1_000);
  }

  async #ask(key: string, lease: Lease, count: number): Promise<void> {
    const { size, shared, clock } = this.#options;
    try {
      const { granted, left } = await shared.take({ key, count, ...size });
      lease.tokens += granted;
      lease.left = left;
      lease.takenAt = clock.elapsed();
    } finally {
      lease.asking = null;
    }
  }
}
