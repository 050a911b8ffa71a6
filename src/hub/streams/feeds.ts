import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import { projectNotFound } from '../../core/project-id.js';
import { type AnyRecord, byProject, type EventRecord, type LiveRecord } from '../../core/record.js';
import { Feed, type FeedEnd } from './feed.js';
import { continues } from './gap.js';
import type { StreamLog } from './stream-log.js';

/** How often the heads of followed feeds are compared with the log, in case an announcement was lost. */
const HEAL_MS = 1_000;
/** Heads that are asked for at once. */
const HEAL_AT_ONCE = 16;

/** Records that are kept until the head of a feed is known. */
const EARLY_RECORDS = 1_024;

/** Type of the record that ends the streams of a project. */
const PROJECT_END = 'project_deleted';

interface FeedsOptions {
  readonly log: StreamLog;
  readonly clock: Clock;
  /** How many of the newest records of each feed are kept in memory. */
  readonly tailRecords: number;
  /** Receives errors of the hub itself. A log that is away is none. */
  readonly onError: (error: unknown) => void;
}

/** The feeds that have readers on this node. The first reader starts a feed, the last one stops it. */
export class Feeds {
  readonly #options: FeedsOptions;
  readonly #followed = new Map<string, Followed>();
  readonly #healing: PeriodicTask;

  constructor(options: FeedsOptions) {
    this.#options = options;
    const { clock, onError } = options;
    this.#healing = new PeriodicTask({ clock, everyMs: HEAL_MS, task: () => this.#heal(), onError });
  }

  /** The ids of the feeds that have readers now. */
  get followed(): string[] {
    return [...this.#followed.keys()];
  }

  /**
   * The feed of a project, or of all. Each call counts as one reader and needs one `release`.
   *
   * @throws TidingsError `NOT_FOUND`: no such project; `UNAVAILABLE`.
   */
  async acquire(id: string): Promise<Feed> {
    const followed = this.#followed.get(id) ?? this.#open(id);
    followed.readers++;
    try {
      return await followed.opened;
    } catch (error) {
      this.#release(followed);
      throw error;
    }
  }

  release(id: string, feed: Feed): void {
    const followed = this.#followed.get(id);
    // A feed that has ended is no longer listed, and another may be under its id.
    if (followed?.feed === feed) this.#release(followed);
  }

  /** Ends a feed whose history turned out to be another one. The next `acquire` opens a new feed. */
  replaced(id: string, feed: Feed): void {
    const followed = this.#followed.get(id);
    if (followed?.feed === feed) this.#end(followed, 'replaced');
  }

  /** Hands live-only records to the readers of this node, and of no other. */
  announce(records: readonly LiveRecord[]): void {
    this.#followed.get(ALL_PROJECTS)?.take(records);
    for (const [project, own] of byProject(records)) this.#followed.get(project)?.take(own);
  }

  async close(): Promise<void> {
    for (const followed of [...this.#followed.values()]) this.#end(followed, 'closed');
    await this.#healing.close();
  }

  /** Compares the head of every followed feed with the log. Stops at the first sign that the log is away. */
  async #heal(): Promise<void> {
    const all = [...this.#followed.values()];
    try {
      for (let from = 0; from < all.length && !this.#healing.closed; from += HEAL_AT_ONCE)
        await Promise.all(all.slice(from, from + HEAL_AT_ONCE).map((followed) => this.#healOne(followed)));
    } catch (error) {
      // `ready` reports a log that is away, and the next run retries.
      if (!hasCode(error, 'UNAVAILABLE')) throw error;
    }
  }

  async #healOne(followed: Followed): Promise<void> {
    const { id, feed } = followed;
    if (!feed || feed.ended) return;
    const { log } = this.#options;
    const { head, seen } = feed;
    const now = await log.head(id);
    // What was announced can be read: a log that stands before it has lost it.
    const isSame = now !== null && now.head >= head && (await continues(log, seen, now));
    // Meanwhile it may have ended, and another feed may be under its id.
    if (feed.ended || this.#followed.get(id) !== followed) return;
    if (isSame) feed.heal(now);
    else this.#end(followed, now ? 'replaced' : 'deleted');
  }

  #open(id: string): Followed {
    const followed = new Followed(id);
    this.#followed.set(id, followed);
    // Listens before it asks for the head, otherwise what is committed in between would be missed.
    followed.unlisten = this.#options.log.listen((records) => this.#hear(followed, records), id);
    followed.opened = this.#start(followed);
    return followed;
  }

  #hear(followed: Followed, records: readonly AnyRecord[]): void {
    followed.take(records);
    if (followed.id !== ALL_PROJECTS && records.some(({ type }) => type === PROJECT_END))
      this.#end(followed, 'deleted');
  }

  async #start(followed: Followed): Promise<Feed> {
    const { log, tailRecords, onError } = this.#options;
    const start = await log.head(followed.id);
    if (followed.ended === 'closed') throw new TidingsError('UNAVAILABLE');
    if (!start || followed.ended) throw projectNotFound(followed.id);
    const position = followed.id === ALL_PROJECTS ? (r: EventRecord) => r.sequence : (r: EventRecord) => r.offset;
    return followed.begin(new Feed({ ...start, position, tailRecords, onError }));
  }

  #release(followed: Followed): void {
    followed.readers--;
    if (followed.readers > 0 || this.#followed.get(followed.id) !== followed) return;
    this.#followed.delete(followed.id);
    followed.unlisten();
  }

  /** Ends just this feed: after an await another one may be under the same id. */
  #end(followed: Followed, why: FeedEnd): void {
    if (this.#followed.get(followed.id) === followed) this.#followed.delete(followed.id);
    followed.end(why);
  }
}

/** A feed with its readers, also while its head is being asked for. */
class Followed {
  readonly id: string;
  opened!: Promise<Feed>;
  unlisten: () => void = () => undefined;
  readers = 0;
  feed: Feed | null = null;
  ended: FeedEnd | null = null;
  /** Announced while the head was being asked for. */
  #early: AnyRecord[] = [];

  constructor(id: string) {
    this.id = id;
  }

  begin(feed: Feed): Feed {
    this.feed = feed;
    feed.ingest(this.#early);
    this.#early = [];
    return feed;
  }

  take(records: readonly AnyRecord[]): void {
    if (this.feed) this.feed.ingest(records);
    // Dropping the oldest is safe: the feed sees the gap, and its readers page from the log.
    else this.#early = [...this.#early, ...records].slice(-EARLY_RECORDS);
  }

  end(why: FeedEnd): void {
    this.ended = why;
    this.unlisten();
    this.feed?.end(why);
  }
}
