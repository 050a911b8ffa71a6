import type { ExecutionResult } from 'graphql';
import type { ExpiryReason } from '../core/errors.js';
import { backoff } from './backoff.js';
import { answeredError, type ClientError, clientError } from './client-error.js';
import type { Operation, Transport } from './transport.js';

/** Range of events that retention or a lost history removed from a stream with `onGap: CONTINUE`. */
export interface Gap {
  readonly reason: ExpiryReason;
  /** Offsets, both included. */
  readonly from: number;
  readonly to: number;
}

/** Event of a stream. */
export interface Frame<T> {
  readonly data: T;
  /** Position to resume from after the event; null for live-only types. */
  readonly cursor: string | null;
  /** Events missing from this stream before this one. */
  readonly gap: Gap | null;
}

/** Frames in their order, across reconnections. `return()` ends it, which leaving a `for await` calls. */
export interface Subscription<T> extends AsyncIterableIterator<Frame<T>> {
  /** Position that the subscription would resume from now; null before its start is known. */
  readonly cursor: string | null;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface SubscribeOptions {
  readonly onGap?: (gap: Gap) => void;
}

/** Most frames that wait for a slow consumer. At this many the stream is closed, and resumed when they are consumed. */
const MOST_WAITING = 1_000;

/** Codes after which the same subscription may succeed. */
const MAY_CHANGE: ReadonlySet<ClientError['code']> = new Set<ClientError['code']>([
  'UNAVAILABLE',
  'RATE_LIMITED',
  'TOO_MANY_SUBSCRIPTIONS',
  'TOO_MANY_CONNECTIONS',
]);

interface Waiter<T> {
  resolve(result: IteratorResult<Frame<T>, undefined>): void;
  reject(failure: ClientError): void;
}

/** An explicit iterator: the `return()` of an async generator would wait for the next frame, which may never come. */
export class ResumingSubscription<T> implements Subscription<T> {
  readonly #transport: Transport;
  readonly #operation: Operation;
  readonly #options: SubscribeOptions;
  readonly #onEnd: () => void;
  readonly #ending = new AbortController();
  readonly #waiting: Frame<T>[] = [];
  readonly #waiters: Waiter<T>[] = [];
  #unsubscribe: (() => void) | null = null;
  #failure: ClientError | null = null;
  #failedAttempts = 0;

  constructor(options: {
    transport: Transport;
    operation: Operation;
    options: SubscribeOptions;
    onEnd: () => void;
  }) {
    this.#transport = options.transport;
    this.#operation = options.operation;
    this.#options = options.options;
    this.#onEnd = options.onEnd;
    this.#open();
  }

  get cursor(): string | null {
    return (this.#operation.variables.after as string | null | undefined) ?? null;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Frame<T>, undefined>> {
    const value = this.#waiting.shift();
    if (value) {
      if (this.#waiting.length === 0 && !this.#unsubscribe) this.#open();
      return Promise.resolve({ value, done: false });
    }
    if (this.#failure) return Promise.reject(this.#takeFailure()!);
    if (this.#ending.signal.aborted) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#waiting.length = 0;
    this.#failure = null;
    this.#end();
    return Promise.resolve({ value: undefined, done: true });
  }

  #open(): void {
    if (this.#ending.signal.aborted) return;
    let current = true;
    const leave = this.#transport.subscribe(this.#operation, {
      next: (result) => current && this.#onResult(result as ExecutionResult<T, Extensions>),
      position: (cursor) => current && this.#setPosition(cursor),
      error: (failure) => current && this.#onFailure(clientError(failure)),
      complete: () => current && this.#end(),
    });
    // Frames still in flight when the stream is closed are dropped: the resumed stream repeats them.
    this.#unsubscribe = () => {
      current = false;
      this.#unsubscribe = null;
      leave();
    };
  }

  #onResult({ data, errors, extensions }: ExecutionResult<T, Extensions>): void {
    if (!data) {
      this.#onFailure(answeredError(errors ?? []));
      return;
    }
    this.#failedAttempts = 0;
    const frame: Frame<T> = { data, cursor: extensions?.cursor ?? null, gap: extensions?.gap ?? null };
    if (frame.cursor !== null) this.#setPosition(frame.cursor);
    if (frame.gap) this.#options.onGap?.(frame.gap);
    const waiter = this.#waiters.shift();
    if (waiter) waiter.resolve({ value: frame, done: false });
    else if (this.#waiting.push(frame) >= MOST_WAITING) this.#unsubscribe?.();
  }

  /** The transport reads the variables again at every attempt: this is the resumption. */
  #setPosition(cursor: string): void {
    this.#operation.variables.after = cursor;
  }

  #onFailure(error: ClientError): void {
    this.#unsubscribe?.();
    if (MAY_CHANGE.has(error.code)) {
      void backoff(this.#failedAttempts++, this.#ending.signal).then(() => this.#open());
      return;
    }
    this.#failure = error;
    this.#end();
  }

  #end(): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#unsubscribe?.();
    this.#onEnd();
    // Waiting calls have seen every frame; the first of them rejects with the failure.
    for (const { resolve, reject } of this.#waiters.splice(0)) {
      const failure = this.#takeFailure();
      if (failure) reject(failure);
      else resolve({ value: undefined, done: true });
    }
  }

  #takeFailure(): ClientError | null {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }
}

interface Extensions extends Record<string, unknown> {
  readonly cursor?: string | null;
  readonly gap?: Gap;
}
