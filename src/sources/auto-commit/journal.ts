import { readFileSync } from 'node:fs';
import { writeDurably } from '../../core/durable-file.js';
import type { Delivery } from '../delivery.js';
import type { SourceItem } from '../sink.js';
import type { Landing } from './commit.js';

interface Entries {
  /** Time of the next run by the interval, milliseconds since 1970 UTC. */
  nextInterval: number | null;
  /** Run that has started and not ended. */
  run: { readonly id: string; readonly landing: Landing | null } | null;
  /** Last automatic commit. */
  last: string | null;
  /** Events that are not published yet, oldest first. */
  readonly outbox: SourceItem[];
}

/** Most events that wait for a hub that cannot be reached: about two days at ten minutes. */
const MOST_WAITING = 1_000;

/** What automatic commits remember over a restart, in a file; and their events until the hub has them. */
export class Journal {
  readonly #file: string;
  readonly #delivery: Delivery;
  readonly #onError: (error: unknown) => void;
  readonly entries: Entries;
  #sending: Promise<void> | null = null;

  constructor(file: string, delivery: Delivery, onError: (error: unknown) => void) {
    this.#file = file;
    this.#delivery = delivery;
    this.#onError = onError;
    this.entries = { nextInterval: null, run: null, last: null, outbox: [], ...read(file) };
  }

  /** Writes what was changed in `entries`. It survives a power cut when this returns, unless an error was reported. */
  save(): void {
    try {
      writeDurably(this.#file, JSON.stringify(this.entries), 'replace');
    } catch (error) {
      this.#onError(error);
    }
  }

  /** Publishes an event after those before, for as long as it takes. Resolves when nothing waits; never rejects. */
  publish(item: SourceItem): Promise<void> {
    const { outbox } = this.entries;
    outbox.push(item);
    if (outbox.length > MOST_WAITING) {
      outbox.splice(0, outbox.length - MOST_WAITING);
      this.#onError(new Error('events of automatic commits are left out: the hub could not be reached for long'));
    }
    this.save();
    return this.send();
  }

  /** Sends what waits. Resolves when nothing waits any more; never rejects. */
  send(): Promise<void> {
    if (this.entries.outbox.length === 0 || this.#delivery.closed) return this.#sending ?? Promise.resolve();
    this.#sending ??= this.#sendAll().catch(this.#onError);
    return this.#sending;
  }

  /** Resolves when nothing is on its way any more. Call it after the delivery was closed. */
  async close(): Promise<void> {
    await this.#sending;
  }

  async #sendAll(): Promise<void> {
    const { outbox } = this.entries;
    try {
      while (outbox.length > 0 && !this.#delivery.closed) {
        const batch = [...outbox];
        await this.#delivery.send(batch);
        if (this.#delivery.closed) return;
        for (const item of batch) if (outbox[0] === item) outbox.shift();
        this.save();
      }
    } finally {
      this.#sending = null;
    }
  }
}

/** A file that was damaged is as good as none: only events of an interrupted run are lost with it. */
function read(file: string): Partial<Entries> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Entries>;
  } catch {
    return {};
  }
}
