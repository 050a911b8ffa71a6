import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../../core/config/config.js';
import { DATA_FILES } from '../../../core/config/data-files.js';
import { hasCode } from '../../../core/errors.js';
import { didYouMean } from '../../../core/text/similar.js';
import type { GitBranches } from '../../../sources/index.js';
import type { RunningHub } from '../../../wiring/compose.js';
import { type CliCommand, text, texts, UsageError } from '../../command.js';
import { descriptorsMissing } from '../../descriptors.js';
import { projectTaken } from '../../folder-project.js';
import { projectOf } from '../../options/hub-options.js';
import {
  AUTO_COMMIT_OPTIONS,
  autoCommitOf,
  BRANCHES_OPTION,
  DEPENDENCIES_OPTION,
  IGNORE_OPTION,
  POLL_OPTION,
  pollOf,
} from '../../options/watch-options.js';
import { print, untilAsked } from '../../terminal.js';

/** @param others names of the other commands: a mistyped one arrives here as a folder. */
export const serveBeside = (others: readonly string[]): CliCommand => ({
  name: 'serve',
  arguments: '[dir]',
  summary: 'start a hub, and watch a folder: its files and its git commits',
  about: 'The command tidings alone does the same with the folder that you start it in.',
  examples: ['tidings', 'tidings serve ~/work/acme', 'tidings serve --no-watch --port 0'],
  options: [
    { flags: '--port <port>', doc: 'port to listen on; 4000 by default, and 0 takes a free one', setting: 'PORT' },
    { flags: '--host <address>', doc: 'address to listen on; 127.0.0.1 by default', setting: 'HOST' },
    { flags: '--data <folder>', doc: 'folder of the log and the keys; .tidings by default', setting: 'TIDINGS_DATA' },
    { flags: '--project <id>', doc: 'project of the watched folder; by default the one named after the folder' },
    { flags: '--no-watch', doc: 'serve only' },
    IGNORE_OPTION,
    POLL_OPTION,
    BRANCHES_OPTION,
    DEPENDENCIES_OPTION,
    ...AUTO_COMMIT_OPTIONS,
  ],
  async run({ args, options, loaded: { config } }) {
    const folder = resolve(args[0] ?? '.');
    if (!isFolder(folder)) {
      const suggestion = didYouMean(args[0]!, others);
      throw new UsageError(`there is no command or folder '${args[0]}'${suggestion || '; see tidings --help'}`);
    }
    const project = projectOf(options, folder);
    // A project that is named shares; one that is found by the name of the folder does not.
    const exclusive = text(options, 'project') === undefined;
    const ignore = texts(options, 'ignore');
    const branches = text(options, 'branches') as GitBranches | undefined;
    const autoCommit = autoCommitOf(options);
    const dependencies = options.dependencies !== false;
    const chosen = { folder, project, ignore, branches, exclusive, autoCommit, dependencies, poll: pollOf(options) };
    const watch = options.watch === false ? undefined : chosen;
    const reason = descriptorsMissing();
    if (reason) throw new Error(reason);
    const asked = untilAsked();
    const { startHub } = await import('../../../wiring/compose.js');
    const hub = await startHub(config, { watch }).catch((error: unknown) => {
      if (hasCode(error, 'CONFLICT')) throw projectTaken(project, folder);
      throw listenFault(error, config) ?? error;
    });
    // Programs that renew certificates send SIGHUP. Without a certificate it keeps its default action.
    if (config.tlsCert !== undefined) process.on('SIGHUP', () => hub.renewCertificate());
    await print(`listening on ${hub.url}`);
    await print(`dashboard    ${hub.url}${config.basePath}/`);
    await print(`sign in      ${await signInText(hub, config)}`);
    await print(`GraphQL      ${hub.url}${config.basePath}/graphql`);
    await print(`admin key    ${adminKeyText(hub, config)}`);
    if (watch) await print(`watching     ${watch.folder} as project ${watch.project}`);
    await asked;
    await hub.close();
  },
});

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The one-time link. The hub also starts while its log is away; then nothing can be stored, and people sign in by key. */
async function signInText(hub: RunningHub, config: Config): Promise<string> {
  try {
    return `${await openingLink(hub, config)} (once, within 60 s, on this machine)`;
  } catch (error) {
    if (!hasCode(error, 'UNAVAILABLE')) throw error;
    return 'by key: no link can be made while the log cannot be written';
  }
}

/** Link that opens the dashboard signed in. What follows `#` is sent to no server, and stands in no log of one. */
async function openingLink({ url, issueOpening }: RunningHub, { basePath }: Config): Promise<string> {
  const here = new URL(`${url}${basePath}/`);
  if (/^(0\.0\.0\.0|\[::\])$/.test(here.hostname)) here.hostname = 'localhost';
  here.hash = `open=${await issueOpening()}`;
  return here.href;
}

/** A key that was there before this start is not shown again: output is collected, and kept by others. */
function adminKeyText({ adminKey, adminKeyIsNew }: RunningHub, config: Config): string {
  if (adminKeyIsNew) return adminKey;
  return config.adminKey === undefined
    ? `is in ${join(config.data, DATA_FILES.adminKey)}`
    : 'is the one of TIDINGS_ADMIN_KEY';
}

/** Says why the hub cannot listen, and the way out; null for any other error. */
function listenFault(error: unknown, { port, host }: Config): Error | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return null;
  const faults: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} of ${host} is in use; stop what listens there, or choose another with --port (0 takes a free one)`,
    EACCES: `port ${port} may not be opened by this user; choose one above 1023 with --port`,
    EADDRNOTAVAIL: `${host} is not an address of this machine; choose one with --host, such as 127.0.0.1 or 0.0.0.0`,
    ENOTFOUND: `${host} is not an address or a known name; choose one with --host, such as 127.0.0.1 or 0.0.0.0`,
  };
  const fault = faults[code ?? ''];
  return fault === undefined ? null : new Error(fault, { cause: error });
}
