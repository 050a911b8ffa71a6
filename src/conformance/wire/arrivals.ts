import { systemClock } from '../../core/clock.js';
import { Deviation } from '../expect.js';

/** Time in which a hub answers, in milliseconds. */
export const ANSWER_MS = 5_000;

/** Waits of a check for what a connection brings. */
export class Arrivals {
  readonly #looks = new Set<() => void>();

  /** Something has arrived: every wait looks again. */
  notify(): void {
    for (const look of [...this.#looks]) look();
  }

  /**
   * Resolves with the first value of `find` that is neither null nor undefined.
   *
   * @param what the thing that is waited for, such as `a pong`.
   * @throws Deviation when it has not arrived in time, and whatever `find` throws.
   */
  until<T>(what: string, find: () => T | null | undefined, withinMs = ANSWER_MS): Promise<T> {
    const over = new AbortController();
    return new Promise<T>((resolve, reject) => {
      const look = () => {
        try {
          const found = find();
          if (found != null) resolve(found);
        } catch (error) {
          reject(error);
        }
      };
      this.#looks.add(look);
      over.signal.addEventListener('abort', () => this.#looks.delete(look));
      void systemClock
        .sleep(withinMs, over.signal)
        .then(() => reject(new Deviation(`${what} did not come within ${withinMs / 1_000} s`)));
      look();
    }).finally(() => over.abort());
  }
}
