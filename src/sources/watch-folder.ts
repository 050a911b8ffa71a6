import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
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
}

/**
 * Publishes what happens in a folder: changes of its files from now on, and, in a git repository, its commits. Resolves
 * when it watches.
 *
 * @throws Error when it is not a folder.
 */
export async function watchFolder({ folder, sink, onError, ...files }: WatchOptions): Promise<Watch> {
  const options = { root: folder, sink, onError };
  const sources = [createFileSource({ ...options, ...files }), createGitSource(options)];
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
