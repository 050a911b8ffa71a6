import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { PROJECT_ID } from '../core/project-id.js';
import { type AutoCommitSettings, autoCommitSchema } from './auto-commit/settings.js';
import { GIT_BRANCHES, type GitBranches } from './git/git-round.js';
import type { OpenSource, SourceParts, SourceType } from './source.js';
import { memoryOf, type Watch, watchFolder } from './watch-folder.js';

export interface FolderConfig {
  /** Folder to watch; relative to the working directory of the hub. */
  readonly folder: string;
  readonly project: string;
  /** Rules for what is ignored, in the syntax of `.gitignore`. */
  readonly ignore?: readonly string[] | undefined;
  /** Branches whose commits are published. Default: `head`, the one that is checked out. */
  readonly branches?: GitBranches | undefined;
  readonly autoCommit?: AutoCommitSettings | undefined;
}

/** Source of the changes of the files of a folder and, in a git repository, of its commits. */
export const folderSource: SourceType<FolderConfig> = {
  type: 'folder',
  schema: z.strictObject({
    folder: z.string().min(1),
    project: z.string().regex(PROJECT_ID),
    ignore: z.array(z.string()).readonly().optional(),
    branches: z.enum(GIT_BRANCHES).optional(),
    autoCommit: autoCommitSchema.optional(),
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
    await this.#watch;
  }

  async close(): Promise<void> {
    const watch = await this.#watch?.catch(() => null);
    await watch?.close();
  }

  async #open(): Promise<Watch> {
    const { folder, project, ignore, branches, autoCommit } = this.#config;
    const { sinkFor, dataFolder, onError, onNotice } = this.#parts;
    const root = await realpath(resolve(folder));
    return watchFolder({
      ...{ folder: root, sink: sinkFor(project), onError },
      // Readers of the project need not know where it lies on this machine.
      onNotice: (notice) => onNotice(notice.replaceAll(root, basename(root))),
      ignored: [dataFolder],
      ...{ patterns: ignore, branches, autoCommit, memory: await memoryOf(dataFolder, root, project) },
    });
  }
}
