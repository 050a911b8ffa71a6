import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemClock } from '../../../core/clock.js';
import { syncFolder } from '../../../core/durable-file.js';
import type { CopiedLog, CopyRequest } from '../../../core/log/log-copies.js';
import { Catalog } from '../catalog.js';
import { type Connection, sqliteDriver } from '../connection.js';
import { isInUse, refused, storeFault } from '../faults.js';
import { abandon, closeDatabase, openDatabase } from '../open/database.js';
import { LOOK_MS } from './checkpoint-hold.js';
import { heldOf, holdOf } from './hold-files.js';

/** Time within which a hub answers. */
const ANSWER_MS = 10 * LOOK_MS;
const POLL_MS = 50;
/** Age of a request that nobody renews any more. */
const STALE_MS = 60_000;

/**
 * Copies a log into one file, also while a hub has it open: see `CheckpointHold`. The file is whole or not there.
 *
 * @throws TidingsError `UNAVAILABLE` that names the file: damaged, not a log, no answer from the process that has it open.
 */
export async function copyLog({ file, to, record }: CopyRequest): Promise<CopiedLog> {
  if (!existsSync(file)) throw refused(file, 'does not exist');
  const draft = `${to}.${randomUUID().slice(0, 8)}.new`;
  try {
    if (!copyUnused(file, draft)) await copyHeld(file, draft);
    const result = sealed(draft, record);
    await chmod(draft, 0o600);
    await synced(draft);
    renameSync(draft, to);
    syncFolder(dirname(to));
    return result;
  } finally {
    for (const suffix of ['', '-wal', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

/** Copies a log that no process has open. @returns false when one has. */
function copyUnused(file: string, draft: string): boolean {
  let connection: Connection;
  try {
    connection = openDatabase(file, { driver: sqliteDriver, writable: true });
  } catch (error) {
    if (isInUse(error)) return false;
    throw error;
  }
  try {
    connection.run('VACUUM INTO ?', draft);
  } finally {
    abandon(connection);
  }
  return true;
}

/** Copies a log whose hub holds back its checkpoints meanwhile. */
async function copyHeld(file: string, draft: string): Promise<void> {
  const token = randomUUID();
  const hold = holdOf(file);
  requestHold(file, token);
  const renew = systemClock.every(LOOK_MS, () =>
    utimesSync(hold, systemClock.now() / 1_000, systemClock.now() / 1_000),
  );
  try {
    await answered(file, token);
    await copyFile(file, draft);
    await copyFile(`${file}-wal`, `${draft}-wal`);
    if (!isHeld(file, token)) throw refused(file, 'was closed while it was copied: run the command again');
  } finally {
    renew();
    rmSync(hold, { force: true });
  }
}

function requestHold(file: string, token: string): void {
  const hold = holdOf(file);
  const made = statSync(hold, { throwIfNoEntry: false });
  if (made && systemClock.now() - made.mtimeMs < STALE_MS)
    throw refused(file, 'is being copied already: wait a minute');
  rmSync(hold, { force: true });
  writeFileSync(hold, token, { mode: 0o600, flag: 'wx' });
}

async function answered(file: string, token: string): Promise<void> {
  const until = systemClock.elapsed() + ANSWER_MS;
  while (!isHeld(file, token)) {
    if (systemClock.elapsed() > until)
      throw refused(file, `is in use by a process that did not answer within ${ANSWER_MS / 1_000} s: is it a hub?`);
    await systemClock.sleep(POLL_MS);
  }
}

function isHeld(file: string, token: string): boolean {
  try {
    return readFileSync(heldOf(file), 'utf8') === token;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Makes a copy one file that is checked and has the record in it. */
function sealed(draft: string, { kind, id, value }: CopyRequest['record']): CopiedLog {
  const catalog = changed(draft, (connection) => {
    const values = [kind, id, 1, JSON.stringify(value)] as const;
    connection.run('INSERT OR REPLACE INTO records (kind, id, version, value) VALUES (?, ?, ?, ?)', ...values);
    return new Catalog(connection);
  });
  return copied(draft, catalog);
}

/** Examines all of a copy, changes it, and makes it one file. @throws TidingsError `UNAVAILABLE` that names it. */
export function changed<T>(file: string, change: (connection: Connection) => T): T {
  const connection = openDatabase(file, { driver: sqliteDriver, writable: true });
  let result: T;
  try {
    const found = connection.pragma('quick_check');
    if (found !== 'ok') throw refused(file, `is damaged: ${String(found).split('\n', 1)[0]}`);
    result = change(connection);
  } catch (error) {
    abandon(connection);
    const fault = storeFault(error);
    throw fault ? refused(file, fault, error) : error;
  }
  closeDatabase(connection);
  return result;
}

export const copied = (file: string, catalog: Catalog): CopiedLog => ({
  sequence: catalog.sequence,
  bytes: statSync(file).size,
});

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
