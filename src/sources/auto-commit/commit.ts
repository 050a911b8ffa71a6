import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitFailure } from '../git/command.js';
import { copyIndex, digestOfFile, type IndexCopy, IndexLock, sameEntries } from './index-file.js';
import { messageOf, subjectIn } from './message.js';
import { RefUpdate } from './ref-update.js';
import { Staging } from './staging.js';
import { type Target, targetOf } from './target.js';
import { type Head, NotNow, type WorkTree } from './work-tree.js';

/** Commit that is about to be put on its branch. */
export interface Landing {
  readonly ref: string;
  readonly commit: string;
  readonly changes: number;
  /** First line of its message. */
  readonly subject: string;
  /** Digest of the index that replaces the one of the user; null where that stays. */
  readonly index: string | null;
}

export interface CommitOptions {
  readonly tree: WorkTree;
  /** Absent for the branch that is checked out. */
  readonly branch: string | undefined;
  /** Last automatic commit that is remembered. */
  readonly last: string | null;
  readonly ignored: readonly string[];
  readonly onTooLarge: (paths: readonly string[]) => void;
  /** Called before hooks run, with the number of changed files. */
  readonly onStart: (changes: number) => void;
  /** Called before the locks are taken to put the commit on its branch. A failure after it leaves open whether it is there. */
  readonly onLanding: (landing: Landing) => void;
}

/** Rounds of hook and check until the files stay the same. */
const MOST_ROUNDS = 3;

/**
 * Commits the files of a folder as they are, or returns null when nothing changed. It prepares the commit beside the index
 * of the user. Then git's own locks are taken, and it is put on its branch only if nothing has moved since.
 *
 * @throws NotNow when the user has to finish something first.
 * @throws GitFailure when git, a hook or the signer refuses. Before `onLanding`, nothing is committed then.
 */
export async function commitFolder(options: CommitOptions): Promise<Landing | null> {
  const scratch = await mkdtemp(join(options.tree.places.gitFolder, 'tidings-commit-'));
  try {
    return await new FolderCommit(options, scratch).run();
  } finally {
    // What cannot be removed now is removed by a later start. The commit is made all the same.
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
  }
}

class FolderCommit {
  readonly #options: CommitOptions;
  readonly #tree: WorkTree;
  readonly #scratch: string;
  readonly #index: string;
  readonly #staging: Staging;

  constructor(options: CommitOptions, scratch: string) {
    this.#options = options;
    this.#tree = options.tree;
    this.#scratch = scratch;
    this.#index = join(scratch, 'index');
    this.#staging = new Staging(options.tree, { ...options, index: this.#index });
  }

  async run(): Promise<Landing | null> {
    const { branch, last, onStart } = this.#options;
    await this.#tree.expectNoOperation();
    await this.#tree.expectUnlocked();
    const head = await this.#tree.head();
    const target = await targetOf(this.#tree, head, { branch, last });
    const before = await this.#begin(head, target);
    const trees = await this.#treesOf(head, target);
    let files = await this.#staging.stage();
    if (trees.saved.has(files)) return null;
    const changes = await this.#staging.changes(trees.base, files);
    onStart(changes.length);
    await this.#expectIdentity();
    files = await this.#settle();
    if (trees.saved.has(files)) return null;
    await this.#expectUnmoved(head, before);
    await this.#tree.expectUnlocked();
    const message = await this.#message(messageOf(await this.#staging.changes(trees.base, files)));
    // The index that the user gets has to be the one of the commit.
    if ((await this.#staging.tree()) !== files)
      throw new NotNow('a hook staged something after the files were checked');
    const commit = await this.#write(files, target, message);
    const landing = { ref: target.ref, commit, changes: changes.length, subject: subjectIn(message) };
    await this.#land(landing, { head, target, before });
    // Its exit code means nothing to git either: the commit is made.
    await this.#hook('post-commit', [], {}).catch(() => undefined);
    return { ...landing, index: null };
  }

  /** Copies the index of the user. @returns a second copy, to compare with. */
  async #begin(head: Head, { isCheckedOut }: Target): Promise<IndexCopy> {
    const { index, prefix } = this.#tree.places;
    const before = await copyIndex(index, join(this.#scratch, 'before'));
    await copyIndex(before.path, this.#index);
    if (await this.#staging.hasConflict()) throw new NotNow('files have conflicts');
    if (isCheckedOut && !(await this.#staging.isEqualTo(head.commit ?? (await this.#emptyTree()))))
      throw new NotNow('changes are staged, which are left to you');
    // What is staged outside of the folder does not belong to it.
    if (!isCheckedOut && prefix !== '' && head.commit !== null) await this.#staging.reset(head.commit);
    return before;
  }

  /** The tree that changes are counted from, and those that are saved already. */
  async #treesOf(head: Head, { tip, parents }: Target) {
    const empty = await this.#emptyTree();
    const treeOf = async (commit: string) => (await this.#tree.git(['rev-parse', `${commit}^{tree}`])).bytes.trim();
    const saved = await Promise.all([tip, head.commit].flatMap((commit) => (commit === null ? [] : treeOf(commit))));
    const base = parents.at(-1);
    return {
      base: base === undefined ? empty : await treeOf(base),
      saved: new Set(saved.length > 0 ? saved : [empty]),
    };
  }

  async #emptyTree(): Promise<string> {
    return (await this.#tree.git(['hash-object', '-t', 'tree', '--stdin'])).bytes.trim();
  }

  async #expectIdentity(): Promise<void> {
    for (const name of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'])
      await this.#tree.git(['var', name]).catch(() => {
        throw new GitFailure(
          'git does not know who commits: set git config user.name and user.email for the user that runs the hub',
        );
      });
  }

  /** Runs the pre-commit hook until it, and the user, leave the files as they are staged. @returns their tree. */
  async #settle(): Promise<string> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await this.#hook('pre-commit');
      const staged = await this.#staging.tree();
      if ((await this.#staging.stage()) === staged) return staged;
    }
    throw new NotNow('files change while they are committed, or the pre-commit hook stages other content than theirs');
  }

  async #message(text: string): Promise<string> {
    const file = join(this.#scratch, 'COMMIT_EDITMSG');
    await writeFile(file, text);
    await this.#hook('prepare-commit-msg', [file, 'message']);
    await this.#hook('commit-msg', [file]);
    const { bytes } = await this.#tree.git(['stripspace'], { input: await readFile(file, 'latin1') });
    if (bytes === '') throw new GitFailure('a hook has emptied the message of the commit');
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }

  async #hook(name: string, args: readonly string[] = [], env = this.#staging.env): Promise<void> {
    const command = ['hook', 'run', '--ignore-missing', name, ...(args.length > 0 ? ['--', ...args] : [])];
    await this.#tree.git(command, { env }).catch((error: Error) => {
      throw new GitFailure(`the ${name} hook refused: ${error.message}`);
    });
  }

  /** Writes the commit, which is on no branch yet. */
  async #write(files: string, { parents }: Target, message: string): Promise<string> {
    const signing = await this.#tree.git(['config', '--type=bool', '--get', 'commit.gpgSign'], { accept: [1] });
    const { bytes } = await this.#tree.git(
      [
        ...['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', files],
        ...parents.flatMap((parent) => ['-p', parent]),
        ...(signing.bytes.trim() === 'true' ? ['-S'] : []),
      ],
      { input: Buffer.from(message).toString('latin1') },
    );
    return bytes.trim();
  }

  async #land(landing: Omit<Landing, 'index'>, { head, target, before }: Start): Promise<void> {
    // Before the lock: one that a crash leaves has to be known.
    this.#options.onLanding({ ...landing, index: target.isCheckedOut ? await digestOfFile(this.#index) : null });
    const lock = target.isCheckedOut ? await IndexLock.take(this.#tree.places.index, this.#index) : null;
    const update = await this.#prepare(landing, { head, target, before }).catch(async (error: unknown) => {
      await lock?.release();
      throw error;
    });
    // From here on the branch may have moved. What a failure leaves is finished by `finishLanding`.
    await update.commit();
    await lock?.commit();
  }

  /** Locks the branch, if nothing has moved since. */
  async #prepare(
    { commit, ref, subject }: Omit<Landing, 'index'>,
    { head, target, before }: Start,
  ): Promise<RefUpdate> {
    const change = { ref, commit, before: target.tip, reason: `commit (auto-commit): ${subject}` };
    const update = await RefUpdate.prepare(this.#tree.place, change).catch(async (error: unknown) => {
      throw (await this.#tree.commitAt(ref)) === target.tip ? error : new NotNow('the branch was moved meanwhile');
    });
    try {
      await this.#expectUnmoved(head, before);
      if (!target.isCheckedOut && (await this.#tree.isCheckedOutElsewhere(ref)))
        throw new NotNow('the branch was checked out meanwhile');
      return update;
    } catch (error) {
      await update.abort();
      throw error;
    }
  }

  /** @throws NotNow when the user has begun an operation, checked out another branch or commit, or staged something. */
  async #expectUnmoved({ ref, commit }: Head, before: IndexCopy): Promise<void> {
    await this.#tree.expectNoOperation();
    const head = await this.#tree.head();
    if (head.ref !== ref || head.commit !== commit) throw new NotNow('another commit was checked out meanwhile');
    const now = await copyIndex(this.#tree.places.index, join(this.#scratch, 'now'));
    if (!(await sameEntries(this.#tree.git, before, now))) throw new NotNow('changes were staged meanwhile');
  }
}

interface Start {
  readonly head: Head;
  readonly target: Target;
  readonly before: IndexCopy;
}
