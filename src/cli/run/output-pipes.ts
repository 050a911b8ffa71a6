import { spawnSync } from 'node:child_process';
import { constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pipe of the system: what a command writes to one end is read from the other. */
export interface OutputPipe {
  readonly reader: Socket;
  /** Descriptor for the command, to be closed here once the command has it. */
  readonly writer: number;
}

/**
 * Opens pipes for the output of a command. The ones that Node makes are sockets: a command that writes to one whose reader has
 * closed gets another error than from a pipe, and no script can open its `/dev/stderr`.
 *
 * @returns null where the system has no named pipes.
 */
export function openPipes(): readonly [OutputPipe, OutputPipe] | null {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-run-'));
  try {
    const [stdout, stderr] = [join(folder, 'stdout'), join(folder, 'stderr')];
    if (spawnSync('mkfifo', ['-m', '600', stdout, stderr]).status !== 0) return null;
    return [openPipe(stdout), openPipe(stderr)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openPipe(path: string): OutputPipe {
  // Opened first, and without blocking: neither end opens before the other one.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { reader: new Socket({ fd, readable: true, writable: false }), writer: openSync(path, 'w') };
}
