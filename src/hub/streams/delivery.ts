import { can, credentialEnded, type Holder } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { Page } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import { projectNotFound } from '../../core/project-id.js';
import type { AnyRecord, EventRecord } from '../../core/record.js';
import type { Gap, OnGap } from './gap.js';
import type { WalkOptions } from './walk.js';

/** One record on its way to a subscriber. */
export interface Delivery {
  readonly record: AnyRecord;
  /** Cursor with which a stream resumes behind this record. */
  readonly cursor: string;
  /** What was lost just before this record. */
  readonly gap?: Gap;
}

/** A consumer that waits for the next record. */
export interface WaitingConsumer {
  resolve(result: IteratorResult<Delivery, undefined>): void;
  reject(error: unknown): void;
}

/** A page of the log that is delivered record by record. */
export class PageInHand {
  readonly #records: readonly EventRecord[];
  #next = 0;
  /** Position up to which the page is complete. */
  readonly end: number;

  constructor({ records, scannedTo }: Pick<Page, 'records' | 'scannedTo'>) {
    this.#records = records;
    this.end = scannedTo;
  }

  take(): EventRecord | undefined {
    return this.#records[this.#next++];
  }
}

export interface ReaderOptions extends WalkOptions {
  readonly onGap: OnGap;
  readonly meter: Meter;
  /** Its rights are checked for every record, and the reader ends with its credential. */
  readonly viewer: Viewer;
  /** Its rights choose the projects in the feed over all. */
  readonly holder: Holder;
  /** Called once, when the reader has ended for whatever reason. */
  readonly onEnd: () => void;
}

/** @throws TidingsError `UNAUTHENTICATED` or `NOT_FOUND` when the viewer has lost its rights. */
export function requireRights({ id, viewer }: Pick<ReaderOptions, 'id' | 'viewer'>): void {
  const ending = viewer.ended();
  if (ending) throw credentialEnded(ending);
  if (id !== ALL_PROJECTS && !can(viewer, 'READ', id)) throw projectNotFound(id);
}
