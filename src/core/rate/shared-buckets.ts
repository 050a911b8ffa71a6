import type { BucketSize } from './token-bucket.js';

export interface BucketRequest extends BucketSize {
  readonly key: string;
  /** At most the capacity. */
  readonly count: number;
}

/** What came of a request; tokens may be fractions. */
export interface Taken {
  /** Never less than was asked for, and more as long as there are many; 0 when there were not as many as that. */
  readonly granted: number;
  /** How many the bucket holds now. */
  readonly left: number;
}

/** Buckets of tokens, see `TokenBucket`, out of which all nodes of a store take. They do not outlive the store. */
export interface SharedBuckets {
  /** @throws TidingsError `UNAVAILABLE` */
  take(request: BucketRequest): Promise<Taken>;
}
