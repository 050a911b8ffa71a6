import { nextTurn } from '../../../core/clock.js';
import type { LatestQuery } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import { COLUMNS, type EventRow, recordAt, recordOf } from './row.js';

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
}

/** Keys looked up before others have their turn. */
const KEYS_AT_ONCE = 1_000;

/** The record with this event id; null when there is none, or when retention has removed it. */
export function findRecord({ connection, catalog }: Context, id: string): EventRecord | null {
  const found = connection.all<{ sequence: number; project: number; type: number; offset: number }>(
    'SELECT sequence, project, type, offset FROM events WHERE id = ? ORDER BY sequence',
    id,
  );
  const row = found.find((place) => catalog.projectOf(place.project) && !catalog.isRemoved(place));
  return row ? recordAt(row.sequence, { connection, catalog }) : null;
}

/** The latest record of each key, by key. With many keys each slice is as new as the moment it was read at. */
export async function latestRecords(
  context: Context,
  { project: id, type, keys }: LatestQuery,
): Promise<EventRecord[]> {
  const project = context.catalog.project(id)?.number;
  const number = context.catalog.typeNumber(type);
  if (project === undefined || number === undefined) return [];
  const { connection } = context;
  const records: EventRecord[] = [];
  const take = (rows: EventRow[]) => {
    // Dropped meanwhile: then there is no such project any more.
    if (context.catalog.projectOf(project)) for (const row of rows) records.push(recordOf(row, context.catalog));
  };
  if (keys) {
    const wanted = [...new Set(keys)].sort();
    for (let at = 0; at < wanted.length; at += KEYS_AT_ONCE) {
      if (at > 0) await nextTurn();
      take(
        connection.rows<EventRow>(LATEST_OF, [project, number, JSON.stringify(wanted.slice(at, at + KEYS_AT_ONCE))]),
      );
    }
    return records;
  }
  let rows = connection.rows<EventRow>(LATEST_FROM, [project, number, '', KEYS_AT_ONCE]);
  for (;;) {
    take(rows);
    if (rows.length < KEYS_AT_ONCE) return records;
    await nextTurn();
    rows = connection.rows<EventRow>(LATEST_AFTER, [project, number, keyOf(rows.at(-1)!), KEYS_AT_ONCE]);
  }
}

const keyOf = (row: EventRow) => row[7];

/** In the order of the keys as `latest` has them, which is what the loop above goes on by. */
const selectLatest = (where: string) => `
  SELECT ${COLUMNS} FROM (
    SELECT events.*, latest.key AS latest_key FROM latest CROSS JOIN events ON events.sequence = latest.sequence
    WHERE latest.project = ? AND latest.type = ? AND ${where}
  ) ORDER BY latest_key`;
const LATEST_OF = selectLatest('latest.key IN (SELECT value FROM json_each(?))');
const LATEST_FROM = `${selectLatest('latest.key >= ?')} LIMIT ?`;
const LATEST_AFTER = `${selectLatest('latest.key > ?')} LIMIT ?`;
