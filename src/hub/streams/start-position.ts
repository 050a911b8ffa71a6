import type { Holder } from '../../auth/rights.js';
import { nextTurn } from '../../core/clock.js';
import type { Cursors } from '../../core/cursor.js';
import { badInput } from '../../core/errors.js';
import type { EventRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import type { Feed } from './feed.js';
import { continues, cursorExpired, expiryOf, type Gap, gapOf, type OnGap } from './gap.js';
import { filtersOfLog, type Selection } from './selection.js';
import { readableProjects, type StreamLog } from './stream-log.js';
import { Walk } from './walk.js';

/** Where a stream starts: `after`, else `last`, else `since`, else now. */
export interface StartRequest {
  readonly after?: string | null;
  /** The newest N selected records first, 0 to 500: those among the newest `MAX_SEARCHED` that the log has found. */
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
/** The most records that one page or one `last` looks through for those that are selected: about 100 ms of work. */
export const MAX_SEARCHED = 10_000;

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

/** What a start is looked up in. */
export interface Context extends Scope {
  readonly log: StreamLog;
  readonly cursors: Cursors;
  readonly id: string;
  readonly feed: Feed;
  readonly selection: Selection;
  readonly registry: Registry;
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
  if (request.last != null) return beforeNewest(context, request.last);
  if (request.since != null) return beforeInstant(context, request.since);
  return { at: feed.head };
}

async function afterCursor(context: Context, cursor: string, onGap: OnGap): Promise<Start | null> {
  const { log, cursors, holder, id, feed, selection } = context;
  const position = cursors.open(id, cursor);
  const { types } = selection;
  const projects = await readableProjects(log, holder, { feed: id, types });
  // An empty range: what is wanted is the floor of just these types and projects, and no record.
  const { at } = position;
  const page = await log.read({ feed: id, projects, types, after: at, before: at + 1, limit: 1 });
  const reason = await expiryOf(log, { feed: id, position }, page);
  if (reason && onGap === 'FAIL') throw cursorExpired(reason, id, page, cursors);
  if (!(await continues(log, feed.seen, page))) return null;
  feed.saw(page);
  if (!reason) return { at, cursor };
  return { at: page.floor, gap: gapOf(reason, position.at, page) };
}

/** Position just before the newest `count` records that the stream hands out, and not before what retention removed. */
async function beforeNewest(context: Context, count: number): Promise<Start | null> {
  const { log, holder, id, feed, selection } = context;
  const projects = await readableProjects(log, holder, { feed: id, types: selection.types });
  const walk = new Walk({ ...context, pageRecords: MAX_RECORDS }, holder);
  const wanted = await context.wanted?.();
  const counts = (record: EventRecord) => (wanted ? wanted.has(record.key!) : walk.selects(record));
  // Records after the head are read in any case, so none of them is counted.
  let at = feed.head;
  let before = at + 1;
  let missing = wanted ? Math.min(count, wanted.size) : count;
  let limit = wanted ? MAX_RECORDS : missing;
  for (let searched = 0; missing > 0 && searched < MAX_SEARCHED; await nextTurn()) {
    const page = await log.read({ feed: id, projects, ...filtersOfLog(selection), before, limit, backwards: true });
    if (!(await continues(log, feed.seen, page))) return null;
    const counted = page.records.filter(counts).slice(0, missing);
    const oldest = counted.at(-1);
    if (oldest) at = walk.positionOf(oldest) - 1;
    missing -= counted.length;
    searched += page.records.length;
    if (page.scannedTo <= Math.max(page.floor, 1)) return { at: Math.max(at, page.floor) };
    before = page.scannedTo;
    // Otherwise a log with many records that do not count is read in very many small pages.
    limit = MAX_RECORDS;
  }
  return { at };
}

/** Position just before the first record of an instant or later, and not before what retention removed. */
async function beforeInstant(context: Context, since: number): Promise<Start | null> {
  const { log, holder, id, feed, selection } = context;
  const { types } = selection;
  // Without them the floor is that of projects that the viewer may not read, too, and the stream skips what is kept below it.
  const projects = await readableProjects(log, holder, { feed: id, types });
  for (let after = 0; ; await nextTurn()) {
    const page = await log.read({ feed: id, projects, types, since, after, limit: 1 });
    if (!(await continues(log, feed.seen, page))) return null;
    const first = page.records[0];
    if (first) return { at: Math.max(positionIn(id, first) - 1, page.floor) };
    if (page.scannedTo >= page.head) return { at: feed.head };
    after = page.scannedTo;
  }
}

/** Position of a record in a feed. */
export const positionIn = (id: string, { project, offset, sequence }: EventRecord): number =>
  id === project ? offset : sequence;
