import type { Builder } from '../../builder.js';

/** Links to boards: the mutation `createBoardLink`. */
export function addBoardLinks(builder: Builder): void {
  builder.objectType('BoardLink', {
    description: 'A link that opens the read-only board of a project, as `/board?ticket=…` of the hub.',
    fields: (t) => ({
      ticket: t.exposeString('ticket', {
        description: 'Ticket of the link. It begins one session, which can only read the project.',
      }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        description: 'Time at which the link expires: 15 minutes after it was made.',
      }),
      projectId: t.exposeID('projectId', { description: 'Id of the project.' }),
      apiKey: t.field({
        type: 'ApiKey',
        resolve: ({ apiKey }) => apiKey,
        description:
          'Key of the board, whose secret is returned to nobody. The board ends when it expires or is revoked.',
      }),
    }),
  });
  const CreateBoardLinkInput = builder.inputType('CreateBoardLinkInput', {
    description: 'Board to make a link to.',
    fields: (t) => ({
      projectId: t.id({ required: true, description: 'Id of the project, which may not be `system`.' }),
      name: t.string({
        description:
          'Name of the board and of its key: 1 to 100 characters. Default: `Board of` and the id of the project.',
      }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'Time at which the board ends, at most 366 days from now. Default: in 30 days.',
      }),
    }),
  });
  builder.mutationField('createBoardLink', (t) =>
    t.field({
      type: 'BoardLink',
      description:
        'Creates a link that opens the board of a project on another screen, once. The board has an API key of its own with READ on the project. Needs ADMIN on the project.',
      args: { input: t.arg({ type: CreateBoardLinkInput, required: true, description: 'Board to make a link to.' }) },
      resolve: async (_, { input: { projectId, name, expiresAt } }, { hub, access, viewer, address }) => {
        await hub.projects.get(viewer, projectId);
        return access.boardLinks.issue(viewer, { projectId, name, expiresAt: expiresAt?.getTime() }, address);
      },
    }),
  );
}
