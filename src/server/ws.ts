import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { execute, subscribe } from 'graphql';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Access } from '../auth/access.js';
import { TidingsError } from '../core/errors.js';
import type { Hub } from '../hub/hub.js';
import type { Connections } from './connections.js';
import type { Outcome, RunOperation } from './operation.js';
import { sessionCookie } from './presented.js';
import type { AddressOf } from './proxies.js';
import { WsConnection, type WsExtra } from './ws-connection.js';

/** Largest message that a client may send, and in how many fragments. */
const MAX_MESSAGE_BYTES = 131_072;
const MAX_FRAGMENTS = 64;

export interface WsOptions {
  readonly hub: Hub;
  readonly access: Access;
  readonly addressOf: AddressOf;
  readonly run: RunOperation;
  readonly connections: Connections;
  readonly log: Logger;
  readonly heartbeatMs: number;
  readonly stallMs: number;
  readonly coalesceMs: number;
}

type Params = Record<string, unknown> | undefined;
type Run = Extract<Outcome, { kind: 'result' | 'stream' }>;

/** GraphQL over WebSocket: the protocol is graphql-ws's; the socket, its limits and its heartbeat are ours. */
export function createWsTransport(options: WsOptions) {
  const protocol = makeServer<Params, WsExtra>(protocolOptions(options));
  const server = new WebSocketServer({
    noServer: true,
    // A client whose protocols are not ours is met in the first of them, or it would not read why it is closed (4406).
    handleProtocols: (protocols) => handleProtocols(protocols) || [...protocols][0]!,
    maxPayload: MAX_MESSAGE_BYTES,
    maxFragments: MAX_FRAGMENTS,
    perMessageDeflate: false,
  });
  return {
    /** Takes over an HTTP upgrade. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
        const address = options.addressOf(request);
        const cookie = sessionCookie(request);
        const connection = new WsConnection(webSocket, socket as Socket, { ...options, address, cookie });
        connection.serve(protocol, options.connections.add(connection));
      });
    },
  };
}

/** What a client that is not let in is closed with. Stock clients come back after each of them but 4400. */
const REFUSALS: Partial<Record<string, { code: number; reason: string }>> = {
  UNAUTHENTICATED: { code: 4403, reason: 'Forbidden' },
  RATE_LIMITED: { code: 4290, reason: 'Too many failed attempts' },
  BAD_USER_INPUT: { code: 4400, reason: 'Show one credential' },
};
const TRY_AGAIN_LATER = { code: 1013, reason: 'Try again later' };

function protocolOptions({ hub, access, connections, run, log }: WsOptions): ServerOptions<Params, WsExtra> {
  // Operations run in onSubscribe, which alone can refuse one with an error; these two hand on what came of it.
  const outcomes = new WeakMap<object, Run>();
  const outcomeOf = (args: object) => outcomes.get(args)!;
  return {
    async onConnect(context) {
      const { connection } = context.extra;
      context.extra.subscriptions = () => context.subscriptions;
      try {
        const presented = context.connectionParams?.authorization ?? context.connectionParams?.Authorization;
        const authorization = presented == null ? null : String(presented);
        const { cookie, address } = connection;
        connection.admit(await access.credentials.authenticate({ authorization, cookie, address, lasting: true }));
        return true;
      } catch (error) {
        if (!(error instanceof TidingsError)) log.error({ err: error }, 'connecting failed');
        connection.refuse((error instanceof TidingsError && REFUSALS[error.code]) || TRY_AGAIN_LATER);
        return false;
      }
    },
    async onSubscribe(context, id, params) {
      const { viewer, address } = context.extra.connection;
      const refresh = (token: string) => access.credentials.refresh(viewer!, { token, address });
      const outcome = await run(params, {
        ...{ hub, access, connections, viewer, address },
        refresh: viewer && refresh,
      });
      if (outcome.kind === 'refused') return outcome.errors;
      if (outcome.kind === 'stream') outcome.stream.attach(context.extra.connection.lane(id));
      const args = { ...outcome.args };
      outcomes.set(args, outcome);
      return args;
    },
    execute: ((args: object) => (outcomeOf(args) as Extract<Run, { kind: 'result' }>).result) as typeof execute,
    subscribe: ((args: object) =>
      (outcomeOf(args) as Extract<Run, { kind: 'stream' }>).stream) as unknown as typeof subscribe,
  };
}
