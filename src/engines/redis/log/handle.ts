import { nextTurn } from '../../../core/clock.js';
import { ALL_PROJECTS } from '../../../core/cursor.js';
import type { Point } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { CountsQuery, RecordCount } from '../../../core/log/counts.js';
import type { PresenceStore } from '../../../core/log/presence-store.js';
import type { TrimRequest, TrimResult } from '../../../core/log/trim.js';
import type {
  AppendRequest,
  EventLog,
  Figure,
  Head,
  KeyedRecords,
  LatestQuery,
  Notice,
  Page,
  ProjectLog,
  Readiness,
  ReadQuery,
  RenameRequest,
  SharedLog,
} from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import type { EventRecord, LiveRecord } from '../../../core/record.js';
import { projectExists } from '../../common/refusals.js';
import type { Link } from '../link/link.js';
import { DROP, INDEX_COUNTS, INDEX_LINKS, RENAME, SWEEP, TAKE, TRIM, TRIM_KEYS } from '../scripts/commands.js';
import type { Announcements, Listener } from './announcements.js';
import type { Appender } from './append.js';
import { readCounts } from './counts.js';
import { redisFigures } from './figures.js';
import { RedisRecords } from './keyed-records.js';
import { latestRecords } from './latest.js';
import { liveMessage } from './message.js';
import { PageReads } from './page-reads.js';
import { RedisPresence } from './presence.js';
import { findRecord, knowsPoint, listProjects, readHead } from './read.js';
import type { ReadinessProbe } from './readiness.js';

interface Parts {
  readonly link: Link;
  readonly appender: Appender;
  readonly announcements: Announcements;
  readonly readiness: ReadinessProbe;
  readonly onNotice: (notice: Notice) => void;
}

const CLOSED = 'the log is closed';

/** The log on Redis, as one of its nodes holds it, by a link of its own. */
export class RedisLog implements EventLog {
  readonly records: KeyedRecords;
  readonly shared: SharedLog = {
    // By the clock of Redis, so that all nodes count alike.
    buckets: {
      take: async ({ key, count, capacity, perSecond }) => {
        const numbers = [count, capacity, perSecond].map(String);
        const [granted, left] = await this.#open().link.run<[string, string]>(TAKE, [key, ...numbers]);
        return { granted: Number(granted), left: Number(left) };
      },
    },
  };
  readonly presence: PresenceStore;
  readonly #parts: Parts;
  readonly #pages: PageReads;
  #closing: Promise<void> | null = null;
  #tidying: Promise<void> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#pages = new PageReads(parts.link);
    this.presence = new RedisPresence(() => this.#open().link);
    this.records = new RedisRecords(() => this.#open().link);
  }

  /** Not `async`, which would cost each append two more promises. */
  append(request: AppendRequest): Promise<EventRecord[]> {
    try {
      return this.#open().appender.append(request);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async read(query: ReadQuery): Promise<Page> {
    this.#open();
    return this.#pages.read(query);
  }

  async head(feed: string): Promise<Head | null> {
    const { link, announcements } = this.#open();
    // Otherwise a listener could miss a record that is committed after this answer.
    await announcements.settled;
    const head = await readHead(link, feed);
    if (head) announcements.tie(feed, head.epoch);
    return head;
  }

  async knows(point: Point): Promise<boolean> {
    return knowsPoint(this.#open().link, point);
  }

  async projects(ids?: readonly string[]): Promise<ProjectLog[]> {
    const { link } = this.#open();
    return listProjects(link, ids ?? (await link.send<string[]>(['HKEYS', link.key('projects')])));
  }

  async find(id: string): Promise<EventRecord | null> {
    return findRecord(this.#open().link, id);
  }

  async latest(query: LatestQuery): Promise<EventRecord[]> {
    return latestRecords(this.#open().link, query);
  }

  async counts(query: CountsQuery): Promise<RecordCount[]> {
    return readCounts(this.#open().link, query);
  }

  listen(listener: Listener, feed: string = ALL_PROJECTS): () => void {
    return this.#open().announcements.listen(listener, feed);
  }

  async announce(record: LiveRecord): Promise<void> {
    const { link, announcements } = this.#open();
    await announcements.settled;
    const message = liveMessage(record);
    await Promise.all(
      [record.project, ALL_PROJECTS].map((feed) => link.send(['SPUBLISH', announcements.channel(feed), message])),
    );
  }

  async trim({ project, type = '', olderThan, keep, keys }: TrimRequest): Promise<TrimResult> {
    const { link } = this.#open();
    const bounds = [olderThan, keep].map((bound) => (bound === undefined ? '' : String(bound)));
    const [removed, more] = await link.write<[number, number]>(TRIM, [project, type, ...bounds]);
    if (keys === undefined || more === 1) return { removed, removedKeys: 0, more: more === 1 };
    const [removedKeys, moreKeys] = await link.write<[number, number]>(TRIM_KEYS, [project, type, String(keys)]);
    return { removed, removedKeys, more: moreKeys === 1 };
  }

  async rename({ project, to, about }: RenameRequest): Promise<void> {
    const status = await this.#open().link.write<number>(RENAME, [project, to, JSON.stringify(about)]);
    if (status === 1) throw projectNotFound(project);
    if (status === 2) throw projectExists();
  }

  async drop(project: string): Promise<void> {
    await this.#open().link.write(DROP, [project]);
    this.tidyUp();
  }

  /**
   * Removes the remains of dropped projects in the background: after a drop, and where a node ended before it was done.
   * Makes the records of an earlier version findable by their links, and counts them.
   */
  tidyUp(): void {
    const { onNotice, link } = this.#parts;
    this.#tidying ??= this.#tidy()
      .catch((cause: unknown) => {
        // `ready` reports a log that cannot be reached or written; the next session goes on.
        if (!link.fault && !link.unsettled && !this.#closing)
          onNotice({ level: 'warn', message: 'Tidying up has failed', cause });
      })
      .finally(() => {
        this.#tidying = null;
      });
  }

  async ready(): Promise<Readiness> {
    const { readiness } = this.#parts;
    return this.#closing ? readiness.answer('unreachable', CLOSED) : readiness.ready();
  }

  figures(): Promise<readonly Figure[]> {
    return redisFigures(this.#parts.link);
  }

  get standing(): Readiness {
    const { readiness } = this.#parts;
    return this.#closing ? readiness.answer('unreachable', CLOSED) : readiness.standing;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #tidy(): Promise<void> {
    // Sweeping comes last: otherwise a project that is dropped meanwhile would be left to the next session.
    for (const step of [INDEX_LINKS, INDEX_COUNTS, SWEEP])
      while (!this.#closing && (await this.#parts.link.write<number>(step, [])) === 1) await nextTurn();
  }

  async #close(): Promise<void> {
    const { link, appender, announcements } = this.#parts;
    announcements.close();
    await appender.settle();
    await this.#tidying;
    await link.close();
  }

  /** The parts, while this handle may be used. */
  #open(): Parts {
    if (this.#closing) throw new TidingsError('UNAVAILABLE', { message: 'The log is closed' });
    return this.#parts;
  }
}
