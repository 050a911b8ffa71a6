import type { Connection } from '../connection.js';
import { refused } from '../faults.js';

const NEWEST = 16;
/** Tables that are held in memory. */
const SMALL_TABLES = ['log', 'projects', 'types', 'floors', 'runs'];

/**
 * A test in bounded time, without a change, that the small tables can be read and that the newest records and their
 * indexes agree: what was cut off or overwritten at the end is found. A full one takes seconds for a million records.
 *
 * @throws TidingsError `UNAVAILABLE` that names the file, or an error of the driver.
 */
export function checkSoundness(file: string, connection: Connection): void {
  // A database of before the last migration has not all of them.
  const tables = connection.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  for (const { name: table } of tables.filter(({ name }) => SMALL_TABLES.includes(name)))
    connection.get(`SELECT count(*) FROM ${table} NOT INDEXED`);
  const { rows, indexed } = connection.get<{ rows: number; indexed: number }>(
    `WITH newest AS (SELECT sequence, project, offset, id FROM events NOT INDEXED ORDER BY sequence DESC LIMIT ${NEWEST})
     SELECT count(*) AS rows, coalesce(sum(
       sequence IN (SELECT e.sequence FROM events e INDEXED BY events_by_project
                    WHERE e.project = newest.project AND e.offset = newest.offset) AND
       sequence IN (SELECT e.sequence FROM events e INDEXED BY events_by_id WHERE e.id = newest.id)
     ), 0) AS indexed FROM newest`,
  )!;
  if (rows !== indexed) throw refused(file, 'is damaged: its newest records and their indexes do not agree');
}
