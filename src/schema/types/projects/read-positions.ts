import type { ReadPosition } from '../../../hub/insights/read-positions.js';
import type { Builder } from '../../builder.js';

/** How far the viewer has read a project: `Project.lastRead`, and the mutation `markRead`. */
export function addReadPositions(builder: Builder): void {
  const ReadPositionRef = builder.objectRef<ReadPosition & { readonly projectId: string }>('ReadPosition');
  builder.objectType(ReadPositionRef, {
    description: 'Position up to which a viewer has read a project.',
    fields: (t) => ({
      offset: t.field({
        type: 'SafeInt',
        resolve: ({ at }) => at,
        description: 'Offset of the last event that was read.',
      }),
      cursor: t.string({
        resolve: ({ projectId, epoch, run, sequence, at }, _, { hub }) =>
          hub.cursors.seal(projectId, { epoch, run, sequence, at }),
        description: 'Cursor after the last event that was read.',
      }),
      readAt: t.expose('readAt', { type: 'DateTime', description: 'Time at which it was marked.' }),
    }),
  });
  builder.objectField('Project', 'lastRead', (t) =>
    t.field({
      type: ReadPositionRef,
      nullable: true,
      description:
        'Position up to which the viewer has marked the project as read, on any hub. Null when it has not, and when the history was replaced since.',
      resolve: async ({ id }, _, { hub, viewer }) => {
        const position = await hub.insights.readPositions.of(viewer, id);
        return position && { ...position, projectId: id };
      },
    }),
  );
  builder.mutationField('markRead', (t) =>
    t.field({
      type: 'Project',
      description: `Marks a project as read by the viewer up to a cursor. It never goes back: a cursor that is not behind the last one changes
nothing. Counts as one event of the publish rate. The hub keeps 500 projects of each viewer and 10,000 viewers, the latest.`,
      args: {
        projectId: t.arg.id({ required: true, description: 'Id of the project.' }),
        cursor: t.arg.string({ required: true, description: 'Cursor of the last event that was read.' }),
      },
      resolve: async (_, { projectId, cursor }, { hub, viewer }) => {
        await hub.insights.readPositions.mark(viewer, projectId, cursor);
        return hub.projects.get(viewer, projectId);
      },
    }),
  );
}
