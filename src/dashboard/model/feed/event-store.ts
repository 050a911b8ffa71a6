import type { Header } from '../events/header.js';
import type { Hole } from './rows.js';

/** Most events that are kept. The oldest are dropped in one go, when there are so many more. */
const CAPACITY = 100_000;
const SLACK = 5_000;

export interface StoreListener {
  /** Events came at the end. */
  onAppend(events: readonly Header[]): void;
  /** Anything else has changed. */
  onChange(): void;
  /** Events came that are not stored: nobody can read them later. */
  onLive?(events: readonly Header[]): void;
  /** Events came before the oldest. Without it `onChange` is called. */
  onPrepend?(events: readonly Header[]): void;
  /** Events older than this one were dropped. Without it `onChange` is called. */
  onDrop?(oldest: Header): void;
}

/** Events of a project that are loaded: a stretch of its log, oldest first, without a hole that is not named. */
export class EventStore {
  readonly #capacity: number;
  readonly #listeners = new Set<StoreListener>();
  #events: Header[] = [];
  #holes: Hole[] = [];
  /** Whether there is nothing before the first event. */
  #complete = false;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  get events(): readonly Header[] {
    return this.#events;
  }
  get holes(): readonly Hole[] {
    return this.#holes;
  }
  get newest(): Header | null {
    return this.#events.at(-1) ?? null;
  }
  get oldest(): Header | null {
    return this.#events[0] ?? null;
  }
  /** Whether the first event of all, or the first that is retained, is loaded. */
  get isComplete(): boolean {
    return this.#complete || this.oldest?.offset === 1;
  }

  listen(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Events that follow those loaded. Those that are here already are left out. */
  append(events: readonly Header[]): void {
    const newest = this.newest?.offset ?? 0;
    const fresh = events.filter(({ offset }) => offset > newest);
    if (fresh.length === 0) return;
    for (const event of fresh) this.#events.push(event);
    for (const listener of this.#listeners) listener.onAppend(fresh);
    // Afterwards: a list that is made anew has the fresh ones already.
    if (this.#events.length > this.#capacity + SLACK) this.#drop();
  }

  /** Hands on events that are not stored. */
  passOn(events: readonly Header[]): void {
    for (const listener of this.#listeners) listener.onLive?.(events);
  }

  /** A page of events that come before those loaded. @param isFirst whether there is nothing before them. */
  prepend(events: readonly Header[], isFirst: boolean): void {
    const oldest = this.oldest?.offset ?? Number.POSITIVE_INFINITY;
    this.#complete = isFirst;
    const fresh = events.filter(({ offset }) => offset < oldest);
    this.#events = [...fresh, ...this.#events];
    for (const listener of this.#listeners) {
      // A hole before the oldest event would have to move.
      if (listener.onPrepend && this.#holes.length === 0) listener.onPrepend(fresh);
      else listener.onChange();
    }
  }

  /** Events are missing behind the newest one. */
  addHole({ from, to, reason }: Omit<Hole, 'behind'>): void {
    this.#holes.push({ from, to, reason, behind: this.newest?.offset ?? 0 });
    this.#changed();
  }

  /** A hole that was read is taken out. */
  removeHole(hole: Hole): void {
    this.#holes = this.#holes.filter((each) => each !== hole);
    this.#changed();
  }

  /** Begins anew with these events: another log, or one of which too much is not loaded. */
  replace(events: readonly Header[], isFirst = false): void {
    this.#events = [...events];
    this.#holes = [];
    this.#complete = isFirst;
    this.#changed();
  }

  find(offset: number): Header | null {
    let low = 0;
    for (let high = this.#events.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#events[middle]!.offset < offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#events[low];
    return found?.offset === offset ? found : null;
  }

  #drop(): void {
    this.#events = this.#events.slice(-this.#capacity);
    this.#complete = false;
    const oldest = this.oldest!;
    this.#holes = this.#holes.filter(({ behind }) => behind >= oldest.offset);
    for (const listener of this.#listeners) {
      if (listener.onDrop) listener.onDrop(oldest);
      else listener.onChange();
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener.onChange();
  }
}
