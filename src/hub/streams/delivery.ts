import type { Page } from '../../core/log.js';
import type { AnyRecord, EventRecord } from '../../core/record.js';
import type { Gap } from './gap.js';

/** What to do about a position that can no longer be read from: tell with an error, or say what is lost and go on. */
export type OnGap = 'FAIL' | 'CONTINUE';

/** One record on its way to a subscriber. */
export interface Delivery {
  readonly record: AnyRecord;
  /** Where a stream goes on that has had this one. */
  readonly cursor: string;
  /** What was lost just before this record. */
  readonly gap?: Gap;
}

/** Who has asked for the next one. */
export interface WaitingConsumer {
  resolve(result: IteratorResult<Delivery, undefined>): void;
  reject(error: unknown): void;
}

/** A page of the log that is being handed out record by record. */
export class PageInHand {
  readonly #records: readonly EventRecord[];
  #next = 0;
  /** Up to where it says that there is nothing else. */
  readonly end: number;

  constructor({ records, scannedTo }: Pick<Page, 'records' | 'scannedTo'>) {
    this.#records = records;
    this.end = scannedTo;
  }

  take(): EventRecord | undefined {
    return this.#records[this.#next++];
  }
}
