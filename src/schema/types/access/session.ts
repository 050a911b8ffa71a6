import { authenticated } from '../../../auth/rights.js';
import { badInput } from '../../../core/errors.js';
import type { Builder } from '../../builder.js';
import type { Enums } from '../enums.js';

/** The session of the client: the query `viewer`, and the mutations `createStreamTicket` and `refreshSession`. */
export function addSession(builder: Builder, enums: Enums): void {
  addViewer(builder, enums);
  addStreamTicket(builder);
  addRefreshSession(builder);
}

function addViewer(builder: Builder, { Action, ActorKind, EventType }: Enums): void {
  builder.objectType('Grant', {
    description: 'Rights on the projects of a pattern.',
    fields: (t) => ({
      projects: t.exposeString('projects', {
        description: 'Pattern of project ids, such as `team-*`. `*` matches any text.',
      }),
      actions: t.field({ type: [Action], resolve: ({ actions }) => actions, description: 'Allowed actions.' }),
      autoCreate: t.boolean({
        resolve: ({ autoCreate }) => autoCreate ?? false,
        description: 'Whether publishing to a missing project creates it.',
      }),
      types: t.field({
        type: [EventType],
        nullable: true,
        description: 'The only event types that PUBLISH is for. Null for all.',
        // A type of a team may be declared no longer: no value of the enum stands for it.
        resolve: ({ types }, _, { hub }) => types?.filter((type) => hub.registry.get(type)) ?? null,
      }),
    }),
  });
  builder.objectType('Viewer', {
    description: 'The viewer: the user, agent or service of the request.',
    fields: (t) => ({
      id: t.id({ resolve: ({ actor }) => actor.id, description: 'Id of the user, agent or service.' }),
      name: t.string({ resolve: ({ actor }) => actor.name, description: 'Display name.' }),
      kind: t.field({ type: ActorKind, resolve: ({ actor }) => actor.kind, description: 'Kind of actor.' }),
      isBoard: t.boolean({
        resolve: ({ isBoard }) => isBoard ?? false,
        description: 'Whether it is a screen that has signed in by a link to a board. Broadcasts do not count it.',
      }),
      grants: t.field({
        type: ['Grant'],
        resolve: (viewer) => viewer.grants(),
        description: 'Current rights.',
      }),
    }),
  });
  builder.queryField('viewer', (t) =>
    t.field({
      type: 'Viewer',
      nullable: true,
      description: 'The viewer. Error UNAUTHENTICATED without a credential.',
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
        'Replaces the credential of this connection by another of the same viewer. Its streams continue with the rights and the expiry of the new one. Only over WebSocket and in the single connection mode of SSE.',
      args: { token: t.arg.string({ required: true, description: 'The credential, without "Bearer".' }) },
      resolve: async (_, { token }, { viewer, refresh }) => {
        authenticated(viewer);
        if (!refresh)
          throw badInput(
            'token',
            'A single request has no session to refresh; send the token with the request instead',
          );
        await refresh(token);
        return viewer;
      },
    }),
  );
}

function addStreamTicket(builder: Builder): void {
  builder.objectType('StreamTicket', {
    description: 'A credential for one request, sent as `?ticket=…` by clients that cannot set headers.',
    fields: (t) => ({
      ticket: t.exposeString('ticket', { description: 'The credential. It is accepted once.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Time at which it expires.' }),
    }),
  });
  builder.mutationField('createStreamTicket', (t) =>
    t.field({
      type: 'StreamTicket',
      description: 'Creates a ticket that opens one stream as the same viewer. It expires after 60 seconds.',
      resolve: (_, _args, { access, viewer }) => {
        authenticated(viewer);
        return access.tickets.issue(viewer);
      },
    }),
  );
}
