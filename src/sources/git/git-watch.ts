import { basename, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { systemClock } from '../../core/clock.js';
import type { OnSourceError } from '../source.js';
import { absenceOf, identityOf, marksOf } from './git-place.js';

interface GitWatchOptions {
  /** Absolute. */
  readonly root: string;
  /** Called after a change, 60 ms after the first of several. */
  readonly onChange: () => void;
  readonly onError: OnSourceError;
}

/** Longer than the 50 ms in which the watcher swallows a second change of a file. */
const QUIET_MS = 60;
/** How often the repository is looked at where the file system does not notify: a network mount, another repository. */
const LOOK_MS = 1_000;

/** Entries of a git folder that change when HEAD or a branch does, or a rebase ends. */
const TELLING = new Set(['HEAD', 'packed-refs', 'refs', 'logs', 'reftable', 'rebase-merge', 'rebase-apply']);

/** Notifies of changes of the refs of a repository, and when it appears, is removed or replaced. */
export class GitWatch {
  readonly #options: GitWatchOptions;
  #folders: readonly string[] = [];
  #watcher: FSWatcher | null = null;
  #identity = '';
  #marks = '';
  #looking = false;
  #endLooks: (() => void) | null = null;
  #cancel: (() => void) | null = null;
  #changedAgain = false;
  #closed = false;

  constructor(options: GitWatchOptions) {
    this.#options = options;
  }

  /**
   * Watches the git folders of a repository from now on. Resolves when it watches.
   *
   * @param folders none while there is no repository.
   * @param absence what `absenceOf` returned before git found none.
   */
  async follow(folders: readonly string[], absence: string): Promise<void> {
    await this.#watcher?.close();
    this.#watcher = null;
    this.#folders = folders;
    this.#identity = await identityOf(this.#options.root, folders);
    this.#marks = folders.length > 0 ? await marksOf(folders) : absence;
    if (this.#closed) return;
    this.#endLooks ??= systemClock.every(LOOK_MS, () => void this.#lookAgain());
    if (folders.length > 0) await this.#watch(folders);
  }

  /** Whether the repository is the one of the last `follow`. */
  async isSame(): Promise<boolean> {
    return this.#identity === (await identityOf(this.#options.root, this.#folders));
  }

  /** Calls `onChange` soon. */
  touch(): void {
    if (this.#cancel) {
      this.#changedAgain = true;
      return;
    }
    if (this.#closed) return;
    this.#changedAgain = false;
    this.#cancel = systemClock.after(QUIET_MS, () => {
      this.#cancel = null;
      this.#options.onChange();
      if (this.#changedAgain) this.touch();
    });
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel?.();
    this.#endLooks?.();
    await this.#watcher?.close();
  }

  async #watch(folders: readonly string[]): Promise<void> {
    const watcher = watch([...folders], {
      ...{ ignoreInitial: true, followSymlinks: false, atomic: false },
      ignored: (path) => !folders.some((folder) => isTelling(folder, path)),
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.touch());
    watcher.on('error', this.#options.onError);
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    if (this.#closed) await watcher.close();
  }

  #look(): Promise<string> {
    return this.#folders.length > 0 ? marksOf(this.#folders) : absenceOf(this.#options.root);
  }

  async #lookAgain(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const marks = await this.#look();
      if (marks === this.#marks && (await this.isSame())) return;
      this.#marks = marks;
      this.touch();
    } finally {
      this.#looking = false;
    }
  }
}

function isTelling(folder: string, path: string): boolean {
  const below = relative(folder, path);
  if (below === '') return true;
  if (below.startsWith('..') || basename(below).endsWith('.lock')) return false;
  const [first, second] = below.split(sep);
  return TELLING.has(first!) && (first !== 'logs' || second === undefined || second === 'HEAD');
}
