import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Point } from '../../../core/epoch.js';
import type { Address } from './address.js';

/** How far a node has seen the log come: outlives sessions, so that a Redis that comes back with less is detected. */
export interface Seen extends Point {
  readonly generation: string;
}

const FORMAT = /^tidings-redis-seen 1 ([0-9a-f]{16}) ([a-z0-9]{1,32}) (\w{1,32}) (\d{1,16})\n$/;

/**
 * Keeps `Seen` in the data folder, so that a hub also detects a loss of history that happened while no hub was up. It may
 * be older than what the hub has answered: cursors name their run, and expire by themselves. Methods throw the errors of
 * `node:fs`.
 */
export class SeenFile {
  readonly #file: string;
  /** Digest of the address: what was seen of another log proves nothing about this one. */
  readonly #log: string;
  #written: Seen | null;

  constructor(file: string, { seeds, database, tag }: Address) {
    this.#file = file;
    this.#log = createHash('sha256')
      .update(JSON.stringify([seeds, database, tag]))
      .digest('hex')
      .slice(0, 16);
    this.#written = this.#read();
  }

  /** What was written last; null when nothing was, or when it is about another log. */
  get seen(): Seen | null {
    return this.#written;
  }

  /** Replaces what is kept. Not synced: an older state is kept after a power cut. */
  write(seen: Seen | null): void {
    if (!seen || (seen.generation === this.#written?.generation && seen.sequence === this.#written.sequence)) return;
    const draft = `${this.#file}.new`;
    const { generation, run, sequence } = seen;
    writeFileSync(draft, `tidings-redis-seen 1 ${this.#log} ${generation} ${run} ${sequence}\n`, { mode: 0o600 });
    renameSync(draft, this.#file);
    this.#written = seen;
  }

  #read(): Seen | null {
    try {
      const [, log, generation, run, sequence] = FORMAT.exec(readFileSync(this.#file, 'latin1')) ?? [];
      return log === this.#log ? { generation: generation!, run: run!, sequence: Number(sequence) } : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
