import { rmSync } from 'node:fs';
import { newEpoch } from '../../../core/epoch.js';
import { Connection, type Driver, type Value } from '../connection.js';
import { heldOf } from '../copy/hold-files.js';
import { refused, storeFault } from '../faults.js';
import { Mark, markOf } from './high-water-mark.js';
import { checkKind, hasUnfinishedWrites, inspectHeader } from './inspect.js';
import { migrate, SCHEMA_VERSION } from './migrations.js';

export const MEMORY = ':memory:';

/** Pages of the write-ahead log at which a commit brings it into the database. */
export const AUTO_CHECKPOINT = 2_000;

/** None of them writes. The lock mode must be known before the write-ahead log is first looked at. */
const PRAGMAS: readonly (readonly [name: string, value: Value])[] = [
  // One process per file; and the index of the write-ahead log then lives in memory, not in a file to be torn.
  ['locking_mode', 'exclusive'],
  // This driver's default is NORMAL, which loses answered appends in a power cut.
  ['synchronous', 2],
  ['temp_store', 2],
  ['cache_size', -16_384],
  // A checkpoint writes each page once that was written many times; the larger this is the fewer, but longer, they are.
  ['wal_autocheckpoint', AUTO_CHECKPOINT],
  // The file of the write-ahead log is used again rather than cut and grown: growing is what makes a sync slow.
  ['journal_size_limit', 67_108_864],
  ['trusted_schema', 0],
];

/** Records whose indexes are checked at the start. */
const NEWEST = 16;
/** Tables that are held in memory. */
const SMALL_TABLES = ['log', 'projects', 'types', 'floors', 'runs'];

/**
 * Opens the database for reading, takes its lock and brings its schema up to date. Writes only where the schema is not:
 * `useWriteAheadLog` is still to come.
 *
 * @throws TidingsError `UNAVAILABLE` that names the file and says why; the file is as it was then.
 */
export function openDatabase(file: string, { driver, writable }: { driver: Driver; writable: boolean }): Connection {
  if (file !== MEMORY) inspectHeader(file);
  if (!writable && hasUnfinishedWrites(file))
    throw refused(file, 'is read-only and holds unfinished writes: open it once where it can be written');
  let connection: Connection | undefined;
  try {
    // Otherwise SQLite would make files beside a read-only one.
    connection = new Connection(
      writable ? driver(file, { readOnly: false }) : driver(immutable(file), { readOnly: true }),
    );
    if (writable) prepare(file, connection);
    else if (Number(connection.pragma('user_version')) !== SCHEMA_VERSION)
      throw refused(file, 'is read-only and of an older version');
    return connection;
  } catch (error) {
    if (connection) abandon(connection);
    const fault = storeFault(error);
    throw fault ? refused(file, fault, error) : error;
  }
}

/**
 * Lets commits go to the write-ahead log. Writes to the database, unless it was not closed cleanly. No-op when done.
 *
 * @throws TidingsError, or Error of the driver when the disk fails.
 */
export function useWriteAheadLog(file: string, connection: Connection): void {
  set(file, connection, ['journal_mode', file === MEMORY ? 'memory' : 'wal']);
}

/**
 * Brings everything that was committed into the database file, gives up its lock, and closes it. Leaving the
 * write-ahead log does both, which closing alone does not: the driver holds on to the file until it is garbage.
 *
 * @throws Error of the driver, when the disk fails: what was committed stays in the write-ahead log then.
 */
export function closeDatabase(connection: Connection): void {
  try {
    connection.exec('PRAGMA journal_mode = delete; PRAGMA locking_mode = normal; SELECT count(*) FROM sqlite_schema');
  } finally {
    connection.close();
  }
}

/** Connections that are not closed: that would remove by its path a write-ahead log which is another file now. */
const left = new Set<Connection>();

/** Leaves the files of a connection alone until the process ends. */
export function leaveOpen(connection: Connection): void {
  left.add(connection);
}

/** Closes a database that was refused, without a change to it. */
export function abandon(connection: Connection): void {
  try {
    connection.exec('PRAGMA locking_mode = normal; SELECT count(*) FROM sqlite_schema');
  } catch (error) {
    // A database that cannot be read is not locked either.
    if (!storeFault(error)) throw error;
  } finally {
    connection.close();
  }
}

const immutable = (file: string) => `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}?immutable=1`;

function prepare(file: string, connection: Connection): void {
  // Takes the lock now: otherwise two processes could start. It changes nothing.
  connection.exec('PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE; COMMIT');
  // The answer of a hub that was killed. A copy must not take it for one of this open.
  if (file !== MEMORY) rmSync(heldOf(file), { force: true });
  // The numbers in the header may be older than those in the write-ahead log.
  checkKind(file, Number(connection.pragma('application_id')), Number(connection.pragma('user_version')));
  const { tables } = connection.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema')!;
  if (tables > 0 && connection.pragma('application_id') === 0)
    throw refused(file, 'is the database of another application; it was left as it is');
  if (tables > 0) checkIntegrity(file, connection);
  for (const pragma of PRAGMAS) set(file, connection, pragma);
  if (connection.pragma('user_version') === SCHEMA_VERSION) return;
  // From its first write-ahead log on a database has a mark: without both it is a bare copy. See `inspectHeader`.
  if (tables === 0 && file !== MEMORY && Mark.read(markOf(file)) === null)
    Mark.start(markOf(file), { epoch: newEpoch(), sequence: 0 }).close();
  useWriteAheadLog(file, connection);
  migrate(connection);
}

function set(file: string, connection: Connection, [name, value]: readonly [name: string, value: Value]): void {
  connection.exec(`PRAGMA ${name} = ${value}`);
  const found = connection.pragma(name);
  if (found !== value) throw refused(file, `cannot be used safely: ${name} is ${found}, not ${value}`);
}

/**
 * A test in bounded time, without a change, that the small tables can be read and that the newest records and their
 * indexes agree: what was cut off or overwritten at the end is found. A full one takes seconds for a million records.
 *
 * @throws TidingsError `UNAVAILABLE` that names the file, or an error of the driver.
 */
function checkIntegrity(file: string, connection: Connection): void {
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
