import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { createFileSource, type FileSourceOptions } from '../../src/sources/files/files.js';
import type { Source } from '../../src/sources/index.js';
import { createMemorySink } from '../sources/memory-sink.js';
import { until } from './until.js';

/** A real git repository in a folder of its own, and what a watch of it published. */
export class WatchedRepository {
  /** Holds the repository; the home of its user. */
  readonly base: string;
  readonly root: string;
  readonly sink = createMemorySink();
  readonly notices: string[] = [];
  readonly errors: unknown[] = [];
  #source: Source | null = null;
  #markers = 0;

  private constructor(base: string) {
    this.base = base;
    this.root = join(base, 'repo');
  }

  static async create(): Promise<WatchedRepository> {
    const base = await realpath(await mkdtemp(join(tmpdir(), 'tidings-repository-')));
    execFileSync('git', ['init', '-q', '-b', 'main', join(base, 'repo')]);
    return new WatchedRepository(base);
  }

  git(...args: string[]): void {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
    execFileSync('git', [...identity, ...args], { cwd: this.root, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  /** Writes files by their paths in the repository; the text is the path where none is given. */
  async write(...files: (string | readonly [path: string, text: string])[]): Promise<void> {
    for (const file of files) {
      const [path, text] = typeof file === 'string' ? [file, `${file}\n`] : file;
      await mkdir(dirname(join(this.root, path)), { recursive: true });
      await writeFile(join(this.root, path), text);
    }
  }

  async watch({ root = this.root, ...options }: Partial<FileSourceOptions> = {}): Promise<void> {
    this.#source = createFileSource({
      ...{ root, sink: this.sink },
      onError: (error) => this.errors.push(error),
      onNotice: (notice) => this.notices.push(notice),
      ...options,
    });
    await this.#source.start();
  }

  /** Published changes, as lines like `CREATED a.txt`. */
  published(): string[] {
    return this.sink.items
      .map(({ payload: { changeType, filePath } }) => `${changeType} ${filePath}`)
      .filter((line) => !line.includes('.marker'));
  }

  /** What was published up to now: a file that is made last is published last. @param folder the watched one. */
  async settled(folder = ''): Promise<string[]> {
    const marker = `${this.#markers++}.marker`;
    await this.write(join(folder, marker));
    await until(() => this.sink.items.some(({ payload }) => payload.filePath === marker), {
      what: () => this.published().join(', '),
    });
    return this.published().sort();
  }

  /** Expects these lines, and no others. @param folder the watched one. */
  async expectPublished(lines: readonly string[], folder?: string): Promise<void> {
    await until(() => lines.every((line) => this.published().includes(line)), {
      what: () => this.published().join(', '),
    });
    expect(await this.settled(folder)).toEqual([...lines].sort());
  }

  async remove(): Promise<void> {
    await this.#source?.close();
    await rm(this.base, { recursive: true, force: true });
  }
}
