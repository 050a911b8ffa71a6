const MOST_WORDS = 100;
const WORD = /^\w{1,40}$/;
const OTHER = 'other';

/** Counts by word. The words are a small closed set of ours: what looks otherwise, and what comes too late, is `other`. */
export class Tally {
  readonly #counts = new Map<string, number>();

  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  add(word: string): void {
    const count = this.#counts.get(word);
    if (count !== undefined) this.#counts.set(word, count + 1);
    else if (word !== OTHER && (this.#counts.size >= MOST_WORDS || !WORD.test(word))) this.add(OTHER);
    else this.#counts.set(word, 1);
  }
}
