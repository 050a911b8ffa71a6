import { resolve } from 'node:path';
import { type Clock, systemClock } from '../../../core/clock.js';
import type { DumpableLog } from '../../../core/log/dump.js';
import type { EventLog, Notice } from '../../../core/log.js';
import { type Driver, sqliteDriver } from '../connection.js';
import { SqliteLog } from '../handle.js';
import { Store, type StoreOptions } from '../store.js';
import { MEMORY } from './database.js';
import { findFile } from './inspect.js';

export interface SqliteOptions {
  /** The database file, made if it is not there (and its folder), for its owner only; `:memory:` for none. */
  readonly file: string;
  /** Stores in memory that share a name are one store, until the last handle is closed; without a name none is shared. */
  readonly name?: string;
  /** Clock by which idempotency keys expire. That of the first handle on a store is used. */
  readonly clock?: Clock;
  /** Receives failures that no caller sees, such as lost history. A process warning when absent. That of the first handle on a store is used. */
  readonly onNotice?: (notice: Notice) => void;
  /** For tests that need a disk to fail. */
  readonly driver?: Driver;
}

interface Shared {
  readonly store: Store;
  handles: number;
}

/** The stores that this process has open, by the identity of their file, whatever path led to it. */
const stores = new Map<string | symbol, Shared>();

/**
 * Opens the embedded log: one SQLite file, and beside it a mark of how far the log had come (`<file>-mark`), by which a
 * file that was emptied, replaced or rolled back is noticed. A copy that is put back without its mark gets new epochs;
 * with its mark it keeps them, and only the cursors of what was lost expire, because their runs are unknown. The file is locked for this process, in which every further open of it is one more handle on the
 * same store. What `append` answered is synced to disk. A file that is read-only is opened for reading.
 *
 * @throws TidingsError `UNAVAILABLE` with a message that names the file: in use by another process, damaged, not a log,
 * written by a newer version, not to be made or opened. The file is as it was then.
 */
export async function openSqlite(options: SqliteOptions): Promise<EventLog & DumpableLog> {
  const { clock = systemClock, onNotice = warn, driver = sqliteDriver, name } = options;
  const common = { clock, onNotice, driver };
  if (options.file === MEMORY) {
    const key = name === undefined ? Symbol('private') : `memory ${name}`;
    return handleOn(key, { ...common, file: MEMORY, identity: '', writable: true });
  }
  const file = resolve(options.file);
  const found = findFile(file);
  return handleOn(found.identity, { ...common, file, ...found });
}

function handleOn(key: string | symbol, options: StoreOptions): SqliteLog {
  const shared = stores.get(key) ?? { store: new Store(options), handles: 0 };
  stores.set(key, shared);
  shared.handles++;
  return new SqliteLog(shared.store, () => {
    shared.handles--;
    if (shared.handles > 0) return;
    stores.delete(key);
    shared.store.close();
  });
}

const warn = ({ message }: Notice) => process.emitWarning(message);
