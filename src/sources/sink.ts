/** Event that a source found, as a publisher would send it, in plain values. */
export interface SourceItem {
  /** Wire name. */
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly options: {
    readonly idempotencyKey: string;
    /** Milliseconds since 1970 UTC. */
    readonly occurredAt?: number;
  };
}

/** Project that a source publishes to, of a hub in this process or behind an address. */
export interface Sink {
  /**
   * Publishes 1 to 1,000 items, all or none; durable when it resolves. A rejection may leave open whether they were
   * published: the source then sends the same items again, with the same idempotency keys.
   */
  publish(items: readonly SourceItem[]): Promise<unknown>;
}

/** Turns a part of the outside world into events. */
export interface Source {
  /** Resolves when every change from then on is published. Idempotent. */
  start(): Promise<void>;
  /** Ends the source; what is not published by then is left out. Idempotent. */
  close(): Promise<void>;
}

/** Called with an error after which the work is retried, or an item is left out. */
export type OnSourceError = (error: unknown) => void;

/** Called with one line for the user about something that is not published, and why. */
export type OnSourceNotice = (notice: string) => void;
