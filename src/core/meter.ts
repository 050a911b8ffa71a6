/** Counts of the parts of a hub: the write side of `Measurements`. No call waits, fails, or takes anything of clients. */
export interface Meter {
  /** Something was refused: by a limit, by rights, or because it was invalid. Reasons are a closed set of short words. */
  refused(reason: string): void;
  /** A stream or connection ended because its credential did, this long after. */
  expelled(afterMs: number): void;
  /** Counts published events. */
  published(events: number): void;
  /** A publish was answered: its events are durable. */
  answeredPublish(afterMs: number): void;
  /** Counts results of subscriptions that were handed to their transport. */
  delivered(count: number): void;
  /** Live events were handed to the transports of subscribers as this number of results, so long after they were recorded. */
  reached(afterMs: number, results: number): void;
  /** A stream began at a cursor of its client. */
  resumed(): void;
  /** A client was notified of a gap, with the reason of `CURSOR_EXPIRED`. */
  notifiedGap(reason: string): void;
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
  ...{ answeredPublish: nothing, reached: nothing, resumed: nothing, notifiedGap: nothing },
  ...{ delivered: nothing, removedKeys: nothing, attemptedWebhook: nothing, failed: nothing, answered: nothing },
};
