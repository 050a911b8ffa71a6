import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CoalescedTask } from '../../core/async/coalesced-task.js';
import { systemClock } from '../../core/clock.js';
import { Delivery } from '../delivery.js';
import type { Sink } from '../sink.js';
import type { OnSourceError, OnSourceNotice, Source } from '../source.js';
import type { GitBranches } from './branches.js';
import { createGit, GitFailure, type RunGit } from './command.js';
import { absenceOf, placeOf } from './git-place.js';
import { GitRound } from './git-round.js';
import { GitWatch } from './git-watch.js';
import { NOTHING_PUBLISHED, type Published, readPublished, writePublished } from './ref-memory.js';
import { Repository } from './repository.js';

export interface GitSourceOptions {
  /** A folder in a git repository, absolute; in any other there is nothing to publish. */
  readonly root: string;
  /** Folder in which the source remembers what is published. */
  readonly memory: string;
  /** Default: `head`. */
  readonly branches?: GitBranches | undefined;
  readonly sink: Sink;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
}

const RETRY_MS = 10_000;

/**
 * Publishes a `push` event for every change of a local branch or tag, and a `commit` event for every commit that becomes
 * reachable from HEAD, or from any branch, parents first. That includes what happened while it did not run. Of an unknown
 * history the newest 50 commits are published. None is published twice.
 */
export const createGitSource = (options: GitSourceOptions): Source => new GitSource(options);

class GitSource implements Source {
  readonly #options: GitSourceOptions;
  readonly #delivery: Delivery;
  readonly #closing = new AbortController();
  readonly #git: RunGit;
  readonly #watch: GitWatch;
  readonly #file: string;
  #repository: Repository | null = null;
  #started: Promise<void> | null = null;
  /** Each round begins where the previous one ended. */
  readonly #rounds: CoalescedTask;
  #cancelRetry: (() => void) | null = null;
  #published: Published | null = null;
  #isRemembering = true;
  /** Why commits are not published, in words. */
  #outage: string | null = null;
  /** Whether a round has failed since the last one that did not. */
  #hasFailed = false;

  constructor(options: GitSourceOptions) {
    this.#options = options;
    this.#delivery = new Delivery(options);
    this.#git = createGit({ folder: options.root, clock: systemClock, signal: this.#closing.signal });
    this.#file = join(options.memory, 'git.json');
    this.#rounds = new CoalescedTask({ task: () => this.#round(), onError: options.onError });
    this.#watch = new GitWatch({ ...options, onChange: () => this.#rounds.run() });
  }

  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    this.#closing.abort();
    await this.#started?.catch(() => undefined);
    this.#cancelRetry?.();
    await this.#rounds.running;
    await this.#watch.close();
  }

  async #open(): Promise<void> {
    try {
      this.#published = readPublished(this.#file);
      await this.#find();
    } catch (error) {
      this.#fail(error);
    }
    this.#rounds.run();
  }

  async #find(): Promise<void> {
    const { root } = this.#options;
    // Read before: git may finish a new repository in between.
    const absence = await absenceOf(root);
    this.#repository = await Repository.open(this.#git).catch((error: unknown) => this.#report(error));
    if (this.#delivery.closed) return;
    await this.#watch.follow(this.#repository?.folders ?? [], absence);
    if (this.#repository) await this.#begin(this.#repository);
    // A repository that comes later is new as a whole.
    else if (absence === '') this.#published ??= NOTHING_PUBLISHED;
  }

  /** What is there when it is read first did not happen now. */
  async #begin(repository: Repository): Promise<void> {
    if (this.#published) return;
    const { refs } = await repository.state();
    this.#remember({ ...NOTHING_PUBLISHED, refs });
  }

  async #report(error: unknown): Promise<null> {
    const { root } = this.#options;
    if (!(error instanceof GitFailure) || this.#delivery.closed) throw error;
    // Without git, a folder that is no repository lacks nothing.
    if ((await placeOf(root)) === null) return null;
    const reason = error.isMissing ? 'git is not installed' : error.message.split('\n')[0];
    this.#tell(`the commits of ${root} are not published: ${reason}`);
    return null;
  }

  async #round(): Promise<void> {
    if (this.#delivery.closed) return;
    try {
      if (!(await this.#watch.isSame()) || !this.#repository) await this.#findAgain();
      if (!this.#repository || this.#delivery.closed) return;
      await this.#begin(this.#repository);
      await this.#publishNew(this.#repository);
      this.#tell(null);
    } catch (error) {
      // A repository that was removed meanwhile cannot be read; the next round finds that out.
      if (!(await this.#watch.isSame())) return this.#watch.touch();
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#delivery.closed) return;
    this.#hasFailed = true;
    this.#options.onError(error);
    this.#cancelRetry?.();
    this.#cancelRetry = systemClock.after(RETRY_MS, () => this.#rounds.run());
  }

  async #findAgain(): Promise<void> {
    const { root } = this.#options;
    const [wasThere, outage] = [this.#repository !== null, this.#outage];
    await this.#find();
    if (wasThere && !this.#repository && this.#outage === outage)
      this.#tell(`the git repository of ${root} was removed: what happens to it is published when it is back`);
  }

  /** @param why commits are not published; null when they are. */
  #tell(why: string | null): void {
    const isKnown = why === this.#outage && !(why === null && this.#hasFailed);
    if (isKnown || this.#delivery.closed) return;
    this.#outage = why;
    this.#hasFailed = false;
    const { root, onNotice } = this.#options;
    if (why === null) onNotice(`the git repository of ${root} is read again`, 'recovered');
    else onNotice(why, 'outage');
  }

  async #publishNew(repository: Repository): Promise<void> {
    const { branches = 'head' } = this.#options;
    const round = new GitRound({ repository, delivery: this.#delivery, branches });
    const isThere = async () => !this.#delivery.closed && (await this.#watch.isSame());
    const published = await round.publish(this.#published!, isThere);
    if (published) this.#remember(published);
    else if (!this.#delivery.closed) this.#watch.touch();
  }

  #remember(published: Published): void {
    if (isDeepStrictEqual(published, this.#published)) return;
    this.#published = published;
    try {
      writePublished(this.#file, published);
      this.#isRemembering = true;
    } catch (error) {
      this.#options.onError(error);
      if (this.#isRemembering)
        this.#options.onNotice(
          `what is published of git in ${basename(this.#options.root)} cannot be stored: changes made while nothing watches are missed`,
        );
      this.#isRemembering = false;
    }
  }
}
