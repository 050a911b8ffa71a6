import { type Clock, nextTurn } from '../../core/clock.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import { Revocation } from '../identity.js';

/** How often what is in use is read again: a change by another node is in force within twice this. */
const RELOAD_MS = 400;
/** What was read longer ago is read again before it is relied on. */
const STALE_MS = 2 * RELOAD_MS;
/** Read again as long as it was used this lately, so that a busy credential never waits for the store. */
const LATELY_MS = 30_000;
/** Kept in memory this long after its last use: longer than a ticket, which nobody watches, can hold on to it. */
const FORGET_MS = 300_000;
/** So many are read at once, so that thousands of them do not hold up everybody else. */
const AT_ONCE = 100;

/** A stored document that a credential rests on, in memory while it is in use. */
export interface WatchedRecord<T> {
  readonly id: string;
  /** Happens when the record is over or gone; one for everybody who relies on the record. */
  readonly revocation: Revocation;
  readonly value: T;
}

export interface WatchedRecordsOptions<T> {
  readonly kind: string;
  readonly records: KeyedRecords;
  readonly clock: Clock;
  /** By which other nodes are told at once that a document was changed, and tell it; without it, they find out. */
  readonly signals?: Signals;
  /** Since when the document says of itself that it is no longer good; null as long as it is. */
  overSince(value: T): number | null;
  /** The document with its use noted; null when that has been done lately. */
  used(value: T, now: number): T | null;
  /** Told what goes wrong in the background. */
  readonly onError: (error: unknown) => void;
}

interface Held<T> extends WatchedRecord<T> {
  value: T;
  version: number;
  /** Milliseconds since 1970 UTC. */
  usedAt: number;
  checkedAt: number;
}

/**
 * Documents of one kind, kept in memory while they are in use: a look-up of a busy one asks no store. On every node
 * their end is noticed within a second, whoever brought it about. Holds no more than the store does.
 */
export class WatchedRecords<T> {
  readonly #options: WatchedRecordsOptions<T>;
  readonly #held = new Map<string, Held<T>>();
  readonly #signals: Signals;
  readonly #stop: () => void;
  readonly #unhear: () => void;
  #reloading = false;
  #failing = false;
  #closed = false;

  constructor(options: WatchedRecordsOptions<T>) {
    this.#options = options;
    this.#stop = options.clock.every(RELOAD_MS, () => void this.#reloadAll());
    this.#signals = options.signals ?? NO_SIGNALS;
    this.#unhear = this.#signals.hear(options.kind, (id) => void this.#changedElsewhere(id));
  }

  /** Whether the last look has failed: what it would have told is not known. */
  get isBehind(): boolean {
    return this.#failing;
  }

  /** Whether the document is in memory: `find` then asks the store at most about once a second. */
  holds(id: string): boolean {
    return this.#held.has(id);
  }

  /** The document, used now; null when there is none or it is over. @throws TidingsError `UNAVAILABLE` */
  async find(id: string): Promise<WatchedRecord<T> | null> {
    const now = this.#options.clock.now();
    const held = this.#held.get(id);
    const found = held && now - held.checkedAt <= STALE_MS ? held : await this.reload(id);
    if (!found || found.revocation.revokedAt !== null) return null;
    found.usedAt = now;
    return found;
  }

  /** Reads a document again: another node has changed it. @throws TidingsError `UNAVAILABLE` */
  async reload(id: string): Promise<Held<T> | null> {
    const { records, kind, clock } = this.#options;
    const askedAt = clock.now();
    return this.#take(id, await records.get(kind, id), askedAt);
  }

  /** Every document of the kind, by id. */
  async list(): Promise<{ id: string; value: T }[]> {
    const { records, kind } = this.#options;
    return (await records.list(kind)).map(({ id, value }) => ({ id, value: value as T }));
  }

  /** Stores a new document. */
  async add(id: string, value: T): Promise<void> {
    const { records, kind } = this.#options;
    await records.put({ kind, id, value, expected: 0 });
  }

  /**
   * Changes a document to what `change` makes of it; null leaves it. Whoever relies on it is told if it is over then.
   *
   * @throws TidingsError `NOT_FOUND`, `UNAVAILABLE`, and whatever `change` throws.
   */
  async change(id: string, change: (value: T) => T | null): Promise<T> {
    const { records, kind, clock } = this.#options;
    for (;;) {
      const record = await records.get(kind, id);
      if (!record) throw new TidingsError('NOT_FOUND');
      const value = change(record.value as T);
      if (value === null) return record.value as T;
      // Somebody else, noting a use say, may be quicker: then the change is made to what that one has left.
      const stored = await unlessConflict(records.put({ kind, id, value, expected: record.version }));
      if (!stored) continue;
      if (this.#held.has(id)) this.#take(id, stored, clock.now());
      this.#signals.tell(kind, id);
      return value;
    }
  }

  /** Removes a document and tells whoever relies on it. No-op when there is none. */
  async remove(id: string): Promise<void> {
    const { records, kind } = this.#options;
    for (;;) {
      const record = await records.get(kind, id);
      if (!record) break;
      if (await unlessConflict(records.delete({ kind, id, expected: record.version }).then(() => true))) break;
    }
    this.#take(id, null, this.#options.clock.now());
    this.#signals.tell(kind, id);
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    this.#unhear();
  }

  /** Takes over what the store was asked for at that time, and held then or later. */
  #take(id: string, record: KeyedRecord | null, askedAt: number): Held<T> | null {
    const held = this.#held.get(id);
    const value = record?.value as T;
    const overSince = record ? this.#options.overSince(value) : askedAt;
    if (overSince !== null) {
      this.#held.delete(id);
      held?.revocation.revoke(overSince);
      return null;
    }
    if (!held) {
      const times = { usedAt: askedAt, checkedAt: askedAt };
      const made: Held<T> = { id, revocation: new Revocation(), value, version: record!.version, ...times };
      this.#held.set(id, made);
      return made;
    }
    held.checkedAt = Math.max(held.checkedAt, askedAt);
    // Two that read at once may answer in another order.
    if (record!.version > held.version) Object.assign(held, { value, version: record!.version });
    return held;
  }

  async #changedElsewhere(id: string): Promise<void> {
    if (!this.#held.has(id)) return;
    await this.reload(id).catch((error: unknown) => this.#fail(error));
  }

  async #reloadAll(): Promise<void> {
    if (this.#reloading) return;
    this.#reloading = true;
    try {
      const due = [...this.#held.values()].filter((held) => this.#isDue(held));
      for (let from = 0; from < due.length && !this.#closed; from += AT_ONCE) {
        await Promise.all(due.slice(from, from + AT_ONCE).map((held) => this.#refresh(held)));
        await nextTurn();
      }
      this.#failing = false;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#reloading = false;
    }
  }

  /** Tells it once for an outage, not for every look at it; and what a hub that stops cannot do any more is no failure. */
  #fail(error: unknown): void {
    if (!this.#failing && !this.#closed) this.#options.onError(error);
    this.#failing = true;
  }

  #isDue(held: Held<T>): boolean {
    const now = this.#options.clock.now();
    // A stream that is open uses its credential.
    if (held.revocation.watched) held.usedAt = now;
    if (now - held.usedAt > FORGET_MS) this.#held.delete(held.id);
    return now - held.usedAt <= LATELY_MS;
  }

  async #refresh({ id }: Held<T>): Promise<void> {
    const { records, kind, used, clock } = this.#options;
    const held = await this.reload(id);
    const value = held && used(held.value, held.usedAt);
    if (!held || !value) return;
    // A conflict: somebody has changed it just now, taken it back perhaps. The next look tells.
    const stored = await unlessConflict(records.put({ kind, id, value, expected: held.version }));
    if (stored && held.revocation.revokedAt === null) this.#take(id, stored, clock.now());
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
