import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubProcess } from '../support/hub-process.js';
import { startProxy } from '../support/proxy.js';
import { RedisServer } from '../support/redis-server.js';
import { until } from '../support/until.js';
import type { Address } from './addresses.js';
import { TOKEN_SECRET } from './visitors.js';

type Proxy = Awaited<ReturnType<typeof startProxy>>;

/** A hub, and the two networks that it stands in: the one to its clients, and the one to Redis. */
export interface Node {
  readonly name: string;
  readonly hub: HubProcess;
  readonly door: Proxy;
  readonly link: Proxy;
}

export interface NodesOptions {
  /** The built command; by default the one that was built for the tests. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const COUNT = 3;

/** Three hubs, each a process of its own, on one Redis that syncs what it answers. */
export class Nodes {
  readonly redis: RedisServer;
  readonly all: readonly Node[];
  readonly #folder: string;

  private constructor(redis: RedisServer, all: readonly Node[], folder: string) {
    this.redis = redis;
    this.all = all;
    this.#folder = folder;
  }

  /** @throws Error when one of them does not start; then nothing is left of the others. */
  static async start(options: NodesOptions = {}): Promise<Nodes> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-chaos-'));
    const redis = await RedisServer.start();
    const names = Array.from({ length: COUNT }, (_, index) => `hub-${index + 1}`);
    const start = (name: string) => startNode(name, { ...options, redis, data: join(folder, name) });
    const started = await Promise.allSettled(names.map(start));
    const nodes = new Nodes(
      redis,
      started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      folder,
    );
    const failed = started.find((one) => one.status === 'rejected');
    if (!failed) return nodes;
    await nodes.remove();
    throw failed.reason;
  }

  /** Where clients come in. */
  get doors(): Address[] {
    return this.all.map(({ name, door }) => ({ node: name, url: door.url }));
  }

  /** The hubs themselves, past every network that breaks. */
  get direct(): Address[] {
    return this.all.map(({ name, hub }) => ({ node: name, url: hub.url }));
  }

  /** Resolves when every hub says that it is ready. */
  async ready(): Promise<void> {
    for (const { url, node } of this.direct)
      await until(() => isReady(url), { withinMs: 120_000, what: `${node} is ready` });
  }

  async remove(): Promise<void> {
    this.redis.thaw();
    await Promise.all(this.all.map(({ hub }) => hub.kill()));
    for (const { door, link } of this.all) await Promise.all([door.close(), link.close()]);
    await this.redis.remove();
    await rm(this.#folder, { recursive: true });
  }
}

export const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/ready`).catch(() => null))?.status === 200;

async function startNode(
  name: string,
  { redis, data, env, program }: NodesOptions & { redis: RedisServer; data: string },
): Promise<Node> {
  await mkdir(data);
  const link = await startProxy(`http://127.0.0.1:${redis.port}`);
  const engine = `redis://${new URL(link.url).host}`;
  // Whose key was revoked comes back again and again, from the address of everybody else.
  const tokens = { TIDINGS_JWT_SECRET: TOKEN_SECRET };
  const settings = { TIDINGS_ENGINE: engine, TIDINGS_SIGN_IN_FAILURES: '1000000', ...tokens, ...env };
  const hub = new HubProcess({ args: ['--no-watch'], data, env: settings, keepLog: true, program });
  await hub.start();
  return { name, hub, link, door: await startProxy(hub.url) };
}
