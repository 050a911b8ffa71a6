import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Content of a mark: how far a log had come when it was last written to. */
export interface Marked {
  /** The epoch of the feed over all projects: which log this was. */
  readonly epoch: string;
  readonly sequence: number;
}

/** Path of the mark of a database. */
export const markOf = (file: string): string => `${file}-mark`;

const BYTES = 64;
const FORMAT = /^tidings-mark 1 ([a-z0-9]{1,32}) (\d{1,16}) *\n$/;
/** How many sequences a power cut may take back from the mark; the database itself loses none. */
const SYNC_EVERY = 1_000;

/**
 * High-water mark beside the database. SQLite opens an emptied file, an older copy, or a write-ahead log with one flipped
 * bit without an error; a database that is behind its mark has lost history. The mark is written after the commit is synced,
 * so it is never ahead of what was stored. Methods throw the errors of `node:fs`.
 */
export class Mark {
  readonly #descriptor: number;
  readonly #epoch: string;
  #written: number;
  #synced: number;

  private constructor(descriptor: number, { epoch, sequence }: Marked) {
    this.#descriptor = descriptor;
    this.#epoch = epoch;
    this.#written = sequence;
    this.#synced = sequence;
  }

  /** Null when there is none; `damaged` when it cannot be made sense of. */
  static read(file: string): Marked | 'damaged' | null {
    try {
      const parts = FORMAT.exec(readFileSync(file, 'latin1'));
      return parts ? { epoch: parts[1]!, sequence: Number(parts[2]) } : 'damaged';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Sets the mark anew, and opens it. Synced when it returns; a crash leaves the old mark or the new one. */
  static start(file: string, marked: Marked): Mark {
    const draft = `${file}.new`;
    writeFileSync(draft, line(marked), { mode: 0o600, flush: true });
    renameSync(draft, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return new Mark(openSync(file, 'r+'), marked);
  }

  /** Records that everything up to `sequence` is stored. Survives the end of the process at once. */
  advance(sequence: number): void {
    if (sequence === this.#written) return;
    // One write within one sector: a power cut leaves the old line or the new one.
    writeSync(this.#descriptor, line({ epoch: this.#epoch, sequence }), 0, 'latin1');
    this.#written = sequence;
    if (sequence - this.#synced >= SYNC_EVERY) this.#sync();
  }

  close(): void {
    this.#sync();
    closeSync(this.#descriptor);
  }

  #sync(): void {
    fsyncSync(this.#descriptor);
    this.#synced = this.#written;
  }
}

const line = ({ epoch, sequence }: Marked) => `${`tidings-mark 1 ${epoch} ${sequence}`.padEnd(BYTES - 1)}\n`;
