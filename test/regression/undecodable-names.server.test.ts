import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';

let repository: WatchedFolder;
beforeEach(async () => {
  repository = await WatchedFolder.createRepository();
});
afterEach(() => repository.remove());

/** Path of a file whose name is Latin-1: `café.txt`. */
const latin = (folder = '') =>
  Buffer.concat([Buffer.from(`${join(repository.root, folder)}/caf`), Buffer.from([0xe9])]);
const notices = () => until(() => repository.notices.length > 0).then(() => repository.notices);

// Other systems keep names as text, and refuse to make such a file.
describe.runIf(process.platform === 'linux')('a file whose name is not UTF-8 is reported once:', () => {
  it('one that exists at the start', async () => {
    await writeFile(latin(), 'x');
    await repository.start();
    expect(await notices()).toEqual([expect.stringContaining(`'caf\uFFFD' in ROOT`)]);
  });

  it('one that comes later, however often it changes, and others beside it', async () => {
    await repository.start();
    await writeFile(latin(), 'x');
    await notices();
    await appendFile(latin(), 'more');
    await mkdir(join(repository.root, 'sub'));
    await writeFile(latin('sub'), 'x');
    await repository.expectPublished();
    await repository.write('sub/plain.txt');
    await until(() => repository.lines().includes('CREATED sub/plain.txt'));
    expect(repository.notices).toHaveLength(1);
  });

  it('a folder', async () => {
    await mkdir(latin());
    await repository.start();
    expect(await notices()).toHaveLength(1);
  });

  it('but not one that is ignored', async () => {
    await repository.write(['.gitignore', 'caf*\n']);
    await writeFile(latin(), 'x');
    await repository.start();
    await appendFile(latin(), 'more');
    await repository.published();
    expect(repository.notices).toEqual([]);
  });

  it('and not one whose name has the character that replaces such bytes', async () => {
    await repository.start();
    await repository.write('odd-\uFFFD.txt');
    await repository.expectPublished('CREATED odd-\uFFFD.txt');
    expect(repository.notices).toEqual([]);
  });
});
