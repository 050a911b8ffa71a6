import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../../core/durable-file.js';
import type { CopiedLog, PutBackRequest } from '../../../core/log-copies.js';
import { documentOf } from '../../common/document.js';
import { Catalog } from '../catalog.js';
import { type Connection, sqliteDriver } from '../connection.js';
import { isInUse, refused, storeFault } from '../faults.js';
import { abandon, closeDatabase, openDatabase } from '../open/database.js';
import { Mark, markOf } from '../open/high-water-mark.js';
import { inspectHeader } from '../open/inspect.js';
import { checkWhole } from './copy-log.js';

/** Makes a copy the log of a file: see `LogCopies.putBack`. */
export async function putBack(
  { from, file, record }: PutBackRequest,
  keep: (value: string) => void,
): Promise<CopiedLog> {
  if (!existsSync(from)) throw refused(from, 'does not exist');
  inspectHeader(from);
  const draft = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    copyFileSync(from, draft);
    const { epoch, value, ...copied } = unsealed(draft, { from, record });
    keep(value);
    // A log without a mark counts as replaced, and its cursors would expire.
    Mark.start(markOf(file), { epoch, sequence: copied.sequence }).close();
    renameSync(draft, file);
    syncFolder(dirname(file));
    return copied;
  } finally {
    for (const suffix of ['', '-wal', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

/** Takes the record out of a copy. */
function unsealed(draft: string, { from, record: { kind, id } }: Pick<PutBackRequest, 'from' | 'record'>) {
  const connection = openDatabase(draft, { driver: sqliteDriver, writable: true });
  try {
    checkWhole(from, connection);
    const found = connection.get<{ value: string }>('SELECT value FROM records WHERE kind = ? AND id = ?', kind, id);
    if (!found) throw refused(from, 'is not a backup of tidings backup: the key of its cursors is missing');
    connection.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id);
    const { epoch, sequence, projects } = summary(connection);
    closeDatabase(connection);
    return { epoch, sequence, projects, value: String(documentOf(found.value)), bytes: statSync(draft).size };
  } catch (error) {
    abandon(connection);
    const fault = storeFault(error);
    throw fault ? refused(from, fault, error) : error;
  }
}

function summary(connection: Connection) {
  const catalog = new Catalog(connection);
  return { epoch: catalog.epoch, sequence: catalog.sequence, projects: [...catalog.projects()].length };
}

/** @throws TidingsError `UNAVAILABLE` when a process has the log open. A log that cannot be opened is not in use. */
export function requireUnused(file: string): void {
  if (!existsSync(file)) return;
  try {
    abandon(openDatabase(file, { driver: sqliteDriver, writable: true }));
  } catch (error) {
    if (isInUse(error)) throw error;
  }
}
