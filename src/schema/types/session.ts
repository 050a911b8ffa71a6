import { authenticated } from '../../auth/rights.js';
import { badInput } from '../../core/errors.js';
import type { Builder } from '../builder.js';
import type { Enums } from './enums.js';

/** The session of the client: the query `viewer`, and the mutations `createStreamTicket` and `refreshSession`. */
export function addSession(builder: Builder, enums: Enums): void {
  addViewer(builder, enums);
  addStreamTicket(builder);
  addRefreshSession(builder);
}

function addViewer(builder: Builder, { Action, ActorKind }: Enums): void {
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

function addRefreshSession(builder: Builder): void {
  builder.mutationField('refreshSession', (t) =>
    t.field({
      type: 'Viewer',
      description:
        'Has the connection that it comes on, and all that streams there, go on with another credential of the same viewer: its rights and its expiry are in force from here on. Only over WebSocket and in the single connection mode of SSE.',
      args: { token: t.arg.string({ required: true, description: 'The credential, without "Bearer".' }) },
      resolve: async (_, { token }, { viewer, refresh }) => {
        authenticated(viewer);
        if (!refresh) throw badInput('token', 'A request of its own has no session to refresh: show the token with it');
        await refresh(token);
        return viewer;
      },
    }),
  );
}

function addStreamTicket(builder: Builder): void {
  builder.objectType('StreamTicket', {
    description: 'A credential for one request, to be shown as `?ticket=…` where no header can be sent.',
    fields: (t) => ({
      ticket: t.exposeString('ticket', { description: 'The credential; it is good once.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it is no longer accepted.' }),
    }),
  });
  builder.mutationField('createStreamTicket', (t) =>
    t.field({
      type: 'StreamTicket',
      description: 'Makes a ticket with which one stream can be opened in the next 60 seconds, as the same viewer.',
      resolve: (_, _args, { access, viewer }) => {
        authenticated(viewer);
        return access.tickets.issue(viewer);
      },
    }),
  );
}
