import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder, and those above it that are missing, for the owner only. Their names survive a power cut when it returns. */
export function makeFolder(path: string): void {
  const topmost = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (topmost === undefined) return;
  const above = dirname(resolve(topmost));
  for (let folder = resolve(path); folder !== above; folder = dirname(folder)) syncFolder(folder);
  syncFolder(above);
}

/**
 * Writes a file of the owner, whole or not at all: it survives a power cut when it returns, and a crash leaves no part of it.
 *
 * @param mode `make` fails with `EEXIST` where there is a file, also when another process makes it at the same time.
 */
export function writeDurably(file: string, text: string, mode: 'make' | 'replace'): void {
  const draft = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true, flag: 'wx' });
    if (mode === 'replace') renameSync(draft, file);
    else linkOrRename(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A link fails where there is a file, which a rename would replace. */
function linkOrRename(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file system without links.
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    renameSync(draft, file);
    return;
  }
  unlinkSync(draft);
}
