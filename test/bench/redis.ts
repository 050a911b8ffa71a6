import { RedisServer } from '../support/redis-server.js';
import { pin } from './pinning.js';

/** Rewriting the append-only file is another process: with two cores it would be measured with what it happens to fall on. */
const QUIET = { 'auto-aof-rewrite-percentage': '0' };

/** A Redis of its own for one figure, held to a core. */
export class MeasuredRedis {
  readonly #server: RedisServer;

  private constructor(server: RedisServer) {
    this.#server = server;
  }

  /** @param options.appendfsync what is synced to disk when: `everysec` or `always`. */
  static async start({ appendfsync, core }: { appendfsync: string; core: number }): Promise<MeasuredRedis> {
    const server = await RedisServer.start({ appendfsync, ...QUIET });
    const redis = new MeasuredRedis(server);
    pin(Number(await redis.#told('server', 'process_id')), core);
    return redis;
  }

  get url(): string {
    return this.#server.url();
  }

  /** CPU time of all its threads since it started. */
  async cpuMicros(): Promise<number> {
    const [user, system] = [await this.#told('cpu', 'used_cpu_user'), await this.#told('cpu', 'used_cpu_sys')];
    return (Number(user) + Number(system)) * 1_000_000;
  }

  stop(): Promise<void> {
    return this.#server.remove();
  }

  async #told(section: string, field: string): Promise<string> {
    const info = await this.#server.command<string>('INFO', section);
    return new RegExp(`^${field}:(.*)\r$`, 'm').exec(info)![1]!;
  }
}
