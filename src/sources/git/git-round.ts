import { systemClock } from '../../core/clock.js';
import type { Delivery } from '../delivery.js';
import type { GitBranches } from './branches.js';
import { commitItem, type FoundCommit, pushItem } from './git-items.js';
import { findRefChanges, type RefChange } from './ref-changes.js';
import { ChangeKeys, type Published } from './ref-memory.js';
import type { Head, RefState, Repository } from './repository.js';

interface GitRoundOptions {
  readonly repository: Repository;
  readonly delivery: Delivery;
  readonly branches: GitBranches;
}

/** Most commits that are published of an unknown history. */
const NEWEST = 50;
const PAGE = 100;
const SETTLE_MS = 100;
/** Readings without a change before a missing ref is a deleted one: a repository is not removed in one step. */
const READINGS = { ofAnyRef: 1, ofTheBranchOfHead: 20 };

/** Publishes what changed in a repository since it was read last. */
export class GitRound {
  readonly #repository: Repository;
  readonly #delivery: Delivery;
  readonly #branches: GitBranches;
  /** Commits of this round: a merge has those of the branch that it merges. */
  readonly #done = new Set<string>();
  /** Commit of HEAD up to which everything is published; null while unknown. */
  #last: string | null = null;

  constructor({ repository, delivery, branches }: GitRoundOptions) {
    this.#repository = repository;
    this.#delivery = delivery;
    this.#branches = branches;
  }

  /**
   * @param isThere whether the repository is still the same.
   * @returns what is published then; null when it has to begin again, or the source was closed.
   */
  async publish(published: Published, isThere: () => Promise<boolean>): Promise<Published | null> {
    const settled = await this.#settled(published, isThere);
    if (!settled) return null;
    const state = withoutRebase(settled, published);
    this.#last = published.head ?? (await this.#delivery.ask((sink) => sink.newest('commit')))?.key ?? null;
    const changes = await findRefChanges(this.#repository, published.refs, state);
    const keys = new ChangeKeys(published.repeats);
    // Of a repository that is new as a whole, such as a clone, the newest commits.
    const most = published.refs.size === 0 && published.head === null ? NEWEST : Number.POSITIVE_INFINITY;
    for (let start = 0; start < changes.length && !this.#delivery.closed; start += PAGE)
      await this.#publishChanges(changes.slice(start, start + PAGE), { keys, most, head: state.head });
    const head = await this.#publishHead(published, state);
    if (this.#delivery.closed) return null;
    return { head, refs: state.refs, repeats: keys.repeats };
  }

  /** Publishes changes, and then their commits, which name the events of the changes. */
  async #publishChanges(
    changes: readonly RefChange[],
    { keys, most, head }: { keys: ChangeKeys; most: number; head: Head | null },
  ): Promise<void> {
    const events = await this.#delivery.send(changes.map((change) => pushItem(change, keys.next(change))));
    const found: FoundCommit[] = [];
    for (const [index, change] of changes.entries()) {
      if (change.ref === head?.ref) found.push(...(await this.#before(change)));
      else if (this.#branches === 'head') continue;
      const cause = { change, id: events[index]?.id ?? null };
      found.push(...change.commits.slice(-most).map((sha) => ({ sha, ref: change.ref, cause })));
    }
    await this.#publishCommits(found);
  }

  /** What the branch of HEAD had before, where another branch was checked out then: parents come first. */
  async #before({ ref, before, after }: RefChange): Promise<FoundCommit[]> {
    const last = this.#last;
    this.#last = after;
    if (before === null || before === last || !(await this.#repository.has(before))) return [];
    const shas = await this.#repository.since(last, { head: before, most: NEWEST });
    return shas.map((sha) => ({ sha, ref, cause: null }));
  }

  /** Publishes what HEAD has besides. @returns the commit up to which everything is published. */
  async #publishHead({ head: last }: Published, { head, rebasing }: RefState): Promise<string | null> {
    if (!head || head.sha === last || rebasing !== null) return last;
    const shas = await this.#repository.since(this.#last, { head: head.sha, most: NEWEST });
    await this.#publishCommits(shas.map((sha) => ({ sha, ref: head.ref, cause: null })));
    return head.sha;
  }

  async #publishCommits(found: readonly FoundCommit[]): Promise<void> {
    const wanted = found.filter(({ sha }) => !this.#done.has(sha) && this.#done.add(sha));
    for (let start = 0; start < wanted.length && !this.#delivery.closed; start += PAGE) {
      const page = wanted.slice(start, start + PAGE);
      // Another branch, or a rewritten history, brings back commits that were published long ago.
      const known = await this.#delivery.ask((sink) =>
        sink.latest(
          'commit',
          page.map(({ sha }) => sha),
        ),
      );
      const published = new Set(known?.map(({ key }) => key));
      const fresh = page.filter(({ sha }) => !published.has(sha));
      const commits = await this.#repository.commits(fresh.map(({ sha }) => sha));
      await this.#delivery.send(commits.map((commit, index) => commitItem(commit, fresh[index]!)));
    }
  }

  /** The refs once they rest, where some are missing; null when the repository itself is. */
  async #settled({ refs }: Published, isThere: () => Promise<boolean>): Promise<RefState | null> {
    let state = await this.#repository.state();
    for (let equal = 0; ; ) {
      const missing = [...refs.keys()].filter((ref) => !state.refs.has(ref));
      const branch = state.head === null && missing.length > 0;
      if (missing.length === 0 || equal >= (branch ? READINGS.ofTheBranchOfHead : READINGS.ofAnyRef)) return state;
      await systemClock.sleep(SETTLE_MS);
      if (!(await isThere())) return null;
      const next = await this.#repository.state();
      equal = sameRefs(state, next) ? equal + 1 : 0;
      state = next;
    }
  }
}

/** The refs with a branch that is being rebased as it was: git moves it before the rebase has ended. */
function withoutRebase(state: RefState, { refs: before }: Published): RefState {
  const { rebasing } = state;
  if (rebasing === null || !state.refs.has(rebasing)) return state;
  const refs = new Map(state.refs);
  const was = before.get(rebasing);
  if (was === undefined) refs.delete(rebasing);
  else refs.set(rebasing, was);
  return { ...state, refs };
}

const sameRefs = ({ refs: one }: RefState, { refs: other }: RefState) =>
  one.size === other.size && [...one].every(([ref, sha]) => other.get(ref) === sha);
