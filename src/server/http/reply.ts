import type { ServerResponse } from 'node:http';
import { ERRORS, type TidingsError } from '../../core/errors.js';

/** Answers a request with JSON. */
export function reply(res: ServerResponse, status: number, body: unknown): void {
  replyAs(res, { status, mediaType: 'application/json', body });
}

/** Answers a request with JSON of a more particular media type. */
export function replyAs(
  res: ServerResponse,
  { status, mediaType, body }: { status: number; mediaType: string; body: unknown },
): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  res.end(text);
}

/** Answers a request that never became an operation the way an operation would be: with GraphQL errors. */
export function replyError(res: ServerResponse, { code, message, extensions }: TidingsError): void {
  const { retryAfterMs } = extensions;
  if (typeof retryAfterMs === 'number') res.setHeader('retry-after', Math.ceil(retryAfterMs / 1_000));
  // More of it may come than anybody would read.
  if (code === 'PAYLOAD_TOO_LARGE' && res.req.httpVersionMajor < 2) res.setHeader('connection', 'close');
  reply(res, ERRORS[code].status, { errors: [{ message, extensions }] });
}
