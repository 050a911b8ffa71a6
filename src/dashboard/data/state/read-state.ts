import {
  type Client,
  type FeedEventFragment,
  ProjectLatestDocument,
  type ProjectLatestQuery,
  ProjectNewestDocument,
} from '../../../client/index.js';
import { type Header, headerOf } from '../../model/events/header.js';
import { STATES } from '../../model/events/project-events.js';

const PAGE = 500;
const MOST_PAGES = 40;

/** Where a state is read from. */
export interface StatePlace {
  readonly client: Client;
  readonly project: string;
  readonly signal: AbortSignal;
}

type EventType = FeedEventFragment['type'];
const typeOf = (name: string) => name.toUpperCase() as EventType;

/** The latest event of each key of a type: 20,000 keys at most. @throws ClientError */
export async function readLatest({ client, project, signal }: StatePlace, type: string): Promise<Header[]> {
  const events: Header[] = [];
  let afterKey: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const variables = { projectId: project, type: typeOf(type), afterKey };
    const answer: ProjectLatestQuery = await client.query(ProjectLatestDocument, variables, { signal });
    const read: readonly Header[] = answer.project!.latest.map(headerOf);
    events.push(...read);
    if (read.length < PAGE) break;
    afterKey = String(read.at(-1)!.payload[STATES[type]!]);
  }
  return events;
}

/** The newest events of a type, before a cursor where there is one; `hasMore`: whether there are older ones. @throws ClientError */
export async function readNewest(
  { client, project, signal }: StatePlace,
  type: string,
  { last, before = null }: { last: number; before?: string | null },
) {
  const variables = { projectId: project, types: [typeOf(type)], last, before };
  const { events } = await client.query(ProjectNewestDocument, variables, { signal });
  return { events: events.nodes.map(headerOf), hasMore: events.pageInfo.hasPreviousPage };
}
