import { PROJECT, publishBody, rawPublishBody } from './event.js';
import type { Question, Usage } from './peers/measured-process.js';
import { cores } from './pinning.js';
import { distOf, type PeerName } from './prepare.js';
import { MeasuredRedis } from './redis.js';
import { ServerProcess } from './server-process.js';
import { HttpConnection } from './wire/http-connection.js';
import { Publishers, type PublishersOptions } from './wire/publishers.js';

/** The hubs on Redis: how many, and whether what they answer is synced to disk. */
const ON_REDIS: Partial<Record<PeerName, { readonly nodes: number; readonly appendfsync: string }>> = {
  redis: { nodes: 1, appendfsync: 'everysec' },
  'redis, synced': { nodes: 1, appendfsync: 'always' },
  'redis, 3 nodes': { nodes: 3, appendfsync: 'everysec' },
};

export const isOnRedis = (name: PeerName): boolean => name in ON_REDIS;

interface Used<T> {
  readonly result: T;
  readonly ms: number;
  readonly cpuMicros: number;
  /** Share of its core that the load client used. */
  readonly clientBusy: number;
  /** See `Usage`. */
  readonly longestTurnMs: number;
}

/** What is measured: one server, or several that share a Redis, on the server's core, with an empty log. */
export class Peer {
  readonly name: PeerName;
  readonly #servers: readonly ServerProcess[];
  readonly #redis: MeasuredRedis | null;

  private constructor(name: PeerName, servers: readonly ServerProcess[], redis: MeasuredRedis | null) {
    this.name = name;
    this.#servers = servers;
    this.#redis = redis;
  }

  /**
   * @param options.nodeOptions for the server, such as `--cpu-prof`.
   * @param options.unset settings of the hub that an older build does not know.
   */
  static async start(
    name: PeerName,
    { nodeOptions = [], unset = [] }: { nodeOptions?: readonly string[]; unset?: readonly string[] } = {},
  ): Promise<Peer> {
    const { nodes, appendfsync } = ON_REDIS[name] ?? { nodes: 1, appendfsync: null };
    const redis = appendfsync === null ? null : await MeasuredRedis.start({ appendfsync, core: cores.server });
    const settings: Record<string, string> = redis
      ? { TIDINGS_ENGINE: redis.url }
      : name === 'in memory'
        ? { TIDINGS_ENGINE: 'sqlite::memory:' }
        : {};
    const dist = distOf(name);
    const program =
      dist === null ? { file: `${name.replaceAll(' ', '-')}.js`, args: [] } : { file: 'tidings.js', args: [dist] };
    const servers: ServerProcess[] = [];
    for (let node = 0; node < nodes; node++)
      servers.push(await ServerProcess.start({ ...program, nodeOptions, settings, unset }));
    const peer = new Peer(name, servers, redis);
    await peer.createProjects([PROJECT]);
    return peer;
  }

  /** Of every node. */
  get ports(): readonly number[] {
    return this.#servers.map(({ port }) => port);
  }

  /** Of the first node. */
  get port(): number {
    return this.ports[0]!;
  }

  /** Where those are connected who are to be on another node than the first, where there is one. */
  get otherPorts(): readonly number[] {
    return this.ports.length > 1 ? this.ports.slice(1) : this.ports;
  }

  get running(): boolean {
    return this.#servers.every(({ running }) => running);
  }

  /** Of all nodes; CPU time also of their Redis. */
  async usage(question: Question = 'usage'): Promise<Usage> {
    const used = await Promise.all(this.#servers.map((server) => server.ask(question)));
    const sum = (of: (usage: Usage) => number) => used.reduce((total, usage) => total + of(usage), 0);
    const ofRedis = (await this.#redis?.cpuMicros()) ?? 0;
    return {
      cpuMicros: sum(({ cpuMicros }) => cpuMicros) + ofRedis,
      rssBytes: sum(({ rssBytes }) => rssBytes),
      longestTurnMs: Math.max(...used.map(({ longestTurnMs }) => longestTurnMs)),
    };
  }

  /** Runs `work` and says what the server used meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<Used<T>> {
    const before = await this.usage();
    const own = process.cpuUsage();
    const started = performance.now();
    const result = await work();
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(own);
    const after = await this.usage();
    const clientBusy = (user + system) / 1_000 / ms;
    const { longestTurnMs } = after;
    return { result, ms, cpuMicros: after.cpuMicros - before.cpuMicros, clientBusy, longestTurnMs };
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

  /** @param options.ports of the nodes that they are spread over; all of them by default. */
  publishers(
    inFlight: number,
    { ports = this.ports, ...options }: Partial<PublishersOptions> & { ports?: readonly number[] } = {},
  ): Promise<Publishers> {
    const body = this.name.startsWith('raw ws') ? rawPublishBody : publishBody;
    return Publishers.open(ports, { inFlight, body, ...options });
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) await server.stop();
    await this.#redis?.stop();
  }
}
