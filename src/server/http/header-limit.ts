import type { IncomingMessage, ServerResponse } from 'node:http';
import { overLimit } from '../../core/config/over-limit.js';
import { reply } from './reply.js';

/**
 * Node drops what is beyond its own limit without a word: it has to be set one higher than this.
 *
 * HTTP/2 counts while it reads, and refuses the stream.
 */
export const hasTooManyHeaders = ({ rawHeaders, httpVersionMajor }: IncomingMessage, most: number): boolean =>
  httpVersionMajor < 2 && rawHeaders.length / 2 > most;

/** Refuses a request that has more headers than may be. */
export function replyTooManyHeaders(res: ServerResponse, max: number): void {
  res.setHeader('connection', 'close');
  // Node drops the rest, so the first one too many is all that is found.
  const extensions = { field: 'headers' };
  const refusal = overLimit('maxHeaders', { code: 'BAD_USER_INPUT', max, found: max + 1, extensions });
  reply(res, 431, { errors: [{ message: refusal.message, extensions: refusal.extensions }] });
}
