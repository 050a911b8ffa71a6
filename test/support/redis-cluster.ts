import { RedisServer } from './redis-server.js';
import { until } from './until.js';

const SLOTS = 16_384;

/** A real Redis Cluster of three shards without replicas. */
export class RedisCluster {
  readonly shards: readonly RedisServer[];

  private constructor(shards: readonly RedisServer[]) {
    this.shards = shards;
  }

  static async start(): Promise<RedisCluster> {
    const settings = { 'cluster-enabled': 'yes', 'cluster-config-file': 'nodes.conf', 'cluster-node-timeout': '2000' };
    const shards = await Promise.all([1, 2, 3].map(() => startShard(settings)));
    for (const [index, shard] of shards.entries()) {
      const [from, to] = [index, index + 1].map((part) => Math.floor((part * SLOTS) / shards.length));
      await shard.command('CLUSTER', 'ADDSLOTSRANGE', String(from), String(to! - 1));
      for (const other of shards)
        if (other !== shard)
          await shard.command('CLUSTER', 'MEET', '127.0.0.1', String(other.port), String(other.busPort));
    }
    for (const shard of shards)
      await until(async () => /cluster_state:ok/.test(await shard.command<string>('CLUSTER', 'INFO')), {
        withinMs: 20_000,
        what: 'the cluster is whole',
      });
    return new RedisCluster(shards);
  }

  /** All of its servers, as the address of a log. */
  url(prefix?: string): string {
    return `redis://${this.shards.map(({ port }) => `127.0.0.1:${port}`).join(',')}/0${prefix ? `?prefix=${prefix}` : ''}`;
  }

  async remove(): Promise<void> {
    await Promise.all(this.shards.map((shard) => shard.remove()));
  }
}

async function startShard(settings: Record<string, string>): Promise<RedisServer> {
  const shard = await RedisServer.make(settings);
  await shard.start({ 'cluster-port': String(shard.busPort) });
  return shard;
}
