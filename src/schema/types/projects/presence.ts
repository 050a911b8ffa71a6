import type { UserStatus } from '../../../core/presence-store.js';
import { userStatusChanged } from '../../../events/projects.js';
import type { Builder } from '../../builder.js';
import type { PayloadTypes } from '../../payload-types.js';

const WHO =
  'Users present in the project, ordered by user id: those with a subscription to it, and those who called `setPresence`.';
const PROJECT = 'Id of the project.';

/** Presence: the queries, the subscription `presence` and the mutation `setPresence`. */
export function addPresence(builder: Builder, payloads: PayloadTypes): void {
  addTypes(builder, payloads);
  builder.queryField('presence', (t) =>
    t.field({
      type: ['Presence'],
      description: WHO,
      args: { projectId: t.arg.id({ required: true, description: PROJECT }) },
      resolve: (_, { projectId }, { hub, viewer }) => hub.presence.list(viewer, projectId),
    }),
  );
  builder.objectField('Project', 'presence', (t) =>
    t.field({
      type: ['Presence'],
      description: WHO,
      resolve: ({ id }, _, { hub, viewer }) => hub.presence.list(viewer, id),
    }),
  );
  addMutation(builder, payloads);
  builder.subscriptionField('presence', (t) =>
    t.field({
      type: 'PresenceUpdate',
      description:
        'Users present in the project: a snapshot first, then each change. It has no cursors; a new subscription starts with a snapshot.',
      args: { projectId: t.arg.id({ required: true, description: PROJECT }) },
      subscribe: (_, { projectId }, { hub, viewer }) => hub.presence.follow(viewer, projectId),
      resolve: (update) => update,
    }),
  );
}

function addTypes(builder: Builder, payloads: PayloadTypes): void {
  const { userStatus, message } = userStatusChanged.payload;
  const PresenceUpdateKind = builder.enumType('PresenceUpdateKind', {
    description: 'Kind of an update of the subscription `presence`.',
    values: {
      SNAPSHOT: {
        description: 'All users present; replaces earlier updates. Sent first, and when changes may have been missed.',
      },
      JOINED: { description: 'Users who joined.' },
      LEFT: { description: 'Users who left, in their last state.' },
      CHANGED: { description: 'Users whose presence changed, in their new state.' },
    },
  });
  builder.objectType('Presence', {
    description: 'Presence of a user in a project, over all nodes.',
    fields: (t) => ({
      user: t.field({
        type: 'Actor',
        resolve: ({ user: id, profile: { name, kind } }) => ({ id, name, kind }),
        description: 'The user.',
      }),
      status: t.field({
        type: payloads.output(userStatus),
        resolve: (present) => present.status,
        description: 'Status set by the user. Default ONLINE.',
      }),
      message: t.exposeString('message', { nullable: true, description: message.description }),
      since: t.expose('since', { type: 'DateTime', description: 'Start of the presence.' }),
      connections: t.exposeInt('connections', {
        description:
          'Number of connections with a subscription to the project. 0 when the presence comes from `setPresence` alone.',
      }),
    }),
  });
  builder.objectType('PresenceUpdate', {
    description: 'A change of the users present in a project.',
    fields: (t) => ({
      kind: t.expose('kind', { type: PresenceUpdateKind, description: 'Kind of the update.' }),
      present: t.expose('present', { type: ['Presence'], description: 'Users of the update, ordered by user id.' }),
    }),
  });
}

function addMutation(builder: Builder, payloads: PayloadTypes): void {
  const { userStatus, message } = userStatusChanged.payload;
  const SetPresenceInput = builder.inputType('SetPresenceInput', {
    description: 'Presence of the viewer in a project.',
    fields: (t) => ({
      projectId: t.id({ required: true, description: PROJECT }),
      status: t.field({
        type: payloads.input(userStatus),
        required: true,
        description: 'Status of the viewer. OFFLINE hides the viewer, regardless of its connections.',
      }),
      message: t.string({ description: `${message.description}: at most 500 characters.` }),
    }),
  });
  builder.mutationField('setPresence', (t) =>
    t.field({
      type: 'Presence',
      description:
        'Sets the presence of the viewer in a project. It expires after 60 seconds without a subscription to the project; call it again before. Needs READ.',
      args: { input: t.arg({ type: SetPresenceInput, required: true, description: 'Presence to set.' }) },
      resolve: (_, { input }, { hub, viewer }) =>
        hub.presence.say(viewer, input.projectId, {
          status: input.status as UserStatus,
          message: input.message ?? null,
        }),
    }),
  );
}
