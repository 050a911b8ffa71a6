import { LRUCache } from 'lru-cache';
import { inNextTurn, systemClock } from '../../core/clock.js';
import type { Meter } from '../../core/observe/meter.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import type { Follower } from '../../hub/streams/feed.js';
import type { Walk } from '../../hub/streams/walk.js';
import type { CatchUps } from './catch-ups.js';
import type { DeliveryTracing, TracedDelivery } from './delivery-tracing.js';
import { FrameBatch, type SharedResult } from './frame-batch.js';
import { HeadMembers } from './head-members.js';
import { readPage } from './log-page.js';
import { Member, type Sent, type Subscriber } from './member.js';

/** About the most bytes of a batch: a writer may exceed its limit by one batch. */
const BATCH_BYTES = 65_536;
/** After that time, the members at the head wait for their next batch until the next turn of the event loop. */
const TURN_MS = 5;
/** Most live-only events that wait until the members at the head have what was published before; later ones are not delivered. */
const LIVE_WAITING = 1_000;
/** Pages of the log that are cached for other members. */
const PAGES = 8;

export interface GroupOptions {
  readonly walk: Walk;
  /** Executes the operation for a record and serialises the result. */
  readonly resultOf: (record: AnyRecord, cursor: string) => SharedResult;
  readonly catchUps: CatchUps;
  readonly meter: Meter;
  /** Null where tracing is off. */
  readonly tracing?: DeliveryTracing | null;
  /** Most records of a batch. */
  readonly batchRecords: number;
  /** Called with what executing or writing throws. */
  readonly onError: (error: unknown) => void;
  /** Called when the last member has left. */
  readonly onEmpty: () => void;
}

/**
 * Group of subscriptions that get the same bytes. Members at the head are served together: one execution for each
 * event, one write for each socket and turn. Members behind pull the same batches at their own speed until they reach
 * the head. Each member has one position, which only moves by what was written to its writer. Otherwise an event could
 * be lost or doubled on the way from behind to the head.
 */
export class Group implements Follower {
  readonly types: readonly string[] | undefined;
  readonly #options: GroupOptions;
  readonly #walk: Walk;
  /** Members that were sent everything up to the head of the feed. */
  readonly #atHead = new HeadMembers();
  #members = 0;
  /** Number of results that were written to members. */
  #written = 0;
  /** Position of the members at the head while they are being served, over several turns where one is not enough. */
  #servedTo: number | null = null;
  /** Live-only events that wait until that is over. */
  #live: LiveRecord[] = [];
  /** Results of records that members caught up with: kept as long as their records are in memory. */
  readonly #results = new WeakMap<AnyRecord, SharedResult>();
  readonly #pages = new LRUCache<number, Promise<FrameBatch | null>>({ max: PAGES });

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#walk = options.walk;
    this.types = options.walk.types;
    this.#walk.feed.follow(this);
  }

  /** Number of members. */
  get size(): number {
    return this.#members;
  }

  join(subscriber: Subscriber): Member {
    const member = new Member(this, this.#walk, subscriber);
    this.#members++;
    this.#settle(member);
    return member;
  }

  forget(member: Member): void {
    this.#atHead.leave(member);
    this.#members--;
    if (this.#members > 0) return;
    this.#walk.feed.leave(this);
    this.#options.onEmpty();
  }

  positionOf(member: Member): number {
    return this.#atHead.has(member) ? (this.#servedTo ?? this.#walk.feed.head) : member.at;
  }

  sentTo(member: Member): Sent {
    return this.#atHead.sentTo(member);
  }

  wake(from: number): void {
    if (this.#servedTo === null) {
      this.#servedTo = from;
      this.#serveAll();
    }
    if (this.#walk.feed.ended) this.#dismissHead();
  }

  live(record: LiveRecord): void {
    if (this.#servedTo === null) this.#sendLive(record);
    else if (this.#live.length < LIVE_WAITING) this.#live.push(record);
  }

  /** Serves the members at the head up to the head of the feed. */
  #serveAll(): void {
    const { feed } = this.#walk;
    const startedAt = systemClock.elapsed();
    try {
      for (let batches = 0; this.#servedTo! < feed.head && this.#atHead.size > 0; batches++) {
        if (batches > 0 && systemClock.elapsed() - startedAt >= TURN_MS) {
          inNextTurn(() => this.#serveAll());
          return;
        }
        const records = feed.slice(this.#servedTo!, this.#options.batchRecords);
        // The tail does not reach back that far: the members page from the log.
        if (records.length === 0) this.#allBehind();
        else this.#serve(records);
      }
    } catch (error) {
      this.#options.onError(error);
      // The reader of each member executes these records for itself, and fails alone.
      this.#dismissHead();
    }
    this.#servedTo = null;
    for (const record of this.#live.splice(0)) this.#sendLive(record);
  }

  #sendLive(record: LiveRecord): void {
    if (!this.#walk.selects(record) || this.#atHead.size === 0) return;
    const { feed } = this.#walk;
    const traced = this.#options.tracing?.begin([record]);
    const recipients = this.#atHead.size;
    try {
      const batch = new FrameBatch(feed.head, [this.#options.resultOf(record, this.#walk.cursorAt(feed.head))]);
      // A live event has no position: a member that is skipped is still at the head.
      const before = this.#written;
      for (const member of this.#atHead)
        if (member.reader.hears(record)) this.#tryDeliver(member, batch);
        else member.events--;
      this.#atHead.sent(batch);
      this.#reached(record, this.#written - before, traced);
      traced?.end(recipients);
    } catch (error) {
      // Live-only events are delivered at most once: nothing else is lost.
      this.#options.onError(error);
    }
  }

  #serve(records: readonly EventRecord[]): void {
    const traced = this.#options.tracing?.begin(records);
    const recipients = this.#atHead.size;
    const batch = this.#batchOf(records, false);
    const before = this.#written;
    for (const member of this.#atHead) this.#tryDeliver(member, batch);
    this.#servedTo = batch.end;
    this.#atHead.sent(batch);
    this.#reached(records[0]!, this.#written - before, traced);
    traced?.end(recipients, (record) => this.#isIn(batch, record));
  }

  #isIn({ end }: FrameBatch, record: AnyRecord): boolean {
    return record.offset !== null && this.#walk.positionOf(record) <= end && this.#walk.selects(record);
  }

  /** Counts what was written to live members, once for all of them. */
  #reached({ recordedAt }: AnyRecord, results: number, traced?: TracedDelivery | null): void {
    if (results === 0) return;
    this.#options.meter.delivered(results);
    const afterMs = Math.max(0, systemClock.now() - recordedAt);
    this.#options.meter.reached(afterMs, results, traced?.exemplar(afterMs));
  }

  #dismissHead(): void {
    for (const member of [...this.#atHead]) member.leave();
  }

  /** Delivers to one of many members: a writer that throws must not affect the others. */
  #tryDeliver(member: Member, batch: FrameBatch): void {
    try {
      this.#deliver(member, batch);
    } catch (error) {
      this.#options.onError(error);
      member.leave();
    }
  }

  /** Puts a member where it belongs now: at the head, waiting for its writer, or in the queue of catch-ups. */
  #settle(member: Member): void {
    if (member.isGone) return;
    // Its reader may have read what is not announced yet. At the head it would be given that again.
    if (!this.#isServed(member) || member.at > this.#walk.feed.head) member.leave();
    else if (member.writer.full) void this.#settleWhenDrained(member);
    else if (this.#isAtHead(member)) this.#atHead.enter(member);
    else {
      this.#options.meter.caughtUp();
      this.#options.catchUps.add(member, (one) => this.#step(one));
    }
  }

  /** Never rejects. */
  async #settleWhenDrained(member: Member): Promise<void> {
    try {
      await member.writer.drained();
      this.#settle(member);
    } catch (error) {
      this.#options.onError(error);
      member.leave();
    }
  }

  /** Whether a member may still be sent anything; otherwise its reader ends the stream with the reason. */
  #isServed(member: Member): boolean {
    return member.writer.open && member.reader.mayGoAlong();
  }

  #deliver(member: Member, batch: FrameBatch): void {
    if (!this.#isServed(member)) {
      member.leave();
      return;
    }
    // Another subscription of the same connection may have filled it.
    const written = !member.writer.full;
    if (written && batch.count > 0) {
      member.writer.write(batch);
      this.#written += batch.count;
    }
    // At the head one position is shared by all.
    if (this.#atHead.has(member)) {
      if (!member.writer.full) return;
      member.at = this.positionOf(member);
      this.#atHead.leave(member);
    }
    if (written) {
      member.at = batch.end;
      member.events += batch.count;
      member.bytes += batch.bytes;
    }
    if (member.writer.full) this.#settle(member);
  }

  #catchUp(member: Member, batch: FrameBatch): void {
    const before = this.#written;
    this.#deliver(member, batch);
    this.#options.meter.delivered(this.#written - before);
  }

  #allBehind(): void {
    for (const member of [...this.#atHead]) {
      member.at = this.positionOf(member);
      this.#atHead.leave(member);
      this.#settle(member);
    }
  }

  async #step(member: Member): Promise<boolean> {
    const { feed } = this.#walk;
    const records = feed.slice(member.at, this.#options.batchRecords);
    const batch =
      records.length > 0 ? this.#batchOf(records, true) : member.at < feed.head ? await this.#fromLog(member.at) : null;
    if (member.isGone) return false;
    // No more batch: the member is at the head, or only its reader can go on.
    if (batch) this.#catchUp(member, batch);
    else if (member.at < feed.head || feed.ended) member.leave();
    if (member.isGone || member.writer.full) return false;
    if (!this.#isAtHead(member)) return true;
    this.#atHead.enter(member);
    return false;
  }

  /** Whether a member may join those at the head. Not while these are on their way there: it would get again what it has. */
  #isAtHead(member: Member): boolean {
    const { feed } = this.#walk;
    return member.at >= feed.head && !feed.ended && this.#servedTo === null;
  }

  /**
   * Reads a batch after a position from the log, once for all members there; null when it cannot be read from there.
   */
  #fromLog(at: number): Promise<FrameBatch | null> {
    const known = this.#pages.get(at);
    if (known) return known;
    const reading = this.#readBatch(at);
    // Without another member it would only be garbage that is kept for longer.
    if (this.#members === 1) return reading;
    this.#pages.set(at, reading);
    const forget = () => {
      if (this.#pages.peek(at) === reading) this.#pages.delete(at);
    };
    reading.then((batch) => batch ?? forget(), forget);
    return reading;
  }

  async #readBatch(at: number): Promise<FrameBatch | null> {
    const page = await readPage(this.#walk, at);
    if (!page) return null;
    if (page.records.length === 0) return new FrameBatch(Math.max(at, page.scannedTo), []);
    return this.#batchOf(page.records, false, page.scannedTo);
  }

  #batchOf(records: readonly EventRecord[], keep: boolean, end?: number): FrameBatch {
    const results: SharedResult[] = [];
    let bytes = 0;
    let payloads = 0;
    let last = 0;
    for (const record of records) {
      last = this.#walk.positionOf(record);
      if (!this.#walk.selects(record)) continue;
      const result = this.#result(record, keep);
      results.push(result);
      bytes += result.text.length;
      payloads += record.bytes;
      if (bytes >= BATCH_BYTES && end === undefined) break;
    }
    return new FrameBatch(end ?? last, results, payloads);
  }

  #result(record: EventRecord, keep: boolean): SharedResult {
    const known = this.#results.get(record);
    if (known) return known;
    const result = this.#options.resultOf(record, this.#walk.cursorOf(record));
    if (keep) this.#results.set(record, result);
    return result;
  }
}
