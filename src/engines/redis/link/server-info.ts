import type { Durability } from '../../../core/log.js';
import { type Endpoint, shownAs } from './address.js';
import { isReply, Refused } from './faults.js';

/** What a server says of itself when a connection to it begins. */
export interface ServerInfo {
  /** Of Redis, or the one of Redis that another server is compatible with. */
  readonly major: number;
  readonly durability: Durability;
  /** In words, what a power cut would take; null when nothing that was answered. */
  readonly risk: string | null;
}

type Send = (args: string[]) => Promise<unknown>;

/** Asks a server its version, and what it does for what it has answered. */
export async function readServer(send: Send): Promise<ServerInfo> {
  const info = fieldsOf((await send(['INFO'])) as string);
  const durable = await durabilityOf(info, send);
  return { major: Number.parseInt(info.get('redis_version') ?? '', 10), ...durable };
}

/** The first version with sharded channels. */
const OLDEST_MAJOR = 7;

/** @param options.mustSync refuse one that does not sync what it answers. @throws Refused for one that must not be used. */
export function admit(
  { major, durability, risk }: ServerInfo,
  { endpoint, mustSync }: { endpoint: Endpoint; mustSync: boolean },
): void {
  if (!(major >= OLDEST_MAJOR))
    throw new Refused(`Redis at ${shownAs(endpoint)} is older than version ${OLDEST_MAJOR}`);
  if (mustSync && durability !== 'synced')
    throw new Refused(`Redis at ${shownAs(endpoint)} does not sync what it answers, which is demanded: ${risk}`);
}

async function durabilityOf(
  info: ReadonlyMap<string, string>,
  send: Send,
): Promise<Pick<ServerInfo, 'durability' | 'risk'>> {
  if (info.get('maxmemory') !== '0' && info.get('maxmemory_policy')?.startsWith('allkeys'))
    return { durability: 'memory', risk: `maxmemory-policy ${info.get('maxmemory_policy')} evicts events` };
  if (info.get('aof_enabled') !== '1')
    return { durability: 'memory', risk: 'appendonly is off: the end of its process takes what was answered' };
  const policy = await appendFsync(send);
  if (policy === 'always') return { durability: 'synced', risk: null };
  return {
    durability: 'process',
    risk: `appendfsync is ${policy ?? 'not known'}: a power cut may take what was answered`,
  };
}

/** Null where CONFIG is forbidden, as with many providers. */
async function appendFsync(send: Send): Promise<string | null> {
  try {
    const [, value] = (await send(['CONFIG', 'GET', 'appendfsync'])) as string[];
    return value ?? null;
  } catch (error) {
    if (isReply(error)) return null;
    throw error;
  }
}

function fieldsOf(info: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of info.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1));
  }
  return fields;
}
