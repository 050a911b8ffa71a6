import { appendFile, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  it('is not published of files that are ignored now', async () => {
    await folder.write('a.log', 'b.log', 'c.txt');
    await folder.start();
    await folder.expectPublished();
    await folder.stop();
    await unlink(folder.at('a.log'));
    await appendFile(folder.at('b.log'), 'more');
    await unlink(folder.at('c.txt'));
    await folder.start({ patterns: ['*.log'] });
    await folder.expectPublished('DELETED c.txt (while-away)');
  });

  it('is found for each target of its own', async () => {
    await folder.write('a.txt');
    await folder.start();
    await folder.stop();
    await appendFile(folder.at('a.txt'), 'more');
    await folder.start({ index: { folder: folder.indexes, target: 'other' } });
    await folder.expectPublished();
    await folder.stop();
    await folder.start();
    await folder.expectPublished('MODIFIED a.txt (while-away)');
  });

  it('keeps odd names', async () => {
    await folder.start();
    await folder.stop();
    const names = ['two\nlines.txt', '"quoted".txt', 'back\\slash.txt', ' space ', 'ünï-雪.txt', '-rf', '=x', '-'];
    await folder.write(...names);
    await folder.start();
    await folder.expectPublished(...names.map((name) => `CREATED ${name} (while-away)`));
    await folder.crash();
    await folder.start();
    await folder.expectPublished();
  });
});

describe('an event for each time', () => {
  it('is published when a folder is moved out and back again and again', async () => {
    await folder.write('d/a.txt');
    await folder.start();
    const outside = join(folder.base, 'outside');
    for (let round = 0; round < 3; round++) {
      await rename(folder.at('d'), outside);
      await folder.expectPublished('DELETED d/a.txt');
      await rename(outside, folder.at('d'));
      await folder.expectPublished('CREATED d/a.txt');
      await folder.crash();
      await folder.start();
    }
  });
});

describe('a crash', () => {
  it('before a publish loses nothing of it', async () => {
    await folder.start();
    folder.sink.failures.push(...Array.from({ length: 9 }, () => ({ error: new CodedError('UNAVAILABLE') })));
    await folder.write('a.txt');
    await until(() => folder.errors.length > 0);
    await folder.crash();
    folder.sink.failures.length = 0;
    await unlink(folder.at('a.txt'));
    await folder.start();
    await folder.expectPublished('CREATED a.txt', 'DELETED a.txt (while-away)');
  });

  it('that leaves a part of a line of the journal loses nothing that was published', async () => {
    await folder.start();
    await folder.write('a.txt');
    await folder.expectPublished('CREATED a.txt');
    await folder.crash();
    await appendFile(await folder.indexFile(), 'abc {"at":1,"chan');
    await folder.start();
    await folder.write('b.txt');
    await folder.expectPublished('CREATED b.txt');
    await folder.crash();
    await folder.start();
    await folder.expectPublished();
    expect(folder.notices).toEqual([]);
  });
});

describe('an index', () => {
  it('of another folder counts as none', async () => {
    await folder.start();
    await folder.stop();
    const text = await readFile(await folder.indexFile());
    const other = join(folder.base, 'other');
    await mkdir(other);
    await folder.start({ root: other });
    await folder.stop();
    for (const name of await readdir(folder.indexes)) await writeFile(join(folder.indexes, name), text);
    await folder.start({ root: other });
    expect(folder.notices).toMatchObject([expect.stringContaining('it is of another folder')]);
  });

  it('that cannot be written does not keep the folder from being watched', async () => {
    await writeFile(folder.indexes, 'a file where a folder has to be');
    await folder.start();
    await folder.write('a.txt');
    await folder.expectPublished('CREATED a.txt');
    expect(folder.errors).toHaveLength(1);
    await rm(folder.indexes);
  });
});
