import { type Envelope, type EventRecord, PRIORITIES } from '../../../core/record.js';
import { metaOf } from '../../common/meta-text.js';
import type { Catalog } from '../catalog.js';
import type { Connection, Value } from '../connection.js';

/** The columns of an event's row, as `recordOf` takes them. */
export const COLUMNS = 'sequence, project, type, priority, offset, clock - late, id, key, meta, body';

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
  body: string,
];

/** The record that a row holds. */
export function recordOf(row: EventRow, catalog: Catalog): EventRecord {
  const [sequence, number, type, priority, offset, recordedAt, id, key, text, body] = row;
  const project = catalog.projectOf(number)!;
  const { actor, ago, correlationId, causationId, tags } = metaOf(text);
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
    epoch: project.epoch,
    run: catalog.runs.of(sequence),
    offset,
    sequence,
    bytes: Buffer.byteLength(body),
  };
}

/** The record of that number, removed by retention or not; null when there is no such row. */
export function recordAt(sequence: number, { connection, catalog }: { connection: Connection; catalog: Catalog }) {
  const [row] = connection.rows<EventRow>(`SELECT ${COLUMNS} FROM events WHERE sequence = ?`, [sequence]);
  return row ? recordOf(row, catalog) : null;
}

/** A row as it is written; the length is what matters to the statement. */
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
];

const VALUES = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
const ROW_VALUES = 11;
/** Rows written by one statement: each call into SQLite costs about as much as three of its values. */
const ROWS_AT_ONCE = 16;
const INSERT =
  'INSERT INTO events (sequence, project, type, priority, offset, clock, late, id, key, meta, body) VALUES ';
const INSERT_ONE = INSERT + VALUES;
const INSERT_MANY = INSERT + Array(ROWS_AT_ONCE).fill(VALUES).join(', ');

/** Collects the rows of one transaction and inserts them many at once. */
export class RowWriter {
  readonly #connection: Connection;
  readonly #values = new Array<Value>(ROWS_AT_ONCE * ROW_VALUES).fill(null);
  #filled = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(row: NewRow): void {
    const values = this.#values;
    let at = this.#filled;
    for (let column = 0; column < ROW_VALUES; column++) values[at++] = row[column]!;
    this.#filled = at;
    if (at < values.length) return;
    this.#connection.run(INSERT_MANY, ...values);
    this.#filled = 0;
  }

  /** Inserts what is left. */
  flush(): void {
    for (let at = 0; at < this.#filled; at += ROW_VALUES)
      this.#connection.run(INSERT_ONE, ...this.#values.slice(at, at + ROW_VALUES));
    this.#filled = 0;
  }
}
