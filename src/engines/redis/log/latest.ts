import type { LatestQuery } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { compareKeys } from '../../common/key-order.js';
import type { Link } from '../link/link.js';
import { LATEST, LATEST_KEYS } from '../scripts/commands.js';
import { positionOf, unpacked } from './pack.js';

/** Looked up before others have their turn. */
const AT_ONCE = 250;

/** The latest record of each key, by key. With many keys each slice is as new as the moment it was read at. */
export async function latestRecords(link: Link, query: LatestQuery): Promise<EventRecord[]> {
  const { project, type, first, afterKey } = query;
  const all =
    query.keys ?? (await link.run<string[]>(LATEST_KEYS, [project, type])).map((key) => JSON.parse(key) as string);
  const wanted = [...new Set(all)]
    .filter((key) => afterKey === undefined || compareKeys(key, afterKey) > 0)
    .sort(compareKeys)
    .map((key) => JSON.stringify(key));
  const records: EventRecord[] = [];
  for (const slice of slices(wanted)) {
    if (records.length >= first) break;
    const { session } = link;
    const reply = await session.run<string[] | null>(LATEST, [project, type, ...slice]);
    if (!reply) return [];
    const [historyText, birth, ...texts] = reply;
    const history = session.history(historyText!);
    for (const text of texts) {
      const [head, offset, sequence] = /^(\S+) (\S+) /.exec(text) as unknown as [string, string, string];
      const place = {
        project,
        epoch: history.epochOf(birth!),
        run: history.runOf(positionOf(sequence)),
        offset: positionOf(offset),
        sequence: positionOf(sequence),
      };
      records.push(unpacked(text.slice(head.length), place));
    }
  }
  return records.slice(0, first);
}

function* slices(items: readonly string[]): Generator<string[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
