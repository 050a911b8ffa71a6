import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';

let folder: WatchedFolder;
beforeEach(async () => {
  folder = await WatchedFolder.create();
  await folder.write('kept.txt', 'd/changed.txt', 'deleted.txt');
});
afterEach(async () => {
  await folder.remove();
});

const isBack = 'recovered: ROOT is back, and what changed meanwhile is published';

describe('a watched folder', () => {
  it('that is replaced by another folder is followed', async () => {
    await folder.start();
    await mkdir(folder.aside);
    await writeFile(join(folder.aside, 'kept.txt'), 'other content');
    await writeFile(join(folder.aside, 'other.txt'), 'other');
    await rename(folder.root, join(folder.base, 'former'));
    await rename(folder.aside, folder.root);
    await folder.expectNotice(isBack);
    await until(() => folder.lines().length >= 4, { what: () => folder.lines().join(', ') });
    // The former watcher may see a file of the new folder before it is closed.
    const untagged = (await folder.published()).map((line) => line.replace(' (while-away)', ''));
    expect(untagged).toEqual([
      'CREATED other.txt',
      'DELETED d/changed.txt',
      'DELETED deleted.txt',
      'MODIFIED kept.txt',
    ]);
    await folder.write('live.txt');
    await folder.expectPublished('CREATED live.txt');
  });

  it('that an empty folder replaces, as when a disk is unmounted, keeps its files until it is back', async () => {
    await folder.start();
    await rename(folder.root, folder.aside);
    await mkdir(folder.root);
    await folder.expectNotice('is another folder, and empty, as where a disk is not mounted');
    await rm(folder.root, { recursive: true });
    await rename(folder.aside, folder.root);
    await folder.expectNotice(isBack);
    await folder.expectPublished();
  });

  it('that is a link is followed to another folder', async () => {
    const link = join(folder.base, 'current');
    await symlink(folder.root, link);
    await folder.start({ root: link });
    await mkdir(folder.aside);
    await writeFile(join(folder.aside, 'kept.txt'), 'next release');
    await symlink(folder.aside, `${link}.new`);
    await rename(`${link}.new`, link);
    await until(() => folder.lines().length >= 3);
    expect([...folder.lines()].sort()).toEqual([
      'DELETED d/changed.txt (while-away)',
      'DELETED deleted.txt (while-away)',
      'MODIFIED kept.txt (while-away)',
    ]);
  });

  it('that is deleted file by file is published as that, and followed when it is made again', async () => {
    await folder.start();
    for (const path of ['kept.txt', 'd', 'deleted.txt']) await rm(folder.at(path), { recursive: true });
    await folder.expectPublished('DELETED kept.txt', 'DELETED d/changed.txt', 'DELETED deleted.txt');
    await rm(folder.root, { recursive: true });
    await folder.expectNotice('ROOT is not there');
    await folder.write('again.txt');
    await folder.expectNotice(isBack);
    await folder.expectPublished('CREATED again.txt (while-away)');
  });

  it('that is empty and another one at the start is waited for', async () => {
    await folder.start();
    await folder.stop();
    await rename(folder.root, folder.aside);
    await mkdir(folder.root);
    await folder.start();
    await folder.expectNotice('is another folder, and empty');
    await folder.stop();
    await rm(folder.root, { recursive: true });
    await rename(folder.aside, folder.root);
    await folder.start();
    await folder.expectPublished();
  });

  it('that was emptied, and is the same one, has lost its files', async () => {
    await folder.start();
    await folder.stop();
    for (const path of ['kept.txt', 'd', 'deleted.txt']) await rm(folder.at(path), { recursive: true });
    await folder.start();
    await until(() => folder.lines().length >= 3);
    expect(folder.notices).toEqual([]);
    expect([...folder.lines()].sort()).toEqual([
      'DELETED d/changed.txt (while-away)',
      'DELETED deleted.txt (while-away)',
      'DELETED kept.txt (while-away)',
    ]);
  });
});
