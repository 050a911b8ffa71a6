import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoalescedTask } from '../../core/async/coalesced-task.js';
import { Delivery } from '../delivery.js';
import { statOf } from '../files/snapshot.js';
import type { Sink, SourceItem } from '../sink.js';
import type { OnSourceError, OnSourceNotice } from '../source.js';
import { BrokenLock } from './broken-lock.js';
import { type KnownLock, KnownVersions, type LockState } from './known-versions.js';
import { formatOf, packagesIn } from './lock-files.js';
import { changesBetween, type VersionChange } from './packages.js';

interface DependenciesOptions {
  /** Absolute path of the watched folder. */
  readonly root: string;
  readonly sink: Sink;
  /** Folder in which the versions are stored that were published. */
  readonly memory: string;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
}

/** Larger files are not read: the hub would answer nobody meanwhile. */
const MAX_BYTES = 16 * 1_024 * 1_024;
/** Lock files of one folder. */
const MAX_FILES = 1_000;
/** Events of one change of a lock file. */
const MAX_CHANGES = 5_000;

/** Paths that can be a tag. */
const TAG = /^\P{Cc}{1,128}$/u;

/** Change of a lock file that is to be read. */
interface Changed {
  /** Id of its `file_change`; null where none is known. */
  readonly cause: string | null;
  readonly whileAway: boolean;
  /** Path that it had before. */
  readonly from?: string | undefined;
}

/**
 * Publishes `dependency_updated` for the versions that differ between the known and the new content of a lock file. The
 * versions are stored, so that a change is published once, also when it happened while the folder was not watched. A
 * lock file that is seen for the first time, is missing or cannot be read publishes nothing, and what is known of it stays.
 */
export class Dependencies {
  readonly #options: DependenciesOptions;
  readonly #delivery: Delivery;
  readonly #known: KnownVersions;
  /** Lock files that are to be read. */
  readonly #changed = new Map<string, Changed>();
  /** Why a lock file cannot be read, in words. */
  readonly #broken = new Map<string, string>();
  readonly #rounds: CoalescedTask;
  #isOpen = false;
  #isOver = false;

  constructor(options: DependenciesOptions) {
    const { onError, memory } = options;
    this.#options = options;
    this.#delivery = new Delivery(options);
    this.#known = new KnownVersions(memory);
    this.#rounds = new CoalescedTask({ task: () => this.#round(), onError });
  }

  /** Sink of the file changes of the folder; those of lock files are read once they are published. */
  watch(sink: Sink): Sink {
    return {
      ...sink,
      publish: async (items) => {
        const events = await sink.publish(items);
        for (const [index, item] of items.entries()) this.#note(item, events[index]?.id ?? null);
        if (this.#isOpen && this.#changed.size > 0) this.#rounds.run();
        return events;
      },
    };
  }

  /**
   * Compares the lock files among the files of the folder with what is known of them. Resolves when those that were not
   * known are; what differs is published after that.
   */
  async compare(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      if (!formatOf(path)) continue;
      if (this.#isOpen || this.#known.has(path)) this.#changed.set(path, { cause: null, whileAway: true });
      else await this.#readFirst(path);
    }
    this.#isOpen = true;
    this.#rounds.run();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#delivery.close();
    await this.#rounds.running;
  }

  #note({ type, payload, options }: SourceItem, cause: string | null): void {
    if (type !== 'file_change') return;
    const whileAway = options.tags?.includes('while-away') ?? false;
    const path = String(payload.filePath);
    const from = payload.previousPath as string | undefined;
    // Of several changes before one is read, the last one counts as the cause; where the file came from is kept.
    if (formatOf(path)) this.#changed.set(path, { cause, whileAway, from: from ?? this.#changed.get(path)?.from });
    if (from !== undefined && formatOf(from)) this.#changed.set(from, { cause, whileAway });
  }

  async #round(): Promise<void> {
    for (const [path, changed] of this.#changed) {
      if (this.#delivery.closed) return;
      this.#changed.delete(path);
      // One that fails does not hold up the others.
      await this.#publishChange(path, changed).catch(this.#options.onError);
    }
  }

  async #readFirst(path: string): Promise<void> {
    try {
      const state = await this.#read(path);
      if (state) this.#remember(path, state);
    } catch (error) {
      this.#options.onError(error);
    }
  }

  async #publishChange(path: string, changed: Changed): Promise<void> {
    if (changed.from !== undefined) this.#known.move(changed.from, path);
    let known = this.#known.get(path);
    // Of an earlier run that has ended before its events were known to be published.
    if (known?.next) known = await this.#send(path, { ...known, next: known.next }, changed);
    if (this.#delivery.closed) return;
    const next = await this.#read(path);
    if (!next || known?.digest === next.digest) return;
    if (!known) this.#remember(path, next);
    else await this.#send(path, { ...known, next }, changed);
  }

  /** Publishes what differs, and returns what is known after that. */
  async #send(path: string, known: KnownLock & { readonly next: LockState }, changed: Changed): Promise<KnownLock> {
    const { next } = known;
    // Before they are published: after a crash the same events are sent again, even when the file has changed meanwhile.
    this.#known.set(path, known);
    const changes = changesBetween(known.packages, next.packages);
    if (changes.length > MAX_CHANGES)
      this.#options.onNotice(`${path} changed ${changes.length} versions: the first ${MAX_CHANGES} are published`);
    await this.#delivery.send(changes.slice(0, MAX_CHANGES).map((change) => itemOf(path, change, { next, changed })));
    if (this.#delivery.closed) return known;
    this.#known.set(path, next);
    return next;
  }

  #remember(path: string, state: LockState): void {
    const isOver = this.#known.size >= MAX_FILES && !this.#known.has(path);
    if (!isOver) this.#known.set(path, state);
    if (!isOver || this.#isOver) return;
    this.#isOver = true;
    this.#options.onNotice(`more than ${MAX_FILES} lock files: the dependencies of the others are not published`);
  }

  /** Null for a lock file that is missing or, with a notice, cannot be read. */
  async #read(path: string): Promise<LockState | null> {
    try {
      const state = await readLock(join(this.#options.root, path), path);
      this.#tell(path, null);
      return state;
    } catch (error) {
      this.#tell(path, error instanceof BrokenLock ? error.message : `cannot be read: ${(error as Error).message}`);
      return null;
    }
  }

  /** @param why a lock file cannot be read; null when it can, or is missing. */
  #tell(path: string, why: string | null): void {
    const { onNotice } = this.#options;
    if (why !== null && this.#broken.get(path) !== why) {
      onNotice(`${path} ${why}: its dependencies stay as they are until it can be read`, 'outage');
      this.#broken.set(path, why);
    } else if (why === null && this.#broken.delete(path) && this.#broken.size === 0)
      onNotice('all lock files can be read again', 'recovered');
  }
}

/** Null when there is none, or it is being written: the end of that is reported as a change. @throws BrokenLock */
async function readLock(file: string, path: string): Promise<LockState | null> {
  const before = await statOf(file);
  if (!before?.isFile()) return null;
  if (before.size > MAX_BYTES) throw new BrokenLock(`is larger than ${MAX_BYTES / 1_024 / 1_024} MiB`);
  const text = await readFile(file, 'utf8');
  const after = await statOf(file);
  if (after?.mtimeMs !== before.mtimeMs || after.size !== before.size) return null;
  const digest = createHash('sha256').update(text).digest('base64url');
  return { digest, changedAt: before.mtimeMs, packages: packagesIn(formatOf(path)!, text) };
}

interface ItemOptions {
  readonly next: LockState;
  readonly changed: Changed;
}

function itemOf(path: string, change: VersionChange, { next, changed }: ItemOptions): SourceItem {
  const { name, fromVersion = null, toVersion = null } = change;
  // With the time, a change back and forth is published each time.
  const key = JSON.stringify([path, name, fromVersion, toVersion, next.digest, next.changedAt]);
  return {
    type: 'dependency_updated',
    payload: { ...change },
    options: {
      occurredAt: Math.round(next.changedAt),
      idempotencyKey: `dependency:${createHash('sha256').update(key).digest('base64url')}`,
      tags: [
        formatOf(path)!.ecosystem,
        ...(TAG.test(path) ? [path] : []),
        ...(changed.whileAway ? ['while-away'] : []),
      ],
      ...(changed.cause !== null && { causationId: changed.cause }),
    },
  };
}
