import type { ErrorPayload } from './error-payload.js';

const WINDOW_MS = 60_000;
/** Most different errors of a window. While so many wait for the hub, no other is published. */
const MOST = 20;

/** Error of the window, and how often it came again. */
interface Known {
  readonly payload: ErrorPayload;
  readonly published: Promise<void>;
  repeats: number;
}

/** Publishes an error. Never rejects. */
export type SendError = (payload: ErrorPayload) => Promise<void>;

/**
 * Bounds the errors that are published: at most 20 different ones in a window of a minute, and none while 20 wait for the hub.
 * At the end of the window an error that came again is published with `details.repeats`, and the number of those that
 * were not published as `ERRORS_NOT_REPORTED`, with the newest of them. Memory and events are bounded, however many errors there are.
 */
export class ErrorReports {
  readonly #send: SendError;
  readonly #known = new Map<string, Known>();
  #notReported = 0;
  #newestNotReported: ErrorPayload | null = null;
  #unanswered = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(send: SendError) {
    this.#send = send;
  }

  /** Resolves when the error, or the same one before it, is published or given up. */
  async add(payload: ErrorPayload): Promise<void> {
    if (this.#isClosed) return;
    if (this.#timer === undefined) this.#startWindow();
    const key = JSON.stringify(payload);
    const known = this.#known.get(key);
    if (known) known.repeats++;
    else if (this.#known.size < MOST && this.#unanswered < MOST)
      this.#known.set(key, { payload, published: this.#publish(payload), repeats: 0 });
    else {
      this.#notReported++;
      this.#newestNotReported = payload;
    }
    await this.#known.get(key)?.published;
  }

  /** Publishes the counts of the window, and ignores later errors. Idempotent. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#endWindow();
  }

  async #publish(payload: ErrorPayload): Promise<void> {
    this.#unanswered++;
    await this.#send(payload);
    this.#unanswered--;
  }

  #startWindow(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // The counts of a hub that cannot be reached wait for it.
      if (this.#unanswered < MOST) this.#endWindow();
      else this.#startWindow();
    }, WINDOW_MS);
    // Otherwise an error would keep a process of Node for a minute.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  #endWindow(): void {
    for (const { payload, repeats } of this.#known.values())
      if (repeats > 0) void this.#publish({ ...payload, details: { ...(payload.details as object), repeats } });
    const newest = this.#newestNotReported;
    const message = `${this.#notReported} more errors were not reported`;
    if (newest) void this.#publish({ ...newest, code: 'ERRORS_NOT_REPORTED', message, details: { newest } });
    this.#known.clear();
    this.#notReported = 0;
    this.#newestNotReported = null;
  }
}
