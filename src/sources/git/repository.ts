import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GitFailure, type RunGit, readGit } from './command.js';
import { type ReflogEntry, readReflog } from './reflog.js';

export interface Head {
  readonly sha: string;
  /** Full name of the branch; null where none is checked out. */
  readonly ref: string | null;
}

/** Branches and tags of a repository, and what is checked out. */
export interface RefState {
  /** Object of each, by its full name: `refs/heads/main`. */
  readonly refs: ReadonlyMap<string, string>;
  /** Null before the first commit. */
  readonly head: Head | null;
  /**
   * Full name of the branch that is being rebased, '' where that is none; null without a rebase. The commits of a rebase
   * are made on a detached HEAD, and may be made again.
   */
  readonly rebasing: string | null;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  /** When it was made, milliseconds since 1970 UTC. */
  readonly committedAt: number;
  readonly message: string;
  readonly filesChanged: number;
  readonly insertions: number;
  readonly deletions: number;
}

const FORMAT = ['%H', '%P', '%an', '%ae', '%ct', '%B', ''];
const SHA = /^[0-9a-f]{40,64}$/;
/** Most commits that are counted for new refs. */
const MOST_FRESH = 10_000;

/** A git repository, only read. */
export class Repository {
  readonly #read: (args: readonly string[], input?: readonly string[]) => Promise<string>;
  /** Git folder of the work tree itself. */
  readonly #own: string;
  /** Git folder that linked work trees share: it has the branches. */
  readonly #shared: string;

  private constructor(git: RunGit, [own, shared]: readonly [string, string]) {
    this.#read = (args, input) => readGit(git, args, input);
    this.#own = own;
    this.#shared = shared;
  }

  /** The repository that the folder of `git` lies in; null when it lies in none. @throws GitFailure when git may not or cannot read it. */
  static async open(git: RunGit): Promise<Repository | null> {
    const args = ['rev-parse', '--path-format=absolute', '--git-dir', '--git-common-dir'];
    const answer = await readGit(git, args).catch((error: unknown) => {
      if (error instanceof GitFailure && /not a git repository/.test(error.message)) return null;
      throw error;
    });
    const [own, shared] = answer?.split('\n') ?? [];
    return own && shared ? new Repository(git, [own, shared]) : null;
  }

  /** Folders that change with new commits: the work tree's own, and the one that it shares with others. */
  get folders(): readonly string[] {
    return [...new Set([this.#own, this.#shared])];
  }

  /** Reads again where HEAD changed or a rebase began or ended meanwhile: HEAD and the branches would not belong together. */
  async state(): Promise<RefState> {
    for (;;) {
      const [rebasing, head] = await this.#moving();
      const state = { ...(await this.#refs()), rebasing };
      const [rebasingNow, headNow] = await this.#moving();
      if (rebasingNow === rebasing && headNow === head) return state;
    }
  }

  /** The branch that is being rebased, and the text of HEAD. */
  #moving(): Promise<[rebasing: string | null, head: string]> {
    return Promise.all([this.#rebasing(), readFile(join(this.#own, 'HEAD'), 'utf8').catch(() => '')]);
  }

  async #refs(): Promise<Omit<RefState, 'rebasing'>> {
    const ref = (await this.#read(['symbolic-ref', '-q', 'HEAD'])) || null;
    const list = await this.#read(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/tags']);
    const refs = new Map(
      lines(list).map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
    );
    const sha = ref === null ? await this.#commit('HEAD') : refs.get(ref);
    return { refs, head: sha ? { sha, ref } : null };
  }

  async #rebasing(): Promise<string | null> {
    for (const name of ['rebase-merge', 'rebase-apply']) {
      const folder = join(this.#own, name);
      if ((await stat(folder).catch(() => null)) === null) continue;
      const branch = await readFile(join(folder, 'head-name'), 'utf8').catch(() => '');
      return branch.startsWith('refs/') ? branch.trim() : '';
    }
    return null;
  }

  reflog(ref: string): Promise<ReflogEntry[]> {
    return readReflog(join(this.#shared, 'logs', ref));
  }

  /** Commits that objects are, or that a tag points to, with their parents. Objects that are not here are left out. */
  async peeled(objects: readonly string[]): Promise<Map<string, { sha: string; parents: readonly string[] }>> {
    const wanted = objects.map((object) => `${object}^{commit}`);
    const answers = lines(await this.#read(['cat-file', '--batch-check=%(objectname)'], wanted));
    const found = objects.flatMap((object, index) =>
      SHA.test(answers[index] ?? '') ? [[object, answers[index]!] as const] : [],
    );
    if (found.length === 0) return new Map();
    const list = await this.#read(
      ['rev-list', '--no-walk=unsorted', '--parents', '--stdin'],
      [...new Set(found.map(([, sha]) => sha))],
    );
    const parents = new Map(lines(list).map(linked));
    return new Map(found.map(([object, sha]) => [object, { sha, parents: parents.get(sha) ?? [] }]));
  }

  /** Commits of `after` that `before` does not have, parents first, and whether `before` has others that `after` lost. */
  async difference(before: string, after: string): Promise<{ gained: string[]; lost: boolean }> {
    const range = ['--left-right', '--topo-order', '--reverse', `${before}...${after}`];
    const list = lines(await this.#read(['rev-list', ...range, '--']));
    const gained = list.filter((line) => line.startsWith('>')).map((line) => line.slice(1));
    return { gained, lost: gained.length < list.length };
  }

  /** Commits that are reachable from tips and not from known commits, parents first, with their parents; the newest 10,000. */
  async fresh(tips: readonly string[], known: Iterable<string>): Promise<Map<string, readonly string[]>> {
    const args = ['rev-list', '--parents', '--topo-order', '--reverse', `--max-count=${MOST_FRESH}`];
    const not = Array.from(known, (sha) => `^${sha}`);
    const list = await this.#read([...args, '--ignore-missing', '--stdin'], [...tips, ...not]);
    return new Map(lines(list).map(linked));
  }

  /** Commits reachable from `head` and not from `last`, oldest first. The newest `most` when `last` is unrelated. */
  async since(last: string | null, { head, most }: { head: string; most: number }): Promise<string[]> {
    const range = last !== null && (await this.#isRelated(last, head)) ? [`${last}..${head}`] : ['-n', `${most}`, head];
    return lines(await this.#read(['rev-list', '--topo-order', '--reverse', ...range, '--']));
  }

  /** In the order of the hashes. Changes are counted against the first parent. */
  async commits(shas: readonly string[]): Promise<Commit[]> {
    if (shas.length === 0) return [];
    const text = await this.#read([
      ...['log', '--no-walk=unsorted', '--no-color', '--no-show-signature', '--encoding=UTF-8'],
      ...['--diff-merges=first-parent', '--no-ext-diff', '--no-textconv', '--no-renames', '--shortstat'],
      ...[`--format=${FORMAT.join('%x00')}`, ...shas, '--'],
    ]);
    // The last separator of a commit is followed by its statistics and, on a line of its own, the next hash.
    const parts = text.split('\0');
    const fields = FORMAT.length - 1;
    return shas.map((sha, index) => {
      const [parents = '', authorName = '', authorEmail = '', seconds = '', message = ''] = parts.slice(
        index * fields + 1,
      );
      const statistics = parts[(index + 1) * fields] ?? '';
      return {
        ...{ sha, authorName, authorEmail, committedAt: Number(seconds) * 1_000, message: message.trimEnd() },
        parents: parents === '' ? [] : parents.split(' '),
        filesChanged: count(/(\d+) files? changed/, statistics),
        insertions: count(/(\d+) insertions?\(\+\)/, statistics),
        deletions: count(/(\d+) deletions?\(-\)/, statistics),
      };
    });
  }

  /** Whether the commit is still here (not every rewritten one is) and has history in common with the other. */
  async #isRelated(last: string, head: string): Promise<boolean> {
    if (!SHA.test(last) || !(await this.#commit(last))) return false;
    return (await this.#read(['merge-base', last, head])) !== '';
  }

  async has(commit: string): Promise<boolean> {
    return (await this.#commit(commit)) !== null;
  }

  async #commit(name: string): Promise<string | null> {
    return (await this.#read(['rev-parse', '-q', '--verify', `${name}^{commit}`])) || null;
  }
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** A line of `rev-list --parents`. */
function linked(line: string): [sha: string, parents: string[]] {
  const [sha = '', ...parents] = line.split(' ');
  return [sha, parents];
}

const count = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0);
