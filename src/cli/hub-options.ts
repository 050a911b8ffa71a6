import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, type ClientOptions, createClient } from '../client/index.js';
import type { Config } from '../core/config/config.js';
import { DATA_FILES } from '../core/config/data-files.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS } from '../core/project-id.js';
import { INTERVAL_ACCEPTS, intervalMs } from '../core/text/duration.js';
import { POLL_ACCEPTS } from '../sources/files/polling.js';
import { GIT_BRANCHES } from '../sources/git/branches.js';
import type { AutoCommitInput } from '../sources/index.js';
import { type CliOption, type Invocation, text, UsageError } from './command.js';
import { projectNamedAfter } from './folder-project.js';

/** The options of every command that talks to a hub. */
export const HUB_OPTIONS: readonly CliOption[] = [
  {
    flags: '--url <address>',
    doc: 'address of the hub; by default TIDINGS_URL, or the hub on this machine',
    setting: 'TIDINGS_URL',
  },
];

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

/** A client of the hub that the options and settings name, with the key that is found. */
export function openClient({ loaded: { config } }: Invocation, more: Partial<ClientOptions> = {}): Client {
  return createClient({ url: addressOf(config), credential: keyOf(config), ...more });
}

/** Address of the hub that the settings name; by default the hub on this machine. */
export function addressOf({ url, port, host, tlsCert }: Config): string {
  if (url !== undefined) return url;
  const scheme = tlsCert === undefined ? 'http' : 'https';
  return `${scheme}://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : bracketed(host)}:${port || 4000}`;
}

/** Runs `work` with a client that is closed at the end. */
export async function withClient<T>(invocation: Invocation, work: (client: Client) => Promise<T>): Promise<T> {
  const client = openClient(invocation);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

const bracketed = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** Key of the client commands. @throws UsageError when there is none. */
export function keyOf(config: Config): string {
  const key = config.key ?? config.adminKey;
  if (key !== undefined) return key;
  const file = join(config.data, DATA_FILES.adminKey);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageError(`no key: set TIDINGS_KEY to an API key, or run where the hub's ${file} can be read`);
  }
}

/** The project that an option names; by default the one that is named after the folder. */
export function projectOf(options: Invocation['options'], folder: string): string {
  const project = text(options, 'project') ?? projectNamedAfter(folder);
  return checkedProject(project, '--project');
}

/** @throws UsageError unless the text can be the id of a project. @param what it is, for the message. */
export function checkedProject(id: string, what: string): string {
  if (PROJECT_ID.test(id)) return id;
  throw new UsageError(`${what} '${id}' is not the id of a project; accepted: ${PROJECT_ID_ACCEPTS}`);
}
