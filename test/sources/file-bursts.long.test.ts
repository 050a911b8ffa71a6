import { appendFile, rename, unlink } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';

let folder: WatchedFolder;
beforeEach(async () => {
  folder = await WatchedFolder.create();
});
afterEach(() => folder.remove());

/** Waits until as many changes are published as these, and expects them, each once. */
async function expectAll(lines: readonly string[], told = () => folder.lines()): Promise<void> {
  await until(() => told().length >= lines.length, { what: () => `${told().length} of ${lines.length} changes` });
  expect(new Set(told())).toEqual(new Set(lines));
  expect(told()).toHaveLength(lines.length);
}

describe('a burst', () => {
  it('of 2,000 moved files is as many moves', async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `d${index % 20}/f${index}.txt`);
    await folder.write(...names.map((name) => `old/${name}`));
    await folder.start();
    await rename(folder.at('old'), folder.at('new'));
    await expectAll(names.map((name) => `MOVED old/${name} -> new/${name}`));
  });

  it('of 200 moved files is as many moves when the process is held up for a second', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `f${index}.txt`);
    await folder.write(...names.map((name) => `old/${name}`));
    await folder.start();
    await rename(folder.at('old'), folder.at('new'));
    for (let hold = 0; hold < 4; hold++) {
      const end = performance.now() + 1_000;
      while (performance.now() < end);
      // The watcher takes a little of what has come.
      await delay(30);
    }
    await expectAll(names.map((name) => `MOVED old/${name} -> new/${name}`));
  });

  it('of changes while new rules are applied is published, with nothing missed', async () => {
    const names = Array.from({ length: 1_500 }, (_, index) => `d${index % 30}/f${index}.txt`);
    await folder.write(...names);
    await folder.start();
    const rules = () => folder.lines().filter((line) => line.endsWith('.tidingsignore'));
    const changes: string[] = [];
    for (let round = 0; round < 10; round++) {
      await folder.write(['.tidingsignore', '*.log\n'.repeat(round + 1)]);
      await until(() => rules().length > round);
      // The watcher is replaced now: the old one is closed when the new one has seen everything.
      for (const name of names.slice(round * 150, round * 150 + 100)) {
        await appendFile(folder.at(name), 'more');
        changes.push(`MODIFIED ${name}`);
      }
      for (const name of names.slice(round * 150 + 100, round * 150 + 150)) {
        await unlink(folder.at(name));
        changes.push(`DELETED ${name}`);
      }
    }
    await expectAll(changes, () => folder.lines().filter((line) => !line.endsWith('.tidingsignore')));
  });
});
