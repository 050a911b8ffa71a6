import { open } from 'node:fs/promises';

/** Change of a ref, as git wrote it down in the log of that ref. */
export interface ReflogEntry {
  /** Null for a new ref. */
  readonly before: string | null;
  readonly after: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Such as `commit (amend): Fix the title`. Empty where the program gave none. */
  readonly message: string;
}

/** About 1,500 entries. */
const LARGEST_READ_BYTES = 256 * 1024;
const ENTRY = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*> (\d+) [+-]\d{4}(?:\t(.*))?$/;
const ZEROS = /^0+$/;
/** Entries with which a branch begins that has the log of another one. */
const BEGINNINGS = /^Branch: (?:renamed|copied) /;

/** Reads the newest entries of the log of a ref, oldest first. Empty where git keeps none. */
export async function readReflog(file: string): Promise<ReflogEntry[]> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!handle) return [];
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - LARGEST_READ_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead).split('\n').flatMap(entryOf);
  } finally {
    await handle.close();
  }
}

function entryOf(line: string): ReflogEntry[] {
  const [, before, after, seconds, message = ''] = ENTRY.exec(line) ?? [];
  if (before === undefined || after === undefined) return [];
  return [{ before: ZEROS.test(before) ? null : before, after, at: Number(seconds) * 1_000, message }];
}

/**
 * Returns the changes that brought a ref from one value to another, oldest first; the latest such row of changes where there
 * are several. Null where the log does not have all of them.
 *
 * @param before null for a new ref.
 */
export function changesBetween(
  entries: readonly ReflogEntry[],
  { before, after }: { before: string | null; after: string },
): ReflogEntry[] | null {
  const changes: ReflogEntry[] = [];
  let expected = after;
  for (let index = entries.findLastIndex((entry) => entry.after === after); index >= 0; index--) {
    const entry = entries[index]!;
    if (entry.after !== expected) return null;
    const begins = before === null && (entry.before === null || BEGINNINGS.test(entry.message));
    if (begins) return [{ ...entry, before: null }, ...changes.reverse()];
    if (entry.before === null) return null;
    if (entry.before !== entry.after) changes.push(entry);
    if (entry.before === before) return changes.reverse();
    expected = entry.before;
  }
  return null;
}
