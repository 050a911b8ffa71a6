import { join } from 'node:path';
import { systemClock } from '../../core/clock.js';
import { type FileState, fileState, namesIn, statOf } from './snapshot.js';

const LOOK_EVERY_MS = 25;
/**
 * How long a path must stay unchanged: longer than the 100 ms in which the watcher swallows a second event of a path.
 */
const QUIET_MS = 110 + LOOK_EVERY_MS;
/** Interval at which a file is published that changes all the time. */
const LONGEST_MS = 2_000;
/** How long a missing file may turn up under another name: from its end, and from the last new file. */
const MISSING_MS = 250;
/** Most time that one look counts for. */
const LONGEST_STEP_MS = 2 * LOOK_EVERY_MS;
const AT_ONCE = 64;

interface Waiting {
  readonly since: number;
  due: number;
}

interface SettlingOptions {
  /** Absolute. */
  readonly root: string;
  /** Longest time from a change to its report. A move is then reported in two parts that far apart. */
  readonly latencyMs: () => number;
  /** Whether this file exists as far as was published. */
  readonly isKnown: (path: string) => boolean;
  readonly isIgnoredFolder: (path: string) => boolean;
  /** Called with each folder that it looks into. */
  readonly onFolder: (path: string) => void;
  /** Called with the states of the paths that came to rest; null where there is no file any more. */
  readonly onSettled: (looks: ReadonlyMap<string, FileState | null>) => void;
  /** Called with an error of looking at a path, or of `onSettled`. */
  readonly onError: (error: unknown) => void;
}

/**
 * Holds reported paths until they come to rest, and then looks at the files. Only what a look finds counts, so that
 * events that are repeated or out of order do no harm. A path is held once, however often it is reported.
 *
 * Its time is time in which it looked: while the process is held up, time stands still. Otherwise a renamed folder
 * would be published as deleted files and created files when the process is busy for longer than a file may be missing.
 */
export class Settling {
  readonly #options: SettlingOptions;
  readonly #waiting = new Map<string, Waiting>();
  #cancel: (() => void) | null = null;
  /** Milliseconds in which it looked so far. */
  #now = 0;
  #lookedAt = 0;
  #lastNewAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(options: SettlingOptions) {
    this.#options = options;
  }

  /** Reports a path. @param isNew whether something was not there before. */
  report(path: string, isNew = false): void {
    const now = this.#now;
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
    this.#lookedAt = systemClock.elapsed();
    this.#cancel = systemClock.after(LOOK_EVERY_MS, () => {
      this.#now += Math.min(systemClock.elapsed() - this.#lookedAt, LONGEST_STEP_MS);
      const looked = this.#look().catch(this.#options.onError);
      void looked.then(() => {
        this.#cancel = null;
        this.#schedule();
      });
    });
  }

  async #look(): Promise<void> {
    const now = this.#now;
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

  /** Undefined while the path has to wait longer. */
  async #lookAt(path: string, waiting: Waiting): Promise<FileState | null | undefined> {
    const { root, isKnown, isIgnoredFolder, onFolder, onError } = this.#options;
    try {
      const stats = await statOf(join(root, path));
      // Reported again meanwhile: the next look decides.
      if (waiting.due > this.#now) return undefined;
      if (stats?.isDirectory() && !isIgnoredFolder(path)) {
        onFolder(path);
        await this.#lookInside(path);
      }
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
    const { latencyMs } = this.#options;
    const since = Math.max(waiting.since, this.#lastNewAt);
    const until = Math.min(since + MISSING_MS, waiting.since + LONGEST_MS) + latencyMs();
    waiting.due = until;
    return this.#now < until;
  }

  /** Reports what is new in a folder that changed, or whose watch began. */
  async #lookInside(folder: string): Promise<void> {
    const { root, isKnown } = this.#options;
    for (const name of await namesIn(join(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!this.#waiting.has(path) && !isKnown(path)) this.report(path, true);
    }
  }
}
