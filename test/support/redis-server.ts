import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { part } from './parts.js';
import { until } from './until.js';

/** Path of the server; null where there is none, and what needs it is skipped. */
export const REDIS = part('redis');

/** The class of a client takes longer to make than a Redis takes to start. */
const model = createClient();

type Settings = Readonly<Record<string, string>>;

/** What was answered survives a power cut. */
const SYNCED: Settings = { appendonly: 'yes', appendfsync: 'always' };

/** A real Redis on a free port, with a folder of its own. */
export class RedisServer {
  readonly port: number;
  /** For the servers of a cluster among themselves; no other. */
  readonly busPort: number;
  readonly folder: string;
  readonly #settings: Settings;
  #child: ChildProcess | null = null;

  private constructor([port, busPort]: readonly [number, number], folder: string, settings: Settings) {
    this.port = port;
    this.busPort = busPort;
    this.folder = folder;
    this.#settings = settings;
  }

  /** Started, and answering. @param settings beside or instead of an append-only file that is always synced. */
  static async start(settings: Settings = {}): Promise<RedisServer> {
    const server = await RedisServer.make(settings);
    await server.start();
    return server;
  }

  /** Not started yet. @param within folder that its own one is made in */
  static async make(settings: Settings = {}, within = tmpdir()): Promise<RedisServer> {
    const folder = await mkdtemp(join(within, 'tidings-redis-'));
    return new RedisServer([await freePort(), await freePort()], folder, { ...SYNCED, ...settings });
  }

  /** Its address; @param prefix of the log, `tidings` when absent. */
  url(prefix?: string): string {
    return `redis://127.0.0.1:${this.port}/0${prefix ? `?prefix=${prefix}` : ''}`;
  }

  async start(settings: Settings = {}): Promise<void> {
    const all = {
      port: String(this.port),
      bind: '127.0.0.1',
      dir: this.folder,
      save: '',
      daemonize: 'no',
      ...this.#settings,
    };
    const flags = Object.entries({ ...all, ...settings }).flatMap(([name, value]) => [`--${name}`, value]);
    this.#child = spawn(REDIS!, flags, { stdio: 'ignore' });
    await until(() => this.#answers(), { what: 'redis-server answers' });
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it in good order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** It stands still: takes connections, and answers nothing. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** As one whose disk was replaced. */
  async restartEmpty(): Promise<void> {
    await this.kill();
    await rm(join(this.folder, 'appendonlydir'), { recursive: true, force: true });
    await this.start();
  }

  /** A copy of its files as they are now; for `restoreFrom`. */
  async copy(): Promise<string> {
    const copy = join(this.folder, `copy-${Date.now()}`);
    await cp(join(this.folder, 'appendonlydir'), copy, { recursive: true });
    return copy;
  }

  /** Starts it anew from an older copy. */
  async restoreFrom(copy: string, settings: Settings = {}): Promise<void> {
    await this.kill();
    await rm(join(this.folder, 'appendonlydir'), { recursive: true });
    await cp(copy, join(this.folder, 'appendonlydir'), { recursive: true });
    await this.start(settings);
  }

  /** Fails the rewrite of its append-only file that is under way, which a `rdb-key-save-delay` holds up; the next one is fast. */
  async failRewrite(): Promise<void> {
    const pid = this.#child!.pid!;
    const children = await until(async () => {
      const pids = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim();
      return pids === '' ? null : pids.split(' ').map(Number);
    });
    await this.command('CONFIG', 'SET', 'rdb-key-save-delay', '0');
    for (const child of children) process.kill(child, 'SIGKILL');
  }

  /** One command, on a connection of its own. */
  async command<T = unknown>(...args: string[]): Promise<T> {
    const client = model.duplicate({
      password: this.#settings.requirepass,
      socket: { port: this.port, host: '127.0.0.1', reconnectStrategy: false },
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.sendCommand(args)) as T;
    } finally {
      client.destroy();
    }
  }

  /** Ends it, and removes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    if (this.#child?.exitCode !== null) throw new Error(`redis-server ended with ${this.#child?.exitCode}`);
    return this.command('PING').then(
      () => true,
      () => false,
    );
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    // One that stands still is ended by SIGKILL only.
    await closed;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
