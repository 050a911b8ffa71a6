import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../core/clock.js';
import { type FileState, fileState, statOf } from './snapshot.js';

/** How long a path has to be left alone. Longer than the 100 ms in which the watcher swallows a second event of a path. */
const QUIET_MS = 110;
/** A file that never comes to rest is published this often. */
const LONGEST_MS = 2_000;
/** How long a file that is gone may turn up under another name: from its end, and from the last new file. */
const GONE_MS = 250;
const LOOK_EVERY_MS = 25;
const AT_ONCE = 64;

interface Waiting {
  readonly since: number;
  due: number;
}

interface SettlingOptions {
  /** Absolute. */
  readonly root: string;
  /** Whether this file counts as there, as far as anyone was told. */
  readonly isKnown: (path: string) => boolean;
  readonly isIgnoredFolder: (path: string) => boolean;
  /** Told what is at the paths that came to rest; null where it is gone. */
  readonly onSettled: (looks: ReadonlyMap<string, FileState | null>) => void;
  /** Told that a path could not be looked at. */
  readonly onError: (error: unknown) => void;
}

/**
 * Holds paths that were reported until they come to rest, and then looks at what is there: what counts is what a look
 * finds, not which events led to it, so that events that come twice or in another order do no harm. It holds a path
 * once, however often it is reported.
 */
export class Settling {
  readonly #options: SettlingOptions;
  readonly #waiting = new Map<string, Waiting>();
  #cancel: (() => void) | null = null;
  #lastNewAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(options: SettlingOptions) {
    this.#options = options;
  }

  /** Reports a path. @param isNew whether something was not there before. */
  report(path: string, isNew = false): void {
    const now = systemClock.elapsed();
    if (isNew) this.#lastNewAt = now;
    const waiting = this.#waiting.get(path) ?? { since: now, due: 0 };
    waiting.due = Math.min(now + QUIET_MS, waiting.since + LONGEST_MS);
    this.#waiting.set(path, waiting);
    this.#schedule();
  }

  close(): void {
    this.#closed = true;
    this.#waiting.clear();
    this.#cancel?.();
  }

  #schedule(): void {
    if (this.#cancel || this.#closed || this.#waiting.size === 0) return;
    this.#cancel = systemClock.after(LOOK_EVERY_MS, () => {
      void this.#look().finally(() => {
        this.#cancel = null;
        this.#schedule();
      });
    });
  }

  async #look(): Promise<void> {
    const now = systemClock.elapsed();
    const due = [...this.#waiting].filter(([, waiting]) => waiting.due <= now);
    const looks = new Map<string, FileState | null>();
    for (let start = 0; start < due.length; start += AT_ONCE) {
      const some = due.slice(start, start + AT_ONCE);
      const states = await Promise.all(some.map(([path, waiting]) => this.#lookAt(path, waiting)));
      some.forEach(([path], index) => {
        const state = states[index];
        if (state !== undefined) looks.set(path, state);
      });
    }
    if (looks.size > 0 && !this.#closed) this.#options.onSettled(looks);
  }

  /** Undefined when the path has to wait for longer. */
  async #lookAt(path: string, waiting: Waiting): Promise<FileState | null | undefined> {
    const { root, isKnown, isIgnoredFolder, onError } = this.#options;
    try {
      const stats = await statOf(join(root, path));
      // Reported again meanwhile: the next look will tell.
      if (waiting.due > systemClock.elapsed()) return undefined;
      if (stats?.isDirectory() && !isIgnoredFolder(path)) await this.#lookInside(path);
      const state = stats && fileState(stats);
      if (!state && isKnown(path) && this.#mayTurnUp(waiting)) return undefined;
      this.#waiting.delete(path);
      return state;
    } catch (error) {
      this.#waiting.delete(path);
      onError(error);
      return undefined;
    }
  }

  #mayTurnUp(waiting: Waiting): boolean {
    const now = systemClock.elapsed();
    const until = Math.min(Math.max(waiting.since, this.#lastNewAt) + GONE_MS, waiting.since + LONGEST_MS);
    waiting.due = until;
    return now < until;
  }

  /** The watcher reads a new folder before it begins to watch it: what came in between is found here. */
  async #lookInside(folder: string): Promise<void> {
    const { root, isKnown } = this.#options;
    for (const name of await readdir(join(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!this.#waiting.has(path) && !isKnown(path)) this.report(path, true);
    }
  }
}
