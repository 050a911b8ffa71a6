import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../core/clock.js';
import type { Delivery } from '../delivery.js';
import type { OnSourceError } from '../source.js';
import { type FoundChange, itemOf, takeChanges } from './changes.js';
import type { FolderIndex } from './index/folder-index.js';
import type { IndexHeader } from './index/format.js';
import { type FileState, fileState, type Snapshot, statOf } from './snapshot.js';

interface PublisherOptions {
  readonly snapshot: Snapshot;
  readonly delivery: Delivery;
  /** Null to remember nothing over a restart. */
  readonly index: FolderIndex | null;
  readonly onError: OnSourceError;
  /** Absolute path of the watched folder. */
  readonly rootPath: () => string;
  /** Whether the folder that is watched is there. Otherwise all of its files seem to be deleted. */
  readonly rootStands: () => Promise<boolean>;
  readonly header: () => Pick<IndexHeader, 'root' | 'rules'>;
}

/** Most changes that are turned into events at once. */
const BATCH = 1_000;
/** Most files that are looked at at once. */
const AT_ONCE = 64;

/** Looks at a path: null where there is nothing, undefined where that cannot be known. */
type LookAt = (path: string) => Promise<Stats | null | undefined>;

/**
 * Publishes the files that came to rest, as changes from the snapshot, one batch after the other. While one batch is on
 * its way, what happens meanwhile gathers: a file is held once, as its last state.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  /** Paths that are not published yet; null for a deleted file. */
  readonly #settled = new Map<string, FileState | null>();
  readonly #whileAway = new Set<string>();
  #unsure: readonly FoundChange[] = [];
  #indexIsDue = false;
  #running: Promise<void> | null = null;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** Marks the next change of a path as one that happened while the folder was not watched. */
  markAway(path: string): void {
    this.#whileAway.add(path);
  }

  add(path: string, state: FileState | null): void {
    this.#settled.set(path, state);
    this.#run();
  }

  /** Publishes changes again that an earlier run may have published. They come first. */
  resend(changes: readonly FoundChange[]): void {
    this.#unsure = changes;
    this.#run();
  }

  /** Has the index written again, as soon as no batch is on its way. */
  writeIndex(): void {
    this.#indexIsDue = this.#options.index !== null;
    this.#run();
  }

  /** Forgets a file without an event. */
  leaveOut(path: string): void {
    this.#options.snapshot.delete(path);
    this.#settled.delete(path);
    this.#whileAway.delete(path);
  }

  /** Leaves out the files that seemed to be deleted. */
  dropMissing(): void {
    for (const [path, state] of this.#settled) if (!state) this.#settled.delete(path);
  }

  /** Call after the delivery is closed. Idempotent. */
  async close(): Promise<void> {
    await this.#running;
    if (this.#indexIsDue) await this.#writeIndex();
    await this.#options.index?.close();
  }

  get #hasWork(): boolean {
    return this.#settled.size > 0 || this.#unsure.length > 0 || this.#indexIsDue;
  }

  #run(): void {
    this.#running ??= this.#publishAll()
      .catch(this.#options.onError)
      .finally(() => {
        this.#running = null;
        if (this.#hasWork && !this.#options.delivery.closed) this.#run();
      });
  }

  async #publishAll(): Promise<void> {
    const { delivery, index } = this.#options;
    while (this.#hasWork && !delivery.closed) {
      if (this.#unsure.length > 0) await this.#send(this.#unsure);
      this.#unsure = [];
      if (this.#indexIsDue) await this.#writeIndex();
      if (this.#settled.size === 0) continue;
      const changes = await this.#takeChanges();
      if (changes.length === 0) continue;
      await index?.intend(changes);
      await this.#send(changes);
      this.#indexIsDue ||= index?.isDue ?? false;
    }
  }

  async #send(changes: readonly FoundChange[]): Promise<void> {
    const { delivery, index } = this.#options;
    // Retried until it is durable, so that it counts as published from here on.
    await delivery.send(changes.map(itemOf));
    if (!delivery.closed) await index?.published();
  }

  async #writeIndex(): Promise<void> {
    this.#indexIsDue = false;
    await this.#options.index?.write(this.#options.header());
  }

  async #takeChanges(): Promise<FoundChange[]> {
    const batch = new Map([...this.#settled].slice(0, BATCH));
    for (const path of batch.keys()) this.#settled.delete(path);
    const faults: unknown[] = [];
    // Undefined where it cannot be looked at: otherwise one such path would lose the whole batch.
    const lookAt = (path: string) =>
      statOf(join(this.#options.rootPath(), path)).catch((error: unknown) => {
        faults.push(error);
        return undefined;
      });
    await this.#confirmMissing(batch, lookAt);
    const changes = await takeChanges(this.#options.snapshot, batch, async (path) => (await lookAt(path)) === null);
    if (faults.length > 0) this.#options.onError(faults[0]);
    const at = systemClock.now();
    const found = changes.map((change) => ({ ...change, at, whileAway: this.#whileAway.has(change.filePath) }));
    for (const path of batch.keys()) this.#whileAway.delete(path);
    return found;
  }

  /**
   * Looks again at the files that seem to be deleted, and leaves them out where the whole folder is away: they are
   * compared when it is back. It is asked before and after, because it may be away for a moment. A file that cannot be
   * looked at is left out too: it counts as it was published.
   */
  async #confirmMissing(batch: Map<string, FileState | null>, lookAt: LookAt): Promise<void> {
    const { rootStands } = this.#options;
    const missing = [...batch].filter(([, state]) => !state).map(([path]) => path);
    if (missing.length === 0) return;
    let stands = await rootStands();
    for (let start = 0; stands && start < missing.length; start += AT_ONCE) {
      const paths = missing.slice(start, start + AT_ONCE);
      const stats = await Promise.all(paths.map(lookAt));
      paths.forEach((path, index) => {
        const found = stats[index];
        if (found === undefined) batch.delete(path);
        else batch.set(path, found && fileState(found));
      });
    }
    stands &&= await rootStands();
    if (!stands) for (const path of missing) batch.delete(path);
  }
}
