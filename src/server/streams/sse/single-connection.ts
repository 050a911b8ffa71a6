import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler, type Request, type Response, TOKEN_HEADER_KEY, TOKEN_QUERY_KEY } from 'graphql-sse';
import type { Limits } from '../../../core/config/limits.js';
import { badInput } from '../../../core/errors.js';
import type { Meter } from '../../../core/observe/meter.js';
import { isObject, parseJson } from '../../../core/text/json.js';
import type { SchemaContext } from '../../../schema/index.js';
import { clientProgramIn } from '../../gate/client-program.js';
import type { ConnectionSlots } from '../../gate/connection-slots.js';
import { namesDocument, type OperationParams } from '../../graphql/operation-params.js';
import type { ReportError } from '../../graphql/public-errors.js';
import type { RunOperation } from '../../graphql/run-operation.js';
import { jsonMediaType, streamAcceptance } from '../../http/accept.js';
import { reply } from '../../http/reply.js';
import { readBody } from '../../http/request-body.js';
import type { Connections } from '../../operate/connections.js';
import { TokenStream } from './token-stream.js';

const EVENT_STREAM = 'text/event-stream';
const NOT_FOUND: Response = [null, { status: 404, statusText: 'Not Found' }];
/** Stands for the document of an operation, which only the library wants to see. */
const PREPARED = '{ __typename }';

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
  readonly report: ReportError;
}

/**
 * The single connection mode of graphql-sse: one stream carries the results of many operations. The protocol is the
 * library's; what it would queue for a client that does not read is held back here.
 */
export function createSingleConnection(options: SingleConnectionOptions) {
  const { connections, slots, limits } = options;
  const streams = new Map<string, TokenStream>();
  // By request: the library refuses an operation that is named by an id, so it gets only what it looks at itself.
  const operations = new WeakMap<IncomingMessage, OperationParams>();
  const streamOf = (raw: IncomingMessage) => streams.get(tokenOf(raw) ?? '');
  const handler = createHandler<IncomingMessage, SchemaContext>({
    authenticate: ({ raw }) => tokenOf(raw) ?? randomUUID(),
    onSubscribe: (request) => streamOf(request.raw)?.begin(request, operations.get(request.raw)!) ?? NOT_FOUND,
    // The library takes the next result of an operation only when this has settled.
    onNext: (_context, { raw }) => streamOf(raw)?.room(),
    onComplete: (_context, { raw }) => streamOf(raw)?.completed(raw),
  });

  async function reserve(request: SseRequest): Promise<Response> {
    const { viewer, address } = request.context;
    const slot = slots.reserve(viewer!.credential);
    // A reservation is answered with a token, whatever its client accepts.
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
    const onError = options.report;
    const client = clientProgramIn(request.raw.headers);
    streams.set(token, new TokenStream({ ...options, viewer, address, client, slot, discard, onClose, onError }));
    return response;
  }

  return async (raw: IncomingMessage, res: ServerResponse, context: SchemaContext): Promise<void> => {
    const token = tokenOf(raw);
    const stream = token === null ? undefined : streams.get(token);
    // A stream of another credential is answered like one that does not exist.
    const foreign = token !== null && stream?.viewer?.credential !== context.viewer?.credential;
    const isOpening = isOpeningRequest(raw);
    // A GET asks for nothing but the stream: an operation in its URL could be one that changes something.
    if (raw.method === 'GET' && !isOpening && !foreign) return refuseGet(res);
    let request = await toSseRequest(raw, stream && !foreign ? on(stream, context) : context, limits.maxBodyBytes);
    if (raw.method === 'DELETE' && !foreign) stream?.cancel(operationIdOf(raw));
    // Checked before the library sees it, which keeps an id even of an operation that is refused.
    if (raw.method === 'POST' && stream && !foreign) {
      const operation = operationIn(String(request.body));
      operations.set(raw, operation);
      request = { ...request, body: JSON.stringify({ query: PREPARED, extensions: operation.extensions }) };
      stream.requireRoom();
    }
    if (isOpening && !foreign) stream?.admit();
    const [body, init] = foreign ? NOT_FOUND : await (raw.method === 'PUT' ? reserve(request) : handler(request));
    res.writeHead(init.status, init.statusText, init.headers);
    if (!body || typeof body === 'string' || !stream) return void res.end(body);
    await stream.serve(body, res, connections);
  };
}

/**
 * Operations of a stream run as the viewer that reserved it, as on a socket. Refreshing that session refreshes all of
 * them.
 */
function on({ viewer, address }: TokenStream, context: SchemaContext): SchemaContext {
  const refresh = (token: string) => context.access.credentials.refresh(viewer!, { token, address });
  return { ...context, viewer, refresh: viewer && refresh };
}

function refuseGet(res: ServerResponse): void {
  res.setHeader('allow', 'POST');
  reply(res, 405, { errors: [{ message: 'Send operations by POST', extensions: { code: 'BAD_USER_INPUT' } }] });
}

/** Whether a request opens the stream of its token; any other POST is an operation, whose answer is JSON. */
const isOpeningRequest = ({ method, headers: { accept } }: IncomingMessage): boolean =>
  streamAcceptance(accept) === 'named' && (method === 'GET' || jsonMediaType(accept) === null);

function tokenOf({ method, headers, url }: IncomingMessage): string | null {
  // A reservation asks for a new one: the stock client that comes back still shows its last.
  if (method === 'PUT') return null;
  const header = headers[TOKEN_HEADER_KEY];
  return header?.toString() ?? parameterOf(url, TOKEN_QUERY_KEY);
}

const operationIdOf = ({ url }: IncomingMessage): string => parameterOf(url, 'operationId') ?? '';

const parameterOf = (url = '', name: string): string | null => new URL(url, 'http://localhost').searchParams.get(name);

async function toSseRequest(raw: IncomingMessage, context: SchemaContext, maxBytes: number): Promise<SseRequest> {
  return {
    method: raw.method ?? 'GET',
    url: raw.url ?? '',
    // The library knows an opening request by this very text.
    headers: {
      get: (name) => (name === 'accept' && isOpeningRequest(raw) ? EVENT_STREAM : raw.headers[name]?.toString()),
    },
    body: raw.method === 'POST' ? String(await readBody(raw, maxBytes)) : null,
    raw,
    context,
  };
}

function openingRequest(token: string, { context }: SseRequest): SseRequest {
  const headers: Record<string, string> = { accept: EVENT_STREAM, [TOKEN_HEADER_KEY]: token };
  const raw = { headers, url: '' } as unknown as IncomingMessage;
  return { method: 'GET', url: '', headers: { get: (name) => headers[name] }, body: null, raw, context };
}

const MEMBERS = new Set(['query', 'documentId', 'variables', 'operationName', 'extensions']);

/**
 * Returns the operation of a body of the single connection mode. It is held to what that of one over HTTP is held to: the
 * library passes over what it does not know, and names no code.
 *
 * @throws TidingsError `BAD_USER_INPUT` that names the member at fault.
 */
function operationIn(body: string): OperationParams {
  const params = parseJson('body', body);
  if (!isObject(params)) throw badInput('body', 'The body is one operation: a JSON object');
  for (const [name, value] of Object.entries(params))
    if (value != null && !MEMBERS.has(name)) throw badInput(name, 'An operation has no such member');
  const { query, documentId, variables, operationName, extensions } = params;
  if (typeof query !== 'string' && !(query == null && namesDocument(params)))
    throw badInput('query', 'query is the text of a document');
  if (documentId != null && typeof documentId !== 'string') throw badInput('documentId', 'documentId is text');
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('operationName', 'operationName is text');
  if (variables != null && !isObject(variables)) throw badInput('variables', 'variables are a JSON object');
  if (extensions != null && !isObject(extensions)) throw badInput('extensions', 'extensions are a JSON object');
  const id = extensions?.operationId;
  // The library makes text of anything, which not everything fits on the stack for.
  if (typeof id !== 'string' || id === '') throw badInput('extensions.operationId', 'Its results need an operationId');
  return params as OperationParams;
}
