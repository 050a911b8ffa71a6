import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
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
  #markers = 0;
  #seen = 0;

  private constructor(base: string) {
    this.base = base;
    this.root = join(base, 'root');
  }

  static async create(): Promise<WatchedFolder> {
    const folder = new WatchedFolder(await realpath(await mkdtemp(join(tmpdir(), 'tidings-folder-'))));
    await mkdir(folder.root);
    return folder;
  }

  at(path: string): string {
    return join(this.root, path);
  }

  get indexes(): string {
    return join(this.base, 'indexes');
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
    await this.write(marker);
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
