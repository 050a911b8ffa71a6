import { nextTurn } from '../../../core/clock.js';
import type { Catalog, Project } from '../catalog.js';
import type { Connection } from '../connection.js';
import { removeUnneeded } from './kept-records.js';
import type { Writer } from './writer.js';

/** Keys read, and at most removed, before others have their turn. */
const SLICE = 2_000;

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly writer: Writer;
  readonly isClosed: () => boolean;
}

type KeyRow = readonly [key: string, sequence: number];

const COUNT = 'SELECT count(*) AS keys FROM (SELECT 1 FROM latest WHERE project = ? AND type = ? LIMIT ?)';
const KEYS = 'SELECT key, sequence FROM latest WHERE project = ? AND type = ?';
const FIRST_KEYS = `${KEYS} ORDER BY key LIMIT ${SLICE}`;
const NEXT_KEYS = `${KEYS} AND key > ? ORDER BY key LIMIT ${SLICE}`;

/**
 * Removes the latest records of a project beyond `bound` keys of each of the types, the oldest records first. Reads the keys of a type
 * only when enough were appended since the last count that there may be too many.
 *
 * @returns how many keys were removed.
 */
export async function trimKeys(
  context: Context,
  { project, types, bound }: { project: Project; types: readonly number[]; bound: number },
): Promise<number> {
  let removed = 0;
  for (const type of types) {
    if (!isThere(context, project)) break;
    if ((project.keys.get(type) ?? Number.POSITIVE_INFINITY) <= bound) continue;
    const { keys } = context.connection.get<{ keys: number }>(COUNT, project.number, type, bound + 1)!;
    project.keys.set(type, keys);
    if (keys > bound) removed += await trimType(context, { project, type, bound });
  }
  return removed;
}

async function trimType(context: Context, of: { project: Project; type: number; bound: number }): Promise<number> {
  const { project, type, bound } = of;
  const sequences: number[] = [];
  for await (const rows of slices(context, project, type)) for (const [, sequence] of rows) sequences.push(sequence);
  const newestToGo = sequences.sort((a, b) => a - b)[sequences.length - bound - 1];
  if (newestToGo === undefined) return 0;
  let removed = 0;
  for await (const rows of slices(context, project, type)) {
    const old = rows.filter(([, sequence]) => sequence <= newestToGo);
    if (old.length > 0) context.writer.transaction(() => remove(context.connection, { project, type, rows: old }));
    removed += old.length;
  }
  project.keys.delete(type);
  return removed;
}

/** The keys of a type that have a latest record, some at each turn of the event loop. Ends with the project. */
async function* slices(context: Context, project: Project, type: number) {
  const { connection } = context;
  let rows = connection.rows<KeyRow>(FIRST_KEYS, [project.number, type]);
  for (;;) {
    yield rows;
    const last = rows.at(-1)?.[0];
    if (last === undefined || rows.length < SLICE) return;
    await nextTurn();
    if (!isThere(context, project)) return;
    rows = connection.rows<KeyRow>(NEXT_KEYS, [project.number, type, last]);
  }
}

const isThere = ({ catalog, isClosed }: Context, project: Project) =>
  !isClosed() && catalog.projectOf(project.number) === project;

function remove(
  connection: Connection,
  { project, type, rows }: { project: Project; type: number; rows: readonly KeyRow[] },
): void {
  const floor = project.floors.get(type)?.sequence ?? 0;
  for (const [key, sequence] of rows) {
    connection.run('DELETE FROM latest WHERE project = ? AND type = ? AND key = ?', project.number, type, key);
    if (sequence <= floor) removeUnneeded(connection, sequence);
  }
}
