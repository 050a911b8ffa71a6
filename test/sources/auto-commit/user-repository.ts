import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AutoCommit, type AutoCommitOptions } from '../../../src/sources/auto-commit/auto-commit.js';
import { type AutoCommitInput, autoCommitSchema } from '../../../src/sources/index.js';
import { FakeClock } from '../../support/fake-clock.js';
import { until } from '../../support/until.js';
import { createMemorySink } from '../memory-sink.js';

/** Work tree of a user, with automatic commits by a clock that a test moves. */
export class UserRepository {
  /** Holds the repository; the home of its user. */
  readonly base: string;
  readonly root: string;
  readonly sink = createMemorySink();
  readonly notices: string[] = [];
  readonly errors: string[] = [];
  readonly clock = new FakeClock();
  #source: AutoCommit | null = null;

  /** @param options of `git init`. */
  constructor(...options: string[]) {
    this.base = realpathSync(mkdtempSync(join(tmpdir(), 'tidings-commit-')));
    this.root = join(this.base, 'repo');
    execFileSync('git', ['init', '-q', '-b', 'main', ...options, this.root]);
    this.git('config', 'user.name', 'Ada');
    this.git('config', 'user.email', 'ada@example.com');
  }

  /** @returns what git prints, without the line break at its end. */
  git(...args: string[]): string {
    return this.gitIn(this.root, ...args);
  }

  gitIn(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
  }

  write(path: string, text = `${path}\n`, mode = 0o644): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text, { mode });
  }

  /** Commits all files, as the user. */
  commit(message = 'Work'): string {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  hook(name: string, script: string): void {
    this.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755);
  }

  async start(settings: AutoCommitInput = { interval: '10m' }, more: Partial<AutoCommitOptions> = {}): Promise<void> {
    this.#source = new AutoCommit({
      ...{ root: this.root, settings: autoCommitSchema.parse(settings), sink: this.sink, clock: this.clock },
      onError: (error) => this.errors.push((error as Error).message),
      onNotice: (notice) => this.notices.push(notice),
      ...more,
    });
    await this.#source.start();
  }

  async stop(): Promise<void> {
    await this.#source?.close();
  }

  /** Reports changed files, as the watch of the files does. */
  async report(...paths: string[]): Promise<void> {
    const items = paths.map((filePath) => ({
      ...{ type: 'file_change', payload: { filePath, changeType: 'MODIFIED' } },
      options: { idempotencyKey: `${Math.random()}` },
    }));
    await this.#source!.watch({ ...this.sink, publish: async () => [] }).publish(items);
  }

  /** Published `auto_commit` events, as lines like `RESULT Auto-commit: 1 file changed (a.txt)`. */
  phases(): string[] {
    return this.sink.items.map(({ payload: { phase, message } }) => [phase, message ?? []].flat().join(' '));
  }

  /** Moves time on and waits for this phase, as many times. */
  async next(phase: string, ms = 600_000): Promise<string> {
    const count = () => this.sink.items.filter(({ payload }) => payload.phase === phase).length;
    const before = count();
    this.clock.advance(ms);
    await until(() => count() > before, { what: () => this.phases().join('\n') });
    return this.phases().at(-1)!;
  }

  /** Files of a commit with their content. */
  files(commit = 'HEAD'): Record<string, string> {
    const names = this.git('ls-tree', '-r', '-z', '--name-only', commit).split('\0').filter(Boolean);
    return Object.fromEntries(names.map((name) => [name, this.git('show', `${commit}:${name}`)]));
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
