import { by } from '../../auth/audit.js';
import { authenticated, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Action, Viewer } from '../../auth/viewer.js';
import { TidingsError } from '../../core/errors.js';
import { authenticationSuccess, connect } from '../../events/system.js';
import type { Builder } from '../builder.js';
import { listByNumber, pageOfList } from '../paged-list.js';
import type { PayloadTypes } from '../payload-types.js';
import { pageArguments } from '../request-arguments.js';

const NODE = 'Covers only connections to the node that answers.';

const noSuchConnection = () => new TidingsError('NOT_FOUND', { message: 'No such connection' });

/** Fails with `FORBIDDEN`, not `NOT_FOUND`: connections belong to no project whose existence is secret. */
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
    { name: 'ClientConnectionEdge', description: 'Connection with its cursor.' },
  );
  const transport = payloads.input(connect.payload.transport);
  builder.queryFields((t) => ({
    connections: t.field({
      type: ClientConnectionConnection,
      description: `Open connections, oldest first. Needs MONITOR on \`system\`. ${NODE}`,
      args: {
        transport: t.arg({ type: transport, description: 'Only connections over this transport.' }),
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
      description: `Returns a connection. Error NOT_FOUND when it does not exist. Needs MONITOR on \`system\`. ${NODE}`,
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
      description: `Closes a connection, with a reason for its client. Needs MODERATE on \`system\`. ${NODE}`,
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
    description: 'An open connection: a WebSocket or an event stream.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the connection, as in the events `connect` and `disconnect`.' }),
      transport: t.field({
        type: payloads.output(connect.payload.transport),
        resolve: ({ transport }) => transport,
        description: 'Transport of the connection.',
      }),
      userId: t.id({
        nullable: true,
        resolve: ({ viewer }) => viewer?.actor.id,
        description: 'Id of the user. Null without a credential.',
      }),
      userName: t.string({
        nullable: true,
        resolve: ({ viewer }) => viewer?.actor.name,
        description: 'Display name of the user. Null without a credential.',
      }),
      method: t.field({
        type: payloads.output(authenticationSuccess.payload.method),
        nullable: true,
        resolve: ({ viewer }) => viewer?.method,
        description: 'Kind of the credential. Null without one.',
      }),
      remoteAddress: t.exposeString('address', { description: 'Address of the client.' }),
      connectedAt: t.expose('openedAt', { type: 'DateTime', description: 'Time of opening.' }),
      subscriptions: t.int({
        resolve: (connection) => connection.subscriptions(),
        description: 'Number of active subscriptions.',
      }),
    }),
  });
}
