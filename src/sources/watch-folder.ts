import { basename } from 'node:path';
import { systemClock } from '../core/clock.js';
import { AutoCommit } from './auto-commit/auto-commit.js';
import type { AutoCommitSettings } from './auto-commit/settings.js';
import { NO_FILES } from './auto-commit/work-tree.js';
import { Dependencies } from './dependencies/dependencies.js';
import { createFileSource } from './files/files.js';
import type { PollSetting } from './files/polling.js';
import type { GitBranches } from './git/branches.js';
import { createGitSource } from './git/git.js';
import { isGitFolder } from './git/git-place.js';
import type { Outlet, Source } from './source.js';

/** A folder that is being watched. */
export interface Watch {
  /** Ends the watch. Idempotent. */
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly folder: string;
  /** Outlet of a part of the watch. */
  readonly outlet: (part: 'files' | 'dependencies' | 'git' | 'auto-commit') => Outlet;
  /** Folder in which the watch stores what is published. */
  readonly memory: string;
  /** Branches whose commits are published. Default: `head`, the one that is checked out. */
  readonly branches?: GitBranches | undefined;
  /** Folders that are ignored: the hub's own data. */
  readonly ignored?: readonly string[];
  /** Rules for what else is ignored, in the syntax of `.gitignore`, beside git's own and `.tidingsignore` files. */
  readonly patterns?: readonly string[] | undefined;
  /** `true` or milliseconds: polls instead of events of the system. Absent: where the system sends none. `false`: never. */
  readonly poll?: PollSetting;
  /** When the files are committed automatically; never when absent. */
  readonly autoCommit?: AutoCommitSettings | undefined;
  /** Whether the changes of lock files are published as `dependency_updated`. Default: true. */
  readonly dependencies?: boolean | undefined;
}

/**
 * Publishes what happens in a folder: changes of its files and of the dependencies in its lock files, and, in a git
 * repository, its commits. Resolves when it watches. While the folder is away it waits for it.
 *
 * @throws Error when it is not a folder, unless the index says that it was one.
 */
export async function watchFolder({ folder: root, memory, ...options }: WatchOptions): Promise<Watch> {
  const { outlet, branches, ignored, patterns, poll, autoCommit, dependencies = true } = options;
  const createGit = () => createGitSource({ ...outlet('git'), root, memory, branches });
  // The files of a bare repository are git's own.
  if (await isGitFolder(root)) {
    if (autoCommit) outlet('auto-commit').onNotice(`nothing is committed automatically in ${root}: ${NO_FILES}`);
    return started(createGit());
  }
  let git: Source | null = null;
  let committing: AutoCommit | null = null;
  const locks = dependencies ? new Dependencies({ ...outlet('dependencies'), root, memory }) : null;
  const { sink, ...reports } = outlet('files');
  const closeGit = async () => {
    await Promise.all([git?.close(), committing?.close()]);
    for (const part of ['git', 'auto-commit'] as const) outlet(part).reset();
  };
  const files = createFileSource({
    ...{ ...reports, root, ignored, patterns, poll, index: { folder: memory, target: basename(memory) } },
    sink: {
      ...sink,
      publish(items) {
        const own = committing?.watch(sink) ?? sink;
        return (locks?.watch(own) ?? own).publish(items);
      },
    },
    // A repository that takes the place of another has files of its own to watch.
    async onRoot(stands, paths) {
      await closeGit();
      if (!stands) return;
      await locks?.compare(paths);
      git = createGit();
      await git.start();
      if (!autoCommit) return;
      committing = new AutoCommit({
        ...{ ...outlet('auto-commit'), root },
        ...(ignored && { ignored }),
        settings: autoCommit,
        clock: systemClock,
      });
      await committing.start();
    },
  });
  return started({
    start: () => files.start(),
    async close() {
      await Promise.all([files.close(), closeGit(), locks?.close()]);
      // Opened meanwhile.
      await closeGit();
    },
  });
}

/** The source, started; closed where it does not start. */
async function started(source: Source): Promise<Watch> {
  try {
    await source.start();
  } catch (error) {
    await source.close();
    throw error;
  }
  return source;
}
