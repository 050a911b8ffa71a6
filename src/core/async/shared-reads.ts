/**
 * Reads by id that callers share. Each call gets the result of a read that began after it, so that it sees everything
 * written before. At most two reads of an id are open: one under way, and one that waits behind it for all later callers.
 */
export class SharedReads<T> {
  readonly #read: (id: string) => Promise<T>;
  readonly #running = new Map<string, Promise<T>>();
  readonly #next = new Map<string, Promise<T>>();

  constructor(read: (id: string) => Promise<T>) {
    this.#read = read;
  }

  /** Rejects as the read does. */
  read(id: string): Promise<T> {
    const running = this.#running.get(id);
    if (!running) return this.#begin(id);
    let next = this.#next.get(id);
    if (!next) {
      const begin = () => {
        this.#next.delete(id);
        return this.#begin(id);
      };
      next = running.then(begin, begin);
      this.#next.set(id, next);
    }
    return next;
  }

  #begin(id: string): Promise<T> {
    const running = this.#read(id).finally(() => {
      if (this.#running.get(id) === running) this.#running.delete(id);
    });
    this.#running.set(id, running);
    return running;
  }
}
