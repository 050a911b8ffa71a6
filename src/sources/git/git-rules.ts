import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { CoalescedTask } from '../../core/async/coalesced-task.js';
import { systemClock } from '../../core/clock.js';
import type { RuleText } from '../files/rule-tree.js';
import type { OnSourceError } from '../source.js';
import { createGit, type RunGit, readGit } from './command.js';

/** What git knows of a folder beside its `.gitignore` files. */
export interface GitKnowledge {
  /** Rules of the repository and of the user for all of its paths, the strongest first. */
  readonly rules: readonly RuleText[];
  /** Files that git tracks, and the folders that hold them; relative to the folder. */
  readonly tracked: ReadonlySet<string>;
}

interface Places {
  readonly index: string;
  readonly excludes: readonly string[];
}

/** Longer than the 50 ms in which the watcher swallows a second change of a file. */
const QUIET_MS = 60;

const NOTHING: GitKnowledge = { rules: [], tracked: new Set() };

/**
 * What git ignores by rules outside of the tree (`info/exclude`, the user's global file), and what it tracks. Outside of a
 * repository, or without git, it knows nothing.
 */
export class GitRules {
  readonly #closing = new AbortController();
  readonly #git: RunGit;
  readonly #onError: OnSourceError;
  #places: Places | null = null;
  #watcher: FSWatcher | null = null;
  #cancel: (() => void) | null = null;
  #reading: CoalescedTask | null = null;
  current = NOTHING;

  private constructor(folder: string, onError: OnSourceError) {
    this.#git = createGit({ folder, clock: systemClock, signal: this.#closing.signal });
    this.#onError = onError;
  }

  /** @param folder absolute. */
  static async open(folder: string, onError: OnSourceError): Promise<GitRules> {
    const rules = new GitRules(folder, onError);
    // Without git, or in a folder that it does not trust, nothing is known. The source of commits reports that.
    rules.#places = await placesOf(rules.#git, folder).catch(() => null);
    if (rules.#places) rules.current = await rules.#read(rules.#places);
    return rules;
  }

  /** Calls `onChange` after every change since `open`, with what was known before. Resolves when it watches. */
  async follow(onChange: (before: GitKnowledge) => void): Promise<void> {
    if (!this.#places || this.#closing.signal.aborted) return;
    const files = [this.#places.index, ...this.#places.excludes];
    const folders = files.map((file) => dirname(file));
    const watched = new Set([...files, ...folders]);
    const watcher = watch(folders, {
      ...{ ignoreInitial: true, atomic: false, depth: 0 },
      ignored: (path) => !watched.has(path),
    });
    this.#watcher = watcher;
    this.#reading = new CoalescedTask({
      task: () => this.#readAgain(onChange),
      onError: (error) => this.#onReadError(error),
    });
    watcher.on('all', () => this.#readSoon());
    watcher.on('error', this.#onError);
    await new Promise<void>((ready) => watcher.once('ready', ready));
    // A change since `open` was before the watch.
    this.#readSoon();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancel?.();
    await this.#watcher?.close();
    await this.#reading?.running;
  }

  #readSoon(): void {
    if (this.#closing.signal.aborted) return;
    this.#cancel ??= systemClock.after(QUIET_MS, () => {
      this.#cancel = null;
      this.#reading?.run();
    });
  }

  async #readAgain(onChange: (before: GitKnowledge) => void): Promise<void> {
    const now = await this.#read(this.#places!);
    if (this.#closing.signal.aborted) return;
    const before = this.current;
    this.current = now;
    onChange(before);
  }

  #onReadError(error: unknown): void {
    if (!this.#closing.signal.aborted) this.#onError(error);
  }

  async #read({ excludes }: Places): Promise<GitKnowledge> {
    const texts = await Promise.all(excludes.map((origin) => readFile(origin, 'utf8').catch(() => null)));
    const rules = texts.flatMap((text, index) => (text === null ? [] : [{ origin: excludes[index]!, text }]));
    const list = await readGit(this.#git, ['ls-files', '-z']);
    return { rules, tracked: withFolders(list.split('\0')) };
  }
}

async function placesOf(run: RunGit, folder: string): Promise<Places | null> {
  if ((await readGit(run, ['rev-parse', '--is-inside-work-tree'])) !== 'true') return null;
  const [index, exclude, chosen] = await Promise.all([
    readGit(run, ['rev-parse', '--git-path', 'index']),
    readGit(run, ['rev-parse', '--git-path', 'info/exclude']),
    readGit(run, ['config', '--type=path', '--get', 'core.excludesFile']),
  ]);
  const global = chosen || join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'git', 'ignore');
  return { index: resolve(folder, index!), excludes: [resolve(folder, exclude!), resolve(folder, global)] };
}

function withFolders(paths: readonly string[]): Set<string> {
  const all = new Set(paths);
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0 && !all.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      all.add(path.slice(0, end));
  return all;
}
