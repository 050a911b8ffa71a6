import { nextTurn } from '../../../core/clock.js';
import type { LatestQuery } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { PAGE_BYTES } from '../../common/bounds.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import { recordAt } from './row.js';

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
}

/** Keys read at once. */
const KEYS_AT_ONCE = 500;

/** The record with this event id; null when there is none, or when retention has removed it. */
export function findRecord({ connection, catalog }: Context, id: string): EventRecord | null {
  const rows = connection.all<{ sequence: number; project: number }>(
    'SELECT sequence, project FROM events WHERE id = ? ORDER BY sequence',
    id,
  );
  const row = rows.find(({ project }) => catalog.projectOf(project));
  return row ? recordAt(row.sequence, { connection, catalog }) : null;
}

/** The latest record of each key, by key. A long page is read in slices, each as new as the moment it was read at. */
export async function latestRecords(context: Context, query: LatestQuery): Promise<EventRecord[]> {
  const { connection, catalog } = context;
  const project = catalog.project(query.project);
  const type = catalog.typeNumber(query.type);
  if (project === undefined || type === undefined) return [];
  const { first, keys } = query;
  let { afterKey } = query;
  const records: EventRecord[] = [];
  for (;;) {
    const limit = Math.min(first - records.length, KEYS_AT_ONCE);
    const values = [project.number, type, afterKey ?? '', ...(keys ? [JSON.stringify(keys)] : []), limit];
    const places = connection.rows<readonly [key: string, sequence: number]>(select(query, afterKey), values);
    let bytes = 0;
    let read = 0;
    while (read < places.length && bytes < PAGE_BYTES) {
      const [key, sequence] = places[read++]!;
      const record = recordAt(sequence, context)!;
      records.push(record);
      bytes += record.bytes;
      afterKey = key;
    }
    if (records.length === first || (read === places.length && places.length < limit)) return records;
    await nextTurn();
    // Dropped meanwhile: then there is no such project any more.
    if (catalog.projectOf(project.number) !== project) return [];
  }
}

/** SQL for a slice of the keys. Text compares by its UTF-8 bytes. */
const select = ({ keys }: LatestQuery, afterKey: string | undefined) => `
  SELECT key, sequence FROM latest
  WHERE project = ? AND type = ? AND key ${afterKey === undefined ? '>=' : '>'} ?
    ${keys ? 'AND key IN (SELECT value FROM json_each(?))' : ''}
  ORDER BY key LIMIT ?`;
