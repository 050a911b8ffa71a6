import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Entries of a git folder that change with HEAD, a branch or a tag. */
const MARKS = ['HEAD', 'logs/HEAD', 'packed-refs', 'refs/heads', 'refs/tags', 'reftable'];

/** Where git finds the repository of a folder: a `.git` in it or above it, or the folder itself; null without one. */
export async function placeOf(folder: string): Promise<string | null> {
  if (await isGitFolder(folder)) return folder;
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, '.git');
    if (await isThere(place)) return place;
    if (at === dirname(at)) return null;
  }
}

/** Whether the folder itself is a bare repository, or the git folder of another one. */
export async function isGitFolder(folder: string): Promise<boolean> {
  const entries = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => isThere(join(folder, name))));
  return entries.every(Boolean);
}

/** Text that is another one when the repository was removed or replaced. @param folders git folders of the repository. */
export async function identityOf(folder: string, folders: readonly string[]): Promise<string> {
  const place = await placeOf(folder);
  const paths = [...(place === null ? [] : [place]), ...folders];
  return (await Promise.all(paths.map((path) => textOf(path, 'identity')))).join('\n');
}

/** Text that is another one after a change of HEAD, a branch or a tag, as far as the times of few files show it. */
export async function marksOf(folders: readonly string[]): Promise<string> {
  const paths = folders.flatMap((folder) => MARKS.map((mark) => join(folder, mark)));
  return (await Promise.all(paths.map((path) => textOf(path, 'change')))).join('\n');
}

/** Text that is another one when git may find a repository where it found none. */
export async function absenceOf(folder: string): Promise<string> {
  const place = await placeOf(folder);
  return place === null ? '' : `${await textOf(place, 'identity')} ${await textOf(place, 'change')}`;
}

async function textOf(path: string, of: 'identity' | 'change'): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) return `${path} is not there`;
  const { dev, ino, birthtimeMs, mtimeMs, size } = found;
  return of === 'identity' ? `${path} ${dev} ${ino} ${birthtimeMs}` : `${path} ${mtimeMs} ${size}`;
}

const isThere = (path: string) => stat(path).then(Boolean, () => false);
