import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

const run = promisify(execFile);
const BURST = 10_000;
const via = 'the file system';

/** Tells the paths of all events of the watched folder from now on. */
async function watchPaths(scene: Scene): Promise<() => string[]> {
  const client = await scene.socket();
  client.subscribe('1', 'subscription { fileChange(projectId: "watched") { filePath } }');
  // What is subscribed to is answered before this is.
  client.subscribe('2', '{ __typename }');
  await until(() => client.isComplete('2'));
  return () => client.frames('1').map(({ data }) => data.fileChange.filePath);
}

/** Resolves when the hub has seen a file that is made now. */
async function expectSeen(scene: Scene, { name, paths }: { name: string; paths: () => string[] }): Promise<void> {
  await writeFile(join(scene.hub.folder, name), name);
  await until(() => paths().includes(name), { withinMs: 45_000, what: `an event of ${name}` });
}

export const FILE_CASES: readonly Case[] = [
  {
    ...{ id: 'I03', title: 'a link out of the folder, a pipe, a line break in a name', via, hub: 'watching' },
    async run(scene) {
      const { folder } = scene.hub;
      const paths = await watchPaths(scene);
      const name = `round-${Date.now()}`;
      const outside = join(folder, '..', `outside-${name}`);
      await mkdir(outside);
      await symlink(outside, join(folder, `link-${name}`));
      await run('mkfifo', [join(folder, `pipe-${name}`)]);
      await writeFile(join(folder, `two\nlines-${name}`), 'text');
      await writeFile(join(outside, `secret-${name}`), 'text');
      await expectSeen(scene, { name: `end-${name}`, paths });
      expect(paths()).toEqual(expect.not.arrayContaining([expect.stringMatching(/secret-|pipe-|\.\.|^\//)]));
    },
  },
  {
    ...{ id: 'I03', title: '10,000 files at once', via, hub: 'watching' },
    async run(scene) {
      const paths = await watchPaths(scene);
      const burst = join(scene.hub.folder, `burst-${Date.now()}`);
      await mkdir(burst);
      for (let at = 0; at < BURST; at += 500)
        await Promise.all(Array.from({ length: 500 }, (_, more) => writeFile(join(burst, String(at + more)), '')));
      await expectSeen(scene, { name: `end-${Date.now()}`, paths });
    },
  },
];
