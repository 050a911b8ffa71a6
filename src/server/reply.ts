import type { ServerResponse } from 'node:http';
import { ERRORS, type TidingsError } from '../core/errors.js';

/** Answers a request with JSON. */
export function reply(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** Answers a request that never became an operation the way an operation would be: with GraphQL errors. */
export function replyError(res: ServerResponse, { code, message, extensions }: TidingsError): void {
  reply(res, ERRORS[code].status, { errors: [{ message, extensions }] });
}
