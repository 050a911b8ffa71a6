/** Where clients find one node. */
export interface Address {
  readonly node: string;
  readonly url: string;
}

/** The nodes in turn: whoever comes back goes to another one. */
export class Addresses {
  readonly #all: readonly Address[];
  #next: number;
  #last: Address;

  constructor(all: readonly Address[], first: number) {
    this.#all = all;
    this.#next = first % all.length;
    this.#last = all[this.#next]!;
  }

  /** The one that was given out last. */
  get last(): Address {
    return this.#last;
  }

  next(): Address {
    this.#last = this.#all[this.#next]!;
    this.#next = (this.#next + 1) % this.#all.length;
    return this.#last;
  }
}
