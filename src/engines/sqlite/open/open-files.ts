import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../../../core/clock.js';
import { fileIdentity } from './inspect.js';

/** How long a folder has not changed whose time of change tells the next change from the last: some file systems count in two seconds. */
const QUIET_MS = 2_500;

/** The files that a store has open, as they were found at their paths. */
export class OpenFiles {
  readonly #database: string;
  readonly #folder: string;
  readonly #identities = new Map<string, string>();
  /** The folder when the files were last found in it; null where it cannot answer for them. */
  #quiet: Stats | null = null;

  /** @param identity of the database: see `fileIdentity`. */
  constructor(database: string, identity: string) {
    this.#database = database;
    this.#folder = dirname(database);
    this.#identities.set(database, identity);
  }

  /** Notes the write-ahead log, which is made once the store is prepared for writing, and kept until it is closed. */
  noteLog(): void {
    const log = `${this.#database}-wal`;
    const identity = fileIdentity(log);
    if (identity) this.#identities.set(log, identity);
    this.#quiet = null;
  }

  /**
   * Whether the paths still lead to them. Otherwise writes are lost, or damage the files that are there now. Asked before
   * each write: one look at the folder, as long as that has not changed, is half of what looking at both files takes.
   */
  areInPlace(): boolean {
    const folder = statOf(this.#folder);
    if (folder !== null && this.#quiet !== null && isUnchanged(folder, this.#quiet)) return true;
    this.#quiet = null;
    for (const [path, identity] of this.#identities) if (fileIdentity(path) !== identity) return false;
    // Behind a symbolic link the files are in another folder.
    if (folder !== null && isQuiet(folder) && statOf(this.#database, lstatSync)?.isFile()) this.#quiet = folder;
    return true;
  }
}

/** Null for a path that leads nowhere, or may not be looked at. */
function statOf(path: string, look: (path: string) => Stats = statSync): Stats | null {
  try {
    return look(path);
  } catch {
    return null;
  }
}

const isQuiet = ({ mtimeMs }: Stats): boolean => systemClock.now() - mtimeMs > QUIET_MS;

const isUnchanged = (one: Stats, other: Stats): boolean =>
  one.mtimeMs === other.mtimeMs && one.ctimeMs === other.ctimeMs && one.ino === other.ino && one.dev === other.dev;
