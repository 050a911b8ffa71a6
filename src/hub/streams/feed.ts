import type { Head } from '../../core/log.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import type { Seen } from './gap.js';

/** A reader as its feed sees it. One that throws is reported, and the others are served all the same. */
export interface Follower {
  /** Wire names of the types that it wants; every type when absent. */
  readonly types?: readonly string[] | undefined;
  /**
   * New records lie after `from`. A follower that had consumed everything up to the feed's head may go on from there:
   * nothing in between was of its types.
   */
  wake(from: number): void;
  /** Receives a record that is not stored. It is not offered again. */
  live(record: LiveRecord): void;
}

const TAIL_BYTES = 1_048_576;

const EVERY_TYPE = '*';

/** Why a feed has ended: its project was deleted, its history was replaced by another, or the hub is closing. */
export type FeedEnd = 'deleted' | 'replaced' | 'closed';

/** The newest records of one project, or of all, on this node, and the readers to wake when there are more. */
export class Feed {
  readonly epoch: string;
  readonly #position: (record: EventRecord) => number;
  readonly #tailRecords: number;
  readonly #onError: (error: unknown) => void;
  readonly #followers = new Map<string, Set<Follower>>();
  #tail: EventRecord[] = [];
  #tailBytes = 0;
  #head: number;
  #run: string;
  #sequence: number;
  /** Newest point of a page. It may be ahead of what was announced. */
  #shown: Seen;
  #ended: FeedEnd | null = null;
  /** Resolve functions of the calls that wait until the log has been reached. */
  #waiting: (() => void)[] = [];

  /**
   * @param start.tailRecords how many of the newest records are kept for readers that are close behind.
   * @param start.onError receives what a follower throws.
   */
  constructor(
    start: Omit<Head, 'floor'> & {
      position: (record: EventRecord) => number;
      tailRecords: number;
      onError: (error: unknown) => void;
    },
  ) {
    this.epoch = start.epoch;
    this.#head = start.head;
    this.#run = start.run;
    this.#sequence = start.sequence;
    this.#shown = { epoch: start.epoch, run: start.run, sequence: start.sequence };
    this.#position = start.position;
    this.#tailRecords = start.tailRecords;
    this.#onError = start.onError;
  }

  /** Position of the newest record known to this node. */
  get head(): number {
    return this.#head;
  }

  /** Run of the newest record known to this node. With `sequence` it is the point at the head. */
  get run(): string {
    return this.#run;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Newest point of the history that this node has read or heard of. */
  get seen(): Seen {
    if (this.#shown.sequence > this.#sequence) return this.#shown;
    return { epoch: this.epoch, run: this.#run, sequence: this.#sequence };
  }

  /** Notes how far a page has come. The caller has checked that the page is of this history. */
  saw(page: Seen): void {
    if (page.sequence > this.#sequence && page.sequence > this.#shown.sequence)
      this.#shown = { epoch: page.epoch, run: page.run, sequence: page.sequence };
  }

  /** Set once nothing more will come: readers end where the tail ends. */
  get ended(): FeedEnd | null {
    return this.#ended;
  }

  /** The first record after `position`, or null when the tail does not reach back that far (or there is none). */
  after(position: number): EventRecord | null {
    return this.#tail[position - this.#head + this.#tail.length] ?? null;
  }

  /** At most `count` records after `position`; none when the tail does not reach back that far. */
  slice(position: number, count: number): readonly EventRecord[] {
    const from = position - this.#head + this.#tail.length;
    return from < 0 ? [] : this.#tail.slice(from, from + count);
  }

  follow(follower: Follower): void {
    for (const type of follower.types ?? [EVERY_TYPE]) {
      const followers = this.#followers.get(type) ?? new Set();
      this.#followers.set(type, followers.add(follower));
    }
  }

  leave(follower: Follower): void {
    for (const type of follower.types ?? [EVERY_TYPE]) {
      const followers = this.#followers.get(type);
      followers?.delete(follower);
      if (followers?.size === 0) this.#followers.delete(type);
    }
  }

  /** Adds announced records, and wakes the followers of their types. */
  ingest(records: readonly AnyRecord[]): void {
    const from = this.#head;
    let missed = false;
    const woken = new Set<Follower>();
    const live: LiveRecord[] = [];
    for (const record of records) {
      if (record.offset === null) {
        live.push(record);
        continue;
      }
      const position = this.#position(record);
      if (position <= this.#head) continue;
      if (position > this.#head + 1) {
        // An announcement was lost: what is in memory no longer joins up, and anybody may have missed something.
        missed = true;
        this.#tail = [];
        this.#tailBytes = 0;
      }
      this.#push(record, position);
      this.#interested(record.type, (follower) => woken.add(follower));
    }
    this.#wake(missed ? this.#all() : woken, from);
    // After the wakes: a follower that still waits then has nothing of its own up to the head.
    for (const record of live) this.#interested(record.type, (follower) => this.#offer(follower, record));
  }

  /** Resolves when the log has been reached the next time, or the feed has ended. */
  reached(): Promise<void> {
    return this.#ended ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The log was reached, and has the same history. Compares with its head: finds what was committed and never announced. */
  heal(now: Omit<Head, 'floor'>): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (now.head <= this.#head) return;
    const from = this.#head;
    this.#tail = [];
    this.#tailBytes = 0;
    this.#head = now.head;
    this.#run = now.run;
    this.#sequence = now.sequence;
    this.#wake(this.#all(), from);
  }

  end(why: FeedEnd): void {
    this.#ended = why;
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#wake(this.#all(), this.#head);
  }

  #push(record: EventRecord, position: number): void {
    this.#tail.push(record);
    this.#tailBytes += record.bytes;
    this.#head = position;
    this.#run = record.run;
    this.#sequence = record.sequence;
    if (this.#tail.length <= 2 * this.#tailRecords && this.#tailBytes <= 2 * TAIL_BYTES) return;
    // Cut to half at once, so that the cost of moving the array is spread over many records.
    let drop = Math.max(0, this.#tail.length - this.#tailRecords);
    let bytes = this.#tailBytes;
    for (let i = 0; i < this.#tail.length - 1 && (i < drop || bytes > TAIL_BYTES); i++) {
      bytes -= this.#tail[i]!.bytes;
      drop = i + 1;
    }
    this.#tail = this.#tail.slice(drop);
    this.#tailBytes = bytes;
  }

  #interested(type: string, tell: (follower: Follower) => void): void {
    for (const followers of [this.#followers.get(type), this.#followers.get(EVERY_TYPE)])
      if (followers) for (const follower of followers) tell(follower);
  }

  #all(): Set<Follower> {
    return new Set([...this.#followers.values()].flatMap((followers) => [...followers]));
  }

  /** Wakes every follower, also when one throws: a follower relies on having been woken for everything before. */
  #wake(followers: Iterable<Follower>, from: number): void {
    for (const follower of followers)
      try {
        follower.wake(from);
      } catch (error) {
        this.#onError(error);
      }
  }

  #offer(follower: Follower, record: LiveRecord): void {
    try {
      follower.live(record);
    } catch (error) {
      this.#onError(error);
    }
  }
}
