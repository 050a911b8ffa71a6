import type { Actor, Priority } from '../core/record.js';

/** Event that a source found, as a publisher would send it, in plain values. */
export interface SourceItem {
  /** Wire name. */
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly options: {
    /** At most 128 characters. */
    readonly idempotencyKey: string;
    /** Milliseconds since 1970 UTC. */
    readonly occurredAt?: number;
    readonly priority?: Priority;
    readonly correlationId?: string;
    /** Id of the event that caused this one. */
    readonly causationId?: string;
    readonly tags?: readonly string[];
    /** Who did it, where that is not the source itself. */
    readonly actor?: Actor;
  };
}

/** Event as it was published. */
export interface PublishedEvent {
  readonly id: string;
  /** Null for types without a key. */
  readonly key: string | null;
}

/** Event that a project has. */
export interface KnownEvent extends PublishedEvent {
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Project that a source publishes to, of a hub in this process or behind an address. */
export interface Sink {
  /**
   * Publishes 1 to 1,000 items, all or none; durable when it resolves, with the events in the order of the items. An item
   * whose idempotency key was used in the last 24 hours gives the first event. A rejection may leave open whether they
   * were published: the source then sends the same items again, with the same idempotency keys.
   */
  publish(items: readonly SourceItem[]): Promise<readonly PublishedEvent[]>;
  /** Returns the newest event of a type in the log of the project; null when there is none, and without the project. */
  newest(type: string): Promise<KnownEvent | null>;
  /** Returns the latest event of each of at most 500 keys of a keyed type, for the keys that have one. */
  latest(type: string, keys: readonly string[]): Promise<readonly KnownEvent[]>;
}
