import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler, type Request, type Response, TOKEN_HEADER_KEY, TOKEN_QUERY_KEY } from 'graphql-sse';
import type { Connections } from './connections.js';
import type { OperationContext } from './context.js';
import type { OperationParams, RunOperation } from './operation.js';
import { readBody } from './request-body.js';
import { SettledResults } from './settled-results.js';
import { TokenStream } from './token-stream.js';

const MAX_RESERVATIONS = 10_000;

type SseRequest = Request<IncomingMessage, OperationContext>;

/** Whether a request speaks the single connection mode: it reserves, ends, or names a stream. */
export function isSingleConnection(request: IncomingMessage): boolean {
  return request.method === 'PUT' || request.method === 'DELETE' || tokenOf(request) !== null;
}

/**
 * The single connection mode of graphql-sse: one stream carries the results of many operations. The protocol is the
 * library's; what it would queue for a client that does not read is held back here.
 */
export function createSingleConnection(options: {
  run: RunOperation;
  connections: Connections;
  stallMs: number;
  maxBodyBytes: number;
}) {
  const { run, connections, stallMs, maxBodyBytes } = options;
  const streams = new Map<string, TokenStream>();
  const handler = createHandler<IncomingMessage, OperationContext>({
    authenticate: ({ raw }) => tokenOf(raw) ?? randomUUID(),
    async onSubscribe({ context, raw }, params) {
      const outcome = await run(params as OperationParams, context);
      if (outcome.kind === 'stream') {
        const stream = streams.get(tokenOf(raw) ?? '');
        stream?.begin();
        const results = new SettledResults(outcome.stream, () => stream?.settle());
        return results as unknown as AsyncGenerator<never>;
      }
      return outcome.kind === 'refused' ? { data: undefined, errors: outcome.errors } : outcome.result;
    },
    // The library takes the next result of an operation only when this has settled.
    onNext: (_context, { raw }) => streams.get(tokenOf(raw) ?? '')?.room(),
  });

  async function reserve(request: SseRequest): Promise<Response> {
    if (streams.size >= MAX_RESERVATIONS) return [null, { status: 503, statusText: 'Service Unavailable' }];
    const response = await handler(request);
    const [token, { status }] = response;
    if (status !== 201 || typeof token !== 'string') return response;
    const discard = async () => {
      // The library forgets a reservation only by serving it to its end.
      const [body] = await handler(openingRequest(token, request));
      if (body && typeof body !== 'string') await body.return();
    };
    const { viewer, address } = request.context;
    streams.set(token, new TokenStream({ viewer, address, stallMs, discard, onClose: () => streams.delete(token) }));
    return response;
  }

  return async (raw: IncomingMessage, res: ServerResponse, context: OperationContext): Promise<void> => {
    const token = tokenOf(raw);
    const stream = token === null ? undefined : streams.get(token);
    // Somebody else's stream is answered like one that does not exist.
    const foreign = token !== null && stream?.viewer?.credential !== context.viewer?.credential;
    const request = await toSseRequest(raw, stream && !foreign ? on(stream, context) : context, maxBodyBytes);
    const [body, init] = foreign
      ? ([null, { status: 404, statusText: 'Not Found' }] as const)
      : await (raw.method === 'PUT' ? reserve(request) : handler(request));
    res.writeHead(init.status, init.statusText, init.headers);
    if (!body || typeof body === 'string' || !stream) return void res.end(body);
    await stream.serve(body, res, connections);
  };
}

/** What comes on a stream runs as who has reserved it, as it would on a socket: refreshing that one keeps it all going. */
function on({ viewer, address }: TokenStream, context: OperationContext): OperationContext {
  const refresh = (token: string) => context.access.credentials.refresh(viewer!, { token, address });
  return { ...context, viewer, refresh: viewer && refresh };
}

function tokenOf({ method, headers, url }: IncomingMessage): string | null {
  // A reservation asks for a new one: the stock client that comes back still shows its last.
  if (method === 'PUT') return null;
  const header = headers[TOKEN_HEADER_KEY];
  return header?.toString() ?? new URL(url ?? '', 'http://localhost').searchParams.get(TOKEN_QUERY_KEY);
}

async function toSseRequest(raw: IncomingMessage, context: OperationContext, maxBytes: number): Promise<SseRequest> {
  return {
    method: raw.method ?? 'GET',
    url: raw.url ?? '',
    headers: { get: (name) => raw.headers[name]?.toString() },
    body: raw.method === 'POST' ? await readBody(raw, maxBytes) : null,
    raw,
    context,
  };
}

function openingRequest(token: string, { context }: SseRequest): SseRequest {
  const headers: Record<string, string> = { accept: 'text/event-stream', [TOKEN_HEADER_KEY]: token };
  const raw = { headers, url: '' } as unknown as IncomingMessage;
  return { method: 'GET', url: '', headers: { get: (name) => headers[name] }, body: null, raw, context };
}
