import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { broadcastMessage } from '../../events/admin.js';
import type { Broadcast } from '../../hub/broadcasts/broadcast.js';
import type { Hub } from '../../hub/hub.js';
import type { PageRequest } from '../../hub/streams/history.js';
import type { Builder } from '../builder.js';
import { type PagedList, pageOfList } from '../paged-list.js';
import type { PayloadTypes } from '../payload-types.js';
import { pageArguments, startArguments, toSubscribeRequest } from '../request-arguments.js';
import type { Enums } from './enums.js';

const { audience, title, body } = broadcastMessage.payload;
const SENDER = 'MODERATE on the project that it is for; for one to everybody, or to a user, on `system`';

/** What it costs to ask the store for each broadcast of a page: for one document, or for all of a kind. */
const LOOK_UP = { field: 1, multiplier: 1 };
const COUNT = { field: 50, multiplier: 1 };

/** Broadcasts: the queries `broadcasts` and `broadcast`, the stream, and the mutations that send, cancel and acknowledge. */
export function addBroadcasts(builder: Builder, { enums, payloads }: { enums: Enums; payloads: PayloadTypes }): void {
  addObject(builder, payloads);
  addQueries(builder);
  addSubscription(builder, enums);
  addMutations(builder, payloads);
}

/** None of its fields may be shared by the streams of several viewers: whom it is for depends on who looks. */
function addObject(builder: Builder, payloads: PayloadTypes): void {
  builder.objectType('Broadcast', {
    description: 'A message to everybody, to those who may read a project, or to one user.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id: the `broadcastId` of its event.' }),
      audience: t.field({
        type: payloads.output(audience),
        resolve: (broadcast) => broadcast.audience,
        description: audience.description,
      }),
      projectId: t.id({
        nullable: true,
        resolve: ({ projectId }) => projectId,
        description: 'The project, when it is for those who may read one.',
      }),
      userId: t.id({ nullable: true, resolve: ({ userId }) => userId, description: 'The user, when it is for one.' }),
      title: t.exposeString('title', { nullable: true, description: title.description }),
      body: t.exposeString('body', { description: body.description }),
      sentBy: t.field({ type: 'Actor', resolve: ({ sentBy }) => sentBy, description: 'Who sent it.' }),
      sentAt: t.expose('sentAt', { type: 'DateTime', description: "When it was sent, by the hub's clock." }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it is no longer shown; null when that is when events of its age are removed.',
      }),
      cancelledAt: t.expose('cancelledAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was taken back; null when it was not.',
      }),
      acknowledgedAt: t.field({
        type: 'DateTime',
        nullable: true,
        complexity: LOOK_UP,
        resolve: ({ id }, _, { hub, viewer }) => hub.broadcasts.acknowledgedAt(viewer, id),
        description: 'When the viewer acknowledged it; null when it has not.',
      }),
      acknowledgements: t.int({
        nullable: true,
        complexity: COUNT,
        resolve: (broadcast, _, { hub, viewer }) => hub.broadcasts.acknowledgements(viewer, broadcast),
        description: 'How many have acknowledged it; null for who could not have sent it.',
      }),
    }),
  });
}

function addQueries(builder: Builder): void {
  const BroadcastConnection = builder.connectionObject(
    { type: 'Broadcast', name: 'BroadcastConnection', description: 'A page of broadcasts.' },
    { name: 'BroadcastEdge', description: 'One broadcast of a page.' },
  );
  builder.queryFields((t) => ({
    broadcasts: t.field({
      type: BroadcastConnection,
      description:
        'The broadcasts for the viewer that are neither expired nor cancelled, newest first. Its cursors are those of the subscription `broadcasts`: that goes on after the first of them.',
      args: {
        all: t.arg.boolean({
          description:
            'Also those that are over, or for others, as far as the viewer could have sent them. False when left out.',
        }),
        ...pageArguments(t.arg),
      },
      resolve: (_, { all, ...page }, { hub, viewer }) => pageOf(hub, viewer, { all: all ?? false, page }),
    }),
    broadcast: t.field({
      type: 'Broadcast',
      nullable: true,
      description:
        'One broadcast, also one that is over, for some days; the error NOT_FOUND when there is none, or when it is for others and the viewer could not have sent it.',
      args: { id: t.arg.id({ required: true, description: 'Id of the broadcast.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.broadcasts.get(viewer, id),
    }),
  }));
}

async function pageOf(hub: Hub, viewer: Viewer | null, { all, page }: { all: boolean; page: PageRequest }) {
  const { epoch, items } = await hub.broadcasts.list(viewer, all);
  return pageOfList(newestFirst(hub, epoch, items), page);
}

/** By their positions in the feed over all projects, so that a stream goes on where a page was read. */
function newestFirst(hub: Hub, epoch: string, items: readonly Broadcast[]): PagedList<Broadcast, number> {
  const runs = new Map(items.map(({ sequence, run }) => [sequence, run]));
  const cursorOf = (sequence: number) =>
    hub.cursors.seal(ALL_PROJECTS, { epoch, run: runs.get(sequence)!, sequence, at: sequence });
  const keyIn = (cursor: string) => hub.sequenceOf(cursor);
  return { items, descending: true, keyOf: ({ sequence }) => sequence, cursorOf, keyIn };
}

function addSubscription(builder: Builder, enums: Enums): void {
  builder.subscriptionField('broadcasts', (t) =>
    t.field({
      type: 'Broadcast',
      description:
        'Follows the broadcasts for the viewer: those to everybody, whatever its grants, to projects that it may read, and to itself. Those that are expired or cancelled are passed over. Its cursors are those of `events` without a project.',
      args: startArguments(t.arg, enums),
      subscribe: (_, args, { hub, viewer, lastEventId }) =>
        hub.broadcasts.subscribe(viewer, toSubscribeRequest(args, lastEventId)),
      resolve: ({ broadcast }) => broadcast,
    }),
  );
}

function addMutations(builder: Builder, payloads: PayloadTypes): void {
  const SendBroadcastInput = builder.inputType('SendBroadcastInput', {
    description: 'The broadcast to send.',
    fields: (t) => ({
      audience: t.field({ type: payloads.input(audience), required: true, description: audience.description }),
      projectId: t.id({ description: 'The project, with the audience PROJECT and no other.' }),
      userId: t.id({ description: 'The user, with the audience USER and no other.' }),
      title: t.string({ description: title.description }),
      body: t.string({ required: true, description: body.description }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'When it is no longer shown. As long as events are kept when left out.',
      }),
      idempotencyKey: t.string({
        description:
          'At most 128 characters. The same key within 24 h gives back the first broadcast and sends nothing; with another content it is CONFLICT.',
      }),
    }),
  });
  const id = 'Id of the broadcast.';
  builder.mutationFields((t) => ({
    sendBroadcast: t.field({
      type: 'Broadcast',
      description: `Sends a broadcast, on every node: it is durable when this answers. Needs ${SENDER}. It counts as a publish.`,
      args: { input: t.arg({ type: SendBroadcastInput, required: true, description: 'The broadcast to send.' }) },
      resolve: (_, { input: { audience, expiresAt, ...input } }, { hub, viewer }) => {
        const of = audience as Broadcast['audience'];
        return hub.broadcasts.send(viewer, { ...input, audience: of, expiresAt: expiresAt?.getTime() });
      },
    }),
    cancelBroadcast: t.field({
      type: 'Broadcast',
      description: `Takes a broadcast back: it is neither listed nor delivered any more. Needs ${SENDER}. Twice is fine.`,
      args: { id: t.arg.id({ required: true, description: id }) },
      resolve: (_, args, { hub, viewer }) => hub.broadcasts.cancel(viewer, args.id),
    }),
    acknowledgeBroadcast: t.field({
      type: 'Broadcast',
      description: 'Notes that the viewer, whom it is for, has taken notice of a broadcast. Twice is fine.',
      args: { id: t.arg.id({ required: true, description: id }) },
      resolve: (_, args, { hub, viewer }) => hub.broadcasts.acknowledge(viewer, args.id),
    }),
  }));
}
