import { type CountsQuery, type RecordCount, SLOTS } from '../../../core/counts.js';
import { projectNotFound } from '../../../core/project-id.js';
import { PRIORITIES } from '../../../core/record.js';
import { actorOf } from '../../common/actor-text.js';
import type { Link } from '../link/link.js';
import { COUNTS, INDEX_COUNTS } from '../scripts/commands.js';

type CountsReply = [history: string, isBehind: number, cursor: string, fields: string[]];

/** What the scripts call the hashes of a unit. */
const NAMES = { minute: 'm', hour: 'h' } as const;
const FIELD = /^(\d+) (\S+) (\d) (.*)$/s;

/** Counts of a period. Those of a period that is appended to meanwhile may be of two moments. @throws TidingsError `NOT_FOUND` */
export async function readCounts(link: Link, { project, unit, from }: CountsQuery): Promise<RecordCount[]> {
  const { slotMs, periodMs } = SLOTS[unit];
  const name = `${NAMES[unit]}:${Math.floor(from / periodMs)}`;
  const counts = new Map<string, RecordCount>();
  for (let cursor = '0'; ; ) {
    const reply = await link.session.read<CountsReply | null>(COUNTS, [project, name, cursor]);
    if (!reply) throw projectNotFound(project);
    const [, isBehind, next, fields] = reply;
    if (isBehind === 1) {
      await countRest(link);
      counts.clear();
      cursor = '0';
      continue;
    }
    for (let at = 0; at < fields.length; at += 2)
      counts.set(fields[at]!, countOf(fields[at]!, fields[at + 1]!, slotMs));
    if (next === '0') return [...counts.values()];
    cursor = next;
  }
}

function countOf(field: string, count: string, slotMs: number): RecordCount {
  const [, slot, type, priority, actor] = FIELD.exec(field)!;
  const of = { type: type!, priority: PRIORITIES[Number(priority)]!, actor: actorOf(actor!) };
  return { at: Number(slot) * slotMs, ...of, count: Number(count) };
}

/** Counts records of a version without counts. */
async function countRest(link: Link): Promise<void> {
  while ((await link.write<number>(INDEX_COUNTS, [])) === 1);
}
