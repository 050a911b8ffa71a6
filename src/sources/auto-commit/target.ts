import { GitFailure } from '../git/command.js';
import { TRAILER } from './message.js';
import { type Head, NotNow, type WorkTree } from './work-tree.js';

/** Where a commit goes. */
export interface Target {
  readonly ref: string;
  /** What the ref is now; null where there is no such branch, or no commit on it. */
  readonly tip: string | null;
  readonly parents: readonly string[];
  /** Whether it is the branch that is checked out, so that the index of the user follows it. */
  readonly isCheckedOut: boolean;
}

interface Wanted {
  /** Absent for the branch that is checked out. */
  readonly branch: string | undefined;
  /** Last automatic commit that is remembered. */
  readonly last: string | null;
}

/**
 * Finds where a commit goes. Commits of a branch that is not checked out follow each other. After a new commit of the user
 * the next one has that commit as its second parent.
 *
 * @throws NotNow while there is no place for it.
 * @throws GitFailure when the branch is one of the user: the files of another branch would be mixed into it.
 */
export async function targetOf(tree: WorkTree, head: Head, { branch, last }: Wanted): Promise<Target> {
  const ref = branch === undefined ? head.ref : `refs/heads/${branch}`;
  if (ref === null) throw new NotNow('no branch is checked out');
  const own = head.commit === null ? [] : [head.commit];
  if (ref === head.ref) return { ref, tip: head.commit, parents: own, isCheckedOut: true };
  const { code } = await tree.git(['check-ref-format', ref], { accept: [1] });
  if (code !== 0) throw new GitFailure(`'${branch}' cannot be the name of a branch`);
  if (await tree.isCheckedOutElsewhere(ref)) throw new NotNow(`${branch} is checked out in another work tree`);
  const tip = await tree.commitAt(ref);
  if (tip === null) return { ref, tip, parents: own, isCheckedOut: false };
  if (tip !== last && !(await isAutomatic(tree, tip)))
    throw new GitFailure(
      `the branch ${branch} has commits that are not automatic: choose a branch that does not exist`,
    );
  const covered = head.commit === null || (await isAncestor(tree, head.commit, tip));
  return { ref, tip, parents: covered ? [tip] : [tip, ...own], isCheckedOut: false };
}

/** Whether a commit is reachable from another. */
export async function isAncestor(tree: WorkTree, commit: string, of: string): Promise<boolean> {
  return (await tree.git(['merge-base', '--is-ancestor', commit, of], { accept: [1] })).code === 0;
}

async function isAutomatic(tree: WorkTree, commit: string): Promise<boolean> {
  const format = `--format=%(trailers:key=${TRAILER},valueonly)`;
  const { bytes } = await tree.git(['log', '-1', '--no-show-signature', format, commit, '--']);
  return bytes.trim() === 'tidings';
}
