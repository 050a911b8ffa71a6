import { FIRST_RUN, type Point, type Run } from '../../core/epoch.js';

/** Runs that a log keeps. Cursors of earlier ones expire. */
export const MAX_RUNS = 4_096;

/** The runs of a log in the order in which they began; the newest has no end yet. */
export class Runs {
  #list: readonly Run[];

  /** @param list in the order in which they began. */
  constructor(list: readonly Run[]) {
    this.#list = list;
  }

  get list(): readonly Run[] {
    return this.#list;
  }

  /** Adds a run that has begun, and removes the oldest beyond `MAX_RUNS`. */
  begin(run: Run): void {
    this.#list = [...this.#list, run].slice(-MAX_RUNS);
  }

  /** The run that wrote a record, or the oldest that is known, which has read it. */
  of(sequence: number): string {
    const list = this.#list;
    let index = list.length - 1;
    // Most reads are of the newest run.
    if (index < 0 || sequence === 0) return FIRST_RUN;
    if (sequence > list[index]!.began) return list[index]!.name;
    for (let low = 0; low < index; ) {
      const middle = (low + index + 1) >> 1;
      if (list[middle]!.began < sequence) low = middle;
      else index = middle - 1;
    }
    return list[index]!.name;
  }

  /** Answer of `EventLog.knows` for a log whose head is `head`. */
  know({ run, sequence }: Point, head: number): boolean {
    if (sequence === 0) return true;
    const index = this.#list.findIndex(({ name }) => name === run);
    return index >= 0 && sequence <= (this.#list[index + 1]?.began ?? head);
  }
}
