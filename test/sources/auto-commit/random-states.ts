import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { systemClock } from '../../../src/core/clock.js';
import { commitFolder, type Landing } from '../../../src/sources/auto-commit/commit.js';
import { NotNow, WorkTree } from '../../../src/sources/auto-commit/work-tree.js';
import { createGit, GitFailure } from '../../../src/sources/git/command.js';
import { type UserCommand, userCommand } from './user-commands.js';
import { UserRepository } from './user-repository.js';
import { differences, stateOf, type UserState } from './user-state.js';

/** What a user does before a run, and before each git command of the run; null for nothing. */
interface Round {
  readonly before: readonly UserCommand[];
  readonly during: readonly (UserCommand | null)[];
}

interface Case {
  readonly branch: string | undefined;
  readonly sha256: boolean;
  readonly splitIndex: boolean;
  readonly rounds: readonly Round[];
}

const round: fc.Arbitrary<Round> = fc.record({
  before: fc.array(userCommand, { maxLength: 8 }),
  during: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: userCommand }), {
    maxLength: 40,
  }),
});

export const anyCase: fc.Arbitrary<Case> = fc.record({
  branch: fc.constantFrom(undefined, undefined, 'auto', 'saved'),
  sha256: fc.boolean(),
  splitIndex: fc.boolean(),
  rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
});

/** How the runs of a case ended, so that a test can show that commits are among them. */
export type Outcomes = Record<'committed' | 'nothing' | 'waiting' | 'failed', number>;

/** Plays a case, and expects that nothing of the user is lost, mixed up or moved. */
export async function play({ branch, sha256, splitIndex, rounds }: Case, outcomes: Outcomes): Promise<void> {
  const repository = new UserRepository(...(sha256 ? ['--object-format=sha256'] : []));
  try {
    repository.git('config', 'core.splitIndex', `${splitIndex}`);
    repository.write('.gitignore', '*.log\n');
    repository.write('a', '1\n');
    repository.write('dir/d', '1\n');
    repository.commit();
    repository.git('branch', 'topic');
    const watched = new WatchedUser(repository, branch, sha256 ? 'sha256' : 'sha1');
    for (const { before, during } of rounds) {
      for (const command of before) watched.act(command);
      outcomes[await watched.commit(during)]++;
    }
  } finally {
    await repository.remove();
  }
}

/** A user at work, whose state only the own commands may change, but for the landing of a commit. */
class WatchedUser {
  readonly #repository: UserRepository;
  readonly #branch: string | undefined;
  readonly #algorithm: string;
  #state: UserState;
  /** Work trees of the run under way. */
  #works: UserState['work'][] = [];
  /** Whether the index differs from the commit that is checked out. */
  #isStaging = false;
  #landing: Landing | null = null;
  #landed = false;

  constructor(repository: UserRepository, branch: string | undefined, algorithm: string) {
    this.#repository = repository;
    this.#branch = branch;
    this.#algorithm = algorithm;
    this.#state = this.#look();
  }

  act(command: UserCommand): void {
    command.run(this.#repository);
    this.#state = this.#look();
    this.#works.push(this.#state.work);
    this.#isStaging = !this.#succeeds('diff-index', '--cached', '--quiet', 'HEAD', '--');
  }

  async commit(during: readonly (UserCommand | null)[]): Promise<keyof Outcomes> {
    const place = { folder: this.#repository.root, clock: systemClock, signal: new AbortController().signal };
    this.#works = [this.#state.work];
    this.#landing = null;
    this.#landed = false;
    const commands = [...during];
    const git = createGit(place);
    const tree = await WorkTree.open(async (args, options) => {
      this.#expectUntouched();
      const command = commands.shift();
      if (command) this.act(command);
      return git(args, options);
    }, place);
    const outcome = await commitFolder({
      ...{ tree, branch: this.#branch, last: null, ignored: [] },
      onTooLarge: () => undefined,
      onStart: () => undefined,
      onLanding: (landing) => {
        this.#landing = landing;
      },
    }).then(
      (landing) => (landing ? ('committed' as const) : ('nothing' as const)),
      (error: unknown) => {
        if (error instanceof NotNow) return 'waiting' as const;
        if (error instanceof GitFailure) return 'failed' as const;
        throw error;
      },
    );
    this.#expectUntouched();
    expect(this.#landed).toBe(outcome === 'committed');
    this.#expectNothingLeft();
    return outcome;
  }

  #expectUntouched(): void {
    const now = this.#look();
    expect(differences(this.#state.work, now.work)).toEqual([]);
    const moved = differences(this.#state.git, now.git);
    if (moved.length > 0) this.#expectLanding(moved);
    this.#state = now;
  }

  #expectLanding(moved: readonly string[]): void {
    const { ref, commit, index } = this.#landing!;
    expect(this.#landed).toBe(false);
    this.#landed = true;
    const head = readFileSync(join(this.#repository.root, '.git/HEAD'), 'utf8').trim();
    const isCheckedOut = head === `ref: ${ref}`;
    expect(index !== null).toBe(isCheckedOut);
    if (this.#branch !== undefined) expect(ref).toBe(`refs/heads/${this.#branch}`);
    else expect(isCheckedOut).toBe(true);
    const allowed = [ref, `logs/${ref}`, ...(isCheckedOut ? ['index', 'logs/HEAD'] : [])];
    expect(moved.filter((name) => !allowed.includes(name))).toEqual([]);
    this.#expectCommit(commit, ref);
    if (!isCheckedOut) return;
    expect(this.#isStaging).toBe(false);
    this.#expectIndex(commit);
  }

  /** The commit follows the former tip of its branch, and has the files as they were. */
  #expectCommit(commit: string, ref: string): void {
    expect(this.#repository.git('rev-parse', ref)).toBe(commit);
    const parents = this.#repository.git('log', '-1', '--format=%P', commit).split(' ').filter(Boolean);
    const before = this.#repository.git('reflog', '-2', '--format=%H', ref).split('\n')[1];
    if (before !== undefined) expect(parents[0]).toBe(before);
    const lines = this.#repository.git('ls-tree', '-r', '-z', commit).split('\0').filter(Boolean);
    const files = lines.map((line) => /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line)!.slice(1).join(' '));
    const works = this.#works.map((work) =>
      [...work].filter(([path]) => !path.endsWith('.log')).map(([path, entry]) => `${entry} ${path}`),
    );
    expect(works.map((work) => work.sort().join('\n'))).toContain(files.sort().join('\n'));
  }

  /** The index is the one of the commit, and hides no change of a file. */
  #expectIndex(commit: string): void {
    this.#repository.git('diff-index', '--cached', '--exit-code', commit, '--');
    const entries = this.#repository.git('ls-files', '-s', '-z').split('\0').filter(Boolean);
    const changed = this.#repository.git('diff-files', '--name-only', '-z').split('\0').filter(Boolean);
    for (const entry of entries) {
      const [, mode, hash, path] = /^(\d+) (\w+) 0\t(.*)$/s.exec(entry)!;
      if (this.#look().work.get(path!) !== `${mode} ${hash}`) expect(changed).toContain(path);
    }
  }

  /** Its locks and its scratch are removed; a lock of another git is not. */
  #expectNothingLeft(): void {
    const folder = join(this.#repository.root, '.git');
    for (const lock of ['HEAD.lock', 'refs/heads/main.lock', 'refs/heads/auto.lock'])
      expect(existsSync(join(folder, lock))).toBe(false);
    const lock = join(folder, 'index.lock');
    if (existsSync(lock)) expect(readFileSync(lock, 'utf8')).toBe('another git');
    rmSync(lock, { force: true });
    this.#state = this.#look();
  }

  #succeeds(...args: string[]): boolean {
    try {
      this.#repository.git(...args);
      return true;
    } catch {
      return false;
    }
  }

  #look(): UserState {
    return stateOf(this.#repository.root, this.#algorithm);
  }
}
