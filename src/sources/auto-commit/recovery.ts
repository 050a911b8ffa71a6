import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../core/clock.js';
import type { Landing } from './commit.js';
import { IndexLock } from './index-file.js';
import { isAncestor } from './target.js';
import type { WorkTree } from './work-tree.js';

/** Age from which no run still uses its folder. */
const OLD_MS = 24 * 3_600_000;

/**
 * Finishes a commit that was interrupted by a crash or a failure: the lock of the index that it may have left is given up, and the
 * index of the commit is put in place if the commit is on its branch. @returns whether it is.
 */
export async function finishLanding(tree: WorkTree, { ref, commit, index }: Landing): Promise<boolean> {
  const tip = await tree.commitAt(ref);
  const landed = tip !== null && (await tree.commitAt(commit)) !== null && (await isAncestor(tree, commit, tip));
  const lock = index === null ? null : await IndexLock.leftBehind(tree.places.index, index);
  if (landed && lock && (await tree.head()).commit === commit) await lock.commit();
  await lock?.release();
  return landed;
}

/** Removes what runs that were interrupted left in the git folder. */
export async function removeScratch({ places: { gitFolder } }: WorkTree, clock: Clock): Promise<void> {
  for (const name of await readdir(gitFolder)) {
    if (!name.startsWith('tidings-commit-')) continue;
    const path = join(gitFolder, name);
    const age = clock.now() - (await stat(path)).mtimeMs;
    if (age > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}
