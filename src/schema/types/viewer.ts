import { authenticated } from '../../auth/rights.js';
import type { Builder } from '../builder.js';
import type { Enums } from './enums.js';

/** The query `viewer`: who is asking, and what that one may do. */
export function addViewer(builder: Builder, { Action, ActorKind }: Enums): void {
  builder.objectType('Grant', {
    description: 'What somebody may do, and where.',
    fields: (t) => ({
      projects: t.exposeString('projects', { description: 'Pattern of project ids; `*` in it stands for any text.' }),
      actions: t.field({ type: [Action], resolve: ({ actions }) => actions, description: 'What is allowed there.' }),
      autoCreate: t.boolean({
        resolve: ({ autoCreate }) => autoCreate ?? false,
        description: 'Whether publishing to a project that does not exist makes it.',
      }),
    }),
  });
  builder.objectType('Viewer', {
    description: 'Who is asking.',
    fields: (t) => ({
      id: t.id({ resolve: ({ actor }) => actor.id, description: 'Id of the user, agent or service.' }),
      name: t.string({ resolve: ({ actor }) => actor.name, description: 'Name to show.' }),
      kind: t.field({ type: ActorKind, resolve: ({ actor }) => actor.kind, description: 'What kind of actor it is.' }),
      grants: t.field({
        type: ['Grant'],
        resolve: (viewer) => viewer.grants(),
        description: 'The rights of now.',
      }),
    }),
  });
  builder.queryField('viewer', (t) =>
    t.field({
      type: 'Viewer',
      nullable: true,
      description: 'Who is asking; the error UNAUTHENTICATED without a credential.',
      resolve: (_, _args, { viewer }) => {
        authenticated(viewer);
        return viewer;
      },
    }),
  );
}
