import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { createFileSource, type FileSourceOptions } from '../../src/sources/files/files.js';
import type { Source } from '../../src/sources/index.js';
import { createMemorySink } from '../sources/memory-sink.js';
import { until } from './until.js';

/** A real folder, watched in runs that follow each other with one index, and what they published together. */
export class WatchedFolder {
  /** Holds the folder, the indexes, and what else a test puts there. */
  readonly base: string;
  readonly root: string;
  readonly sink = createMemorySink();
  readonly notices: string[] = [];
  readonly errors: unknown[] = [];
  #source: Source | null = null;
  /** The folder that is watched, if that is not `root`. */
  #watched: string;
  #markers = 0;
  #seen = 0;

  private constructor(base: string) {
    this.base = base;
    this.root = join(base, 'root');
    this.#watched = this.root;
  }

  static async create(): Promise<WatchedFolder> {
    const folder = new WatchedFolder(await realpath(await mkdtemp(join(tmpdir(), 'tidings-folder-'))));
    await mkdir(folder.root);
    return folder;
  }

  /** A folder that is a git repository; `base` is the home of its user. */
  static async createRepository(): Promise<WatchedFolder> {
    const folder = await WatchedFolder.create();
    folder.git('init', '-q', '-b', 'main');
    return folder;
  }

  git(...args: string[]): void {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
    execFileSync('git', [...identity, ...args], { cwd: this.root, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  at(path: string): string {
    return join(this.root, path);
  }

  get indexes(): string {
    return join(this.base, 'indexes');
  }

  /** A place for the folder, or another one, while it is away. */
  get aside(): string {
    return join(this.base, 'aside');
  }

  /** File of the only index. */
  async indexFile(): Promise<string> {
    return join(this.indexes, (await readdir(this.indexes))[0]!);
  }

  /** Writes files by their paths in the folder; the text is the path where none is given. */
  async write(...files: (string | readonly [path: string, text: string])[]): Promise<void> {
    for (const file of files) {
      const [path, text] = typeof file === 'string' ? [file, file] : file;
      await mkdir(dirname(this.at(path)), { recursive: true });
      await writeFile(this.at(path), text);
    }
  }

  async start(options: Partial<FileSourceOptions> = {}): Promise<void> {
    this.#watched = options.root ?? this.root;
    this.#source = createFileSource({
      ...{ root: this.root, sink: this.sink, index: { folder: this.indexes, target: 'acme' } },
      onError: (error) => this.errors.push(error),
      onNotice: (notice, kind = 'lasting') => this.notices.push(`${kind}: ${notice.replaceAll(this.root, 'ROOT')}`),
      ...options,
    });
    await this.#source.start();
  }

  async stop(): Promise<void> {
    await this.#source?.close();
    this.#source = null;
  }

  /** Ends the run so that the next one finds the index as it is now. */
  async crash(): Promise<void> {
    await cp(this.indexes, `${this.indexes}.now`, { recursive: true });
    await this.stop();
    await rm(this.indexes, { recursive: true });
    await cp(`${this.indexes}.now`, this.indexes, { recursive: true });
  }

  /**
   * Changes published since the last call, such as `MOVED a -> b` or `CREATED c (while-away)`, sorted. A file that is made
   * last is published last.
   */
  async published(): Promise<string[]> {
    const marker = `${this.#markers++}.marker`;
    await writeFile(join(this.#watched, marker), marker);
    const isPublished = () => this.sink.items.some(({ payload }) => payload.filePath === marker);
    await until(isPublished, { what: () => this.lines().join(', ') });
    const lines = this.lines().slice(this.#seen);
    this.#seen += lines.length;
    return lines.sort();
  }

  /** Waits for these changes, and expects that nothing else was published since the last call. */
  async expectPublished(...lines: string[]): Promise<void> {
    await until(() => lines.every((line) => this.lines().slice(this.#seen).includes(line)), {
      what: () => this.lines().slice(this.#seen).join(', '),
    });
    expect(await this.published()).toEqual([...lines].sort());
  }

  /** Waits until so many notices have this text. */
  async expectNotice(text: string, times = 1): Promise<void> {
    await until(() => this.notices.filter((notice) => notice.includes(text)).length === times, {
      what: () => this.notices.join(', '),
    });
  }

  /** What was published so far, in that order. */
  lines(): string[] {
    return this.sink.items
      .map(({ payload: { changeType, filePath, previousPath }, options: { tags = [] } }) => {
        const paths = previousPath === undefined ? filePath : `${previousPath} -> ${filePath}`;
        return [changeType, paths, ...tags.map((tag) => `(${tag})`)].join(' ');
      })
      .filter((line) => !line.includes('.marker'));
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.base, { recursive: true, force: true });
  }
}
