import type { Kept } from '../history.js';

/** What the log held of one feed at the end of an act, by a query of one node. */
export class Shelf {
  readonly feed: string;
  readonly epoch: string;
  readonly node: string;
  readonly events: readonly Kept[];
  readonly #byId: ReadonlyMap<string, number>;
  readonly #byCursor: ReadonlyMap<string, number>;

  constructor({ feed, epoch, node, events }: { feed: string; epoch: string; node: string; events: readonly Kept[] }) {
    this.feed = feed;
    this.epoch = epoch;
    this.node = node;
    this.events = events;
    this.#byId = new Map(events.map(({ id }, index) => [id, index]));
    this.#byCursor = new Map(events.map(({ cursor }, index) => [cursor, index]));
  }

  /** Offset of the newest event that retention has removed; 0 when nothing was. */
  get floor(): number {
    return (this.events[0]?.offset ?? 1) - 1;
  }

  /** The place of an event in the order of the feed; -1 when it is not there. */
  placeOf(id: string): number {
    return this.#byId.get(id) ?? -1;
  }

  /** The place of the event that a cursor lies just behind; null when the cursor is none of this history. */
  placeOfCursor(cursor: string): number | null {
    return this.#byCursor.get(cursor) ?? null;
  }
}
