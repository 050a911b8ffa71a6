import { Readable } from 'node:stream';
import { type MockInstance, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { until } from '../support/until.js';
import { environment, type RunOptions } from './run.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

class Exited extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exited with ${code}`);
    this.code = code;
  }
}

interface Meanwhile {
  /** Text on stdout after which a command that does not end by itself gets a SIGTERM. */
  readonly says?: RegExp;
  /** What the test does between that text and the signal. */
  readonly meanwhile?: (match: RegExpExecArray) => Promise<unknown>;
}

export interface RunHereOptions extends RunOptions, Meanwhile {}

/**
 * Runs the command in this process, from the command line to the exit code, until it has ended: `run` without the second
 * that a process takes to start. For many command lines that differ in what they are answered. One at a time.
 */
export async function runHere(args: readonly string[], { cwd, env, input = '', ...running }: RunHereOptions) {
  const { argv, env: ownEnv, stdin } = process;
  const folder = process.cwd();
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const added = () =>
    SIGNALS.flatMap((signal, index) =>
      process
        .listeners(signal)
        .filter((listener) => !before[index]!.includes(listener))
        .map((listener) => ({ signal, listener })),
    );
  const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)];
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Exited(Number(code));
  });
  process.argv = [process.execPath, 'tidings', ...args];
  process.env = environment(env);
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(input) });
  process.chdir(cwd);
  try {
    const ended = runProgram().catch((error: unknown) => {
      if (error instanceof Exited) return error.code;
      throw error;
    });
    if (running.says) await hasSaid(() => textOf(stdout), { ...running, ended });
    for (const { signal, listener } of running.says ? added() : []) if (signal === 'SIGTERM') listener(signal);
    return { code: await ended, stdout: textOf(stdout), stderr: textOf(stderr) };
  } finally {
    process.chdir(folder);
    Object.assign(process, { argv, env: ownEnv });
    Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
    for (const mock of [stdout, stderr, exit]) mock.mockRestore();
    process.stdout.removeAllListeners('error');
    for (const { signal, listener } of added()) process.off(signal, listener);
  }
}

/** Waits for the text of a command, and for the test that does something then. A command that ended says no more. */
async function hasSaid(
  text: () => string,
  { says, meanwhile, ended }: Meanwhile & { readonly ended: Promise<number> },
): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  ended.then(over, over);
  const match = await until(() => isOver || says!.exec(text()), { what: () => `${says}\n${text()}` });
  if (match !== true) await meanwhile?.(match);
}

const captured = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockReturnValue(true);

const textOf = (writes: MockInstance<NodeJS.WriteStream['write']>) => writes.mock.calls.map(([text]) => text).join('');
