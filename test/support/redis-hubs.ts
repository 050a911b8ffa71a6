import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningHub, startHub } from '../../src/wiring/compose.js';
import { loadConfig } from '../../src/wiring/engines.js';
import { RedisServer } from './redis-server.js';
import { SocketClient } from './socket-client.js';
import { type Answer, KEY } from './test-server.js';
import { until } from './until.js';

type Settings = Readonly<Record<string, string>>;

/** One hub of several, with the client's view of it. */
export class RedisHub {
  readonly running: RunningHub;
  readonly folder: string;

  constructor(running: RunningHub, folder: string) {
    this.running = running;
    this.folder = folder;
  }

  get url(): string {
    return this.running.url;
  }

  /** One operation over HTTP. */
  async post(query: string, { key = KEY, variables }: { key?: string; variables?: object } = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  connect(key: string = KEY): Promise<SocketClient> {
    return SocketClient.open(`${this.url.replace('http', 'ws')}/graphql`, { authorization: `Bearer ${key}` });
  }

  /** The body of a probe, with its status. */
  async probe(path: string, key: string | null = KEY): Promise<{ http: number; [name: string]: unknown }> {
    const headers = key === null ? undefined : { authorization: `Bearer ${key}` };
    const response = await fetch(this.url + path, { headers });
    return { http: response.status, ...((await response.json()) as object) };
  }

  isReady(): Promise<unknown> {
    return until(async () => (await this.probe('/ready')).http === 200, { what: 'the hub is ready' });
  }
}

/** Hubs as they are composed, on one Redis of a test's own, each with a data folder of its own. */
export class RedisHubs {
  readonly server: RedisServer;
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #hubs: RedisHub[] = [];

  private constructor(server: RedisServer, { folder, settings }: { folder: string; settings: Settings }) {
    this.server = server;
    this.#folder = folder;
    this.#settings = settings;
  }

  /** Redis is not started yet. @param options.redis its settings, beside an append-only file that is always synced. */
  static async make({ redis = {}, settings = {} }: { redis?: Settings; settings?: Settings } = {}): Promise<RedisHubs> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-hubs-'));
    return new RedisHubs(await RedisServer.make(redis), { folder, settings });
  }

  /**
   * @param name of its data folder: a hub that is started again under it finds what it had.
   * @param redis where it finds Redis, when that is not where Redis is.
   */
  async start(name: string, redis = this.server.url()): Promise<RedisHub> {
    const folder = join(this.#folder, name);
    const { config } = await loadConfig({
      cwd: this.#folder,
      env: {
        ...{ PORT: '0', TIDINGS_ENGINE: redis, TIDINGS_DATA: folder, TIDINGS_ADMIN_KEY: KEY },
        ...{ TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0', ...this.#settings },
      },
    });
    const hub = new RedisHub(await startHub(config), folder);
    this.#hubs.push(hub);
    return hub;
  }

  async remove(): Promise<void> {
    this.server.thaw();
    for (const { running } of this.#hubs) await running.close();
    await this.server.remove();
    await rm(this.#folder, { recursive: true });
  }
}
