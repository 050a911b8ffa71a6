import {
  CurrentStateDocument,
  EventHistoryDocument,
  EventsDocument,
  type EventType,
  ProjectDocument,
  ProjectHeadDocument,
  ProjectsDocument,
} from '../client/generated/graphql.js';
import { systemClock } from '../core/clock.js';
import type { HubDoor } from './door.js';
import { shownEvent } from './shown-event.js';
import { ToolInputError } from './tool.js';

const SCHEME = 'tidings://projects/';
const JSON_TYPE = 'application/json';
const PAGE = 100;
const RECENT = 20;
/** Types whose current state stands in the resource of a project. */
const STATES = ['PROGRESS_UPDATE', 'TASK_UPDATE', 'AGENT_STATUS', 'BUILD_STATUS', 'RISK_ALERT'] as const;
/** Least time between two notifications that a resource has changed. */
const NOTIFY_EVERY_MS = 1_000;

export const PROJECT_TEMPLATE = {
  uriTemplate: `${SCHEME}{project}`,
  name: 'project',
  title: 'Project',
  description: 'A project: its progress, tasks, agents, builds and risks of now, and its newest events.',
  mimeType: JSON_TYPE,
};

/** A page of the projects as resources. */
export async function listProjects(door: HubDoor, after: string | undefined) {
  const { projects } = await door.query(ProjectsDocument, { first: PAGE, after });
  const { hasNextPage, endCursor } = projects.pageInfo;
  return {
    resources: projects.nodes.map(({ id, name, description }) => ({
      ...{ uri: `${SCHEME}${id}`, name: id, title: name, mimeType: JSON_TYPE },
      ...(description && { description }),
    })),
    ...(hasNextPage && endCursor !== null && { nextCursor: endCursor }),
  };
}

/** What a project is now, as the content of its resource. */
export async function readProject(door: HubDoor, uri: string) {
  const projectId = projectIn(uri);
  const { project } = await door.query(ProjectDocument, { id: projectId });
  const { events } = await door.query(EventHistoryDocument, { projectId, last: RECENT });
  const states = STATES.map(async (type: EventType) => {
    const { project: found } = await door.query(CurrentStateDocument, { projectId, type, first: PAGE });
    return [type.toLowerCase(), found?.latest.map(shownEvent) ?? []] as const;
  });
  const content = {
    project,
    state: Object.fromEntries(await Promise.all(states)),
    recentEvents: events.nodes.map(shownEvent),
    cursor: events.pageInfo.endCursor,
  };
  return { contents: [{ uri, mimeType: JSON_TYPE, text: JSON.stringify(content) }] };
}

/** Calls back after changes of a project, once a second at most. @returns ends that. */
export async function followProject(door: HubDoor, uri: string, onChange: () => void): Promise<() => Promise<unknown>> {
  const projectId = projectIn(uri);
  const following = await door.follow(EventsDocument, { projectId, after: await headOf(door, projectId) });
  const closing = new AbortController();
  const follow = async () => {
    while (!(await following.next()).done) {
      onChange();
      await systemClock.sleep(NOTIFY_EVERY_MS, closing.signal);
    }
  };
  // The client reads the resource to learn why its stream has ended.
  follow().catch(onChange);
  return () => {
    closing.abort();
    return following.return();
  };
}

/**
 * Position of now in a project. A stream that is opened from it misses nothing that happens while it is opened.
 *
 * @returns undefined for a project that does not exist: the stream is then refused.
 */
export async function headOf(door: HubDoor, id: string): Promise<string | undefined> {
  const { project } = await door.query(ProjectHeadDocument, { id });
  return project?.head.cursor;
}

function projectIn(uri: string): string {
  if (!uri.startsWith(SCHEME)) throw new ToolInputError(`There is no resource ${uri}; accepted: ${SCHEME}<id>`);
  return uri.slice(SCHEME.length);
}
