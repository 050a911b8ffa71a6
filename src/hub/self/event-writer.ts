import { SingleFlight } from '../../core/async/single-flight.js';
import { type Clock, systemClock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';

/** Items of this time are written together, as long as they fit into one batch. */
const LINGER_MS = 20;
const RETRY_MS = 1_000;
/** Below the limit of one append, so that a writer may add to it. */
const MAX_BATCH = 900;

export interface QueueOptions<T> {
  /** Writes at most 900 items, all or none. `lost` is how many did not fit into the queue since the last batch. */
  readonly write: (batch: readonly T[], lost: number) => Promise<void>;
  /** Most items that wait. Items beyond it are lost, and counted. */
  readonly capacity: number;
}

interface EventWriterOptions {
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly lingerMs?: number;
}

/**
 * Writes the events that the hub records about itself, in the background: each queue in its order, in batches, with a
 * bound on memory. While the log is away the items wait, and are tried again every second.
 */
export class EventWriter {
  readonly #queues: Pick<Queue<unknown>, 'isDue' | 'isFailing' | 'drain'>[] = [];
  readonly #onError: (error: unknown) => void;
  readonly #stop: () => void;
  readonly #lingerMs: number;
  readonly #writing = new SingleFlight(() => this.#drain());
  #cancel: (() => void) | null = null;
  #closed = false;

  /**
   * @param options.onError receives failures; that the log is away only once, for all queues.
   * @param options.lingerMs how long the first item waits for others, on the clock of the system.
   */
  constructor({ clock, onError, lingerMs = LINGER_MS }: EventWriterOptions) {
    this.#onError = onError;
    this.#lingerMs = lingerMs;
    this.#stop = clock.every(RETRY_MS, () => {
      if (this.#queues.some(({ isFailing }) => isFailing)) void this.flush();
    });
  }

  /** Opens a queue. @returns how to add an item, which neither waits nor fails. */
  queue<T>(options: QueueOptions<T>): (item: T) => void {
    const queue = new Queue(options, (error) => this.#report(error));
    this.#queues.push(queue);
    return (item) => {
      queue.push(item, this.#closed);
      this.#schedule();
    };
  }

  /** Writes what waits. Never rejects. */
  async flush(): Promise<void> {
    // A run that is under way has begun without the newest.
    await this.#writing.running;
    this.#cancel?.();
    this.#cancel = null;
    await this.#writing.run();
    this.#schedule();
  }

  /** Writes what waits, as far as the log takes it, and accepts nothing more. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    await this.flush();
  }

  #report(error: unknown): void {
    if (!hasCode(error, 'UNAVAILABLE') || !this.#queues.some(({ isFailing }) => isFailing)) this.#onError(error);
  }

  /** What comes during a run waits for others again: otherwise a steady flow would be written one by one. */
  #schedule(): void {
    if (this.#cancel || this.#writing.running || this.#closed || !this.#queues.some(({ isDue }) => isDue)) return;
    this.#cancel = systemClock.after(this.#lingerMs, () => void this.flush());
  }

  async #drain(): Promise<void> {
    for (const queue of this.#queues) await queue.drain();
  }
}

class Queue<T> {
  readonly #options: QueueOptions<T>;
  readonly #report: (error: unknown) => void;
  readonly #waiting: T[] = [];
  #lost = 0;
  /** Whether the log was away at the last attempt. It was reported then, and the next attempt is due by the clock. */
  isFailing = false;

  constructor(options: QueueOptions<T>, report: (error: unknown) => void) {
    this.#options = options;
    this.#report = report;
  }

  get isDue(): boolean {
    return this.#waiting.length > 0 && !this.isFailing;
  }

  push(item: T, isClosed: boolean): void {
    if (isClosed || this.#waiting.length >= this.#options.capacity) this.#lost++;
    else this.#waiting.push(item);
  }

  /** Writes what waits now. */
  async drain(): Promise<void> {
    let left = this.#waiting.length;
    while (left > 0) {
      const batch = this.#waiting.slice(0, Math.min(left, MAX_BATCH));
      const lost = this.#lost;
      try {
        await this.#options.write(batch, lost);
        this.isFailing = false;
      } catch (error) {
        this.#report(error);
        this.isFailing = hasCode(error, 'UNAVAILABLE');
        if (this.isFailing) return;
      }
      // Also what the log rejects for good, otherwise the rest would wait behind it.
      this.#waiting.splice(0, batch.length);
      left -= batch.length;
      this.#lost -= lost;
    }
  }
}
