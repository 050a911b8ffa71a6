import type { RightsListener } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import type { EventRecord } from '../../core/record.js';
import { type Delivery, PageInHand, type ReaderOptions, requireRights, type WaitingConsumer } from './delivery.js';
import type { Feed, Follower } from './feed.js';
import { countGap, cursorExpired, type Gap } from './gap.js';
import { Pacing } from './pacing.js';
import type { Range } from './range.js';
import { retryRead, waitToReadOn } from './stream-log.js';
import { Walk } from './walk.js';

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

export interface ReplaySpeed {
  /** Times real time; null without a wait. */
  readonly pace: number | null;
  readonly clock: Clock;
}

/**
 * The selected records of a range of the history, once and in order, each when it is due at the pace. It reads one page of
 * the log at a time, at the consumer's speed, and ends with the range. Nothing is live. An explicit iterator for the
 * same reason as `Reader`.
 */
export class Replay implements AsyncIterableIterator<Delivery, undefined>, Follower, RightsListener {
  readonly types: readonly string[] | undefined;
  readonly options: ReaderOptions;
  readonly isResumed = false;
  readonly #clock: Clock;
  /** Last position that is delivered. */
  readonly #last: number;
  readonly #walk: Walk;
  readonly #pacing: Pacing | null;
  /** Everything up to here was delivered or does not concern this replay. */
  #at: number;
  /** The same without the record that the consumer is busy with. */
  #settled: number;
  /** Cursor of the last record that was delivered, or of the start, and its position. */
  #given: string | undefined;
  #givenAt: number;
  #gap: Gap | undefined;
  #page: PageInHand | null = null;
  #waiting: WaitingConsumer | null = null;
  /** Cancels the wait for the next record. */
  #cancel: () => void = () => undefined;
  #ended = false;
  /** Error with which it ended while no call waited. The next call rejects with it. */
  #lost: unknown = null;

  constructor(options: ReaderOptions, { at, cursor, gap, end }: Range, { pace, clock }: ReplaySpeed) {
    const { selection, holder, feed, viewer } = options;
    this.options = options;
    this.#clock = clock;
    this.#last = end;
    this.types = selection.types;
    this.#walk = new Walk(options, holder);
    this.#pacing = pace === null ? null : new Pacing(clock, pace);
    this.#at = at;
    this.#settled = at;
    this.#given = cursor;
    this.#givenAt = at;
    this.#gap = gap;
    feed.follow(this);
    viewer.watch(this);
  }

  /** Cursor with which a new replay resumes without loss or repetition. */
  cursor(): string {
    const at = this.#settled;
    return at === this.#givenAt && this.#given ? this.#given : this.#walk.cursorAt(at);
  }

  /** The position of that cursor. */
  get position(): number {
    return this.#settled;
  }

  get feed(): Feed {
    return this.options.feed;
  }

  next(): Promise<IteratorResult<Delivery, undefined>> {
    const lost = this.#lost;
    this.#lost = null;
    if (lost) return Promise.reject(lost);
    if (this.#ended) return Promise.resolve(DONE);
    this.#settled = this.#at;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#advance();
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** New records do not concern it, but the end of its feed does. */
  wake(): void {
    const { ended } = this.feed;
    if (ended && ended !== 'replaced') this.#end();
  }

  live(): void {
    // Nothing is live in a replay.
  }

  /** Waits for the next record, or reads on, or ends. */
  #advance(): void {
    try {
      const record = this.#take();
      if (record) this.#deliverWhenDue(record);
      else if (this.#at < this.#last) void this.#fetch();
      else if (this.#gap) void this.#reportLoss(this.#gap);
      else this.#end();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The next selected record of the page; null at the end of the page or of the range. */
  #take(): EventRecord | null {
    for (let record = this.#page?.take(); record; record = this.#page?.take()) {
      const position = this.#walk.positionOf(record);
      if (position > this.#last) break;
      if (this.#walk.selects(record)) return record;
      this.#at = position;
    }
    if (this.#page) this.#at = Math.min(Math.max(this.#at, this.#page.end), this.#last);
    this.#page = null;
    return null;
  }

  #deliverWhenDue(record: EventRecord): void {
    const waitMs = this.#pacing?.waitFor(record.recordedAt) ?? 0;
    if (waitMs > 0) this.#cancel = this.#clock.after(waitMs, () => this.#tryDeliver(record));
    else this.#deliver(record);
  }

  #tryDeliver(record: EventRecord): void {
    try {
      this.#deliver(record);
    } catch (error) {
      this.#fail(error);
    }
  }

  #deliver(record: EventRecord): void {
    requireRights(this.options);
    this.#at = this.#walk.positionOf(record);
    // In the feed over all projects rights may have changed while it waited.
    if (!this.#walk.selects(record)) {
      this.#advance();
      return;
    }
    const gap = this.#gap;
    this.#gap = undefined;
    const cursor = this.#walk.cursorOf(record);
    this.#given = cursor;
    this.#givenAt = this.#at;
    if (gap) this.options.meter.notifiedGap(gap.reason);
    this.#answer({ done: false, value: gap ? { record, cursor, gap } : { record, cursor } });
  }

  async #fetch(): Promise<void> {
    const { feed, onGap } = this.options;
    try {
      const { page, at, gap } = await retryRead(feed, () => this.#walk.readOn(this.#at, onGap, this.#gap));
      if (this.#ended) return;
      if (page.records.length === 0) await waitToReadOn(feed, { from: this.#at, to: Math.max(at, page.scannedTo) });
      if (this.#ended) return;
      this.#at = at;
      this.#gap = gap;
      this.#page = new PageInHand(page);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#advance();
  }

  /** Fails where a gap has no record behind it in the range that could report it. */
  async #reportLoss({ reason }: Gap): Promise<void> {
    const { log, id, cursors, feed } = this.options;
    try {
      const page = await retryRead(feed, () => log.read({ feed: id, after: this.#at, limit: 1 }));
      throw cursorExpired(reason, id, page, cursors);
    } catch (error) {
      this.#fail(error);
    }
  }

  #answer(result: IteratorResult<Delivery, undefined>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(result);
  }

  /** Ends a replay whose viewer has lost its rights at once, not with the next record. */
  rightsChanged(): void {
    if (this.#ended) return;
    try {
      requireRights(this.options);
    } catch (error) {
      if (!this.#waiting) this.#lost = error;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#ended) return;
    countGap(error, this.options.meter);
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#end();
    waiting?.reject(error);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancel();
    this.#page = null;
    this.options.feed.leave(this);
    this.options.viewer.unwatch(this);
    this.#answer(DONE);
    this.options.onEnd();
  }
}
