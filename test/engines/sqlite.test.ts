import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { logContract } from '../contract/log.js';

logContract('SQLite, in a file', {
  persistent: true,
  async make(clock) {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-'));
    const file = join(folder, 'tidings.db');
    return { open: () => openSqlite({ file, clock }), remove: () => rm(folder, { recursive: true }) };
  },
});

let stores = 0;

logContract('SQLite, in memory', {
  persistent: false,
  async make(clock) {
    const name = `contract ${++stores}`;
    return { open: () => openSqlite({ file: ':memory:', name, clock }), remove: () => Promise.resolve() };
  },
});
