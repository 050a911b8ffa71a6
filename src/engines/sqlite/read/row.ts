import { type Envelope, type EventRecord, PRIORITIES } from '../../../core/record.js';
import { metaOf } from '../../common/record-codec.js';
import type { Catalog } from '../catalog.js';
import type { Connection, Value } from '../connection.js';

/** Bytes of a payload up to which it is fetched with its row. Otherwise a page would fetch many large ones in vain. */
const INLINE_BYTES = 4_096;

/** The payload of a row, unless it is large. */
export const INLINE_BODY = `CASE WHEN octet_length(body) <= ${INLINE_BYTES} THEN body END`;

const COLUMNS_BUT_BODY = 'sequence, project, type, priority, offset, clock - late, id, key, meta, octet_length(body)';

/** The columns of an `EventRow`. */
export const COLUMNS = `${COLUMNS_BUT_BODY}, ${INLINE_BODY}`;

export type EventRow = readonly [
  sequence: number,
  project: number,
  type: number,
  priority: number,
  offset: number,
  recordedAt: number,
  id: string,
  key: string | null,
  meta: string,
  bytes: number,
  /** Null when it is large: see `bodyAt`. */
  body: string | null,
];

/** Index of `bytes` in a row. */
export const BYTES = 9;
const BODY = 10;

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
}

/** The payload of a record in the log or, in `kept`, apart from it. */
export const bodyAt = (connection: Connection, sequence: number, table: 'events' | 'kept' = 'events'): string =>
  connection.rows<readonly [body: string]>(`SELECT body FROM ${table} WHERE sequence = ?`, [sequence])[0]![0];

/** The record that a row of the log holds. Fetches a large payload, which a row does not have. */
export const recordOf = (row: EventRow, { connection, catalog }: Context): EventRecord =>
  recordWith(row, row[BODY] ?? bodyAt(connection, row[0]), catalog);

function recordWith(row: EventRow, body: string, catalog: Catalog): EventRecord {
  const [sequence, number, type, priority, offset, recordedAt, id, key, text, bytes] = row;
  const project = catalog.projectOf(number)!;
  const { actor, ago, correlationId, causationId, tags, traceparent } = metaOf(text);
  return {
    id,
    type: catalog.typeName(type),
    project: project.id,
    occurredAt: recordedAt - ago,
    recordedAt,
    actor,
    priority: PRIORITIES[priority]!,
    correlationId,
    causationId,
    tags,
    key,
    payload: JSON.parse(body) as Envelope['payload'],
    traceparent,
    epoch: project.epoch,
    run: catalog.runs.of(sequence),
    offset,
    sequence,
    bytes,
  };
}

/** The record of that number, in the log or kept apart from it; null when there is none. */
export function recordAt(sequence: number, { connection, catalog }: Context): EventRecord | null {
  const of = (table: 'events' | 'kept') =>
    connection.rows<EventRow>(`SELECT ${COLUMNS_BUT_BODY}, body FROM ${table} WHERE sequence = ?`, [sequence])[0];
  const row = of('events') ?? of('kept');
  return row ? recordWith(row, row[BODY]!, catalog) : null;
}

/** A row as it is written. */
type NewRow = readonly [
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
  correlation: string | null,
  causation: string | null,
];

const NEW_COLUMNS = [
  ...['sequence', 'project', 'type', 'priority', 'offset', 'clock', 'late', 'id', 'key', 'meta', 'body'],
  ...['correlation', 'causation'],
];
/** Columns of a row without links, which come last: what is not bound costs nothing. */
const UNLINKED = NEW_COLUMNS.length - 2;
/** Rows written by one statement: each call into SQLite costs about as much as three of its values. */
const ROWS_AT_ONCE = 16;

/** The statement for so many rows of so many columns. */
const insertOf = (rows: number, width: number): string => {
  const values = `(${Array(width).fill('?').join(', ')})`;
  return `INSERT INTO events (${NEW_COLUMNS.slice(0, width).join(', ')}) VALUES ${Array(rows).fill(values).join(', ')}`;
};
/** By the number of columns. */
const INSERT_ONE = new Map([UNLINKED, NEW_COLUMNS.length].map((width) => [width, insertOf(1, width)]));
const INSERT_MANY = new Map([UNLINKED, NEW_COLUMNS.length].map((width) => [width, insertOf(ROWS_AT_ONCE, width)]));

/** Collects the rows of one transaction and inserts them many at once. */
export class RowWriter {
  readonly #connection: Connection;
  #rows: NewRow[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(row: NewRow): void {
    if (this.#rows.push(row) < ROWS_AT_ONCE) return;
    this.#insert(INSERT_MANY, this.#rows);
    this.#rows = [];
  }

  /** Inserts the remaining rows. */
  flush(): void {
    for (const row of this.#rows) this.#insert(INSERT_ONE, [row]);
    this.#rows = [];
  }

  #insert(statements: ReadonlyMap<number, string>, rows: readonly NewRow[]): void {
    const isLinked = rows.some((row) => row[UNLINKED] !== null || row[UNLINKED + 1] !== null);
    const width = isLinked ? NEW_COLUMNS.length : UNLINKED;
    const values: Value[] = [];
    for (const row of rows) for (let column = 0; column < width; column++) values.push(row[column]!);
    this.#connection.run(statements.get(width)!, ...values);
  }
}
