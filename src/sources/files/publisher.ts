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
    await this.#confirmMissing(batch);
    const { snapshot, rootPath } = this.#options;
    const isGone = async (path: string) => (await statOf(join(rootPath(), path))) === null;
    const changes = await takeChanges(snapshot, batch, isGone);
    const at = systemClock.now();
    const found = changes.map((change) => ({ ...change, at, whileAway: this.#whileAway.has(change.filePath) }));
    for (const path of batch.keys()) this.#whileAway.delete(path);
    return found;
  }

  /**
   * Looks again at the files that seem to be deleted, and leaves them out where the whole folder is away: they are
   * compared when it is back. It is asked before and after, because it may be away for a moment.
   */
  async #confirmMissing(batch: Map<string, FileState | null>): Promise<void> {
    const { rootPath, rootStands } = this.#options;
    const missing = [...batch].filter(([, state]) => !state).map(([path]) => path);
    if (missing.length === 0) return;
    let stands = await rootStands();
    for (let start = 0; stands && start < missing.length; start += AT_ONCE) {
      const paths = missing.slice(start, start + AT_ONCE);
      const stats = await Promise.all(paths.map((path) => statOf(join(rootPath(), path))));
      paths.forEach((path, index) => {
        const found = stats[index];
        batch.set(path, found ? fileState(found) : null);
      });
    }
    stands &&= await rootStands();
    if (!stands) for (const path of missing) batch.delete(path);
  }
}
