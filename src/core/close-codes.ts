interface CloseKind {
  readonly code: number;
  /** Whether stock graphql-ws clients reconnect by themselves. */
  readonly reconnects: boolean;
  /** Cause, for the reference. */
  readonly cause: string;
  /** Advice for the client, for the reference. */
  readonly advice: string;
}

/** Codes with which the hub closes a WebSocket, in ascending order. Those without a user here are sent by graphql-ws. */
export const CLOSE = {
  frameTooLarge: {
    ...{ code: 1009, reconnects: false },
    cause: 'A message is over `TIDINGS_MAX_MESSAGE_BYTES`, or comes in too many fragments.',
    advice: 'Send smaller messages. Publish large batches over HTTP.',
  },
  restart: {
    ...{ code: 1012, reconnects: true },
    cause: 'The node is stopping.',
    advice: 'Reconnect and resume from the last cursor.',
  },
  tryAgainLater: {
    ...{ code: 1013, reconnects: true },
    cause: 'The node is overloaded, or cannot verify the credential at this moment.',
    advice: 'Reconnect with backoff.',
  },
  flooding: {
    ...{ code: 4290, reconnects: true },
    cause: 'The client sends too many messages, or has failed to sign in too often.',
    advice: 'Reconnect later, and correct the client.',
  },
  badRequest: {
    ...{ code: 4400, reconnects: false },
    cause:
      'A message is not one of the protocol, or the credential is not where it belongs. The close reason says which.',
    advice: 'Correct the client.',
  },
  noInit: {
    ...{ code: 4401, reconnects: false },
    cause: 'The client subscribed before `connection_init` was acknowledged.',
    advice: 'Wait for `connection_ack`.',
  },
  forbidden: {
    ...{ code: 4403, reconnects: true },
    cause: 'The credential is wrong, has expired, or was revoked.',
    advice: 'Reconnect with another credential. Stop if you have none.',
  },
  subProtocol: {
    ...{ code: 4406, reconnects: false },
    cause: 'The client does not offer the sub-protocol `graphql-transport-ws`.',
    advice: 'Use graphql-ws, or offer that sub-protocol.',
  },
  initTimeout: {
    ...{ code: 4408, reconnects: true },
    cause: 'No `connection_init` came within `TIDINGS_INIT_MS`.',
    advice: 'Send it as soon as the socket is open.',
  },
  operationIdInUse: {
    ...{ code: 4409, reconnects: false },
    cause: 'The id of a new operation is that of an active one.',
    advice: 'Give each operation an id of its own.',
  },
  stalled: {
    ...{ code: 4410, reconnects: true },
    cause: 'The client has taken no byte for `TIDINGS_STALL_MS`.',
    advice: 'Reconnect and resume from the last cursor.',
  },
  idle: {
    ...{ code: 4411, reconnects: true },
    cause: 'No operation ran for `TIDINGS_IDLE_MS`.',
    advice: 'Connect again for the next operation.',
  },
  secondInit: {
    ...{ code: 4429, reconnects: false },
    cause: 'The client sent a second `connection_init`.',
    advice: 'Send it once for each connection.',
  },
} as const satisfies Record<string, CloseKind>;
