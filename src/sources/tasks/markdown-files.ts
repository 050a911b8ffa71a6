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
  readonly isWanted: (path: string) => boolean;
  /** Absolute paths that are left out with all that they hold. */
  readonly ignored: readonly string[];
  /** Rules for what else is left out. */
  readonly patterns: readonly string[];
  readonly onError: OnSourceError;
}

/** Finds the wanted files of a folder that are not ignored. @returns their paths below the root. */
export async function findFiles({ root, isWanted, ignored, patterns, onError }: SearchOptions): Promise<string[]> {
  const git = await GitRules.open(root, onError);
  try {
    const rules = new Ignored({ root, always: ignored, patterns, git: git.current });
    const found: string[] = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
      for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (rules.has(path, entry.isDirectory())) continue;
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isFile() && isWanted(path)) found.push(path);
      }
    return found.sort();
  } finally {
    await git.close();
  }
}

/** Content of a file; null when there is none, or it is too large. @throws Error when it cannot be read. */
export async function readText(file: string): Promise<string | null> {
  try {
    const stats = await stat(file);
    return stats.isFile() && stats.size <= MAX_BYTES ? await readFile(file, 'utf8') : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
