import type { ObjectRef } from '@pothos/core';
import { eventNames } from '../../core/declare/names.js';
import type { AnyRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import {
  type Builder,
  VIEWER_INDEPENDENT as extensions,
  ownProperty as resolve,
  type SchemaTypes,
} from '../builder.js';
import {
  filterArguments,
  pageArguments,
  startArguments,
  toHistoryRequest,
  toSubscribeRequest,
} from '../request-arguments.js';
import type { Enums } from './enums.js';

const OFFSET = 'Its number in the project: 1, 2, 3 … without a hole. Null for types that are only delivered live.';
const CURSOR = 'Position just after it in its project, for `after`. Null for types that are only delivered live.';

/** The interface of every event type: its envelope. */
export function addEvent(builder: Builder, registry: Registry, { EventType, Priority, ActorKind }: Enums): void {
  builder.objectType('Actor', {
    description: 'Who published an event.',
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the user, agent or service.' }),
      name: t.string({ extensions, resolve, description: 'Name to show.' }),
      kind: t.field({ extensions, type: ActorKind, resolve, description: 'What kind of actor it is.' }),
    }),
  });

  const objectNames = new Map(
    registry.definitions.map((definition) => [definition.name, eventNames(definition).object]),
  );
  builder.interfaceType('Event', {
    description:
      'What every event has, whatever its type. The fields of the payload stand beside these in the type of the event.',
    resolveType: ({ type }) => objectNames.get(type),
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the event, a ULID.' }),
      type: t.field({ extensions, type: EventType, resolve, description: 'Type of the event.' }),
      projectId: t.id({ extensions, resolve: ({ project }) => project, description: 'Project that it belongs to.' }),
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
        description: "When it happened, by the publisher's clock.",
      }),
      recordedAt: t.field({
        extensions,
        type: 'DateTime',
        resolve,
        description: "When it was published, by the hub's clock.",
      }),
      actor: t.field({ extensions, type: 'Actor', resolve, description: 'Who published it.' }),
      priority: t.field({ extensions, type: Priority, resolve, description: 'How much it matters.' }),
      correlationId: t.string({ extensions, nullable: true, resolve, description: 'What it belongs together with.' }),
      causationId: t.string({ extensions, nullable: true, resolve, description: 'What caused it.' }),
      tags: t.stringList({ extensions, resolve, description: 'Words that the publisher marked it with.' }),
      payload: t.field({
        extensions,
        type: 'JSON',
        resolve,
        description: 'The whole payload as JSON, for what shows events of any type; the typed fields are beside it.',
      }),
    }),
  });
}

/** Where an event stands that is kept: what the interface leaves open is always there. */
export function addPosition(builder: Builder, object: ObjectRef<SchemaTypes, AnyRecord>): void {
  builder.objectFields(object, (t) => ({
    offset: t.field({
      extensions,
      type: 'SafeInt',
      resolve,
      description: 'Its number in the project: 1, 2, 3 … without a hole.',
    }),
    cursor: t.string({
      extensions,
      resolve: (record, _, { hub }) => hub.cursorOf(record)!,
      description: 'Position just after it in its project, for `after`.',
    }),
  }));
}

/** What reads events of several types: `event`, `events` of a project and of all, and the stream of them. */
export function addEventReading(builder: Builder, enums: Enums): void {
  const EventConnection = builder.connectionObject(
    { type: 'Event', name: 'EventConnection', description: 'A page of events.' },
    { name: 'EventEdge', description: 'One event of a page.' },
  );
  builder.queryFields((t) => ({
    event: t.field({
      type: 'Event',
      nullable: true,
      description: 'One event; the error NOT_FOUND when there is none, or when it may not be read.',
      args: { id: t.arg.id({ required: true, description: 'Id of the event.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.event(viewer, id),
    }),
    events: t.field({
      type: EventConnection,
      description: 'Events of a project, or of every project that the viewer may read, oldest first.',
      args: {
        projectId: t.arg.id({ description: 'Only this project.' }),
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
      description: 'Events of the project, oldest first.',
      args: { ...filterArguments(t.arg, enums), ...pageArguments(t.arg) },
      resolve: ({ id }, args, { hub, viewer }) => hub.history(viewer, { project: id, ...toHistoryRequest(args) }),
    }),
  );
  builder.subscriptionField('events', (t) =>
    t.field({
      type: 'Event',
      description: 'Follows the events of a project, or of every project that the viewer may read.',
      args: {
        projectId: t.arg.id({ description: 'Only this project.' }),
        types: t.arg({ type: [enums.EventType], description: 'Only events of these types.' }),
        minPriority: t.arg({ type: enums.Priority, description: 'Only events of this priority or a higher one.' }),
        ...startArguments(t.arg, enums),
      },
      subscribe: (_, { projectId, ...args }, { hub, viewer, lastEventId }) =>
        hub.subscribe(viewer, { project: projectId, ...toSubscribeRequest(args, lastEventId) }),
      resolve: ({ record }) => record,
    }),
  );
}
