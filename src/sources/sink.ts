/** One event that a source found: what a publisher may say, in plain values. */
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

/** Where a source publishes: one project of a hub, in this process or behind an address. */
export interface Sink {
  /**
   * Publishes 1 to 1,000 items, all or none; durable when it resolves. A rejection may leave open whether they were
   * published: the same items are given again then, with the same idempotency keys.
   */
  publish(items: readonly SourceItem[]): Promise<unknown>;
  /** The sha of the newest commit published to the project; null when there is none. */
  lastCommit(): Promise<string | null>;
  /** Which of these commits were published to the project, whenever that was. At most 1,000. */
  publishedCommits(shas: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Turns a part of the outside world into events. */
export interface Source {
  /** Resolves when whatever changes from then on is published. Calling it again does nothing. */
  start(): Promise<void>;
  /** Ends it; what was not published by then is left out. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Told what went wrong and is tried again, or was left out. */
export type OnSourceError = (error: unknown) => void;
