import type { IncomingMessage, ServerResponse } from 'node:http';
import { reply } from './reply.js';

/**
 * Node drops what is beyond its own limit without a word: it has to be set one higher than this.
 *
 * HTTP/2 counts while it reads, and refuses the stream.
 */
export const hasTooManyHeaders = ({ rawHeaders, httpVersionMajor }: IncomingMessage, most: number): boolean =>
  httpVersionMajor < 2 && rawHeaders.length / 2 > most;

/** Refuses a request that has more headers than may be. */
export function replyTooManyHeaders(res: ServerResponse): void {
  res.setHeader('connection', 'close');
  const extensions = { code: 'BAD_USER_INPUT', field: 'headers' };
  reply(res, 431, { errors: [{ message: 'There are too many headers', extensions }] });
}
