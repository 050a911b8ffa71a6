import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { ERRORS, TidingsError } from '../../core/errors.js';
import { jsonMediaType } from './accept.js';
import type { Compression } from './compression.js';

/** Answers a request with JSON. */
export function reply(res: ServerResponse, status: number, body: unknown): void {
  replyAs(res, { status, mediaType: 'application/json', body });
}

export interface JsonReply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** Answers a request with JSON of a more exact media type. */
export function replyAs(res: ServerResponse, { body, ...head }: JsonReply): void {
  send(res, JSON.stringify(body), head);
}

/** Answers a request as `replyAs` does, compressed where the client accepts that and the answer is large. */
export async function replyCompressed(
  res: ServerResponse,
  { body, ...head }: JsonReply,
  compression: Compression,
): Promise<void> {
  send(res, await compression.apply(res, Buffer.from(JSON.stringify(body))), head);
}

function send(res: ServerResponse, content: string | Buffer, { status, mediaType }: Omit<JsonReply, 'body'>): void {
  res.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
  });
  res.end(content);
}

/** When a sender should try again while the log is away. */
const AWAY_MS = 5_000;

/** `BAD_USER_INPUT` about the request itself: its method, its type, what it accepts. HTTP has a status of its own for each. */
export class RequestRefusal extends TidingsError {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;

  constructor(status: number, message: string, about: { headers?: OutgoingHttpHeaders; field?: string } = {}) {
    super('BAD_USER_INPUT', { message, ...(about.field && { extensions: { field: about.field } }) });
    this.status = status;
    this.headers = about.headers ?? {};
  }
}

/**
 * Answers a request that never became an operation in the form of one: with GraphQL errors, in the media type of GraphQL
 * that the client prefers. GraphQL clients show no errors from plain JSON of another status than 200.
 */
export function replyError(res: ServerResponse, error: TidingsError): void {
  const { code, message, extensions } = error;
  const { retryAfterMs = code === 'UNAVAILABLE' ? AWAY_MS : undefined } = extensions;
  if (typeof retryAfterMs === 'number') res.setHeader('retry-after', Math.ceil(retryAfterMs / 1_000));
  // The client may still be sending: without this the connection would read all of it.
  if (code === 'PAYLOAD_TOO_LARGE' && res.req.httpVersionMajor < 2) res.setHeader('connection', 'close');
  const refusal = error instanceof RequestRefusal ? error : null;
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) res.setHeader(name, value!);
  const status = refusal?.status ?? ERRORS[code].status;
  const mediaType = jsonMediaType(res.req.headers.accept) ?? 'application/json';
  replyAs(res, { status, mediaType, body: { errors: [{ message, extensions }] } });
}
