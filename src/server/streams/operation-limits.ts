import { systemClock } from '../../core/clock.js';
import type { Limits } from '../../core/config/limits.js';
import { overLimit } from '../../core/config/over-limit.js';
import type { Meter } from '../../core/observe/meter.js';
import { TokenBucket } from '../../core/rate/token-bucket.js';

/** `retryAfterMs` of a client that has too many subscriptions and must end one. */
const FULL_RETRY_MS = 1_000;
/** Bursts of refusals, each as large as that of subscriptions, after which a client counts as flooding. */
const PATIENCE = 5;

/** Owner of the subscriptions: told when the client ignores refusals, with the newest limit; perhaps more than once. */
interface Floodable {
  flooded(limit: 'maxSubscriptions' | 'subscribeRate'): void;
}

/** Limits the subscriptions of one connection: how many run, and how fast they start. */
export class OperationLimits<Operation extends object = object> {
  readonly #limits: Limits;
  readonly #meter: Meter;
  readonly #starts: TokenBucket;
  /** Made with the first refusal: most connections have none. */
  #refusals: TokenBucket | null = null;
  readonly #owner: Floodable;
  readonly #begun = new Set<Operation>();

  constructor({ limits, meter, owner }: { limits: Limits; meter: Meter; owner: Floodable }) {
    const { subscribeRate: perSecond, subscribeBurst: capacity } = limits;
    this.#limits = limits;
    this.#meter = meter;
    this.#owner = owner;
    this.#starts = new TokenBucket({ capacity, perSecond }, systemClock);
  }

  /** Subscriptions that were begun and have not ended. */
  get active(): number {
    return this.#begun.size;
  }

  /** Running operations in the order in which they began. */
  begun(): Iterable<Operation> {
    return this.#begun.values();
  }

  /**
   * A subscription begins; `end` is owed for each.
   *
   * @param operation identity of the subscription: its id may be used again before it has ended.
   * @throws TidingsError `TOO_MANY_SUBSCRIPTIONS` or `RATE_LIMITED`, with `retryAfterMs`; none has begun then.
   */
  begin(operation: Operation): void {
    // Checked first: waiting helps against the rate, but not against too many.
    const { maxSubscriptions: max, subscribeRate } = this.#limits;
    if (this.active >= max) {
      const extensions = { retryAfterMs: FULL_RETRY_MS };
      const found = this.active + 1;
      const refusal = overLimit('maxSubscriptions', { code: 'TOO_MANY_SUBSCRIPTIONS', max, found, extensions });
      this.#refused('subscriptions', 'maxSubscriptions');
      throw refusal;
    }
    const retryAfterMs = this.#starts.take();
    if (retryAfterMs > 0) {
      const extensions = { retryAfterMs };
      const refusal = overLimit('subscribeRate', { code: 'RATE_LIMITED', max: subscribeRate, extensions });
      this.#refused('subscribe_rate', 'subscribeRate');
      throw refusal;
    }
    this.#begun.add(operation);
  }

  /** A subscription has ended. Idempotent; no effect for one that has not begun. */
  end(operation: Operation): void {
    this.#begun.delete(operation);
  }

  #refused(reason: string, limit: Parameters<Floodable['flooded']>[0]): void {
    this.#meter.refused(reason);
    const { subscribeRate: perSecond, subscribeBurst } = this.#limits;
    this.#refusals ??= new TokenBucket({ capacity: PATIENCE * subscribeBurst, perSecond }, systemClock);
    if (this.#refusals.take() > 0) this.#owner.flooded(limit);
  }
}
