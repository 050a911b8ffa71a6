import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createGitSource, type GitSourceOptions } from '../../src/sources/git/git.js';
import type { Outlet, Source } from '../../src/sources/index.js';
import { until } from '../support/until.js';
import { createMemorySink } from './memory-sink.js';

const MARKER = 'refs/tags/marker-';

/** Repositories of a user, and what the sources of them published. */
export class GitScene {
  /** Home of the user; holds the repositories. */
  readonly base: string;
  readonly sink = createMemorySink();
  readonly errors: unknown[] = [];
  readonly notices: string[] = [];
  readonly #sources = new Set<Source>();
  #markers = 0;
  #seconds = 1_700_000_000;

  private constructor(base: string) {
    this.base = base;
  }

  static async create(): Promise<GitScene> {
    return new GitScene(await realpath(await mkdtemp(join(tmpdir(), 'tidings-git-'))));
  }

  get root(): string {
    return this.folder('repo');
  }

  folder(name: string): string {
    return join(this.base, name);
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.root, name), text);
  }

  init(...args: string[]): void {
    this.gitIn(this.base, 'init', '-q', '-b', 'main', ...args, 'repo');
  }

  git(...args: string[]): string {
    return this.gitIn(this.root, ...args);
  }

  /** Each call is a minute later, as git sees it. */
  gitIn(cwd: string, ...args: string[]): string {
    return this.#run(cwd, args);
  }

  /** With lines for its standard input. */
  gitWith(input: string, ...args: string[]): string {
    return this.#run(this.root, args, input);
  }

  /** @returns hash of the new commit. */
  commit(message: string, ...args: string[]): string {
    return this.commitIn(this.root, message, ...args);
  }

  commitIn(cwd: string, message: string, ...args: string[]): string {
    this.gitIn(cwd, 'commit', '-q', '--allow-empty', '-m', message, ...args);
    return this.gitIn(cwd, 'rev-parse', 'HEAD');
  }

  /** Commits a file. */
  async commitFile(name: string, text: string): Promise<string> {
    await this.write(name, text);
    this.git('add', name);
    return this.commit(`${name}: ${text}`);
  }

  get outlet(): Outlet {
    return {
      sink: this.sink,
      onError: (error) => this.errors.push(error),
      onNotice: (notice, kind) => this.notices.push(`${kind}: ${notice}`),
      reset: () => undefined,
    };
  }

  async watch(options: Partial<GitSourceOptions> = {}): Promise<Source> {
    const source = createGitSource({
      ...{ root: this.root, memory: this.folder('memory'), ...this.outlet },
      ...options,
    });
    this.#sources.add(source);
    await source.start();
    return source;
  }

  /** Ends the sources: what happens until the next `watch` happens while nothing watches. */
  async unwatch(): Promise<void> {
    await Promise.all([...this.#sources].map((source) => source.close()));
    this.#sources.clear();
  }

  /**
   * What was published up to now: the change of a ref as `heads/main amend 1!` with the number of commits and a mark of
   * force, a commit as `Fix it (main) amend`.
   */
  async published(cwd = this.root): Promise<string[]> {
    // A marker comes with the changes before it; their commits are published when the next one comes.
    for (let round = 0; round < 2; round++) {
      const marker = `${MARKER}${this.#markers++}`;
      this.gitIn(cwd, 'update-ref', marker, 'HEAD');
      await until(() => this.sink.items.some(({ payload }) => payload.ref === marker), {
        what: () => `${marker} after ${this.lines().join(', ')}; ${this.errors}`,
      });
    }
    expect(this.errors).toEqual([]);
    return this.lines();
  }

  lines(): string[] {
    return this.sink.items.flatMap(({ type, payload, options }) => {
      const tags = (options.tags ?? []).filter((tag) => tag !== 'local');
      if (type === 'commit')
        return [
          [String(payload.message).split('\n', 1)[0], ...(payload.branch ? [`(${payload.branch})`] : []), ...tags].join(
            ' ',
          ),
        ];
      if (String(payload.ref).startsWith(MARKER)) return [];
      const count = `${payload.commitCount}${payload.forced ? '!' : ''}`;
      return [[String(payload.ref).replace('refs/', ''), ...tags, count].join(' ')];
    });
  }

  async remove(): Promise<void> {
    await this.unwatch();
    await rm(this.base, { recursive: true, force: true });
  }

  #run(cwd: string, args: readonly string[], input?: string): string {
    this.#seconds += 60;
    const date = `${this.#seconds} +0200`;
    const env = {
      ...{ PATH: process.env.PATH, HOME: this.base, GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' },
      ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com', GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.com', GIT_COMMITTER_DATE: date },
    };
    return execFileSync('git', ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main', ...args], {
      ...{ cwd, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
    }).trim();
  }
}
