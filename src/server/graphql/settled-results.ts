import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResultStream } from './result-stream.js';

/** Stream of results whose failure is its last result, for transports that cannot tell one in another way. */
export class SettledResults implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #results: ResultStream;
  readonly #onEnd: () => void;
  #failed = false;
  #ended = false;

  /** @param onEnd called once, when it has ended or was ended. */
  constructor(results: ResultStream, onEnd: () => void = () => undefined) {
    this.#results = results;
    this.#onEnd = onEnd;
  }

  cursor(): string | null {
    return this.#results.cursor();
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (this.#failed) return { done: true, value: undefined };
    try {
      const result = await this.#results.next();
      if (result.done) this.#end();
      return result;
    } catch (error) {
      this.#failed = true;
      this.#end();
      // ResultStream rejects with public errors.
      return { done: false, value: { errors: [error as GraphQLError] } };
    }
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return this.#results.return();
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return this.#results.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (!this.#ended) this.#onEnd();
    this.#ended = true;
  }
}
