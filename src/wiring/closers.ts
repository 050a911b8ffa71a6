/** Stack of what is open. Closing goes in reverse order: what was opened last may use what was opened first. */
export class Closers {
  /** Those of a group are closed together. */
  readonly #groups: (() => unknown)[][] = [];
  readonly #onError: (error: unknown) => void;
  #closing: Promise<void> | null = null;

  /** @param onError called with each failure to close. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Has `close` called when the stack closes. @returns what was opened. */
  add<T>(opened: T, close: (opened: T) => unknown): T {
    this.#groups.push([() => close(opened)]);
    return opened;
  }

  /** As `add`, but has it closed together with what was added last. */
  beside<T>(opened: T, close: (opened: T) => unknown): T {
    const group = this.#groups.at(-1);
    if (!group) return this.add(opened, close);
    group.push(() => close(opened));
    return opened;
  }

  /** Closes everything; a failure leaves nothing else open. Idempotent: every call resolves when all is closed. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let group = this.#groups.pop(); group; group = this.#groups.pop())
      await Promise.all(group.map((close) => this.#closeOne(close)));
  }

  async #closeOne(close: () => unknown): Promise<void> {
    try {
      await close();
    } catch (error) {
      this.#onError(error);
    }
  }
}
