import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '../../src/wiring/compose.js';
import { loadConfig } from '../../src/wiring/engines.js';
import { KEY } from '../support/test-server.js';

/** Times at which checks wait for seconds, also on a busy machine. */
export const BRISK = { TIDINGS_HEARTBEAT_MS: '300', TIDINGS_INIT_MS: '2000' };

/** A hub as it is composed, with the time of the machine. */
export async function startConformanceHub(settings: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-conformance-'));
  const { config } = await loadConfig({
    cwd: folder,
    env: {
      ...{ PORT: '0', TIDINGS_ENGINE: 'sqlite::memory:', TIDINGS_DATA: folder, TIDINGS_ADMIN_KEY: KEY },
      ...{ TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0', ...settings },
    },
  });
  const { url, close } = await startHub(config);
  return {
    url,
    folder,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
