import { createFileSource } from './files/files.js';
import { type CommitSink, createGitSource } from './git/git.js';
import type { OnSourceError } from './sink.js';

/** A folder that is being watched. */
export interface Watch {
  /** Ends the watch. Idempotent. */
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly sink: CommitSink;
  /** Called with an error after which the work is retried, or an item is left out. */
  readonly onError: OnSourceError;
  /** Folders that are ignored: the hub's own data. */
  readonly ignored?: readonly string[];
}

/**
 * Publishes what happens in a folder: changes of its files from now on, and, in a git repository, its commits. Resolves
 * when it watches.
 *
 * @throws Error when it is not a folder.
 */
export async function watchFolder({ folder, sink, onError, ignored }: WatchOptions): Promise<Watch> {
  const options = { root: folder, sink, onError };
  const sources = [createFileSource({ ...options, ignored }), createGitSource(options)];
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
