import { nextTurn } from '../../core/clock.js';

/** Most callers that share one answer, and go on with it in one turn of the event loop. */
const MAX_SHARERS = 256;
const MAX_URGENT_SHARERS = 4_096;

interface LookUp<T> {
  readonly answer: Promise<T>;
  sharers: number;
}

/**
 * Looks up what thousands may want at the same moment: some hundred of them share an answer, and the next get theirs in
 * another turn, when it is asked for again. Nothing is kept longer than it takes to answer.
 */
export class SharedLookUp<T> {
  readonly #lookUp: (id: string) => Promise<T>;
  readonly #open = new Map<string, LookUp<T>>();

  constructor(lookUp: (id: string) => Promise<T>) {
    this.#lookUp = lookUp;
  }

  /** @param urgent the callers go on in as few turns as possible. */
  find(id: string, urgent = false): Promise<T> {
    let open = this.#open.get(id);
    if (!open || open.sharers >= (urgent ? MAX_URGENT_SHARERS : MAX_SHARERS)) open = this.#begin(id, open);
    open.sharers++;
    return open.answer;
  }

  /** Behind the one before it, whatever came of that. */
  #begin(id: string, before?: LookUp<T>): LookUp<T> {
    const look = async () => {
      try {
        await before?.answer.then(nextTurn, nextTurn);
        return await this.#lookUp(id);
      } finally {
        if (this.#open.get(id) === begun) this.#open.delete(id);
      }
    };
    const begun: LookUp<T> = { answer: look(), sharers: 0 };
    this.#open.set(id, begun);
    return begun;
  }
}
