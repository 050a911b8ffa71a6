import { z } from 'zod';
import {
  CausesDocument,
  CurrentStateDocument,
  EffectsDocument,
  EventHistoryDocument,
  type EventType,
  ProjectsDocument,
} from '../../client/generated/graphql.js';
import { shownEvent } from '../shown-event.js';
import { anyProject, defineTool, type McpContext, priority, projectArgument, type Tool, typeList } from '../tool.js';

/** Most events of one answer: more would fill the context of a model. */
const MOST = 100;
const USUAL = 20;
/** Most causes that `why` walks up. */
const MOST_CAUSES = 50;

const count = z.int().min(1).max(MOST);
const instant = z.string().optional();

/** Tools that read: history, state, causes and projects. */
export const readTools = (context: McpContext): readonly Tool[] => [
  readEvents,
  currentState(context),
  why,
  effects,
  listProjects,
];

const readEvents: Tool = defineTool({
  name: 'read_events',
  title: 'Read events',
  description: `Reads past events in their order: the newest by default, or those after a cursor. The answer has the cursor from which
read_events and wait_for_event continue without a gap.`,
  readOnly: true,
  input: z.strictObject({
    project: anyProject,
    types: typeList,
    key: z.string().optional().describe('Only events about this key, such as the id of a task; needs types'),
    correlationId: z.string().optional().describe('Only events with this correlation id'),
    since: instant.describe('Only events since this time, RFC 3339'),
    until: instant.describe('Only events before this time, RFC 3339'),
    minPriority: priority,
    after: z.string().optional().describe('Only events after this cursor, oldest first'),
    before: z.string().optional().describe('Only events before this cursor, the newest of them'),
    count: count.default(USUAL).describe(`Most events, at most ${MOST}`),
  }),
  async call({ project, types, count: most, after, before, ...filter }, { door }) {
    const { events } = await door.query(EventHistoryDocument, {
      ...{ ...filter, projectId: project, types: types as EventType[] | undefined },
      ...(after === undefined ? { last: most, before } : { first: most, after, before }),
    });
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = events.pageInfo;
    return {
      events: events.nodes.map(shownEvent),
      cursor: endCursor ?? after,
      ...(after === undefined ? { hasOlder: hasPreviousPage, before: startCursor } : { hasNewer: hasNextPage }),
    };
  },
});

const currentState = (context: McpContext): Tool =>
  defineTool({
    name: 'current_state',
    title: 'Current state',
    description: `Returns the latest event of each key of a type: the state of every task (task_update), agent (agent_status), risk
(risk_alert), build (build_status) or progress (progress_update).`,
    readOnly: true,
    input: z.strictObject({
      project: projectArgument(context),
      type: z.enum(context.definitions.filter(({ key }) => key).map(({ name }) => name) as [string, ...string[]]),
      keys: z.array(z.string()).max(MOST).optional().describe('Only these keys'),
      afterKey: z.string().optional().describe('Only keys after this one, to go on'),
      count: count.default(MOST),
    }),
    async call({ project: projectId, type, keys, afterKey, count: first }, { door }) {
      const variables = { projectId, type: type.toUpperCase() as EventType, keys, afterKey, first };
      const { project } = await door.query(CurrentStateDocument, variables);
      return { state: project?.latest.map(shownEvent) ?? [] };
    },
  });

const why: Tool = defineTool({
  name: 'why',
  title: 'Why an event happened',
  description: 'Returns an event and its causes, the nearest first: what caused it, what caused that, and so on.',
  readOnly: true,
  input: z.strictObject({ eventId: z.string().describe('Id of the event') }),
  async call({ eventId }, { door }) {
    const { event, why } = await door.query(CausesDocument, { eventId, first: MOST_CAUSES });
    const chain = [event!, ...why];
    const next = chain.at(-1)!.causationId;
    const isCycle = chain.some(({ id }) => id === next);
    return {
      chain: chain.map(shownEvent),
      ...(next !== null && !isCycle && { [why.length < MOST_CAUSES ? 'missing' : 'more']: next }),
    };
  },
});

const effects: Tool = defineTool({
  name: 'effects',
  title: 'What an event led to',
  description: 'Returns the effects of an event, the nearest first: what it caused, what that caused, and so on.',
  readOnly: true,
  input: z.strictObject({
    eventId: z.string().describe('Id of the event'),
    count: count.default(USUAL).describe(`Most events, at most ${MOST}`),
  }),
  async call({ eventId, count: first }, { door }) {
    const answer = await door.query(EffectsDocument, { eventId, first });
    return { effects: answer.effects.map(shownEvent) };
  },
});

const listProjects: Tool = defineTool({
  name: 'list_projects',
  title: 'List projects',
  description: 'Lists the projects that may be read, with the cursor of the end of each.',
  readOnly: true,
  input: z.strictObject({ after: z.string().optional().describe('Cursor of the page before') }),
  async call({ after }, { door }) {
    const { projects } = await door.query(ProjectsDocument, { first: MOST, after });
    const { hasNextPage, endCursor } = projects.pageInfo;
    return {
      projects: projects.nodes.map(({ head, ...project }) => ({ ...project, ...head })),
      ...(hasNextPage && { after: endCursor }),
    };
  },
});
