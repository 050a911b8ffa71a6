import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SingleFlight } from '../../core/async/single-flight.js';
import type { Clock } from '../../core/clock.js';
import { Delivery } from '../delivery.js';
import { createGit, GitFailure, itemsIn, type RunGit, textOf } from '../git/command.js';
import type { Sink, SourceItem } from '../sink.js';
import type { OnSourceError, OnSourceNotice, Source } from '../source.js';
import { commitFolder, type Landing } from './commit.js';
import { Journal } from './journal.js';
import { finishLanding, removeScratch } from './recovery.js';
import { Schedule } from './schedule.js';
import type { AutoCommitSettings } from './settings.js';
import { LARGEST_NEW_FILE_BYTES } from './staging.js';
import { NotNow, WorkTree } from './work-tree.js';

export interface AutoCommitOptions {
  /** Folder in the work tree of a git repository. */
  readonly root: string;
  readonly settings: AutoCommitSettings;
  readonly sink: Sink;
  readonly clock: Clock;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Absolute paths that are not committed. */
  readonly ignored?: readonly string[];
}

interface Repository {
  readonly tree: WorkTree;
  readonly journal: Journal;
  readonly schedule: Schedule;
}

/** Payload of an `auto_commit` event. */
interface Phase {
  readonly phase: 'SCHEDULED' | 'START' | 'RESULT' | 'ERROR';
  readonly [field: string]: unknown;
}

/** `git hook run` is new in it. */
const OLDEST_GIT = [2, 36] as const;

/**
 * Commits the files of a folder by itself, and publishes `auto_commit` events. Index, files and other branches of the user
 * stay as they are; nothing is pushed. While the user is in the middle of something it waits, and reports that once.
 */
export class AutoCommit implements Source {
  readonly #options: AutoCommitOptions;
  readonly #delivery: Delivery;
  readonly #closing = new AbortController();
  readonly #runs = new SingleFlight(() => this.#run());
  #repository: Repository | null = null;
  /** Whether what an earlier run left is settled, so that runs may begin. */
  #isOpen = false;
  #started: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  /** Run that is announced, or was held up. */
  #runId: string | null = null;
  /** Why the last run did not commit. */
  #said: string | null = null;
  #leftOut = '';

  constructor(options: AutoCommitOptions) {
    this.#options = options;
    this.#delivery = new Delivery(options);
  }

  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    this.#closing.abort();
    this.#cancel?.();
    await this.#started?.catch(() => undefined);
    await this.#runs.running;
    await this.#repository?.journal.close();
  }

  /** The sink, with the changed files counted that are published through it. */
  watch(sink: Sink): Sink {
    return {
      ...sink,
      publish: (items) => {
        this.#report(items.flatMap(({ type, payload }) => (type === 'file_change' ? [String(payload.filePath)] : [])));
        return sink.publish(items);
      },
    };
  }

  async #open(): Promise<void> {
    const { root, clock, settings, onNotice, onError } = this.#options;
    const place = { folder: root, clock, signal: this.#closing.signal };
    const git = createGit(place);
    try {
      await expectVersion(git);
      const tree = await WorkTree.open(git, place);
      const file = `tidings-auto-commit-${digestOf(tree.places.prefix, settings.branch)}.json`;
      const journal = new Journal(join(tree.places.gitFolder, file), this.#delivery, onError);
      this.#repository = { tree, journal, schedule: new Schedule(settings, clock, journal.entries.nextInterval) };
      journal.entries.nextInterval = this.#repository.schedule.nextInterval;
      await this.#recover(this.#repository);
      journal.save();
      void journal.send();
      await removeScratch(tree, clock);
      // A file that was reported before is among them.
      const changed = await changedFiles(tree);
      this.#isOpen = true;
      this.#report(changed);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      this.#repository = null;
      if (this.#closing.signal.aborted) return;
      onNotice(`nothing is committed automatically in ${root}: ${error.message}`);
    }
  }

  /** Ends a run that was interrupted: with its commit, if that is on its branch. */
  async #recover({ tree, journal }: Repository): Promise<void> {
    const { run } = journal.entries;
    if (run?.landing && (await finishLanding(tree, run.landing))) this.#onCommitted(run.id, run.landing);
    else if (run) this.#publish(run.id, { phase: 'ERROR', message: 'the hub was stopped before the commit was made' });
    journal.entries.run = null;
  }

  #report(paths: readonly string[]): void {
    this.#repository?.schedule.report(paths);
    if (this.#repository && this.#isOpen && !this.#runs.running) this.#arm(this.#repository);
  }

  /** Sets the timer of the next run, and announces a run that has changes. */
  #arm({ schedule }: Repository): void {
    this.#cancel?.();
    const { due } = schedule;
    if (due === null || this.#closing.signal.aborted) return;
    const { clock } = this.#options;
    this.#cancel = clock.after(Math.max(0, due - clock.now()), () => void this.#runs.run());
    if (this.#runId !== null || !schedule.hasChanges) return;
    this.#runId = this.#newRunId(due);
    this.#publish(this.#runId, { phase: 'SCHEDULED', nextRunAt: dateOf(due) });
  }

  async #run(): Promise<void> {
    const repository = this.#repository!;
    const { tree, journal, schedule } = repository;
    const announced = this.#runId !== null;
    const id = this.#runId ?? this.#newRunId(this.#options.clock.now());
    this.#runId = id;
    schedule.begin();
    journal.entries.nextInterval = schedule.nextInterval;
    try {
      await this.#recover(repository);
      const landing = await commitFolder({
        ...{ tree, branch: this.#options.settings.branch, last: journal.entries.last },
        ignored: this.#options.ignored ?? [],
        onTooLarge: (paths) => this.#onTooLarge(paths),
        onStart: (changesCount) => {
          journal.entries.run = { id, landing: null };
          this.#publish(id, { phase: 'START', changesCount });
        },
        onLanding: (made) => {
          journal.entries.run = { id, landing: made };
          journal.save();
        },
      });
      if (landing) this.#onCommitted(id, landing);
      else if (journal.entries.run || (announced && this.#said === null)) this.#onUnchanged(id);
      this.#said = null;
      this.#runId = null;
    } catch (error) {
      await this.#onFailure(id, error);
    }
    this.#arm(repository);
  }

  #onCommitted(id: string, { commit, changes, subject }: Landing): Promise<void> {
    const { journal } = this.#repository!;
    journal.entries.last = commit;
    journal.entries.run = null;
    const { nextInterval } = journal.entries;
    const next = nextInterval !== null && { nextRunAt: dateOf(nextInterval) };
    const result = { success: true, changesCount: changes, commitSha: commit, message: subject, ...next };
    return this.#publish(id, { phase: 'RESULT', ...result }, commit);
  }

  #onUnchanged(id: string): void {
    this.#repository!.journal.entries.run = null;
    this.#publish(id, { phase: 'RESULT', success: false, changesCount: 0, message: 'nothing has changed' });
  }

  async #onFailure(id: string, error: unknown): Promise<void> {
    const { tree, journal, schedule } = this.#repository!;
    const landing = journal.entries.run?.landing ?? null;
    // Null where git cannot say whether the branch has moved: then the next run, or start, asks again.
    const isCommitted = landing !== null && (await finishLanding(tree, landing).catch(() => null));
    // An interrupted run is reported by the next start.
    if (this.#closing.signal.aborted) return;
    if (isCommitted !== null) journal.entries.run = null;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof NotNow && !isCommitted) {
      this.#onWaiting(id, `not committed: ${message}`);
      return;
    }
    this.#said = null;
    this.#runId = null;
    if (isCommitted) {
      this.#onError(`committed, and then: ${message}`, this.#onCommitted(id, landing!));
      return;
    }
    schedule.retry('failed');
    this.#onError(message, this.#publish(id, { phase: 'ERROR', message, nextRunAt: dateOf(schedule.due!) }));
  }

  #onWaiting(id: string, message: string): void {
    const { journal, schedule } = this.#repository!;
    schedule.retry('waiting');
    if (this.#said === message) journal.save();
    else this.#publish(id, { phase: 'RESULT', success: false, message, nextRunAt: dateOf(schedule.due!) });
    this.#said = message;
  }

  /** Reports an error after the events: a published event means health. */
  #onError(message: string, sent: Promise<void>): void {
    void sent.then(() => this.#options.onError(new Error(`auto-commit: ${message}`)));
  }

  #onTooLarge(paths: readonly string[]): void {
    const text = paths.join('\n');
    if (text === this.#leftOut) return;
    this.#leftOut = text;
    if (paths.length === 0) return;
    const more = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
    this.#options.onNotice(
      `'${paths[0]}'${more} is not committed automatically: it is new and over ${LARGEST_NEW_FILE_BYTES / 1024 ** 2} MiB; ` +
        'add it with git add, or have git ignore it',
    );
  }

  #publish(id: string, payload: Phase, commit?: string): Promise<void> {
    const { phase, message, nextRunAt } = payload;
    const key = commit ?? digestOf(id, phase, message, phase === 'SCHEDULED' ? '' : nextRunAt);
    const item: SourceItem = {
      ...{ type: 'auto_commit', payload },
      options: { idempotencyKey: `auto-commit:${key}`, occurredAt: this.#options.clock.now(), correlationId: id },
    };
    return this.#repository!.journal.publish(item);
  }

  /** The same after a restart, for a run of the same time. */
  #newRunId(at: number): string {
    return `auto-commit-${digestOf(this.#options.root, this.#options.settings.branch, at)}`;
  }
}

const digestOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

const dateOf = (ms: number): string => new Date(ms).toISOString();

async function expectVersion(git: RunGit): Promise<void> {
  const { bytes } = await git(['version']).catch((error: unknown) => {
    throw new GitFailure(`git cannot be run (${error instanceof Error ? error.message : String(error)})`);
  });
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(bytes)?.[0] ?? '').split('.').map(Number);
  if (major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1]))
    throw new GitFailure(`it takes git ${OLDEST_GIT.join('.')} or newer, and this is ${bytes.trim()}`);
}

/** Files that differ from the last commit, by their paths in the folder. */
async function changedFiles({ git, places: { prefix } }: WorkTree): Promise<string[]> {
  const { bytes } = await git(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.']);
  const paths = itemsIn(bytes).map((line) => textOf(line.slice('XY '.length)).slice(prefix.length));
  // A repository in the folder is not committed.
  return paths.filter((path) => !path.endsWith('/'));
}
