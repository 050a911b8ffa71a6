import type { IncomingMessage, ServerResponse } from 'node:http';
import { overLimit } from '../../core/config/over-limit.js';
import type { TidingsError } from '../../core/errors.js';
import { reply } from './reply.js';

/**
 * Node drops what is beyond its own limit without a word: it has to be set one higher than this.
 *
 * HTTP/2 counts while it reads, and refuses the stream.
 */
export const hasTooManyHeaders = ({ rawHeaders, httpVersionMajor }: IncomingMessage, most: number): boolean =>
  httpVersionMajor < 2 && rawHeaders.length / 2 > most;

/** Error of a request that has more headers than the limit. Node drops the rest, so `found` is one more than the limit. */
export const tooManyHeaders = (max: number): TidingsError =>
  overLimit('maxHeaders', { code: 'BAD_USER_INPUT', max, found: max + 1, extensions: { field: 'headers' } });

/** Refuses a request that has more headers than the limit. */
export function replyTooManyHeaders(res: ServerResponse, max: number): void {
  res.setHeader('connection', 'close');
  const { message, extensions } = tooManyHeaders(max);
  reply(res, 431, { errors: [{ message, extensions }] });
}
