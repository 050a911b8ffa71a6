import { authenticationSuccess, connect } from '../../../events/system.js';
import { CONNECTION_ORDERS } from '../../../hub/connections/connection-report.js';
import type { MissingNode } from '../../../hub/nodes/node-inquiry.js';
import type { ConnectionTransport } from '../../../hub/self/connection-events.js';
import { pageSize } from '../../../hub/streams/history.js';
import type { Builder } from '../../builder.js';
import { keyCursors } from '../../paged-list.js';
import type { PayloadTypes } from '../../payload-types.js';
import { pageArguments } from '../../request-arguments.js';
import { addClientConnection } from './client-connection.js';

const ORDERS: Readonly<Record<(typeof CONNECTION_ORDERS)[number], string>> = {
  OLDEST: 'The oldest first.',
  NEWEST: 'The newest first.',
  MOST_BEHIND: 'The one with the most events behind first.',
  MOST_SENT: 'The one that was sent the most bytes first.',
};

const MISSING = 'Nodes whose connections are not in the list.';

/** The queries `connections` and `connection`, and the mutation `closeConnection`. */
export function addConnections(builder: Builder, payloads: PayloadTypes): void {
  addClientConnection(builder, payloads, payloads.output(authenticationSuccess.payload.method));
  const ClientConnectionConnection = builder.connectionObject(
    {
      type: 'ClientConnection',
      name: 'ClientConnectionConnection',
      description:
        'A page of connections. It is shorter than asked for where the connections have very many subscriptions.',
      fields: (t) => ({
        missing: t.field({
          type: ['MissingNode'],
          description: MISSING,
          resolve: (page) => (page as unknown as { missing: MissingNode[] }).missing,
        }),
      }),
    },
    { name: 'ClientConnectionEdge', description: 'Connection with its cursor.' },
  );
  const ConnectionOrder = builder.enumType('ConnectionOrder', {
    description: 'Order of connections.',
    values: Object.fromEntries(CONNECTION_ORDERS.map((name) => [name, { description: ORDERS[name] }])),
  });
  const transport = payloads.input(connect.payload.transport);
  builder.queryFields((t) => ({
    connections: t.field({
      type: ClientConnectionConnection,
      description: 'Open connections to all nodes. Needs MONITOR on `system`.',
      args: {
        transport: t.arg({ type: transport, description: 'Only connections over this transport.' }),
        userId: t.arg.id({ description: 'Only connections of this user.' }),
        projectId: t.arg.id({ description: 'Only connections with a subscription to this project.' }),
        clientName: t.arg.string({ description: 'Only connections of the client program of this name.' }),
        nodeId: t.arg.id({ description: 'Only connections to this node.' }),
        minLagEvents: t.arg({
          type: 'SafeInt',
          description: 'Only connections with a subscription that is at least this number of events behind.',
        }),
        orderBy: t.arg({ type: ConnectionOrder, defaultValue: 'OLDEST', description: 'Order of the list.' }),
        ...pageArguments(t.arg),
      },
      resolve: async (_, { first, after, last, before, orderBy, ...args }, { hub, viewer }) => {
        const filter = { ...args, transport: args.transport as ConnectionTransport | null | undefined };
        const order = (orderBy ?? 'OLDEST') as (typeof CONNECTION_ORDERS)[number];
        const { cursorOf, keyIn } = keyCursors(`connections ${order}`, hub.cursors);
        const fromEnd = last != null;
        const above = after == null ? null : keyIn(after);
        const below = before == null ? null : keyIn(before);
        const page = { above, below, size: pageSize({ first, last }), fromEnd };
        const { items, hasMore, missing } = await hub.connections.list(viewer, { filter, order, page });
        const edges = items.map(({ key, connection }) => ({ cursor: cursorOf(key), node: connection }));
        const pageInfo = {
          hasNextPage: fromEnd ? below !== null : hasMore,
          hasPreviousPage: fromEnd ? hasMore : above !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        };
        return { edges, pageInfo, missing };
      },
    }),
    connection: t.field({
      type: 'ClientConnection',
      nullable: true,
      description: `Returns a connection to any node. Error NOT_FOUND when it does not exist, UNAVAILABLE when a node has not answered.
Needs MONITOR on \`system\`.`,
      args: { id: t.arg.id({ required: true, description: 'Id of the connection.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.connections.get(viewer, id),
    }),
  }));
  builder.mutationField('closeConnection', (t) =>
    t.field({
      type: 'ClientConnection',
      description: `Closes a connection to any node, with a reason for its client. Errors as for \`connection\`.
Needs MODERATE on \`system\`.`,
      args: { id: t.arg.id({ required: true, description: 'Id of the connection.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.connections.close(viewer, id),
    }),
  );
}
