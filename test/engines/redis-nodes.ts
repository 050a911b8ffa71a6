import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog, Notice } from '../../src/core/log.js';
import { openRedis } from '../../src/engines/redis/index.js';
import { RedisServer } from '../support/redis-server.js';
import { until } from '../support/until.js';

type Options = Partial<Parameters<typeof openRedis>[0]>;

/** A Redis of a test's own, and nodes that share it. */
export class RedisNodes {
  readonly server: RedisServer;
  readonly notices: Notice[] = [];
  readonly #logs: EventLog[] = [];

  private constructor(server: RedisServer) {
    this.server = server;
  }

  /** @param settings of the server, beside an append-only file that is always synced. */
  static async start(settings?: Record<string, string>): Promise<RedisNodes> {
    return new RedisNodes(await RedisServer.start(settings));
  }

  async open(options: Options = {}): Promise<EventLog> {
    const log = await openRedis({
      ...{ url: this.server.url(), onNotice: (notice) => this.notices.push(notice), ...options },
    });
    this.#logs.push(log);
    return log;
  }

  errors(): string[] {
    return this.notices.filter(({ level }) => level === 'error').map(({ message }) => message);
  }

  warnings(pattern: RegExp): string[] {
    return this.notices.map(({ message }) => message).filter((message) => pattern.test(message));
  }

  async remove(): Promise<void> {
    this.server.thaw();
    for (const log of this.#logs) await log.close();
    await this.server.remove();
  }
}

export const isReady = (log: EventLog): Promise<unknown> =>
  until(async () => (await log.ready()).status === 'ready', { what: 'the log is ready' });

/** The epochs of the project `p`, and of the feed over all. */
export const epochsOf = async (log: EventLog) => [(await log.head('p'))?.epoch, (await log.head(ALL_PROJECTS))!.epoch];

let logs = 0;

/** Each store a log of its own on the one server. */
export const storesOf = (server: () => { url(prefix: string): string }) => ({
  persistent: true,
  oneRun: true,
  async make(clock: NonNullable<Parameters<typeof openRedis>[0]['clock']>) {
    const url = server().url(`contract-${++logs}`);
    return {
      open: (onNotice?: (notice: Notice) => void) => openRedis({ url, clock, onNotice }),
      remove: () => Promise.resolve(),
    };
  },
});
