import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.js';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';
import { readDocument } from './documents.js';

const PATH = 'docs/operate/redis-and-many-nodes.md';
const PAGE = readDocument(PATH);
const [START_REDIS, MOVE] = [...PAGE.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, code]) => code!) as [string, string];

describe(PATH, () => {
  it('has correct arithmetic', () => {
    const rows = [...PAGE.matchAll(/^\| ([\d,]+) \| (\d+) \| ([\d.]+) GiB[^|]*\| [^|]*, ([\d.]+) ([MG])bit\/s \|/gm)];
    expect(rows).toHaveLength(4);
    for (const [, connections, hubs, memory, rate, unit] of rows) {
      const count = Number(connections!.replaceAll(',', ''));
      expect((Number(hubs) * 130 + (count * 12) / 1024) / 1024).toBeCloseTo(Number(memory), 0);
      const megabits = Number(rate) * (unit === 'G' ? 1_000 : 1);
      expect(Math.abs(megabits / ((count * 330 * 8) / 1e6) - 1)).toBeLessThan(0.02);
    }
  });
});

describe.skipIf(!REDIS)('the commands about many nodes', () => {
  let folder: string;
  let redis: RedisServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-nodes-'));
    const flags = [...START_REDIS.matchAll(/--(\S+) (\S+)/g)].map(([, name, value]) => [name!, value!] as const);
    redis = await RedisServer.start(Object.fromEntries(flags));
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'tidings'), `#!/bin/sh\nexec "${process.execPath}" "${command()}" "$@"\n`);
    await chmod(join(bin, 'tidings'), 0o755);
    const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings') });
    await hub.start();
    await hub.stop();
    await writeFile(join(folder, '.tidings/admin.key'), `${KEY}\n`);
  });

  afterAll(async () => {
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('move the log of a hub, and start a hub on the new Redis', async () => {
    const script = MOVE.replaceAll('127.0.0.1:6379', `127.0.0.1:${redis.port}`).replace(
      'tidings serve',
      'exec tidings serve',
    );
    const env = {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      PORT: '0',
      TIDINGS_LOG_LEVEL: 'silent',
    };
    const child = spawn('sh', ['-ec', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.startsWith('admin key')) break;
    }
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(lines[0]).toMatch(/^moved \d+ events to Redis at 127\.0\.0\.1:\d+ in/);
    expect(lines.join('\n')).toMatch(/^listening on http:/m);
    expect(lines.at(-1)).toContain('is the one of TIDINGS_ADMIN_KEY');
    expect(await redis.command('XLEN', '{tidings}:all')).toBeGreaterThan(0);
  });
});
