import type { Clock } from '../../src/core/clock.js';

interface Task {
  readonly every: number | null;
  due: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  #elapsed = 0;
  readonly #tasks = new Set<Task>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  every(intervalMs: number, run: () => void): () => void {
    return this.#add({ every: intervalMs, due: this.#elapsed + intervalMs, run });
  }

  after(delayMs: number, run: () => void): () => void {
    return this.#add({ every: null, due: this.#elapsed + delayMs, run });
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
    const end = this.#elapsed + ms;
    for (;;) {
      const next = this.#next();
      if (!next || next.due > end) break;
      this.#moveTo(next.due);
      if (next.every === null) this.#tasks.delete(next);
      else next.due += next.every;
      next.run();
    }
    this.#moveTo(end);
  }

  /** Moves time on as on a machine that was asleep: what fell due runs once. For days, in which much would fall due. */
  skip(ms: number): void {
    this.#moveTo(this.#elapsed + ms);
    const due = [...this.#tasks].filter((task) => task.due <= this.#elapsed).sort((a, b) => a.due - b.due);
    for (const task of due) {
      if (!this.#tasks.has(task)) continue;
      if (task.every === null) this.#tasks.delete(task);
      else task.due = this.#elapsed + task.every;
      task.run();
    }
  }

  /** Sets the wall clock ahead, or back, while no time passes. */
  step(ms: number): void {
    this.#now += ms;
  }

  /** The task that is due first; of those due at once the one that was added first. */
  #next(): Task | undefined {
    let next: Task | undefined;
    for (const task of this.#tasks) if (!next || task.due < next.due) next = task;
    return next;
  }

  #moveTo(elapsed: number): void {
    const ms = Math.max(0, elapsed - this.#elapsed);
    this.#elapsed += ms;
    this.#now += ms;
  }

  #add(task: Task): () => void {
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }
}
