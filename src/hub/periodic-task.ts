import type { Clock } from '../core/clock.js';

interface RoundsOptions {
  readonly clock: Clock;
  readonly everyMs: number;
  /** The work of one round. It looks at `closed` before it goes on with a next piece. */
  readonly round: () => Promise<void>;
  /** Told of failures: the next round tries again. */
  readonly onError: (error: unknown) => void;
}

/** Background work that is done now and then, one round at a time, until it is closed. */
export class Rounds {
  readonly #options: RoundsOptions;
  readonly #stop: () => void;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(options: RoundsOptions) {
    this.#options = options;
    this.#stop = options.clock.every(options.everyMs, () => void this.run());
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** One round; one that is under way is joined. Never rejects. */
  run(): Promise<void> {
    const { round, onError } = this.#options;
    this.#running ??= round()
      .catch(onError)
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Begins no more, and resolves when the last one has ended. Twice is fine. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#running;
  }
}
