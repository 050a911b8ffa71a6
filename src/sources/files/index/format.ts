import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { nextTurn } from '../../../core/clock.js';
import type { FoundChange } from '../changes.js';
import type { FileState, Snapshot } from '../snapshot.js';

/**
 * Text of an index: a line of JSON, a line for each file (paths without what they share with the line before, numbers in
 * base 36), a line for each vacated path, a digest; and behind it the journal, of lines that are added one by one.
 */
const FORMAT = 'tidings-files-1';
/** Lines that are made or read within one turn of the event loop. */
const LINES = 2_000;

/** What an index says beside the files. */
export interface IndexHeader {
  /** Folder and target: the index of another is not used. */
  readonly of: string;
  /** Identity of the root, see `identityOf`. */
  readonly root: string;
  /** Digest of the rules outside of the folder. */
  readonly rules: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Line of the journal: changes that are about to be published, that they are, or that the watch was still on. */
export interface JournalEntry {
  readonly at: number;
  readonly changes?: readonly FoundChange[];
  readonly published?: boolean;
}

/** The text of an index, in parts, up to its journal. */
export async function* encoded(snapshot: Snapshot, header: IndexHeader): AsyncGenerator<string> {
  const digest = createHash('sha256');
  for await (const part of grouped(lines(snapshot, header))) {
    digest.update(part);
    yield part;
  }
  yield `=${digest.digest('hex')}\n`;
}

function* lines(snapshot: Snapshot, header: IndexHeader): Generator<string> {
  yield `${JSON.stringify({ format: FORMAT, ...header })}\n`;
  let last = '';
  const pathLine = (numbers: readonly number[], path: string) => {
    let shared = 0;
    while (shared < path.length && path[shared] === last[shared]) shared++;
    last = path;
    return `${[shared, ...numbers].map((number) => number.toString(36)).join(' ')} ${JSON.stringify(path.slice(shared))}\n`;
  };
  for (const [path, { ino, size, mtime, ctime, birthtime }] of snapshot.entries())
    yield pathLine([ino, size, mtime, ctime - mtime, birthtime - mtime, snapshot.returnsOf(path)], path);
  yield '-\n';
  for (const [path, { ctime, returns }] of snapshot.vacated()) yield pathLine([ctime, returns], path);
}

async function* grouped(source: Iterable<string>): AsyncGenerator<string> {
  let group: string[] = [];
  for (const line of source) {
    if (group.push(line) < LINES) continue;
    yield group.join('');
    group = [];
    await nextTurn();
  }
  yield group.join('');
}

/** Why an index is not used. */
export class UnusableIndex extends Error {}

export interface DecodedIndex extends IndexHeader {
  readonly journal: readonly JournalEntry[];
  /** Length of the text before the journal. */
  readonly baseLength: number;
  /** Whether all of the journal could be read. A crash may leave a part of its last line. */
  readonly whole: boolean;
}

/**
 * Reads the text of an index into an empty snapshot.
 *
 * @throws UnusableIndex that says why it is not used. The snapshot is then of no use either.
 */
export async function decode(text: string, snapshot: Snapshot, of: string): Promise<DecodedIndex> {
  const mark = text.indexOf('\n=');
  const end = text.indexOf('\n', mark + 2);
  if (mark < 0 || end < 0) throw new UnusableIndex('it is not whole');
  const base = text.slice(0, mark + 1);
  if (createHash('sha256').update(base).digest('hex') !== text.slice(mark + 2, end))
    throw new UnusableIndex('it is not whole');
  const [first, ...rest] = base.split('\n');
  const header = JSON.parse(first!) as IndexHeader & { readonly format: string };
  if (header.format !== FORMAT) throw new UnusableIndex('it is of another version');
  if (header.of !== of) throw new UnusableIndex('it is of another folder');
  await readLines(rest, snapshot);
  return { ...header, baseLength: end + 1, ...readJournal(text.slice(end + 1)) };
}

async function readLines(all: readonly string[], snapshot: Snapshot): Promise<void> {
  let path = '';
  let files = true;
  for (const [index, line] of all.entries()) {
    if (line === '') continue;
    if (line === '-') {
      files = false;
      continue;
    }
    const quote = line.indexOf('"');
    const [shared, ...numbers] = line
      .slice(0, quote - 1)
      .split(' ')
      .map((number) => Number.parseInt(number, 36));
    path = path.slice(0, shared) + (JSON.parse(line.slice(quote)) as string);
    if (files) addFile(snapshot, path, numbers);
    else snapshot.setVacated(path, { ctime: numbers[0]!, returns: numbers[1]! });
    if (index % LINES === 0) await nextTurn();
  }
}

function addFile(snapshot: Snapshot, path: string, numbers: readonly number[]): void {
  const [ino, size, mtime, ctime, birthtime, returns] = numbers as [number, number, number, number, number, number];
  snapshot.set(path, { ino, size, mtime, ctime: mtime + ctime, birthtime: mtime + birthtime });
  snapshot.setReturns(path, returns);
}

export const journalLine = (entry: JournalEntry): string => {
  const changes = entry.changes?.map((change) => toRow(change));
  const body = JSON.stringify({ ...entry, ...(changes && { changes }) });
  return `${crc32(body).toString(36)} ${body}\n`;
};

function readJournal(text: string): Pick<DecodedIndex, 'journal' | 'whole'> {
  const journal: JournalEntry[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const space = text.indexOf(' ', start);
    const body = text.slice(space + 1, end);
    if (end < 0 || crc32(body).toString(36) !== text.slice(start, space)) return { journal, whole: false };
    const { changes, ...entry } = JSON.parse(body) as Omit<JournalEntry, 'changes'> & { changes?: Row[] };
    journal.push({ ...entry, ...(changes && { changes: changes.map((row) => fromRow(row, entry.at)) }) });
    start = end + 1;
  }
  return { journal, whole: true };
}

type Row = readonly [FoundChange['changeType'], string, string | null, ...number[]];

const toRow = ({ changeType, filePath, previousPath, state, returns, whileAway }: FoundChange): Row => {
  const { ino, size, mtime, ctime, birthtime } = state;
  return [changeType, filePath, previousPath ?? null, ino, size, mtime, ctime, birthtime, returns, whileAway ? 1 : 0];
};

function fromRow([changeType, filePath, previousPath, ...numbers]: Row, at: number): FoundChange {
  const [ino, size, mtime, ctime, birthtime, returns, away] = numbers as [
    ...[number, number, number, number],
    ...[number, number, number],
  ];
  const state: FileState = { ino, size, mtime, ctime, birthtime };
  return {
    ...{ changeType, filePath, state, returns, at, whileAway: away === 1 },
    ...(previousPath !== null && { previousPath }),
  };
}
