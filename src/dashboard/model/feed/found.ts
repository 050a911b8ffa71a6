import type { Header } from '../events/header.js';

/** Most events that are kept. With so many, the search ends. */
const CAPACITY = 20_000;

/** A place of the log to search on from. */
export type Place = Pick<Header, 'cursor' | 'offset' | 'at'>;

/**
 * Matches of a filter that are older than what a store has, oldest first. Everything between the place that was reached and
 * the store was looked through. Where that is no longer so, all of it is dropped.
 */
export class Found {
  #events: readonly Header[] = [];
  #reached: Place | null = null;
  #isComplete = false;
  /** Offset of the oldest event of the store. */
  #end = 0;

  get events(): readonly Header[] {
    return this.#events;
  }
  /** Oldest place that was looked at; null before the search has begun. */
  get reached(): Place | null {
    return this.#reached;
  }
  /** Whether everything that is retained was looked through. */
  get isComplete(): boolean {
    return this.#isComplete;
  }
  get isFull(): boolean {
    return this.#events.length >= CAPACITY;
  }

  /** Place before which to search on, below a store that begins with this event. */
  begin(oldest: Header): Place {
    if (this.#reached === null || this.#reached.offset > oldest.offset) this.#reached = oldest;
    this.#end = oldest.offset;
    return this.#reached;
  }

  /**
   * Puts the matches that lie before a place in. No-op where the search was dropped, or has gone on, since that place.
   *
   * @param reached null where nothing older is retained.
   * @returns those that the store does not have.
   */
  add(before: Place, matches: readonly Header[], reached: Place | null): readonly Header[] {
    if (before !== this.#reached) return [];
    const fresh = matches.filter(({ offset }) => offset < this.#end);
    this.#events = [...fresh, ...this.#events];
    this.#isComplete = reached === null;
    this.#reached = reached ?? before;
    return fresh;
  }

  /** Leaves out what the store has, now that it begins with this event; everything where events between the two are not known. */
  fit(oldest: Header | null): void {
    if (oldest === null || oldest.offset > this.#end) {
      this.#events = [];
      this.#reached = null;
      this.#isComplete = false;
    } else if (oldest.offset < this.#end) {
      this.#end = oldest.offset;
      this.#events = this.#events.filter(({ offset }) => offset < oldest.offset);
    }
  }

  find(offset: number): Header | null {
    return this.#events.find((event) => event.offset === offset) ?? null;
  }
}
