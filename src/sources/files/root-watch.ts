import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CoalescedTask } from '../../core/async/coalesced-task.js';
import { type GitKnowledge, GitRules } from '../git/git-rules.js';
import type { OnSourceError, OnSourceNotice } from '../source.js';
import { Ignored, isRuleFile, slashed } from './ignored.js';
import { nameCheck } from './names.js';
import { type Polling, type PollSetting, pollingAfter, pollingFor } from './polling.js';
import type { Publisher } from './publisher.js';
import { Settling } from './quiet-period.js';
import { type FileState, fileState, type Snapshot, sameContent, sameFile, statOf } from './snapshot.js';
import { type FolderWatcher, watchTree } from './tree-watch.js';

/** When the folder was watched before, and by which rules. */
export interface LastSeen {
  /** Digest of the rules outside of the folder. */
  readonly rules: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

interface RootWatchOptions {
  /** Absolute path without symbolic links. */
  readonly root: string;
  /** What was published of its files. */
  readonly snapshot: Snapshot;
  readonly publisher: Publisher;
  /** Null at the very first time: then no file that is there is new. */
  readonly lastSeen: LastSeen | null;
  readonly ignored?: readonly string[] | undefined;
  readonly patterns?: readonly string[] | undefined;
  readonly poll?: PollSetting;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Called when the watch of the root has ended by itself. */
  readonly onLost: () => void;
}

/** How the files that a scan finds are compared. */
interface Comparison {
  /** Whether a file that is not known has been there before. */
  readonly wasThere: (path: string, state: FileState) => boolean;
  /** Whether the changes happened while the folder was not watched. */
  readonly whileAway: boolean;
}

/** Watch of the folder that stands at a path, for as long as it stands there. */
export class RootWatch {
  readonly #options: RootWatchOptions;
  readonly #reported = new Set<unknown>();
  readonly #checkNames: (folder: string) => void;
  readonly #settling: Settling;
  #git: GitRules | null = null;
  #rules!: Ignored;
  /** The rules by which the watcher chose what to watch. */
  #watchedBy!: Ignored;
  #polling: Polling | null = null;
  #watcher: FolderWatcher | null = null;
  /** The first comparison. */
  #opening: Promise<void> = Promise.resolve();
  /** Watches by new rules, or after an error by polling. After an error the former watcher goes on until then. */
  readonly #rewatch: CoalescedTask;
  #closed = false;

  constructor(options: RootWatchOptions) {
    const { root, snapshot, onError, onNotice } = options;
    this.#options = options;
    this.#checkNames = nameCheck({
      isIgnored: (absolute) => this.#rules.has(slashed(root, absolute), false),
      onNotice,
    });
    this.#settling = new Settling({
      ...{ root, onError },
      latencyMs: () => this.#polling?.everyMs ?? 0,
      isKnown: (path) => snapshot.get(path) !== undefined,
      isIgnoredFolder: (path) => this.#rules.has(path, true),
      onFolder: (path) => this.#watcher?.watchFolder(join(root, path)),
      onSettled: (looks) => this.#onSettled(looks),
    });
    this.#rewatch = new CoalescedTask({ task: () => this.#watchAgain(), onError });
  }

  /** Digest of the rules outside of the folder. */
  get rules(): string {
    return this.#rules.outerDigest;
  }

  /** Resolves when every change from then on, and each since it was last watched, is published or will be. */
  async open(): Promise<void> {
    const { root, poll, lastSeen, snapshot, onError } = this.#options;
    this.#git = await GitRules.open(root, onError);
    this.#rules = this.#newRules();
    this.#setPolling(await pollingFor(root, poll));
    const oldRules = lastSeen !== null && (await this.#haveRulesChanged(lastSeen));
    const wasThere = (_: string, { ctime }: FileState) =>
      lastSeen === null || (oldRules && ctime <= lastSeen.at * 1_000);
    this.#opening = this.#compare({ wasThere, whileAway: lastSeen !== null });
    await this.#opening;
    if (lastSeen === null || snapshot.size === 0) this.#noticeIgnoredRoot();
    await this.#git.follow((before) => this.#onGitRules(before));
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#settling.close();
    await this.#git?.close();
    await this.#rewatch.running;
    await this.#watcher?.close();
  }

  #newRules(): Ignored {
    const { root, ignored = [], patterns = [] } = this.#options;
    return new Ignored({ root, always: ignored.map((folder) => resolve(folder)), patterns, git: this.#git!.current });
  }

  /** Rules that changed while the folder was not watched may have made files visible that were there all the time. */
  async #haveRulesChanged({ rules }: LastSeen): Promise<boolean> {
    if (rules !== this.#rules.outerDigest) return true;
    const { root, snapshot } = this.#options;
    for (const [path, known] of snapshot.entries()) {
      if (!isRuleFile(path)) continue;
      const stats = await statOf(join(root, path));
      const state = stats && fileState(stats);
      if (!state || !sameContent(known, state)) return true;
    }
    return false;
  }

  #setPolling(polling: Polling | null): void {
    this.#polling = polling;
    if (!polling?.reason) return;
    const { root, onNotice } = this.#options;
    onNotice(`${root} is polled every ${polling.everyMs} ms: ${polling.reason}`, 'info');
  }

  #noticeIgnoredRoot(): void {
    const { root, snapshot, onNotice } = this.#options;
    const rule = this.#rules.ruleForRoot() ?? (snapshot.size === 0 ? this.#rules.ruleForAnyFile() : null);
    if (!rule) return;
    onNotice(
      `file changes in ${root} are not published: the rule '${rule.pattern}' of ${rule.origin} ignores them; ` +
        'change that rule, or watch another folder (files that git tracks are published all the same)',
    );
  }

  /** Watches by the current rules, and reports every file that is not as it was published. */
  async #compare({ wasThere, whileAway }: Comparison): Promise<void> {
    const { snapshot, publisher } = this.#options;
    const present = new Set<string>();
    const report = (path: string, isNew: boolean) => {
      if (whileAway) publisher.markAway(path);
      this.#settling.report(path, isNew);
    };
    const old = this.#watcher;
    this.#watcher = await this.#watch((path, state) => {
      present.add(path);
      if (this.#rules.has(path, false)) return;
      const known = snapshot.get(path);
      if (!known && wasThere(path, state)) snapshot.set(path, state);
      // A known one too: the old watcher may be closed before it has reported what the new one has already seen.
      else if (!known || !sameContent(known, state)) report(path, !known);
      else if (!sameFile(known, state)) snapshot.set(path, state);
    });
    await old?.close();
    for (const path of [...snapshot.paths()]) {
      if (present.has(path)) continue;
      if (this.#rules.has(path, false)) publisher.leaveOut(path);
      else report(path, false);
    }
  }

  #watch(onPresent: (path: string, state: FileState) => void): Promise<FolderWatcher> {
    this.#watchedBy = this.#rules;
    return watchTree({
      ...{ root: this.#options.root, rules: this.#rules, polling: this.#polling, onPresent },
      onChange: (path, isNew) => this.#settling.report(path, isNew),
      onRuleFile: () => {
        this.#rules = this.#newRules();
      },
      onFolder: this.#checkNames,
      onRootLost: this.#options.onLost,
      onError: (error) => this.#onWatchError(error),
    });
  }

  #onWatchError(error: unknown): void {
    const polling = this.#polling === null && this.#options.poll !== false ? pollingAfter(error) : null;
    if (!polling) {
      this.#reportOnce(error);
      return;
    }
    this.#setPolling(polling);
    this.#rewatch.run();
  }

  /** Reports an error once: a system that runs out of watches fails for every file. */
  #reportOnce(error: unknown): void {
    const { code, message } = error as NodeJS.ErrnoException;
    if (this.#reported.has(code ?? message)) return;
    this.#reported.add(code ?? message);
    this.#options.onError(error);
  }

  #onSettled(looks: ReadonlyMap<string, FileState | null>): void {
    const { snapshot, publisher } = this.#options;
    // Rules that came to rest together with files apply to these.
    if ([...looks].some(([path, state]) => isRuleFile(path) && this.#isNews(path, state))) this.#applyRules();
    for (const [path, state] of looks) {
      const cameAndWent = !state && !snapshot.get(path);
      if (cameAndWent || this.#rules.has(path, false)) publisher.leaveOut(path);
      else publisher.add(path, state);
    }
  }

  #isNews(path: string, state: FileState | null): boolean {
    const known = this.#options.snapshot.get(path);
    return !(state && known && sameContent(state, known));
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
    const { snapshot, publisher } = this.#options;
    this.#rules = this.#newRules();
    for (const path of [...snapshot.paths()]) if (this.#rules.has(path, false)) publisher.leaveOut(path);
    this.#rewatch.run();
  }

  async #watchAgain(): Promise<void> {
    // Two comparisons at once would each open a watcher, and only one would be closed.
    await this.#opening;
    if (this.#closed) return;
    const before = this.#watchedBy;
    // A file that was ignored until now has not been created now.
    await this.#compare({ wasThere: (path) => before.has(path, false), whileAway: false });
    this.#options.publisher.writeIndex();
  }
}
