import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WatchedFolder } from '../support/watched-folder.js';

/** Every watcher that was opened; `onOpen` is called with the next one, before that reports anything. */
const opened = vi.hoisted(() => ({
  watchers: [] as FSWatcher[],
  onOpen: null as ((watcher: FSWatcher) => void) | null,
}));
vi.mock('chokidar', async (load) => {
  const chokidar = await load<typeof import('chokidar')>();
  const watch: typeof chokidar.watch = (...args) => {
    const watcher = chokidar.watch(...args);
    opened.watchers.push(watcher);
    const { onOpen } = opened;
    opened.onOpen = null;
    queueMicrotask(() => onOpen?.(watcher));
    return watcher;
  };
  return { ...chokidar, watch };
});

let folder: WatchedFolder;
beforeEach(async () => {
  opened.watchers.length = 0;
  folder = await WatchedFolder.create();
});
afterEach(() => folder.remove());

it('closes every watcher when the system has no more watches while the folder is opened', async () => {
  opened.onOpen = (watcher) => {
    watcher.emit('error', Object.assign(new Error('no watches left'), { code: 'ENOSPC' }));
  };
  await folder.start();
  await folder.write('a.txt');
  await folder.expectPublished('CREATED a.txt');
  await folder.stop();
  expect(opened.watchers.map(({ closed }) => closed)).toEqual([true, true]);
  expect(opened.watchers.map(({ options }) => options.usePolling)).toEqual([false, true]);
});

it('closes every watcher when the folder is moved away and back while it is opened', async () => {
  const aside = join(folder.base, 'aside');
  await folder.write('a.txt');
  opened.onOpen = () => {
    renameSync(folder.root, aside);
    renameSync(aside, folder.root);
  };
  await folder.start();
  await folder.write('b.txt');
  await folder.expectPublished('CREATED b.txt');
  await folder.stop();
  expect(opened.watchers.filter(({ closed }) => !closed)).toEqual([]);
});
