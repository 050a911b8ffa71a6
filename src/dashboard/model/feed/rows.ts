import { subjectOf } from '../events/catalogue.js';
import { type Header, rankOf } from '../events/header.js';
import { hasDetail } from '../events/sentence.js';
import { subjectOfAll } from './bursts.js';

/** Events that are missing at a place of the log. `from` and `to` are included; null where the hub does not say. */
export interface Hole {
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string;
  /** Offset of the event behind which it is; 0 for the start. */
  readonly behind: number;
}

/** How many events are missing; null where that is not known: the positions of another log say nothing. */
export const lostIn = ({ from, to, reason }: Omit<Hole, 'behind'>): number | null =>
  reason === 'TRIMMED' && from !== null && to !== null ? Math.max(0, to - from + 1) : null;

/** A line of the list: an event, a burst of them (oldest first), or a hole. */
export interface Row {
  /** Offset of its first event: it stays when a burst grows. Negative for a hole. */
  readonly key: number;
  readonly events: readonly Header[];
  readonly hole: Hole | null;
  /** Whether it is the first behind what the viewer has read: the line is below it. */
  readonly isFirstUnread?: boolean;
}

/** Longest silence within a burst, and fewest and most events of one. */
const BURST_MS = 2_000;
const BURST_EVENTS = 3;
const MOST_IN_BURST = 1_000;
/** Events of an open burst that are shown. */
export const MOST_CHILDREN = 50;

export interface RowSizes {
  readonly one: number;
  readonly two: number;
  readonly child: number;
  readonly hole: number;
  /** What the line of what was read adds. */
  readonly mark: number;
  /** What a second line of the sentence adds, where sentences are broken. */
  readonly line: number;
}

export interface RowsOptions {
  readonly matches: (event: Header) => boolean;
  readonly grouped: boolean;
  readonly sizeOf: (row: Row) => number;
  /** Offset of the event that stays a row of its own, whatever comes beside it. */
  readonly apart: number | null;
  /** Offset up to which the viewer has read: no burst goes over it. */
  readonly read: number | null;
}

export const newestOf = ({ events }: Row): Header => events.at(-1)!;
const lastOf = ({ hole, events }: Row): number => (hole ? hole.behind : events.at(-1)!.offset);
export const isBurst = ({ events }: Row): boolean => events.length > 1;

/**
 * Lines of the list with their heights, oldest first. It grows at its end in constant time. Distances are measured from the
 * newest end, so they stay when older lines are dropped.
 */
export class Rows {
  readonly #options: RowsOptions;
  readonly rows: Row[] = [];
  /** Sum of the heights up to and with each row, and of those that were dropped. */
  readonly #ends: number[] = [];
  /** Where the oldest row begins, as a distance of the same kind. */
  #start = 0;
  #count = 0;

  constructor(options: RowsOptions) {
    this.#options = options;
  }

  /** Number of events. */
  get count(): number {
    return this.#count;
  }
  get height(): number {
    return this.#end - this.#start;
  }
  get #end(): number {
    return this.#ends.at(-1) ?? this.#start;
  }

  append(event: Header): void {
    if (!this.#options.matches(event)) return;
    this.#count++;
    if (this.#options.grouped && this.#joins(event)) return;
    this.#push({ key: event.offset, events: [event], hole: null, isFirstUnread: this.#isFirstUnread(event) });
  }

  addHole(hole: Hole): void {
    this.#push({ key: -hole.behind - 1, events: [], hole });
  }

  /**
   * Puts rows of older events before the others.
   *
   * @param older made with the same options.
   */
  prepend(older: Rows): void {
    // A burst may reach over the boundary: its rows are made anew.
    const moved = this.rows.splice(0, BURST_EVENTS - 1);
    this.#start = this.#ends.splice(0, moved.length).at(-1) ?? this.#start;
    for (const { events } of moved) for (const event of events) older.append(event);
    this.#count += older.count - countOf(moved);
    const shift = this.#start - older.#end;
    this.rows.splice(0, 0, ...older.rows);
    this.#ends.splice(0, 0, ...older.#ends.map((end) => end + shift));
    this.#start = older.#start + shift;
  }

  /** Drops the rows whose events are all older than this one. */
  dropBefore(offset: number): void {
    let count = 0;
    while (count < this.rows.length && lastOf(this.rows[count]!) < offset) count++;
    this.#count -= countOf(this.rows.splice(0, count));
    this.#start = this.#ends.splice(0, count).at(-1) ?? this.#start;
  }

  /** Distance of a row's upper edge from the newest end. */
  topOf(index: number): number {
    return this.#end - this.#ends[index]!;
  }

  heightOf(index: number): number {
    return this.#ends[index]! - (this.#ends[index - 1] ?? this.#start);
  }

  /** The rows that lie between two distances from the newest end, as indexes: the newest has the highest. */
  between(top: number, bottom: number): { from: number; to: number } {
    const last = this.rows.length - 1;
    return {
      from: Math.max(0, this.#indexAt(this.#end - bottom)),
      to: Math.min(last, this.#indexAt(this.#end - top)),
    };
  }

  /** Index of the row with an event; -1 for none. */
  find(offset: number): number {
    for (let low = 0, high = this.rows.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      const { events, hole } = this.rows[middle]!;
      const first = hole ? hole.behind + 0.5 : events[0]!.offset;
      const last = hole ? first : events.at(-1)!.offset;
      if (offset < first) high = middle - 1;
      else if (offset > last) low = middle + 1;
      else return hole ? -1 : middle;
    }
    return -1;
  }

  /** Takes the height of the row with this key anew, after it was opened or closed. */
  measure(key: number): void {
    const index = this.find(key);
    if (index < 0) return;
    const grown = this.#options.sizeOf(this.rows[index]!) - this.heightOf(index);
    for (let each = index; each < this.#ends.length; each++) this.#ends[each]! += grown;
  }

  #push(row: Row): void {
    this.#ends.push(this.#end + this.#options.sizeOf(row));
    this.rows.push(row);
  }

  #pop(): Row {
    this.#ends.pop();
    return this.rows.pop()!;
  }

  /** Puts the event into the burst at the end, or begins one with the rows at the end. */
  #joins(event: Header): boolean {
    const last = this.rows.at(-1);
    if (!last || last.hole || !this.#isCalm(last, event) || this.#isFirstUnread(event)) return false;
    const [isClose, isOfRun] = [isCloseTo(last, event), isOfRunOf(last, event)];
    if (!isClose && !isOfRun) return false;
    if (isBurst(last)) {
      // A run stays one of its subject.
      if (!isOfRun && subjectOfAll(last.events) !== null) return false;
      if (last.events.length >= MOST_IN_BURST) return false;
      this.#pop();
      this.#push({ ...last, events: appended(last.events, event) });
      return true;
    }
    const before = this.rows.at(-(BURST_EVENTS - 1));
    if (!before || before === last || before.hole || isBurst(before) || last.isFirstUnread) return false;
    const [middle] = last.events as readonly [Header];
    if (!this.#isCalm(before, middle)) return false;
    if (!(isClose && isCloseTo(before, middle)) && !(isOfRun && isOfRunOf(before, middle))) return false;
    this.#pop();
    this.#pop();
    this.#push({ ...before, events: [...before.events, ...last.events, event] });
    return true;
  }

  /** Whether the event may be in a row with others: nothing of priority is swallowed, nor what is open. */
  #isCalm(row: Row, { priority, offset }: Header): boolean {
    const { apart } = this.#options;
    const newest = newestOf(row);
    // What is apart is the only event of its row.
    const own = apart !== null && (offset === apart || newest.offset === apart);
    return rankOf(priority) < 2 && rankOf(newest.priority) < 2 && !own;
  }

  #isFirstUnread({ offset }: Header): boolean {
    const { read } = this.#options;
    const last = this.rows.at(-1);
    return read !== null && last !== undefined && lastOf(last) <= read && offset > read;
  }

  #indexAt(distance: number): number {
    let low = 0;
    for (let high = this.#ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! <= distance) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const countOf = (rows: readonly Row[]): number => rows.reduce((sum, { events }) => sum + events.length, 0);

/** Whether the event is of the type and the actor of the row, soon after it. */
function isCloseTo(row: Row, { type, actor, happenedAt }: Header): boolean {
  const newest = newestOf(row);
  return newest.type === type && newest.actor.id === actor.id && Math.abs(happenedAt - newest.happenedAt) < BURST_MS;
}

/** Whether the event tells the progress that all of the row tells, however long after it. */
function isOfRunOf({ events }: Row, event: Header): boolean {
  const subject = subjectOf(event);
  return subject !== null && subject === subjectOfAll(events);
}

/** A burst keeps one list, which grows: only the newest row of all is ever changed. */
function appended(events: readonly Header[], event: Header): readonly Header[] {
  (events as Header[]).push(event);
  return events;
}

/** Makes the height of a row, a function of what it says and of whether a burst is open. */
export const sizesOf =
  (sizes: RowSizes, { isOpen, isBroken }: { isOpen: (key: number) => boolean; isBroken: (row: Row) => boolean }) =>
  (row: Row): number => {
    if (row.hole) return sizes.hole;
    const more = (isBroken(row) ? sizes.line : 0) + (row.isFirstUnread ? sizes.mark : 0);
    if (!isBurst(row)) return (hasDetail(row.events[0]!) ? sizes.two : sizes.one) + more;
    const rest = row.events.length > MOST_CHILDREN ? 1 : 0;
    const children = isOpen(row.key) ? Math.min(row.events.length, MOST_CHILDREN) + rest : 0;
    return sizes.two + more + sizes.child * children;
  };
