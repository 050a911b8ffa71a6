import { SingleFlight } from '../../core/async/single-flight.js';
import { badInput, TidingsError } from '../../core/errors.js';
import { isNestedDeeper } from '../../core/text/content.js';
import { isObject, parseJson } from '../../core/text/json.js';
import type { SchemaContext } from '../../schema/index.js';
import { clientProgramIn } from '../gate/client-program.js';
import type { ConnectionSlots } from '../gate/connection-slots.js';
import type { ReportError } from '../graphql/public-errors.js';
import type { RunOperation } from '../graphql/run-operation.js';
import { readBody } from '../http/request-body.js';
import { createOperationDoor } from '../mcp/operation-door.js';
import { type Connections, watchCredential } from '../operate/connections.js';
import type { Route, Visit } from './route.js';

/** Levels of a message: those of the protocol around the variables of an operation. */
const MOST_LEVELS = 40;

export interface McpRouteOptions {
  readonly run: RunOperation;
  readonly contextOf: (visit: Visit) => SchemaContext;
  readonly connections: Connections;
  readonly slots: ConnectionSlots;
  readonly draining: () => boolean;
  readonly maxBodyBytes: number;
  readonly report: ReportError;
}

/**
 * The row of `/mcp`: streamable HTTP of the Model Context Protocol, where each request stands for itself. The library is
 * loaded with the first request: a hub that nobody asks by it needs no memory for it.
 */
export function createMcpRoute(options: McpRouteOptions): Route {
  const { contextOf, draining, maxBodyBytes, report } = options;
  const loading = new SingleFlight(async () => {
    const { createHttpAnswer } = await import('../../mcp/index.js');
    return createHttpAnswer;
  });
  let answer: ReturnType<Awaited<ReturnType<typeof loading.run>>> | null = null;
  return {
    ...{ path: '/mcp', methods: ['POST'], credential: 'required', body: 'json', stream: 'never' },
    async handler(visit) {
      const { req, res } = visit;
      if (draining()) throw new TidingsError('UNAVAILABLE', { message: 'The hub is stopping' });
      const body = await readBody(req, maxBodyBytes);
      if (body === null) return;
      const message = messageIn(body);
      const context = contextOf(visit);
      answer ??= (await loading.run())(context.hub.registry.definitions);
      const door = createOperationDoor({ run: options.run, context, admit: (end) => admitted(visit, end, options) });
      await answer({ req, res, message, door, onError: report });
    },
  };
}

/**
 * Counts a call that waits as the stream that it is. It ends with the hub, its credential and its client: it is answered as if
 * its time were over. @returns what is called when it has ended.
 */
function admitted(
  { res, viewer, address }: Visit,
  end: () => void,
  { slots, connections }: McpRouteOptions,
): () => void {
  const slot = slots.stream(viewer!.credential);
  const registration = connections.add({
    ...{ transport: 'SSE', idleSince: null, viewer, address, client: clientProgramIn(res.req.headers) },
    // What it waits for is read by the server of the protocol.
    ...{ subscriptions: () => 1, streams: () => [], bytes: () => ({ sent: 0, received: null }) },
    ...{ retire: end, expel: end },
  });
  const unwatch = watchCredential(viewer!, end);
  registration.admitted();
  res.once('close', end);
  return () => {
    res.off('close', end);
    unwatch();
    slot.release();
    registration.closed();
  };
}

/** @throws TidingsError `BAD_USER_INPUT` for what is no single message. */
function messageIn(body: Buffer): object {
  const message = parseJson('body', String(body));
  if (!isObject(message) || isNestedDeeper(message, MOST_LEVELS))
    throw badInput('body', 'The body must be one message of JSON-RPC');
  return message;
}
