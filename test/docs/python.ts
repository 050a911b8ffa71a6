import { spawnSync } from 'node:child_process';
import { part } from '../support/parts.js';

/** Path of a Python with the package `websockets`; null where there is none. */
export const PYTHON = part('websockets');

/** Makes `.venv`. The package comes from the system, in the place of the one that `pip` would fetch. */
export async function installPython(folder: string): Promise<void> {
  const { status, stderr } = spawnSync(PYTHON!, ['-m', 'venv', '--system-site-packages', '--without-pip', '.venv'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
