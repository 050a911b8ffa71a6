import { ClientError, type Gap } from '../client-error.js';
import type { CursorStore } from '../stores/cursor-store.js';
import type { Frame, Member, Stream } from './stream.js';

/** Most frames that wait for a slow consumer. At this many the stream is closed, and resumed when they are consumed. */
const MOST_WAITING = 1_000;

/** Frames in their order, across reconnections. `return()` ends it, which leaving a `for await` calls. */
export interface Subscription<T> extends AsyncIterableIterator<Frame<T>, undefined> {
  /** Position after the last frame that the consumer got, or of a quiet stream; null before the start is known. */
  readonly cursor: string | null;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface SubscribeOptions {
  /**
   * What happens where the hub has not kept everything after the position. `throw` (default) fails with
   * `CURSOR_EXPIRED`, whose `gap` has the cursors to go on from. `continue` goes on at the earliest event.
   */
  readonly gap?: 'throw' | 'continue';
  /** Called as soon as a gap is known, with `continue`. The next frame has it as well. */
  readonly onGap?: (gap: Gap) => void;
  /**
   * Name under which the store of the client keeps the position. The cursor of a frame is kept when the consumer asks
   * for the next one: after a crash the frame that was being processed comes again.
   */
  readonly name?: string;
  /**
   * Whether the stream has every event of one project and selects `offset`. An offset that does not follow is asked for
   * again before it is accepted.
   */
  readonly contiguous?: boolean;
}

interface Waiter<T> {
  resolve(result: IteratorResult<Frame<T>, undefined>): void;
  reject(failure: ClientError): void;
}

interface SubscriptionParts<T> {
  readonly options: SubscribeOptions;
  readonly store: CursorStore;
  /** The stream from a position on; from where the variables say for null. */
  readonly open: (after: string | null) => Stream<T>;
}

const DONE = { value: undefined, done: true } as const;

/** An explicit iterator: the `return()` of an async generator would wait for the next frame, which may never come. */
export class StreamSubscription<T> implements Subscription<T>, Member<T> {
  readonly #parts: SubscriptionParts<T>;
  readonly #waiting: Frame<T>[] = [];
  readonly #waiters: Waiter<T>[] = [];
  #stream: Stream<T> | null = null;
  #cursor: string | null = null;
  /** Position after the last frame received. */
  #received: string | null = null;
  /** Position after what the consumer has, until it asks for more. */
  #unsaved: string | null = null;
  #failure: ClientError | null = null;
  #ended = false;
  #paused = false;

  constructor(parts: SubscriptionParts<T>) {
    this.#parts = parts;
    const { name } = parts.options;
    if (name === undefined) this.#open();
    else void this.#openAt(name);
  }

  get cursor(): string | null {
    return this.#cursor;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Frame<T>, undefined>> {
    this.#save(this.#unsaved);
    const value = this.#waiting.shift();
    if (value) {
      if (this.#waiting.length === 0 && this.#paused) this.#open();
      return Promise.resolve(this.#hand(value));
    }
    if (this.#failure) return Promise.reject(this.#takeFailure()!);
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#waiting.length = 0;
    this.ended(null);
    this.#failure = null;
    return Promise.resolve(DONE);
  }

  deliver(frame: Frame<T>): void {
    this.#received = frame.cursor ?? this.#received;
    const waiter = this.#waiters.shift();
    if (waiter) waiter.resolve(this.#hand(frame));
    else if (this.#waiting.push(frame) >= MOST_WAITING) this.#pause();
  }

  moved(cursor: string): void {
    this.#received = cursor;
    if (this.#waiting.length > 0) return;
    this.#cursor = this.#unsaved = cursor;
    // The consumer asks for more, so it has processed everything before.
    if (this.#waiters.length > 0) this.#save(cursor);
  }

  onGap(gap: Gap): void {
    this.#parts.options.onGap?.(gap);
  }

  ended(error: ClientError | null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure = error;
    this.#leave();
    // Waiting calls have every frame; the first of them rejects with the failure.
    for (const { resolve, reject } of this.#waiters.splice(0)) {
      const failure = this.#takeFailure();
      if (failure) reject(failure);
      else resolve(DONE);
    }
  }

  async #openAt(name: string): Promise<void> {
    try {
      this.#received = (await this.#parts.store.get(name)) ?? null;
      if (!this.#ended) this.#open();
    } catch (cause) {
      this.#storeFailed(cause);
    }
  }

  #open(): void {
    this.#paused = false;
    this.#stream = this.#parts.open(this.#received);
    this.#received = this.#cursor = this.#stream.cursor ?? this.#received;
    this.#stream.join(this);
  }

  #pause(): void {
    this.#paused = true;
    this.#leave();
  }

  /** Frames in flight are dropped: a stream that resumes repeats them. */
  #leave(): void {
    const stream = this.#stream;
    this.#stream = null;
    stream?.leave(this);
  }

  #hand(value: Frame<T>): IteratorYieldResult<Frame<T>> {
    this.#cursor = value.cursor ?? this.#cursor;
    this.#unsaved = value.cursor;
    return { value, done: false };
  }

  #save(cursor: string | null): void {
    const { options, store } = this.#parts;
    this.#unsaved = null;
    if (cursor === null || options.name === undefined) return;
    const set = async (name: string) => store.set(name, cursor);
    set(options.name).catch((cause: unknown) => this.#storeFailed(cause));
  }

  #storeFailed(cause: unknown): void {
    this.ended(new ClientError('STORE_FAILED', { message: `The cursor store has failed: ${cause}`, cause }));
  }

  #takeFailure(): ClientError | null {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }
}
