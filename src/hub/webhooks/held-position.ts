import type { Clock } from '../../core/clock.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { WebhookPosition } from './webhook.js';
import type { WebhookStore } from './webhook-store.js';

/** Waits between attempts to write: doubled from the first to the longest. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

interface HeldPositionOptions {
  readonly id: string;
  /** Name of this process among all that write positions, new at each start. */
  readonly writer: string;
  /** Position before the first delivery. */
  readonly start: WebhookPosition;
  readonly store: Pick<WebhookStore, 'position' | 'putPosition'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * Position of one webhook as this process knows it. It counts from `hold` on, also while the log cannot be written and
 * when another courier takes over in this process. Otherwise a delivered event would be sent again.
 */
export class HeldPosition {
  readonly #options: HeldPositionOptions;
  #value: WebhookPosition;
  /** Version that the next write replaces; 0 while none is known. */
  #version = 0;
  #isWritten = true;
  #writing: Promise<void> | null = null;

  constructor(options: HeldPositionOptions) {
    this.#options = options;
    this.#value = options.start;
  }

  get value(): WebhookPosition {
    return this.#value;
  }

  /**
   * Reads the stored position, which counts where another process has written it.
   *
   * @returns false once where it was removed. Where its webhook is still there, what is held counts from then on.
   * @throws TidingsError `UNAVAILABLE`
   */
  async load(): Promise<boolean> {
    const { id, store } = this.#options;
    const { version, value } = await store.position(id);
    const isRemoved = version === 0 && this.#version > 0;
    this.#version = version;
    if (isRemoved) return false;
    if (value && !this.#isOwn(value)) {
      this.#value = value;
      this.#isWritten = true;
    }
    return true;
  }

  hold(value: WebhookPosition): void {
    this.#value = value;
    this.#isWritten = false;
  }

  /**
   * Resolves when what is held is written, or when the signal has aborted. Retries with growing waits of 1 s to 30 s.
   *
   * @throws TidingsError `CONFLICT` where another process has written meanwhile, or the position was removed.
   */
  async write(signal: AbortSignal): Promise<void> {
    do {
      this.#writing ??= this.#writeAll(signal).finally(() => {
        this.#writing = null;
      });
      await this.#writing;
      // What was held after the last write of that round needs another one.
    } while (!this.#isWritten && !signal.aborted);
  }

  async #writeAll(signal: AbortSignal): Promise<void> {
    const { clock, onError } = this.#options;
    for (let wait = FIRST_WAIT_MS; !this.#isWritten; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        while (!this.#isWritten) await this.#put();
      } catch (error) {
        if (hasCode(error, 'CONFLICT')) throw error;
        if (!hasCode(error, 'UNAVAILABLE')) onError(error);
        if (signal.aborted) return;
        await clock.sleep(wait, signal);
      }
    }
  }

  async #put(): Promise<void> {
    const { id, writer, store } = this.#options;
    const value = this.#value;
    try {
      this.#version = await store.putPosition(id, { ...value, writer }, this.#version);
    } catch (error) {
      if (!hasCode(error, 'CONFLICT')) throw error;
      await this.#expectOwn();
      return;
    }
    if (value === this.#value) this.#isWritten = true;
  }

  /** Goes on from a write of this process whose answer was lost. @throws TidingsError `CONFLICT` where there is none. */
  async #expectOwn(): Promise<void> {
    const { id, store } = this.#options;
    const { version, value } = await store.position(id);
    if (!value || !this.#isOwn(value)) throw new TidingsError('CONFLICT');
    this.#version = version;
  }

  #isOwn({ writer }: WebhookPosition): boolean {
    return writer === this.#options.writer;
  }
}
