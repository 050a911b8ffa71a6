import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onPath } from './parts.js';

const LIMIT_MS = 240_000;

/** Whether this is Debian, Ubuntu, or made from one of them. */
export function hasApt(): boolean {
  return onPath('apt-get') !== null && isDebian(readRelease());
}

export function isDebian(osRelease: string): boolean {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

function readRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    // A system without the file is none of those that we look for.
    return '';
  }
}

/** Installs packages within four minutes for each of its two steps. Says what went wrong, null when nothing did. */
export function aptInstall(packages: readonly string[]): string | null {
  // A stale or partly unreachable index may still hold the packages, so that only the second step decides.
  aptGet(['update']);
  return aptGet(['install', '-y', '--no-install-recommends', ...packages]);
}

function aptGet(args: readonly string[]): string | null {
  const { error, status, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', '-qq', ...args], {
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) return error.message;
  return status === 0 ? null : stderr.trim().split('\n').at(-1) || `apt-get ended with ${status}`;
}
