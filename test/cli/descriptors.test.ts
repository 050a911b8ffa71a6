import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command } from '../support/command.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with so many file descriptors. */
function runWith(limit: number, ...args: string[]) {
  const script = `ulimit -n ${limit}; exec "$0" "$@"`;
  return spawnSync('bash', ['-c', script, process.execPath, command(), ...args], {
    ...{ cwd: folder, encoding: 'utf8', timeout: 30_000 },
    env: { ...process.env, PORT: '0' },
  });
}

it.each([64, 96, 160, 192, 255])('rejects the start of a hub with %d file descriptors in one line', (limit) => {
  const { stdout, stderr, status } = runWith(limit, 'serve');
  expect(stdout).toBe('');
  expect(stderr).toBe(
    `tidings: a hub needs 256 file descriptors, and one more for each connection; this process may open ${limit}: raise the limit with ulimit -n\n`,
  );
  expect(status).toBe(1);
});

it('runs other commands with fewer file descriptors', () => {
  const { stdout, stderr, status } = runWith(192, 'config');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('TIDINGS_DATA');
});
