import { appendFile, chmod, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  it('that is renamed and comes back is followed, with what changed in it', async () => {
    await folder.start();
    await rename(folder.root, folder.aside);
    await folder.expectNotice('outage: ROOT is not there: its changes are not published until it is back');
    await appendFile(join(folder.aside, 'd/changed.txt'), 'more');
    await writeFile(join(folder.aside, 'new.txt'), 'new');
    await rename(folder.aside, folder.root);
    await folder.expectNotice(isBack);
    await folder.expectPublished('MODIFIED d/changed.txt (while-away)', 'CREATED new.txt (while-away)');
    await unlink(folder.at('deleted.txt'));
    await folder.expectPublished('DELETED deleted.txt');
    expect(folder.notices).toHaveLength(2);
    expect(folder.errors).toEqual([]);
  });

  it('that may not be read for a while is followed, with what changed in it', async () => {
    await folder.start();
    await chmod(folder.base, 0o777);
    await chmod(folder.root, 0);
    const user = process.geteuid!();
    // For root no folder is unreadable.
    if (user === 0) process.seteuid!(65_534);
    try {
      await folder.expectNotice('outage: ROOT cannot be read (EACCES): its changes are not published until it is back');
    } finally {
      if (user === 0) process.seteuid!(user);
    }
    await chmod(folder.root, 0o755);
    await folder.expectNotice(isBack);
    await appendFile(folder.at('kept.txt'), 'more');
    await folder.expectPublished('MODIFIED kept.txt');
  });

  it('that is not there at the start is waited for, when it was watched before', async () => {
    await folder.start();
    await folder.stop();
    await appendFile(folder.at('kept.txt'), 'more');
    await rename(folder.root, folder.aside);
    await folder.start();
    expect(folder.notices).toEqual(['outage: ROOT is not there: its changes are not published until it is back']);
    await rename(folder.aside, folder.root);
    await folder.expectNotice(isBack);
    await folder.expectPublished('MODIFIED kept.txt (while-away)');
  });
});
