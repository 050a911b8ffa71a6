import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { systemClock } from '../core/clock.js';
import { AutoCommit } from './auto-commit/auto-commit.js';
import type { AutoCommitSettings } from './auto-commit/settings.js';
import { createFileSource } from './files/files.js';
import type { IndexPlace } from './files/index/folder-index.js';
import type { PollSetting } from './files/polling.js';
import { createGitSource } from './git/git.js';
import type { Sink } from './sink.js';
import type { OnSourceError, OnSourceNotice, Source } from './source.js';

/** A folder that is being watched. */
export interface Watch {
  /** Ends the watch. Idempotent. */
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly sink: Sink;
  /** Called with an error after which the work is retried, or an item is left out. */
  readonly onError: OnSourceError;
  /** Called with one line for the user about something that is not published, and why. */
  readonly onNotice: OnSourceNotice;
  /** Folders that are ignored: the hub's own data. */
  readonly ignored?: readonly string[];
  /** Rules for what else is ignored, in the syntax of `.gitignore`, beside git's own and `.tidingsignore` files. */
  readonly patterns?: readonly string[] | undefined;
  /** Where the files are remembered over a restart. Absent: changes while the folder is not watched are not published. */
  readonly index?: IndexPlace | undefined;
  /** `true` or milliseconds: polls instead of events of the system. Absent: where the system sends none. `false`: never. */
  readonly poll?: PollSetting;
  /** When the files are committed automatically; never when absent. */
  readonly autoCommit?: AutoCommitSettings | undefined;
}

/**
 * Publishes what happens in a folder: changes of its files, and, in a git repository, its commits. Resolves when it
 * watches. While the folder is away it waits for it.
 *
 * @throws Error when it is not a folder, unless the index says that it was one.
 */
export async function watchFolder({ folder, sink, onError, autoCommit, ...rest }: WatchOptions): Promise<Watch> {
  const options = { root: folder, sink, onError };
  let git: Source | null = null;
  let committing: AutoCommit | null = null;
  const closeGit = () => Promise.all([git?.close(), committing?.close()]);
  const files = createFileSource({
    ...options,
    ...rest,
    sink: { ...sink, publish: (items) => (committing?.watch(sink) ?? sink).publish(items) },
    // A repository that takes the place of another has files of its own to watch.
    async onRoot(stands) {
      await closeGit();
      if (!stands) return;
      git = createGitSource(options);
      await git.start();
      if (!autoCommit) return;
      committing = new AutoCommit({ ...options, ...rest, settings: autoCommit, clock: systemClock });
      await committing.start();
    },
  });
  const close = async () => {
    await Promise.all([files.close(), closeGit()]);
    // Opened meanwhile.
    await closeGit();
  };
  try {
    await files.start();
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

/** Names a folder of this machine without its path: 16 hexadecimal digits, the same for every way to write it. */
export async function folderDigest(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
}
