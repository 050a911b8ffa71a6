import { basename, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { systemClock } from '../../core/clock.js';
import { Delivery } from '../delivery.js';
import { shortened } from '../short-text.js';
import type { Sink, SourceItem } from '../sink.js';
import type { OnSourceError, Source } from '../source.js';
import { type Commit, type Head, Repository } from './repository.js';

export interface GitSourceOptions {
  /** A folder in a git repository; in any other there is nothing to publish. */
  readonly root: string;
  readonly sink: Sink;
  readonly onError: OnSourceError;
}

/** Most commits that are published of an unknown history. */
const NEWEST = 50;
const PAGE = 100;
/** Longer than the 50 ms in which the watcher swallows a second change of a file. */
const QUIET_MS = 60;
const LONGEST_MESSAGE_BYTES = 16_384;

/** Entries of a git folder that change when HEAD or a branch does. */
const TELLING = new Set(['HEAD', 'packed-refs', 'refs', 'logs', 'reftable']);

/**
 * Publishes a `commit` event for every commit that becomes reachable from HEAD, parents first. That includes commits
 * made while it did not run, from the last published one on; where that is unknown, the newest 50. None is published
 * twice.
 */
export const createGitSource = (options: GitSourceOptions): Source => new GitSource(options);

class GitSource implements Source {
  readonly #options: GitSourceOptions;
  readonly #delivery: Delivery;
  #repository: Repository | null = null;
  #watcher: FSWatcher | null = null;
  #started: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #publishing: Promise<void> = Promise.resolve();
  #changedAgain = false;
  /** Commit up to which everything is published; null while unknown. */
  #last: string | null = null;

  constructor(options: GitSourceOptions) {
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
    this.#cancel?.();
    await this.#watcher?.close();
    await this.#publishing;
  }

  async #open(): Promise<void> {
    const { root, onError } = this.#options;
    this.#repository = await Repository.open(root).catch((error: unknown) => {
      // Without git, or in a folder that it does not trust, there is no git source.
      onError(error);
      return null;
    });
    if (!this.#repository || this.#delivery.closed) return;
    const { folders } = this.#repository;
    this.#watcher = watch([...folders], {
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false,
      ignored: (path) => !folders.some((folder) => isTelling(folder, path)),
    });
    this.#watcher.on('all', () => this.#onChange());
    this.#watcher.on('error', onError);
    await new Promise<void>((resolve) => this.#watcher!.once('ready', resolve));
    this.#publish();
  }

  #onChange(): void {
    if (this.#cancel) {
      this.#changedAgain = true;
      return;
    }
    if (this.#delivery.closed) return;
    this.#changedAgain = false;
    this.#cancel = systemClock.after(QUIET_MS, () => {
      this.#cancel = null;
      this.#publish();
      if (this.#changedAgain) this.#onChange();
    });
  }

  /** Rounds run one after the other: each begins where the previous one ended. */
  #publish(): void {
    this.#publishing = this.#publishing.then(() => this.#publishNew()).catch(this.#options.onError);
  }

  async #publishNew(): Promise<void> {
    const repository = this.#repository!;
    const head = await repository.head();
    if (!head || head.sha === this.#last) return;
    const last = this.#last ?? (await this.#delivery.ask((sink) => sink.newest('commit')))?.key ?? null;
    const shas = await repository.since(last, { head: head.sha, most: NEWEST });
    for (let start = 0; start < shas.length && !this.#delivery.closed; start += PAGE)
      await this.#publishPage(repository, shas.slice(start, start + PAGE), head);
    if (!this.#delivery.closed) this.#last = head.sha;
  }

  async #publishPage(repository: Repository, shas: readonly string[], head: Head): Promise<void> {
    // Another branch, or a rewritten history, brings back commits that were published long ago.
    const published = await this.#delivery.ask((sink) => sink.latest('commit', shas));
    const known = new Set(published?.map(({ key }) => key));
    const fresh = shas.filter((sha) => !known.has(sha));
    if (fresh.length === 0 || this.#delivery.closed) return;
    const commits = await repository.commits(fresh);
    await this.#delivery.send(commits.map((commit) => itemOf(commit, head.branch)));
  }
}

function itemOf({ sha, committedAt, message, ...rest }: Commit, branch: string | null): SourceItem {
  return {
    type: 'commit',
    payload: { sha, message: shortened(message, LONGEST_MESSAGE_BYTES), ...(branch !== null && { branch }), ...rest },
    options: {
      idempotencyKey: `commit:${sha}`,
      // A commit written by hand may have any number; one that is no instant is left out.
      ...(Math.abs(committedAt) <= 8.64e15 && { occurredAt: committedAt }),
    },
  };
}

function isTelling(folder: string, path: string): boolean {
  const below = relative(folder, path);
  if (below === '') return true;
  if (below.startsWith('..') || basename(below).endsWith('.lock')) return false;
  const [first, second] = below.split(sep);
  return TELLING.has(first!) && (first !== 'logs' || second === undefined || second === 'HEAD');
}
