import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, type ClientOptions, createClient } from '../client/index.js';
import type { Config } from '../core/config/config.js';
import { type CliOption, type Invocation, text, UsageError } from './command.js';
import { projectNamedAfter } from './folder-project.js';

/** The options of every command that talks to a hub. */
export const HUB_OPTIONS: readonly CliOption[] = [
  { flags: '--url <address>', doc: 'the hub (TIDINGS_URL; by default the one on this machine)' },
];

/** The option of the commands that watch a folder. */
export const IGNORE_OPTION: CliOption = {
  flags: '--ignore <pattern>',
  doc: 'leave out files that match, as a line of .gitignore does (repeatable); for good: a .tidingsignore file',
  repeatable: true,
};

const PROJECT = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** A client of the hub that the options and settings name, with the key that is found. */
export function openClient({ options, loaded: { config } }: Invocation, more: Partial<ClientOptions> = {}): Client {
  const { port, host, tlsCert } = config;
  const local = `${tlsCert === undefined ? 'http' : 'https'}://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : bracketed(host)}:${port || 4000}`;
  const url = text(options, 'url') ?? config.url ?? local;
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new UsageError(`--url ${url} is not an http:// or https:// address`);
  return createClient({ url, key: keyOf(config), ...more });
}

const bracketed = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

function keyOf(config: Config): string {
  const key = config.key ?? config.adminKey;
  if (key !== undefined) return key;
  const file = join(config.data, 'admin.key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageError(`no key: set TIDINGS_KEY, or run where ${file} can be read`);
  }
}

/** The project that an option names; by default the one that is named after the folder. */
export function projectOf(options: Invocation['options'], folder: string): string {
  const project = text(options, 'project') ?? projectNamedAfter(folder);
  if (!PROJECT.test(project)) throw new UsageError(`--project ${project}: a project id matches ${PROJECT.source}`);
  return project;
}
