import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { overLimit } from '../../core/config/over-limit.js';
import { type Meter, NO_METER } from '../../core/observe/meter.js';
import type { SharedBuckets } from '../../core/rate/leased-buckets.js';
import { LeasedBuckets } from '../../core/rate/leased-buckets.js';
import { TokenBuckets } from '../../core/rate/token-bucket.js';

/** Rate of one kind of action. */
interface Rate {
  /** Name of the limit. */
  readonly limit: 'publishRate' | 'broadcastRate';
  /** Value of the limit, as its setting has it. */
  readonly max: number;
  readonly capacity: number;
  readonly perSecond: number;
}

const REASONS = { publishRate: 'publish_rate', broadcastRate: 'broadcast_rate' } as const;

/** Events of a second, with bursts of twice that. */
export const eventRate = (max: number): Rate => ({ limit: 'publishRate', max, capacity: 2 * max, perSecond: max });

/** Broadcasts of a minute, all of which may be sent at once. */
export const broadcastRate = (max: number): Rate => ({
  ...{ limit: 'broadcastRate', max, capacity: max },
  perSecond: max / 60,
});

interface PublishRateOptions extends Rate {
  readonly clock: Clock;
  readonly meter?: Meter;
  /** Where all nodes count together; each node counts for itself when absent, and while it is away. */
  readonly shared?: SharedBuckets;
}

/** How fast each credential may publish, or send broadcasts: some at once, and a steady stream. */
export class PublishRate {
  readonly #meter: Meter;
  readonly #rate: Rate;
  readonly #buckets: TokenBuckets | LeasedBuckets;

  constructor({ clock, meter = NO_METER, shared, ...rate }: PublishRateOptions) {
    const size = { capacity: rate.capacity, perSecond: rate.perSecond };
    this.#rate = rate;
    this.#meter = meter;
    this.#buckets = shared ? new LeasedBuckets({ size, clock, shared }) : new TokenBuckets(size, clock);
  }

  /** @throws TidingsError `RATE_LIMITED` with `retryAfterMs`. The hub itself is not limited. */
  async take(viewer: Viewer, events: number): Promise<void> {
    if (viewer.method === 'INTERNAL') return;
    const { limit, max } = this.#rate;
    const key = limit === 'publishRate' ? viewer.credential : `${limit} ${viewer.credential}`;
    const retryAfterMs = await this.#buckets.take(key, events);
    if (retryAfterMs === 0) return;
    this.#meter.refused(REASONS[limit]);
    const extensions = { retryAfterMs };
    throw overLimit(limit, { code: 'RATE_LIMITED', max, found: events, extensions });
  }
}
