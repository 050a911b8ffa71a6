import { INTERVAL_ACCEPTS, intervalMs } from '../../core/text/duration.js';
import { POLL_ACCEPTS } from '../../sources/files/polling.js';
import { GIT_BRANCHES } from '../../sources/git/branches.js';
import type { AutoCommitInput } from '../../sources/index.js';
import { type CliOption, type Invocation, text, UsageError } from '../command.js';

/** The option of the commands that watch a folder. */
export const IGNORE_OPTION: CliOption = {
  flags: '--ignore <pattern>',
  doc: 'leave out files that match, as a line of .gitignore does (repeatable); for good: a .tidingsignore file',
  repeatable: true,
};

/** The option of the commands that watch a folder, where the system does not report every change. */
export const POLL_OPTION: CliOption = {
  flags: '--poll [ms]',
  doc: 'look at the files that often, 1000 ms by default; done by itself on NFS, SMB, 9p, FUSE and the like',
};

/** What `--poll` asks for. @throws UsageError for a time out of bounds. */
export function pollOf({ poll }: Invocation['options']): boolean | number | undefined {
  if (poll === undefined || poll === true) return poll;
  const checked = POLL_ACCEPTS.safeParse(Number(poll));
  if (checked.success) return checked.data;
  throw new UsageError(`--poll '${poll}' is not accepted: a whole number of milliseconds from 100 to 60000`);
}

/** The option of the commands that watch a git repository. */
export const BRANCHES_OPTION: CliOption = {
  flags: '--branches <which>',
  doc: 'publish the commits of the branch that is checked out (head, the default) or of all branches',
  choices: GIT_BRANCHES,
};

/** The option of the commands that watch a folder, for the dependencies in its lock files. */
export const DEPENDENCIES_OPTION: CliOption = {
  flags: '--no-dependencies',
  doc: 'do not publish the versions that change in lock files, such as package-lock.json',
};

/** The options of the commands that watch a folder, for automatic commits. */
export const AUTO_COMMIT_OPTIONS: readonly CliOption[] = [
  { flags: '--auto-commit <interval>', doc: 'commit the changed files every so often, such as 10m; never by default' },
  { flags: '--auto-commit-branch <name>', doc: 'branch of these commits; by default the one that is checked out' },
];

/** The settings of automatic commits that options name. @throws UsageError when they are wrong. */
export function autoCommitOf(options: Invocation['options']): AutoCommitInput | undefined {
  const [interval, branch] = [text(options, 'autoCommit'), text(options, 'autoCommitBranch')];
  if (interval === undefined && branch === undefined) return undefined;
  if (interval === undefined)
    throw new UsageError('--auto-commit-branch needs --auto-commit, such as --auto-commit 10m');
  if (intervalMs(interval) === null)
    throw new UsageError(`--auto-commit '${interval}' is no interval; accepted: ${INTERVAL_ACCEPTS}`);
  return { interval, branch };
}
