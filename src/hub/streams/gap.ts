import { ALL_PROJECTS, type Cursors, type OpenedPosition } from '../../core/cursor.js';
import type { Point } from '../../core/epoch.js';
import { type ExpiryReason, hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog, Head } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';

/** What a stream does at a position that was lost: end with an error, or report the gap and go on behind it. */
export type OnGap = 'FAIL' | 'CONTINUE';

/** Positions that a stream with `onGap: CONTINUE` has lost: `from` to `to`, both included. */
export interface Gap {
  readonly reason: ExpiryReason;
  readonly from: number;
  readonly to: number;
}

/** A state of a log that was read: its history, and the newest point of that. */
export type Seen = Point & Pick<Head, 'epoch'>;

/** Whether a log that is at `now` still contains everything up to `seen`. */
export async function continues(log: Pick<EventLog, 'knows'>, seen: Seen, now: Seen): Promise<boolean> {
  if (seen.epoch !== now.epoch) return false;
  // Most often nothing has been opened anew meanwhile, and the log need not be asked.
  return (seen.run === now.run && seen.sequence <= now.sequence) || log.knows(seen);
}

/**
 * Why a reader cannot go on from a cursor without losing something; null when it can.
 *
 * @param page read for the cursor before this is called. Otherwise a store that is replaced in between could be asked about a
 * cursor whose page came from the other one.
 */
export async function expiryOf(
  log: Pick<EventLog, 'knows' | 'read'>,
  { feed, position }: { feed: string; position: OpenedPosition },
  page: Head,
): Promise<ExpiryReason | null> {
  const { epoch, run, at } = position;
  if (epoch !== page.epoch) return 'EPOCH';
  if (at > page.head) return 'AHEAD';
  // The beginning is the same in every log.
  if (at > 0) {
    const sequence = position.sequence ?? (await sequenceAt(log, feed, { at, page }));
    if (!(await continues(log, { epoch, run, sequence }, page))) return 'EPOCH';
  }
  return at < page.floor ? 'TRIMMED' : null;
}

/** Sequence of a project's record, or of the next one that is kept. A log that knows the next one has the record as well. */
async function sequenceAt(
  log: Pick<EventLog, 'read'>,
  feed: string,
  { at, page }: { at: number; page: Head },
): Promise<number> {
  for (let after = at - 1; after < page.head; ) {
    const { records, scannedTo } = await log.read({ feed, after, limit: 1 });
    if (records[0]) return records[0].sequence;
    after = scannedTo;
  }
  return page.sequence;
}

/** `CURSOR_EXPIRED` with the cursors of the earliest record that is kept and of the head. */
export function cursorExpired(reason: ExpiryReason, feed: string, head: Head, cursors: Cursors) {
  const { epoch, run, sequence } = head;
  return new TidingsError('CURSOR_EXPIRED', {
    extensions: {
      reason,
      earliest: cursors.seal(feed, { epoch, run, sequence, at: head.floor }),
      head: cursors.seal(feed, { epoch, run, sequence, at: head.head }),
    },
  });
}

/** Counts an error that notifies a client of a gap. */
export function countGap(error: unknown, meter: Meter): void {
  if (hasCode(error, 'CURSOR_EXPIRED')) meter.notifiedGap(String((error as TidingsError).extensions.reason));
}

/** Gap of a reader that continues behind the floor: of another history it has to take everything anew. */
export function gapOf(reason: ExpiryReason, at: number, { floor }: Head): Gap {
  return { reason, from: reason === 'TRIMMED' ? at + 1 : 1, to: floor };
}

/** Position of a cursor in the feed over all projects. See `Hub.sequenceOf`. */
export async function sequenceOf(
  cursor: string,
  { log, cursors }: { readonly log: Pick<EventLog, 'head' | 'knows' | 'read'>; readonly cursors: Cursors },
): Promise<number> {
  const feed = ALL_PROJECTS;
  const position = cursors.open(feed, cursor);
  const head = { ...(await log.head(feed))!, floor: 0 };
  const reason = await expiryOf(log, { feed, position }, head);
  if (reason) throw cursorExpired(reason, feed, head, cursors);
  return position.at;
}
