import { systemClock } from '../../../core/clock.js';
import type { Figure } from '../../../core/log.js';
import type { Link } from '../link/link.js';
import { fieldsOf } from '../link/server-info.js';

/** Fields of `INFO` that are shown, each with the name of its figure. */
export const FIELDS: readonly (readonly [field: string, name: string, help: string])[] = [
  ['used_memory', 'redis_memory_bytes', 'Memory that Redis uses.'],
  ['maxmemory', 'redis_memory_limit_bytes', 'Memory that Redis may use; 0 for no limit.'],
  ['connected_clients', 'redis_clients', 'Connections to Redis, of all its clients.'],
  ['blocked_clients', 'redis_blocked_clients', 'Clients of Redis that wait for data.'],
  ['instantaneous_ops_per_sec', 'redis_commands_per_second', 'Commands that Redis executes in a second.'],
  ['evicted_keys', 'redis_evicted_keys', 'Keys that Redis has evicted since its start; each is a loss.'],
  ['aof_current_size', 'log_file_bytes', 'Size of the file of the log.'],
  ['connected_slaves', 'redis_replicas', 'Replicas of Redis.'],
];

/** Figures of the server that has the log, and of the link to it. While the link is away, only that it is. */
export async function redisFigures(link: Link): Promise<readonly Figure[]> {
  const ofLink = (isUp: boolean): Figure[] => [
    { name: 'redis_up', help: 'Whether the log on Redis can be read now.', value: isUp ? 1 : 0 },
    { name: 'redis_connects', help: 'Times that this node has connected to Redis.', value: link.connects },
  ];
  try {
    const startedAt = systemClock.elapsed();
    const info = fieldsOf(await link.send<string>(['INFO']));
    const seconds = (systemClock.elapsed() - startedAt) / 1_000;
    const figures = FIELDS.flatMap(([field, name, help]): Figure[] => {
      const text = info.get(field);
      return text === undefined ? [] : [{ name, help, value: Number(text) }];
    });
    const roundTrip = { name: 'redis_round_trip_seconds', help: 'How long Redis took for its last figures.' };
    return [...ofLink(true), { ...roundTrip, value: seconds }, ...figures];
  } catch {
    // Why it is away is in the health of the log, and was logged by the link.
    return ofLink(false);
  }
}
