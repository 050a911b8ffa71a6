import { createHash } from 'node:crypto';
import { copyFile, constants as files, link, open, rename, rm, utimes, writeFile } from 'node:fs/promises';
import type { RunGit } from '../git/command.js';
import { NotNow } from './work-tree.js';

/** Copy of the index of a user, as it was at one moment. */
export interface IndexCopy {
  readonly path: string;
  /** Digest of its bytes; null where the user has no index yet. */
  readonly digest: string | null;
}

/** Copies the index of a user. Git replaces it as a whole, so that a copy is never of two. */
export async function copyIndex(from: string, to: string): Promise<IndexCopy> {
  const file = await open(from).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return { path: to, digest: null };
  try {
    const { mtime } = await file.stat();
    const bytes = await file.readFile();
    await writeFile(to, bytes, { mode: 0o600 });
    // Git compares again the content of files that are not older than the index. A newer copy would hide their changes.
    await utimes(to, mtime, Math.floor(mtime.getTime() / 1_000));
    return { path: to, digest: digestOf(bytes) };
  } finally {
    await file.close();
  }
}

/** Whether two copies name the same content, with the same flags, whatever else git keeps in them. */
export async function sameEntries(git: RunGit, one: IndexCopy, other: IndexCopy): Promise<boolean> {
  if (one.digest === other.digest) return true;
  if (one.digest === null || other.digest === null) return false;
  const [a, b] = await Promise.all([entriesOf(git, one.path), entriesOf(git, other.path)]);
  return a === b;
}

const entriesOf = async (git: RunGit, index: string): Promise<string> =>
  (await git(['ls-files', '-s', '-v', '-z', ':/'], { env: { GIT_INDEX_FILE: index } })).bytes;

/** The lock that every git command takes before it changes the index. */
export class IndexLock {
  readonly #index: string;
  readonly #lock: string;
  #held = true;

  private constructor(index: string) {
    this.#index = index;
    this.#lock = `${index}.lock`;
  }

  /** Takes the lock of `index` with a new index in it. @throws NotNow while another command holds it. */
  static async take(index: string, replacement: string): Promise<IndexLock> {
    // A link keeps the time of the file, see `copyIndex`, and fails where there is a lock.
    await link(replacement, `${index}.lock`).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw new NotNow('another git command is at work');
      await copyLock(replacement, `${index}.lock`);
    });
    return new IndexLock(index);
  }

  /** The lock that a run before a crash left behind; null when there is none of this digest. */
  static async leftBehind(index: string, digest: string): Promise<IndexLock | null> {
    return (await digestOfFile(`${index}.lock`)) === digest ? new IndexLock(index) : null;
  }

  /** Puts the new index in the place of the old one. */
  async commit(): Promise<void> {
    this.#held = false;
    await rename(this.#lock, this.#index);
  }

  /** Leaves the old index, unless it was replaced. Idempotent. */
  async release(): Promise<void> {
    if (!this.#held) return;
    this.#held = false;
    await rm(this.#lock, { force: true });
  }
}

/** On a file system without links. */
async function copyLock(from: string, to: string): Promise<void> {
  await copyFile(from, to, files.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new NotNow('another git command is at work');
    throw error;
  });
  // Before any file that it names, so that git compares all of them again.
  await utimes(to, 1, 1);
}

/** Digest of the bytes of an index; null where there is none. */
export async function digestOfFile(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    return digestOf(await file.readFile());
  } finally {
    await file.close();
  }
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
