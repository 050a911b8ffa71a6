import type { Clock } from '../core/clock.js';
import type { CursorSecret } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import type { KeyedRecords } from '../core/log.js';

const RECORD = { kind: 'secret', id: 'cursor-key' };
/** How soon a node follows when the key is another one, or can be read at last. */
const LOOK_MS = 250;

export interface CursorKeyOptions {
  readonly records: KeyedRecords;
  /** What this node puts there when nobody has. */
  readonly own: string;
  readonly clock: Clock;
  /** Told each key, before it is used. */
  readonly onKey: (key: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * The key of the cursors where nodes share a log: the log itself keeps it, so that a cursor of one node is good on all.
 * A log that has lost it is given back the one that was in use.
 */
export class CursorKey implements CursorSecret {
  readonly #options: CursorKeyOptions;
  readonly #stop: () => void;
  #text: string | null = null;
  #looking: Promise<void> | null = null;
  #failing = false;
  #closed = false;

  private constructor(options: CursorKeyOptions) {
    this.#options = options;
    this.#stop = options.clock.every(LOOK_MS, () => void this.#look());
  }

  /** Resolves with the key, or without it when the log is away: then it is looked for until it is found. */
  static async open(options: CursorKeyOptions): Promise<CursorKey> {
    const key = new CursorKey(options);
    await key.#look();
    return key;
  }

  get text(): string | null {
    return this.#text;
  }

  /** Resolves when nothing is asked of the log any more. Twice is fine. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#looking;
  }

  #look(): Promise<void> {
    this.#looking ??= this.#agree()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  async #agree(): Promise<void> {
    const { records } = this.#options;
    const stored = (await records.get(RECORD.kind, RECORD.id)) ?? (await this.#put());
    this.#failing = false;
    if (stored && stored.value !== this.#text) this.#use(stored.value);
  }

  /** What this node has put there, or another that was quicker. */
  async #put() {
    const { records, own } = this.#options;
    try {
      return await records.put({ ...RECORD, value: this.#text ?? own, expected: 0 });
    } catch (error) {
      if (!(error instanceof TidingsError && error.code === 'CONFLICT')) throw error;
      return records.get(RECORD.kind, RECORD.id);
    }
  }

  #use(value: unknown): void {
    if (typeof value !== 'string' || value === '')
      throw new Error('What the log keeps as the key of the cursors is none');
    this.#options.onKey(value);
    this.#text = value;
  }

  /** A log that is away is told by `ready`; anything else once, until it is over. */
  #fail(error: unknown): void {
    const isAway = error instanceof TidingsError && error.code === 'UNAVAILABLE';
    if (!isAway && !this.#failing && !this.#closed) this.#options.onError(error);
    this.#failing ||= !isAway;
  }
}
