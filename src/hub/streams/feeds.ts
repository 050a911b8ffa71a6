import { projectNotFound } from '../../auth/rights.js';
import { byProject } from '../../core/by-project.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import type { StreamedLog } from './authorized-log.js';
import { Feed, type FeedEnd } from './feed.js';
import { continues } from './gap.js';

/** How often the heads of followed feeds are compared with the log, in case an announcement was lost. */
const HEAL_MS = 1_000;

const EARLY_RECORDS = 1_024;

/** Ends the streams of a project once it is delivered. */
const LAST_WORD = 'project_deleted';

interface Followed {
  feed: Feed | null;
  /** What was announced while the head was being asked for. */
  early: AnyRecord[];
  readonly opened: Promise<Feed>;
  /** Stops listening for it. */
  readonly unlisten: () => void;
  readers: number;
}

/** The feeds that have readers on this node: the first reader starts one, the last one stops it. */
export class Feeds {
  readonly #log: StreamedLog;
  readonly #tailRecords: number;
  readonly #followed = new Map<string, Followed>();
  readonly #stop: () => void;

  constructor({ log, clock, tailRecords }: { log: StreamedLog; clock: Clock; tailRecords: number }) {
    this.#log = log;
    this.#tailRecords = tailRecords;
    this.#stop = clock.every(HEAL_MS, () => void this.heal());
  }

  /** The ids of the feeds that have readers now. */
  get followed(): string[] {
    return [...this.#followed.keys()];
  }

  /**
   * The feed of a project, or of all. Each call is one reader: `release` it.
   *
   * @throws TidingsError `NOT_FOUND`: no such project.
   */
  async acquire(id: string): Promise<Feed> {
    const followed = this.#followed.get(id) ?? this.#open(id);
    followed.readers++;
    try {
      return await followed.opened;
    } catch (error) {
      this.#release(id, followed);
      throw error;
    }
  }

  release(id: string, feed: Feed): void {
    const followed = this.#followed.get(id);
    // A feed that was finished is no longer here, and another may have taken its place.
    if (followed?.feed === feed) this.#release(id, followed);
  }

  /** The history of a feed turned out to be another one: its readers are told, and the next to come get the new one. */
  replaced(id: string, feed: Feed): void {
    if (this.#followed.get(id)?.feed === feed) this.#end(id, 'replaced');
  }

  /** Takes what concerns only the readers on this node, and is not in the log. */
  announce(records: readonly LiveRecord[]): void {
    const all = this.#followed.get(ALL_PROJECTS);
    if (all) ingest(all, records);
    for (const [project, own] of byProject(records)) {
      const followed = this.#followed.get(project);
      if (followed) ingest(followed, own);
    }
  }

  /** Asks the log for the head of every followed feed and rings those that fell behind. */
  async heal(): Promise<void> {
    for (const [id, { feed }] of this.#followed) {
      if (!feed) continue;
      try {
        const { head: before, seen } = feed;
        const now = await this.#log.head(id);
        // What was announced can be read: a log that stands before it has lost it.
        if (now && now.head >= before && (await continues(this.#log, seen, now))) feed.heal(now);
        else this.#end(id, now ? 'replaced' : 'deleted');
      } catch {
        // The log is away: `ready` tells, and the next round tries again.
        return;
      }
    }
  }

  close(): void {
    this.#stop();
    for (const id of [...this.#followed.keys()]) this.#end(id, 'closed');
  }

  #open(id: string): Followed {
    // Listened to before its head is asked for: what is committed in between is heard.
    const unlisten = this.#log.listen((records) => this.#hear(id, followed, records), id);
    const opened = this.#start(id);
    const followed: Followed = { feed: null, early: [], opened, unlisten, readers: 0 };
    this.#followed.set(id, followed);
    return followed;
  }

  #hear(id: string, followed: Followed, records: readonly AnyRecord[]): void {
    ingest(followed, records);
    if (id !== ALL_PROJECTS && records.some(({ type }) => type === LAST_WORD)) this.#end(id, 'deleted');
  }

  async #start(id: string): Promise<Feed> {
    const start = await this.#log.head(id);
    if (!start) throw projectNotFound();
    const position = id === ALL_PROJECTS ? (r: EventRecord) => r.sequence : (r: EventRecord) => r.offset;
    const feed = new Feed({ ...start, position, tailRecords: this.#tailRecords });
    const followed = this.#followed.get(id);
    if (!followed) throw projectNotFound();
    feed.ingest(followed.early);
    followed.early = [];
    followed.feed = feed;
    return feed;
  }

  #release(id: string, followed: Followed): void {
    followed.readers--;
    if (followed.readers > 0 || this.#followed.get(id) !== followed) return;
    this.#followed.delete(id);
    followed.unlisten();
  }

  #end(id: string, why: FeedEnd): void {
    const followed = this.#followed.get(id);
    this.#followed.delete(id);
    followed?.unlisten();
    followed?.feed?.end(why);
  }
}

function ingest(followed: Followed, records: readonly AnyRecord[]): void {
  if (followed.feed) followed.feed.ingest(records);
  // Dropping them when there are too many is safe: the feed sees the gap and its readers page from the log.
  else followed.early = [...followed.early, ...records].slice(-EARLY_RECORDS);
}
