import { appendFile, readFile, rename, truncate, unlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';
import { CodedError } from './memory-sink.js';

let folder: WatchedFolder;
beforeEach(async () => {
  folder = await WatchedFolder.create();
});
afterEach(async () => {
  await folder.remove();
});

describe('what changed while a folder was not watched', () => {
  it('is published at the next start, once, with a tag', async () => {
    await folder.write('kept.txt', 'changed.txt', 'deleted.txt', 'old/moved.txt', 'both.txt');
    await folder.start();
    expect(await folder.published()).toEqual([]);
    await folder.stop();
    await folder.write('new.txt', 'deep/er/new.txt');
    await appendFile(folder.at('changed.txt'), 'more');
    await unlink(folder.at('deleted.txt'));
    await rename(folder.at('old'), folder.at('fresh'));
    await rename(folder.at('both.txt'), folder.at('renamed.txt'));
    await appendFile(folder.at('renamed.txt'), 'more');
    await folder.start();
    await folder.expectPublished(
      'CREATED new.txt (while-away)',
      'CREATED deep/er/new.txt (while-away)',
      'MODIFIED changed.txt (while-away)',
      'DELETED deleted.txt (while-away)',
      'MOVED old/moved.txt -> fresh/moved.txt (while-away)',
      'MOVED both.txt -> renamed.txt (while-away)',
      'MODIFIED renamed.txt (while-away)',
    );
    await folder.write('live.txt');
    await folder.expectPublished('CREATED live.txt');
    await folder.stop();
    await folder.start();
    await folder.expectPublished();
    expect(folder.notices).toEqual([]);
    expect(folder.errors).toEqual([]);
  });

  it('is not published of files that a change of the rules made visible', async () => {
    await folder.write(['.gitignore', 'out/\n'], 'out/old.js', 'a.log');
    await folder.start({ patterns: ['*.log'] });
    await folder.expectPublished();
    await folder.stop();
    await folder.write(['.gitignore', '# nothing is ignored\n']);
    await folder.start();
    await folder.write('out/new.js');
    await folder.expectPublished('MODIFIED .gitignore (while-away)', 'CREATED out/new.js');
  });
});

describe('an event for each time', () => {
  it('is published when a folder is renamed back and forth', async () => {
    await folder.write('d/a.txt');
    await folder.start();
    for (let round = 0; round < 2; round++) {
      await rename(folder.at('d'), folder.at('e'));
      await folder.expectPublished('MOVED d/a.txt -> e/a.txt');
      await rename(folder.at('e'), folder.at('d'));
      await folder.expectPublished('MOVED e/a.txt -> d/a.txt');
    }
  });
});

describe('a crash', () => {
  it('between a publish and its answer doubles nothing', async () => {
    await folder.start();
    folder.sink.failures.push({ error: new CodedError('UNAVAILABLE'), stored: true });
    await folder.write('a.txt');
    await until(() => folder.errors.length > 0);
    await folder.crash();
    await unlink(folder.at('a.txt'));
    await folder.start();
    await folder.expectPublished('CREATED a.txt', 'DELETED a.txt (while-away)');
  });
});

describe('an index', () => {
  it.each([
    ['cut off', async (file: string) => truncate(file, 60), 'it is not whole'],
    ['empty', async (file: string) => truncate(file, 0), 'it is not whole'],
    [
      'with another byte',
      async (file: string) => writeFile(file, (await readFile(file, 'utf8')).replace('a.txt', 'b.txt')),
      'it is not whole',
    ],
  ])('%s counts as none, with a notice', async (_, spoil, why) => {
    await folder.write('a.txt');
    await folder.start();
    await folder.stop();
    await spoil(await folder.indexFile());
    await appendFile(folder.at('a.txt'), 'more');
    await folder.start();
    await folder.expectPublished();
    expect(folder.notices).toEqual([
      `lasting: the index of ROOT cannot be used (${why}): what changed while it was not watched is not published; ` +
        'a new index is made',
    ]);
    await folder.stop();
    await folder.write('c.txt');
    await folder.start();
    await folder.expectPublished('CREATED c.txt (while-away)');
  });
});
