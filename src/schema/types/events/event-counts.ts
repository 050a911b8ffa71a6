import { COUNTED_BY } from '../../../hub/insights/event-counts.js';
import type { Builder } from '../../builder.js';
import type { Enums } from '../enums.js';

/** Assumed cost of counts, as of that many events. */
const COST = { field: 20, multiplier: 1 };

/** The query `eventCounts`. */
export function addEventCounts(builder: Builder, enums: Enums): void {
  const CountedBy = builder.enumType('CountedBy', {
    values: COUNTED_BY,
    description: 'What events are counted apart by, beside their time.',
  });
  builder.objectType('EventCount', {
    description: 'Number of events with a slot of time, type, actor and priority in common.',
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'Start of the slot.' }),
      type: t.field({
        type: enums.EventType,
        nullable: true,
        resolve: ({ type }) => type,
        description: 'Type of the events. Null unless `by` has TYPE.',
      }),
      actor: t.field({
        type: 'Actor',
        nullable: true,
        resolve: ({ actor }) => actor,
        description: 'Actor of the events. Null unless `by` has ACTOR.',
      }),
      priority: t.field({
        type: enums.Priority,
        nullable: true,
        resolve: ({ priority }) => priority,
        description: 'Priority of the events. Null unless `by` has PRIORITY.',
      }),
      count: t.exposeInt('count', { description: 'Number of events, at least 1.' }),
    }),
  });
  builder.objectType('EventCounts', {
    description: 'Numbers of retained events in a range of time.',
    fields: (t) => ({
      since: t.expose('since', { type: 'DateTime', description: 'Start of the range that was counted.' }),
      until: t.expose('until', { type: 'DateTime', description: 'End of the range that was counted.' }),
      total: t.exposeInt('total', { description: 'Number of events in the range.' }),
      counts: t.field({
        type: ['EventCount'],
        resolve: ({ counts }) => counts,
        description: 'Counts in the order of time. Slots without events are left out.',
      }),
    }),
  });
  builder.queryField('eventCounts', (t) =>
    t.field({
      type: 'EventCounts',
      complexity: COST,
      description: `Counts the retained events of a project, or of all projects that the viewer may read, from an index that
each publish and each removal keeps. By the time of recording. Ranges up to 48 hours are counted by whole minutes, longer ones
by whole hours: \`since\` is rounded down and \`until\` up. At most 10,000 counts.`,
      args: {
        projectId: t.arg.id({ description: 'Only events of this project.' }),
        since: t.arg({ type: 'DateTime', required: true, description: 'Start of the range: at most 400 days.' }),
        until: t.arg({ type: 'DateTime', description: 'End of the range. Now when absent.' }),
        slotMs: t.arg({
          type: 'SafeInt',
          description:
            'Width of the slots, which begin at `since`: whole minutes, or whole hours in a range over 48 hours; at most 1,500. One slot when absent.',
        }),
        by: t.arg({ type: [CountedBy], description: 'What to count apart in each slot.' }),
        types: t.arg({ type: [enums.EventType], description: 'Only events of these types.' }),
        minPriority: t.arg({
          type: enums.Priority,
          description: 'Only events of this priority or a higher one.',
        }),
        actorIds: t.arg.idList({ description: 'Only events of these actors: at most 100.' }),
      },
      resolve: (_, { projectId, since, until, slotMs, by, types, minPriority, actorIds }, { hub, viewer }) =>
        hub.insights.eventCounts(viewer, {
          ...{ project: projectId, since: since.getTime(), until: until?.getTime(), slotMs: slotMs ?? undefined },
          ...{ by: by ?? undefined, types: types ?? undefined },
          ...{ minPriority: minPriority ?? undefined, actorIds: actorIds ?? undefined },
        }),
    }),
  );
}
