import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';

/** Keys that are remembered; one that is not starts anew. */
const MAX_KEYS = 10_000;

/** So many for each key in each stretch of time, which begins with the first of them. */
export class Allowance {
  readonly #count: number;
  readonly #perMs: number;
  readonly #clock: Clock;
  readonly #taken = new LRUCache<string, { since: number; count: number }>({ max: MAX_KEYS });

  constructor({ count, perMs, clock }: { count: number; perMs: number; clock: Clock }) {
    this.#count = count;
    this.#perMs = perMs;
    this.#clock = clock;
  }

  /** Whether there is one left for this key; it is used up then. */
  take(key: string): boolean {
    const now = this.#clock.now();
    const known = this.#taken.get(key);
    const taken = known && now - known.since < this.#perMs ? known : { since: now, count: 0 };
    if (taken.count >= this.#count) return false;
    taken.count++;
    this.#taken.set(key, taken);
    return true;
  }
}
