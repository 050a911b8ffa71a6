import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program of the command; tests ask `command()`, which knows whether it was built. */
export const PROGRAM = join(ROOT, 'dist/cli/main.js');

/** `npm start` builds the program without types, so each is as old as its own last build. */
const BUILT = [PROGRAM, join(ROOT, 'dist/index.d.ts')];

/** Builds `dist` unless it is newer than everything that it is made of. */
export async function buildDist(): Promise<void> {
  const startedAt = new Date();
  const builtAt = Math.min(...(await Promise.all(BUILT.map(changedAt))));
  if (builtAt > (await newestSource())) return;
  await build({ cwd: ROOT, logLevel: 'error' });
  // Dated back, so that a file saved during the build is seen as newer.
  for (const path of BUILT) await utimes(path, startedAt, startedAt);
}

async function newestSource(): Promise<number> {
  const sources = await readdir(join(ROOT, 'src'), { recursive: true });
  const paths = ['package.json', 'tsconfig.json', 'tsdown.config.ts', ...sources.map((name) => join('src', name))];
  return Math.max(...(await Promise.all(paths.map((path) => changedAt(join(ROOT, path))))));
}

/** Zero when there is no such file. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  return found?.mtimeMs ?? 0;
}
