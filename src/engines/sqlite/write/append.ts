import { inNextTurn, systemClock } from '../../../core/clock.js';
import { TidingsError } from '../../../core/errors.js';
import type { AppendRequest } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { WaitingAppends } from '../../common/bounds.js';
import { metaText } from '../../common/record-codec.js';
import { candidates, enqueue } from '../../common/waiting-order.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import { Batch, type Prepared } from './batch.js';
import type { Idempotency } from './idempotency.js';
import type { Writer } from './writer.js';

/** Entries in one commit, which blocks the event loop for about 30 ms. Further entries wait for the next turn. */
const COMMIT_ENTRIES = 2_000;
/** How long a commit is put off at most, while every turn of the event loop brings more that can share its sync. */
const GATHER_MS = 1;

interface Call extends Prepared {
  readonly bytes: number;
  resolve(records: EventRecord[]): void;
  reject(error: unknown): void;
}

interface AppenderOptions {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly idempotency: Idempotency;
  /** The name of the run of this opening. */
  readonly run: string;
  readonly writer: Writer;
  /** Called after every commit, in order, with the records in the order of their sequence. */
  readonly onCommit: (records: readonly EventRecord[]) => void;
}

/** Group commit: the appends of one turn of the event loop share one transaction and one sync. */
export class Appender {
  readonly #options: AppenderOptions;
  readonly #bound = new WaitingAppends('the disk');
  #waiting: Call[] = [];
  #scheduled = false;
  /** Appends in the last commit: after one alone, another one alone does not wait for company. */
  #together = 1;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  append(request: AppendRequest): Promise<EventRecord[]> {
    const { entries } = request;
    let bytes = 0;
    for (const { body } of entries) bytes += body.length;
    this.#bound.add(entries.length, bytes);
    const metas = entries.map(({ envelope }) => metaText(envelope));
    if (!this.#scheduled) this.#schedule();
    return new Promise((resolve, reject) => {
      enqueue(this.#waiting, { request, metas, bytes, resolve, reject });
    });
  }

  /** Commits everything that waits, now. */
  settle(): void {
    while (this.#waiting.length > 0) this.#commit();
  }

  #schedule(): void {
    this.#scheduled = true;
    const until = systemClock.elapsed() + GATHER_MS;
    let seen = this.#together > 1 ? 0 : 1;
    const look = () => {
      const { length } = this.#waiting;
      if (length > seen && systemClock.elapsed() < until) {
        seen = length;
        inNextTurn(look);
        return;
      }
      this.#scheduled = false;
      if (length === 0) return;
      this.#commit();
      if (this.#waiting.length > 0 && !this.#scheduled) this.#schedule();
    };
    inNextTurn(look);
  }

  #take(): Call[] {
    let entries = 0;
    let bytes = 0;
    let count = 0;
    const most = candidates(this.#waiting);
    for (const call of this.#waiting) {
      if (count === most) break;
      if (count > 0 && entries + call.request.entries.length > COMMIT_ENTRIES) break;
      entries += call.request.entries.length;
      bytes += call.bytes;
      count++;
    }
    this.#bound.remove(entries, bytes);
    return this.#waiting.splice(0, count);
  }

  #commit(): void {
    const { writer, onCommit } = this.#options;
    const calls = this.#take();
    this.#together = calls.length;
    const batch = new Batch(this.#options);
    let outcomes: (() => void)[];
    try {
      outcomes = writer.transaction(
        () => this.#addAll(batch, calls),
        () => batch.apply(),
      );
    } catch (error) {
      for (const { reject } of calls) reject(error);
      return;
    }
    for (const settle of outcomes) settle();
    if (batch.records.length > 0) onCommit(batch.records);
  }

  /** Adds each call to the batch, and gives for each how to answer it once the batch is committed. */
  #addAll(batch: Batch, calls: readonly Call[]): (() => void)[] {
    const outcomes = calls.map((call) => {
      try {
        const records = batch.add(call);
        return () => call.resolve(records);
      } catch (error) {
        // Any other error is a failure of the store, which fails the whole transaction.
        if (!(error instanceof TidingsError)) throw error;
        return () => call.reject(error);
      }
    });
    batch.finish();
    return outcomes;
  }
}
