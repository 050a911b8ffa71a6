import { FIRST_RUN } from '../../../core/epoch.js';
import type { LatestQuery, ProjectAbout, ProjectLog } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import type { Link } from '../link/link.js';
import { FIND, LATEST, LATEST_KEYS, PROJECTS } from '../scripts/commands.js';
import { epochOf } from './epoch.js';
import { positionOf, unpacked } from './pack.js';

/** Looked up before others have their turn. */
const AT_ONCE = 250;
const PROJECT_FIELDS = 5;

/** The record with this event id; null when there is none, or when retention has removed it. */
export async function findRecord(link: Link, id: string): Promise<EventRecord | null> {
  const found = await link.run<string[] | null>(FIND, [id]);
  if (!found) return null;
  const [generation, birth, project, offset, sequence, text] = found as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const place = {
    project,
    epoch: epochOf(generation, birth),
    offset: positionOf(offset),
    sequence: positionOf(sequence),
  };
  return unpacked(text, place);
}

/** The latest record of each key, by key. With many keys each slice is as new as the moment it was read at. */
export async function latestRecords(link: Link, { project, type, keys }: LatestQuery): Promise<EventRecord[]> {
  const all = keys ?? (await link.run<string[]>(LATEST_KEYS, [project, type])).map((key) => JSON.parse(key) as string);
  const wanted = [...new Set(all)].sort().map((key) => JSON.stringify(key));
  const records: EventRecord[] = [];
  for (const slice of slices(wanted)) {
    const reply = await link.run<string[] | null>(LATEST, [project, type, ...slice]);
    if (!reply) return [];
    const [generation, birth, ...texts] = reply;
    for (const text of texts) {
      const [head, offset, sequence] = /^(\S+) (\S+) /.exec(text) as unknown as [string, string, string];
      const place = {
        project,
        epoch: epochOf(generation!, birth!),
        offset: positionOf(offset),
        sequence: positionOf(sequence),
      };
      records.push(unpacked(text.slice(head.length), place));
    }
  }
  return records;
}

/** The projects of the log, by id; of `ids`, those that exist. */
export async function listProjects(link: Link, ids: readonly string[]): Promise<ProjectLog[]> {
  const projects: ProjectLog[] = [];
  for (const slice of slices([...new Set(ids)].sort())) {
    const [generation, ...fields] = await link.run<string[]>(PROJECTS, slice);
    for (let at = 0; at < fields.length; at += PROJECT_FIELDS) {
      const [id, birth, about, head, floor] = fields.slice(at, at + PROJECT_FIELDS) as [string, ...string[]];
      projects.push({
        ...{
          id,
          epoch: epochOf(generation!, birth!),
          run: FIRST_RUN,
          sequence: 0,
          head: Number(head),
          floor: Number(floor),
        },
        about: JSON.parse(about!) as ProjectAbout,
      });
    }
  }
  return projects;
}

function* slices(items: readonly string[]): Generator<string[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
