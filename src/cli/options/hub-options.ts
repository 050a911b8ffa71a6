import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../core/config/config.js';
import { DATA_FILES } from '../../core/config/data-files.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS } from '../../core/project-id.js';
import { type CliOption, type Invocation, text, UsageError } from '../command.js';
import { projectNamedAfter } from '../folder-project.js';

/** The options of every command that talks to a hub. */
export const HUB_OPTIONS: readonly CliOption[] = [
  {
    flags: '--url <address>',
    doc: 'address of the hub; by default TIDINGS_URL, or the hub on this machine',
    setting: 'TIDINGS_URL',
  },
];

/** Address of the hub that the settings name; by default the hub on this machine. */
export function addressOf({ url, port, host, tlsCert }: Config): string {
  if (url !== undefined) return url;
  const scheme = tlsCert === undefined ? 'http' : 'https';
  return `${scheme}://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : bracketed(host)}:${port || 4000}`;
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
