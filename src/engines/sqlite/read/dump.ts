import type { DumpedEvent, DumpedProject, LogDump } from '../../../core/dump.js';
import { PRIORITIES } from '../../../core/record.js';
import type { Catalog, Project } from '../catalog.js';
import type { Connection } from '../connection.js';
import { reading } from '../faults.js';

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
}

/** Rows of one page: even with the largest events there are it can be held in memory. */
const PAGE_ROWS = 256;

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
  body: string,
  latest: number,
  usedKey: string | null,
  fingerprint: string | null,
  usedAt: number | null,
];

const PAGE = `
  SELECT e.sequence, e.project, e.type, e.priority, e.offset, e.clock, e.late, e.id, e.key, e.meta, e.body,
    coalesce(l.sequence = e.sequence, 0), i.key, i.fingerprint, i.used_at
  FROM events e NOT INDEXED
  LEFT JOIN latest l ON l.project = e.project AND l.type = e.type AND l.key = e.key
  LEFT JOIN idempotency i ON i.sequence = e.sequence
  WHERE e.sequence > ? ORDER BY e.sequence LIMIT ${PAGE_ROWS}`;

const COUNT = `
  SELECT count(*) AS rows FROM events WHERE project IN (SELECT number FROM projects WHERE dropped = 0)`;

/** The whole log as another engine can take it over. What dropped projects have left is not in it. */
export function dumpOf(context: Context): LogDump {
  const { connection, catalog } = context;
  const { epoch, sequence, clock, mostLate } = catalog;
  return reading(() => ({
    ...{ epoch, runs: catalog.runs.list, sequence, clock, late: mostLate },
    projects: [...catalog.projects()].map((project) => dumpedProject(project, catalog)),
    records: connection
      .all<{ kind: string; id: string; version: number; value: string }>('SELECT * FROM records ORDER BY kind, id')
      .map(({ value, ...record }) => ({ ...record, value: JSON.parse(value) as unknown })),
    events: connection.get<{ rows: number }>(COUNT)!.rows,
    read: async (after) => reading(() => page(context, after)),
  }));
}

function dumpedProject({ id, epoch, about, head, floors }: Project, catalog: Catalog): DumpedProject {
  const named = [...floors].map(([type, floor]) => ({ type: catalog.typeName(type), ...floor }));
  return { id, epoch, about, head, floors: named };
}

function page({ connection, catalog }: Context, after: number): DumpedEvent[] {
  for (let from = after; ; ) {
    const rows = connection.rows<Row>(PAGE, [from]);
    const events = rows.flatMap((row) => dumpedEvent(row, catalog) ?? []);
    if (events.length > 0 || rows.length === 0) return events;
    // All of them were of dropped projects.
    from = rows.at(-1)![0];
  }
}

function dumpedEvent(row: Row, catalog: Catalog): DumpedEvent | null {
  const [sequence, number, type, priority, offset, clock, late, id, key, meta, body] = row;
  const [latest, usedKey, fingerprint, usedAt] = row.slice(11) as [number, string | null, string | null, number | null];
  const project = catalog.projectOf(number);
  if (!project) return null;
  return {
    ...{ project: project.id, offset, sequence, clock, id, key, meta, body },
    type: catalog.typeName(type),
    priority: PRIORITIES[priority]!,
    recordedAt: clock - late,
    removed: catalog.isRemoved({ project: number, type, offset }),
    latest: latest === 1,
    idempotency: usedKey === null ? null : { key: usedKey, fingerprint: fingerprint!, usedAt: usedAt! },
  };
}
