import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../../core/clock.js';
import type { Address } from './address.js';

/** How far this node has seen the log come, and on which run of the server. */
export interface Marked {
  /** The epoch of the feed over all projects: which history. */
  readonly generation: string;
  readonly run: string;
  readonly sequence: number;
}

const FORMAT = /^tidings-redis-mark 1 ([0-9a-f]{16}) ([a-z0-9]{1,32}) ([0-9a-f]{40}) (\d{1,16})\n$/;
const WRITE_MS = 1_000;

/**
 * What this node knows of the log, in memory and in a file beside the others of its data folder: by it a Redis that
 * comes back emptied, or from an older copy, is found out. The file follows within a second, and at `close`.
 */
export class Mark {
  readonly #file: string | null;
  readonly #log: string;
  readonly #onError: (cause: unknown) => void;
  #marked: Marked | null;
  #written: Marked | null;
  #cancel: (() => void) | null = null;

  /** @param options.file none for a node that forgets when it ends. What it says of another log is not believed. */
  constructor(options: { file?: string; address: Address; onError: (cause: unknown) => void }) {
    const { seeds, database, tag } = options.address;
    this.#file = options.file ?? null;
    this.#onError = options.onError;
    this.#log = createHash('sha256')
      .update(JSON.stringify([seeds, database, tag]))
      .digest('hex')
      .slice(0, 16);
    this.#marked = this.#read();
    this.#written = this.#marked;
  }

  /** Null when nothing is known. */
  get marked(): Marked | null {
    return this.#marked;
  }

  /** Takes what a server has said when the connection to it began. */
  begin(marked: Marked): void {
    this.#marked = marked;
    this.#later();
  }

  /** Takes what a reply has said. A generation that is new began because another node found out that history was lost. */
  saw(generation: string, sequence: number): void {
    const marked = this.#marked;
    if (!marked || (marked.generation === generation && sequence <= marked.sequence)) return;
    this.#marked = { generation, run: marked.run, sequence };
    this.#later();
  }

  /** Takes what an announcement has said. They may be of a generation that has ended since: what is not known is passed over. */
  heard(generation: string, sequence: number): void {
    if (generation === this.#marked?.generation) this.saw(generation, sequence);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#write();
  }

  #later(): void {
    if (this.#cancel || !this.#file) return;
    this.#cancel = systemClock.after(WRITE_MS, () => {
      this.#cancel = null;
      this.#write();
    });
  }

  #write(): void {
    const marked = this.#marked;
    if (!this.#file || !marked || marked === this.#written) return;
    try {
      const draft = `${this.#file}.new`;
      const line = `tidings-redis-mark 1 ${this.#log} ${marked.generation} ${marked.run} ${marked.sequence}\n`;
      writeFileSync(draft, line, { mode: 0o600 });
      renameSync(draft, this.#file);
      this.#written = marked;
    } catch (cause) {
      this.#onError(cause);
    }
  }

  #read(): Marked | null {
    if (!this.#file) return null;
    try {
      const [, log, generation, run, sequence] = FORMAT.exec(readFileSync(this.#file, 'latin1')) ?? [];
      return log === this.#log ? { generation: generation!, run: run!, sequence: Number(sequence) } : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
