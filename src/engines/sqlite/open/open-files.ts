import { fileIdentity } from './inspect.js';

/** The files that a store has open, as they were found at their paths. */
export class OpenFiles {
  readonly #database: string;
  readonly #identities = new Map<string, string>();

  /** @param identity of the database: see `fileIdentity`. */
  constructor(database: string, identity: string) {
    this.#database = database;
    this.#identities.set(database, identity);
  }

  /** Notes the write-ahead log, which is made once the store is prepared for writing, and kept until it is closed. */
  noteLog(): void {
    const log = `${this.#database}-wal`;
    const identity = fileIdentity(log);
    if (identity) this.#identities.set(log, identity);
  }

  /** Whether the paths still lead to them. Otherwise writes are lost, or damage the files that are there now. */
  areInPlace(): boolean {
    for (const [path, identity] of this.#identities) if (fileIdentity(path) !== identity) return false;
    return true;
  }
}
