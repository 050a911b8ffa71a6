import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { command } from '../support/command.js';
import { until } from '../support/until.js';

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Variables of a command: those of the tests without settings of a hub, and these. */
export function environment(more: RunOptions['env']): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TIDINGS_|PORT$|HOST$)/.test(name));
  return { ...Object.fromEntries(inherited), ...more };
}

/** The command as a process. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  stdout(): string;
  stderr(): string;
  /** The lines of stdout that are complete. */
  lines(): string[];
  /** Resolves with the first match on stdout. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code; the name of the signal where one ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export function start(args: readonly string[], { cwd, env = {}, input }: RunOptions): Running {
  const child = spawn(process.execPath, [command(), ...args], { cwd, env: environment(env) });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal!));
  });
  const what = () => `stdout: ${stdout}\nstderr: ${stderr}`;
  return {
    child,
    ended,
    stdout: () => stdout,
    stderr: () => stderr,
    lines: () => stdout.split('\n').slice(0, -1),
    says: (pattern) => until(() => pattern.exec(stdout), { what: () => `${pattern}\n${what()}` }),
  };
}

/** The command, until it has ended. */
export async function run(args: readonly string[], options: RunOptions) {
  const running = start(args, { input: '', ...options });
  const code = await running.ended;
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

/** Ends a process that a test has left. */
export async function stop({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
