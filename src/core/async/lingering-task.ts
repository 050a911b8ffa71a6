import { systemClock } from '../clock.js';
import { hasCode } from '../errors.js';
import { SharedReads } from './shared-reads.js';

/** Pause after a failed run. */
const RETRY_MS = 1_000;

interface LingeringTaskOptions {
  /** Calls of this time share a run. */
  readonly lingerMs: number;
  readonly task: () => Promise<void>;
  /** Receives failures of runs in the background. A log that is away is none: the run is repeated every second. */
  readonly onError: (error: unknown) => void;
}

/** Work in the background for many callers at once, one run at a time. */
export class LingeringTask {
  readonly #options: LingeringTaskOptions;
  readonly #runs: SharedReads<void>;
  #cancel: (() => void) | null = null;
  #closed = false;

  constructor(options: LingeringTaskOptions) {
    this.#options = options;
    this.#runs = new SharedReads(options.task);
  }

  /** There is work: a run starts within `lingerMs`. */
  due(): void {
    this.#schedule(this.#options.lingerMs);
  }

  /** Runs now. Resolves after a whole run that began after the call, and rejects as that does. */
  run(): Promise<void> {
    return this.#runs.read('');
  }

  /** Runs for a last time, and starts no further run. Never rejects. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancel?.();
    await this.attempt();
  }

  /** As `run`, for work that may fail: then it is repeated in the background. Never rejects. */
  async attempt(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
      this.#schedule(RETRY_MS);
    }
  }

  #schedule(delayMs: number): void {
    if (this.#closed) return;
    this.#cancel ??= systemClock.after(delayMs, () => {
      this.#cancel = null;
      void this.attempt();
    });
  }
}
