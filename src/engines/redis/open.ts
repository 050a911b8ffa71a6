import { type Clock, systemClock } from '../../core/clock.js';
import type { EventLog, Notice } from '../../core/log.js';
import { parseAddress } from './link/address.js';
import { Link } from './link/link.js';
import { Announcements } from './log/announcements.js';
import { Appender } from './log/append.js';
import { RedisLog } from './log/handle.js';
import { ReadinessProbe } from './log/readiness.js';

export interface RedisOptions {
  /** `redis://user:password@host:6379/0?prefix=name`, `rediss:` by TLS; several hosts, separated by commas, of a cluster. */
  readonly url: string;
  /** Clock by which idempotency keys expire: the same on all nodes. */
  readonly clock?: Clock;
  /** `always` refuses a Redis that can lose what it answers; `any` warns of it. */
  readonly durability?: 'any' | 'always';
  /** File in which this node keeps how far it has seen the log come, to detect a loss that happens while no node is up. */
  readonly seenFile?: string;
  /** Called when history was lost, the link broke, or an acknowledged event can be lost. A process warning when absent. */
  readonly onNotice?: (notice: Notice) => void;
}

/**
 * Opens a log on Redis 7, Valkey 7.2 or later, alone or a cluster, with a link of its own. It also resolves when Redis
 * cannot be reached: then calls are rejected, `ready` says so, and the link reconnects by itself.
 *
 * @throws TidingsError `BAD_USER_INPUT` for an invalid address; `UNAVAILABLE`, with a message that names the server, for
 * one that must not be used: a log of a newer version, `durability` not as demanded.
 */
export async function openRedis(options: RedisOptions): Promise<EventLog> {
  const { clock = systemClock, onNotice = warn, durability = 'any' } = options;
  const address = parseAddress(options.url);
  const announcements: Announcements = new Announcements({
    ...{ tag: address.tag, onNotice },
    historyOf: (text) => link.history(text),
    onSeen: (history, sequence) => link.saw(history, sequence),
  });
  const link = new Link({
    ...{ address, onNotice, seenFile: options.seenFile },
    mustSync: durability === 'always',
    subscribe: (client) => announcements.attach(client),
    onSettled: ({ isUntidy }) => {
      if (isUntidy) log.tidyUp();
    },
  });
  const appender = new Appender({ link, clock, announcements });
  const log = new RedisLog({ ...{ link, appender, announcements, onNotice }, readiness: new ReadinessProbe(link) });
  await link.start();
  return log;
}

const warn = ({ message }: Notice) => process.emitWarning(message);
