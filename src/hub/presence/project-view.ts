import { systemClock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import type { PresenceStore } from '../../core/log/presence-store.js';
import type { Feed, Follower } from '../streams/feed.js';
import type { Feeds } from '../streams/feeds.js';
import type { PresenceStream } from './presence-stream.js';
import { type Presences, type PresenceUpdate, updatesBetween } from './presence-update.js';

/** Between two readings of a project in which much changes, at least, and beside it four times as long as one takes. */
const PACE_MS = 20;
const PACE_SHARE = 4;

export interface ProjectViewOptions {
  readonly project: string;
  readonly store: PresenceStore;
  readonly feeds: Feeds;
  /** Receives failures of background work. A log that is away is none. */
  readonly onError: (error: unknown) => void;
  /** Called when the store has lost its content. `check` reads it again when the nodes have filled it. */
  readonly onLost: () => void;
  /** Called when the last stream has ended. */
  readonly onEmpty: () => void;
}

/**
 * The users of one project as this node shows them to its streams. It is notified *that* something has changed and reads
 * what, so neither the order nor the number of notifications matters.
 */
export class ProjectView implements Follower {
  /** It ends with the project, and none of its events concern it. */
  readonly types: readonly string[] = ['project_deleted'];
  readonly #options: ProjectViewOptions;
  readonly #streams = new Set<PresenceStream>();
  #feed: Feed | null = null;
  #epoch: string | null = null;
  #present: Presences = new Map();
  #snapshot: PresenceUpdate = { kind: 'SNAPSHOT', present: [] };
  #reading: Promise<void> = Promise.resolve();
  #queued: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #tookMs = 0;
  /** Whether changes may have been missed. */
  #uncertain = false;
  #users = 0;

  constructor(options: ProjectViewOptions) {
    this.#options = options;
  }

  /** One who uses it; to be followed by `release`. */
  retain(): void {
    this.#users++;
  }

  release(): void {
    this.#users--;
    if (this.#users > 0) return;
    this.#cancel?.();
    this.#detach();
    this.#options.onEmpty();
  }

  snapshot(): PresenceUpdate {
    return this.#snapshot;
  }

  add(stream: PresenceStream): void {
    this.#streams.add(stream);
  }

  remove(stream: PresenceStream): void {
    this.#streams.delete(stream);
  }

  /** Ends its streams. */
  end(): void {
    for (const stream of [...this.#streams]) stream.end();
  }

  /** Follows its project. @throws TidingsError `NOT_FOUND`, `UNAVAILABLE`. */
  async attach(): Promise<void> {
    if (this.#feed) return;
    const { feeds, project } = this.#options;
    const feed = await feeds.acquire(project);
    if (this.#feed || this.#users === 0) return feeds.release(project, feed);
    this.#feed = feed;
    feed.follow(this);
  }

  /** Something has changed. */
  ring(): void {
    if (this.#cancel) return;
    const wait = Math.max(PACE_MS, PACE_SHARE * this.#tookMs);
    this.#cancel = systemClock.after(wait, () => {
      this.#cancel = null;
      void this.check();
    });
  }

  /** Something may have changed without a word. */
  interrupted(): void {
    this.#uncertain = true;
  }

  /** Reads in the background; what fails is tried again at the next check. */
  async check(): Promise<void> {
    try {
      await this.attach();
      await this.read();
    } catch (error) {
      this.#uncertain = true;
      if (hasCode(error, 'NOT_FOUND')) this.end();
      // `ready` reports a log that is away.
      else if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
    }
  }

  /** Reads what is true when, or after, this is called: one reading may answer many. @throws TidingsError `UNAVAILABLE`. */
  read(): Promise<void> {
    if (this.#queued) return this.#queued;
    const queued = this.#reading.then(() => {
      this.#queued = null;
      return this.#read();
    });
    this.#queued = queued;
    // Its failure is for this caller. The next one only waits for the end of it.
    this.#reading = queued.catch(() => undefined);
    return queued;
  }

  wake(): void {
    const ended = this.#feed?.ended;
    if (!ended) return;
    this.#detach();
    if (ended === 'replaced') this.ring();
    else this.end();
  }

  live(): void {
    // What is not stored is not about the end of a project.
  }

  async #read(): Promise<void> {
    const { store, project, onLost } = this.#options;
    const started = systemClock.elapsed();
    const { epoch, present: all } = await store.list(project);
    const isLost = this.#epoch !== null && this.#epoch !== epoch;
    this.#epoch = epoch;
    if (isLost) {
      this.#uncertain = true;
      onLost();
      return;
    }
    const present = new Map(all.map((one) => [one.user, one]));
    const updates = updatesBetween(this.#present, present);
    const uncertain = this.#uncertain;
    this.#uncertain = false;
    this.#present = present;
    if (updates.length > 0) this.#snapshot = { kind: 'SNAPSHOT', present: all };
    for (const stream of [...this.#streams])
      if (uncertain) stream.restart();
      else if (updates.length > 0) stream.push(updates);
    this.#tookMs = systemClock.elapsed() - started;
  }

  #detach(): void {
    const feed = this.#feed;
    if (!feed) return;
    this.#feed = null;
    feed.leave(this);
    this.#options.feeds.release(this.#options.project, feed);
  }
}
