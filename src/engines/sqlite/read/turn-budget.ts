import { inNextTurn } from '../../../core/clock.js';

/** Cost of the reads in one turn of the event loop, in bytes: about 5 ms of work. */
const BUDGET = 1_048_576;
/** Cost of a record beside its payload, in bytes. */
const RECORD_COST = 512;

/**
 * Budget that all reads of a store share in a turn of the event loop. Once it is spent, further reads wait for the next
 * turn. Otherwise many readers of large events would delay all other work of the process.
 */
export class TurnBudget {
  #spent = 0;
  #waiting: (() => void)[] = [];

  get isSpent(): boolean {
    return this.#spent >= BUDGET;
  }

  /** Resolves in a later turn. Another read may have spent the budget of that turn before. */
  nextTurn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Adds the cost of a read. `scanned` is the share, up to 1, that it scanned of the most one read may scan. */
  spend({ records, bytes, scanned }: { records: number; bytes: number; scanned: number }): void {
    if (this.#spent === 0) inNextTurn(() => this.#begin());
    this.#spent += 1 + bytes + records * RECORD_COST + scanned * BUDGET;
  }

  #begin(): void {
    this.#spent = 0;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
