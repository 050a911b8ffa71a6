import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { overLimit } from '../../core/config/over-limit.js';
import { type Meter, NO_METER } from '../../core/meter.js';
import type { SharedBuckets } from '../../core/rate/leased-buckets.js';
import { LeasedBuckets } from '../../core/rate/leased-buckets.js';
import { TokenBuckets } from '../../core/rate/token-bucket.js';

interface PublishRateOptions {
  readonly perSecond: number;
  readonly clock: Clock;
  readonly meter?: Meter;
  /** Where all nodes count together; each node counts for itself when absent, and while it is away. */
  readonly shared?: SharedBuckets;
}

/** How fast each credential may publish: a batch of twice the events of a second at once, and a steady stream. */
export class PublishRate {
  readonly #meter: Meter;
  readonly #perSecond: number;
  readonly #buckets: TokenBuckets | LeasedBuckets;

  constructor({ perSecond, clock, meter = NO_METER, shared }: PublishRateOptions) {
    const size = { capacity: 2 * perSecond, perSecond };
    this.#meter = meter;
    this.#perSecond = perSecond;
    this.#buckets = shared ? new LeasedBuckets({ size, clock, shared }) : new TokenBuckets(size, clock);
  }

  /** @throws TidingsError `RATE_LIMITED` with `retryAfterMs`. The hub itself is not limited. */
  async take(viewer: Viewer, events: number): Promise<void> {
    if (viewer.method === 'INTERNAL') return;
    const retryAfterMs = await this.#buckets.take(viewer.credential, events);
    if (retryAfterMs === 0) return;
    this.#meter.refused('publish_rate');
    const extensions = { retryAfterMs };
    throw overLimit('publishRate', { code: 'RATE_LIMITED', max: this.#perSecond, found: events, extensions });
  }
}
