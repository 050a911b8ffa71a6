import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { execute, subscribe } from 'graphql';
import { type Context, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Access } from '../../../auth/access.js';
import { nextTurn } from '../../../core/clock.js';
import { CLOSE } from '../../../core/close-codes.js';
import type { Limits } from '../../../core/config/limits.js';
import { ERRORS, type ErrorCode, TidingsError } from '../../../core/errors.js';
import type { Meter } from '../../../core/observe/meter.js';
import type { Hub } from '../../../hub/hub.js';
import type { Webhooks } from '../../../hub/webhooks/webhooks.js';
import type { SchemaContext } from '../../../schema/index.js';
import { clientProgramIn } from '../../gate/client-program.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import type { AddressOf } from '../../gate/proxies.js';
import { authorizationIn, presentedBy } from '../../gate/request-credential.js';
import type { Outcome, RunOperation } from '../../graphql/run-operation.js';
import type { Connections } from '../../operate/connections.js';
import { operationIdOf } from '../../operate/operation-ids.js';
import { isClosingLimit, limitReason, MAX_REASON_BYTES } from './close-reasons.js';
import { Heartbeats } from './heartbeats.js';
import { type HubSocket, hubSocketWith } from './hub-socket.js';
import { WsConnection, type WsExtra } from './ws-connection.js';

const MAX_CHUNKS = 1_024;
const TURNS_BEFORE_ACK = 2;

export interface WsOptions {
  readonly hub: Hub;
  readonly access: Access;
  readonly webhooks: Webhooks;
  readonly addressOf: AddressOf;
  readonly run: RunOperation;
  readonly connections: Connections;
  readonly log: Logger;
  readonly heartbeatMs: number;
  readonly coalesceMs: number;
  readonly limits: Limits;
  readonly meter: Meter;
}

type Params = Record<string, unknown> | undefined;
type Run = Extract<Outcome, { kind: 'result' | 'stream' }>;

/** GraphQL over WebSocket: the protocol is graphql-ws's; the socket, its limits and its heartbeat are ours. */
export function createWsTransport(options: WsOptions) {
  const protocol = makeServer<Params, WsExtra>(protocolOptions(options));
  const server = new WebSocketServer({
    noServer: true,
    // `Connections` counts them; here each would be kept together with its request.
    clientTracking: false,
    // `InboundFlow` sees to it that a burst does not delay other sockets.
    allowSynchronousEvents: true,
    // Most chunks of the network in which one frame may come: each is buffered until the frame is whole.
    maxBufferedChunks: MAX_CHUNKS,
    // `InboundFlow` answers pings, and counts them.
    autoPong: false,
    WebSocket: hubSocketWith(options.limits),
    // A client without a known protocol is accepted in its first one, otherwise it would not receive the close code
    // 4406.
    handleProtocols: (protocols) => handleProtocols(protocols) || [...protocols][0]!,
    maxPayload: options.limits.maxMessageBytes,
    maxFragments: options.limits.maxFragments,
    perMessageDeflate: false,
  });
  const shared = { ...options, heartbeats: new Heartbeats(options.heartbeatMs) };
  return {
    /** Takes over an HTTP upgrade. @throws TidingsError `BAD_USER_INPUT` for two `Authorization` headers. */
    upgrade(
      request: IncomingMessage,
      { socket, head, slot }: { socket: Socket; head: Buffer; slot: ConnectionSlot },
    ): void {
      const { authorization, cookie, address } = presentedBy(request, options.addressOf(request));
      const client = clientProgramIn(request.headers);
      server.handleUpgrade(request, socket, head, (webSocket: HubSocket) => {
        const shown = { authorization, cookie };
        const connection = new WsConnection({ webSocket, socket, address, shown, client, slot }, shared);
        connection.serve(protocol, options.connections.add(connection));
      });
    },
  };
}

/** Close codes of rejected clients. */
const REFUSALS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: CLOSE.forbidden.code,
  RATE_LIMITED: CLOSE.flooding.code,
  BAD_USER_INPUT: CLOSE.badRequest.code,
};
const TRY_AGAIN_LATER = { code: CLOSE.tryAgainLater.code, reason: 'Try again later' };

/** Close code and reason for a client that is rejected with an error. */
function closeFor(error: unknown): { code: number; reason: string } {
  if (!(error instanceof TidingsError)) return TRY_AGAIN_LATER;
  const code = REFUSALS[error.code] ?? TRY_AGAIN_LATER.code;
  return { code, reason: reasonFor(error) };
}

function reasonFor({ code, message, extensions }: TidingsError): string {
  if (code === 'UNAUTHENTICATED') return `${message}: it is wrong, expired or revoked`;
  const { name, max } = (extensions.limit ?? {}) as { name?: unknown; max?: number };
  if (isClosingLimit(name)) return limitReason(name, max!);
  const reason = ERRORS[code].retry ? `${message}: try again later` : message;
  return Buffer.byteLength(reason) <= MAX_REASON_BYTES ? reason : ERRORS[code].message;
}

function protocolOptions(options: WsOptions): ServerOptions<Params, WsExtra> {
  const { run, limits } = options;
  // Operations run in onSubscribe, which alone can refuse one with an error; `execute` and `subscribe` return its
  // outcome.
  const outcomes = new WeakMap<object, Run>();
  const outcomeOf = (args: object) => outcomes.get(args)!;
  return {
    connectionInitWaitTimeout: limits.initMs,
    onConnect: (context) => admit(context, options),
    async onSubscribe(context, id, params) {
      const { connection } = context.extra;
      const { operations, inbound } = connection;
      connection.operationContext ??= contextOf(connection, options);
      const { operationContext } = connection;
      const begin = () => {
        // Its position is sent before the answer to what was asked behind it.
        inbound.holdBack();
        operations.begin(params);
      };
      const outcome = await inbound.run(() => run(params, operationContext, begin));
      if (outcome.kind === 'refused') {
        operations.end(params);
        connection.used();
        return outcome.errors;
      }
      // An operation that its client ends frees its slot at once, not when the protocol has ended it.
      if (outcome.kind === 'stream') {
        outcome.stream.attach(connection.sharedWriter(id, params));
        // The protocol keeps the payload as long as the subscription runs. Its text has been prepared.
        Object.assign(params, { query: '' });
        connection.began(id, outcome.stream);
      }
      outcomes.set(outcome.args, outcome);
      return outcome.args;
    },
    onComplete({ extra: { connection } }, _id, params) {
      connection.operations.end(params);
      connection.used();
    },
    execute: ((args: object) => (outcomeOf(args) as Extract<Run, { kind: 'result' }>).result) as typeof execute,
    subscribe: ((args: object) =>
      (outcomeOf(args) as Extract<Run, { kind: 'stream' }>).stream) as unknown as typeof subscribe,
  };
}

/** Members are named one by one: an object that is spread gets a shape of its own, which costs more than the object. */
function contextOf(connection: WsConnection, { hub, access, webhooks }: WsOptions): SchemaContext {
  const { viewer, address } = connection;
  const traceparent = traceparents.get(connection);
  const refresh = viewer && ((token: string) => access.credentials.refresh(viewer, { token, address }));
  return { hub, access, webhooks, viewer, address, refresh, traceparent };
}

/** `traceparent` of the payload of `connection_init`, of connections that sent one while tracing is on. */
const traceparents = new WeakMap<WsConnection, string>();

/** Authenticates a client. @returns whether it was accepted. */
async function admit(context: Context<Params, WsExtra>, { hub, access, log }: WsOptions): Promise<boolean> {
  const { connection } = context.extra;
  context.extra.context = context;
  try {
    const payload = context.connectionParams ?? {};
    // A credential is not kept longer than its check takes.
    (context as { connectionParams?: Params }).connectionParams = undefined;
    connection.client = clientProgramIn(payload) ?? connection.client;
    if (hub.tracer && typeof payload.traceparent === 'string') traceparents.set(connection, payload.traceparent);
    const shown = connection.takeShown();
    const authorization = authorizationIn(payload) ?? shown.authorization;
    const { address } = connection;
    const operationId = () => operationIdOf(connection);
    const presented = { ...shown, authorization, address, lasting: true, operationId };
    connection.admit(await access.credentials.authenticate(presented));
    // A message that came right behind did not wait for the answer, and is handled first.
    for (let turn = 0; turn < TURNS_BEFORE_ACK; turn++) await nextTurn();
    return true;
  } catch (error) {
    if (!(error instanceof TidingsError))
      log.error({ err: error, operationId: operationIdOf(connection) }, 'connecting failed');
    const close = closeFor(error);
    const operationId = operationIdOf(connection);
    log.debug({ ...close, address: connection.address, operationId }, 'websocket client refused');
    connection.refuse(close);
    return false;
  }
}
