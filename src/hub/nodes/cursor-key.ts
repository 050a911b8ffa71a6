import { hash } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type { CursorSecret } from '../../core/cursor.js';
import { hasCode } from '../../core/errors.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';

/** The record that holds it. */
export const CURSOR_KEY = { kind: 'secret', id: 'cursor-key' } as const;
const { kind: KIND, id: ID } = CURSOR_KEY;
/** Ids of those that were in use before: this, and a digest. */
const FORMER = `${ID}-`;
/** More of them than this are not looked at: each time that a log is lost there can be one more. */
const MAX_FORMER = 8;
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
 * A log that has lost it is given back the one that was in use; where a new node was quicker with another, all nodes
 * still open what was sealed with the old one.
 */
export class CursorKey implements CursorSecret {
  readonly #options: CursorKeyOptions;
  readonly #stop: () => void;
  #text: string | null = null;
  #former: readonly string[] = [];
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

  get former(): readonly string[] {
    return this.#former;
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
    const { records, own } = this.#options;
    const known = this.#text;
    const stored = await records.list(KIND);
    const [text] = textsOf(stored, (id) => id === ID);
    // What is put there is read anew: another node may have been quicker.
    if (text === undefined) return this.#putAndAgree(ID, known ?? own);
    const former = textsOf(stored, (id) => id.startsWith(FORMER));
    if (known !== null && known !== text && !former.includes(known))
      return this.#putAndAgree(FORMER + digestOf(known), known);
    this.#failing = false;
    this.#use(text, former.slice(0, MAX_FORMER));
  }

  async #putAndAgree(id: string, value: string): Promise<void> {
    try {
      await this.#options.records.put({ kind: KIND, id, value, expected: 0 });
    } catch (error) {
      if (!hasCode(error, 'CONFLICT')) throw error;
    }
    await this.#agree();
  }

  #use(text: string, former: readonly string[]): void {
    const known = new Set([this.#text, ...this.#former]);
    for (const key of [text, ...former]) if (!known.has(key)) this.#options.onKey(key);
    this.#text = text;
    this.#former = former;
  }

  /** A log that is away is told by `ready`; anything else once, until it is over. */
  #fail(error: unknown): void {
    const isAway = hasCode(error, 'UNAVAILABLE');
    if (!isAway && !this.#failing && !this.#closed) this.#options.onError(error);
    this.#failing ||= !isAway;
  }
}

function textsOf(records: readonly KeyedRecord[], isWanted: (id: string) => boolean): string[] {
  return records.flatMap(({ id, value }) => {
    if (!isWanted(id)) return [];
    if (typeof value !== 'string' || value === '')
      throw new Error('What the log keeps as a key of the cursors is none');
    return [value];
  });
}

const digestOf = (key: string) => hash('sha256', key, 'hex').slice(0, 16);
