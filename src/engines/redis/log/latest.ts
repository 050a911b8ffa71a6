import type { LatestQuery } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { compareKeys } from '../../common/key-order.js';
import type { Link } from '../link/link.js';
import { LATEST, LATEST_KEYS } from '../scripts/commands.js';
import { positionOf, unpacked } from './pack.js';

/** Looked up before others have their turn. */
const AT_ONCE = 250;

type LatestReply = [history: string, birth: string, lookedUp: number, ...texts: string[]];

/** The latest record of each key, by key. With many keys each slice is as new as the moment it was read at. */
export async function latestRecords(link: Link, query: LatestQuery): Promise<EventRecord[]> {
  const { first, afterKey } = query;
  const records: EventRecord[] = [];
  if (query.keys) {
    const isBehind = (key: string) => afterKey === undefined || compareKeys(key, afterKey) > 0;
    const keys = [...new Set(query.keys)].filter(isBehind).sort(compareKeys);
    for (let from = 0; from < keys.length && records.length < first; from += AT_ONCE)
      records.push(...(await recordsOf(link, query, keys.slice(from, from + AT_ONCE))));
    return records.slice(0, first);
  }
  for (let after = afterKey; records.length < first; ) {
    const count = Math.min(AT_ONCE, first - records.length);
    const from = after === undefined ? '-' : `(${after}`;
    const keys = await link.session.read<string[]>(LATEST_KEYS, [query.project, query.type, String(count), from]);
    if (keys.length === 0) break;
    records.push(...(await recordsOf(link, query, keys)));
    after = keys.at(-1)!;
  }
  return records;
}

async function recordsOf(link: Link, { project, type }: LatestQuery, keys: readonly string[]): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for (let from = 0; from < keys.length; ) {
    const { session } = link;
    const reply = await session.read<LatestReply | null>(LATEST, [project, type, ...keys.slice(from)]);
    if (!reply) return [];
    const [text, birth, lookedUp, ...values] = reply;
    const history = session.history(text);
    const epoch = history.epochOf(birth);
    for (const value of values) {
      const [head, offset, position] = /^(\S+) (\S+) /.exec(value) as unknown as [string, string, string];
      const sequence = positionOf(position);
      const place = { project, epoch, run: history.runOf(sequence), offset: positionOf(offset), sequence };
      records.push(unpacked(value.slice(head.length), place));
    }
    from += lookedUp;
  }
  return records;
}
