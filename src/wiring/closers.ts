/** Stack of what is open. Closing goes in reverse order: what was opened last may use what was opened first. */
export class Closers {
  readonly #closers: (() => unknown)[] = [];
  readonly #onError: (error: unknown) => void;
  #closing: Promise<void> | null = null;

  /** @param onError called with each failure to close. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Has `close` called when the stack closes. @returns what was opened. */
  add<T>(opened: T, close: (opened: T) => unknown): T {
    this.#closers.push(() => close(opened));
    return opened;
  }

  /** Closes everything; a failure leaves nothing else open. Idempotent: every call resolves when all is closed. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
