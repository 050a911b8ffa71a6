import type { Holder } from '../../auth/rights.js';
import { nextTurn } from '../../core/clock.js';
import type { Cursors } from '../../core/cursor.js';
import { badInput } from '../../core/errors.js';
import type { EventRecord } from '../../core/record.js';
import type { Feed } from './feed.js';
import { continues, cursorExpired, expiryOf, type Gap, gapOf, type OnGap } from './gap.js';
import type { Selection } from './selection.js';
import { readableProjects, type StreamLog } from './stream-log.js';

/** Where a stream starts: `after`, else `last`, else `since`, else now. */
export interface StartRequest {
  readonly after?: string | null;
  /** The newest N selected records first, 0 to 500. */
  readonly last?: number | null;
  /** The records from this instant on, milliseconds since 1970 UTC. */
  readonly since?: number | null;
  readonly onGap?: OnGap | null;
}

export interface Start {
  /** Everything after this position is read. */
  readonly at: number;
  /** The cursor that names it, where one was given. */
  readonly cursor?: string;
  readonly gap?: Gap;
}

/** The most records that one page or one `last` asks for. */
export const MAX_RECORDS = 500;

/** @throws TidingsError `BAD_USER_INPUT` unless it is a whole number from 0 to 500. */
export function checkCount(field: string, count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > MAX_RECORDS)
    throw badInput(field, `${field} is a whole number from 0 to ${MAX_RECORDS}`);
}

/** Which records a stream is about, where the rights of its viewer alone do not say so. */
export interface Scope {
  /** Whose rights choose the projects. */
  readonly holder: Holder;
  /** Finds the keys of the records that count for `last`; all that are selected do when absent. */
  readonly wanted?: () => Promise<ReadonlySet<string>>;
}

interface Context extends Scope {
  readonly log: StreamLog;
  readonly cursors: Cursors;
  readonly id: string;
  readonly feed: Feed;
  readonly selection: Selection;
}

/**
 * Finds where a stream starts; null where the history of the log is no longer that of the feed.
 *
 * @throws TidingsError `CURSOR_INVALID`, `CURSOR_EXPIRED` (unless `onGap` is `CONTINUE`), `BAD_USER_INPUT`.
 */
export async function resolveStart(context: Context, request: StartRequest): Promise<Start | null> {
  const { feed, log } = context;
  if (request.last != null) checkCount('last', request.last);
  // An announcement may just have been lost: now is where the log stands, not where this node believes that it does.
  const { seen } = feed;
  const head = await log.head(context.id);
  if (head && !(await continues(log, seen, head))) return null;
  if (head) feed.heal(head);
  if (request.after != null) return afterCursor(context, request.after, request.onGap ?? 'FAIL');
  if (request.last != null) return { at: await beforeNewest(context, request.last) };
  if (request.since != null) return { at: await beforeInstant(context, request.since) };
  return { at: feed.head };
}

async function afterCursor(context: Context, cursor: string, onGap: OnGap): Promise<Start | null> {
  const { log, cursors, holder, id, feed, selection } = context;
  const position = cursors.open(id, cursor);
  const projects = await readableProjects(log, holder, id);
  const { types } = selection;
  // A page of one record: what is wanted is the floor of just these types and projects.
  const page = await log.read({ feed: id, projects, types, after: position.at, limit: 1 });
  const reason = await expiryOf(log, { feed: id, position }, page);
  if (reason && onGap === 'FAIL') throw cursorExpired(reason, id, page, cursors);
  if (!(await continues(log, feed.seen, page))) return null;
  feed.saw(page);
  if (!reason) return { at: position.at, cursor };
  return { at: page.floor, gap: gapOf(reason, position.at, page) };
}

/** The position just before the newest `count` selected records, as far as nothing was lost since. */
async function beforeNewest(context: Context, count: number): Promise<number> {
  const { log, holder, id, feed, selection } = context;
  const projects = await readableProjects(log, holder, id);
  let at = feed.head;
  let before = at + 1;
  // Behind the head: what comes from here on is read, whether or not it is among those that count.
  const wanted = await context.wanted?.();
  let missing = wanted ? Math.min(count, wanted.size) : count;
  for (; missing > 0; await nextTurn()) {
    const limit = wanted ? MAX_RECORDS : missing;
    const page = await log.read({ feed: id, projects, ...selection, before, limit, backwards: true });
    for (const record of page.records) {
      if (missing === 0 || (wanted && !wanted.has(record.key!))) continue;
      at = positionIn(id, record) - 1;
      missing--;
    }
    if (at <= page.floor || page.scannedTo <= 1) return Math.max(at, page.floor);
    before = page.scannedTo;
  }
  return at;
}

/** The position just before what was recorded at an instant or later, as far as nothing was lost since. */
async function beforeInstant({ log, id, feed, selection }: Context, since: number): Promise<number> {
  const { types } = selection;
  for (let after = 0; ; await nextTurn()) {
    const { records, scannedTo, head, floor } = await log.read({ feed: id, types, since, after, limit: 1 });
    const first = records[0];
    if (first) return Math.max(positionIn(id, first) - 1, floor);
    if (scannedTo >= head) return feed.head;
    after = scannedTo;
  }
}

const positionIn = (id: string, { project, offset, sequence }: EventRecord): number =>
  id === project ? offset : sequence;
