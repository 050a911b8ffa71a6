import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { SingleFlight } from '../../core/async/single-flight.js';
import { PROJECT_ID } from '../../core/project-id.js';
import { Delivery } from '../delivery.js';
import { createFileSource } from '../files/files.js';
import { statOf } from '../files/snapshot.js';
import type { Sink } from '../sink.js';
import type { OpenSource, Source, SourceParts, SourceType } from '../source.js';
import { type ChecklistItem, readChecklist } from './checklist.js';
import { type FoundItem, identify } from './identify.js';
import { KnownTasks } from './known-tasks.js';
import { findFiles, isNamed, readText } from './markdown-files.js';

export interface TasksConfig {
  /** Folder with the checklists; relative to the working directory of the hub. */
  readonly folder: string;
  readonly project: string;
  /** Files to read, in the syntax of `.gitignore`. */
  readonly files: readonly string[];
  /** Rules for what is left out, in the syntax of `.gitignore`. */
  readonly ignore: readonly string[];
}

/** Tasks of one source. */
const MAX_ITEMS = 10_000;

/** Source of the task items in the Markdown files of a folder. */
export const tasksSource: SourceType<TasksConfig> = {
  type: 'tasks',
  schema: z.strictObject({
    folder: z.string().min(1),
    project: z.string().regex(PROJECT_ID),
    files: z.array(z.string()).readonly().default(['*.md', '*.markdown']),
    ignore: z.array(z.string()).readonly().default([]),
  }),
  open: (config, parts) => new TasksSource(config, parts),
};

class TasksSource implements OpenSource {
  readonly name: string;
  readonly project: string;
  readonly #config: TasksConfig;
  readonly #parts: SourceParts;
  readonly #delivery: Delivery;
  readonly #isWanted: (path: string) => boolean;
  /** Items of each file; null for a file that could not be read. */
  readonly #files = new Map<string, readonly ChecklistItem[] | null>();
  readonly #changed = new Set<string>();
  readonly #reading = new SingleFlight(() => this.#readChanged());
  #root = '';
  #known: KnownTasks | null = null;
  #watch: Source | null = null;
  #started: Promise<void> | null = null;
  #isLoaded = false;
  #isOver = false;

  constructor(config: TasksConfig, parts: SourceParts) {
    this.#config = config;
    this.#parts = parts;
    this.project = config.project;
    this.name = `tasks ${config.project}`;
    this.#delivery = new Delivery({ sink: parts.sinkFor(config.project), onError: parts.onError });
    this.#isWanted = isNamed(config.files);
  }

  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    await this.#started?.catch(() => undefined);
    await this.#watch?.close();
    await this.#reading.running;
  }

  async #open(): Promise<void> {
    const { folder, ignore } = this.#config;
    const { dataFolder, onError, onNotice } = this.#parts;
    this.#root = await realpath(resolve(folder));
    const digest = createHash('sha256')
      .update(JSON.stringify([this.#root, this.project]))
      .digest('hex')
      .slice(0, 16);
    this.#known = new KnownTasks(this.#delivery, join(dataFolder, 'sources', `tasks-${digest}.json`));
    const left = { ignored: [resolve(dataFolder)], patterns: ignore };
    this.#watch = createFileSource({
      ...{ root: this.#root, sink: this.#changes(), onError, ...left },
      // Readers of the project need not know where it lies on this machine.
      onNotice: (notice) => onNotice(notice.replaceAll(this.#root, basename(this.#root))),
    });
    // Before the files are listed: what changes meanwhile is read again.
    await this.#watch.start();
    for (const path of await findFiles({ root: this.#root, isWanted: this.#isWanted, onError, ...left }))
      this.#changed.add(path);
    await this.#read();
  }

  /** Sink of the file changes: their paths are all that is of interest. */
  #changes(): Sink {
    return {
      publish: async (items) => {
        for (const { payload } of items)
          for (const path of [payload.filePath, payload.previousPath] as (string | undefined)[])
            if (path !== undefined && this.#isWanted(path)) this.#changed.add(path);
        if (this.#changed.size > 0 && this.#known) void this.#read();
        return items.map(() => ({ id: '', key: null }));
      },
      newest: async () => null,
      latest: async () => [],
    };
  }

  /** Reads until nothing is left to read. Never rejects. */
  async #read(): Promise<void> {
    await this.#reading.run();
    if (this.#changed.size > 0 && !this.#delivery.closed) await this.#read();
  }

  async #readChanged(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    try {
      // A folder that is not there (unmounted, for example) does not cancel its tasks.
      if (!(await statOf(this.#root))?.isDirectory())
        throw new Error(`${basename(this.#root)} is not a folder any more`);
      for (const path of changed) await this.#readFile(path);
      const found = this.#found();
      const known = this.#known!;
      const isFirst = !this.#isLoaded;
      if (isFirst) await known.load(found.map(({ item }) => item.id));
      this.#isLoaded = true;
      await known.publish(identify(found, known.all()), {
        isUnread: (file) => this.#files.get(file) === null,
        tags: isFirst && known.wasKnown ? ['while-away'] : [],
      });
    } catch (error) {
      this.#parts.onError(error);
    }
  }

  async #readFile(path: string): Promise<void> {
    try {
      const text = await readText(join(this.#root, path));
      if (text === null) this.#files.delete(path);
      else this.#files.set(path, readChecklist(path, text));
    } catch (error) {
      this.#files.set(path, this.#files.get(path) ?? null);
      this.#parts.onError(error);
    }
  }

  #found(): FoundItem[] {
    const found = [...this.#files].flatMap(([file, items]) => (items ?? []).map((item) => ({ file, item })));
    if (found.length > MAX_ITEMS && !this.#isOver) {
      this.#isOver = true;
      this.#parts.onNotice(`${found.length} tasks are more than the ${MAX_ITEMS} that are published; name fewer files`);
    }
    return found.slice(0, MAX_ITEMS);
  }
}
