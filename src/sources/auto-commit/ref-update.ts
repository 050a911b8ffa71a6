import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { GitFailure, type GitPlace, type StartedGit, startGit } from '../git/command.js';

export interface RefChange {
  readonly ref: string;
  readonly commit: string;
  /** What the ref has to be until then; null where it must not exist. */
  readonly before: string | null;
  /** Line of the reflog. */
  readonly reason: string;
}

/**
 * Change of one ref, in two steps. Between them git holds the locks of the ref and, when it is the checked-out branch, of
 * HEAD: no command of the user can move either.
 */
export class RefUpdate {
  readonly #command: StartedGit;
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';

  private constructor(place: GitPlace, reason: string) {
    this.#command = startGit(place, ['update-ref', '-m', reason, '--stdin']);
    this.#child = this.#command.child;
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      this.#child.emit('answer');
    });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2_000);
    });
    this.#child.once('close', () => this.#child.emit('answer'));
    this.#child.once('error', () => this.#child.emit('answer'));
  }

  /** @throws GitFailure when the ref is not what it has to be, is locked, or a hook refuses. */
  static async prepare(place: GitPlace, { ref, commit, before, reason }: RefChange): Promise<RefUpdate> {
    const update = new RefUpdate(place, reason);
    const old = before ?? '0'.repeat(commit.length);
    update.#child.stdin!.write(`start\nupdate ${ref} ${commit} ${old}\nprepare\n`);
    if (await update.#answered('prepare: ok')) return update;
    update.#command.release();
    throw new GitFailure(`${ref} cannot be moved: ${update.#fault ?? 'git ended'}`);
  }

  /** @throws GitFailure when the ref was not moved. */
  async commit(): Promise<void> {
    this.#child.stdin!.end('commit\n');
    const committed = await this.#answered('commit: ok');
    await this.#ended();
    if (!committed) throw new GitFailure(this.#fault ?? 'git update-ref failed');
  }

  /** Gives up the locks. */
  async abort(): Promise<void> {
    this.#child.stdin!.end('abort\n');
    await this.#ended();
  }

  async #answered(line: string): Promise<boolean> {
    while (!this.#output.includes(`${line}\n`)) {
      if (this.#hasEnded()) return false;
      await once(this.#child, 'answer');
    }
    return true;
  }

  async #ended(): Promise<void> {
    if (!this.#hasEnded()) await once(this.#child, 'exit');
    this.#command.release();
  }

  get #fault(): string | null {
    return this.#command.fault ?? (this.#errors.trim() || null);
  }

  #hasEnded = () => this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined;
}
