import { authorizeSystem } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/**
 * The newest of values that replace one another. A consumer that is slow misses those between. Needs MONITOR on `system`
 * for each value. An explicit iterator for the same reason as `Reader`.
 */
export class StatisticsStream<T> implements AsyncIterableIterator<T, undefined> {
  readonly #viewer: Viewer;
  readonly #onEnd: (stream: StatisticsStream<T>) => void;
  #pending: { readonly value: T } | null = null;
  #waiting: Waiting<T> | null = null;
  #ended = false;

  /** @param options.onEnd called once, when it has ended for whatever reason. */
  constructor({ viewer, onEnd }: { viewer: Viewer; onEnd: (stream: StatisticsStream<T>) => void }) {
    this.#viewer = viewer;
    this.#onEnd = onEnd;
    viewer.watch(this);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#advance();
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  rightsChanged(): void {
    this.#advance();
  }

  push(value: T): void {
    this.#pending = { value };
    this.#advance();
  }

  /** Idempotent. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#viewer.unwatch(this);
    this.#waiting?.resolve(DONE);
    this.#waiting = null;
    this.#onEnd(this);
  }

  #advance(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    try {
      authorizeSystem(this.#viewer, 'MONITOR');
    } catch (error) {
      this.#waiting = null;
      waiting.reject(error);
      this.end();
      return;
    }
    if (!this.#pending) return;
    const { value } = this.#pending;
    this.#pending = null;
    this.#waiting = null;
    waiting.resolve({ done: false, value });
  }
}
