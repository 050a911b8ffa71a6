import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { logContract } from '../contract/log.js';
import type { TestStore } from '../contract/log-test.js';

interface FolderStore extends TestStore {
  readonly folder: string;
}

logContract('SQLite, in a file', {
  persistent: true,
  async make(clock): Promise<FolderStore> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-'));
    const file = join(folder, 'tidings.db');
    return {
      folder,
      open: (onNotice) => openSqlite({ file, clock, onNotice }),
      remove: () => rm(folder, { recursive: true }),
    };
  },
  async copy(store) {
    const { folder } = store as FolderStore;
    const copied = `${folder}-copy`;
    await cp(folder, copied, { recursive: true });
    return async () => {
      await rm(folder, { recursive: true });
      await rename(copied, folder);
    };
  },
});

let stores = 0;

logContract('SQLite, in memory', {
  persistent: false,
  async make(clock) {
    const name = `contract ${++stores}`;
    return {
      open: (onNotice) => openSqlite({ file: ':memory:', name, clock, onNotice }),
      remove: () => Promise.resolve(),
    };
  },
});
