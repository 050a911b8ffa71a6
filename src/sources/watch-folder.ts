import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { systemClock } from '../core/clock.js';
import { AutoCommit } from './auto-commit/auto-commit.js';
import type { AutoCommitSettings } from './auto-commit/settings.js';
import { createFileSource } from './files/files.js';
import { createGitSource } from './git/git.js';
import type { Sink } from './sink.js';
import type { OnSourceError, OnSourceNotice } from './source.js';

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
  readonly patterns?: readonly string[];
  /** When the files are committed automatically; never when absent. */
  readonly autoCommit?: AutoCommitSettings;
}

/**
 * Publishes what happens in a folder: changes of its files from now on, and, in a git repository, its commits. Resolves
 * when it watches.
 *
 * @throws Error when it is not a folder.
 */
export async function watchFolder({ folder, sink, onError, autoCommit, ...files }: WatchOptions): Promise<Watch> {
  const options = { root: folder, sink, onError };
  const committing = autoCommit && new AutoCommit({ ...options, ...files, settings: autoCommit, clock: systemClock });
  const watched = committing?.watch(sink) ?? sink;
  const sources = [
    createFileSource({ ...options, ...files, sink: watched }),
    createGitSource(options),
    committing ?? [],
  ].flat();
  const close = async () => {
    await Promise.all(sources.map((source) => source.close()));
  };
  try {
    for (const source of sources) await source.start();
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
