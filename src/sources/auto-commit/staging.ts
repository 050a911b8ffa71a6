import { lstat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { itemsIn, textOf } from '../git/command.js';
import type { WorkTree } from './work-tree.js';

/** Largest file that is committed without having been added by hand: a forge refuses larger ones. */
export const LARGEST_NEW_FILE_BYTES = 50 * 1024 * 1024;

/** A changed file of a commit. */
export interface Change {
  /** Letter of `git diff --name-status`: A, M, D, R or T. */
  readonly status: string;
  readonly path: string;
}

interface StagingOptions {
  /** The index to stage in; not the one of the user. */
  readonly index: string;
  /** Absolute paths that are left out. */
  readonly ignored: readonly string[];
  /** Called with untracked files that are left out for their size, by their paths in the folder. */
  readonly onTooLarge: (paths: readonly string[]) => void;
}

/** Stages what a folder holds, in an index of its own. The index and the files of the user are only read. */
export class Staging {
  readonly #tree: WorkTree;
  readonly #options: StagingOptions;

  constructor(tree: WorkTree, options: StagingOptions) {
    this.#tree = tree;
    this.#options = options;
  }

  /** Stages all files of the folder as they are now. @returns the hash of the tree. */
  async stage(): Promise<string> {
    const untracked = itemsIn(await this.#git(['ls-files', '-o', '--exclude-standard', '-z', '--', '.']));
    const left = [...untracked.filter(isRepository), ...(await this.#tooLarge(untracked)), ...this.#ignored(untracked)];
    const paths = ['.', ...left.map((path) => `:(exclude,literal)${path}`)];
    await this.#git(['add', '-A', '--pathspec-from-file=-', '--pathspec-file-nul'], paths.join('\0'));
    return this.tree();
  }

  /** The hash of the tree that is staged. */
  async tree(): Promise<string> {
    return (await this.#git(['write-tree'])).trim();
  }

  /** Whether the index has the files of a commit, and nothing else. */
  async isEqualTo(commit: string): Promise<boolean> {
    const { code } = await this.#tree.git(
      ['diff-index', '--cached', '--quiet', '--ita-visible-in-index', '--ignore-submodules=none', commit, '--'],
      { env: this.env, accept: [1] },
    );
    return code === 0;
  }

  async hasConflict(): Promise<boolean> {
    return (await this.#git(['ls-files', '-u', '-z', ':/'])) !== '';
  }

  /** Puts the files of a commit in the place of those that are staged. */
  async reset(commit: string): Promise<void> {
    await this.#git(['read-tree', '-m', commit]);
  }

  /** Changed files between two trees. */
  async changes(from: string, to: string): Promise<Change[]> {
    const args = ['diff-tree', '-r', '-M', '--name-status', '--ignore-submodules=none', '-z', from, to, '--'];
    const items = itemsIn(await this.#git(args));
    const changes: Change[] = [];
    for (let at = 0; at < items.length; at += 2) {
      const status = items[at]![0]!;
      // A renamed file is followed by two names.
      if (status === 'R') at++;
      changes.push({ status, path: textOf(items[at + 1]!) });
    }
    return changes;
  }

  /** Environment of a command that works in this index. */
  get env(): Readonly<Record<string, string>> {
    return { GIT_INDEX_FILE: this.#options.index };
  }

  async #git(args: readonly string[], input?: string): Promise<string> {
    return (await this.#tree.git(args, { env: this.env, input })).bytes;
  }

  async #tooLarge(untracked: readonly string[]): Promise<string[]> {
    const large: string[] = [];
    for (const path of untracked) {
      const full = Buffer.concat([Buffer.from(join(this.#tree.folder, '/')), Buffer.from(path, 'latin1')]);
      const stats = await lstat(full).catch(() => null);
      if (stats?.isFile() && stats.size > LARGEST_NEW_FILE_BYTES) large.push(path);
    }
    this.#options.onTooLarge(large.map(textOf));
    return large;
  }

  /** Git refuses to leave out what it ignores already. */
  #ignored(untracked: readonly string[]): string[] {
    const below = this.#options.ignored.map((path) => relative(this.#tree.folder, path).split(sep).join('/'));
    return below
      .filter((path) => path !== '' && path !== '..' && !path.startsWith('../'))
      .map((path) => Buffer.from(path).toString('latin1'))
      .filter((path) => untracked.some((file) => file === path || file.startsWith(`${path}/`)));
  }
}

/** A repository in the folder would be committed as a link that nobody else can follow, and without its files. */
const isRepository = (path: string) => path.endsWith('/');
