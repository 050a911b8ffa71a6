import { isAbsolute, resolve } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';

export interface Head {
  readonly sha: string;
  /** Null where no branch is checked out. */
  readonly branch: string | null;
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

/** A git repository, only read. */
export class Repository {
  readonly #git: SimpleGit;
  /** Folders that change with new commits: the work tree's own, and the one that it shares with others. */
  readonly folders: readonly string[];

  private constructor(git: SimpleGit, folders: readonly string[]) {
    this.#git = git;
    this.folders = folders;
  }

  /** The repository that a folder lies in; null when it lies in none. */
  static async open(folder: string): Promise<Repository | null> {
    const git = simpleGit({ baseDir: folder, trimmed: true });
    if (!(await git.checkIsRepo())) return null;
    const own = await git.raw(['rev-parse', '--absolute-git-dir']);
    const shared = await git.raw(['rev-parse', '--git-common-dir']);
    const absolute = isAbsolute(shared) ? shared : resolve(folder, shared);
    return new Repository(git, [...new Set([own, absolute])]);
  }

  /** Null before the first commit. */
  async head(): Promise<Head | null> {
    const sha = await this.#commit('HEAD');
    if (!sha) return null;
    return { sha, branch: (await this.#git.raw(['symbolic-ref', '--short', '-q', 'HEAD'])) || null };
  }

  /** Commits reachable from `head` and not from `last`, oldest first. The newest `most` when `last` is unrelated. */
  async since(last: string | null, { head, most }: { head: string; most: number }): Promise<string[]> {
    const range = last !== null && (await this.#isRelated(last, head)) ? [`${last}..${head}`] : ['-n', `${most}`, head];
    const list = await this.#git.raw(['rev-list', '--topo-order', '--reverse', ...range, '--']);
    return list === '' ? [] : list.split('\n');
  }

  /** In the order of the hashes. Changes are counted against the first parent. */
  async commits(shas: readonly string[]): Promise<Commit[]> {
    const text = await this.#git.raw([
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
    return (await this.#git.raw(['merge-base', last, head])) !== '';
  }

  async #commit(name: string): Promise<string | null> {
    return (await this.#git.raw(['rev-parse', '-q', '--verify', `${name}^{commit}`])) || null;
  }
}

const count = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0);
