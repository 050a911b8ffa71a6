import { ALL_PROJECTS } from '../../../core/cursor.js';
import type { Point } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { ProjectAbout } from '../../../core/log/project-about.js';
import type { Head, Page, ProjectLog, ReadQuery } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import { type EventRecord, PRIORITIES } from '../../../core/record.js';
import type { Link } from '../link/link.js';
import { FIND, HEAD, PROJECTS, READ } from '../scripts/commands.js';
import { positionOf, unpacked } from './pack.js';

type ReadReply = [
  ...[history: string, birth: string, head: number, last: number, floor: number, scannedTo: number, found: number],
  ...rest: (string | number)[],
];

type HeadReply = [history: string, birth: string, head: string, floor: string, last: string, ofLog: string];

/** What the scripts call a link. */
const LINK_NAMES = { correlationId: 'r', causationId: 'u' } as const;
const RECORD_FIELDS = 4;
const NAME_FIELDS = 3;
const PROJECT_FIELDS = 6;
/** Projects that are looked up before others have their turn. */
const PROJECTS_AT_ONCE = 250;

/** One page. @param args see `pageArguments`. @throws TidingsError `NOT_FOUND`: no such project. */
export async function readPage({ session }: Link, args: readonly string[]): Promise<Page> {
  const reply = await session.read<ReadReply | null>(READ, args);
  if (!reply) throw projectNotFound(args[0]!);
  const [text, birth, head, last, floor, scannedTo, found, ...rest] = reply;
  const history = session.history(text);
  const projects = new Map<string, { project: string; epoch: string }>();
  for (let at = found * RECORD_FIELDS; at < rest.length; at += NAME_FIELDS)
    projects.set(String(rest[at]), { project: String(rest[at + 1]), epoch: history.epochOf(String(rest[at + 2])) });
  const records = Array.from({ length: found }, (_, index) => {
    const [number, offset, position, packed] = rest.slice(index * RECORD_FIELDS, (index + 1) * RECORD_FIELDS);
    const sequence = positionOf(position!);
    const run = history.runOf(sequence);
    return unpacked(String(packed), { ...projects.get(String(number))!, run, offset: positionOf(offset!), sequence });
  });
  const sequence = Number(last);
  session.saw(history, sequence);
  return {
    ...{ epoch: history.epochOf(birth), run: history.runOf(sequence), sequence },
    ...{ head: Number(head), floor: Number(floor), scannedTo, records },
  };
}

/** Where a feed stands; null when there is no such project. */
export async function readHead({ session }: Link, feed: string): Promise<Head | null> {
  const reply = await session.read<HeadReply | null>(HEAD, [feed]);
  if (!reply) return null;
  const [text, birth, ...numbers] = reply;
  const [head, floor, sequence, ofLog] = numbers.map(Number) as [number, number, number, number];
  const history = session.history(text);
  session.saw(history, ofLog);
  return { epoch: history.epochOf(birth), run: history.runOf(sequence), sequence, head, floor };
}

/** Whether the history of the log contains a point. @throws TidingsError `UNAVAILABLE` while that is not known. */
export async function knowsPoint({ session }: Link, point: Point): Promise<boolean> {
  session.mustBeReadable();
  const { runs, seen } = session;
  if (runs.know(point, seen?.sequence ?? 0)) return true;
  // It may lie between what this node has seen and the head, or in a run that another node has begun.
  const [text, , , , , ofLog] = await session.read<HeadReply>(HEAD, [ALL_PROJECTS]);
  if (session.isCurrent(text)) return runs.know(point, Number(ofLog));
  throw new TidingsError('UNAVAILABLE', { cause: new Error('Another run of the log has begun') });
}

/** The record with this event id; null when there is none, or when retention has removed it. */
export async function findRecord(link: Link, id: string): Promise<EventRecord | null> {
  const { session } = link;
  const found = await session.read<string[] | null>(FIND, [id]);
  if (!found) return null;
  const [text, birth, project, offset, position, packed] = found as [string, string, string, string, string, string];
  const history = session.history(text);
  const sequence = positionOf(position);
  const place = { project, epoch: history.epochOf(birth), run: history.runOf(sequence), offset: positionOf(offset) };
  return unpacked(packed, { ...place, sequence });
}

/** The projects with these ids that exist, by id. */
export async function listProjects(link: Link, ids: readonly string[]): Promise<ProjectLog[]> {
  const projects: ProjectLog[] = [];
  const sorted = [...new Set(ids)].sort();
  for (let from = 0; from < sorted.length; from += PROJECTS_AT_ONCE) {
    const { session } = link;
    const slice = sorted.slice(from, from + PROJECTS_AT_ONCE);
    const [text, ...fields] = await session.read<string[]>(PROJECTS, slice);
    const history = session.history(text!);
    for (let at = 0; at < fields.length; at += PROJECT_FIELDS) {
      const [id, birth, about, head, floor, last] = fields.slice(at, at + PROJECT_FIELDS) as [string, ...string[]];
      const sequence = Number(last);
      projects.push({
        ...{ id: id!, epoch: history.epochOf(birth!), run: history.runOf(sequence), sequence },
        ...{ head: Number(head), floor: Number(floor), about: JSON.parse(about!) as ProjectAbout },
      });
    }
  }
  return projects;
}

/** A query as its script takes it, the feed first. */
export function pageArguments(query: ReadQuery): string[] {
  const { feed, after = 0, before, limit, backwards, since, until, minPriority, key, link, types, projects } = query;
  const open = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    ...[feed, String(after), open(before), String(limit), backwards ? '1' : '0', open(since), open(until)],
    ...[String(minPriority ? PRIORITIES.indexOf(minPriority) : 0), key === undefined ? '' : JSON.stringify(key)],
    ...list(types),
    ...list(projects),
    link ? `${LINK_NAMES[link.by]}:${link.id}` : '',
  ];
}

const list = (items: readonly string[] | undefined): string[] => [String(items?.length ?? -1), ...(items ?? [])];
