import { lookOf } from '../events/catalogue.js';
import { type Header, rankOf } from '../events/header.js';
import type { EventStore } from './event-store.js';
import { type Filter, matcherOf } from './filter.js';
import { type Row, type RowSizes, Rows, sizesOf } from './rows.js';

/** Events that came while the list was held. */
export interface Waiting {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly isUrgent: boolean;
}

export interface FeedListOptions {
  readonly store: EventStore;
  readonly filter: Filter;
  readonly grouped: boolean;
  readonly sizes: RowSizes;
  /** Whether the sentence of a row needs two lines. */
  readonly isBroken: (row: Row) => boolean;
}

/** The list of the feed: the events of a store that match a filter. While it is held, new ones wait and nothing moves. */
export class FeedList {
  readonly #options: FeedListOptions;
  readonly #matches: (event: Header) => boolean;
  readonly #open = new Set<number>();
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #rows: Rows;
  /** Reasons for which it is held; none: it follows. */
  readonly #holds = new Set<string>();
  #waiting: Header[] = [];
  #apart: number | null = null;
  /** Offset of the newest event when it was held. */
  #heldAt = 0;
  #version = 0;

  constructor(options: FeedListOptions) {
    this.#options = options;
    const matches = matcherOf(options.filter);
    this.#matches = (event) => !lookOf(event.type).rowless && matches(event);
    this.#rows = this.#build();
    this.#stop = options.store.listen({
      onAppend: (events) => this.#append(events),
      onChange: () => {
        this.#holdAnew();
        this.#rows = this.#build();
        this.#changed();
      },
      onPrepend: (events) => {
        const older = this.#emptyRows();
        for (const event of events) older.append(event);
        this.#rows.prepend(older);
        this.#changed();
      },
      onDrop: ({ offset }) => {
        this.#rows.dropBefore(offset);
        this.#waiting = this.#waiting.filter((event) => event.offset >= offset);
        this.#changed();
      },
    });
  }

  /** Changes with everything that is shown. */
  get version(): number {
    return this.#version;
  }
  get rows(): Rows {
    return this.#rows;
  }
  get isHeld(): boolean {
    return this.#holds.size > 0;
  }
  get holds(): ReadonlySet<string> {
    return this.#holds;
  }

  get waiting(): Waiting | null {
    if (this.#waiting.length === 0) return null;
    const isUrgent = this.#waiting.some(({ priority }) => rankOf(priority) === 3);
    return {
      count: this.#waiting.length,
      first: this.#waiting[0]!.offset,
      last: this.#waiting.at(-1)!.offset,
      isUrgent,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getVersion = (): number => this.#version;

  /** Holds the list for a reason, or lets that reason go. With the last one it shows what has waited. */
  hold(reason: string, isHeld: boolean): void {
    if (this.#holds.has(reason) === isHeld) return;
    if (isHeld) {
      if (!this.isHeld) this.#heldAt = this.#options.store.newest?.offset ?? 0;
      this.#holds.add(reason);
    } else this.#holds.delete(reason);
    if (!this.isHeld) this.#flush();
    this.#changed();
  }

  /** Lets all reasons go. */
  follow(): void {
    this.#holds.clear();
    this.#flush();
    this.#changed();
  }

  isOpen(key: number): boolean {
    return this.#open.has(key);
  }

  /** Opens a burst, or closes it. */
  toggle(key: number): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.#rows.measure(key);
    this.#changed();
  }

  /** Keeps the event that is open a row of its own. */
  setApart(offset: number | null): void {
    if (this.#apart === offset) return;
    this.#apart = offset;
    const index = offset === null ? -1 : this.#rows.find(offset);
    // Only where it changes a row: bursts stay closed around what was never in one.
    if (index < 0 || this.#rows.rows[index]!.events.length === 1) return;
    this.#rows = this.#build();
    this.#changed();
  }

  close(): void {
    this.#stop();
  }

  /** The store may begin anew: what waited may be gone, and what has come of other times is not new. */
  #holdAnew(): void {
    const newest = this.#options.store.newest?.offset ?? 0;
    this.#waiting = this.#waiting.filter(({ offset }) => offset <= newest);
    if (this.#waiting.length === 0) this.#heldAt = newest;
  }

  #append(events: readonly Header[]): void {
    const fresh = events.filter(this.#matches);
    if (fresh.length === 0) return;
    if (this.isHeld) this.#waiting.push(...fresh);
    else for (const event of fresh) this.#rows.append(event);
    this.#changed();
  }

  #flush(): void {
    for (const event of this.#waiting.splice(0)) this.#rows.append(event);
  }

  #emptyRows(): Rows {
    const { grouped, sizes, isBroken } = this.#options;
    const sizeOf = sizesOf(sizes, { isOpen: (key) => this.#open.has(key), isBroken });
    return new Rows({ matches: this.#matches, grouped, sizeOf, apart: this.#apart });
  }

  #build(): Rows {
    const { store } = this.#options;
    const rows = this.#emptyRows();
    const holes = [...store.holes];
    const until = this.isHeld ? this.#heldAt : Number.POSITIVE_INFINITY;
    for (const hole of holes.filter(({ behind }) => behind < (store.oldest?.offset ?? Number.POSITIVE_INFINITY)))
      rows.addHole(hole);
    for (const event of store.events) {
      if (event.offset > until) break;
      rows.append(event);
      if (holes.length > 0) for (const hole of holes) if (hole.behind === event.offset) rows.addHole(hole);
    }
    this.#waiting = this.#waiting.filter(({ offset }) => offset > until);
    return rows;
  }

  #changed(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
