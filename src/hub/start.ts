import type { Viewer } from '../auth/viewer.js';
import type { Cursors } from '../core/cursor.js';
import { badInput } from '../core/errors.js';
import type { EventLog } from '../core/log.js';
import { nextTurn } from '../core/turn.js';
import { cursorExpired, expiry, type Gap, gapOf } from './expiry.js';
import type { Feed } from './feed.js';
import { readableProjects } from './readable.js';
import type { OnGap } from './reader.js';
import type { Selection } from './selection.js';

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
  readonly gap?: Gap;
}

/** The most records that one page or one `last` asks for. */
export const MAX_RECORDS = 500;

/** @throws TidingsError `BAD_USER_INPUT` unless it is a whole number from 0 to 500. */
export function checkCount(field: string, count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > MAX_RECORDS)
    throw badInput(field, `${field} is a whole number from 0 to ${MAX_RECORDS}`);
}

interface Context {
  readonly log: EventLog;
  readonly cursors: Cursors;
  readonly viewer: Viewer;
  readonly id: string;
  readonly feed: Feed;
  readonly selection: Selection;
}

/** @throws TidingsError `CURSOR_INVALID`, `CURSOR_EXPIRED` (unless `onGap` is `CONTINUE`), `BAD_USER_INPUT`. */
export async function resolveStart(context: Context, request: StartRequest): Promise<Start> {
  const { feed } = context;
  if (request.last != null) checkCount('last', request.last);
  // An announcement may just have been lost: now is where the log stands, not where this node believes that it does.
  const head = await context.log.head(context.id);
  if (head?.epoch === feed.epoch) feed.heal(head.head);
  if (request.after != null) return afterCursor(context, request.after, request.onGap ?? 'FAIL');
  if (request.last != null) return { at: await beforeNewest(context, request.last) };
  if (request.since != null) return { at: await beforeInstant(context, request.since) };
  return { at: feed.head };
}

async function afterCursor(context: Context, cursor: string, onGap: OnGap): Promise<Start> {
  const { log, cursors, viewer, id, selection } = context;
  const position = cursors.open(id, cursor);
  const projects = await readableProjects(log, viewer, id);
  const { types } = selection;
  // A page of one record: what is wanted is the floor of just these types and projects.
  const page = await log.read({ feed: id, projects, types, after: position.at, limit: 1 });
  const reason = expiry(position, page);
  if (!reason) return { at: position.at };
  if (onGap === 'FAIL') throw cursorExpired(reason, id, page, cursors);
  return { at: page.floor, gap: gapOf(reason, position.at, page) };
}

/** The position just before the newest `count` selected records. */
async function beforeNewest(context: Context, count: number): Promise<number> {
  const { log, viewer, id, feed, selection } = context;
  const projects = await readableProjects(log, viewer, id);
  let found = 0;
  let before = feed.head + 1;
  let at = feed.head;
  while (found < count) {
    const page = await log.read({ feed: id, projects, ...selection, before, limit: count - found, backwards: true });
    found += page.records.length;
    const oldest = page.records.at(-1);
    if (oldest) at = (id === oldest.project ? oldest.offset : oldest.sequence) - 1;
    before = page.scannedTo;
    if (before <= page.floor + 1) break;
    await nextTurn();
  }
  return at;
}

async function beforeInstant(context: Context, since: number): Promise<number> {
  const { log, id, feed } = context;
  const { records } = await log.read({ feed: id, since, limit: 1 });
  const first = records[0];
  if (!first) return feed.head;
  return (id === first.project ? first.offset : first.sequence) - 1;
}
