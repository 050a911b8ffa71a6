import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * Which core is the server's; the load client has the other one. It makes a difference where the disk's interrupts are
 * served by one of them: a sync that has to be told of by the other takes half as long again.
 */
export const cores = { server: 1, load: 0 };

export function giveServer(core: number): void {
  cores.server = core;
  cores.load = core === 0 ? 1 : 0;
}

/**
 * Whether processes can be held to one core each: `taskset` is of util-linux, so elsewhere they cannot. All cores count,
 * also those that this process is held off.
 */
export const canPin = cpus().length > 1 && runs(['taskset', '--version']);

/** The command that runs another one on that core; that other one itself where there is no way to. */
export const pinned = (core: number, command: readonly string[]): readonly string[] =>
  canPin ? ['taskset', '-c', String(core), ...command] : command;

/** Holds this process, the load client, to a core that the server does not use. */
export function pinLoadClient(): void {
  pin(process.pid, cores.load);
}

/** Holds a process that runs already to that core, where there is a way to. */
export function pin(pid: number, core: number): void {
  if (canPin) runs(['taskset', '-a', '-c', '-p', String(core), String(pid)]);
}

function runs([command, ...args]: readonly string[]): boolean {
  try {
    execFileSync(command!, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
