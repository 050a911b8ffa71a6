import { lookOf } from '../events/catalogue.js';
import { type Header, rankOf } from '../events/header.js';
import { Listeners } from '../listeners.js';
import type { EventStore } from './event-store.js';
import { type Filter, matcherOf } from './filter.js';
import { Found, type Place } from './found.js';
import { type Row, type RowSizes, Rows, sizesOf } from './rows.js';
import { Trail } from './trail.js';

/** Events that came while the list was held. */
export interface Waiting {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly isUrgent: boolean;
}

/** Where the viewer and the project were when the page began to show its feed. */
export interface Visit {
  /** Offset up to which the viewer had read; 0 for nothing. */
  readonly read: number;
  /** Offset of the newest event. */
  readonly newest: number;
  /** Id of the viewer, to whom their own doing is not new. */
  readonly viewerId: string;
}

export interface FeedListOptions {
  readonly store: EventStore;
  readonly filter: Filter;
  readonly grouped: boolean;
  readonly sizes: RowSizes;
  /** Whether the sentence of a row needs two lines. */
  readonly isBroken: (row: Row) => boolean;
  /** Of the list before it, where that had the same store and filter. */
  readonly found?: Found;
}

/**
 * The list of the feed: the events of a store that match a filter, and below them older ones that the hub has found. While it is
 * held, new ones wait and nothing moves.
 */
export class FeedList {
  readonly found: Found;
  readonly trail = new Trail();
  readonly #options: FeedListOptions;
  readonly #matches: (event: Header) => boolean;
  readonly #open = new Set<number>();
  readonly #listeners = new Listeners();
  readonly #stop: () => void;
  #rows: Rows;
  /** Reasons for which it is held; none: it follows. */
  readonly #holds = new Set<string>();
  #waiting: Header[] = [];
  #apart: number | null = null;
  /** Where the viewer came from, if there was something new for them. */
  #visit: Visit | null = null;
  /** The same while what was new is still to come. */
  #coming: Visit | null = null;
  /** Offset of the newest event when it was held. */
  #heldAt = 0;
  #version = 0;

  constructor(options: FeedListOptions) {
    this.#options = options;
    this.found = options.found ?? new Found();
    const matches = matcherOf(options.filter);
    this.#matches = (event) => !lookOf(event.type).rowless && matches(event);
    this.#rows = this.#build();
    this.#stop = options.store.listen({
      onAppend: (events) => this.#append(events),
      onChange: () => {
        this.#holdAnew();
        this.#buildAnew();
        if (this.#coming) this.setVisit(this.#coming);
      },
      onPrepend: (events) => {
        if (this.found.events.length > 0) return this.#buildAnew();
        this.found.fit(options.store.oldest);
        this.#prepend(events);
      },
      onDrop: (oldest) => {
        const { offset } = oldest;
        this.found.fit(oldest);
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
  get filter(): Filter {
    return this.#options.filter;
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

  /** Number of events of the store that match, also of those that wait. */
  get matching(): number {
    return this.#rows.count + this.#waiting.length - this.found.events.length;
  }

  readonly subscribe = this.#listeners.subscribe;
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

  /** Draws the line above which everything is new to the viewer, where there was anything new, and something before. */
  setVisit(visit: Visit): void {
    if (visit.read === 0 || visit.read >= visit.newest) return;
    const { newest } = this.#options.store;
    this.#coming = newest && newest.offset >= visit.newest ? null : visit;
    if (this.#coming || this.#unreadOf(visit)?.length === 0) return;
    this.#visit = visit;
    this.#buildAnew();
  }

  /** Number of events that were new to the viewer at the start of the visit; null where some of them are missing. */
  countUnread(): number | null {
    return this.#unreadOf(this.#visit!)?.length ?? null;
  }

  /** Null where some of them are missing. */
  #unreadOf({ read, newest, viewerId }: Visit): readonly Header[] | null {
    const { events, holes, oldest, isComplete } = this.#options.store;
    const isAllHere = isComplete || (oldest !== null && oldest.offset <= read + 1);
    if (!isAllHere || holes.some(({ behind }) => behind >= read)) return null;
    const isUnread = ({ offset, actor }: Header) => offset > read && offset <= newest && actor.id !== viewerId;
    return events.filter((event) => isUnread(event) && this.#matches(event));
  }

  /** Puts in what the hub has found before a place, and how far it has come: see `Found.add`. */
  addFound(before: Place, events: readonly Header[], reached: Place | null): void {
    const fresh = this.found.add(before, events.filter(this.#matches), reached);
    // A hole before the oldest event would have to move.
    if (this.#options.store.holes.length > 0) this.#buildAnew();
    else this.#prepend(fresh);
  }

  /** An event of the list, or one that its filter leaves out of it; null for one that is not loaded. */
  find(offset: number): Header | null {
    return this.#options.store.find(offset) ?? this.found.find(offset);
  }

  close(): void {
    this.#stop();
  }

  #prepend(events: readonly Header[]): void {
    const older = this.#emptyRows();
    for (const event of events) older.append(event);
    this.#rows.prepend(older);
    this.#changed();
  }

  #buildAnew(): void {
    this.found.fit(this.#options.store.oldest);
    this.#rows = this.#build();
    this.#changed();
  }

  /** The store may begin anew: what waited may be gone, and what has come of other times is not new. */
  #holdAnew(): void {
    const newest = this.#options.store.newest?.offset ?? 0;
    this.#waiting = this.#waiting.filter(({ offset }) => offset <= newest);
    if (this.#waiting.length === 0) this.#heldAt = newest;
  }

  #append(events: readonly Header[]): void {
    const fresh = events.filter(this.#matches);
    if (fresh.length > 0) {
      if (this.isHeld) this.#waiting.push(...fresh);
      else for (const event of fresh) this.#rows.append(event);
      this.#changed();
    }
    if (this.#coming) this.setVisit(this.#coming);
  }

  #flush(): void {
    for (const event of this.#waiting.splice(0)) this.#rows.append(event);
  }

  #emptyRows(): Rows {
    const { grouped, sizes, isBroken } = this.#options;
    const sizeOf = sizesOf(sizes, { isOpen: (key) => this.#open.has(key), isBroken });
    const read = this.#visit?.read ?? null;
    return new Rows({ matches: this.#matches, grouped, sizeOf, apart: this.#apart, read });
  }

  #build(): Rows {
    const { store } = this.#options;
    const rows = this.#emptyRows();
    const holes = [...store.holes];
    const until = this.isHeld ? this.#heldAt : Number.POSITIVE_INFINITY;
    for (const hole of holes.filter(({ behind }) => behind < (store.oldest?.offset ?? Number.POSITIVE_INFINITY)))
      rows.addHole(hole);
    for (const event of this.found.events) rows.append(event);
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
    this.#listeners.tell();
  }
}
