import { appendFile, chmod, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';

let folder: WatchedFolder;
let aside: string;
beforeEach(async () => {
  folder = await WatchedFolder.create();
  aside = join(folder.base, 'aside');
  await folder.write('kept.txt', 'd/changed.txt', 'deleted.txt');
});
afterEach(async () => {
  await folder.remove();
});

const noticed = (text: string, times = 1) =>
  until(() => folder.notices.filter((notice) => notice.includes(text)).length === times, {
    what: () => folder.notices.join(', '),
  });
const isBack = 'recovered: ROOT is back, and what changed meanwhile is published';

describe('a watched folder', () => {
  it('that is renamed and comes back is followed, with what changed in it', async () => {
    await folder.start();
    for (let round = 1; round <= 1; round++) {
      await rename(folder.root, aside);
      await noticed('outage: ROOT is not there: its changes are not published until it is back', round);
      await appendFile(join(aside, 'd/changed.txt'), 'more');
      await writeFile(join(aside, `new-${round}.txt`), 'new');
      await rename(aside, folder.root);
      await noticed(isBack, round);
      await folder.expectPublished('MODIFIED d/changed.txt (while-away)', `CREATED new-${round}.txt (while-away)`);
    }
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
      await noticed('outage: ROOT cannot be read (EACCES): its changes are not published until it is back');
    } finally {
      if (user === 0) process.seteuid!(user);
    }
    await chmod(folder.root, 0o755);
    await noticed(isBack);
    await appendFile(folder.at('kept.txt'), 'more');
    await folder.expectPublished('MODIFIED kept.txt');
  });

  it('that is not there at the start is waited for, when it was watched before', async () => {
    await folder.start();
    await folder.stop();
    await appendFile(folder.at('kept.txt'), 'more');
    await rename(folder.root, aside);
    await folder.start();
    expect(folder.notices).toEqual(['outage: ROOT is not there: its changes are not published until it is back']);
    await rename(aside, folder.root);
    await noticed(isBack);
    await folder.expectPublished('MODIFIED kept.txt (while-away)');
  });
});
