import type { UserStatus } from '../../core/presence-store.js';
import { userStatusChanged } from '../../events/projects.js';
import type { Builder } from '../builder.js';
import type { PayloadTypes } from '../payload-types.js';

const WHO =
  'Those who are present in the project, by user id: whoever has a subscription to it, and whoever has said so.';
const PROJECT = 'The project.';

/** Who is in a project now: asked for, followed, and said. */
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
        'Follows who is present in the project: everybody first, then each change. It has no cursors: whoever comes back begins with everybody.',
      args: { projectId: t.arg.id({ required: true, description: PROJECT }) },
      subscribe: (_, { projectId }, { hub, viewer }) => hub.presence.follow(viewer, projectId),
      resolve: (update) => update,
    }),
  );
}

function addTypes(builder: Builder, payloads: PayloadTypes): void {
  const { status, message } = userStatusChanged.payload;
  const PresenceUpdateKind = builder.enumType('PresenceUpdateKind', {
    description: 'What a frame of the subscription `presence` tells.',
    values: {
      SNAPSHOT: {
        description:
          'Everybody who is present; what was told before no longer counts. It comes first, and whenever a change may have been missed.',
      },
      JOINED: { description: 'Those who have joined.' },
      LEFT: { description: 'Those who have left, as they were last.' },
      CHANGED: { description: 'Those of whom something has changed, as they are now.' },
    },
  });
  builder.objectType('Presence', {
    description: 'Somebody who is present in a project, over all nodes.',
    fields: (t) => ({
      user: t.field({
        type: 'Actor',
        resolve: ({ user: id, profile: { name, kind } }) => ({ id, name, kind }),
        description: 'Who it is.',
      }),
      status: t.field({
        type: payloads.output(status),
        resolve: (present) => present.status,
        description: 'What they have said of themselves; ONLINE when they have said nothing.',
      }),
      message: t.exposeString('message', { nullable: true, description: message.description }),
      since: t.expose('since', { type: 'DateTime', description: 'Since when they are present.' }),
      connections: t.exposeInt('connections', {
        description:
          'How many connections they have with a subscription to the project; 0 for one who has only said so.',
      }),
    }),
  });
  builder.objectType('PresenceUpdate', {
    description: 'What has become of those who are present in a project.',
    fields: (t) => ({
      kind: t.expose('kind', { type: PresenceUpdateKind, description: 'What it tells of them.' }),
      present: t.expose('present', { type: ['Presence'], description: 'Those whom it is about, by user id.' }),
    }),
  });
}

function addMutation(builder: Builder, payloads: PayloadTypes): void {
  const { status, message } = userStatusChanged.payload;
  const SetPresenceInput = builder.inputType('SetPresenceInput', {
    description: 'What the viewer says of itself in a project.',
    fields: (t) => ({
      projectId: t.id({ required: true, description: PROJECT }),
      status: t.field({
        type: payloads.input(status),
        required: true,
        description: 'Its status. With OFFLINE it is not present, whatever connections it has.',
      }),
      message: t.string({ description: `${message.description}; at most 500 characters.` }),
    }),
  });
  builder.mutationField('setPresence', (t) =>
    t.field({
      type: 'Presence',
      description:
        'Says that the viewer is present in a project, and how. Without a subscription to it that holds for 60 s: say it again before. Needs READ.',
      args: { input: t.arg({ type: SetPresenceInput, required: true, description: 'What to say.' }) },
      resolve: (_, { input }, { hub, viewer }) =>
        hub.presence.say(viewer, input.projectId, {
          status: input.status as UserStatus,
          message: input.message ?? null,
        }),
    }),
  );
}
