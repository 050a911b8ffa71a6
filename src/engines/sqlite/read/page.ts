import { ALL_PROJECTS } from '../../../core/cursor.js';
import type { Head, Page, ReadQuery } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import { type EventRecord, PRIORITIES } from '../../../core/record.js';
import { PAGE_BYTES } from '../../common/bounds.js';
import type { Catalog, Project } from '../catalog.js';
import type { Connection, Value } from '../connection.js';
import { BYTES, COLUMNS, type EventRow, recordOf } from './row.js';
import type { TurnBudget } from './turn-budget.js';

/** Rows fetched at once, without their payloads where these are large. */
const FETCH_ROWS = 256;
/** Column of each link, and a part of the name of its index. */
const LINK_COLUMNS = { correlationId: 'correlation', causationId: 'causation' } as const;
/** Positions that one read looks through: about 20 ms. With the index alone it gets further than with the rows. */
const ROWS_SCANNED = 20_000;
const INDEX_SCANNED = 100_000;

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly turnBudget: TurnBudget;
}

/** A read as positions and SQL; both bounds are exclusive. */
interface Scan {
  readonly query: ReadQuery;
  readonly project: Project | null;
  readonly from: number;
  readonly to: number;
  readonly where: string;
  readonly values: readonly Value[];
}

/** Head of a feed, with the floor that counts for `query`; null when there is no such project. */
export function headOf(catalog: Catalog, query: Pick<ReadQuery, 'feed' | 'projects' | 'types'>): Head | null {
  const floor = catalog.floor(query);
  const { epoch, sequence, runs } = catalog;
  if (query.feed === ALL_PROJECTS) return { epoch, run: runs.of(sequence), sequence, head: sequence, floor };
  const project = catalog.project(query.feed);
  return project ? { ...headOfProject(project, catalog), floor } : null;
}

/** Head of a project, without its floor. */
export function headOfProject({ epoch, head, headSequence }: Project, { runs }: Catalog): Omit<Head, 'floor'> {
  return { epoch, run: runs.of(headSequence), sequence: headSequence, head };
}

/** One page. A read with filters scans a bounded number of positions, so a page may be empty and yet not be the last. */
export function readPage(context: Context, query: ReadQuery): Page {
  const { catalog } = context;
  const head = headOf(catalog, query);
  if (!head) throw projectNotFound(query.feed);
  const project = query.feed === ALL_PROJECTS ? null : catalog.project(query.feed)!;
  const from = query.after ?? 0;
  const to = Math.min(query.before ?? Number.POSITIVE_INFINITY, head.head + 1);
  const exhausted = query.backwards ? (query.after ?? 0) : to - 1;
  const filters = filtersOf(context, query);
  if (from >= to - 1 || !filters) return { ...head, records: [], scannedTo: exhausted };

  const instants = betweenInstants(context, { query, project, from, to });
  const scan = withinReach({ query, project, ...instants, ...filters });
  const { records, reached } = fetch(context, scan);
  if (reached !== undefined) return { ...head, records, scannedTo: reached };
  const end = query.backwards ? scan.from + 1 : scan.to - 1;
  const looked = query.backwards ? scan.from > instants.from : scan.to < instants.to;
  return { ...head, records, scannedTo: looked ? end : exhausted };
}

interface Filters {
  readonly where: string;
  readonly values: readonly Value[];
}

/** The filters as SQL; null when nothing can match, because no record ever had such a type or project. */
function filtersOf({ catalog }: Context, query: ReadQuery): Filters | null {
  const terms: string[] = [];
  const values: Value[] = [];
  const oneOf = (column: string, numbers: readonly number[]) => {
    terms.push(numbers.length === 1 ? `${column} = ?` : `${column} IN (SELECT value FROM json_each(?))`);
    values.push(numbers.length === 1 ? numbers[0]! : JSON.stringify(numbers));
    return numbers.length > 0;
  };
  const { feed, projects, types, key, link, minPriority, since, until } = query;
  const known = (numbers: (number | undefined)[]) => numbers.filter((number) => number !== undefined);
  if (types && !oneOf('type', known(types.map((type) => catalog.typeNumber(type))))) return null;
  if (feed === ALL_PROJECTS) {
    if (projects && !oneOf('project', known(projects.map((id) => catalog.project(id)?.number)))) return null;
    if (catalog.dropped.size > 0) {
      terms.push('project NOT IN (SELECT value FROM json_each(?))');
      values.push(JSON.stringify([...catalog.dropped]));
    }
  }
  const compare = (term: string, value: Value | undefined) => {
    if (value === undefined) return;
    terms.push(term);
    values.push(value);
  };
  if (link) compare(`${LINK_COLUMNS[link.by]} = ?`, link.id);
  compare('key = ?', key);
  compare('priority >= ?', minPriority && PRIORITIES.indexOf(minPriority));
  compare('clock - late >= ?', since);
  compare('clock - late < ?', until);
  return { where: terms.map((term) => ` AND ${term}`).join(''), values };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of a range outside of which no record can lie between the instants. */
function betweenInstants(
  { connection, catalog }: Context,
  { query, project, from, to }: Range & { query: ReadQuery; project: Project | null },
): Range {
  const { since, until } = query;
  const walk = { connection, project: project?.number ?? null };
  const first = (instant: number) => firstAtOrAfter(walk, { from: from + 1, to, instant });
  return {
    from: since === undefined ? from : first(since) - 1,
    to: until === undefined ? to : first(until + catalog.mostLate),
  };
}

const NEXT_IN_PROJECT = `
  SELECT offset AS position, clock FROM events INDEXED BY events_by_project
  WHERE project = ? AND offset >= ? ORDER BY offset LIMIT 1`;
const NEXT_IN_LOG = 'SELECT sequence AS position, clock FROM events WHERE sequence >= ? ORDER BY sequence LIMIT 1';

/**
 * The smallest position in `from` … `to - 1` from which on every row has a `clock` of at least `instant`; `to` when
 * there is none. By bisection: `clock` never decreases, while `recordedAt` may.
 */
function firstAtOrAfter(
  { connection, project }: { connection: Connection; project: number | null },
  range: Range & { instant: number },
): number {
  let { from, to } = range;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const next =
      project === null
        ? connection.get<{ position: number; clock: number }>(NEXT_IN_LOG, middle)
        : connection.get<{ position: number; clock: number }>(NEXT_IN_PROJECT, project, middle);
    if (!next || next.position >= to || next.clock >= range.instant) to = middle;
    else from = next.position + 1;
  }
  return from;
}

/** Positions that a scan with filters may look through in one go. */
function reachOf({ query, project }: Scan): number {
  const byIndex = project && query.key === undefined && query.since === undefined && query.until === undefined;
  return byIndex || query.link ? INDEX_SCANNED : ROWS_SCANNED;
}

/** Whether every record that a scan looks at matches, but for the rest of dropped projects. */
const isExact = ({ where, query: { feed, link, projects, types, key, minPriority, since, until } }: Scan): boolean => {
  const isLinkAlone = feed === ALL_PROJECTS && link !== undefined;
  const filters = [projects, types, key, minPriority, since, until];
  return where === '' || (isLinkAlone && filters.every((filter) => filter === undefined));
};

/** A scan cut to its reach. */
function withinReach(scan: Scan): Scan {
  const { query, from, to } = scan;
  if (isExact(scan)) return scan;
  const reach = reachOf(scan);
  return query.backwards
    ? { ...scan, from: Math.max(from, to - 1 - reach) }
    : { ...scan, to: Math.min(to, from + 1 + reach) };
}

/** The records of a scan, at most a page full; `reached` is how far it came where that is not to its end. */
function fetch(context: Context, scan: Scan): { records: EventRecord[]; reached?: number } {
  const records: EventRecord[] = [];
  const { bytes, reached } = collect(context, scan, records);
  const scanned = isExact(scan) ? 0 : Math.abs((reached ?? scan.to) - scan.from) / reachOf(scan);
  context.turnBudget.spend({ records: records.length, bytes, scanned });
  return { records, reached };
}

/** Adds the records of a scan. */
function collect(context: Context, scan: Scan, records: EventRecord[]): { bytes: number; reached?: number } {
  const { connection } = context;
  const { query, project, values } = scan;
  let { from, to } = scan;
  let bytes = 0;
  let reached: number | undefined;
  for (let looked = 0; records.length < query.limit && looked < ROWS_SCANNED; looked += FETCH_ROWS) {
    const limit = Math.min(query.limit - records.length, FETCH_ROWS);
    const rows = connection.rows<EventRow>(select(scan), [...boundsOf(scan, from, to), ...values, limit]);
    for (const row of rows) {
      if (records.length > 0 && bytes + row[BYTES] > PAGE_BYTES) return { bytes, reached };
      const record = recordOf(row, context);
      records.push(record);
      bytes += record.bytes;
      reached = project ? record.offset : record.sequence;
    }
    if (rows.length < limit) return { bytes };
    if (query.backwards) to = reached!;
    else from = reached!;
  }
  return { bytes, reached };
}

/** Values of the range in `select`. */
function boundsOf({ query, project }: Scan, from: number, to: number): number[] {
  if (!project) return [from, to];
  const { number } = project;
  return query.link ? [number, number, from, number, to] : [number, from, to];
}

function select({ query: { link, backwards }, project, where }: Scan): string {
  const direction = backwards ? 'DESC' : 'ASC';
  if (link) return selectLinked(LINK_COLUMNS[link.by], { project, where, direction });
  return project
    ? `SELECT ${COLUMNS} FROM events INDEXED BY events_by_project
       WHERE project = ? AND offset > ? AND offset < ?${where} ORDER BY offset ${direction} LIMIT ?`
    : `SELECT ${COLUMNS} FROM events NOT INDEXED
       WHERE sequence > ? AND sequence < ?${where} ORDER BY sequence ${direction} LIMIT ?`;
}

/** The index of a link is in the order of the sequence, which in a project is that of the offset. */
function selectLinked(
  column: string,
  { project, where, direction }: Pick<Scan, 'project' | 'where'> & { direction: string },
): string {
  const range = project
    ? `project = ? AND sequence > coalesce((${sequenceAt('<=', 'DESC')}), 0)
       AND sequence < coalesce((${sequenceAt('>=', 'ASC')}), ${Number.MAX_SAFE_INTEGER})`
    : 'sequence > ? AND sequence < ?';
  return `SELECT ${COLUMNS} FROM events INDEXED BY events_by_${column}
    WHERE ${range}${where} ORDER BY sequence ${direction} LIMIT ?`;
}

/** SQL for the sequence of the record of a project next to an offset. */
const sequenceAt = (comparison: '<=' | '>=', direction: 'DESC' | 'ASC') => `
  SELECT sequence FROM events INDEXED BY events_by_project
  WHERE project = ? AND offset ${comparison} ? ORDER BY offset ${direction} LIMIT 1`;
