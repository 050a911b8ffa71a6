import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SingleFlight } from '../../core/async/single-flight.js';
import { systemClock } from '../../core/clock.js';
import { Delivery } from '../delivery.js';
import type { Sink } from '../sink.js';
import type { OnSourceError, OnSourceNotice, Source } from '../source.js';
import { FolderIndex, type IndexPlace } from './index/folder-index.js';
import type { PollSetting } from './polling.js';
import { Publisher } from './publisher.js';
import { isEmptyFolder, type Root, rootAt } from './root.js';
import { type LastSeen, RootWatch } from './root-watch.js';
import { Snapshot } from './snapshot.js';

export interface FileSourceOptions {
  /** The folder to watch. */
  readonly root: string;
  readonly sink: Sink;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Folders that are ignored with all that they hold. */
  readonly ignored?: readonly string[] | undefined;
  /** Rules for what else is ignored, in the syntax of `.gitignore`, for paths below the root. */
  readonly patterns?: readonly string[] | undefined;
  /** Where it remembers the files over a restart; without, a change while it does not run is not published. */
  readonly index?: IndexPlace | undefined;
  readonly poll?: PollSetting;
  /**
   * Called when it begins to watch the folder that stands at the root, and when that folder is no longer there. `paths` are
   * of its files as they were last published.
   */
  readonly onRoot?: (stands: boolean, paths: readonly string[]) => Promise<void>;
}

/** How often it checks that the folder is still the one that is watched. */
const CHECK_MS = 1_000;

/**
 * Publishes `file_change` events for what happens to the files of a folder from `start` on and, with an index, since it
 * was last watched, with the tag `while-away`. A file that is created, changed or deleted several times before it can be
 * published is published once, as what became of it; nothing that remains is left out. What it remembers is bounded by
 * the number of files.
 *
 * While the folder is not there, or an empty one stands in its place as of a disk that is not mounted, its files do not
 * count as deleted: it waits, with a notice, and compares when the folder is back. Any other folder in its place is
 * followed.
 *
 * What git ignores is not published, what git tracks is; `.tidingsignore` files and `patterns` apply to both.
 *
 * @throws Error from `start` when the root is not a folder, unless an index says that it was one.
 */
export const createFileSource = (options: FileSourceOptions): Source => new FileSource(options);

class FileSource implements Source {
  readonly #options: FileSourceOptions;
  /** Absolute. */
  readonly #folder: string;
  readonly #delivery: Delivery;
  readonly #snapshot = new Snapshot();
  readonly #index: FolderIndex | null;
  readonly #publisher: Publisher;
  readonly #rootCheck = new SingleFlight(() => this.#followRoot());
  /** Null before the folder is watched for the very first time. */
  #lastSeen: (LastSeen & Pick<Root, 'identity'>) | null = null;
  /** The folder that is watched; null while it is away. */
  #root: Root | null = null;
  #watch: RootWatch | null = null;
  /** Whether the watch of the folder has ended although it may be there again. */
  #rootLost = false;
  /** Why the folder is away, in words. */
  #away: string | null = null;
  #started: Promise<void> | null = null;
  #stopChecks: (() => void) | null = null;

  constructor(options: FileSourceOptions) {
    const { index, onError, onNotice } = options;
    this.#options = options;
    this.#folder = resolve(options.root);
    this.#delivery = new Delivery(options);
    const snapshot = this.#snapshot;
    this.#index = index ? new FolderIndex({ ...index, root: this.#folder, snapshot, onError, onNotice }) : null;
    this.#publisher = new Publisher({
      ...{ snapshot, delivery: this.#delivery, index: this.#index, onError },
      rootPath: () => this.#root?.path ?? this.#folder,
      rootStands: () => this.#rootStands(),
      header: () => ({ root: this.#seen()?.identity ?? '', rules: this.#seen()?.rules ?? '' }),
    });
  }

  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    await this.#started?.catch(() => undefined);
    this.#stopChecks?.();
    await this.#rootCheck.running;
    await this.#watch?.close();
    await this.#publisher.close();
  }

  async #open(): Promise<void> {
    const found = (await this.#index?.read()) ?? null;
    if (!found) {
      const root = await rootAt(this.#folder);
      if (typeof root === 'string') {
        await realpath(this.#folder);
        throw new Error(`${this.#folder} ${root}`);
      }
    }
    if (found) this.#lastSeen = { identity: found.root, rules: found.rules, at: found.seenAt };
    this.#publisher.resend(found?.unsure ?? []);
    await this.#rootCheck.run();
    this.#stopChecks = systemClock.every(CHECK_MS, () => void this.#rootCheck.run());
  }

  /** Whether the folder that is watched is still there. */
  async #rootStands(): Promise<boolean> {
    const root = await rootAt(this.#folder);
    if (typeof root !== 'string' && root.identity === this.#root?.identity) return true;
    void this.#rootCheck.run();
    return false;
  }

  /** Watches the folder that stands at the path now, if it is not watched already. Never rejects. */
  async #followRoot(): Promise<void> {
    try {
      const root = await rootAt(this.#folder);
      if (this.#delivery.closed) return;
      const isSame = typeof root !== 'string' && root.identity === this.#root?.identity;
      if (isSame && !this.#rootLost) return;
      const why = await this.#whyAway(root);
      if (this.#root) await this.#leave(why ?? (isSame ? 'was moved, and is back' : 'was replaced by another folder'));
      if (why === null) await this.#enter(root as Root);
      else this.#notice(why);
    } catch (error) {
      // The next check tries again.
      await this.#leave(`cannot be watched (${(error as Error).message})`);
    }
  }

  /** Why a folder, or that there is none, is not to be compared with what was published; null when it is. */
  async #whyAway(root: Root | string): Promise<string | null> {
    if (typeof root === 'string') return root;
    const before = this.#seen();
    if (!before || before.identity === root.identity || this.#snapshot.size === 0) return null;
    return (await isEmptyFolder(root.path)) ? 'is another folder, and empty, as where a disk is not mounted' : null;
  }

  async #enter(root: Root): Promise<void> {
    this.#root = root;
    this.#rootLost = false;
    const watch = new RootWatch({
      ...this.#options,
      ...{ root: root.path, snapshot: this.#snapshot, publisher: this.#publisher, lastSeen: this.#lastSeen },
      onLost: () => this.#onRootLost(),
    });
    try {
      await watch.open();
    } catch (error) {
      await watch.close();
      throw error;
    }
    this.#watch = watch;
    this.#publisher.writeIndex();
    await this.#options.onRoot?.(true, [...this.#snapshot.paths()]);
    if (this.#away === null) return;
    this.#away = null;
    this.#options.onNotice(`${this.#folder} is back, and what changed meanwhile is published`, 'recovered');
  }

  async #leave(why: string): Promise<void> {
    this.#notice(why);
    this.#lastSeen = this.#seen();
    this.#root = null;
    this.#publisher.dropMissing();
    await this.#watch?.close();
    this.#watch = null;
    await this.#options.onRoot?.(false, []);
  }

  #notice(why: string): void {
    if (this.#away === why) return;
    this.#away = why;
    this.#options.onNotice(`${this.#folder} ${why}: its changes are not published until it is back`, 'outage');
  }

  #seen(): (LastSeen & Pick<Root, 'identity'>) | null {
    if (!this.#root || !this.#watch) return this.#lastSeen;
    return { identity: this.#root.identity, rules: this.#watch.rules, at: systemClock.now() };
  }

  /** The folder was moved away, perhaps for a moment only. */
  #onRootLost(): void {
    this.#rootLost = true;
    void this.#rootCheck.run();
  }
}
