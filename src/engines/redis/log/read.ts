import { ALL_PROJECTS } from '../../../core/cursor.js';
import { FIRST_RUN } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { Page, ReadQuery } from '../../../core/log.js';
import { PRIORITIES } from '../../../core/record.js';
import type { Link } from '../link/link.js';
import { READ } from '../scripts/commands.js';
import { epochOf } from './epoch.js';
import { positionOf, unpacked } from './pack.js';

type ReadReply = [
  generation: string,
  birth: string,
  head: number,
  floor: number,
  scannedTo: number,
  found: number,
  ...rest: (string | number)[],
];

const RECORD_FIELDS = 4;
const PROJECT_FIELDS = 3;

/** One page. @throws TidingsError `NOT_FOUND`: no such project. */
export async function readPage(link: Link, query: ReadQuery): Promise<Page> {
  const reply = await link.run<ReadReply | null>(READ, argumentsOf(query));
  if (!reply) throw new TidingsError('NOT_FOUND', { message: 'No such project' });
  const [generation, birth, head, floor, scannedTo, found, ...rest] = reply;
  const end = found * RECORD_FIELDS;
  const projects = new Map<string, { project: string; epoch: string }>();
  for (let at = end; at < rest.length; at += PROJECT_FIELDS)
    projects.set(String(rest[at]), { project: String(rest[at + 1]), epoch: epochOf(generation, String(rest[at + 2])) });
  const records = Array.from({ length: found }, (_, index) => {
    const [number, offset, sequence, text] = rest.slice(index * RECORD_FIELDS, (index + 1) * RECORD_FIELDS);
    return unpacked(String(text), {
      ...projects.get(String(number))!,
      ...{ offset: positionOf(offset!), sequence: positionOf(sequence!) },
    });
  });
  const point = { run: FIRST_RUN, sequence: query.feed === ALL_PROJECTS ? Number(head) : 0 };
  return { epoch: epochOf(generation, birth), ...point, head: Number(head), floor: Number(floor), scannedTo, records };
}

function argumentsOf(query: ReadQuery): string[] {
  const { feed, after = 0, before, limit, backwards, since, until, minPriority, key, types, projects } = query;
  const open = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    ...[feed, String(after), open(before), String(limit), backwards ? '1' : '0', open(since), open(until)],
    ...[String(minPriority ? PRIORITIES.indexOf(minPriority) : 0), key === undefined ? '' : JSON.stringify(key)],
    ...list(types),
    ...list(projects),
  ];
}

const list = (items: readonly string[] | undefined): string[] => [String(items?.length ?? -1), ...(items ?? [])];
