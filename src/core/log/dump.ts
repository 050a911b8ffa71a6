import type { Run } from '../epoch.js';
import type { KeyedRecord } from '../log.js';
import type { Priority } from '../record.js';
import type { ProjectAbout } from './project-about.js';

/**
 * Copy of a whole log, from one engine to another. Epochs, runs, offsets and sequences stay the same, so that every cursor
 * stays valid. Live-only events are not in it.
 *
 * Nothing may be appended to the log while it is read: whoever moves it is the only one who has it open.
 */
export interface LogDump {
  /** The epoch of the feed over all projects. */
  readonly epoch: string;
  /** In the order in which they began. */
  readonly runs: readonly Run[];
  /** How far the log has come. */
  readonly sequence: number;
  /** The greatest `recordedAt` so far, milliseconds, and the most that any record's own lay behind it. */
  readonly clock: number;
  readonly late: number;
  readonly projects: readonly DumpedProject[];
  readonly records: readonly KeyedRecord[];
  /** How many events `read` will give. */
  readonly events: number;
  /**
   * Some of the events behind this sequence, in ascending order; none when there are no more. A page holds a bounded
   * number, and is as large as its events.
   */
  read(after: number): Promise<readonly DumpedEvent[]>;
}

export interface DumpedProject {
  readonly id: string;
  readonly epoch: string;
  readonly about: ProjectAbout;
  readonly head: number;
  /** The newest record of each type that retention has removed. */
  readonly floors: readonly { readonly type: string; readonly offset: number; readonly sequence: number }[];
}

export interface DumpedEvent {
  readonly project: string;
  readonly offset: number;
  readonly sequence: number;
  /** The greatest `recordedAt` of the log up to here. */
  readonly clock: number;
  readonly id: string;
  readonly type: string;
  readonly priority: Priority;
  readonly recordedAt: number;
  readonly key: string | null;
  /** The rest of the envelope, as written by `metaText`. */
  readonly meta: string;
  /** The payload as JSON text. */
  readonly body: string;
  /** Retention has removed it: it is read no more, and there only because it is `latest`, or answers an idempotency key. */
  readonly removed: boolean;
  /** It is the latest of its key. */
  readonly latest: boolean;
  /** The idempotency key that it answers, and the time of its use: valid for 24 hours. */
  readonly idempotency: { readonly key: string; readonly fingerprint: string; readonly usedAt: number } | null;
}

/** Capability of an engine: a log that can be copied to another engine. */
export interface DumpableLog {
  dump(): LogDump;
}

/** Result of a restore, as counted in the new store, except idempotency keys. */
export interface Restored {
  /** The store, for the operator; no secret is in it. */
  readonly where: string;
  /** Events that can be read. */
  readonly events: number;
  /** Latest records of keys, including those that retention has removed. */
  readonly latest: number;
  /** Idempotency keys that were still valid. */
  readonly idempotencyKeys: number;
  /** Keyed records. */
  readonly records: number;
}

/**
 * Makes an empty store the log of a dump, all at once: before that no hub can use it, and what an interrupted attempt
 * has left is cleared away by the next. An engine may offer it beside `EventLog`.
 *
 * @param onProgress called now and then with the number of events written.
 * @throws TidingsError `CONFLICT`: there is a log already, which stays as it is; `UNAVAILABLE`: the store cannot be
 * reached or written, or does not hold what it was given.
 */
export type Restore = (dump: LogDump, onProgress: (events: number) => void) => Promise<Restored>;
