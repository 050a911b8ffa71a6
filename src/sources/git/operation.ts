/** What a change of a branch was, in words of git. */
export type Operation =
  | 'commit'
  | 'amend'
  | 'merge'
  | 'fast-forward'
  | 'rebase'
  | 'reset'
  | 'cherry-pick'
  | 'revert'
  | 'am'
  | 'fetch'
  | 'renamed';

/** Messages in the log of a branch, the first that matches. Git, libgit2 and JGit write the same. */
const MESSAGES: readonly (readonly [RegExp, Operation])[] = [
  [/^Branch: renamed /, 'renamed'],
  [/^commit \(amend\):/, 'amend'],
  [/^commit \(merge\):/, 'merge'],
  [/^commit \(cherry-pick\):/, 'cherry-pick'],
  [/^commit(?: \((?:initial|auto-commit)\))?:/, 'commit'],
  [/^[^:]*\(finish\):|^rebase finished:/, 'rebase'],
  [/^(?:merge|pull)\b[^:]*: Fast-forward/i, 'fast-forward'],
  [/^(?:merge|pull)\b/, 'merge'],
  [/^(?:reset:|branch: Reset to )/, 'reset'],
  [/^cherry-pick:/, 'cherry-pick'],
  [/^revert:/, 'revert'],
  [/^am:/, 'am'],
  [/^fetch\b/, 'fetch'],
];

/** Operations that make one commit, the new value of the branch. */
const SINGLE: ReadonlySet<Operation> = new Set(['amend', 'cherry-pick', 'revert', 'am']);

/** The operation that a message of a reflog names; null where it names none that is known. */
export const operationOf = (message: string): Operation | null =>
  MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? null;

/** What the history shows of a change, for programs that write no reflog. */
interface Shape {
  readonly parentsBefore: readonly string[];
  readonly parentsAfter: readonly string[];
  readonly before: string;
  /** Whether the branch lost commits. */
  readonly lost: boolean;
  readonly gained: number;
}

/** The operation that is certain from the history alone; null where there are several that could be meant. */
export function operationFrom({ parentsBefore, parentsAfter, before, lost, gained }: Shape): Operation | null {
  if (!lost) return parentsAfter.length > 1 && parentsAfter[0] === before ? 'merge' : null;
  if (gained === 0) return 'reset';
  return gained === 1 && `${parentsBefore}` === `${parentsAfter}` ? 'amend' : null;
}

/** Commit that the branch was rebased onto, as the log of the branch names it. */
export const rebasedOnto = (message: string): string | null => / onto ([0-9a-f]{40,64})$/.exec(message)?.[1] ?? null;

/** Tags of a commit that an operation has made. */
export function commitTags(
  { sha, parents }: { sha: string; parents: readonly string[] },
  by: { operation: Operation | null; after: string; rebased: ReadonlySet<string> } | null,
): string[] {
  const tags: string[] = parents.length > 1 ? ['merge'] : [];
  if (by?.operation && SINGLE.has(by.operation) && sha === by.after) tags.push(by.operation);
  if (by?.rebased.has(sha)) tags.push('rebase');
  return tags;
}
