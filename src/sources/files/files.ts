import { randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type FSWatcher, watch } from 'chokidar';
import { systemClock } from '../../core/clock.js';
import { Delivery } from '../delivery.js';
import { type GitKnowledge, GitRules } from '../git/git-rules.js';
import type { Sink, SourceItem } from '../sink.js';
import type { OnSourceError, OnSourceNotice, Source } from '../source.js';
import { type FileChange, takeChanges } from './changes.js';
import { Ignored, isRuleFile, slashed } from './ignored.js';
import { undecodableNames } from './names.js';
import { Settling } from './quiet-period.js';
import { type FileState, fileState, Snapshot, sameContent, statOf } from './snapshot.js';

export interface FileSourceOptions {
  /** The folder to watch. */
  readonly root: string;
  readonly sink: Sink;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Folders that are ignored with all that they hold. */
  readonly ignored?: readonly string[];
  /** Rules for what else is ignored, in the syntax of `.gitignore`, for paths below the root. */
  readonly patterns?: readonly string[];
}

/** Most changes that are turned into events at once. */
const BATCH = 1_000;
/** What stands in a name for bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * Publishes `file_change` events for what happens to the files of a folder from `start` on. A file that is created,
 * changed or deleted several times before it can be published is published once, as what became of it; nothing that
 * remains is left out. What it remembers is bounded by the number of files.
 *
 * What git ignores is not published, what git tracks is; `.tidingsignore` files and `patterns` apply to both.
 *
 * @throws Error from `start` when the root is not a folder.
 */
export const createFileSource = (options: FileSourceOptions): Source => new FileSource(options);

class FileSource implements Source {
  readonly #options: FileSourceOptions;
  readonly #delivery: Delivery;
  readonly #snapshot = new Snapshot();
  /** Paths that came to rest and are not published yet; null for a deleted file. */
  readonly #settled = new Map<string, FileState | null>();
  readonly #told = new Set<unknown>();
  #root = '';
  #git: GitRules | null = null;
  #rules!: Ignored;
  /** The rules by which the watcher chose what to watch. */
  #watchedBy!: Ignored;
  #settling!: Settling;
  #watcher: FSWatcher | null = null;
  #started: Promise<void> | null = null;
  #publishing: Promise<void> | null = null;
  #namesNoticed = false;
  #rewatching: Promise<void> | null = null;

  constructor(options: FileSourceOptions) {
    this.#options = options;
    this.#delivery = new Delivery(options);
  }

  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    await this.#started?.catch(() => undefined);
    this.#settling?.close();
    await this.#git?.close();
    await this.#rewatching;
    await this.#watcher?.close();
    await this.#publishing;
  }

  async #open(): Promise<void> {
    const { root, onError } = this.#options;
    if (!(await stat(root)).isDirectory()) throw new Error(`${root} is not a folder`);
    this.#root = await realpath(root);
    this.#git = await GitRules.open(this.#root, onError);
    this.#rules = this.#newRules();
    this.#settling = new Settling({
      root: this.#root,
      isKnown: (path) => this.#snapshot.get(path) !== undefined,
      isIgnoredFolder: (path) => this.#rules.has(path, true),
      onSettled: (looks) => this.#onSettled(looks),
      onError,
    });
    // Files that exist at the start are remembered and not published.
    this.#watcher = await this.#watch((path, state) => {
      if (!this.#rules.has(path, false)) this.#snapshot.set(path, state);
    });
    this.#noticeIgnoredRoot();
    await this.#git.follow((before) => this.#onGitRules(before));
  }

  #newRules(): Ignored {
    const { ignored = [], patterns = [] } = this.#options;
    const always = ignored.map((folder) => resolve(folder));
    return new Ignored({ root: this.#root, always, patterns, git: this.#git!.current });
  }

  #noticeIgnoredRoot(): void {
    const isEmpty = this.#snapshot.paths().next().done;
    const rule = this.#rules.ruleForRoot() ?? (isEmpty ? this.#rules.ruleForAnyFile() : null);
    if (!rule) return;
    this.#options.onNotice(
      `file changes in ${this.#root} are not published: the rule '${rule.pattern}' of ${rule.origin} ignores them; ` +
        'change that rule, or watch another folder (files that git tracks are published all the same)',
    );
  }

  /** Watches the root by the current rules, and calls `onPresent` with every file that the first scan finds. */
  async #watch(onPresent: (path: string, state: FileState) => void): Promise<FSWatcher> {
    const rules = this.#rules;
    this.#watchedBy = rules;
    const watcher = watch(this.#root, {
      alwaysStat: true,
      followSymlinks: false,
      // Its own settling delays deletions and hides names that look like an editor's.
      atomic: false,
      // Without stats it is unknown whether a rule for folders applies; the watcher asks again with them. A file of
      // rules is watched even where it ignores itself.
      ignored: (absolute, stats) => {
        const path = slashed(this.#root, absolute);
        return stats !== undefined && !isRuleFile(path) && rules.has(path, stats.isDirectory());
      },
    });
    let ready = false;
    watcher.on('all', (event, absolute, stats) => {
      const path = slashed(this.#root, absolute);
      // A file that comes to rest before its rules do is judged by them.
      if (isRuleFile(path)) this.#rules = this.#newRules();
      if (event === 'addDir') this.#checkNames(absolute);
      if (ready) return this.#settling.report(path, event.startsWith('add'));
      const state = event === 'add' && stats ? fileState(stats) : null;
      if (state) onPresent(path, state);
      else if (event !== 'addDir') this.#settling.report(path);
    });
    watcher.on('raw', (_, name, details) => {
      if (name?.includes(REPLACEMENT)) this.#checkNames((details as { watchedPath: string }).watchedPath);
    });
    watcher.on('error', (error) => this.#tellOnce(error));
    await new Promise<void>((resolveReady) => watcher.once('ready', resolveReady));
    ready = true;
    return watcher;
  }

  /** The watcher reports names as text: of a file whose name is none it reports nothing, and is not asked about it. */
  #checkNames(folder: string): void {
    if (this.#namesNoticed) return;
    void undecodableNames(folder).then((names) => {
      const name = names.find((found) => !this.#rules.has(slashed(this.#root, join(folder, found)), false));
      if (name === undefined || this.#namesNoticed) return;
      this.#namesNoticed = true;
      this.#options.onNotice(
        `'${name}' in ${folder} has a name that is not UTF-8: changes of such files are not published; rename them`,
      );
    });
  }

  /** Reports an error once: a system that runs out of watches fails for every file. */
  #tellOnce(error: unknown): void {
    const { code, message } = error as NodeJS.ErrnoException;
    if (this.#told.has(code ?? message)) return;
    this.#told.add(code ?? message);
    this.#options.onError(error);
  }

  #onSettled(looks: ReadonlyMap<string, FileState | null>): void {
    // Rules that came to rest together with files apply to these.
    if ([...looks].some(([path, state]) => isRuleFile(path) && this.#isNews(path, state))) this.#applyRules();
    for (const [path, state] of looks) {
      const cameAndWent = !state && !this.#snapshot.get(path);
      if (cameAndWent || this.#rules.has(path, false)) this.#leaveOut(path);
      else this.#settled.set(path, state);
    }
    if (this.#settled.size > 0) this.#publish();
  }

  #isNews(path: string, state: FileState | null): boolean {
    const known = this.#snapshot.get(path);
    return !(state && known && sameContent(state, known));
  }

  #leaveOut(path: string): void {
    this.#snapshot.delete(path);
    this.#settled.delete(path);
  }

  /** Follows git: its rules outside of the tree, and what it began or ceased to track although a rule names it. */
  #onGitRules(before: GitKnowledge): void {
    const now = this.#git!.current;
    const [old, rules] = [this.#rules, this.#newRules()];
    const isNews = (path: string) => old.has(path, false) !== rules.has(path, false);
    const touched = [
      ...[...now.tracked].filter((path) => !before.tracked.has(path)),
      ...[...before.tracked].filter((path) => !now.tracked.has(path)),
    ];
    if (!isDeepStrictEqual(before.rules, now.rules) || touched.some(isNews)) this.#applyRules();
    else this.#rules = rules;
  }

  /** Follows a change of rules. The old watcher goes on until the new one has seen everything. */
  #applyRules(): void {
    this.#rules = this.#newRules();
    for (const path of [...this.#snapshot.paths()]) if (this.#rules.has(path, false)) this.#leaveOut(path);
    this.#rewatching = (this.#rewatching ?? Promise.resolve()).then(async () => {
      if (this.#delivery.closed) return;
      const [old, before] = [this.#watcher, this.#watchedBy];
      const present = new Set<string>();
      this.#watcher = await this.#watch((path, state) => {
        present.add(path);
        if (this.#rules.has(path, false)) return;
        const isKnown = this.#snapshot.get(path) !== undefined;
        // A file that was ignored until now has not been created now.
        if (!isKnown && before.has(path, false)) this.#snapshot.set(path, state);
        // A known one too: the old watcher may be closed before it has reported what the new one has already seen.
        else if (this.#isNews(path, state)) this.#settling.report(path, !isKnown);
      });
      await old?.close();
      for (const path of this.#snapshot.paths()) if (!present.has(path)) this.#settling.report(path);
    });
    // The former watcher goes on, by the former rules.
    this.#rewatching = this.#rewatching.catch(this.#options.onError);
  }

  #publish(): void {
    this.#publishing ??= this.#publishAll()
      .catch(this.#options.onError)
      .finally(() => {
        this.#publishing = null;
        if (this.#settled.size > 0 && !this.#delivery.closed) this.#publish();
      });
  }

  /** While one batch is on its way, what happens meanwhile gathers in `#settled`. */
  async #publishAll(): Promise<void> {
    while (this.#settled.size > 0 && !this.#delivery.closed) {
      const batch = new Map([...this.#settled].slice(0, BATCH));
      for (const path of batch.keys()) this.#settled.delete(path);
      const changes = await takeChanges(this.#snapshot, batch, (path) => this.#isGone(path));
      // Retried until it is durable, so that it counts as published from here on.
      await this.#delivery.send(changes.map(itemOf));
    }
  }

  async #isGone(path: string): Promise<boolean> {
    return (await statOf(join(this.#root, path))) === null;
  }
}

const itemOf = ({ filePath, changeType, previousPath, sizeBytes }: FileChange): SourceItem => ({
  type: 'file_change',
  payload: {
    filePath,
    changeType,
    ...(previousPath && { previousPath }),
    ...(sizeBytes !== undefined && { sizeBytes }),
  },
  options: { idempotencyKey: randomUUID(), occurredAt: systemClock.now() },
});
