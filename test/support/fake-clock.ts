import type { Clock } from '../../src/core/clock.js';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  readonly #start: number;
  #now: number;
  readonly #tasks = new Set<{ every: number | null; due: number; run: () => void }>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#start = now;
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now - this.#start;
  }

  every(intervalMs: number, run: () => void): () => void {
    return this.#add({ every: intervalMs, due: this.#now + intervalMs, run });
  }

  after(delayMs: number, run: () => void): () => void {
    return this.#add({ every: null, due: this.#now + delayMs, run });
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.after(ms, () => wake());
      const wake = () => {
        cancel();
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      signal?.addEventListener('abort', wake);
    });
  }

  /** Moves time on and runs what falls due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#tasks].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#now = Math.max(this.#now, next.due);
      if (next.every === null) this.#tasks.delete(next);
      else next.due += next.every;
      next.run();
    }
    this.#now = end;
  }

  #add(task: { every: number | null; due: number; run: () => void }): () => void {
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }
}
