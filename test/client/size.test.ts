import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildScript } from '../../deploy/client-package/build.js';

const MOST_BYTES = 12 * 1024;

it('is at most 12 kB, compressed, with both protocols', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-size-'));
  try {
    const script = await readFile(await buildScript(folder));
    expect(String(script)).toContain('graphql-transport-ws');
    expect(String(script)).toContain('text/event-stream');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  } finally {
    await rm(folder, { recursive: true });
  }
});
