import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../core/clock.js';
import { AutoCommit } from './auto-commit/auto-commit.js';
import type { AutoCommitSettings } from './auto-commit/settings.js';
import { createFileSource } from './files/files.js';
import { createGitSource } from './git/git.js';
import { isGitFolder } from './git/git-place.js';
import type { GitBranches } from './git/git-round.js';
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
  /** Folder in which the watch stores what is published. */
  readonly memory: string;
  /** Branches whose commits are published. Default: `head`, the one that is checked out. */
  readonly branches?: GitBranches | undefined;
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
export async function watchFolder({ folder, memory, branches, autoCommit, ...watch }: WatchOptions): Promise<Watch> {
  const { ignored, patterns, ...options } = { ...watch, root: folder };
  const rules = { ignored, patterns };
  const committing = autoCommit && new AutoCommit({ ...options, ...rules, settings: autoCommit, clock: systemClock });
  const files = createFileSource({ ...options, ...rules, sink: committing?.watch(watch.sink) ?? watch.sink });
  const git = createGitSource({ ...options, memory, branches });
  // The files of a bare repository are git's own.
  const sources = (await isGitFolder(folder)) ? [git] : [files, git, committing ?? []].flat();
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

/** Folder below the data folder in which the watch of a folder stores what is published. @param target such as a project. */
export async function memoryOf(dataFolder: string, folder: string, target: string): Promise<string> {
  return join(dataFolder, 'sources', `${await folderDigest(folder)}-${digest(target)}`);
}

/** Names a folder of this machine without its path: 16 hexadecimal digits, the same for every way to write it. */
export async function folderDigest(folder: string): Promise<string> {
  return digest(await realpath(folder));
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
