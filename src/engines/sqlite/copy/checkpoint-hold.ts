import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Connection } from '../connection.js';
import { storeFault } from '../faults.js';
import { AUTO_CHECKPOINT } from '../open/database.js';
import { heldOf, holdOf } from './hold-files.js';

/** Time between two looks of the hub at the files. */
export const LOOK_MS = 1_000;
/** Looks at an unchanged file after which its process counts as killed. */
const PATIENCE = 60;

/**
 * Holds back the checkpoints of an open log while another process copies its files. Without checkpoints the database file
 * does not change and the write-ahead log only grows, so a copy of the one and then of the other is a log in itself. The
 * log is read and written as usual meanwhile.
 *
 * The answer is removed before the next checkpoint. A copy that finds it unchanged at its end is whole.
 */
export class CheckpointHold {
  readonly #file: string;
  readonly #connection: Connection;
  #time: number | null = null;
  #unchanged = 0;
  /** Token of the copy that is under way; null when checkpoints run. */
  #token: string | null = null;

  constructor(file: string, connection: Connection) {
    this.#file = file;
    this.#connection = connection;
  }

  /** Begins or ends the hold as the files say. No transaction may be open. */
  look(): void {
    try {
      this.#follow();
    } catch (error) {
      // The copy waits in vain and says so. `ready` reports a store that cannot be written.
      if (!storeFault(error)) throw error;
    }
  }

  #follow(): void {
    const time = statSync(holdOf(this.#file), { throwIfNoEntry: false })?.mtimeMs ?? null;
    this.#unchanged = time === this.#time ? this.#unchanged + 1 : 0;
    this.#time = time;
    const token = time === null || this.#unchanged > PATIENCE ? null : this.#requested();
    // Another copy may have begun since the last look.
    if (token !== this.#token) this.end();
    if (token !== null && this.#token === null) this.#begin(token);
  }

  /** Token of the copy that asks for a hold; null when it has ended meanwhile. */
  #requested(): string | null {
    try {
      return readFileSync(holdOf(this.#file), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Lets checkpoints run. Idempotent. */
  end(): void {
    if (this.#token === null) return;
    rmSync(heldOf(this.#file), { force: true });
    this.#token = null;
    this.#connection.exec(`PRAGMA wal_autocheckpoint = ${AUTO_CHECKPOINT}`);
  }

  #begin(token: string): void {
    try {
      // A store that cannot be written yet has no write-ahead log.
      if (this.#connection.pragma('journal_mode') !== 'wal') return;
      // Begins the write-ahead log anew. Otherwise the next write could begin it anew, over frames that are being copied.
      if (this.#connection.pragma('wal_checkpoint(TRUNCATE)') !== 0) return;
      this.#connection.exec('PRAGMA wal_autocheckpoint = 0');
      this.#token = token;
      writeFileSync(heldOf(this.#file), token, { mode: 0o600 });
    } catch (error) {
      this.end();
      throw error;
    }
  }
}
