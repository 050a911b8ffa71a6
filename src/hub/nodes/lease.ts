import type { Clock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import type { KeyedRecords } from '../../core/log.js';

const KIND = 'lease';
const NEVER = Number.NEGATIVE_INFINITY;

export interface LeaseOptions {
  readonly records: KeyedRecords;
  /** Name of the work: one node at a time holds the lease of a name. */
  readonly name: string;
  /** Identity of this holder, unique among all nodes and starts. */
  readonly owner: string;
  /** How long a node that stopped renewing still holds the lease. Default 15 s. */
  readonly ttlMs?: number;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * Lease of one piece of work among the nodes of a log. At most one node holds it at any time, whatever the difference of
 * their clocks: a holder counts from before it wrote, another node from after it read. When the holder dies, another one
 * holds the lease within two times `ttlMs`; when it closes, within a third of it.
 *
 * Work that was begun may end after the lease has: it needs idempotency keys, or a check of versions, of its own.
 */
export class Lease {
  readonly #options: Required<LeaseOptions>;
  readonly #stop: () => void;
  readonly #listeners = new Set<() => void>();
  /** Time until which this node holds the lease, as far as it knows. */
  #heldUntil = NEVER;
  #wasHeld = false;
  /** The version that another holder wrote, and when it was first seen. */
  #seen: { readonly version: number; readonly at: number } | null = null;
  #round: Promise<void> | null = null;
  #closed = false;

  constructor(options: LeaseOptions) {
    this.#options = { ttlMs: 15_000, ...options };
    this.#stop = this.#options.clock.every(this.#options.ttlMs / 3, () => void this.renew());
  }

  get isHeld(): boolean {
    return this.#options.clock.elapsed() < this.#heldUntil;
  }

  /** Calls `listener` whenever this node has found that it holds the lease, or no longer does. @returns a function that removes it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes or renews the lease where it can. Runs by itself three times per `ttlMs`. Never rejects. */
  renew(): Promise<void> {
    this.#round ??= this.#tryHold()
      .catch((error: unknown) => {
        if (hasCode(error, 'CONFLICT')) this.#heldUntil = NEVER;
        else if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
      })
      .finally(() => {
        this.#round = null;
        this.#notify();
      });
    return this.#round;
  }

  /** Gives the lease up, so that another node takes it at once. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    await this.#round;
    const { records, name, owner, onError } = this.#options;
    this.#heldUntil = NEVER;
    try {
      const stored = await records.get(KIND, name);
      if (stored?.value === owner) await records.put({ kind: KIND, id: name, value: null, expected: stored.version });
    } catch (error) {
      if (!hasCode(error, 'CONFLICT') && !hasCode(error, 'UNAVAILABLE')) onError(error);
    }
  }

  async #tryHold(): Promise<void> {
    const { records, name, owner, ttlMs, clock } = this.#options;
    if (this.#closed) return;
    const stored = await records.get(KIND, name);
    const isOther = stored !== null && stored.value !== null && stored.value !== owner;
    if (isOther) {
      this.#heldUntil = NEVER;
      if (this.#seen?.version !== stored.version) this.#seen = { version: stored.version, at: clock.elapsed() };
      if (clock.elapsed() - this.#seen.at < ttlMs) return;
    }
    const from = clock.elapsed();
    await records.put({ kind: KIND, id: name, value: owner, expected: stored?.version ?? 0 });
    this.#seen = null;
    if (!this.#closed) this.#heldUntil = from + ttlMs;
  }

  #notify(): void {
    if (this.isHeld === this.#wasHeld) return;
    this.#wasHeld = this.isHeld;
    for (const listener of this.#listeners) listener();
  }
}
