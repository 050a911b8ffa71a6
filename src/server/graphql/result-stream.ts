import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { systemClock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { Meter } from '../../core/observe/meter.js';
import type { BroadcastReader } from '../../hub/broadcasts/broadcast-reader.js';
import type {
  StreamState,
  SubscriptionProgress,
  SubscriptionState,
} from '../../hub/connections/connection-directory.js';
import type { Delivery } from '../../hub/streams/delivery.js';
import type { Reader } from '../../hub/streams/reader.js';
import type { Replay } from '../../hub/streams/replay.js';
import type { DeliveryTracing } from '../fanout/delivery-tracing.js';
import type { JoinGroup } from '../fanout/fanout.js';
import type { SharedWriter } from '../fanout/frame-batch.js';
import type { Member } from '../fanout/member.js';
import { publicError, type ReportError, reportOf } from './public-errors.js';

type Result = ExecutionResult;
type Source = Reader | Replay | BroadcastReader | AsyncIterator<unknown, undefined>;

/** An operation as it is listed for operators. */
interface NamedOperation {
  readonly name: string | undefined;
  readonly field: string;
}
const NO_NAME: NamedOperation = { name: undefined, field: '' };

/**
 * Results of a subscription: one execution for each event, each with the cursor after it. An explicit iterator, as `Reader`
 * is: `return()` settles at once, also while `next()` waits.
 */
export class ResultStream implements AsyncIterableIterator<Result, undefined>, SubscriptionProgress {
  /** Milliseconds since 1970 UTC. */
  readonly startedAt = systemClock.now();
  readonly #source: Source;
  readonly #execute: (rootValue: unknown) => Result | Promise<Result>;
  readonly #report: ReportError;
  readonly #args: Pick<ExecutionArgs, 'contextValue'>;
  /** Null where results are not shared with other subscriptions. */
  readonly #join: JoinGroup | null;
  #writer: SharedWriter | null = null;
  #member: Member | null = null;
  readonly #meter: Meter;
  readonly #operation: NamedOperation;
  /** What was handed out, without what a group has written past this stream. */
  #sentEvents = 0;
  #sentBytes = 0;
  readonly #tracing: DeliveryTracing | null;

  constructor(options: {
    source: Source;
    execute: (rootValue: unknown) => Result | Promise<Result>;
    join: JoinGroup | null;
    operation?: NamedOperation;
    report: ReportError;
    /** Arguments of the operation, which name it in the log. */
    args?: Pick<ExecutionArgs, 'contextValue'>;
    meter: Meter;
    /** Null where tracing is off, and where results are shared. */
    tracing?: DeliveryTracing | null;
  }) {
    this.#join = options.join;
    this.#source = options.source;
    this.#execute = options.execute;
    this.#report = options.report;
    this.#args = options.args ?? {};
    this.#meter = options.meter;
    this.#operation = options.operation ?? NO_NAME;
    this.#tracing = options.tracing ?? null;
  }

  /** Cursor that resumes the stream here, with nothing lost or repeated; null for sources that are not the hub's. */
  cursor(): string | null {
    if (this.#member) return this.#member.cursor();
    return 'cursor' in this.#source ? this.#source.cursor() : null;
  }

  /** Whether it began at a cursor of its client. */
  get isResumed(): boolean {
    return this.#reader()?.isResumed ?? false;
  }

  get field(): string {
    return this.#operation.field;
  }

  get projectId(): string | null {
    const { id = ALL_PROJECTS } = this.#reader()?.options ?? {};
    return id === ALL_PROJECTS ? null : id;
  }

  get types(): readonly string[] | null {
    return this.#reader()?.options.selection.types ?? null;
  }

  /** Number of events of its feed that are after its position. */
  get lagEvents(): number {
    const reader = this.#liveReader();
    return reader ? Math.max(0, reader.feed.head - this.#position(reader)) : 0;
  }

  /** Age of the first of them; 0 where there is none, null where it is no longer in memory. */
  get lagMs(): number | null {
    const reader = this.#liveReader();
    if (!reader || this.lagEvents === 0) return 0;
    const next = reader.feed.after(this.#position(reader));
    return next && Math.max(0, systemClock.now() - next.recordedAt);
  }

  /** The subscription as it is now. */
  state(): SubscriptionState {
    const { name, field } = this.#operation;
    const { events, bytes } = this.#member?.sent ?? { events: 0, bytes: 0 };
    return {
      ...{ operationName: name ?? null, field, startedAt: this.startedAt, stream: this.#streamState() },
      ...{ sentEvents: this.#sentEvents + events, sentBytes: this.#sentBytes + bytes },
    };
  }

  #streamState(): StreamState | null {
    const reader = this.#reader();
    if (!reader) return null;
    return {
      ...{ projectId: this.projectId, types: this.types, cursor: this.cursor()! },
      ...{ position: this.#position(reader), lagEvents: this.lagEvents, lagMs: this.lagMs },
      ...{ isResumed: reader.isResumed, isReplay: this.#liveReader() === null },
    };
  }

  #reader(): Reader | Replay | null {
    return 'feed' in this.#source ? this.#source : null;
  }

  /** The reader of a stream that goes on; null for a replay. */
  #liveReader(): Reader | null {
    return 'hasOwn' in this.#source ? this.#source : null;
  }

  #position(reader: Reader | Replay): number {
    return this.#member?.position ?? reader.position;
  }

  /**
   * Lets shared results be written past this stream. While there is nothing for this subscriber alone, `next` waits.
   */
  attach(writer: SharedWriter): void {
    this.#writer = writer;
    if ('sentThrough' in this.#source) this.#source.sentThrough(() => writer.accepted());
  }

  /** Not `async`: most streams are quiet, and each waiting async function costs as much memory as the stream. */
  next(): Promise<IteratorResult<Result, undefined>> {
    const source = this.#source;
    if (!this.#join || !this.#writer || !('hasOwn' in source) || source.hasOwn) return this.#own();
    const member = this.#join(source, this.#writer);
    this.#member = member;
    return member.left.then(() => {
      this.#member = null;
      this.#sentEvents += member.events;
      this.#sentBytes += member.bytes;
      return this.#own();
    });
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    await this.#end();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    await this.#end();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Never rejects: transports end streams without waiting for it. */
  async #end(): Promise<void> {
    this.#close();
    try {
      await this.#source.return?.();
    } catch (error) {
      this.#reportOf()(error);
    }
  }

  #close(): void {
    this.#member?.leave();
    this.#writer?.close();
    this.#writer = null;
  }

  /** The next result that only its own reader can give. */
  async #own(): Promise<IteratorResult<Result, undefined>> {
    // The connection has closed: further events would be read for nobody.
    if (this.#writer && !this.#writer.open) return this.return();
    let event: IteratorResult<unknown, undefined>;
    try {
      event = await this.#source.next();
    } catch (error) {
      this.#close();
      throw publicError(toGraphQLError(error), 'BAD_USER_INPUT', this.#reportOf());
    }
    if (event.done) {
      this.#close();
      return { done: true, value: undefined };
    }
    this.#count(event.value);
    const traced = 'cursor' in this.#source ? this.#tracing?.begin([(event.value as Delivery).record]) : null;
    try {
      const executed = this.#execute(event.value);
      const result = executed instanceof Promise ? await executed : executed;
      traced?.end(1);
      return { done: false, value: this.#frame(result, event.value) };
    } catch (error) {
      await this.#end();
      throw publicError(toGraphQLError(error), 'INTERNAL_SERVER_ERROR', this.#reportOf());
    }
  }

  /** Replayed events are older than the stream, and say nothing about the latency of delivery. */
  #count(event: unknown): void {
    this.#meter.delivered(1);
    this.#sentEvents++;
    if (!('cursor' in this.#source)) return;
    const { record } = event as Delivery;
    if (record.offset !== null) this.#sentBytes += record.bytes;
    if (record.recordedAt >= this.startedAt) this.#meter.reached(Math.max(0, systemClock.now() - record.recordedAt), 1);
  }

  #frame(result: Result, event: unknown): Result {
    return frameOf(result, 'cursor' in this.#source ? (event as Delivery) : null, () => this.#reportOf());
  }

  /** Made where something has failed: most streams never need it. */
  #reportOf(): ReportError {
    return reportOf(this.#report, this.#args);
  }
}

/** Frame of a result for subscribers: with public errors, and with the cursor after it where it has one. */
export function frameOf(
  { data, errors }: Result,
  at: Pick<Delivery, 'cursor' | 'gap'> | null,
  reportOf: () => ReportError,
): Result {
  const frame: { data: Result['data']; errors?: GraphQLError[]; extensions?: Record<string, unknown> } = { data };
  if (errors) {
    const report = reportOf();
    frame.errors = errors.map((error) => publicError(error, 'INTERNAL_SERVER_ERROR', report));
  }
  if (at) frame.extensions = at.gap ? { cursor: at.cursor, gap: at.gap } : { cursor: at.cursor };
  return frame;
}

const toGraphQLError = (error: unknown) =>
  error instanceof Error ? new GraphQLError(error.message, { originalError: error }) : error;
