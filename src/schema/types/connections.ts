import { by } from '../../auth/audit.js';
import { authenticated, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Action, Viewer } from '../../auth/viewer.js';
import { TidingsError } from '../../core/errors.js';
import { authenticationSuccess, connect } from '../../events/system.js';
import type { Builder } from '../builder.js';
import { listByNumber, pageOfList } from '../paged-list.js';
import type { PayloadTypes } from '../payload-types.js';
import { pageArguments } from '../request-arguments.js';

const NODE = 'Node-local: only what is connected to the node that answers.';

const noSuchConnection = () => new TidingsError('NOT_FOUND', { message: 'No such connection' });

/** Connections belong to no project that could be unknown: who may not see them is told so. */
function requireRight(viewer: Viewer | null, action: Action): asserts viewer is Viewer {
  authenticated(viewer);
  if (can(viewer, action, SYSTEM_PROJECT)) return;
  throw new TidingsError('FORBIDDEN', { cause: new Denial(viewer, action, SYSTEM_PROJECT) });
}

/** The queries `connections` and `connection`, and the mutation `closeConnection`. */
export function addConnections(builder: Builder, payloads: PayloadTypes): void {
  addClientConnection(builder, payloads);
  const ClientConnectionConnection = builder.connectionObject(
    { type: 'ClientConnection', name: 'ClientConnectionConnection', description: 'A page of connections.' },
    { name: 'ClientConnectionEdge', description: 'One connection of a page.' },
  );
  const transport = payloads.input(connect.payload.transport);
  builder.queryFields((t) => ({
    connections: t.field({
      type: ClientConnectionConnection,
      description: `Who is connected, oldest first. Needs MONITOR on \`system\`. ${NODE}`,
      args: {
        transport: t.arg({ type: transport, description: 'Only connections of this kind.' }),
        userId: t.arg.id({ description: 'Only connections of this user.' }),
        ...pageArguments(t.arg),
      },
      resolve: (_, { transport, userId, ...page }, { hub, viewer, connections }) => {
        requireRight(viewer, 'MONITOR');
        const items = connections
          .list()
          .filter((one) => transport == null || one.transport === transport)
          .filter((one) => userId == null || one.viewer?.actor.id === userId);
        const numbering = { name: 'connections of this node', epoch: connections.epoch };
        return pageOfList(listByNumber(numbering, hub.cursors, items), page);
      },
    }),
    connection: t.field({
      type: 'ClientConnection',
      nullable: true,
      description: `One connection; the error NOT_FOUND when there is none. Needs MONITOR on \`system\`. ${NODE}`,
      args: { id: t.arg.id({ required: true, description: 'Id of the connection.' }) },
      resolve: (_, { id }, { viewer, connections }) => {
        requireRight(viewer, 'MONITOR');
        const connection = connections.get(id);
        if (!connection) throw noSuchConnection();
        return connection;
      },
    }),
  }));
  builder.mutationField('closeConnection', (t) =>
    t.field({
      type: 'ClientConnection',
      description: `Ends a connection, and tells its client why. Needs MODERATE on \`system\`. ${NODE}`,
      args: { id: t.arg.id({ required: true, description: 'Id of the connection.' }) },
      resolve: (_, { id }, { hub, viewer, connections }) => {
        requireRight(viewer, 'MODERATE');
        const closed = connections.expel(id, 'Closed by an operator');
        if (!closed) throw noSuchConnection();
        hub.audit.record({ action: 'CONNECTION_CLOSED', ...by(viewer), target: id });
        return closed;
      },
    }),
  );
}

function addClientConnection(builder: Builder, payloads: PayloadTypes): void {
  builder.objectType('ClientConnection', {
    description: 'A connection that stays open: a WebSocket or an event stream.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the connection, as in the events `connect` and `disconnect`.' }),
      transport: t.field({
        type: payloads.output(connect.payload.transport),
        resolve: ({ transport }) => transport,
        description: 'How it is connected.',
      }),
      userId: t.id({
        nullable: true,
        resolve: ({ viewer }) => viewer?.actor.id,
        description: 'Whose it is; null without a credential.',
      }),
      userName: t.string({
        nullable: true,
        resolve: ({ viewer }) => viewer?.actor.name,
        description: 'Name to show of whose it is.',
      }),
      method: t.field({
        type: payloads.output(authenticationSuccess.payload.method),
        nullable: true,
        resolve: ({ viewer }) => viewer?.method,
        description: 'Kind of credential that opened it.',
      }),
      remoteAddress: t.exposeString('address', { description: 'Address that it comes from.' }),
      connectedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
      subscriptions: t.int({
        resolve: (connection) => connection.subscriptions(),
        description: 'How many subscriptions run on it now.',
      }),
    }),
  });
}
