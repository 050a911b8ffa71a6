import { appendFile, rename, unlink } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pollingAfter, pollingFor, remoteFileSystem } from '../../src/sources/files/polling.js';
import { WatchedFolder } from '../support/watched-folder.js';

let folder: WatchedFolder;
beforeEach(async () => {
  folder = await WatchedFolder.create();
});
afterEach(async () => {
  await folder.remove();
});

it('a polled folder publishes the same, moves included', async () => {
  await folder.write('a.txt', 'b.txt', 'c.txt', 'd/e.txt');
  await folder.start({ poll: 150 });
  await folder.write('new/f.txt');
  await appendFile(folder.at('a.txt'), 'more');
  await unlink(folder.at('b.txt'));
  await rename(folder.at('c.txt'), folder.at('d/c.txt'));
  await folder.expectPublished('CREATED new/f.txt', 'MODIFIED a.txt', 'DELETED b.txt', 'MOVED c.txt -> d/c.txt');
  expect(folder.notices).toEqual([]);
});

it('a folder of a disk of this machine is not polled, unless the user asks for it', async () => {
  expect(await pollingFor(folder.root, undefined)).toBeNull();
  expect(await pollingFor(folder.root, false)).toBeNull();
  expect(await pollingFor(folder.root, true)).toEqual({ everyMs: 1_000, reason: null });
  expect(await pollingFor(folder.root, 250)).toEqual({ everyMs: 250, reason: null });
});

it('file systems of other machines and of the host are recognised by their numbers', () => {
  // A signed number is what 32-bit systems report.
  const numbers = [0x6969, 0xff534d42, 0xff534d42 | 0, 0x01021997, 0x65735546, 0x786f4256];
  expect(numbers.map(remoteFileSystem)).toEqual(['NFS', 'CIFS', 'CIFS', '9p', 'FUSE', 'vboxsf']);
  // ext4, tmpfs, overlay, btrfs, xfs
  const local = [0xef53, 0x01021994, 0x794c7630, 0x9123683e, 0x58465342];
  expect(local.map(remoteFileSystem)).toEqual([null, null, null, null, null]);
});

it('a system without watches left is polled, another error is none of that kind', () => {
  const error = (code: string) => Object.assign(new Error(code), { code });
  expect(pollingAfter(error('ENOSPC'))?.reason).toMatch(/no more file watches \(ENOSPC.*max_user_watches/);
  expect(pollingAfter(error('EMFILE'))?.everyMs).toBe(1_000);
  expect(pollingAfter(error('EACCES'))).toBeNull();
});
