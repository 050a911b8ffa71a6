import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';

/** Attributes that distinguish states of a file without reading it. */
export type FileState = Pick<Stats, 'dev' | 'ino' | 'birthtimeMs' | 'size' | 'mtimeMs'>;

/** The state of what counts as a file here (a symbolic link is one, and is not followed); null for anything else. */
export function fileState(stats: Stats): FileState | null {
  if (!stats.isFile() && !stats.isSymbolicLink()) return null;
  const { dev, ino, birthtimeMs, size, mtimeMs } = stats;
  return { dev, ino, birthtimeMs, size, mtimeMs };
}

/** Null when there is nothing at the path. A symbolic link is not followed. */
export async function statOf(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

export const sameContent = (a: FileState, b: FileState) => a.size === b.size && a.mtimeMs === b.mtimeMs;

/**
 * Whether both are one file, perhaps changed. The number of a deleted file is soon given to a new one, so that more
 * than the number must agree; where the system keeps no time of birth, the content.
 */
export const sameFile = (a: FileState, b: FileState) =>
  a.dev === b.dev && a.ino === b.ino && (a.birthtimeMs === b.birthtimeMs || sameContent(a, b));

/** The files as they were last published: by path, and by file, to know one again under another name. */
export class Snapshot {
  readonly #files = new Map<string, FileState>();
  readonly #paths = new Map<string, string>();
  /** The last path of each size and time. */
  readonly #contents = new Map<string, string>();

  get(path: string): FileState | undefined {
    return this.#files.get(path);
  }

  paths(): IterableIterator<string> {
    return this.#files.keys();
  }

  /** Last published path of this file, when that is another one. */
  otherPath(path: string, state: FileState): string | null {
    const other = this.#paths.get(numberOf(state));
    if (other === undefined || other === path) return null;
    return sameFile(this.#files.get(other)!, state) ? other : null;
  }

  /** Last published path of a file of this size and time; null for an empty file, which matches too many. */
  pathOfContent(state: FileState): string | null {
    return state.size === 0 ? null : (this.#contents.get(contentOf(state)) ?? null);
  }

  set(path: string, state: FileState): void {
    this.delete(path);
    this.#files.set(path, state);
    this.#paths.set(numberOf(state), path);
    this.#contents.set(contentOf(state), path);
  }

  delete(path: string): void {
    const state = this.#files.get(path);
    if (!state) return;
    this.#files.delete(path);
    const number = numberOf(state);
    if (this.#paths.get(number) === path) this.#paths.delete(number);
    const content = contentOf(state);
    if (this.#contents.get(content) === path) this.#contents.delete(content);
  }
}

const numberOf = ({ dev, ino }: FileState) => `${dev}:${ino}`;

const contentOf = ({ size, mtimeMs }: FileState) => `${size}:${mtimeMs}`;
