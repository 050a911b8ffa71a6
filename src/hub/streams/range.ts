import { nextTurn } from '../../core/clock.js';
import { badInput } from '../../core/errors.js';
import { continues, cursorExpired, expiryOf } from './gap.js';
import { checkPace } from './pacing.js';
import { type Context, positionIn, resolveStart, type Start, type StartRequest } from './start-position.js';
import { readableProjects } from './stream-log.js';

/** The part of the history that a replay delivers, and how fast. It starts as a stream does. */
export interface RangeRequest extends StartRequest {
  /** Only records before this cursor. */
  readonly before?: string | null;
  /** Only records of before this instant, milliseconds since 1970 UTC. */
  readonly until?: number | null;
  /** Times real time, 1 to 100. As fast as they are read when absent. */
  readonly pace?: number | null;
}

export interface Range extends Start {
  /** Last position of the range. */
  readonly end: number;
}

/**
 * Finds where a replay starts and ends; null where the history of the log is no longer that of the feed. Without `before`
 * and `until` it ends with the newest record of now.
 *
 * @throws TidingsError as `resolveStart`; `BAD_USER_INPUT` for arguments that name no range.
 */
export async function resolveRange(context: Context, request: RangeRequest): Promise<Range | null> {
  checkRange(request);
  const start = await resolveStart(context, request);
  const end = start && (await endOf(context, request));
  return start && end !== null ? { ...start, end } : null;
}

function checkRange({ after, last, since, before, until, pace }: RangeRequest): void {
  if (pace != null) checkPace(pace);
  if (last != null) throw badInput('last', 'A replay starts with after or since, not with last');
  const asked = pace != null ? 'pace' : until != null ? 'until' : 'before';
  if (after == null && since == null) throw badInput(asked, `${asked} needs a start: after or since`);
  if (before != null && until != null) throw badInput('before', 'Ask for until or for before, not for both');
  // With a cursor the start is where a replay resumes, which may be its end.
  if (after == null && until != null && until <= since!) throw badInput('until', 'until is a time after since');
}

async function endOf(context: Context, { before, until }: RangeRequest): Promise<number | null> {
  const { head } = context.feed;
  if (before != null) return beforeCursor(context, before);
  return until == null ? head : lastBefore(context, until);
}

async function beforeCursor({ log, cursors, id, feed }: Context, cursor: string): Promise<number | null> {
  const position = cursors.open(id, cursor);
  const page = await log.read({ feed: id, after: position.at, before: position.at + 1, limit: 1 });
  // That retention has passed the end just makes the range empty.
  const reason = await expiryOf(log, { feed: id, position }, { ...page, floor: 0 });
  if (reason) throw cursorExpired(reason, id, page, cursors);
  return (await continues(log, feed.seen, page)) ? position.at - 1 : null;
}

/** Position of the newest record of before an instant; 0 where there is none. */
async function lastBefore({ log, holder, id, feed, selection }: Context, until: number): Promise<number | null> {
  const { types } = selection;
  const projects = await readableProjects(log, holder, { feed: id, types });
  for (let before = feed.head + 1; ; await nextTurn()) {
    const page = await log.read({ feed: id, projects, types, until, before, limit: 1, backwards: true });
    if (!(await continues(log, feed.seen, page))) return null;
    const newest = page.records[0];
    if (newest) return positionIn(id, newest);
    if (page.scannedTo <= Math.max(page.floor, 1)) return 0;
    before = page.scannedTo;
  }
}
