import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Meter } from '../core/meter.js';
import type { Delivery, Reader } from '../hub/reader.js';
import { publicError, type ReportError } from './public-errors.js';

type Result = ExecutionResult;

/**
 * The results of a subscription: one execution for each event, each with the cursor after it. An explicit iterator for
 * the same reason as `Reader`: `return()` settles at once also while it waits.
 */
export class ResultStream implements AsyncIterableIterator<Result, undefined> {
  readonly #source: Reader | AsyncIterator<unknown, undefined>;
  readonly #execute: (rootValue: unknown) => Result | Promise<Result>;
  readonly #report: ReportError;
  readonly #meter: Meter;

  constructor(options: {
    source: Reader | AsyncIterator<unknown, undefined>;
    execute: (rootValue: unknown) => Result | Promise<Result>;
    report: ReportError;
    meter: Meter;
  }) {
    this.#source = options.source;
    this.#execute = options.execute;
    this.#report = options.report;
    this.#meter = options.meter;
  }

  /** Where the stream can be resumed now, without losing or repeating anything; null for sources that are not ours. */
  cursor(): string | null {
    return 'cursor' in this.#source ? this.#source.cursor() : null;
  }

  async next(): Promise<IteratorResult<Result, undefined>> {
    let event: IteratorResult<unknown, undefined>;
    try {
      event = await this.#source.next();
    } catch (error) {
      throw publicError(toGraphQLError(error), 'BAD_USER_INPUT', this.#report);
    }
    if (event.done) return { done: true, value: undefined };
    this.#meter.delivered();
    const executed = this.#execute(event.value);
    const result = executed instanceof Promise ? await executed : executed;
    return { done: false, value: this.#frame(result, event.value) };
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    await this.#source.return?.();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    await this.#source.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #frame({ data, errors }: Result, event: unknown): Result {
    const frame: { data: Result['data']; errors?: GraphQLError[]; extensions?: Record<string, unknown> } = { data };
    if (errors) frame.errors = errors.map((error) => publicError(error, 'INTERNAL_SERVER_ERROR', this.#report));
    if ('cursor' in this.#source) {
      const { cursor, gap } = event as Delivery;
      frame.extensions = gap ? { cursor, gap } : { cursor };
    }
    return frame;
  }
}

const toGraphQLError = (error: unknown) =>
  error instanceof Error ? new GraphQLError(error.message, { originalError: error }) : error;
