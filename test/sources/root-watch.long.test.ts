import { renameSync } from 'node:fs';
import { FSWatcher } from 'chokidar';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WatchedFolder } from '../support/watched-folder.js';

let folder: WatchedFolder;
/** Every watcher that was opened. */
let watchers: Set<FSWatcher>;
/** Called with the next watcher, before it reports anything. */
let onOpen: ((watcher: FSWatcher) => void) | null;
beforeEach(async () => {
  folder = await WatchedFolder.create();
  watchers = new Set();
  onOpen = null;
  const { add } = FSWatcher.prototype;
  vi.spyOn(FSWatcher.prototype, 'add').mockImplementation(function (this: FSWatcher, ...paths) {
    watchers.add(this);
    const called = onOpen;
    onOpen = null;
    queueMicrotask(() => called?.(this));
    return add.apply(this, paths);
  });
});
afterEach(async () => {
  await folder.remove();
  vi.restoreAllMocks();
});

it('closes every watcher when the system has no more watches while the folder is opened', async () => {
  onOpen = (watcher) => watcher.emit('error', Object.assign(new Error('no watches left'), { code: 'ENOSPC' }));
  await folder.start();
  await folder.write('a.txt');
  await folder.expectPublished('CREATED a.txt');
  await folder.stop();
  const found = [...watchers].map(({ closed, options: { usePolling } }) => ({ closed, usePolling }));
  expect(found).toEqual([
    { closed: true, usePolling: false },
    { closed: true, usePolling: true },
  ]);
});

it('closes every watcher when the folder is moved away and back while it is opened', async () => {
  await folder.write('a.txt');
  onOpen = () => {
    renameSync(folder.root, folder.aside);
    renameSync(folder.aside, folder.root);
  };
  await folder.start();
  await folder.write('b.txt');
  await folder.expectPublished('CREATED b.txt');
  await folder.stop();
  expect([...watchers].filter(({ closed }) => !closed)).toEqual([]);
});
