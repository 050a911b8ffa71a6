import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import { type Meter, NO_METER } from '../core/meter.js';
import type { Viewer } from './viewer.js';

/** Credentials that are remembered; one that is not starts with a full bucket. */
const MAX_CREDENTIALS = 10_000;

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970 UTC. */
  filledAt: number;
}

/**
 * How fast each credential may publish: a bucket that holds twice the events of a second and is filled evenly. The
 * limiters of the field count in windows; a bucket lets a batch of a thousand in and a steady stream go on.
 */
export class PublishRate {
  readonly #perSecond: number;
  readonly #clock: Clock;
  readonly #meter: Meter;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_CREDENTIALS });

  constructor({ perSecond, clock, meter = NO_METER }: { perSecond: number; clock: Clock; meter?: Meter }) {
    this.#meter = meter;
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  /** @throws TidingsError `RATE_LIMITED` with `retryAfterMs`. The hub itself is not limited. */
  take(viewer: Viewer, events: number): void {
    if (viewer.method === 'INTERNAL') return;
    const capacity = 2 * this.#perSecond;
    const now = this.#clock.now();
    const bucket = this.#buckets.get(viewer.credential) ?? { tokens: capacity, filledAt: now };
    // A clock that steps back fills nothing and takes nothing away.
    const filled = Math.max(0, now - bucket.filledAt) * (this.#perSecond / 1_000);
    const tokens = Math.min(capacity, bucket.tokens + filled);
    // What is more than a bucket can hold passes when the bucket is full: it could never pass otherwise.
    const needed = Math.min(events, capacity);
    const allowed = tokens >= needed;
    this.#buckets.set(viewer.credential, { tokens: allowed ? tokens - needed : tokens, filledAt: now });
    if (allowed) return;
    const retryAfterMs = Math.ceil(((needed - tokens) / this.#perSecond) * 1_000);
    this.#meter.refused('publish_rate');
    throw new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs } });
  }
}
