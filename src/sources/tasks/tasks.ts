import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { SingleFlight } from '../../core/async/single-flight.js';
import { PROJECT_ID } from '../../core/project-id.js';
import { Delivery } from '../delivery.js';
import { isEmptyFolder, rootAt } from '../files/root.js';
import { pathHider } from '../shown-path.js';
import type { Sink } from '../sink.js';
import type { OpenSource, Source, SourceParts, SourceType } from '../source.js';
import type { ChecklistItem } from './checklist.js';
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
/** Time after which what could not be read is read again. */
const RETRY_MS = 30_000;

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
  /** Folders that are to be listed; all of them until the first listing, and those that could not be read. */
  readonly #folders = new Set(['']);
  /** Files that are to be read. */
  readonly #changed = new Set<string>();
  /** Files of the last round that could not be read. */
  readonly #unread = new Set<string>();
  readonly #reading = new SingleFlight(() => this.#round());
  #root = '';
  #known!: KnownTasks;
  #watch: Source | null = null;
  #started: Promise<void> | null = null;
  #isDue = false;
  #isFirst = true;
  #isOver = false;
  /** Why tasks stay as they are, in words. */
  #outage: string | null = null;
  #cancelRetry: (() => void) | null = null;

  constructor(config: TasksConfig, parts: SourceParts) {
    this.#config = config;
    this.#parts = parts;
    this.project = config.project;
    this.name = `tasks ${config.project}`;
    this.#delivery = new Delivery({ sink: parts.sinkFor(config.project), onError: parts.onError });
    this.#isWanted = isNamed(config.files);
  }

  start(): Promise<void> {
    this.#started ??= this.#open().catch(async (error: unknown) => {
      // The next start tries again.
      await this.#watch?.close();
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  async close(): Promise<void> {
    this.#delivery.close();
    await this.#started?.catch(() => undefined);
    await this.#watch?.close();
    await this.#reading.running;
    this.#cancelRetry?.();
  }

  async #open(): Promise<void> {
    const { folder } = this.#config;
    const { dataFolder, onError, outlet } = this.#parts;
    const hidden = await pathHider(resolve(folder));
    this.#root = await realpath(resolve(folder)).catch((cause: Error) => {
      throw new Error(hidden(cause.message), { cause });
    });
    const { onNotice } = outlet('files', this.project);
    const digest = createHash('sha256')
      .update(JSON.stringify([this.#root, this.project]))
      .digest('hex')
      .slice(0, 16);
    this.#known = new KnownTasks(this.#delivery, join(dataFolder, 'sources', `tasks-${digest}.json`));
    const { createFileSource } = await import('../files/files.js');
    this.#watch = createFileSource({
      ...{ root: this.#root, sink: this.#changes(), onError, ...this.#leftOut },
      onNotice: (notice, kind) => onNotice(hidden(notice), kind),
      // The files are listed after that: what changes meanwhile is read again.
      onRoot: async (stands) => {
        if (!stands) return;
        this.#folders.add('');
        void this.#read();
      },
    });
    await this.#watch.start();
  }

  get #leftOut() {
    return { ignored: [resolve(this.#parts.dataFolder)], patterns: this.#config.ignore };
  }

  /** Sink of the file changes: their paths are all that is of interest. */
  #changes(): Sink {
    return {
      publish: async (items) => {
        for (const { payload } of items)
          for (const path of [payload.filePath, payload.previousPath] as (string | undefined)[])
            if (path !== undefined && this.#isWanted(path)) this.#changed.add(path);
        if (this.#changed.size > 0) void this.#read();
        return items.map(() => ({ id: '', key: null }));
      },
      newest: async () => null,
      latest: async () => [],
    };
  }

  /** Reads until all changes up to now are read. Never rejects. */
  async #read(): Promise<void> {
    this.#isDue = true;
    while (this.#isDue && !this.#delivery.closed) await this.#reading.run();
  }

  /** Reads and publishes what has changed; what fails is done again later. */
  async #round(): Promise<void> {
    this.#isDue = false;
    this.#cancelRetry?.();
    let isDone = false;
    try {
      isDone = (await this.#readChanged()) && (await this.#publish());
    } catch (error) {
      this.#parts.onError(error);
    }
    if (!isDone && !this.#delivery.closed)
      this.#cancelRetry = this.#parts.clock.after(RETRY_MS, () => void this.#read());
  }

  /** Returns whether the folder stood there all the time: otherwise files seem to be missing. */
  async #readChanged(): Promise<boolean> {
    const before = await rootAt(this.#root);
    if (typeof before === 'string') return false;
    await this.#list();
    for (const path of this.#unread) this.#changed.add(path);
    this.#unread.clear();
    for (const path of [...this.#changed]) await this.#readFile(path);
    const after = await rootAt(this.#root);
    const isSame = typeof after !== 'string' && after.identity === before.identity;
    if (!isSame) this.#folders.add('');
    return isSame;
  }

  async #list(): Promise<void> {
    const folders = [...this.#folders];
    if (folders.length === 0) return;
    const { onError } = this.#parts;
    const options = { root: this.#root, isWanted: this.#isWanted, onError, ...this.#leftOut };
    const { files, unread } = await findFiles({ ...options, folders });
    // One that is not listed any more is read too: that it is missing.
    for (const path of [...files, ...(folders.includes('') ? this.#files.keys() : [])]) this.#changed.add(path);
    for (const folder of folders) this.#folders.delete(folder);
    for (const folder of unread) this.#folders.add(folder);
  }

  async #readFile(path: string): Promise<void> {
    this.#changed.delete(path);
    try {
      const text = await readText(join(this.#root, path));
      if (text === null) this.#files.delete(path);
      else {
        // Loaded with the first file: most hubs read none.
        const { readChecklist } = await import('./checklist.js');
        this.#files.set(path, readChecklist(path, text));
      }
    } catch {
      this.#files.set(path, this.#files.get(path) ?? null);
      this.#unread.add(path);
    }
  }

  /** Returns whether all of the folder could be read. */
  async #publish(): Promise<boolean> {
    const found = this.#found();
    const known = this.#known;
    await known.load(found.map(({ item }) => item.id));
    if (this.#delivery.closed) return false;
    const unread = [...this.#folders, ...this.#unread];
    const isEmpty = unread.length === 0 && known.hasOpen && (await isEmptyFolder(this.#root));
    this.#tell(isEmpty ? 'is empty, as where a disk is not mounted' : unreadText(unread));
    if (isEmpty) {
      this.#folders.add('');
      return false;
    }
    await known.publish(identify(found, known.all()), {
      isUnread: (file) => this.#files.get(file) === null || [...this.#folders].some((folder) => isBelow(folder, file)),
      tags: this.#isFirst && known.wasKnown ? ['while-away'] : [],
    });
    this.#isFirst = false;
    return unread.length === 0;
  }

  /** @param why the folder cannot be read as a whole; null when it can. */
  #tell(why: string | null): void {
    if (why === this.#outage) return;
    const folder = basename(this.#root);
    if (why === null) this.#parts.onNotice(`${folder} is read as a whole again`, 'recovered');
    else this.#parts.onNotice(`${folder} ${why}: the tasks in it stay as they are until it can be read`, 'outage');
    this.#outage = why;
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

function unreadText(paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  return `cannot be read as a whole ('${paths[0]}'${paths.length > 1 ? ` and ${paths.length - 1} more` : ''})`;
}

const isBelow = (folder: string, file: string): boolean => folder === '' || file.startsWith(`${folder}/`);
