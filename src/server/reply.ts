import type { ServerResponse } from 'node:http';
import { ERRORS, type TidingsError } from '../core/errors.js';

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
  reply(res, ERRORS[code].status, { errors: [{ message, extensions }] });
}
