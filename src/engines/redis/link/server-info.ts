import type { Durability } from '../../../core/log.js';
import { type Endpoint, shownAs } from './address.js';
import { isReply, Refused } from './faults.js';

/** Version, durability and risks of a server. */
export interface ServerInfo {
  /** Of Redis, or of the Redis that another server is compatible with. */
  readonly major: number;
  /** What an answer survives at least: a power cut, the end of the process, or nothing. */
  readonly durability: Durability;
  /** Whether its disk holds everything that it has answered, and gives back no less. */
  readonly synced: boolean;
  /** Every setting that weakens the promise, in words; null when none does. */
  readonly risk: string | null;
  /** Whether it keeps an append-only file, which this user may have rewritten. */
  readonly rewritable: boolean;
}

type Send = (args: string[]) => Promise<unknown>;
type Fields = ReadonlyMap<string, string>;

interface Risk {
  /** What an answer survives at most, with this setting. */
  readonly durability: Durability;
  readonly words: string;
}

/** The first version with sharded channels. */
const OLDEST_MAJOR = 7;
const DURABILITIES: readonly Durability[] = ['memory', 'process', 'synced'];
const SETTINGS = ['appendfsync', 'no-appendfsync-on-rewrite', 'aof-load-truncated', 'save'];
/** `acl_check_cmd` fails for a command that does not exist, because the operator has renamed it. */
const MAY_REWRITE = "local known, may = pcall(redis.acl_check_cmd, 'BGREWRITEAOF') return known and may and 1 or 0";

/** Reads version and settings of a server. @throws Error while it loads its data. */
export async function readServer(send: Send): Promise<ServerInfo> {
  const info = fieldsOf((await send(['INFO'])) as string);
  // Redis turns its append-only file off while it reads it: otherwise a server that syncs counts as one that does not.
  if (info.get('loading') === '1') throw new Error('it is loading its data');
  const settings = await readSettings(send);
  const mayRewrite = (await send(['EVAL', MAY_REWRITE, '0'])) === 1;
  const risks = risksOf({ info, settings, mayRewrite });
  const replicas = replicaRisk(info);
  const all = replicas ? [...risks, replicas] : risks;
  return {
    major: Number.parseInt(info.get('redis_version') ?? '', 10),
    durability: weakest(all),
    synced: weakest(risks) === 'synced',
    risk: all.length > 0 ? all.map(({ words }) => words).join('; ') : null,
    rewritable: info.get('aof_enabled') === '1' && mayRewrite,
  };
}

/** @param options.mustSync refuse a server with any risk. @throws Refused for one that must not be used. */
export function admit(
  { major, risk }: ServerInfo,
  { endpoint, mustSync }: { endpoint: Endpoint; mustSync: boolean },
): void {
  if (!(major >= OLDEST_MAJOR))
    throw new Refused(`Redis at ${shownAs(endpoint)} is older than version ${OLDEST_MAJOR}`);
  if (mustSync && risk)
    throw new Refused(`Redis at ${shownAs(endpoint)} can lose what it answers, which is refused: ${risk}`);
}

/** The risks of the settings of a server. Replicas are apart: they put a promotion at risk, not a restart. */
function risksOf({
  info,
  settings,
  mayRewrite,
}: {
  info: Fields;
  settings: Fields | null;
  mayRewrite: boolean;
}): Risk[] {
  const risks: Risk[] = [];
  const add = (durability: Durability, words: string) => risks.push({ durability, words });
  const policy = info.get('maxmemory') === '0' ? '' : (info.get('maxmemory_policy') ?? '');
  if (policy.startsWith('allkeys')) add('memory', `maxmemory-policy ${policy} evicts events`);
  if (policy.startsWith('volatile'))
    add(
      'synced',
      `maxmemory-policy ${policy} evicts idempotency keys: an event that is published again can be stored twice`,
    );
  if (info.get('aof_enabled') !== '1') {
    const save = settings?.get('save');
    const what = save
      ? `a crash loses what was answered since the last snapshot (save ${save})`
      : 'a crash loses everything';
    return [...risks, { durability: 'memory', words: `appendonly is off: ${what}` }];
  }
  if (!settings)
    add('process', 'CONFIG GET is forbidden, so that appendfsync is not known: a power cut may lose what was answered');
  else if (settings.get('appendfsync') !== 'always')
    add('process', `appendfsync is ${settings.get('appendfsync')}: a power cut may lose what was answered`);
  if (settings?.get('no-appendfsync-on-rewrite') === 'yes')
    add('process', 'no-appendfsync-on-rewrite is yes: a power cut during a rewrite may lose what was answered');
  if (!mayRewrite && settings?.get('aof-load-truncated') !== 'no')
    add(
      'process',
      'BGREWRITEAOF is forbidden and aof-load-truncated is on: a transaction that a power cut has torn may replace what is answered after the restart',
    );
  return risks;
}

/** Replication is asynchronous, whatever `min-replicas-to-write` says. */
function replicaRisk(info: Fields): Risk | null {
  if (!(Number(info.get('connected_slaves')) > 0)) return null;
  return { durability: 'process', words: 'it has a replica, which may lack what was answered when it is promoted' };
}

const weakest = (risks: readonly Risk[]): Durability =>
  risks.reduce<Durability>(
    (least, { durability }) => (DURABILITIES.indexOf(durability) < DURABILITIES.indexOf(least) ? durability : least),
    'synced',
  );

/** Null where CONFIG is forbidden, as with many providers. */
async function readSettings(send: Send): Promise<Fields | null> {
  try {
    const reply = (await send(['CONFIG', 'GET', ...SETTINGS])) as string[];
    return new Map(SETTINGS.map((name) => [name, reply[reply.indexOf(name) + 1] ?? '']));
  } catch (error) {
    if (isReply(error)) return null;
    throw error;
  }
}

export function fieldsOf(info: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of info.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1));
  }
  return fields;
}
