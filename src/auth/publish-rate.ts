import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import { type Meter, NO_METER } from '../core/meter.js';
import { TokenBuckets } from '../core/token-buckets.js';
import type { Viewer } from './viewer.js';

/** How fast each credential may publish: a batch of twice the events of a second at once, and a steady stream. */
export class PublishRate {
  readonly #meter: Meter;
  readonly #buckets: TokenBuckets;

  constructor({ perSecond, clock, meter = NO_METER }: { perSecond: number; clock: Clock; meter?: Meter }) {
    this.#meter = meter;
    this.#buckets = new TokenBuckets({ capacity: 2 * perSecond, perSecond }, clock);
  }

  /** @throws TidingsError `RATE_LIMITED` with `retryAfterMs`. The hub itself is not limited. */
  take(viewer: Viewer, events: number): void {
    if (viewer.method === 'INTERNAL') return;
    const retryAfterMs = this.#buckets.take(viewer.credential, events);
    if (retryAfterMs === 0) return;
    this.#meter.refused('publish_rate');
    throw new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs } });
  }
}
