import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { COMMANDS } from '../../src/cli/program.js';
import { command } from '../support/command.js';

/** The examples in the help of every command, or of those with such a name. */
export const examplesOf = (isWanted: (name: string) => boolean = () => true): string[] => [
  ...new Set(
    COMMANDS.filter(({ name }) => isWanted(name)).flatMap(({ examples, commands = [] }) => [
      ...examples,
      ...commands.flatMap((each) => each.examples),
    ]),
  ),
];

/** A folder in which the command is called `tidings`. */
export class Shell {
  readonly #cwd: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(cwd: string, env: NodeJS.ProcessEnv) {
    this.#cwd = cwd;
    this.#env = env;
  }

  static async make(cwd: string): Promise<Shell> {
    const bin = join(cwd, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'tidings'), `#!/bin/sh\nexec "${process.execPath}" "${command()}" "$@"\n`);
    await chmod(join(bin, 'tidings'), 0o755);
    return new Shell(cwd, { PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: cwd });
  }

  start(line: string, env: NodeJS.ProcessEnv = {}): RunningLine {
    return new RunningLine(
      // A group of its own, so that all commands of a line can be ended.
      spawn('sh', ['-c', line], { cwd: this.#cwd, env: { ...this.#env, ...env }, detached: true }),
    );
  }
}

export class RunningLine {
  stdout = '';
  stderr = '';
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout!.on('data', (chunk) => {
      this.stdout += chunk;
    });
    child.stderr!.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.ended = new Promise((resolve) => {
      child.once('close', resolve);
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) process.kill(-this.#child.pid!, 'SIGKILL');
    await this.ended;
  }
}
