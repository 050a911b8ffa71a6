import type { Clock } from '../clock.js';
import { SingleFlight } from './single-flight.js';

interface PeriodicTaskOptions {
  readonly clock: Clock;
  readonly everyMs: number;
  /** One run of the task. A long run checks `closed` before each further piece of work. */
  readonly task: () => Promise<void>;
  /** Receives the failure of a run. The next run starts all the same. */
  readonly onError: (error: unknown) => void;
}

/** Background work that is repeated until it is closed, one run at a time: a run that is due during another is skipped. */
export class PeriodicTask {
  readonly #runs: SingleFlight;
  readonly #stop: () => void;
  #closed = false;

  constructor({ clock, everyMs, task, onError }: PeriodicTaskOptions) {
    this.#runs = new SingleFlight(async () => {
      try {
        await task();
      } catch (error) {
        onError(error);
      }
    });
    this.#stop = clock.every(everyMs, () => void this.run());
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Starts a run, or joins the one under way. Never rejects. */
  run(): Promise<void> {
    return this.#runs.run();
  }

  /** Starts no further run, and resolves when the current one has ended. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#runs.running;
  }
}
