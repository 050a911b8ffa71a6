import { filterArguments, pageArguments, startArguments, toHistoryRequest, toSubscribeRequest } from '../arguments.js';
import type { Builder } from '../builder.js';
import type { Enums } from './enums.js';

/** What reads events of several types: `event`, `events` of a project and of all, and the stream of them. */
export function addReading(builder: Builder, enums: Enums): void {
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
