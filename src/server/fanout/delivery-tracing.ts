import { systemClock } from '../../core/clock.js';
import type { Exemplar } from '../../core/observe/meter.js';
import { exemplarOf, type Tracer, traceIdOf } from '../../core/observe/tracing.js';
import type { AnyRecord } from '../../core/record.js';

/** A delivery that is under way. */
export interface TracedDelivery {
  /** The trace of its first record, for the time that it took. */
  exemplar(afterMs: number): Exemplar;
  /**
   * Records a span for each record whose publishing was traced, up to this position.
   *
   * @param recipients subscriptions that the records were written to.
   */
  end(recipients: number, upTo?: (record: AnyRecord) => boolean): void;
}

/** Traces how events reach the subscribers of one operation: one span for an event and a group, however large that is. */
export class DeliveryTracing {
  readonly #tracer: Tracer;
  readonly #name: string;
  readonly #operationName: string | undefined;

  constructor(tracer: Tracer, operationName: string | undefined) {
    this.#tracer = tracer;
    this.#operationName = operationName;
    this.#name = operationName ? `deliver ${operationName}` : 'deliver';
  }

  /** Begins a delivery; null where the publishing of none of the records was traced. */
  begin(records: readonly AnyRecord[]): TracedDelivery | null {
    if (!records.some(isTraced)) return null;
    const traced = records.filter(isTraced);
    const startedAt = systemClock.now();
    return {
      exemplar: (afterMs) => exemplarOf(traceIdOf(traced[0]!.traceparent!), afterMs),
      end: (recipients, upTo = () => true) => {
        if (recipients > 0)
          for (const record of traced) if (upTo(record)) this.#record(record, { startedAt, recipients });
      },
    };
  }

  #record(record: AnyRecord, { startedAt, recipients }: { startedAt: number; recipients: number }): void {
    const { traceparent: parent, type, project, id, offset } = record;
    const attributes = {
      'graphql.operation.type': 'subscription',
      ...(this.#operationName && { 'graphql.operation.name': this.#operationName }),
      'messaging.destination.name': project,
      'messaging.message.id': id,
      'graphql.subscription.event.type': type,
      'graphql.subscription.recipients': recipients,
      ...(offset !== null && { 'graphql.subscription.event.offset': offset }),
    };
    this.#tracer.start(this.#name, { kind: 'consumer', parent, attributes, startedAt })?.end();
  }
}

const isTraced = ({ traceparent }: AnyRecord): boolean => typeof traceparent === 'string';
