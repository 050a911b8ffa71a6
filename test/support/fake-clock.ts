import type { Clock } from '../../src/core/clock.js';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  readonly #tasks = new Set<{ every: number; due: number; run: () => void }>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  every(intervalMs: number, run: () => void): () => void {
    const task = { every: intervalMs, due: this.#now + intervalMs, run };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  /** Moves time on and runs what falls due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#tasks].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#now = next.due;
      next.due += next.every;
      next.run();
    }
    this.#now = end;
  }
}
