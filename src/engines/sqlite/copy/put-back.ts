import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../../core/durable-file.js';
import type { CopiedLog, PutBackRequest } from '../../../core/log/log-copies.js';
import { documentOf } from '../../common/document.js';
import { Catalog } from '../catalog.js';
import { sqliteDriver } from '../connection.js';
import { isInUse, refused } from '../faults.js';
import { abandon, openDatabase } from '../open/database.js';
import { Mark, markOf } from '../open/high-water-mark.js';
import { inspectHeader } from '../open/inspect.js';
import { changed, copied } from './copy-log.js';

/** Makes a copy the log of a file: see `LogCopies.putBack`. */
export async function putBack(
  { from, file, record }: PutBackRequest,
  begin: (value: string) => void,
): Promise<CopiedLog> {
  if (!existsSync(from)) throw refused(from, 'does not exist');
  inspectHeader(from);
  const draft = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    copyFileSync(from, draft);
    const { catalog, value } = unsealed(draft, { from, record });
    begin(value);
    // A log without a mark counts as replaced, and its cursors would expire.
    Mark.start(markOf(file), catalog).close();
    renameSync(draft, file);
    syncFolder(dirname(file));
    return copied(file, catalog);
  } finally {
    for (const suffix of ['', '-wal', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

/** Takes the record out of a copy. */
function unsealed(draft: string, { from, record: { kind, id } }: Pick<PutBackRequest, 'from' | 'record'>) {
  return changed(draft, (connection) => {
    const found = connection.get<{ value: string }>('SELECT value FROM records WHERE kind = ? AND id = ?', kind, id);
    if (!found) throw refused(from, 'was not made by tidings backup: the key of its cursors is missing');
    connection.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id);
    return { catalog: new Catalog(connection), value: String(documentOf(found.value)) };
  });
}

/** @throws TidingsError `UNAVAILABLE` when a process has the log open. A log that cannot be opened is not in use. */
export function requireUnused(file: string): void {
  if (!existsSync(file)) return;
  try {
    abandon(openDatabase(file, { driver: sqliteDriver, writable: true }));
  } catch (error) {
    if (isInUse(error)) throw refused(file, 'is in use by another process: stop the hub first', error);
  }
}
