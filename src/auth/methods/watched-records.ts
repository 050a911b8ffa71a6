import { PeriodicTask } from '../../core/async/periodic-task.js';
import { type Clock, nextTurn } from '../../core/clock.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import { Revocation } from '../identity.js';

/** Interval at which documents in use are read again. A change by another node is in force within twice this. */
const RELOAD_MS = 400;
/** A document that was read longer ago is read again before use. */
const STALE_MS = 2 * RELOAD_MS;
/** Read again as long as it was used this lately, so that a busy credential never waits for the store. */
const LATELY_MS = 30_000;
/** A document stays in memory this long after its last use: longer than the life of a ticket that depends on it. */
const FORGET_MS = 300_000;
/** Documents read at once, so that thousands do not block the event loop. */
const AT_ONCE = 100;

/** A stored document that a credential rests on, in memory while it is in use. */
export interface WatchedRecord<T> {
  readonly id: string;
  /** Happens when the document ends or is removed. Shared by all users of the document. */
  readonly revocation: Revocation;
  readonly value: T;
}

/** Last use of a credential. */
export interface Use {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Address of the client; null while it is unknown. */
  readonly from: string | null;
}

export interface WatchedRecordsOptions<T> {
  readonly kind: string;
  readonly records: KeyedRecords;
  readonly clock: Clock;
  /** Notifies other nodes of changes at once; without it they find out at their next reload. */
  readonly signals?: Signals;
  /** The document that a stored value holds; null when the value is malformed. */
  read(value: unknown): T | null;
  /** Time at which the document has ended by its own content; null while it is valid. */
  overSince(value: T): number | null;
  /** The document with its last use noted; null when that has been done, or another was noted lately. */
  used(value: T, use: Use, now: number): T | null;
  /** Receives errors of background work. */
  readonly onError: (error: unknown) => void;
}

interface Held<T> extends WatchedRecord<T> {
  value: T;
  version: number;
  /** Null until it is used, rather than looked at. */
  use: Use | null;
  /** Milliseconds since 1970 UTC. */
  askedAt: number;
  checkedAt: number;
}

/**
 * Cache of the documents of one kind that are in use: looking up a busy one asks no store. On every node the end of a
 * document is noticed within a second, whichever node caused it. Holds no more than the store does.
 */
export class WatchedRecords<T> {
  readonly #options: WatchedRecordsOptions<T>;
  readonly #held = new Map<string, Held<T>>();
  /** Versions of malformed documents that were reported. Holds no more than the store does. */
  readonly #reported = new Map<string, number>();
  readonly #signals: Signals;
  readonly #reloading: PeriodicTask;
  /** Apart from reloading: a store that cannot be written, or is slow to, makes nothing stale. */
  readonly #noting: PeriodicTask;
  readonly #unhear: () => void;
  #failing = false;
  #closed = false;

  constructor(options: WatchedRecordsOptions<T>) {
    this.#options = options;
    const { clock, onError } = options;
    this.#reloading = new PeriodicTask({
      ...{ clock, everyMs: RELOAD_MS, task: () => this.#reloadAll() },
      onError: (error) => this.#fail(error),
    });
    this.#noting = new PeriodicTask({ clock, everyMs: RELOAD_MS, task: () => this.#noteUses(), onError });
    this.#signals = options.signals ?? NO_SIGNALS;
    this.#unhear = this.#signals.hear(options.kind, (id) => void this.#changedElsewhere(id));
  }

  /** Whether the last reload has failed, so that revocations may be unknown. */
  get isBehind(): boolean {
    return this.#failing;
  }

  /** Whether the document is in memory: `find` then asks the store at most about once a second. */
  holds(id: string): boolean {
    return this.#held.has(id);
  }

  /** The document; null when there is none or it is over. @throws TidingsError `UNAVAILABLE` */
  async find(id: string): Promise<WatchedRecord<T> | null> {
    const now = this.#options.clock.now();
    const held = this.#held.get(id);
    const found = held && now - held.checkedAt <= STALE_MS ? held : await this.reload(id);
    if (!found || found.revocation.revokedAt !== null) return null;
    found.askedAt = now;
    return found;
  }

  /** Notes a use, which is stored in the background. @param from address of the client, where it is known. */
  noteUse(id: string, from?: string): void {
    const held = this.#held.get(id);
    if (held) held.use = { at: this.#options.clock.now(), from: from ?? held.use?.from ?? null };
  }

  /** Reads a document again: another node has changed it. @throws TidingsError `UNAVAILABLE` */
  async reload(id: string): Promise<Held<T> | null> {
    const { records, kind, clock } = this.#options;
    const askedAt = clock.now();
    return this.#take(id, await records.get(kind, id), askedAt);
  }

  /** Every well-formed document of the kind, by id. */
  async list(): Promise<{ id: string; value: T }[]> {
    const { records, kind } = this.#options;
    return (await records.list(kind)).flatMap((record) => {
      const value = this.#read(record);
      return value === null ? [] : [{ id: record.id, value }];
    });
  }

  /** Stores a new document. */
  async add(id: string, value: T): Promise<void> {
    const { records, kind } = this.#options;
    await records.put({ kind, id, value, expected: 0 });
  }

  /**
   * Replaces a document by the result of `change`; null leaves it. Notifies its users when it has ended by that.
   *
   * @throws TidingsError `NOT_FOUND`, `UNAVAILABLE`, and whatever `change` throws.
   */
  async change(id: string, change: (value: T) => T | null): Promise<T> {
    const { records, kind, clock } = this.#options;
    for (;;) {
      const record = await records.get(kind, id);
      const known = record && this.#read(record);
      if (!record || known === null) throw new TidingsError('NOT_FOUND');
      const value = change(known);
      if (value === null) return known;
      // Another writer, which stores a use for example, may be quicker: the change is then applied to its result.
      const stored = await unlessConflict(records.put({ kind, id, value, expected: record.version }));
      if (!stored) continue;
      if (this.#held.has(id)) this.#take(id, stored, clock.now());
      this.#signals.tell(kind, id);
      return value;
    }
  }

  /** Removes a document and notifies its users. No-op when there is none. */
  async remove(id: string): Promise<void> {
    const { records, kind } = this.#options;
    for (;;) {
      const record = await records.get(kind, id);
      if (!record) break;
      if (await isFirst(records.delete({ kind, id, expected: record.version }))) break;
    }
    this.#take(id, null, this.#options.clock.now());
    this.#signals.tell(kind, id);
  }

  close(): void {
    this.#closed = true;
    void this.#reloading.close();
    void this.#noting.close();
    this.#unhear();
  }

  /** Updates what is held with what the store had at `askedAt` or later. A malformed document counts as none. */
  #take(id: string, record: KeyedRecord | null, askedAt: number): Held<T> | null {
    const held = this.#held.get(id);
    const value = record && this.#read(record);
    const overSince = value === null ? askedAt : this.#options.overSince(value);
    if (!record || value === null || overSince !== null) {
      this.#held.delete(id);
      held?.revocation.revoke(overSince ?? askedAt);
      return null;
    }
    if (!held) {
      const revocation = new Revocation(this.#options.onError);
      const times = { askedAt, checkedAt: askedAt };
      const made: Held<T> = { id, revocation, value, version: record.version, use: null, ...times };
      this.#held.set(id, made);
      return made;
    }
    held.checkedAt = Math.max(held.checkedAt, askedAt);
    // Two that read at once may answer in another order.
    if (record.version > held.version) Object.assign(held, { value, version: record.version });
    return held;
  }

  /** Null for a malformed document, which is reported once. */
  #read({ kind, id, version, value }: KeyedRecord): T | null {
    const read = this.#options.read(value);
    if (read !== null) this.#reported.delete(id);
    else if (this.#reported.get(id) !== version) {
      this.#reported.set(id, version);
      this.#options.onError(new Error(`The stored ${kind} '${id}' is malformed and is refused`));
    }
    return read;
  }

  async #changedElsewhere(id: string): Promise<void> {
    if (!this.#held.has(id)) return;
    await this.reload(id).catch((error: unknown) => this.#fail(error));
  }

  async #reloadAll(): Promise<void> {
    const due = [...this.#held.values()].filter((held) => this.#isDue(held));
    for (let from = 0; from < due.length && !this.#closed; from += AT_ONCE) {
      await Promise.all(due.slice(from, from + AT_ONCE).map(({ id }) => this.reload(id)));
      await nextTurn();
    }
    this.#failing = false;
  }

  /** Stores when documents were last used. Stops at the first sign that the store cannot be written. */
  async #noteUses(): Promise<void> {
    try {
      for (const held of [...this.#held.values()]) {
        if (this.#closed) return;
        await this.#noteUse(held);
      }
    } catch (error) {
      // `ready` reports a store that cannot be written, and the next run retries.
      if (!hasCode(error, 'UNAVAILABLE') && !this.#closed) throw error;
    }
  }

  async #noteUse({ id, value, use, checkedAt, version, revocation }: Held<T>): Promise<void> {
    const { records, kind, used, clock } = this.#options;
    const noted = use && used(value, use, clock.now());
    if (noted === null || revocation.revokedAt !== null) return;
    const stored = await unlessConflict(records.put({ kind, id, value: noted, expected: version }));
    // A conflict means that somebody has changed it just now, revoked it perhaps.
    if (!stored) await this.reload(id);
    else if (revocation.revokedAt === null) this.#take(id, stored, checkedAt);
  }

  /** Reports an outage once, and nothing while the hub closes. */
  #fail(error: unknown): void {
    if (!this.#failing && !this.#closed) this.#options.onError(error);
    this.#failing = true;
  }

  #isDue(held: Held<T>): boolean {
    const now = this.#options.clock.now();
    // A stream that is open uses its credential.
    if (held.revocation.watched) {
      held.askedAt = now;
      this.noteUse(held.id);
    }
    if (now - held.askedAt > FORGET_MS) this.#held.delete(held.id);
    return now - held.askedAt <= LATELY_MS;
  }
}

/** Null when the record was another one by then. */
async function unlessConflict<R>(change: Promise<R>): Promise<R | null> {
  try {
    return await change;
  } catch (error) {
    if (hasCode(error, 'CONFLICT')) return null;
    throw error;
  }
}
