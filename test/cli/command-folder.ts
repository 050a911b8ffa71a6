import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, type RunOptions, start, stop } from './run.js';

/** Settings of a hub in a test. */
export const SETTINGS = { PORT: '0', TIDINGS_DRAIN_MS: '50', TIDINGS_LOG_LEVEL: 'silent' };

/** A hub as a process, and how client commands reach it: by its port, and the key in the data folder. */
export interface Served {
  readonly hub: Running;
  readonly url: string;
  readonly key: string;
  readonly env: { readonly PORT: string };
}

/** A folder in which commands are started as processes. They end with it. */
export class CommandFolder {
  /** Temporary, with nothing in it but the folder. */
  readonly base: string;
  readonly cwd: string;
  readonly #started: Running[] = [];

  private constructor(base: string, name: string) {
    this.base = base;
    this.cwd = join(base, name);
  }

  static async make(name = 'My Project'): Promise<CommandFolder> {
    const folder = new CommandFolder(await mkdtemp(join(tmpdir(), 'tidings-cli-')), name);
    await mkdir(folder.cwd);
    return folder;
  }

  begin(args: readonly string[], env: RunOptions['env'] = {}): Running {
    const running = start(args, { cwd: this.cwd, env });
    this.#started.push(running);
    return running;
  }

  /** Starts a hub. It watches the folder, unless the arguments say otherwise. */
  async serve(args: readonly string[] = [], env: RunOptions['env'] = {}): Promise<Served> {
    const hub = this.begin(args, { ...SETTINGS, ...env });
    const [, url] = await hub.says(/^listening on (http:\/\/\S+)$/m);
    await hub.says(/^admin key/m);
    const key = (await readFile(join(this.cwd, '.tidings/admin.key'), 'utf8')).trim();
    return { hub, url: url!, key, env: { PORT: new URL(url!).port } };
  }

  /** Ends what was started, and removes the folder. */
  async remove(): Promise<void> {
    await Promise.all(this.#started.map(stop));
    await rm(this.base, { recursive: true, force: true });
  }
}

/** One operation over HTTP, as the admin. */
export async function post({ url, key }: Served, query: string, variables: object = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

/** Lines of JSON that a command has printed. */
export const json = (running: Running) => running.lines().map((line) => JSON.parse(line) as Record<string, unknown>);

/** Activities as lines for `publish activity -`, each with its number as its summary. */
export const activities = (from: number, to: number) =>
  numbers(from, to)
    .map((summary) => `${JSON.stringify({ kind: 'n', summary: String(summary) })}\n`)
    .join('');

export const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const summaries = (running: Running) => json(running).map(({ summary }) => Number(summary));
