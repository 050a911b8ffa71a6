import type { DumpedEvent, DumpedProject, LogDump } from '../../../core/log/dump.js';
import { PRIORITIES } from '../../../core/record.js';
import { PAGE_BYTES } from '../../common/bounds.js';
import type { Catalog, Project } from '../catalog.js';
import type { Connection } from '../connection.js';
import { bodyAt, INLINE_BODY } from './row.js';

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
}

/** Rows of one page. */
const PAGE_ROWS = 256;
/** Index of `bytes` in a row. */
const BYTES = 10;

type Row = readonly [
  sequence: number,
  project: number,
  type: number,
  priority: number,
  offset: number,
  clock: number,
  late: number,
  id: string,
  key: string | null,
  meta: string,
  bytes: number,
  /** Null when it is large: see `bodyAt`. */
  body: string | null,
  removed: number,
  latest: number,
  usedKey: string | null,
  fingerprint: string | null,
  usedAt: number | null,
];

const rowsOf = (table: 'events' | 'kept', removed: 0 | 1) => `
  SELECT e.sequence, e.project, e.type, e.priority, e.offset, e.clock, e.late, e.id, e.key, e.meta,
    octet_length(e.body), ${INLINE_BODY}, ${removed},
    coalesce(l.sequence = e.sequence, 0), i.key, i.fingerprint, i.used_at
  FROM ${table} e NOT INDEXED
  LEFT JOIN latest l ON l.project = e.project AND l.type = e.type AND l.key = e.key
  LEFT JOIN idempotency i ON i.sequence = e.sequence
  WHERE e.sequence > ?`;
const PAGE = `${rowsOf('events', 0)} UNION ALL ${rowsOf('kept', 1)} ORDER BY 1 LIMIT ${PAGE_ROWS}`;

const COUNT = `
  SELECT count(*) AS rows FROM (SELECT project FROM events UNION ALL SELECT project FROM kept)
  WHERE project IN (SELECT number FROM projects WHERE dropped = 0)`;

/** The whole log as another engine restores it, without the remaining rows of dropped projects. */
export function dumpOf(context: Context): Omit<LogDump, 'read'> {
  const { connection, catalog } = context;
  const { epoch, sequence, clock, mostLate } = catalog;
  return {
    ...{ epoch, runs: catalog.runs.list, sequence, clock, late: mostLate },
    projects: [...catalog.projects()].map((project) => dumpedProject(project, catalog)),
    records: connection
      .all<{ kind: string; id: string; version: number; value: string }>('SELECT * FROM records ORDER BY kind, id')
      .map(({ value, ...record }) => ({ ...record, value: JSON.parse(value) as unknown })),
    events: connection.get<{ rows: number }>(COUNT)!.rows,
  };
}

function dumpedProject({ id, epoch, about, head, floors }: Project, catalog: Catalog): DumpedProject {
  const named = [...floors].map(([type, floor]) => ({ type: catalog.typeName(type), ...floor }));
  return { id, epoch, about, head, floors: named };
}

/** A page of events for `LogDump.read`. */
export function readDump(context: Context, after: number): DumpedEvent[] {
  const events: DumpedEvent[] = [];
  let bytes = 0;
  for (let from = after; ; ) {
    const rows = context.connection.rows<Row>(PAGE, [from, from]);
    for (const row of rows) {
      if (bytes >= PAGE_BYTES) return events;
      from = row[0];
      const event = dumpedEvent(row, context);
      if (!event) continue;
      events.push(event);
      bytes += row[BYTES];
    }
    // Otherwise all of them were of dropped projects.
    if (events.length > 0 || rows.length === 0) return events;
  }
}

function dumpedEvent(row: Row, { connection, catalog }: Context): DumpedEvent | null {
  const [sequence, number, type, priority, offset, clock, late, id, key, meta, , inline] = row;
  const [removed, latest, usedKey, fingerprint, usedAt] = row.slice(BYTES + 2) as [
    number,
    number,
    string | null,
    string | null,
    number | null,
  ];
  const project = catalog.projectOf(number);
  if (!project) return null;
  const body = inline ?? bodyAt(connection, sequence, removed === 1 ? 'kept' : 'events');
  return {
    ...{ project: project.id, offset, sequence, clock, id, key, meta, body },
    type: catalog.typeName(type),
    priority: PRIORITIES[priority]!,
    recordedAt: clock - late,
    removed: removed === 1,
    latest: latest === 1,
    idempotency: usedKey === null ? null : { key: usedKey, fingerprint: fingerprint!, usedAt: usedAt! },
  };
}
