import { TidingsError } from '../../core/errors.js';

const BUSY = 5;
const LOCKED = 6;
const NOMEM = 7;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const PROTOCOL = 15;
const NOTADB = 26;
const IOERR_FSYNC = IOERR | (4 << 8);
const IOERR_DIR_FSYNC = IOERR | (5 << 8);

/** Causes of a failure by code of SQLite, as they follow the name of the file in a message. */
const CAUSES: Readonly<Record<number, string>> = {
  [BUSY]: 'is in use by another process',
  [LOCKED]: 'is in use by another process',
  [PROTOCOL]: 'is in use by another process',
  [NOMEM]: 'cannot be used: there is no memory left',
  [READONLY]: 'cannot be written',
  [IOERR]: 'cannot be read or written (I/O error)',
  [CORRUPT]: 'is damaged',
  [FULL]: 'cannot grow: the disk is full',
  [CANTOPEN]: 'cannot be opened',
  [NOTADB]: 'is damaged, or not a database',
};

function codeOf(error: unknown): number {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode : 0;
}

/** Why the store failed, in words, when an error is a failure of the store; null for an error of ours. */
export function storeFault(error: unknown): string | null {
  const cause = CAUSES[codeOf(error) & 0xff];
  if (cause) return cause;
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return CAUSES[FULL]!;
  return syscall ? `cannot be used (${code} on ${syscall})` : null;
}

/** Whether a store that cannot be written for this reason may be written later, and be read until then. */
export function mayPass(error: unknown): boolean {
  return storeFault(error) !== null && ![BUSY, LOCKED, CORRUPT, NOTADB].includes(codeOf(error) & 0xff);
}

/** Whether an error, or the one that caused it, says that another process has the store open. */
export function isInUse(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return [error, cause].some((each) => [BUSY, LOCKED, PROTOCOL].includes(codeOf(each) & 0xff));
}

/** Whether a sync has failed. The state of the disk is unknown then, and a repeated sync may succeed falsely. */
export function isSyncFault(error: unknown): boolean {
  const code = codeOf(error);
  return code === IOERR_FSYNC || code === IOERR_DIR_FSYNC;
}

/** `UNAVAILABLE` for a failure of the store, with the file in the cause only: the message may reach a client. */
export function unavailable(cause: unknown): TidingsError {
  return new TidingsError('UNAVAILABLE', { cause });
}

/** The error of an open that was refused: for the operator, names the file. */
export function refused(file: string, why: string, cause?: unknown): TidingsError {
  return new TidingsError('UNAVAILABLE', { message: `The log ${file} ${why}`, cause });
}

/** `UNAVAILABLE` for a failure of the store; any other error as it is. */
export function translated(error: unknown): unknown {
  return storeFault(error) ? unavailable(error) : error;
}
