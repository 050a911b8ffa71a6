import { inNextTurn } from '../clock.js';

/** Runs tasks in the order of their calls, `perTurn` in each turn of the event loop. A burst does not delay the rest. */
export class TurnQueue {
  readonly #perTurn: number;
  readonly #waiting: (() => void)[] = [];
  #left: number;
  #isScheduled = false;

  constructor(perTurn: number) {
    this.#perTurn = perTurn;
    this.#left = perTurn;
  }

  /** Runs `task` now, or in a later turn when this one has run `perTurn` tasks. */
  run(task: () => void): void {
    this.#schedule();
    if (this.#left === 0) return void this.#waiting.push(task);
    this.#left--;
    task();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    inNextTurn(() => this.#begin());
  }

  #begin(): void {
    this.#isScheduled = false;
    const due = this.#waiting.splice(0, this.#perTurn);
    this.#left = this.#perTurn - due.length;
    // Before the tasks: one that throws does not hold up those behind it.
    if (this.#waiting.length > 0) this.#schedule();
    for (const task of due) task();
  }
}
