import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Samples } from '../../docs/samples.js';
import { part } from '../../support/parts.js';
import type { MatrixClient } from './matrix-client.js';

const PYTHON = part('websockets');

/** The program of docs/quick-start/python.md as it stands. */
export const pythonClient: MatrixClient = {
  name: 'Python, the program of its quick start',
  cannot: { 'token expiry': 'The program takes one credential at its start, and ends with 4403.' },
  isMissing: PYTHON === null,
  async start({ url, credential }, onSummary) {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-python-'));
    const code = new Samples('docs/quick-start/python.md').file('follow.py');
    await writeFile(join(folder, 'follow.py'), code.replace('127.0.0.1:4000', new URL(url).host));
    const child = spawn(PYTHON!, ['follow.py'], {
      cwd: folder,
      env: { PATH: process.env.PATH, TIDINGS_KEY: await credential() },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { summary } = JSON.parse(line) as { summary?: string };
      if (summary !== undefined) onSummary(summary);
    });
    return {
      async stop() {
        child.kill('SIGKILL');
        await ended;
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
