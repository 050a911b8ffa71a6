/** An observed value of a histogram with the trace that it was observed in. */
export interface Exemplar {
  readonly traceId: string;
  readonly value: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Counts of the parts of a hub: the write side of `Measurements`. No call waits, fails, or takes anything of clients. */
export interface Meter {
  /** Something was refused: by a limit, by rights, or because it was invalid. Reasons are a closed set of short words. */
  refused(reason: string): void;
  /** A stream or connection ended because its credential did, this long after. */
  expelled(afterMs: number): void;
  /** Counts published events. */
  published(events: number): void;
  /** Counts results of subscriptions that were handed to their transport. */
  delivered(count: number): void;
  /** Live events were handed to the transports of subscribers as this number of results, so long after they were recorded. */
  reached(afterMs: number, results: number, exemplar?: Exemplar): void;
  /** A stream began at a cursor of its client, without a gap. */
  resumed(): void;
  /** A client was notified of a gap, with the reason of `CURSOR_EXPIRED`. */
  notifiedGap(reason: string): void;
  /** The log has made the events of a publish durable, after so long. The exemplar is there where it was traced. */
  appended(afterMs: number, exemplar?: Exemplar): void;
  /** A subscription begins to read up to the newest event. */
  caughtUp(): void;
  /** A connection is closed because the hub stops. */
  drained(): void;
  /** Keys lost their latest event, because their type had more keys than are kept. */
  removedKeys(count: number): void;
  /** A request was sent to a webhook. */
  attemptedWebhook(result: 'delivered' | 'failed'): void;
  /** An operation was answered with an error of this code. */
  failed(code: string): void;
  /** An HTTP request was answered with this status. */
  answered(status: number): void;
}

const nothing = () => undefined;

/** Counts nothing. */
export const NO_METER: Meter = {
  ...{ refused: nothing, expelled: nothing, published: nothing },
  ...{ reached: nothing, resumed: nothing, notifiedGap: nothing },
  ...{ appended: nothing, caughtUp: nothing, drained: nothing },
  ...{ delivered: nothing, removedKeys: nothing, attemptedWebhook: nothing, failed: nothing, answered: nothing },
};
