import { TidingsError } from '../../core/errors.js';

/** Bytes of payloads beyond which a page of records ends. */
export const PAGE_BYTES = 262_144;
/** Time for which an idempotency key answers with its first record. */
export const IDEMPOTENCY_MS = 86_400_000;

const WAITING_ENTRIES = 50_000;
const WAITING_BYTES = 67_108_864;

/** Bound of the appends that wait for a store, 50,000 entries and 64 MiB: more arrive only while the store is slower. */
export class WaitingAppends {
  readonly #store: string;
  #entries = 0;
  #bytes = 0;

  /** @param store name of the store in the error message. */
  constructor(store: string) {
    this.#store = store;
  }

  /** @throws TidingsError `UNAVAILABLE` when they are too many. */
  add(entries: number, bytes: number): void {
    if (this.#entries + entries > WAITING_ENTRIES || this.#bytes + bytes > WAITING_BYTES)
      throw new TidingsError('UNAVAILABLE', {
        message: `Too many appends are waiting for ${this.#store}; nothing was written`,
      });
    this.#entries += entries;
    this.#bytes += bytes;
  }

  remove(entries: number, bytes: number): void {
    this.#entries -= entries;
    this.#bytes -= bytes;
  }
}
