import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Ignored } from '../files/ignored.js';
import { rulesOf } from '../files/rule-tree.js';
import { GitRules } from '../git/git-rules.js';
import type { OnSourceError } from '../source.js';

/** Larger files are no checklists. */
const MAX_BYTES = 1_048_576;

/** Returns a function that says whether a path below the root has one of the names, in the syntax of `.gitignore`. */
export function isNamed(patterns: readonly string[]): (path: string) => boolean {
  const rules = rulesOf(patterns.join('\n'));
  return (path) => rules.ignores(path);
}

interface SearchOptions {
  readonly root: string;
  /** Folders to search with all that they hold, below the root; an empty text for the root itself. */
  readonly folders: readonly string[];
  readonly isWanted: (path: string) => boolean;
  /** Absolute paths that are left out with all that they hold. */
  readonly ignored: readonly string[];
  /** Rules for what else is left out. */
  readonly patterns: readonly string[];
  readonly onError: OnSourceError;
}

/** Paths below the root. */
interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that cannot be read: what they hold is unknown. */
  readonly unread: readonly string[];
}

/** Finds the wanted files of folders that are not ignored. A folder that vanishes meanwhile holds none. */
export async function findFiles(options: SearchOptions): Promise<FoundFiles> {
  const { root, isWanted, ignored, patterns, onError } = options;
  const git = await GitRules.open(root, onError);
  try {
    const rules = new Ignored({ root, always: ignored, patterns, git: git.current });
    const files: string[] = [];
    const unread: string[] = [];
    const folders = [...options.folders];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      const entries = await entriesOf(join(root, folder));
      if (!entries) unread.push(folder);
      for (const entry of entries ?? []) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (rules.has(path, entry.isDirectory())) continue;
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isFile() && isWanted(path)) files.push(path);
      }
    }
    return { files, unread };
  } finally {
    await git.close();
  }
}

/** Null for a folder that cannot be read now. */
async function entriesOf(folder: string): Promise<Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return isMissing(error) ? [] : null;
  }
}

/** Content of a file; null when there is none, or it is too large. @throws Error when it cannot be read. */
export async function readText(file: string): Promise<string | null> {
  try {
    const stats = await stat(file);
    return stats.isFile() && stats.size <= MAX_BYTES ? await readFile(file, 'utf8') : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
