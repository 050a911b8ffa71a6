import { nextTurn } from '../../../core/clock.js';
import type { Catalog } from '../catalog.js';
import type { Connection, Value } from '../connection.js';
import type { Counts } from '../counts/counts.js';
import type { Writer } from './writer.js';

/** Rows that go in one transaction: about 20 ms of work, which the appends of that time wait for. */
const SLICE = 2_000;

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly counts: Counts;
  readonly writer: Writer;
  readonly isClosed: () => boolean;
}

/** Statements that delete some rows of a project. Values: its number and the most rows. */
const SLICES: readonly string[] = [
  'DELETE FROM events WHERE sequence IN (SELECT sequence FROM events INDEXED BY events_by_project WHERE project = ? LIMIT ?)',
  'DELETE FROM kept WHERE sequence IN (SELECT sequence FROM kept INDEXED BY kept_by_project WHERE project = ? LIMIT ?)',
  'DELETE FROM idempotency WHERE sequence IN (SELECT sequence FROM idempotency WHERE project = ? LIMIT ?)',
  `DELETE FROM latest WHERE (project, type, key) IN (SELECT project, type, key FROM latest WHERE project = ? LIMIT ?)`,
  `DELETE FROM counts WHERE (project, unit, slot, type, priority, actor) IN (
     SELECT project, unit, slot, type, priority, actor FROM counts WHERE project = ? LIMIT ?)`,
  'DELETE FROM floors WHERE (project, type) IN (SELECT project, type FROM floors WHERE project = ? LIMIT ?)',
];

/** Ends a project in one commit, then removes its rows in slices. No-op when there is none. */
export async function dropProject(context: Context, id: string): Promise<void> {
  const { connection, catalog, counts, writer } = context;
  const project = catalog.project(id);
  if (!project) return;
  writer.transaction(
    () => connection.run('UPDATE projects SET dropped = 1 WHERE number = ?', project.number),
    () => {
      catalog.drop(project);
      counts.forget(id);
    },
  );
  await removeRows(context, project.number);
}

/** Resumes the removal of projects that the end of the process has interrupted. */
export async function finishDrops(context: Context): Promise<void> {
  for (const number of context.catalog.dropped) await removeRows(context, number);
}

async function removeRows(context: Context, number: number): Promise<void> {
  const { connection, catalog, writer, isClosed } = context;
  for (const sql of SLICES) {
    for (;;) {
      await nextTurn();
      // The rest is removed after the next start.
      if (isClosed() || !catalog.dropped.has(number)) return;
      const removed = writer.transaction(() => {
        connection.run('UPDATE log SET sequence = ?, clock = ?', catalog.sequence, catalog.clock);
        return changes(connection, sql, [number, SLICE]);
      });
      if (removed < SLICE) break;
    }
  }
  writer.transaction(
    () => connection.run('DELETE FROM projects WHERE number = ?', number),
    () => catalog.dropped.delete(number),
  );
}

function changes(connection: Connection, sql: string, values: readonly Value[]): number {
  connection.run(sql, ...values);
  return connection.get<{ changes: number }>('SELECT changes() AS changes')!.changes;
}
