import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGit, TIME_LIMIT_MS } from '../../src/sources/git/command.js';
import { FakeClock } from '../support/fake-clock.js';
import { until } from '../support/until.js';
import { GitScene } from './git-scene.js';

let scene: GitScene;
beforeEach(async () => {
  scene = await GitScene.create();
  scene.init();
  scene.commit('base');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await scene.remove();
});

/** Has a script run in place of git, which leaves the file `reached`. */
const replaceGit = async (script: string) => {
  await mkdir(scene.folder('bin'));
  const file = join(scene.folder('bin'), 'git');
  await writeFile(file, `#!/bin/sh\ntouch '${scene.folder('reached')}'\n${script}\n`);
  await chmod(file, 0o755);
  vi.stubEnv('PATH', [scene.folder('bin'), process.env.PATH].join(delimiter));
};
const isReached = () => existsSync(scene.folder('reached'));

describe('a git command', () => {
  it('has no prompts, no optional locks, messages in English and the repository of its folder', async () => {
    await replaceGit('env');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    vi.stubEnv('GIT_DIR', '/elsewhere');
    vi.stubEnv('GIT_CEILING_DIRECTORIES', '/kept');
    const git = createGit({ folder: scene.root, clock: new FakeClock(), signal: new AbortController().signal });
    const { bytes } = await git([]);
    expect(bytes.split('\n')).toEqual(
      expect.arrayContaining([
        ...['LC_ALL=C', 'GIT_TERMINAL_PROMPT=0', 'GIT_OPTIONAL_LOCKS=0', 'GIT_CEILING_DIRECTORIES=/kept'],
      ]),
    );
    expect(bytes).not.toContain('GIT_DIR');
  });

  it('that hangs is ended after five minutes', async () => {
    await replaceGit('exec sleep 1000');
    const clock = new FakeClock();
    const git = createGit({ folder: scene.root, clock, signal: new AbortController().signal });
    const failure = git(['status']).catch((error: Error) => error.message);
    await until(isReached);
    clock.advance(TIME_LIMIT_MS);
    expect(await failure).toBe('git status took over 5 minutes');
  });
});

it('a source that is closed ends the git that hangs, and reports nothing', async () => {
  const source = await scene.watch();
  const before = scene.git('rev-parse', 'HEAD');
  scene.commit('next');
  await scene.published();
  await replaceGit('exec sleep 1000');
  await writeFile(join(scene.root, '.git/refs/heads/main'), `${before}\n`);
  await until(isReached);
  await source.close();
  expect(scene.errors).toEqual([]);
});
