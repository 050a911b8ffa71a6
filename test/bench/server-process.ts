import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN_KEY } from './event.js';
import type { Question, Usage } from './peers/measured-process.js';
import { cores, pinned } from './pinning.js';
import { prepared } from './prepare.js';

export interface ServerOptions {
  /** Of the program among the peers, and what it is told. */
  readonly file: string;
  readonly args: readonly string[];
  /** For Node, such as `--cpu-prof`. */
  readonly nodeOptions: readonly string[];
  /** Settings of the hub beside those of every run. */
  readonly settings: Readonly<Record<string, string>>;
  /** Settings that an older build does not know. */
  readonly unset: readonly string[];
}

/** One process that serves, on the server's core, with a folder of its own. */
export class ServerProcess {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, { process, folder }: { process: ChildProcess; folder: string }) {
    this.port = port;
    this.#process = process;
    this.#folder = folder;
  }

  /** Started, and listening. */
  static async start({ file, args, nodeOptions, settings, unset }: ServerOptions): Promise<ServerProcess> {
    const folder = mkdtempSync(join(prepared.folder, 'data-'));
    const node = [process.execPath, ...nodeOptions, join(prepared.folder, 'peers', file), ...args];
    const [command, ...rest] = pinned(cores.server, node);
    const server = spawn(command!, rest, {
      cwd: folder,
      env: without(unset, { ...environment(folder), ...settings }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [{ port }] = (await Promise.race([once(server, 'message'), exitOf(server)])) as [{ port: number }];
    return new ServerProcess(port, { process: server, folder });
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async ask(question: Question): Promise<Usage> {
    const answer = once(this.#process, 'message');
    this.#process.send(question);
    return (await answer)[0] as Usage;
  }

  async stop(): Promise<void> {
    if (this.running) {
      const exited = once(this.#process, 'exit');
      // It exits by itself then, which is what lets a profiler write what it has.
      this.#process.disconnect();
      await exited;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What the caller has set must not change what is measured, and a test runner's environment makes Yoga slower. */
function environment(folder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('TIDINGS_'));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    // The stock recipe has more listeners on one target than Node finds reasonable, and it says so each time.
    NODE_NO_WARNINGS: '1',
    PORT: '0',
    HOST: '127.0.0.1',
    TIDINGS_DATA: folder,
    TIDINGS_LOG_LEVEL: 'error',
    TIDINGS_PUBLISH_RATE: '1000000000',
    // One process of one address stands for a thousand clients, and publishes over a socket as fast as it is answered.
    TIDINGS_MAX_PENDING_SOCKETS: '10000',
    TIDINGS_MESSAGE_RATE: '1000000000',
    TIDINGS_SUBSCRIBE_RATE: '1000000',
    TIDINGS_ADMIN_KEY: ADMIN_KEY,
  };
}

const without = (names: readonly string[], environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));

async function exitOf(server: ChildProcess): Promise<never> {
  const [code] = await once(server, 'exit');
  throw new Error(`The server ended with ${code} before it listened`);
}
