import { LRUCache } from 'lru-cache';
import type { Page } from '../../core/log.js';
import type { Meter } from '../../core/meter.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import type { Follower } from '../../hub/streams/feed.js';
import type { Walk } from '../../hub/streams/walk.js';
import type { CatchUps } from './catch-ups.js';
import { type SharedResult, Stretch } from './frame-batch.js';
import { Member, type Passenger } from './member.js';

/** Records written to a lane at once, and about how many bytes: what a lane may hold too much when it fills up. */
const STRETCH_RECORDS = 256;
const STRETCH_BYTES = 65_536;
/** Pages of the log that are kept for others who want the same. */
const PAGES = 8;

export interface GroupOptions {
  readonly walk: Walk;
  /** Executes the operation for a record and serialises the result. */
  readonly resultOf: (record: AnyRecord, cursor: string) => SharedResult;
  readonly catchUps: CatchUps;
  readonly meter: Meter;
  /** Told when the last member has gone. */
  readonly onEmpty: () => void;
}

/**
 * Subscriptions that get the same bytes. Those at the head are served together: one execution for each event, one write
 * for each socket and turn. Those behind pull the same stretches at their own speed, until they are at the head too.
 * Each has one position, which only moves by what was written to its lane: so there is no seam between the two.
 */
export class Group implements Follower {
  readonly types: readonly string[] | undefined;
  readonly #options: GroupOptions;
  readonly #walk: Walk;
  /** Those who have had everything up to the head of the feed. */
  readonly #atHead = new Set<Member>();
  #members = 0;
  /** While they are being served: up to where they were. */
  #servedTo: number | null = null;
  /** Results for records that some came back for: they lie in memory as long as their records. */
  readonly #results = new WeakMap<AnyRecord, SharedResult>();
  readonly #pages = new LRUCache<number, Promise<Stretch | null>>({ max: PAGES });

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#walk = options.walk;
    this.types = options.walk.types;
    this.#walk.feed.follow(this);
  }

  join(passenger: Passenger): Member {
    const member = new Member(this, this.#walk, passenger);
    this.#members++;
    this.#settle(member);
    return member;
  }

  forget(member: Member): void {
    this.#atHead.delete(member);
    this.#members--;
    if (this.#members > 0) return;
    this.#walk.feed.leave(this);
    this.#options.onEmpty();
  }

  positionOf(member: Member): number {
    return this.#atHead.has(member) ? (this.#servedTo ?? this.#walk.feed.head) : member.at;
  }

  wake(from: number): void {
    const { feed } = this.#walk;
    this.#servedTo = from;
    while (this.#servedTo < feed.head && this.#atHead.size > 0) {
      const records = feed.slice(this.#servedTo, STRETCH_RECORDS);
      // The tail does not reach back: they page from the log.
      if (records.length === 0) this.#allBehind();
      else this.#serve(this.#stretch(records, false));
    }
    this.#servedTo = null;
    if (feed.ended) for (const member of [...this.#atHead]) member.leave();
  }

  live(record: LiveRecord): void {
    if (!this.#walk.selects(record) || this.#atHead.size === 0) return;
    const { feed } = this.#walk;
    const stretch = new Stretch(feed.head, [this.#options.resultOf(record, this.#walk.cursorAt(feed.head))]);
    // No position goes with it, so one who is left out is where the others are.
    for (const member of this.#atHead) if (member.reader.hears(record)) this.#deliver(member, stretch);
  }

  #serve(stretch: Stretch): void {
    for (const member of this.#atHead) this.#deliver(member, stretch);
    this.#servedTo = stretch.end;
  }

  /** Where a member belongs now: at the head, waiting for its lane, or in the line of those who are behind. */
  #settle(member: Member): void {
    if (member.isGone) return;
    if (!this.#isServed(member)) member.leave();
    else if (member.lane.full) void member.lane.drained().then(() => this.#settle(member));
    else if (member.at >= this.#walk.feed.head && !this.#walk.feed.ended) this.#atHead.add(member);
    else this.#options.catchUps.add(member, (one) => this.#step(one));
  }

  /** The reader tells why a viewer is no longer served, or that its connection has closed. */
  #isServed(member: Member): boolean {
    return member.lane.open && member.reader.mayGoAlong();
  }

  #deliver(member: Member, stretch: Stretch): void {
    if (!this.#isServed(member)) {
      member.leave();
      return;
    }
    // Another subscription may have filled it, on the same connection.
    const written = !member.lane.full;
    if (written && stretch.count > 0) {
      member.lane.write(stretch);
      this.#options.meter.delivered(stretch.count);
    }
    // At the head one position counts for all.
    if (this.#atHead.has(member)) {
      if (!member.lane.full) return;
      member.at = this.positionOf(member);
      this.#atHead.delete(member);
    }
    if (written) member.at = stretch.end;
    if (member.lane.full) this.#settle(member);
  }

  #allBehind(): void {
    for (const member of [...this.#atHead]) {
      member.at = this.positionOf(member);
      this.#atHead.delete(member);
      this.#settle(member);
    }
  }

  async #step(member: Member): Promise<boolean> {
    const { feed } = this.#walk;
    const records = feed.slice(member.at, STRETCH_RECORDS);
    const stretch =
      records.length > 0 ? this.#stretch(records, true) : member.at < feed.head ? await this.#fromLog(member.at) : null;
    if (member.isGone) return false;
    // Nothing more for it in common: at the head, or where only its reader can go on.
    if (stretch) this.#deliver(member, stretch);
    else if (member.at < feed.head || feed.ended) member.leave();
    if (member.isGone || member.lane.full) return false;
    if (member.at < feed.head || feed.ended) return true;
    this.#atHead.add(member);
    return false;
  }

  /** What the log has after a position, read once for all who want it; null when it cannot be read on from there. */
  #fromLog(at: number): Promise<Stretch | null> {
    const known = this.#pages.get(at);
    if (known) return known;
    const reading = this.#readStretch(at);
    // With nobody to share it, it would only be garbage that is kept for longer.
    if (this.#members === 1) return reading;
    this.#pages.set(at, reading);
    void reading.then((stretch) => {
      if (!stretch && this.#pages.peek(at) === reading) this.#pages.delete(at);
    });
    return reading;
  }

  async #readStretch(at: number): Promise<Stretch | null> {
    const page = await this.#readPage(at);
    if (!page) return null;
    if (page.records.length === 0) return new Stretch(Math.max(at, page.scannedTo), []);
    return this.#stretch(page.records, false, page.scannedTo);
  }

  /** Null where the reader has to tell why. */
  async #readPage(at: number): Promise<Page | null> {
    try {
      const page = await this.#walk.read(at, this.#walk.feed.head);
      return (await this.#walk.expiry(at, page)) ? null : page;
    } catch {
      // Each reader asks again for itself, and tells its own consumer what came of it.
      return null;
    }
  }

  #stretch(records: readonly EventRecord[], keep: boolean, end?: number): Stretch {
    const results: SharedResult[] = [];
    let bytes = 0;
    let last = 0;
    for (const record of records) {
      last = this.#walk.positionOf(record);
      if (!this.#walk.selects(record)) continue;
      const result = this.#result(record, keep);
      results.push(result);
      bytes += result.text.length;
      if (bytes >= STRETCH_BYTES && end === undefined) break;
    }
    return new Stretch(end ?? last, results);
  }

  #result(record: EventRecord, keep: boolean): SharedResult {
    const known = this.#results.get(record);
    if (known) return known;
    const result = this.#options.resultOf(record, this.#walk.cursorOf(record));
    if (keep) this.#results.set(record, result);
    return result;
  }
}
