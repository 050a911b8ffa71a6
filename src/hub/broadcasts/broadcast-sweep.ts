import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { nextTurn } from '../../core/clock.js';
import type { Acknowledgements } from './acknowledgements.js';
import { endOf, type KeptBroadcast } from './broadcast.js';
import type { BroadcastStore } from './broadcast-store.js';
import type { Deliveries } from './delivery/deliveries.js';

const EVERY_MS = 600_000;
/** By then every node has written what its sockets took before the end. */
const SETTLED_MS = 60_000;
/** One whose event is not in the log by then will not be sent any more, whatever the clocks of the nodes say. */
const SENDING_MS = 3_600_000;

interface BroadcastSweepOptions {
  readonly store: BroadcastStore;
  readonly acknowledgements: Acknowledgements;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  /** How long one is shown that does not expire. */
  readonly keptMs: number;
  /** How long one is kept that has ended. */
  readonly endedMs: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Settles the counts of broadcasts that have ended, and removes those that ended long ago, that were never sent, or whose
 * project was deleted.
 */
export class BroadcastSweep {
  readonly #options: BroadcastSweepOptions;
  readonly #task: PeriodicTask;

  constructor(options: BroadcastSweepOptions) {
    this.#options = options;
    const { clock, onError } = options;
    this.#task = new PeriodicTask({ clock, everyMs: EVERY_MS, task: () => this.#run(), onError });
  }

  /** Sweeps once, or joins the run under way. Never rejects: failures go to `onError`, and the next run retries. */
  run(): Promise<void> {
    return this.#task.run();
  }

  close(): Promise<void> {
    return this.#task.close();
  }

  /** The broadcast last: what a crash leaves of the rest is found by it. */
  async forget(id: string): Promise<void> {
    await this.#options.deliveries.forget(id);
    await this.#options.acknowledgements.forget(id);
    await this.#options.store.remove(id);
  }

  async #run(): Promise<void> {
    const { store, deliveries, clock, keptMs, endedMs } = this.#options;
    const now = clock.now();
    const all = await store.list();
    const sent = new Set((await store.sent(all)).map(({ id }) => id));
    const isLost = ({ id, sentAt }: KeptBroadcast) => !sent.has(id) && sentAt < now - SENDING_MS;
    for (const kept of all) {
      if (this.#task.closed) return;
      const endedFor = now - endOf(kept, keptMs);
      if (isLost(kept) || endedFor > endedMs) await this.forget(kept.id);
      else if (endedFor > SETTLED_MS && !kept.counts) await store.settle(kept.id, await deliveries.counts(kept));
      await nextTurn();
    }
  }
}
