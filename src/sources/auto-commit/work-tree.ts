import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GitFailure, type GitPlace, itemsIn, type RunGit, textOf } from '../git/command.js';

/** Places of a work tree. */
export interface Places {
  /** Folder of the work tree's own data in the repository; absolute. */
  readonly gitFolder: string;
  readonly index: string;
  /** Path of the folder below the top of the work tree, with `/` at its end; empty for the top. */
  readonly prefix: string;
}

/** What is checked out. */
export interface Head {
  /** Such as `refs/heads/main`; null where no branch is checked out. */
  readonly ref: string | null;
  /** Null before the first commit. */
  readonly commit: string | null;
}

/** The commit has to wait for the user. The message completes "not committed: …". */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** Why nothing is committed where git keeps its own files. */
export const NO_FILES = 'it is a bare repository, which has no files to commit';

/** Paths in the git folder that exist while an operation is in progress. */
const OPERATIONS: readonly (readonly [path: string, operation: string])[] = [
  ['MERGE_HEAD', 'a merge'],
  ['rebase-merge', 'a rebase'],
  ['rebase-apply', 'a rebase or git am'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick'],
  ['REVERT_HEAD', 'a revert'],
  ['sequencer', 'a cherry-pick or revert'],
  ['BISECT_LOG', 'a bisect'],
  ['BISECT_START', 'a bisect'],
];

/** Work tree of a user, only read. */
export class WorkTree {
  readonly git: RunGit;
  /** Where `git` runs. */
  readonly place: GitPlace;
  readonly places: Places;
  readonly #operations: readonly string[];

  private constructor(git: RunGit, place: GitPlace, { places, operations }: { places: Places; operations: string[] }) {
    this.git = git;
    this.place = place;
    this.places = places;
    this.#operations = operations;
  }

  /** The work tree that a folder lies in. @throws GitFailure when it lies in none. */
  static async open(git: RunGit, place: GitPlace): Promise<WorkTree> {
    const paths = ['index', ...OPERATIONS.map(([path]) => path)].flatMap((path) => ['--git-path', path]);
    if ((await lineOf(git, ['rev-parse', '--is-inside-work-tree'])) !== 'true') throw new GitFailure(NO_FILES);
    const prefix = await lineOf(git, ['rev-parse', '--show-prefix']);
    const { bytes } = await git(['rev-parse', '--absolute-git-dir', ...paths]);
    const lines = textOf(bytes).split('\n').slice(0, -1);
    if (lines.length !== OPERATIONS.length + 2) throw new GitFailure('the path of the repository has a line break');
    const [gitFolder, index, ...operations] = lines.map((path) => resolve(place.folder, path));
    return new WorkTree(git, place, { places: { gitFolder: gitFolder!, index: index!, prefix }, operations });
  }

  get folder(): string {
    return this.place.folder;
  }

  async head(): Promise<Head> {
    const symbolic = await this.git(['symbolic-ref', '-q', 'HEAD'], { accept: [1] });
    return { ref: textOf(symbolic.bytes).trimEnd() || null, commit: await this.commitAt('HEAD') };
  }

  /** The commit that a name leads to; null when there is none. */
  async commitAt(name: string): Promise<string | null> {
    const { bytes } = await this.git(['rev-parse', '-q', '--verify', `${name}^{commit}`], { accept: [1] });
    return bytes.trim() || null;
  }

  /** @throws NotNow while an operation of several steps is in progress. */
  async expectNoOperation(): Promise<void> {
    const found = await Promise.all(this.#operations.map(exists));
    const [, operation] = OPERATIONS[found.indexOf(true)] ?? (await this.#operationInReftable()) ?? [];
    if (operation !== undefined) throw new NotNow(`${operation} is in progress`);
  }

  /** @throws NotNow while another git command changes the index or, with it, the files. */
  async expectUnlocked(): Promise<void> {
    if (await exists(`${this.places.index}.lock`)) throw new NotNow('another git command is at work');
  }

  /** Whether a branch is checked out in another work tree, where its files would no longer fit. */
  async isCheckedOutElsewhere(ref: string): Promise<boolean> {
    const { bytes } = await this.git(['worktree', 'list', '--porcelain', '-z']);
    const top = textOf((await this.git(['rev-parse', '--show-toplevel'])).bytes).trimEnd();
    let place = '';
    for (const line of itemsIn(bytes)) {
      if (line.startsWith('worktree ')) place = textOf(line.slice('worktree '.length));
      if (line === `branch ${ref}` && place !== top) return true;
    }
    return false;
  }

  /** In a reftable a pseudo ref is no file. */
  async #operationInReftable(): Promise<readonly [string, string] | undefined> {
    const names = ['CHERRY_PICK_HEAD', 'REVERT_HEAD'];
    const { bytes } = await this.git(['cat-file', '--batch-check'], { input: `${names.join('\n')}\n` });
    const lines = bytes.split('\n');
    return OPERATIONS.find(([path]) => names.includes(path) && !lines[names.indexOf(path)]!.endsWith(' missing'));
  }
}

const lineOf = async (git: RunGit, args: readonly string[]) => textOf((await git(args)).bytes).split('\n')[0]!;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
