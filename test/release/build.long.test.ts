import { cp, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT, run } from './packed-package.js';

it('npm run build leaves nothing of earlier builds in dist', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-build-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['package.json', 'tsconfig.json', 'tsdown.config.ts', 'src'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const stale = ['dist/cli/compose-OLD.js', 'dist/hub/removed.js', 'dist/dashboard/assets/main-OLD.js'];
  for (const name of stale) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), new Date(0), new Date(0));
  }
  await run('npm', ['run', 'build'], { cwd: folder });
  const files = (await readdir(join(folder, 'dist'), { recursive: true })).map((name) => `dist/${name}`);
  expect(files).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/dashboard/index.html']));
  expect(files.filter((name) => stale.includes(name))).toEqual([]);
  const { stdout } = await run(process.execPath, ['dist/cli/main.js', '--version'], { cwd: folder });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
