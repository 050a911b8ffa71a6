import type { ExecutionResult } from 'graphql';
import type { Measurements } from '../../core/observe/measurements.js';
import type { Meter } from '../../core/observe/meter.js';
import type { Tracer } from '../../core/observe/tracing.js';
import type { AnyRecord } from '../../core/record.js';
import type { Feed } from '../../hub/streams/feed.js';
import type { Reader } from '../../hub/streams/reader.js';
import { CatchUps } from './catch-ups.js';
import { DeliveryTracing } from './delivery-tracing.js';
import type { SharedWriter } from './frame-batch.js';
import { Group } from './group.js';
import type { Member } from './member.js';

const BATCH_RECORDS = 256;

/** Executes an operation for one record: what a subscriber would get for it. */
export type ExecuteRecord = (record: AnyRecord, cursor: string) => ExecutionResult;

/** Joins a subscription to the group of those with equal results. */
export type JoinGroup = (reader: Reader, writer: SharedWriter) => Member;

export interface FanoutOptions {
  /** Most members that catch up at a time. */
  readonly catchUpsAtOnce: number;
  /** Most records that a group is sent at once; 256 by default. */
  readonly batchRecords?: number;
  readonly meter: Meter;
  /** Null where tracing is off. */
  readonly tracer?: Tracer | null;
  /** Called with what executing or writing throws; the subscriptions concerned go on alone. */
  readonly onError: (error: unknown) => void;
}

/** The groups of this node. */
export class Fanout {
  readonly #catchUps: CatchUps;
  readonly #batchRecords: number;
  readonly #meter: Meter;
  readonly #tracer: Tracer | null;
  readonly #onError: (error: unknown) => void;
  readonly #groups = new WeakMap<Feed, Map<string, Group>>();
  readonly #all = new Set<Group>();

  constructor({ catchUpsAtOnce, batchRecords = BATCH_RECORDS, meter, tracer = null, onError }: FanoutOptions) {
    this.#batchRecords = batchRecords;
    this.#tracer = tracer;
    this.#onError = onError;
    this.#meter = meter;
    this.#catchUps = new CatchUps({ atOnce: catchUpsAtOnce, onError });
  }

  /**
   * @param key equal for operations whose results for a record are equal.
   * @param executor makes what executes the operation for a whole group.
   * @param name of the operation, for traces.
   */
  joinFor(key: string, executor: () => ExecuteRecord, name?: string): JoinGroup {
    return (reader, writer) => this.#groupOf(reader, key, { executor, name }).join({ reader, writer });
  }

  #groupOf(
    reader: Reader,
    operation: string,
    { executor, name }: { executor: () => ExecuteRecord; name: string | undefined },
  ): Group {
    const groups = this.#groups.get(reader.feed) ?? new Map<string, Group>();
    this.#groups.set(reader.feed, groups);
    const key = operation + reader.walkKey;
    const known = groups.get(key);
    if (known) return known;
    const execute = executor();
    const group = new Group({
      walk: reader.commonWalk(),
      resultOf: (record, cursor) => ({ cursor, text: JSON.stringify(execute(record, cursor)) }),
      catchUps: this.#catchUps,
      batchRecords: this.#batchRecords,
      meter: this.#meter,
      tracing: this.#tracer && new DeliveryTracing(this.#tracer, name),
      onError: this.#onError,
      onEmpty: () => {
        groups.delete(key);
        this.#all.delete(group);
      },
    });
    groups.set(key, group);
    this.#all.add(group);
    return group;
  }

  /** Shows groups and catch-ups in the measurements. */
  measure(measurements: Measurements): void {
    const sizes = () => [...this.#all].map(({ size }) => size);
    measurements.gauge({
      ...{ name: 'fanout_groups', help: 'Groups of subscriptions that share their results.' },
      read: () => this.#all.size,
    });
    measurements.gauge({
      ...{ name: 'fanout_members', help: 'Subscriptions in groups.' },
      read: () => sizes().reduce((sum, size) => sum + size, 0),
    });
    measurements.gauge({
      ...{ name: 'fanout_largest_group', help: 'Subscriptions in the largest group.' },
      read: () => sizes().reduce((most, size) => Math.max(most, size), 0),
    });
    measurements.gauge({
      ...{
        name: 'fanout_catching_up',
        help: 'Subscriptions that read up to the newest event, by state.',
        label: 'state',
      },
      read: () => new Map(Object.entries({ running: this.#catchUps.running, waiting: this.#catchUps.waiting })),
    });
  }
}
