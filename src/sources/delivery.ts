import { systemClock } from '../core/clock.js';
import type { PublishedEvent, Sink, SourceItem } from './sink.js';
import type { OnSourceError } from './source.js';

/**
 * Most items of one batch. The hub appends a batch within one turn of its event loop, so a large one would delay others.
 * Most bytes of their JSON: well below the limit of a request.
 */
const MAX_ITEMS = 250;
const MAX_BYTES = 512 * 1024;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Codes that are the fault of one item: the same batch would fail for ever. */
const ITEM_AT_FAULT: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'PAYLOAD_TOO_LARGE', 'CONFLICT']);

interface DeliveryOptions {
  readonly sink: Sink;
  readonly onError: OnSourceError;
}

/** Delivers items to a sink in their order, one batch at a time, and retries for as long as it takes. */
export class Delivery {
  readonly #sink: Sink;
  readonly #onError: OnSourceError;
  readonly #closing = new AbortController();

  constructor({ sink, onError }: DeliveryOptions) {
    this.#sink = sink;
    this.#onError = onError;
  }

  get closed(): boolean {
    return this.#closing.signal.aborted;
  }

  /**
   * Resolves when all items are durable. Only an item that the hub rejects as such is left out, with a call of `onError`;
   * after any other failure, also reported, the batch is retried until `close`.
   *
   * @returns the event of each item; null for one that was left out.
   */
  async send(items: readonly SourceItem[]): Promise<(PublishedEvent | null)[]> {
    const events: (PublishedEvent | null)[] = [];
    for (const batch of batches(items)) events.push(...(await this.#deliver(batch)));
    return events;
  }

  /** Asks the sink a question, and retries until it answers. @returns null when closed before. */
  async ask<T>(question: (sink: Sink) => Promise<T>): Promise<T | null> {
    for (let attempt = 0; !this.closed; attempt++) {
      try {
        return await question(this.#sink);
      } catch (error) {
        this.#onError(error);
        await this.#pause(attempt);
      }
    }
    return null;
  }

  /** Ends the attempts: a batch in flight is not retried. Idempotent. */
  close(): void {
    this.#closing.abort();
  }

  async #deliver(batch: readonly SourceItem[]): Promise<readonly (PublishedEvent | null)[]> {
    for (let attempt = 0; !this.closed; attempt++) {
      try {
        return await this.#sink.publish(batch);
      } catch (error) {
        if (ITEM_AT_FAULT.has(codeOf(error))) return this.#isolate(batch, error);
        this.#onError(error);
        await this.#pause(attempt);
      }
    }
    return batch.map(() => null);
  }

  /** Halves a refused batch until the item at fault stands alone, so that the others are published. */
  async #isolate(batch: readonly SourceItem[], error: unknown): Promise<(PublishedEvent | null)[]> {
    if (batch.length === 1) {
      // A conflict means that the key was used for another payload: the event has been published already.
      if (codeOf(error) !== 'CONFLICT') this.#onError(error);
      return [null];
    }
    const middle = Math.ceil(batch.length / 2);
    return [...(await this.#deliver(batch.slice(0, middle))), ...(await this.#deliver(batch.slice(middle)))];
  }

  /** Full jitter: publishers that lost the same hub do not come back together. */
  async #pause(attempt: number): Promise<void> {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 16));
    await systemClock.sleep(Math.random() * longest, this.#closing.signal);
  }
}

function* batches(items: readonly SourceItem[]): Generator<SourceItem[]> {
  let batch: SourceItem[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (batch.length > 0 && (batch.length === MAX_ITEMS || bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
