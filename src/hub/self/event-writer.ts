import { type Clock, systemClock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';

/** What comes within this time is written together, as long as it fits in one batch. */
const LINGER_MS = 20;
const RETRY_MS = 1_000;
/** Below what one append takes, so that a writer may add to it. */
const MAX_BATCH = 900;

export interface BacklogOptions<T> {
  /**
   * Writes a batch of at most 900, all or none. `lost` tells how many did not fit into the backlog since the last one.
   */
  readonly write: (batch: readonly T[], lost: number) => Promise<void>;
  /** Most items that wait; what comes beyond them is lost, and counted. */
  readonly capacity: number;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * What is to be written in the background: in its order, in batches, and never more of it in memory than a bound. While
 * the log is away it waits, and is tried again every second.
 */
export class Backlog<T> {
  readonly #options: BacklogOptions<T>;
  readonly #stop: () => void;
  #waiting: T[] = [];
  #lost = 0;
  #cancel: (() => void) | null = null;
  #flushing: Promise<void> | null = null;
  /** Whether the last attempt failed: it was told, and the next one is at its time. */
  #away = false;
  #closed = false;

  constructor(options: BacklogOptions<T>) {
    this.#options = options;
    this.#stop = options.clock.every(RETRY_MS, () => {
      if (this.#away) void this.flush();
    });
  }

  /** Neither waits nor fails. */
  push(item: T): void {
    if (this.#closed || this.#waiting.length >= this.#options.capacity) this.#lost++;
    else this.#waiting.push(item);
    if (this.#cancel || this.#flushing || this.#away || this.#closed) return;
    this.#cancel = systemClock.after(LINGER_MS, () => void this.flush());
  }

  /** Writes what waits. Never rejects: a failure goes to `onError`, once until the next success. */
  flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#flushing ??= this.#drain().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  /** Writes what waits, as far as the log takes it, and takes nothing more. Twice is fine. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    await this.#flushing;
    await this.flush();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MAX_BATCH);
      const lost = this.#lost;
      try {
        await this.#options.write(batch, lost);
        this.#away = false;
      } catch (error) {
        const again = hasCode(error, 'UNAVAILABLE');
        if (!this.#away) this.#options.onError(error);
        this.#away = again;
        if (again) return;
      }
      // Also what the log refuses for ever: the rest is not to wait behind it.
      this.#waiting.splice(0, batch.length);
      this.#lost -= lost;
    }
  }
}
