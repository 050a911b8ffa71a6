import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { command } from './command.js';
import { KEY } from './test-server.js';

export interface HubProcessOptions {
  readonly args?: readonly string[];
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its log is kept instead of shown. */
  readonly keepLog?: boolean;
  /** Arguments of Node. With them comes a channel for messages, for a program that is loaded before the hub. */
  readonly nodeArgs?: readonly string[];
  /** Folder that it is started in; the one of the tests by default. */
  readonly cwd?: string;
  /** The built command; by default the one that was built for the tests. */
  readonly program?: string;
  /** Node that runs it; the one of the tests by default. */
  readonly node?: string;
}

/** A hub in a process of its own, started by the command as users start it; it can be killed and started again. */
export class HubProcess {
  readonly #args: readonly string[];
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  /** Taken at the first start and kept from then on, so that clients find it again. */
  #port = '0';
  url = '';
  /** What it logged, where that is kept. */
  log = '';
  readonly #keepLog: boolean;
  readonly #nodeArgs: readonly string[] | undefined;
  readonly #cwd: string | undefined;
  readonly #program: string | undefined;
  readonly #node: string;

  constructor({ args = [], data, env = {}, keepLog = false, nodeArgs, cwd, program, node }: HubProcessOptions) {
    this.#node = node ?? process.execPath;
    this.#program = program;
    this.#keepLog = keepLog;
    this.#nodeArgs = nodeArgs;
    this.#cwd = cwd;
    this.#args = args;
    this.#env = {
      TIDINGS_DATA: data,
      TIDINGS_ADMIN_KEY: KEY,
      TIDINGS_LOG_LEVEL: 'error',
      TIDINGS_DRAIN_MS: '0',
      ...env,
    };
  }

  /** Resolves when it accepts connections. */
  async start(): Promise<void> {
    const program = this.#program ?? command();
    const child = spawn(this.#node, [...(this.#nodeArgs ?? []), program, 'serve', ...this.#args], {
      cwd: this.#cwd,
      env: { PATH: process.env.PATH, PORT: this.#port, ...this.#env },
      stdio: ['ignore', 'pipe', this.#keepLog ? 'pipe' : 'inherit', ...(this.#nodeArgs ? ['ipc' as const] : [])],
    });
    child.stderr?.on('data', (chunk) => {
      this.log += chunk;
    });
    this.#child = child;
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`the hub ended with ${code ?? signal} before it listened`);
    });
    ended.catch(() => 'looked at below, and of no interest once it listens');
    this.url = await Promise.race([listening(child), ended]);
    this.#port = new URL(this.url).port;
  }

  /** The process itself, while there is one. */
  get child(): ChildProcess | null {
    return this.#child;
  }

  /** `kill -9`: no good-bye, no flush. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** @returns the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child) return null;
    if (child.exitCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  }
}

async function listening(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url) return url;
  }
  return new Promise(() => 'the process ends, and that is told elsewhere');
}
