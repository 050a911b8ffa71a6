import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN_KEY, PROJECT, publishBody, rawPublishBody } from './event.js';
import type { Usage } from './peers/measured-process.js';
import { cores, pinned } from './pinning.js';
import { distOf, type PeerName, prepared } from './prepare.js';
import { HttpConnection } from './wire/http-connection.js';
import { Publishers, type PublishersOptions } from './wire/publishers.js';

/** One server under measurement: a process of its own, on the server's core, with an empty log. */
export class Peer {
  readonly name: PeerName;
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(
    name: PeerName,
    { port, process, folder }: { port: number; process: ChildProcess; folder: string },
  ) {
    this.name = name;
    this.port = port;
    this.#process = process;
    this.#folder = folder;
  }

  /**
   * @param options.nodeOptions for the server, such as `--cpu-prof`.
   * @param options.unset settings of the hub that an older build does not know.
   */
  static async start(
    name: PeerName,
    { nodeOptions = [], unset = [] }: { nodeOptions?: readonly string[]; unset?: readonly string[] } = {},
  ): Promise<Peer> {
    const folder = mkdtempSync(join(prepared.folder, 'data-'));
    const dist = distOf(name);
    const file = join(prepared.folder, 'peers', dist === null ? `${name.replaceAll(' ', '-')}.js` : 'tidings.js');
    const command = pinned(cores.server, [process.execPath, ...nodeOptions, file, ...(dist === null ? [] : [dist])]);
    const server = spawn(command[0]!, command.slice(1), {
      cwd: folder,
      env: {
        ...without(unset, environment(folder)),
        ...(name === 'in memory' && { TIDINGS_ENGINE: 'sqlite::memory:' }),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [{ port }] = (await Promise.race([once(server, 'message'), exitOf(server)])) as [{ port: number }];
    const peer = new Peer(name, { port, process: server, folder });
    await peer.createProjects([PROJECT]);
    return peer;
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async usage(): Promise<Usage> {
    const answer = once(this.#process, 'message');
    this.#process.send('usage');
    return (await answer)[0] as Usage;
  }

  /** Runs `work` and says what the server used meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; cpuMicros: number; clientBusy: number }> {
    const before = await this.usage();
    const own = process.cpuUsage();
    const started = performance.now();
    const result = await work();
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(own);
    const after = await this.usage();
    const clientBusy = (user + system) / 1_000 / ms;
    return { result, ms, cpuMicros: after.cpuMicros - before.cpuMicros, clientBusy };
  }

  /** Does nothing where projects need not be made before they are used. */
  async createProjects(ids: readonly string[]): Promise<void> {
    if (distOf(this.name) === null) return;
    const connection = await HttpConnection.open(this.port);
    for (const id of ids) {
      const query = `mutation { createProject(input: { id: "${id}", name: "${id}" }) { id } }`;
      await connection.post(JSON.stringify({ query }));
    }
    connection.close();
  }

  publishers(inFlight: number, options: Partial<PublishersOptions> = {}): Promise<Publishers> {
    const body = this.name.startsWith('raw ws') ? rawPublishBody : publishBody;
    return Publishers.open(this.port, { inFlight, body, ...options });
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
