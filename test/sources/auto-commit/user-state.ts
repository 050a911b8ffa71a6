import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Names of files with what they hold. */
type Files = ReadonlyMap<string, string>;

/** Everything of a repository that belongs to its user, read without git. */
export interface UserState {
  /** Files of the work tree: mode and hash, as git writes them into a tree. */
  readonly work: Files;
  /** Files of the git folder, but objects, shared parts of indexes, locks, and what automatic commits keep there. */
  readonly git: Files;
}

const OURS = /^(objects|sharedindex|tidings-|gc\.)|\.lock$/;

export function stateOf(root: string, algorithm: string): UserState {
  const work = new Map<string, string>();
  for (const path of pathsIn(root, (name) => name === '.git')) work.set(path, entryOf(join(root, path), algorithm));
  const git = new Map<string, string>();
  const folder = join(root, '.git');
  for (const path of pathsIn(folder, (name) => OURS.test(name)))
    git.set(
      path,
      createHash('sha1')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    );
  return { work, git };
}

/** Names that differ. */
export const differences = (before: Files, after: Files): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();

function* pathsIn(folder: string, isLeftOut: (path: string) => boolean, prefix = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (isLeftOut(path)) continue;
    if (entry.isDirectory()) yield* pathsIn(folder, isLeftOut, `${path}/`);
    else yield path;
  }
}

function entryOf(path: string, algorithm: string): string {
  const stats = lstatSync(path);
  const content = stats.isSymbolicLink() ? Buffer.from(readlinkSync(path)) : readFileSync(path);
  const mode = stats.isSymbolicLink() ? '120000' : stats.mode & 0o100 ? '100755' : '100644';
  const hash = createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
  return `${mode} ${hash}`;
}
