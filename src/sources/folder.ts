import { resolve } from 'node:path';
import { z } from 'zod';
import { PROJECT_ID } from '../core/project-id.js';
import { type AutoCommitSettings, autoCommitSchema } from './auto-commit/settings.js';
import { POLL_ACCEPTS, type PollSetting } from './files/polling.js';
import { memoryOf } from './folder-memory.js';
import { GIT_BRANCHES, type GitBranches } from './git/branches.js';
import { pathHider } from './shown-path.js';
import type { OpenSource, SourceParts, SourceType } from './source.js';
import type { Watch, WatchOptions } from './watch-folder.js';

/** `watchFolder`, loaded with the first folder: most hubs watch none. */
export async function watchFolder(options: WatchOptions): Promise<Watch> {
  const loaded = await import('./watch-folder.js');
  return loaded.watchFolder(options);
}

export interface FolderConfig {
  /** Folder to watch; relative to the working directory of the hub. */
  readonly folder: string;
  readonly project: string;
  /** Rules for what is ignored, in the syntax of `.gitignore`. */
  readonly ignore?: readonly string[] | undefined;
  /**
   * `true`, or milliseconds from 100 to 60,000: looks at the files that often instead of waiting for events of the system.
   * `false`: never does. Absent: where the system does not send events of all changes.
   */
  readonly poll?: PollSetting;
  /** Branches whose commits are published. Default: `head`, the one that is checked out. */
  readonly branches?: GitBranches | undefined;
  readonly autoCommit?: AutoCommitSettings | undefined;
  /** Whether the changes of lock files are published as `dependency_updated`. Default: true. */
  readonly dependencies?: boolean | undefined;
}

/** Source of the changes of the files of a folder and of its dependencies and, in a git repository, of its commits. */
export const folderSource: SourceType<FolderConfig> = {
  type: 'folder',
  schema: z.strictObject({
    folder: z.string().min(1),
    project: z.string().regex(PROJECT_ID),
    ignore: z.array(z.string()).readonly().optional(),
    poll: POLL_ACCEPTS.optional(),
    branches: z.enum(GIT_BRANCHES).optional(),
    autoCommit: autoCommitSchema.optional(),
    dependencies: z.boolean().optional(),
  }),
  open: (config, parts) => new FolderSource(config, parts),
};

class FolderSource implements OpenSource {
  readonly name: string;
  readonly project: string;
  readonly #config: FolderConfig;
  readonly #parts: SourceParts;
  #watch: Promise<Watch> | null = null;

  constructor(config: FolderConfig, parts: SourceParts) {
    this.#config = config;
    this.#parts = parts;
    this.project = config.project;
    this.name = `folder ${config.project}`;
  }

  async start(): Promise<void> {
    this.#watch ??= this.#open();
    try {
      await this.#watch;
    } catch (error) {
      // The next start tries again.
      this.#watch = null;
      throw error;
    }
  }

  async close(): Promise<void> {
    const watch = await this.#watch?.catch(() => null);
    await watch?.close();
  }

  async #open(): Promise<Watch> {
    const { folder, project, ignore, ...choices } = this.#config;
    const { dataFolder, outlet } = this.#parts;
    const root = resolve(folder);
    const hidden = await pathHider(root);
    try {
      return await watchFolder({
        ...{ ...choices, folder: root, ignored: [dataFolder], patterns: ignore },
        memory: memoryOf(dataFolder, root, project),
        outlet(part) {
          const { onNotice, ...rest } = outlet(part, project);
          return { ...rest, onNotice: (notice, kind) => onNotice(hidden(notice), kind) };
        },
      });
    } catch (error) {
      throw new Error(hidden((error as Error).message), { cause: error });
    }
  }
}
