import type { Builder } from '../builder.js';
import type { RegisteredEvent } from '../register.js';

/** What a project is made of. The fields that belong to event types join it in `register.ts`. */
export function addProject(builder: Builder): void {
  builder.objectType('ProjectHead', {
    description: 'Where the log of a project stands.',
    fields: (t) => ({
      offset: t.field({
        type: 'SafeInt',
        resolve: ({ head }) => head,
        description: 'Number of its newest event; 0 when it has none.',
      }),
      epoch: t.exposeString('epoch', { description: 'Names this history; another one means that offsets start anew.' }),
      cursor: t.string({
        resolve: ({ id, epoch, run, sequence, head: at }, _, { hub }) =>
          hub.cursors.seal(id, { epoch, run, sequence, at }),
        description: 'Position just after the newest event.',
      }),
    }),
  });
  builder.objectType('ProjectMember', {
    description: 'A member of a project.',
    fields: (t) => ({
      userId: t.exposeID('userId', { description: 'Who it is.' }),
      role: t.exposeString('role', { description: 'What the member is in the project.' }),
      joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
    }),
  });
  builder.objectType('Project', {
    description: 'A project: one log of events, with what can be derived from it.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the project.' }),
      name: t.string({ resolve: ({ about }) => about.name, description: 'Name to show.' }),
      description: t.string({
        nullable: true,
        resolve: ({ about }) => about.description,
        description: 'What it is about.',
      }),
      createdAt: t.field({
        type: 'DateTime',
        resolve: ({ about }) => about.createdAt,
        description: 'When it was made.',
      }),
      head: t.field({ type: 'ProjectHead', resolve: (project) => project, description: 'Where its log stands.' }),
      members: t.field({
        type: ['ProjectMember'],
        description: 'Those who joined and have not left, by user id.',
        resolve: ({ id }, _, { hub, viewer }) => hub.projects.members(viewer, id),
      }),
    }),
  });
}

/** Whose progress is that of the project as a whole. */
const WHOLE_PROJECT = 'project';

/** What the dashboard shows of a project, read off the current state of two event types. */
export function addProjectState(builder: Builder, events: readonly RegisteredEvent[]): void {
  const objectOf = (type: string) => events.find(({ definition }) => definition.name === type)?.object;
  const progress = objectOf('progress_update');
  const risks = objectOf('risk_alert');
  if (progress)
    builder.objectField('Project', 'progress', (t) =>
      t.field({
        type: progress,
        nullable: true,
        description: 'How far the project as a whole has come; null until somebody says so.',
        resolve: async ({ id }, _, { hub, viewer }) =>
          (await hub.latest(viewer, { project: id, type: 'progress_update', keys: [WHOLE_PROJECT] }))[0],
      }),
    );
  if (risks)
    builder.objectField('Project', 'risks', (t) =>
      t.field({
        type: [risks],
        description: 'The latest alert of each risk that is not resolved.',
        resolve: async ({ id }, _, { hub, viewer }) =>
          (await hub.latest(viewer, { project: id, type: 'risk_alert' })).filter(({ payload }) => !payload.resolved),
      }),
    );
}
