import { type CountsQuery, type RecordCount, SLOTS } from '../../../core/log/counts.js';
import type { AppendEntry } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import { type Envelope, PRIORITIES } from '../../../core/record.js';
import { actorOf, actorText, isSameActor } from '../../common/actor-text.js';
import type { Link } from '../link/link.js';
import { COUNTS, INDEX_COUNTS } from '../scripts/commands.js';

type CountsReply = [history: string, isBehind: number, cursor: string, cells: string[]];

const HOUR_MS = SLOTS.minute.periodMs;
const CELL = /^(\d+) (\S+) (\d) (.*)$/s;

/** The cell that a record counts in, as the scripts name it. Example: `29932960 note 1 "ada","Ada","USER"`. */
export const cellOf = ({ type, priority, actor, recordedAt }: Envelope): string =>
  `${minuteOf(recordedAt)} ${type} ${PRIORITIES.indexOf(priority)} ${actorText(actor)}`;

/** The cell that all entries count in; null when they count in several. */
export function commonCell(entries: readonly AppendEntry[]): string | null {
  const first = entries[0]!.envelope;
  for (let at = 1; at < entries.length; at++) if (!isOfCell(first, entries[at]!.envelope)) return null;
  return cellOf(first);
}

/** The cells that entries count in, each on a line with its count before. */
export function cellLines(entries: readonly AppendEntry[]): string {
  const counts = new Map<string, number>();
  let last = entries[0]!.envelope;
  let cell = cellOf(last);
  for (const { envelope } of entries) {
    if (!isOfCell(last, envelope)) cell = cellOf(envelope);
    last = envelope;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].map(([of, count]) => `${count} ${of}\n`).join('');
}

const isOfCell = (one: Envelope, other: Envelope): boolean =>
  one.type === other.type &&
  one.priority === other.priority &&
  isSameActor(one.actor, other.actor) &&
  minuteOf(one.recordedAt) === minuteOf(other.recordedAt);

const minuteOf = (instant: number) => Math.floor(instant / SLOTS.minute.slotMs);

/** Counts of a period. Those of a period that is appended to meanwhile may be of two moments. @throws TidingsError `NOT_FOUND` */
export async function readCounts(link: Link, { project, unit, from }: CountsQuery): Promise<RecordCount[]> {
  const { slotMs, periodMs } = SLOTS[unit];
  const first = Math.floor(from / periodMs) * (periodMs / HOUR_MS);
  const hours = Array.from({ length: periodMs / HOUR_MS }, (_, index) => first + index);
  const cells = (await Promise.all(hours.map((hour) => cellsOfHour(link, project, hour)))).flat();
  return cells.map(([cell, count]) => {
    const [, minute, type, priority, actor] = CELL.exec(cell)!;
    const of = { type: type!, priority: PRIORITIES[Number(priority)]!, actor: actorOf(actor!) };
    const instant = Number(minute) * SLOTS.minute.slotMs;
    return { at: instant - (instant % slotMs), ...of, count };
  });
}

async function cellsOfHour(link: Link, project: string, hour: number): Promise<[cell: string, count: number][]> {
  const cells = new Map<string, number>();
  for (let cursor = '0'; ; ) {
    const reply = await link.session.read<CountsReply | null>(COUNTS, [project, String(hour), cursor]);
    if (!reply) throw projectNotFound(project);
    const [, isBehind, next, found] = reply;
    if (isBehind === 1) {
      await countRest(link);
      cells.clear();
      cursor = '0';
      continue;
    }
    for (let at = 0; at < found.length; at += 2) cells.set(found[at]!, Number(found[at + 1]));
    if (next === '0') return [...cells];
    cursor = next;
  }
}

/** Counts records of a version without counts. */
async function countRest(link: Link): Promise<void> {
  while ((await link.write<number>(INDEX_COUNTS, [])) === 1);
}
