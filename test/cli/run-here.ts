import { Readable } from 'node:stream';
import { type MockInstance, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { environment, type RunOptions } from './run.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

class Exited extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exited with ${code}`);
    this.code = code;
  }
}

/**
 * Runs the command in this process, from the command line to the exit code, until it has ended: `run` without the half
 * second that a process takes to start. For many command lines that differ in what they are answered. One at a time.
 */
export async function runHere(args: readonly string[], { cwd, env, input = '' }: RunOptions) {
  const { argv, env: ownEnv, stdin } = process;
  const folder = process.cwd();
  const listeners = SIGNALS.map((signal) => process.listeners(signal));
  const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)];
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Exited(Number(code));
  });
  process.argv = [process.execPath, 'tidings', ...args];
  process.env = environment(env);
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(input) });
  process.chdir(cwd);
  try {
    const code = await runProgram().catch((error: unknown) => {
      if (error instanceof Exited) return error.code;
      throw error;
    });
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  } finally {
    process.chdir(folder);
    Object.assign(process, { argv, env: ownEnv });
    Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
    for (const mock of [stdout, stderr, exit]) mock.mockRestore();
    process.stdout.removeAllListeners('error');
    for (const [index, signal] of SIGNALS.entries())
      for (const listener of process.listeners(signal))
        if (!listeners[index]!.includes(listener)) process.off(signal, listener);
  }
}

const captured = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockReturnValue(true);

const textOf = (writes: MockInstance<NodeJS.WriteStream['write']>) => writes.mock.calls.map(([text]) => text).join('');
