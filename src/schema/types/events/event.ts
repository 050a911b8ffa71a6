import { eventNames } from '../../../core/declare/names.js';
import { ACTOR_KINDS, type Actor } from '../../../core/record.js';
import type { Registry } from '../../../events/index.js';
import { type Builder, VIEWER_INDEPENDENT as extensions, ownProperty as resolve } from '../../builder.js';
import {
  filterArguments,
  latestArguments,
  pageArguments,
  RELATED,
  rangeArguments,
  relatedArguments,
  selectionArguments,
  startArguments,
  toHistoryRequest,
  toLatestRequest,
  toReplayRequest,
  toSubscribeRequest,
} from '../../request-arguments.js';
import type { Enums } from '../enums.js';

const ACTOR_TYPES = { USER: 'UserActor', AGENT: 'AgentActor', SERVICE: 'ServiceActor', HUB: 'HubActor' } as const;

const OFFSET = 'Number in the project: 1, 2, 3 … without a gap. Null for types that are not stored.';
const SYSTEM = 'Without `projectId` and `types` it leaves out the project `system`.';
const SEARCH = `A page looks through at most 10,000 events for \`actorIds\`, \`tags\` and \`text\`. Then it may have fewer events than asked for,
or none, although \`hasNextPage\` (with \`last\`, \`hasPreviousPage\`) is true. Its cursor resumes the search.`;
const REPLAY = `With \`pace\`, \`until\` or \`before\` it is a replay: it delivers that part of the history and completes.
It resumes with \`after\`, and with \`Last-Event-ID\`, like every stream.`;
const CURSOR = 'Cursor after this event in its project, for `after`. Null for types that are not stored.';

/** The interface of every event type: its envelope. */
export function addEvent(builder: Builder, registry: Registry, { EventType, Priority, ActorKind }: Enums): void {
  // A type for each kind: caches of clients know an object by its type and id, and an agent may have the id of a user.
  builder.interfaceType('Actor', {
    description: 'Publisher of an event: a type for each kind, in which its id is unique.',
    resolveType: ({ kind }) => ACTOR_TYPES[kind],
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the user, agent or service.' }),
      name: t.string({ extensions, resolve, description: 'Display name.' }),
      kind: t.field({ extensions, type: ActorKind, resolve, description: 'Kind of actor.' }),
    }),
  });

  for (const kind of ACTOR_KINDS)
    builder.objectType(builder.objectRef<Actor>(ACTOR_TYPES[kind]), {
      description: `Actor of the kind ${kind}.`,
      interfaces: ['Actor'],
    });

  const objectNames = new Map(
    registry.definitions.map((definition) => [definition.name, eventNames(definition).object]),
  );
  builder.interfaceType('Event', {
    description: 'Envelope of every event. The type of the event adds the fields of its payload.',
    resolveType: ({ type }) => objectNames.get(type),
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the event, a ULID.' }),
      type: t.field({ extensions, type: EventType, resolve, description: 'Type of the event.' }),
      projectId: t.id({ extensions, resolve: ({ project }) => project, description: 'Id of the project.' }),
      offset: t.field({ extensions, type: 'SafeInt', nullable: true, resolve, description: OFFSET }),
      cursor: t.string({
        extensions,
        nullable: true,
        resolve: (record, _, { hub }) => hub.cursorOf(record),
        description: CURSOR,
      }),
      occurredAt: t.field({
        extensions,
        type: 'DateTime',
        resolve,
        description: 'Time of occurrence, by the clock of the publisher.',
      }),
      recordedAt: t.field({
        extensions,
        type: 'DateTime',
        resolve,
        description: 'Time of publishing, by the clock of the hub.',
      }),
      actor: t.field({ extensions, type: 'Actor', resolve, description: 'Publisher.' }),
      priority: t.field({ extensions, type: Priority, resolve, description: 'Priority of the event.' }),
      correlationId: t.string({ extensions, nullable: true, resolve, description: 'Id shared by related events.' }),
      causationId: t.string({ extensions, nullable: true, resolve, description: 'Id of the cause.' }),
      tags: t.stringList({ extensions, resolve, description: 'Tags set by the publisher.' }),
      payload: t.field({
        extensions,
        type: 'JSON',
        resolve,
        description: 'Complete payload as JSON, for clients that show events of any type.',
      }),
    }),
  });
}

/** Reads of events of several types: the queries `event` and `events`, `Project.events` and the subscription `events`. */
export function addEventReading(builder: Builder, enums: Enums): void {
  const EventConnection = builder.connectionObject(
    { type: 'Event', name: 'EventConnection', description: 'A page of events.' },
    { name: 'EventEdge', description: 'Event with its cursor.' },
  );
  builder.queryFields((t) => ({
    event: t.field({
      type: 'Event',
      nullable: true,
      description: 'Returns an event. Error NOT_FOUND when it does not exist or the viewer may not read it.',
      args: { id: t.arg.id({ required: true, description: 'Id of the event.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.event(viewer, id),
    }),
    why: t.field({
      type: ['Event'],
      description: `Causes of an event, the nearest first: the event that its \`causationId\` names, the cause of that, and so on.
Ends before an event that is no longer stored or that the viewer may not read. Error NOT_FOUND as for \`event\`.`,
      args: relatedArguments(t.arg),
      resolve: (_, { eventId, first }, { hub, viewer }) => hub.why(viewer, eventId, first ?? RELATED),
    }),
    effects: t.field({
      type: ['Event'],
      description: `Effects of an event, the nearest first: the events whose \`causationId\` names it, the effects of these, and so on.
Leaves out events that the viewer may not read. Error NOT_FOUND as for \`event\`.`,
      args: relatedArguments(t.arg),
      resolve: (_, { eventId, first }, { hub, viewer }) => hub.effects(viewer, eventId, first ?? RELATED),
    }),
    events: t.field({
      type: EventConnection,
      description: `Events of a project, or of all projects that the viewer may read, oldest first. ${SYSTEM} ${SEARCH}`,
      args: {
        projectId: t.arg.id({ description: 'Only events of this project.' }),
        ...filterArguments(t.arg, enums),
        ...pageArguments(t.arg),
      },
      resolve: (_, { projectId, ...args }, { hub, viewer }) =>
        hub.history(viewer, { project: projectId, ...toHistoryRequest(args) }),
    }),
  }));
  builder.objectField('Project', 'events', (t) =>
    t.field({
      type: EventConnection,
      description: `Events of the project, oldest first. ${SEARCH}`,
      args: { ...filterArguments(t.arg, enums), ...pageArguments(t.arg) },
      resolve: ({ id }, args, { hub, viewer }) => hub.history(viewer, { project: id, ...toHistoryRequest(args) }),
    }),
  );
  builder.objectField('Project', 'latest', (t) =>
    t.field({
      type: ['Event'],
      description:
        'Current state: the latest event of each key of a type, ordered by key. Empty for types without a key.',
      args: {
        type: t.arg({ type: enums.EventType, required: true, description: 'Type of the events.' }),
        keys: t.arg.idList({ description: 'Only these keys.' }),
        ...latestArguments(t.arg),
      },
      resolve: ({ id }, { type, ...args }, { hub, viewer }) =>
        hub.latest(viewer, { project: id, type, ...toLatestRequest(args) }),
    }),
  );
  builder.subscriptionField('events', (t) =>
    t.field({
      type: 'Event',
      description: `Events of a project, or of all projects that the viewer may read. ${SYSTEM} ${REPLAY}`,
      args: {
        projectId: t.arg.id({ description: 'Only events of this project.' }),
        ...selectionArguments(t.arg, enums),
        ...startArguments(t.arg, enums),
        ...rangeArguments(t.arg),
      },
      subscribe: (_, { projectId: project, ...args }, { hub, viewer, lastEventId }) => {
        const replay = toReplayRequest(args, lastEventId);
        if (replay) return hub.replay(viewer, { project, ...replay });
        return hub.subscribe(viewer, { project, ...toSubscribeRequest(args, lastEventId) });
      },
      resolve: ({ record }) => record,
    }),
  );
}
