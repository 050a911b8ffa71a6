import { systemClock } from '../../../core/clock.js';
import { hasCode } from '../../../core/errors.js';
import type { Broadcast } from '../broadcast.js';
import type { DeliveryCounts } from './delivery-states.js';

/** How often a watched broadcast is looked at. */
const LOOK_MS = 250;

/** A broadcast with its counts of one moment. */
export interface CountedBroadcast extends Broadcast {
  readonly counts: DeliveryCounts;
}

interface DeliveryWatchOptions {
  /** The broadcast now. Checks the rights, and rejects where they are lost. */
  readonly look: () => Promise<CountedBroadcast>;
  /** Whether its counts will not change any more. */
  readonly isSettled: (broadcast: Broadcast) => boolean;
  readonly onEnd: (watch: DeliveryWatch) => void;
}

type Result = IteratorResult<CountedBroadcast, undefined>;

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * A broadcast as it is, and again whenever its counts have changed, at most four times a second, until it has ended. It
 * looks by itself, so that it sees what other nodes write. `return()` settles at once.
 */
export class DeliveryWatch implements AsyncIterableIterator<CountedBroadcast, undefined> {
  readonly #options: DeliveryWatchOptions;
  readonly #stopping = new AbortController();
  #shown = '';

  constructor(options: DeliveryWatchOptions) {
    this.#options = options;
  }

  async next(): Promise<Result> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const broadcast = await this.#look();
      if (signal.aborted) break;
      const state = JSON.stringify([broadcast?.counts, broadcast?.cancelledAt]);
      if (broadcast && state !== this.#shown) {
        this.#shown = state;
        return { done: false, value: broadcast };
      }
      if (broadcast && this.#options.isSettled(broadcast)) break;
      await systemClock.sleep(LOOK_MS, signal);
    }
    this.end();
    return DONE;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Idempotent. */
  end(): void {
    this.#stopping.abort();
    this.#options.onEnd(this);
  }

  /** Null while the log is away. */
  async #look(): Promise<CountedBroadcast | null> {
    try {
      return await this.#options.look();
    } catch (error) {
      if (hasCode(error, 'UNAVAILABLE')) return null;
      this.end();
      throw error;
    }
  }
}
