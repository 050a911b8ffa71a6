import { authenticated, authorize } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { nextTurn } from '../../core/clock.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { badInput } from '../../core/errors.js';
import type { EventLog, Page as LogPage, ReadQuery } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import { continues, cursorExpired, expiryOf } from './gap.js';
import { filtersOfLog, type Selection, selectionOf, selects } from './selection.js';
import { checkCount, MAX_RECORDS, MAX_SEARCHED } from './start-position.js';
import { readableProjects } from './stream-log.js';

/** A page, as Relay asks for it. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page of the past. Times are milliseconds since 1970 UTC. */
export interface HistoryRequest extends Selection, PageRequest {
  /** A project id; when absent every project that may be read, `system` only where `types` are named. */
  readonly project?: string | null;
  readonly since?: number;
  readonly until?: number;
}

/** A page of a list, in ascending order. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The cursors are those that streams take. */
export type HistoryPage = Page<EventRecord>;

/** How many items a page has at most when no number was asked for. */
export const DEFAULT_PAGE = 50;

/**
 * Reads a page of history.
 *
 * @throws TidingsError `NOT_FOUND`, `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`.
 */
export async function readHistory(
  { log, cursors, registry }: { log: EventLog; cursors: Cursors; registry: Registry },
  viewer: Viewer | null,
  request: HistoryRequest,
): Promise<HistoryPage> {
  const feed = request.project ?? ALL_PROJECTS;
  if (request.project == null) authenticated(viewer);
  else authorize(viewer, 'READ', feed);
  const { types, since, until } = request;
  const selection = selectionOf(request);
  const projects = await readableProjects(log, viewer, { feed, types });
  const query = { feed, projects, ...filtersOfLog(selection), since, until };
  return readPage({ log, cursors }, request, { query, selected: selects(selection, registry) });
}

/**
 * Reads a page of what a query finds and `selected` lets through. Rights were checked by the caller. A page for which
 * `MAX_SEARCHED` records were looked through is returned as it is, be it empty, with a cursor for the rest.
 *
 * @throws TidingsError as `readHistory`.
 */
export async function readPage(
  { log, cursors }: { log: EventLog; cursors: Cursors },
  request: PageRequest,
  { query, selected }: { query: Omit<ReadQuery, 'limit'>; selected: (record: EventRecord) => boolean },
): Promise<HistoryPage> {
  const { feed, projects } = query;
  const backwards = request.last != null;
  const limit = pageSize(request);
  const after = request.after == null ? undefined : cursors.open(feed, request.after);
  const before = request.before == null ? undefined : cursors.open(feed, request.before);
  const { records, page, reached } = await collect(log, selected, {
    ...query,
    limit: limit + 1,
    backwards,
    after: after?.at,
    before: before?.at,
  });
  // Only what lies before `before` is wanted: that retention has passed it just makes the page empty.
  const floors = { after: after && after.at < page.floor ? await keptFrom(log, { feed, projects }) : 0, before: 0 };
  for (const [name, position] of Object.entries({ after, before })) {
    const floor = floors[name as keyof typeof floors];
    const reason = position && (await expiryOf(log, { feed, position }, { ...page, floor }));
    if (reason) throw cursorExpired(reason, feed, page, cursors);
  }

  const more = records.length > limit;
  const taken = records.slice(0, limit);
  if (backwards) taken.reverse();
  const position = (record: EventRecord) => (feed === ALL_PROJECTS ? record.sequence : record.offset);
  const { epoch } = page;
  const edges = taken.map((node) => {
    const { run, sequence } = node;
    return { cursor: cursors.seal(feed, { epoch, run, sequence, at: position(node) }), node };
  });
  const { run, sequence } = page;
  const end = reached === undefined ? null : cursors.seal(feed, { epoch, run, sequence, at: reached });
  const isLeft = more || end !== null;
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? before !== undefined : isLeft,
      hasPreviousPage: backwards ? isLeft : after !== undefined,
      startCursor: (backwards && end) || (edges[0]?.cursor ?? null),
      endCursor: (!backwards && end) || (edges.at(-1)?.cursor ?? null),
    },
  };
}

/** @throws TidingsError `BAD_USER_INPUT` for both at once, or for one that is not a whole number from 0 to 500. */
export function pageSize({ first, last }: PageRequest): number {
  if (first != null && last != null) throw badInput('last', 'Ask for first or for last, not for both');
  if (first != null) checkCount('first', first);
  if (last != null) checkCount('last', last);
  return first ?? last ?? DEFAULT_PAGE;
}

/**
 * The position before the oldest record that is left. History shows what is kept: where a type with a short life was
 * trimmed out of the middle, the rest of it is still a history that one can page through.
 */
async function keptFrom(log: EventLog, query: Pick<ReadQuery, 'feed' | 'projects'>): Promise<number> {
  for (let after = 0; ; await nextTurn()) {
    const { records, scannedTo, head } = await log.read({ ...query, after, limit: 1 });
    const oldest = records[0];
    if (oldest) return (query.feed === ALL_PROJECTS ? oldest.sequence : oldest.offset) - 1;
    if (scannedTo >= head) return head;
    after = scannedTo;
  }
}

/**
 * Reads records that `selected` accepts until there are `query.limit` of them, none are left, or `MAX_SEARCHED` were
 * looked through: then `reached` is the position of the last one. The last read may add more. All of them are of one history: it starts again when the store is replaced between two reads.
 */
async function collect(
  log: EventLog,
  selected: (record: EventRecord) => boolean,
  query: ReadQuery,
): Promise<{ records: EventRecord[]; page: LogPage; reached?: number }> {
  const { backwards } = query;
  let { after, before, limit } = query;
  let previous: LogPage | null = null;
  let records: EventRecord[] = [];
  let searched = 0;
  for (;;) {
    const page: LogPage = await log.read({ ...query, after, before, limit });
    if (previous && !(await continues(log, previous, page))) {
      ({ after, before } = query);
      records = [];
      previous = null;
      continue;
    }
    for (const record of page.records) if (selected(record)) records.push(record);
    const end = backwards
      ? page.scannedTo <= (query.after ?? 0) + 1
      : page.scannedTo >= Math.min(page.head, (query.before ?? Number.POSITIVE_INFINITY) - 1);
    if (records.length >= query.limit || end) return { records, page };
    searched += page.records.length;
    if (searched >= MAX_SEARCHED) return { records, page, reached: page.scannedTo };
    if (backwards) before = page.scannedTo;
    else after = page.scannedTo;
    previous = page;
    // Otherwise a log with many records that are not selected is read in very many small pages.
    limit = MAX_RECORDS;
    await nextTurn();
  }
}
