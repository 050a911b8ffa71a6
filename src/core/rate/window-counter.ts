import type { Clock } from '../clock.js';
import { growingCache } from '../growing-cache.js';

/** Keys that are remembered. A forgotten key starts anew. */
const MAX_KEYS = 10_000;

interface Window {
  /** Elapsed time of the clock at the first use. */
  readonly since: number;
  uses: number;
}

/** Allows `count` uses per key in a window of `perMs`. The window starts with the first use. */
export class WindowCounter {
  readonly #count: number;
  readonly #perMs: number;
  readonly #clock: Clock;
  readonly #windows = growingCache<Window>(MAX_KEYS);

  constructor({ count, perMs, clock }: { count: number; perMs: number; clock: Clock }) {
    this.#count = count;
    this.#perMs = perMs;
    this.#clock = clock;
  }

  /** Counts one use where one is left. @returns whether one was. */
  take(key: string): boolean {
    if (this.uses(key) >= this.#count) return false;
    this.add(key);
    return true;
  }

  /** Counts one use, also beyond those that are allowed. */
  add(key: string): void {
    const window = this.#current(key);
    if (window) window.uses++;
    else this.#windows.set(key, { since: this.#clock.elapsed(), uses: 1 });
  }

  /** Uses of the key in its current window. */
  uses(key: string): number {
    return this.#current(key)?.uses ?? 0;
  }

  /** Milliseconds until a use is allowed again; 0 while one is left. */
  retryAfterMs(key: string): number {
    const window = this.#current(key);
    if (!window || window.uses < this.#count) return 0;
    return Math.ceil(window.since + this.#perMs - this.#clock.elapsed());
  }

  #current(key: string): Window | undefined {
    const window = this.#windows.get(key);
    return window && this.#clock.elapsed() - window.since < this.#perMs ? window : undefined;
  }
}
