import { can, credentialEnded, projectNotFound } from '../../auth/rights.js';
import type { Grant } from '../../auth/viewer.js';
import { nextTurn } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { TidingsError } from '../../core/errors.js';
import type { Page } from '../../core/log.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import { isOwnPresence } from '../presence/own-presence.js';
import { type Delivery, PageInHand, type WaitingConsumer } from './delivery.js';
import type { Feed, Follower } from './feed.js';
import { cursorExpired, type Gap, gapOf } from './gap.js';
import type { ReaderOptions } from './reader-options.js';
import { patiently } from './retry-read.js';
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
export class Reader implements AsyncIterableIterator<Delivery, undefined>, Follower {
  readonly types: readonly string[] | undefined;
  readonly #options: ReaderOptions;
  readonly #walk: Walk;
  /** Everything up to here was handed out or does not concern this reader. */
  #at: number;
  /** The same, but of what the consumer has come back from: a record in its hands is not counted. */
  #settled: number;
  /** Cursor of the last record that was handed out, or of the start, and its position. */
  #given: string | undefined;
  #givenAt: number;
  #gap: Gap | undefined;
  #page: PageInHand | null = null;
  #live: LiveRecord[] = [];
  #waiting: WaitingConsumer | null = null;
  #paging = false;
  #ended = false;
  /** Why the viewer has lost the stream while nobody waited for it: the next call tells. */
  #lost: unknown = null;
  readonly #unwatch: () => void;
  /** Called when the reader ends while it stands aside. */
  #onEndAside: (() => void) | null = null;
  /** In the feed over all projects: the rights with which it stands aside. */
  #grantsAside: readonly Grant[] | null = null;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.types = options.selection.types;
    this.#walk = new Walk(options, options.holder);
    this.#at = options.at;
    this.#settled = options.at;
    this.#given = options.cursor;
    this.#givenAt = options.at;
    this.#gap = options.gap;
    options.feed.follow(this);
    this.#unwatch = options.viewer.onChange(() => this.#recheck());
  }

  /** Where a new stream would go on without losing or repeating anything, also when the feed is quiet. */
  cursor(): string {
    // While it waits, nothing between its position and the head was of its types: it would have been woken.
    const at = this.#waiting && !this.#paging ? Math.max(this.feed.head, this.#at) : this.#settled;
    return at === this.#givenAt && this.#given ? this.#given : this.#walk.cursorAt(at);
  }

  next(): Promise<IteratorResult<Delivery, undefined>> {
    if (this.#lost) return this.#tellLoss();
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

  /** Whether there is something that only this reader can tell, so that it cannot stand aside. */
  get hasOwn(): boolean {
    return this.#gap !== undefined || this.#ended || this.#lost !== null;
  }

  /** Names everything that its results depend on, beside the operation: with equal names they are the same. */
  get walkKey(): string {
    const { id, selection, viewer } = this.#options;
    return JSON.stringify([selection, id === ALL_PROJECTS ? viewer.grants() : null]);
  }

  get feed(): Feed {
    return this.#options.feed;
  }

  /**
   * Stands aside for somebody who hands out the same records to many at once, and calls `onEnd` if it ends meanwhile:
   * then, and whenever there is nothing more to share, it is to be called back with `unpark`. @returns its position.
   */
  park(onEnd: () => void): number {
    const { feed, viewer } = this.#options;
    feed.leave(this);
    this.#onEndAside = onEnd;
    this.#grantsAside = viewer.grants();
    this.#page = null;
    this.#live = [];
    return this.#at;
  }

  /** Goes on by itself, behind everything up to `at`. */
  unpark(at: number): void {
    this.#onEndAside = null;
    this.#grantsAside = null;
    this.#at = at;
    this.#settled = at;
    if (!this.#ended) this.#options.feed.follow(this);
  }

  /** The walk that it has in common with all readers of the same `walkKey` on the same feed. */
  commonWalk(): Walk {
    return this.#walk.withRightsOfNow();
  }

  /** Whether one that stands aside may still have what the others get. Asked for whatever is handed out. */
  mayGoAlong(): boolean {
    const { id, viewer } = this.#options;
    if (this.#ended || viewer.ended()) return false;
    return this.#walk.isOverall ? viewer.grants() === this.#grantsAside : can(viewer, 'READ', id);
  }

  /** Whether a live record is for this viewer, too. */
  hears(record: LiveRecord): boolean {
    return !isOwnPresence(record, this.#options.viewer);
  }

  wake(from: number): void {
    if (!this.#waiting || this.#paging) return;
    this.#at = Math.max(this.#at, from);
    this.#advance();
  }

  live(record: LiveRecord): void {
    if (!this.#walk.selects(record) || !this.hears(record)) return;
    if (this.#live.push(record) > LIVE_RECORDS) this.#live.shift();
    this.wake(this.#options.feed.head);
  }

  /** Answers the consumer that waits, now from memory or later from the log, or leaves it waiting for the next wake. */
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

  /** A stream that was lost while it was quiet ends at once, not with the next record. */
  #recheck(): void {
    if (this.#ended) return;
    try {
      this.#requireRights();
    } catch (error) {
      if (!this.#waiting) this.#lost = error;
      this.#fail(error);
    }
  }

  #tellLoss(): Promise<never> {
    const lost = this.#lost;
    this.#lost = null;
    return Promise.reject(lost);
  }

  /** @throws TidingsError `UNAUTHENTICATED` or `NOT_FOUND`: whatever comes, the viewer may not have it. */
  #requireRights(): void {
    const { id, viewer } = this.#options;
    const ending = viewer.ended();
    if (ending) throw credentialEnded(ending);
    if (id !== ALL_PROJECTS && !can(viewer, 'READ', id)) throw projectNotFound();
  }

  #fail(error: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#end();
    waiting?.reject(error);
  }

  /** The next record that is in memory: of the page in hand, of the feed's tail, or a live one at the head. */
  #take(): Delivery | null {
    const { feed } = this.#options;
    for (;;) {
      const record = this.#nextOfPage() ?? feed.after(this.#at);
      if (!record) break;
      this.#at = this.#walk.positionOf(record);
      this.#requireRights();
      if (this.#walk.selects(record)) return this.#deliver(record);
    }
    if (this.#at < feed.head) return null;
    const live = this.#live.shift();
    if (live) {
      this.#requireRights();
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
    return gap ? { record, cursor, gap } : { record, cursor };
  }

  /** Whether the log has to be asked: it has records that memory has not, or a history that is another one. */
  #mustFetch(): boolean {
    const { feed } = this.#options;
    return feed.ended === 'replaced' || (this.#at < feed.head && !feed.after(this.#at));
  }

  /** Reads on from the log, until there is something to hand out or the feed's head is reached. */
  async #fetch(): Promise<void> {
    this.#paging = true;
    try {
      while (!this.#ended && this.#mustFetch()) {
        const page = await patiently(this.#options.feed, () => this.#readPage());
        if (this.#ended) return;
        if (page.records.length > 0) {
          this.#page = new PageInHand(page);
          break;
        }
        if (page.scannedTo > this.#at) await nextTurn();
        else await this.#reachedAgain();
        this.#at = Math.max(this.#at, page.scannedTo);
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#paging = false;
    }
    if (this.#waiting) this.#advance();
  }

  /** Reads until a page joins up with what came before: retention may run between two reads. */
  async #readPage(): Promise<Page> {
    const { id, onGap, cursors } = this.#options;
    for (;;) {
      const page = await this.#walk.read(this.#at);
      const reason = await this.#walk.expiry(this.#at, page);
      if (!reason) return page;
      if (reason !== 'TRIMMED' || onGap === 'FAIL') throw cursorExpired(reason, id, page, cursors);
      this.#gap = gapOf(reason, this.#gap ? this.#gap.from - 1 : this.#at, page);
      this.#at = page.floor;
    }
  }

  /**
   * Waits when the log has nothing after this position although the feed says so: a read in a loop would be a busy one.
   *
   * @throws TidingsError `UNAVAILABLE` for a feed that has ended: the client resumes on its successor.
   */
  async #reachedAgain(): Promise<void> {
    const { feed } = this.#options;
    if (feed.ended) throw new TidingsError('UNAVAILABLE', { message: 'The stream was interrupted' });
    await feed.reached();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#page = null;
    this.#live = [];
    this.#options.feed.leave(this);
    this.#unwatch();
    this.#onEndAside?.();
    this.#answer(DONE);
    this.#options.onEnd();
  }
}
