import { createFileSource } from './files/files.js';
import { createGitSource } from './git/git.js';
import type { OnSourceError, Sink } from './sink.js';

/** A folder that is being watched. */
export interface Watch {
  /** Ends it. Twice is fine. */
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly sink: Sink;
  /** Told what went wrong and is tried again, or was left out. */
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
