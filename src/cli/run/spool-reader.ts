import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { entryIn, type RunStart, SEGMENT_BYTES, SPOOL_FILES, type SpoolEntry, segmentName } from './spool-format.js';

const READ_BYTES = 256 * 1024;

/** Place in a spool: after the last entry of which the hub has everything. */
export interface SpoolPlace {
  readonly segment: number;
  readonly offset: number;
}

/** Reads the entries of a spool in their order, while they are written. */
export class SpoolReader {
  readonly #folder: string;
  #file: number | null = null;
  #segment: number;
  /** Of the next byte to read from the file. */
  #next: number;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(folder: string, { segment, offset }: SpoolPlace = { segment: 1, offset: 0 }) {
    this.#folder = folder;
    this.#segment = segment;
    this.#next = offset;
  }

  /** Place after the last entry that was read. */
  get place(): SpoolPlace {
    return { segment: this.#segment, offset: this.#next - this.#bytes.length };
  }

  /** The next entry; null while there is none. */
  read(): SpoolEntry | null {
    for (;;) {
      const found = entryIn(this.#bytes);
      if (found) {
        this.#bytes = this.#bytes.subarray(found.length);
        return found.entry;
      }
      if (this.#fill()) continue;
      if (!existsSync(this.#fileOf(this.#segment + 1))) return null;
      // The writer has left this segment, maybe after the last look into it.
      if (this.#fill()) continue;
      this.close();
      this.#segment++;
      this.#next = 0;
      this.#bytes = Buffer.alloc(0);
    }
  }

  /** Bytes of the spool so far, those that the hub has too. Not exact: a segment is up to an entry longer than it says. */
  writtenBytes(): number {
    let newest = this.#segment;
    while (existsSync(this.#fileOf(newest + 1))) newest++;
    return (newest - 1) * SEGMENT_BYTES + (statSync(this.#fileOf(newest), { throwIfNoEntry: false })?.size ?? 0);
  }

  /** Idempotent. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #fileOf(segment: number): string {
    return join(this.#folder, segmentName(segment));
  }

  #fill(): boolean {
    const file = this.#fileOf(this.#segment);
    if (this.#file === null && !existsSync(file)) return false;
    this.#file ??= openSync(file, 'r');
    const more = Buffer.allocUnsafe(READ_BYTES);
    const length = readSync(this.#file, more, 0, READ_BYTES, this.#next);
    if (length === 0) return false;
    this.#next += length;
    this.#bytes = Buffer.concat([this.#bytes, more.subarray(0, length)]);
    return true;
  }
}

/** Reads what a run has written at its start; null where there is no spool, or not yet. */
export function readStart(folder: string): (RunStart & { readonly pid: number }) | null {
  return readJson(join(folder, SPOOL_FILES.start));
}

/** Reads a JSON file; null where there is none, or only a part. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps how far a delivery has come, and removes the segments before. */
export function savePosition(folder: string, position: SpoolPlace): void {
  const file = join(folder, SPOOL_FILES.position);
  writeFileSync(`${file}.new`, JSON.stringify(position), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  for (let number = position.segment - 1; number > 0; number--) {
    const passed = join(folder, segmentName(number));
    if (!existsSync(passed)) break;
    rmSync(passed);
  }
}
