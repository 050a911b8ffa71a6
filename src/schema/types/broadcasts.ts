import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { broadcastMessage } from '../../events/admin.js';
import type { Broadcast } from '../../hub/broadcasts/broadcast.js';
import { RECIPIENT_STATES } from '../../hub/broadcasts/delivery/delivery-states.js';
import type { Hub } from '../../hub/hub.js';
import type { PageRequest } from '../../hub/streams/history.js';
import type { Builder } from '../builder.js';
import { type PagedList, pageOfList } from '../paged-list.js';
import type { PayloadTypes } from '../payload-types.js';
import { type Arg, pageArguments, startArguments, toSubscribeRequest } from '../request-arguments.js';
import { addDelivery } from './broadcast-delivery.js';
import type { Enums } from './enums.js';

const { audience, title, body } = broadcastMessage.payload;
const SENDER = 'MODERATE on the project, or on `system` for the audiences SYSTEM and USER';

/** Costs of a read of the store for each broadcast of a page: of one document, and of all of a kind. */
const LOOK_UP = { field: 1, multiplier: 1 };
const COUNT = { field: 50, multiplier: 1 };
const STATS = 500;
/** Default number of recipients that are listed. */
const LISTED = 50;

/** Broadcasts: the queries `broadcasts` and `broadcast`, the stream, and the mutations that send, cancel and acknowledge. */
export function addBroadcasts(builder: Builder, { enums, payloads }: { enums: Enums; payloads: PayloadTypes }): void {
  addDelivery(builder);
  addObject(builder, { enums, payloads });
  addQueries(builder);
  addSubscriptions(builder, enums);
  addMutations(builder, { enums, payloads });
}

/** Arguments and cost of a list of recipients. @param lists how many lists it is made of. */
const listedRecipients = (arg: Arg, lists = 1) => ({
  nullable: true as const,
  args: { first: arg.int({ defaultValue: LISTED, description: 'Maximum number of recipients: 0 to 500.' }) },
  complexity: ({ first }: { first?: number | null }) => ({
    field: COUNT.field + lists * (first ?? LISTED),
    multiplier: 1,
  }),
});

/** Its fields are not viewer-independent: streams of several viewers must not share them. */
function addObject(builder: Builder, { enums, payloads }: { enums: Enums; payloads: PayloadTypes }): void {
  builder.objectType('Broadcast', {
    description: 'A message to all users, to the readers of a project, or to named users.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the broadcast: the `broadcastId` of its event.' }),
      audience: t.field({
        type: payloads.output(audience),
        resolve: (broadcast) => broadcast.audience,
        description: audience.description,
      }),
      projectId: t.id({
        nullable: true,
        resolve: ({ projectId }) => projectId,
        description: 'Id of the project, with the audience PROJECT.',
      }),
      userId: t.id({
        nullable: true,
        resolve: ({ userId }) => userId,
        description: 'Id of the user, with the audience USER. Null when it names several.',
      }),
      userIds: t.idList({
        resolve: (broadcast, _, { hub, viewer }) => [...hub.broadcasts.reports.users(viewer, broadcast)],
        description: 'Ids of the users, with the audience USER. A viewer who may not send it gets its own id only.',
      }),
      priority: t.field({
        type: enums.Priority,
        resolve: ({ priority }) => priority,
        description: 'Priority. URGENT goes ahead of what waits on its way.',
      }),
      title: t.exposeString('title', { nullable: true, description: title.description }),
      body: t.exposeString('body', { description: body.description }),
      sentBy: t.field({ type: 'Actor', resolve: ({ sentBy }) => sentBy, description: 'Sender.' }),
      sentAt: t.expose('sentAt', { type: 'DateTime', description: 'Time of sending, by the clock of the hub.' }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time at which it expires. Null when it expires with the retention of events.',
      }),
      cancelledAt: t.expose('cancelledAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time of the cancellation. Null when it is not cancelled.',
      }),
      acknowledgedAt: t.field({
        type: 'DateTime',
        nullable: true,
        complexity: LOOK_UP,
        resolve: ({ id }, _, { hub, viewer }) => hub.broadcasts.acknowledgedAt(viewer, id),
        description: 'Time at which the viewer acknowledged it. Null when the viewer has not.',
      }),
      acknowledgements: t.int({
        nullable: true,
        complexity: COUNT,
        resolve: (broadcast, _, { hub, viewer }) => hub.broadcasts.acknowledgements(viewer, broadcast),
        description: 'Number of acknowledgements. Null when the viewer may not send this broadcast.',
      }),
      delivery: t.field({
        type: 'BroadcastDelivery',
        nullable: true,
        complexity: COUNT,
        resolve: (broadcast, _, { hub, viewer }) => hub.broadcasts.reports.counts(viewer, broadcast),
        description: 'Delivery by recipient. Null when the viewer may not send this broadcast.',
      }),
      missing: t.idList({
        ...listedRecipients(t.arg),
        resolve: (broadcast, { first }, { hub, viewer }) =>
          hub.broadcasts.reports.missing(viewer, broadcast, first ?? LISTED),
        description: 'Ids of recipients that have not taken it, in order. Null when the viewer may not send it.',
      }),
      unacknowledged: t.idList({
        ...listedRecipients(t.arg),
        resolve: (broadcast, { first }, { hub, viewer }) =>
          hub.broadcasts.reports.unacknowledged(viewer, broadcast, first ?? LISTED),
        description:
          'Ids of recipients that have taken it and not acknowledged it, in order. Null when the viewer may not send it.',
      }),
      recipients: t.field({
        ...listedRecipients(t.arg, RECIPIENT_STATES.length),
        type: ['BroadcastRecipient'],
        resolve: (broadcast, { first }, { hub, viewer }) =>
          hub.broadcasts.reports.recipients(viewer, broadcast, first ?? LISTED),
        description:
          'Recipients with their names, by state and id: at most `first` of each state. Null when the viewer may not send it.',
      }),
    }),
  });
}

function addQueries(builder: Builder): void {
  const BroadcastConnection = builder.connectionObject(
    { type: 'Broadcast', name: 'BroadcastConnection', description: 'A page of broadcasts.' },
    { name: 'BroadcastEdge', description: 'Broadcast with its cursor.' },
  );
  builder.queryFields((t) => ({
    broadcasts: t.field({
      type: BroadcastConnection,
      description:
        'Broadcasts to the viewer that are not expired or cancelled, newest first. The subscription `broadcasts` takes its cursors: it continues after the first of the page.',
      args: {
        all: t.arg.boolean({
          description:
            'Whether to include expired and cancelled broadcasts, and those to others, that the viewer may send. Default false.',
        }),
        ...pageArguments(t.arg),
      },
      resolve: (_, { all, ...page }, { hub, viewer }) => pageOf(hub, viewer, { all: all ?? false, page }),
    }),
    broadcastStats: t.field({
      type: 'BroadcastStats',
      complexity: { field: STATS, multiplier: 1 },
      description: 'Numbers of all broadcasts. Needs MONITOR on `system`.',
      resolve: (_, _args, { hub, viewer }) => hub.broadcasts.reports.stats(viewer),
    }),
    broadcast: t.field({
      type: 'Broadcast',
      nullable: true,
      description:
        'Returns a broadcast, also an expired or cancelled one while it is retained. Error NOT_FOUND when it does not exist, or the viewer may neither receive nor send it.',
      args: { id: t.arg.id({ required: true, description: 'Id of the broadcast.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.broadcasts.get(viewer, id),
    }),
  }));
}

async function pageOf(hub: Hub, viewer: Viewer | null, { all, page }: { all: boolean; page: PageRequest }) {
  const { epoch, items } = await hub.broadcasts.list(viewer, all);
  const shown = await pageOfList(newestFirst(hub, epoch, items), page);
  // An answer is taken as a frame is; the list of a sender is no delivery.
  if (!all)
    hub.broadcasts.shown(
      viewer,
      shown.edges.map(({ node }) => node),
    );
  return shown;
}

/** Orders by position in the feed over all projects. A stream then takes the cursors of a page. */
function newestFirst(hub: Hub, epoch: string, items: readonly Broadcast[]): PagedList<Broadcast, number> {
  const runs = new Map(items.map(({ sequence, run }) => [sequence, run]));
  const cursorOf = (sequence: number) =>
    hub.cursors.seal(ALL_PROJECTS, { epoch, run: runs.get(sequence)!, sequence, at: sequence });
  const keyIn = (cursor: string) => hub.sequenceOf(cursor);
  return { items, descending: true, keyOf: ({ sequence }) => sequence, cursorOf, keyIn };
}

function addSubscriptions(builder: Builder, enums: Enums): void {
  builder.subscriptionField('broadcast', (t) =>
    t.field({
      type: 'Broadcast',
      description: `Delivery of a broadcast: the broadcast at once, and again whenever its delivery changes, at most four times a second. Ends when it has ended. Needs ${SENDER}.`,
      args: { id: t.arg.id({ required: true, description: 'Id of the broadcast.' }) },
      subscribe: (_, { id }, { hub, viewer }) => hub.broadcasts.reports.watch(viewer, id),
      resolve: (broadcast) => broadcast,
    }),
  );
  builder.subscriptionField('broadcasts', (t) =>
    t.field({
      type: 'Broadcast',
      description:
        'Broadcasts to the viewer: those to all users, to projects that the viewer may read, and to the viewer. Without a start it begins with those that the user has not taken on any connection. Skips expired and cancelled ones. Its cursors are those of `events` without a project.',
      args: startArguments(t.arg, enums),
      subscribe: (_, args, { hub, viewer, lastEventId }) =>
        hub.broadcasts.subscribe(viewer, toSubscribeRequest(args, lastEventId)),
      resolve: ({ broadcast }) => broadcast,
    }),
  );
}

function addMutations(builder: Builder, { enums, payloads }: { enums: Enums; payloads: PayloadTypes }): void {
  const SendBroadcastInput = builder.inputType('SendBroadcastInput', {
    description: 'Broadcast to send.',
    fields: (t) => ({
      audience: t.field({ type: payloads.input(audience), required: true, description: audience.description }),
      projectId: t.id({ description: 'Id of the project. Required with the audience PROJECT, not allowed otherwise.' }),
      userId: t.id({ description: 'Id of the user, with the audience USER. Excludes `userIds`.' }),
      userIds: t.idList({ description: 'Ids of the users, with the audience USER: 1 to 1,000. Excludes `userId`.' }),
      title: t.string({ description: title.description }),
      body: t.string({ required: true, description: body.description }),
      priority: t.field({
        type: enums.Priority,
        description: 'Priority, by default NORMAL. URGENT goes ahead of what waits on its way.',
      }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'Time at which it expires. Default: the end of the retention of events.',
      }),
      idempotencyKey: t.string({
        description:
          'Key of at most 128 characters. The same key within 24 hours returns the first broadcast and sends none. Error CONFLICT when the content differs.',
      }),
    }),
  });
  const id = 'Id of the broadcast.';
  builder.mutationFields((t) => ({
    sendBroadcast: t.field({
      type: 'Broadcast',
      description: `Sends a broadcast on all nodes and returns when it is durable. Needs ${SENDER}. Counts against the publish limit and the limit of broadcasts. Error RATE_LIMITED with retryAfterMs.`,
      args: { input: t.arg({ type: SendBroadcastInput, required: true, description: 'Broadcast to send.' }) },
      resolve: (_, { input: { audience, expiresAt, ...input } }, { hub, viewer }) => {
        const of = audience as Broadcast['audience'];
        return hub.broadcasts.send(viewer, { ...input, audience: of, expiresAt: expiresAt?.getTime() });
      },
    }),
    cancelBroadcast: t.field({
      type: 'Broadcast',
      description: `Cancels a broadcast: it is no longer listed or delivered. Needs ${SENDER}. Idempotent.`,
      args: { id: t.arg.id({ required: true, description: id }) },
      resolve: (_, args, { hub, viewer }) => hub.broadcasts.cancel(viewer, args.id),
    }),
    acknowledgeBroadcast: t.field({
      type: 'Broadcast',
      description: 'Acknowledges a broadcast to the viewer. Idempotent.',
      args: { id: t.arg.id({ required: true, description: id }) },
      resolve: (_, args, { hub, viewer }) => hub.broadcasts.acknowledge(viewer, args.id),
    }),
  }));
}
