import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResultStream } from './result-stream.js';

/** A stream of results whose failure is its last result: for transports that have no other word for it. */
export class SettledResults implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #results: ResultStream;
  #failed = false;

  constructor(results: ResultStream) {
    this.#results = results;
  }

  cursor(): string | null {
    return this.#results.cursor();
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (this.#failed) return { done: true, value: undefined };
    try {
      return await this.#results.next();
    } catch (error) {
      this.#failed = true;
      // ResultStream rejects with errors that are fit to be told.
      return { done: false, value: { errors: [error as GraphQLError] } };
    }
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    return this.#results.return();
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    return this.#results.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
