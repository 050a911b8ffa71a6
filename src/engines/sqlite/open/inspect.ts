import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../../core/durable-file.js';
import { refused } from '../faults.js';
import { markOf } from './high-water-mark.js';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations.js';

/** A database file as it lies there. */
export interface Found {
  /** Which file it is, whatever path leads to it. */
  readonly identity: string;
  readonly writable: boolean;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** Byte that tells how the database is written; `WITH_LOG`: changes are in a write-ahead log until it is closed. */
const WRITE_VERSION = 18;
const WITH_LOG = 2;
const BARE =
  'was copied from a hub that was running, without its -wal file, which has the newest events: copy it with tidings backup, or copy the whole folder of a hub that was stopped';
const USER_VERSION = 60;
const APPLICATION = 68;

/** Finds the database file, or makes it (and its folder), empty and for its owner only. */
export function findFile(file: string): Found {
  try {
    makeFolder(dirname(file));
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A read-only file system says so before it says that the file is there.
    if (code !== 'EEXIST' && code !== 'EROFS') throw refused(file, `cannot be made (${code})`, error);
  }
  const identity = fileIdentity(file);
  if (!identity) throw refused(file, 'cannot be made or opened, or is not a file');
  return { identity, writable: isWritable(file) && isWritable(dirname(file)) };
}

/** Which file a path leads to; null when to none. */
export function fileIdentity(file: string): string | null {
  try {
    const found = statSync(file);
    return found.isFile() ? `${found.dev}:${found.ino}` : null;
  } catch {
    // Not there, or behind something that is no folder, or not to be seen: it leads to no file.
    return null;
  }
}

/**
 * Refuses a file that is no log of this version, before SQLite, which would write to it, is given the file. Must not be
 * called while this process has the file open: closing any descriptor of it would release SQLite's lock.
 */
export function inspectHeader(file: string): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, header, 0, HEADER_BYTES, 0);
  closeSync(descriptor);
  if (length === 0) return;
  if (length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw refused(file, 'is damaged, or not a database; it was left as it is');
  checkKind(file, header.readInt32BE(APPLICATION), header.readInt32BE(USER_VERSION));
  // A log in use has its newest events in the file beside it, at first all of them.
  const isBare = header[WRITE_VERSION] === WITH_LOG && !existsSync(`${file}-wal`) && !existsSync(markOf(file));
  if (isBare) throw refused(file, BARE);
}

/** @throws TidingsError unless the numbers are those of a log, or of a database without an application id. */
export function checkKind(file: string, application: number, version: number): void {
  if (application !== 0 && application !== APPLICATION_ID)
    throw refused(file, 'is the database of another application; it was left as it is');
  if (application === APPLICATION_ID && version > SCHEMA_VERSION)
    throw refused(file, `was written by a newer version (schema ${version}, this one knows ${SCHEMA_VERSION})`);
}

/** Whether there are writes beside the database that only a writer can apply or roll back. */
export function hasUnfinishedWrites(file: string): boolean {
  return ['-wal', '-journal'].some((suffix) => (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    // Whatever the reason, the answer to the question is no.
    return false;
  }
}
