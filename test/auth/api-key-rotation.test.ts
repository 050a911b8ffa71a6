import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { apiKeyRotationContract } from '../contract/api-key-rotation.js';

apiKeyRotationContract('SQLite', {
  persistent: true,
  async make(clock) {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-'));
    return {
      open: (onNotice) => openSqlite({ file: join(folder, 'tidings.db'), clock, onNotice }),
      remove: () => rm(folder, { recursive: true }),
    };
  },
});
