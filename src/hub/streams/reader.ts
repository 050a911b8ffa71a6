import { can } from '../../auth/rights.js';
import type { Grant, RightsListener } from '../../auth/viewer.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import { type Delivery, PageInHand, type ReaderOptions, requireRights, type WaitingConsumer } from './delivery.js';
import type { Feed, Follower } from './feed.js';
import { countGap, type Gap } from './gap.js';
import { isOwnPresence } from './selection.js';
import type { Start } from './start-position.js';
import { retryRead, waitToReadOn } from './stream-log.js';
import { Walk } from './walk.js';

/** Live-only records held for a consumer that is busy; the oldest go first, as at-most-once allows. */
const LIVE_RECORDS = 64;
const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * One walk over a feed: replay and live are the same loop, so there is no hand-over between them. Every selected record
 * after the start comes once and in order, at the consumer's speed; a consumer that stops costs one page of memory.
 *
 * An explicit iterator: the `return()` of an async generator does not settle while that waits for an event. Calls of
 * `next` must not overlap, as with every `for await`.
 */
export class Reader implements AsyncIterableIterator<Delivery, undefined>, Follower, RightsListener {
  readonly types: readonly string[] | undefined;
  readonly options: ReaderOptions;
  readonly #walk: Walk;
  /** Everything up to here was delivered or does not concern this reader. */
  #at: number;
  /** The same without the record that the consumer is busy with. */
  #settled: number;
  /** Cursor of the last record that was delivered, or of the start, and its position. */
  #given: string | undefined;
  #givenAt: number;
  #gap: Gap | undefined;
  #page: PageInHand | null = null;
  #live: LiveRecord[] = [];
  #waiting: WaitingConsumer | null = null;
  #paging = false;
  #ended = false;
  /** Error with which the stream ended while no call waited. The next call rejects with it. */
  #lost: unknown = null;
  /** Called when the reader ends while it is parked. */
  #onEndAside: (() => void) | null = null;
  /** Rights at the time of parking, for the feed over all projects. */
  #grantsAside: readonly Grant[] | null = null;

  /** @param isResumed whether it begins at a cursor of its client. */
  constructor(
    options: ReaderOptions,
    { at, cursor, gap }: Start,
    readonly isResumed: boolean,
  ) {
    this.options = options;
    this.types = options.selection.types;
    this.#walk = new Walk(options, options.holder);
    this.#at = at;
    this.#settled = at;
    this.#given = cursor;
    this.#givenAt = at;
    this.#gap = gap;
    options.feed.follow(this);
    options.viewer.watch(this);
  }

  /** Cursor with which a new stream resumes without loss or repetition, also when the feed is quiet. */
  cursor(): string {
    const at = this.position;
    return at === this.#givenAt && this.#given ? this.#given : this.#walk.cursorAt(at);
  }

  /** The position of that cursor. */
  get position(): number {
    // While it waits, nothing between its position and the head was of its types: it would have been woken.
    return this.#waiting && !this.#paging ? Math.max(this.feed.head, this.#at) : this.#settled;
  }

  next(): Promise<IteratorResult<Delivery, undefined>> {
    const lost = this.#lost;
    this.#lost = null;
    if (lost) return Promise.reject(lost);
    if (this.#ended) return Promise.resolve(DONE);
    this.#settled = this.#at;
    try {
      const delivery = this.#take();
      if (delivery) return Promise.resolve({ done: false, value: delivery });
    } catch (error) {
      this.#end();
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve(DONE);
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

  /** Whether it has something that only it can deliver, so that it cannot be parked. */
  get hasOwn(): boolean {
    return this.#gap !== undefined || this.#ended || this.#lost !== null;
  }

  /** Key of everything that its results depend on, beside the operation. Equal keys have equal results. */
  get walkKey(): string {
    const { id, selection, viewer } = this.options;
    return JSON.stringify([selection, id === ALL_PROJECTS ? viewer.grants() : null]);
  }

  get feed(): Feed {
    return this.options.feed;
  }

  /**
   * Pauses this reader while a group delivers the same records to many at once. The group calls `unpark` when it has
   * nothing more to share, and when `onEnd` is called because the reader has ended. @returns its position.
   */
  park(onEnd: () => void): number {
    const { feed, viewer } = this.options;
    feed.leave(this);
    this.#onEndAside = onEnd;
    this.#grantsAside = viewer.grants();
    this.#page = null;
    this.#live = [];
    return this.#at;
  }

  /** Resumes this reader behind everything up to `at`. */
  unpark(at: number): void {
    this.#onEndAside = null;
    this.#grantsAside = null;
    this.#at = at;
    this.#settled = at;
    if (!this.#ended) this.options.feed.follow(this);
  }

  /** The walk that it has in common with all readers of the same `walkKey` on the same feed. */
  commonWalk(): Walk {
    return this.#walk.withRightsOfNow();
  }

  /** Whether a parked reader may still receive what its group delivers. Checked for every delivery. */
  mayGoAlong(): boolean {
    const { id, viewer } = this.options;
    if (this.#ended || viewer.ended()) return false;
    return this.#walk.isOverall ? viewer.grants() === this.#grantsAside : can(viewer, 'READ', id);
  }

  /** Whether a live-only record is for this viewer, too. */
  hears(record: LiveRecord): boolean {
    return !isOwnPresence(record, this.options.viewer);
  }

  wake(from: number): void {
    if (!this.#waiting || this.#paging) return;
    this.#at = Math.max(this.#at, from);
    this.#advance();
  }

  live(record: LiveRecord): void {
    if (!this.#walk.selects(record) || !this.hears(record)) return;
    if (this.#live.push(record) > LIVE_RECORDS) this.#live.shift();
    this.wake(this.options.feed.head);
  }

  /** Answers the waiting consumer from memory, or later from the log, or leaves it waiting for the next wake. */
  #advance(): void {
    try {
      const delivery = this.#take();
      if (delivery) this.#answer({ done: false, value: delivery });
      else if (this.#ended) this.#answer(DONE);
      else if (this.#mustFetch()) void this.#fetch();
    } catch (error) {
      this.#fail(error);
    }
  }

  #answer(result: IteratorResult<Delivery, undefined>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(result);
  }

  /** Ends a stream whose viewer has lost its rights at once, not with the next record. */
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
    countGap(error, this.options.meter);
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#end();
    waiting?.reject(error);
  }

  /** Takes the next record from memory: from the page, from the feed's tail, or a live-only one at the head. */
  #take(): Delivery | null {
    const { feed } = this.options;
    for (;;) {
      const record = this.#nextOfPage() ?? feed.after(this.#at);
      if (!record) break;
      this.#at = this.#walk.positionOf(record);
      requireRights(this.options);
      if (this.#walk.selects(record)) return this.#deliver(record);
    }
    if (this.#at < feed.head) return null;
    const live = this.#live.shift();
    if (live) {
      requireRights(this.options);
      return this.#walk.selects(live) ? this.#deliver(live) : this.#take();
    }
    if (feed.ended && feed.ended !== 'replaced') this.#end();
    return null;
  }

  #nextOfPage(): EventRecord | null {
    const record = this.#page?.take();
    if (record || !this.#page) return record ?? null;
    this.#at = this.#page.end;
    this.#page = null;
    return null;
  }

  #deliver(record: AnyRecord): Delivery {
    const gap = this.#gap;
    this.#gap = undefined;
    const cursor = record.offset === null ? this.#walk.cursorAt(this.#at) : this.#walk.cursorOf(record);
    this.#given = cursor;
    this.#givenAt = this.#at;
    if (!gap) return { record, cursor };
    this.options.meter.notifiedGap(gap.reason);
    return { record, cursor, gap };
  }

  /** Whether the log has to be read: it has records that memory has not, or another history. */
  #mustFetch(): boolean {
    const { feed } = this.options;
    return feed.ended === 'replaced' || (this.#at < feed.head && !feed.after(this.#at));
  }

  /** Reads on from the log, until there is a record to deliver or the feed's head is reached. */
  async #fetch(): Promise<void> {
    const { feed, onGap } = this.options;
    this.#paging = true;
    try {
      while (!this.#ended && this.#mustFetch()) {
        const { page, at, gap } = await retryRead(feed, () => this.#walk.readOn(this.#at, onGap, this.#gap));
        if (this.#ended) return;
        const from = this.#at;
        this.#at = at;
        this.#gap = gap;
        if (page.records.length > 0) {
          this.#page = new PageInHand(page);
          break;
        }
        const to = Math.max(at, page.scannedTo);
        await waitToReadOn(feed, { from, to });
        this.#at = to;
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#paging = false;
    }
    if (this.#waiting) this.#advance();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#page = null;
    this.#live = [];
    this.options.feed.leave(this);
    this.options.viewer.unwatch(this);
    this.#onEndAside?.();
    this.#answer(DONE);
    this.options.onEnd();
  }
}
