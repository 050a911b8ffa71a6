import { opendir, realpath, stat } from 'node:fs/promises';

/** Folder that stands at the watched path. */
export interface Root {
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** Changes when another folder, or another disk, takes the place. */
  readonly identity: string;
}

/** The folder at a path, or in words why there is none. */
export async function rootAt(folder: string): Promise<Root | string> {
  try {
    const path = await realpath(folder);
    const stats = await stat(path);
    if (!stats.isDirectory()) return 'is not a folder';
    // Otherwise the files of a folder that may not be read seem to fail one by one.
    await (await opendir(path)).close();
    return { path, identity: [stats.dev, stats.ino, Math.round(stats.birthtimeMs), path].join(':') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'is not there' : `cannot be read (${code ?? message})`;
  }
}

/** Whether a folder has no entry at all, as the place of a disk that is not mounted. */
export async function isEmptyFolder(path: string): Promise<boolean> {
  const entries = await opendir(path);
  try {
    return (await entries.read()) === null;
  } finally {
    await entries.close();
  }
}
