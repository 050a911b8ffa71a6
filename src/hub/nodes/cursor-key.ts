import { hash } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type { CursorSecret } from '../../core/cursor.js';
import { hasCode } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';

/** Keyed record that holds the key in use. */
export const CURSOR_KEY = { kind: 'secret', id: 'cursor-key' } as const;
const { kind: KIND, id: ID } = CURSOR_KEY;
/** Prefix of the ids of former keys; a digest of the key follows. */
const FORMER = `${ID}-`;
/** Former keys that are used at most. Each loss of a log can add one. */
const MAX_FORMER = 8;
/** Delay until a node uses a key that was replaced or has become readable. */
const LOOK_MS = 250;

export interface CursorKeyOptions {
  readonly records: KeyedRecords;
  /** Key of this node, stored where the log has none. */
  readonly own: string;
  readonly clock: Clock;
  /** Called with each key before it is used. */
  readonly onKey: (key: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Key of the cursors where nodes share a log. The log keeps it, so that a cursor of one node is valid on all nodes. A node
 * stores the key again where the log has lost it. Where a new node stored another key first, the old one becomes a former
 * key, which all nodes still accept. A cursor of a key that no node knows any more expires: see `Cursors.open`.
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

  /** Resolves after the first look. While the log is unreachable there is no key, and it is looked for until it is found. */
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

  /** Resolves when no call to the log is pending. Idempotent. */
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
    // Read again after it was put: another node may have been quicker.
    if (text === undefined) return this.#putAndAgree(ID, known ?? own);
    const former = textsOf(stored, (id) => id.startsWith(FORMER));
    if (known !== null && known !== text && !former.includes(known))
      return this.#putAndAgree(FORMER + digestOf(known), known);
    this.#failing = false;
    this.#use(text, former.slice(0, MAX_FORMER));
  }

  async #putAndAgree(id: string, value: string): Promise<void> {
    await isFirst(this.#options.records.put({ kind: KIND, id, value, expected: 0 }));
    await this.#agree();
  }

  #use(text: string, former: readonly string[]): void {
    const known = new Set([this.#text, ...this.#former]);
    for (const key of [text, ...former]) if (!known.has(key)) this.#options.onKey(key);
    this.#text = text;
    this.#former = former;
  }

  /** Reports an error once until it is over. `ready` reports a log that is unreachable. */
  #fail(error: unknown): void {
    const isAway = hasCode(error, 'UNAVAILABLE');
    if (!isAway && !this.#failing && !this.#closed) this.#options.onError(error);
    this.#failing ||= !isAway;
  }
}

function textsOf(records: readonly KeyedRecord[], isWanted: (id: string) => boolean): string[] {
  return records.flatMap(({ id, value }) => {
    if (!isWanted(id)) return [];
    if (typeof value !== 'string' || value === '') throw new Error('The record of the cursor key holds no key');
    return [value];
  });
}

const digestOf = (key: string) => hash('sha256', key, 'hex').slice(0, 16);
