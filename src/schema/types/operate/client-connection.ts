import { connect } from '../../../events/system.js';
import type { Builder } from '../../builder.js';
import type { PayloadTypes } from '../../payload-types.js';

/** The type `ClientConnection`, and what it consists of. @param method output type of the kinds of credentials. */
export function addClientConnection(
  builder: Builder,
  payloads: PayloadTypes,
  method: ReturnType<PayloadTypes['output']>,
): void {
  builder.objectType('ClientConnection', {
    description: 'An open connection: a WebSocket or an event stream.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the connection, as in the events `connect` and `disconnect`.' }),
      node: t.field({ type: 'HubNode', resolve: ({ node }) => node, description: 'Node that it is connected to.' }),
      transport: t.field({
        type: payloads.output(connect.payload.transport),
        resolve: ({ transport }) => transport,
        description: 'Transport of the connection.',
      }),
      userId: t.exposeID('userId', { nullable: true, description: 'Id of the user. Null without a credential.' }),
      userName: t.exposeString('userName', {
        nullable: true,
        description: 'Display name of the user. Null without a credential.',
      }),
      method: t.field({
        type: method,
        nullable: true,
        resolve: (connection) => connection.method,
        description: 'Kind of the credential. Null without one.',
      }),
      client: t.field({
        type: 'ClientProgram',
        nullable: true,
        resolve: ({ client }) => client,
        description: 'Program of the client, as it names itself. Null for one that does not.',
      }),
      remoteAddress: t.exposeString('address', { description: 'Address of the client.' }),
      connectedAt: t.expose('openedAt', { type: 'DateTime', description: 'Time of opening.' }),
      idleSince: t.expose('idleSince', {
        type: 'DateTime',
        nullable: true,
        description: 'Time since when no operation runs on it. Null while one does, and for event streams.',
      }),
      resumes: t.exposeInt('resumes', { description: 'Number of its subscriptions that began at a cursor.' }),
      sentBytes: t.expose('sentBytes', { type: 'SafeInt', description: 'Bytes that were sent to the client.' }),
      receivedBytes: t.expose('receivedBytes', {
        type: 'SafeInt',
        nullable: true,
        description: 'Bytes that were received from the client. Null for event streams.',
      }),
      subscriptions: t.field({
        type: ['ClientSubscription'],
        resolve: ({ subscriptions }) => subscriptions,
        description: 'Active subscriptions.',
      }),
    }),
  });
  builder.objectType('ClientProgram', {
    description: `Program of a client: from the headers or the \`connection_init\` payload \`apollographql-client-name\`,
\`graphql-client-name\` or \`client\`, or else from \`User-Agent\`.`,
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the program.' }),
      version: t.exposeString('version', { nullable: true, description: 'Version of the program.' }),
    }),
  });
  addSubscription(builder);
}

function addSubscription(builder: Builder): void {
  builder.objectType('ClientSubscription', {
    description: 'An active subscription of a connection.',
    fields: (t) => ({
      operationName: t.exposeString('operationName', { nullable: true, description: 'Name of the operation.' }),
      field: t.exposeString('field', { description: 'Field that it subscribes to, such as `events` or `commit`.' }),
      startedAt: t.expose('startedAt', { type: 'DateTime', description: 'Time of its start.' }),
      sentEvents: t.expose('sentEvents', { type: 'SafeInt', description: 'Number of results that were sent.' }),
      sentBytes: t.expose('sentBytes', {
        type: 'SafeInt',
        description: 'Size of the payloads of the stored events among them, as JSON.',
      }),
      stream: t.field({
        type: 'StreamPosition',
        nullable: true,
        resolve: ({ stream }) => stream,
        description: 'Position in its feed. Null for a subscription without one, such as `presence`.',
      }),
    }),
  });
  const StreamPhase = builder.enumType('StreamPhase', {
    description: 'Phase of a stream.',
    values: {
      LIVE: { description: 'It was sent every event up to the newest.' },
      CATCHING_UP: { description: 'It is behind the newest event.' },
      REPLAYING: { description: 'It replays a part of the history, and ends with it.' },
    },
  });
  builder.objectType('StreamPosition', {
    description: 'Position of a subscription in the events that it follows.',
    fields: (t) => ({
      projectId: t.exposeID('projectId', { nullable: true, description: 'Project. Null for all projects.' }),
      types: t.field({
        type: ['String'],
        nullable: true,
        resolve: ({ types }) => types && [...types],
        description: 'Event types. Null for every type.',
      }),
      phase: t.field({
        type: StreamPhase,
        resolve: ({ isReplay, lagEvents }) => (isReplay ? 'REPLAYING' : lagEvents > 0 ? 'CATCHING_UP' : 'LIVE'),
        description: 'Whether it catches up, is live or replays.',
      }),
      cursor: t.exposeString('cursor', { description: 'Cursor that resumes it.' }),
      position: t.expose('position', {
        type: 'SafeInt',
        description: 'Offset that it has reached; for all projects the number of the event in the log.',
      }),
      lagEvents: t.expose('lagEvents', {
        type: 'SafeInt',
        description: 'Number of events after the position. 0 for a replay.',
      }),
      lagMs: t.expose('lagMs', {
        type: 'SafeInt',
        nullable: true,
        description: 'Age of the first of them in milliseconds. Null where it is not known.',
      }),
      isResumed: t.exposeBoolean('isResumed', { description: 'Whether it began at a cursor of its client.' }),
    }),
  });
}
