const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

interface ValueStreamOptions<T> {
  /** The value now. */
  readonly read: () => T | Promise<T>;
  /** Error that ends the stream: its viewer may read no more. Null while it may. */
  readonly refusal: () => Error | null;
  /** Calls `listener` when rights may have changed. @returns a function that ends this. */
  readonly onRights: (listener: () => void) => () => void;
  /** Called once, when the stream has ended for whatever reason. */
  readonly onEnd: (stream: ValueStream<T>) => void;
}

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/**
 * A value that changes: as it is now, then again after each change. A consumer that is slower than the changes gets the
 * newest value only, and costs no memory. Rights are those of now for each value.
 *
 * An explicit iterator for the same reason as `Reader`.
 */
export class ValueStream<T> implements AsyncIterableIterator<T, undefined> {
  readonly #options: ValueStreamOptions<T>;
  readonly #unwatch: () => void;
  #isDue = true;
  #isReading = false;
  #waiting: Waiting<T> | null = null;
  #ended = false;
  /** Error with which the stream ended while no call waited. The next call rejects with it. */
  #lost: unknown = null;

  constructor(options: ValueStreamOptions<T>) {
    this.#options = options;
    this.#unwatch = options.onRights(() => this.#recheck());
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#lost) {
      const lost = this.#lost;
      this.#lost = null;
      return Promise.reject(lost);
    }
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      void this.#advance();
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

  /** The value is another one. */
  changed(): void {
    this.#isDue = true;
    void this.#advance();
  }

  /** Idempotent. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#unwatch();
    this.#waiting?.resolve(DONE);
    this.#waiting = null;
    this.#options.onEnd(this);
  }

  async #advance(): Promise<void> {
    if (!this.#waiting || !this.#isDue || this.#isReading || this.#recheck()) return;
    this.#isReading = true;
    this.#isDue = false;
    try {
      const value = await this.#options.read();
      if (this.#recheck()) return;
      const waiting = this.#waiting;
      this.#waiting = null;
      waiting?.resolve({ done: false, value });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isReading = false;
    }
  }

  /** A stream whose viewer may read no more ends at once, and says why. @returns whether it has ended. */
  #recheck(): boolean {
    if (this.#ended) return true;
    const error = this.#options.refusal();
    if (error) this.#fail(error);
    return error !== null;
  }

  #fail(error: unknown): void {
    if (this.#ended) return;
    if (this.#waiting) this.#waiting.reject(error);
    else this.#lost = error;
    this.#waiting = null;
    this.end();
  }
}
