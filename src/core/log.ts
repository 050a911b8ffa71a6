import type { CircuitStatus } from './async/circuit-breaker.js';
import type { Point } from './epoch.js';
import type { CountsQuery, RecordCount } from './log/counts.js';
import type { PresenceStore } from './log/presence-store.js';
import type { ProjectAbout } from './log/project-about.js';
import type { TrimRequest, TrimResult } from './log/trim.js';
import type { SharedBuckets } from './rate/leased-buckets.js';
import type { AnyRecord, Envelope, EventRecord, LiveRecord, Priority } from './record.js';

/**
 * The durable log: what an engine provides and the hub builds on. Nothing in it shows a client, a transaction or SQL.
 *
 * Every project has one history, numbered 1, 2, 3 … (`offset`) without a hole, in the order of commit; over all
 * projects of the log the same records are numbered 1, 2, 3 … once more (`sequence`). A *feed* is either a project or
 * `ALL_PROJECTS`, and a *position* in it is an offset or a sequence.
 *
 * An *epoch* names one history. The engine renews it when it finds that committed history was lost or replaced (store
 * emptied, rolled back, swapped, project dropped and made again).
 *
 * A *run* is the time in which one opening of the store appends. It has a random name, which the log keeps together with
 * the sequence after which the run began, durable before the first of its records is answered. A `Point`, the sequence of
 * a record and the run that wrote it, names one record for ever, and all records before it: no two histories have a point
 * in common and differ before it. So a log that was restored from a copy is recognised where its epoch is the old one.
 *
 * Failures: a store that cannot be reached or written rejects with `UNAVAILABLE`, and then nothing was written.
 */
export interface EventLog {
  /**
   * Appends all entries to one project, or none. When it resolves, the records are durable as far as the engine
   * promises (`ready().durability`) and readable through every handle. Offsets follow one another in the order of the
   * entries. Concurrent calls may share one commit, but fail or succeed alone.
   *
   * An entry whose idempotency key was used in the project during the last 24 h is not appended again: its place in the
   * result holds the first record. `CONFLICT` when that key came with another fingerprint.
   *
   * @throws TidingsError `NOT_FOUND` (no such project and no `create`), `CONFLICT` (`create` and it exists).
   */
  append(request: AppendRequest): Promise<EventRecord[]>;

  /**
   * One page of what a feed still holds, in reading order: ascending, or descending with `backwards`. Never more than `limit` records,
   * and fewer where a page would grow past about 256 KiB; `scannedTo` says where to go on. It does not fail when
   * `after` lies below the floor or beyond the head: the page says both, and the reader decides.
   *
   * @throws TidingsError `NOT_FOUND`: no such project.
   */
  read(query: ReadQuery): Promise<Page>;

  /** Where a feed stands; null when there is no such project. */
  head(feed: string): Promise<Head | null>;

  /**
   * Whether the history of this log contains a point: the run is one of those that the log keeps, and the sequence is not
   * beyond where the next run began, or, in the newest run, beyond the newest record. True for sequence 0. False for a run
   * so old that its name is no longer kept (at least the newest 4,096 runs with records are).
   */
  knows(point: Point): Promise<boolean>;

  /** The projects of the log, by id in ascending order; with `ids`, those of them that exist. */
  projects(ids?: readonly string[]): Promise<ProjectLog[]>;

  /** The record with this event id; null when there is none, or when it has been trimmed. */
  find(id: string): Promise<EventRecord | null>;

  /**
   * The latest record of each key of a type, in the order of the keys' UTF-8 bytes, at most `first`. Kept apart from the
   * log: a record that `trim` has removed from the log is returned here until its key gets a newer one or is removed by
   * `TrimRequest.keys`.
   */
  latest(query: LatestQuery): Promise<EventRecord[]>;

  /**
   * Counts of the records that a project holds in a period, by slot, type, priority and actor. Kept at each append and trim,
   * so that they are exact, and the records need not be read. In no order, and several may have all in common; one actor under two names counts as two.
   *
   * @throws TidingsError `NOT_FOUND`: no such project.
   */
  counts(query: CountsQuery): Promise<RecordCount[]>;

  /**
   * Calls `listener` with every append to a feed on any handle of the store, this one included, once, after its commit
   * and in the order of commit; and with every announced live record, behind what its handle had appended before. A record
   * that is heard can be read, and one that was appended may be heard a moment after that was answered. What is committed after an `append` or a `head` of this handle that was asked for after `listen` is heard. An announcement
   * may be lost all the same (a connection breaks), and what is heard may end with the history that `head` last named:
   * listeners compare `head` now and then.
   *
   * @param feed a project id, of a project that exists or not; `ALL_PROJECTS` when absent.
   */
  listen(listener: (records: readonly AnyRecord[]) => void, feed?: string): () => void;

  /** Tells every listener on every handle of a record that is not stored. At most once. */
  announce(record: LiveRecord): Promise<void>;

  /** Small documents with optimistic locking, for what is not an event: keys, broadcasts. */
  readonly records: KeyedRecords;

  /** Who is in which project now, over all nodes. */
  readonly presence: PresenceStore;

  /**
   * Removes a bounded number of old records of one project from the log; call again while `more`. The latest record of
   * each key stays readable by `latest`, and the answer to an idempotency key stays for its 24 hours.
   */
  trim(request: TrimRequest): Promise<TrimResult>;

  /**
   * Gives a project another id and description in one commit. It keeps its history, its state and its epoch.
   *
   * @throws TidingsError `NOT_FOUND` (no such project), `CONFLICT` (the new id is in use).
   */
  rename(request: RenameRequest): Promise<void>;

  /** Ends a project and removes its history. One made later under the same id has another epoch. No-op when absent. */
  drop(project: string): Promise<void>;

  /** Whether the store can be written now, tried for real. Never rejects. */
  ready(): Promise<Readiness>;

  /** What `ready` would say, as far as it is known: touches neither disk nor server. */
  readonly standing: Readiness;

  /**
   * Figures of the store, such as its size. Never rejects; a store that is away has few of them.
   */
  figures(): Promise<readonly Figure[]>;

  /** What several nodes can share through this log; null where only one process has the log open. */
  readonly shared: SharedLog | null;

  /** Settles what is in flight, ends the listeners, lets the store go. Twice is fine; other calls then reject with `UNAVAILABLE`. */
  close(): Promise<void>;
}

/** Capabilities of a log that several nodes have open at once. */
export interface SharedLog {
  /** Counts of all nodes together. */
  readonly buckets: SharedBuckets;
}

export interface AppendRequest {
  readonly project: string;
  /** 1 to 1,000. */
  readonly entries: readonly AppendEntry[];
  /** Makes the project with this append, which must not exist yet. */
  readonly create?: boolean;
  /** Replaces the project's own description, in the same commit. */
  readonly about?: ProjectAbout;
  /**
   * Goes ahead of the appends of this handle that wait for their commit, and shares none with them. What is committed
   * stays where it is: positions are given by the commit.
   */
  readonly urgent?: boolean;
}

export interface RenameRequest {
  readonly project: string;
  readonly to: string;
  readonly about: ProjectAbout;
}

export interface AppendEntry {
  readonly envelope: Envelope;
  /** The payload as JSON text: what is stored. */
  readonly body: string;
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

export interface ReadQuery {
  /** A project id, or `ALL_PROJECTS`. */
  readonly feed: string;
  /** In the feed over all projects: only these. */
  readonly projects?: readonly string[];
  readonly types?: readonly string[];
  readonly key?: string;
  /** Only records with this link, found by an index. */
  readonly link?: Link;
  readonly minPriority?: Priority;
  /** `recordedAt` at or after this, milliseconds. */
  readonly since?: number;
  /** `recordedAt` before this, milliseconds. */
  readonly until?: number;
  /** Positions greater than this. */
  readonly after?: number;
  /** Positions smaller than this. */
  readonly before?: number;
  readonly limit: number;
  readonly backwards?: boolean;
}

/** An id by which records name what they belong to, or what caused them. */
export interface Link {
  readonly by: 'correlationId' | 'causationId';
  readonly id: string;
}

/**
 * Where a feed stands. As a `Point` it is the newest record of the feed; an engine may give a later record of the log
 * instead, which makes more cursors expire than need to where a copy of the log is restored.
 */
export interface Head extends Point {
  readonly epoch: string;
  /** Position of the newest record; 0 when there never was one. */
  readonly head: number;
  /**
   * Position of the newest record that retention has removed; 0 when nothing was. A resume at a smaller position has
   * lost something. In a page it counts only what the query could have matched: its types and its projects.
   */
  readonly floor: number;
}

export interface Page extends Head {
  readonly records: readonly EventRecord[];
  /**
   * Every match between where the query began and this position, in reading direction, is in `records`. Equal to the
   * head when the feed is exhausted or, backwards, to `after` (0 without it).
   */
  readonly scannedTo: number;
}

export interface ProjectLog extends Head {
  readonly id: string;
  readonly about: ProjectAbout;
}

export interface LatestQuery {
  readonly project: string;
  readonly type: string;
  /** Only these keys; every key when absent. */
  readonly keys?: readonly string[];
  /** At most this many keys. */
  readonly first: number;
  /** Only keys behind this one. */
  readonly afterKey?: string;
}

/** What a resolved `append` survives: `synced` a power cut, `process` the end of the process, `memory` nothing. */
export type Durability = 'synced' | 'process' | 'memory';

export interface Readiness {
  /** `ready`; `unreachable`: neither read nor written; `not writable`: reads go on. */
  readonly status: 'ready' | 'unreachable' | 'not writable';
  readonly engine: string;
  readonly durability: Durability;
  /** For the operator's log: what is wrong, naming the file or the address. */
  readonly detail?: string;
  /** What could take acknowledged events, in words that may be shown; absent when nothing short of the disk could. */
  readonly risk?: string;
  /** The circuit breaker in front of a store that is reached over a network; absent for any other. */
  readonly circuit?: CircuitStatus;
}

/** One figure of a store, for the metrics. */
export interface Figure {
  /** Snake case, with the unit at its end. */
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** Message for the operator that no caller gets. Holds no secret. */
export interface Notice {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly cause?: unknown;
}

export interface KeyedRecord {
  readonly kind: string;
  readonly id: string;
  /** 1 when made, one more at each change. */
  readonly version: number;
  /** Null also for a stored text that is no JSON: it disturbs no other document. */
  readonly value: unknown;
}

/** Keyed documents with compare-and-set. What `put` and `delete` resolved is durable like an append. */
export interface KeyedRecords {
  get(kind: string, id: string): Promise<KeyedRecord | null>;
  /** By id in ascending order. */
  list(kind: string): Promise<KeyedRecord[]>;
  /** How many there are of a kind, without reading them. */
  count(kind: string): Promise<number>;
  /** @throws TidingsError `CONFLICT` unless the stored version is `expected` (0: it must not exist). */
  put(record: { kind: string; id: string; value: unknown; expected: number }): Promise<KeyedRecord>;
  /** @throws TidingsError `CONFLICT` unless the stored version is `expected`. */
  delete(record: { kind: string; id: string; expected: number }): Promise<void>;
}
