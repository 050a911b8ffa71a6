import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';

/** Attributes that distinguish states of a file without reading it. Times in whole microseconds since 1970 UTC. */
export interface FileState {
  readonly ino: number;
  readonly size: number;
  readonly mtime: number;
  /** Time of the last change of the file or of its attributes. A move of a folder above it changes neither. */
  readonly ctime: number;
  readonly birthtime: number;
}

/** The state of what counts as a file here (a symbolic link is one, and is not followed); null for anything else. */
export function fileState(stats: Stats): FileState | null {
  if (!stats.isFile() && !stats.isSymbolicLink()) return null;
  return {
    ...{ ino: stats.ino, size: stats.size },
    ...{ mtime: micros(stats.mtimeMs), ctime: micros(stats.ctimeMs), birthtime: micros(stats.birthtimeMs) },
  };
}

/** Null when there is nothing at the path. A symbolic link is not followed. */
export const statOf = (path: string): Promise<Stats | null> => lstat(path).catch(nullWhereMissing);

/** The names in a folder; none where there is no folder by now. */
export const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(nullWhereMissing)) ?? [];

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

export const sameContent = (a: FileState, b: FileState) => a.size === b.size && a.mtime === b.mtime;

/**
 * Whether both are one file, perhaps changed. The number of a deleted file is soon given to a new one, so that more
 * than the number must agree; where the system keeps no time of birth, the content. The number of the device is left
 * out: it changes when a disk is mounted again.
 */
export const sameFile = (a: FileState, b: FileState) =>
  a.ino === b.ino && ((a.birthtime === b.birthtime && a.birthtime !== 0) || sameContent(a, b));

/** Most vacated paths that are remembered. */
const MAX_VACATED = 100_000;

/** Path that a file left: by deletion or by a move. */
export interface Vacated {
  readonly ctime: number;
  readonly returns: number;
}

/** The files as they were last published: by path, and by file, to know one again under another name. */
export class Snapshot {
  readonly #files = new Map<string, FileState>();
  readonly #paths = new Map<number, string>();
  /** The last path of each size and time. */
  readonly #contents = new Map<string, string>();
  readonly #vacated = new Map<string, Vacated>();
  /** Only those above 0. */
  readonly #returns = new Map<string, number>();

  get size(): number {
    return this.#files.size;
  }

  get(path: string): FileState | undefined {
    return this.#files.get(path);
  }

  paths(): IterableIterator<string> {
    return this.#files.keys();
  }

  entries(): IterableIterator<[string, FileState]> {
    return this.#files.entries();
  }

  /** The newest 100,000 paths that a file left, oldest first. */
  vacated(): IterableIterator<[string, Vacated]> {
    return this.#vacated.entries();
  }

  /**
   * How often the file at the path had left it, and came back with the very same attributes, as in a folder that is moved
   * away and back: without it, the second event would be taken for the first one, sent again.
   */
  returnsOf(path: string): number {
    return this.#returns.get(path) ?? 0;
  }

  /** Last published path of this file, when that is another one. */
  otherPath(path: string, state: FileState): string | null {
    const other = this.#paths.get(state.ino);
    if (other === undefined || other === path) return null;
    return sameFile(this.#files.get(other)!, state) ? other : null;
  }

  /** Last published path of a file of this size and time; null for an empty file, which matches too many. */
  pathOfContent(state: FileState): string | null {
    return state.size === 0 ? null : (this.#contents.get(contentOf(state)) ?? null);
  }

  set(path: string, state: FileState): void {
    const left = this.#vacated.get(path);
    if (left?.ctime === state.ctime && !this.#files.has(path)) this.setReturns(path, left.returns + 1);
    this.#vacated.delete(path);
    this.#remove(path);
    this.#files.set(path, state);
    this.#paths.set(state.ino, path);
    this.#contents.set(contentOf(state), path);
  }

  setReturns(path: string, returns: number): void {
    if (returns > 0) this.#returns.set(path, returns);
  }

  /** Removes a file that was deleted or moved. No-op for an unknown path. */
  vacate(path: string): void {
    const state = this.#files.get(path);
    if (!state) return;
    this.setVacated(path, { ctime: state.ctime, returns: this.returnsOf(path) });
    this.delete(path);
  }

  setVacated(path: string, left: Vacated): void {
    this.#vacated.set(path, left);
    if (this.#vacated.size > MAX_VACATED) this.#vacated.delete(this.#vacated.keys().next().value!);
  }

  /** Forgets a path. No-op for an unknown one. */
  delete(path: string): void {
    this.#remove(path);
    this.#returns.delete(path);
  }

  clear(): void {
    for (const map of [this.#files, this.#paths, this.#contents, this.#vacated, this.#returns]) map.clear();
  }

  #remove(path: string): void {
    const state = this.#files.get(path);
    if (!state) return;
    this.#files.delete(path);
    if (this.#paths.get(state.ino) === path) this.#paths.delete(state.ino);
    const content = contentOf(state);
    if (this.#contents.get(content) === path) this.#contents.delete(content);
  }
}

const contentOf = ({ size, mtime }: FileState) => `${size}:${mtime}`;

/** Whole numbers survive the index, whatever they are. */
function micros(ms: number): number {
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Math.round(ms * 1_000), Number.MAX_SAFE_INTEGER));
}
