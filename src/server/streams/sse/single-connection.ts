import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler, type Request, type Response, TOKEN_HEADER_KEY, TOKEN_QUERY_KEY } from 'graphql-sse';
import type { Limits } from '../../../core/config/limits.js';
import { TidingsError } from '../../../core/errors.js';
import type { Meter } from '../../../core/meter.js';
import type { SchemaContext } from '../../../schema/index.js';
import type { ConnectionSlots } from '../../gate/connection-slots.js';
import type { RunOperation } from '../../graphql/run-operation.js';
import { reply } from '../../http/reply.js';
import { readBody } from '../../http/request-body.js';
import type { Connections } from '../../operate/connections.js';
import { StreamOperations } from './stream-operations.js';
import { requireOperation } from './stream-request.js';
import { TokenStream } from './token-stream.js';

const RETRY_MS = 1_000;

type SseRequest = Request<IncomingMessage, SchemaContext>;

/** Whether a request speaks the single connection mode: it reserves, ends, or names a stream. */
export function isSingleConnection(request: IncomingMessage): boolean {
  return request.method === 'PUT' || request.method === 'DELETE' || tokenOf(request) !== null;
}

export interface SingleConnectionOptions {
  readonly run: RunOperation;
  readonly connections: Connections;
  readonly slots: ConnectionSlots;
  readonly limits: Limits;
  readonly meter: Meter;
}

/**
 * The single connection mode of graphql-sse: one stream carries the results of many operations. The protocol is the
 * library's; what it would queue for a client that does not read is held back here.
 */
export function createSingleConnection({ run, connections, slots, limits, meter }: SingleConnectionOptions) {
  const streams = new Map<string, TokenStream>();
  const streamOf = (raw: IncomingMessage) => streams.get(tokenOf(raw) ?? '');
  const operations = new StreamOperations({ run, streamOf });
  const handler = createHandler<IncomingMessage, SchemaContext>({
    authenticate: ({ raw }) => tokenOf(raw) ?? randomUUID(),
    onSubscribe: (request, params) => operations.begin(request, params),
    // The library takes the next result of an operation only when this has settled.
    onNext: (_context, { raw }) => streamOf(raw)?.room(),
    onComplete: (_context, { raw }) => operations.completed(raw),
  });

  async function reserve(request: SseRequest): Promise<Response> {
    const { viewer, address } = request.context;
    const slot = slots.reserve(viewer!.credential);
    // It is answered with a token, whatever its client is going to read the stream as.
    const response = await handler({ ...request, headers: { get: () => undefined } });
    const [token, { status }] = response;
    if (status !== 201 || typeof token !== 'string') {
      slot.release();
      return response;
    }
    const discard = async () => {
      // The library forgets a reservation only by serving it to its end.
      const [body] = await handler(openingRequest(token, request));
      if (body && typeof body !== 'string') await body.return();
    };
    const onClose = () => streams.delete(token);
    streams.set(token, new TokenStream({ viewer, address, slot, limits, meter, discard, onClose }));
    return response;
  }

  return async (raw: IncomingMessage, res: ServerResponse, context: SchemaContext): Promise<void> => {
    const token = tokenOf(raw);
    const stream = token === null ? undefined : streams.get(token);
    // Somebody else's stream is answered like one that does not exist.
    const foreign = token !== null && stream?.viewer?.credential !== context.viewer?.credential;
    const isOpening = raw.headers.accept === 'text/event-stream';
    // A GET asks for nothing but the stream: an operation in its URL could be one that changes something.
    if (raw.method === 'GET' && !isOpening && !foreign) return refuseGet(res);
    const request = await toSseRequest(raw, stream && !foreign ? on(stream, context) : context, limits.maxBodyBytes);
    if (raw.method === 'DELETE' && !foreign) operations.cancel(raw);
    // Before the library sees it: an id that it has taken it keeps, whatever it is answered.
    if (raw.method === 'POST' && stream && !foreign) {
      requireOperation(String(request.body));
      requireRoom(stream, meter);
    }
    if (isOpening && !foreign) stream?.admit();
    const [body, init] = foreign
      ? ([null, { status: 404, statusText: 'Not Found' }] as const)
      : await (raw.method === 'PUT' ? reserve(request) : handler(request));
    res.writeHead(init.status, init.statusText, init.headers);
    if (!body || typeof body === 'string' || !stream) return void res.end(body);
    await stream.serve(body, res, connections);
  };
}

/** What comes on a stream runs as who has reserved it, as it would on a socket: refreshing that one keeps it all going. */
function on({ viewer, address }: TokenStream, context: SchemaContext): SchemaContext {
  const refresh = (token: string) => context.access.credentials.refresh(viewer!, { token, address });
  return { ...context, viewer, refresh: viewer && refresh };
}

/** @throws TidingsError `RATE_LIMITED` with `retryAfterMs` while too many answers wait to be read. */
function requireRoom(stream: TokenStream, meter: Meter): void {
  if (stream.hasRoom) return;
  meter.refused('unread_answers');
  throw new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs: RETRY_MS } });
}

function refuseGet(res: ServerResponse): void {
  res.setHeader('allow', 'POST');
  reply(res, 405, { errors: [{ message: 'Send operations by POST', extensions: { code: 'BAD_USER_INPUT' } }] });
}

function tokenOf({ method, headers, url }: IncomingMessage): string | null {
  // A reservation asks for a new one: the stock client that comes back still shows its last.
  if (method === 'PUT') return null;
  const header = headers[TOKEN_HEADER_KEY];
  return header?.toString() ?? new URL(url ?? '', 'http://localhost').searchParams.get(TOKEN_QUERY_KEY);
}

async function toSseRequest(raw: IncomingMessage, context: SchemaContext, maxBytes: number): Promise<SseRequest> {
  return {
    method: raw.method ?? 'GET',
    url: raw.url ?? '',
    headers: { get: (name) => raw.headers[name]?.toString() },
    body: raw.method === 'POST' ? String(await readBody(raw, maxBytes)) : null,
    raw,
    context,
  };
}

function openingRequest(token: string, { context }: SseRequest): SseRequest {
  const headers: Record<string, string> = { accept: 'text/event-stream', [TOKEN_HEADER_KEY]: token };
  const raw = { headers, url: '' } as unknown as IncomingMessage;
  return { method: 'GET', url: '', headers: { get: (name) => headers[name] }, body: null, raw, context };
}
