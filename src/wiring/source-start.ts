import type { Clock } from '../core/clock.js';
import type { Source } from '../sources/index.js';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

interface SourceStartOptions {
  readonly source: Source;
  readonly clock: Clock;
  /** Receives why the first start has failed. */
  readonly onFailed: (error: Error) => void;
  /** Receives each further attempt, numbered from 1. */
  readonly onAttempt: (attempt: number, outcome: 'TRYING' | 'SUCCEEDED') => void;
}

/** Start of a source that is repeated until it succeeds: after 5 s, and after twice as long each time, up to 5 minutes. */
export class SourceStart {
  readonly #options: SourceStartOptions;
  readonly #stopping = new AbortController();
  #restarting: Promise<void> = Promise.resolve();

  constructor(options: SourceStartOptions) {
    this.#options = options;
  }

  /** Resolves after the first attempt. Never rejects. */
  async start(): Promise<void> {
    const { source, onFailed } = this.#options;
    try {
      await source.start();
    } catch (error) {
      onFailed(error as Error);
      this.#restarting = this.#restart();
    }
  }

  /** Makes no further attempt. Idempotent. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#restarting;
  }

  async #restart(): Promise<void> {
    const { source, clock, onAttempt } = this.#options;
    const { signal } = this.#stopping;
    for (let attempt = 1; ; attempt++) {
      await clock.sleep(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS), signal);
      if (signal.aborted) return;
      onAttempt(attempt, 'TRYING');
      if (!(await succeeds(source.start()))) continue;
      onAttempt(attempt, 'SUCCEEDED');
      return;
    }
  }
}

/** Why it fails is known from the first attempt. */
const succeeds = (start: Promise<void>): Promise<boolean> =>
  start.then(
    () => true,
    () => false,
  );
