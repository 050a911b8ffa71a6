import { STATUS_CODES } from 'node:http';
import type { TidingsError } from '../../core/errors.js';

/** Example: `404 Not Found`. */
export const statusLineOf = (status: number): string => `${status} ${STATUS_CODES[status]}`;

/** Whole answer of HTTP/1.1 for a socket that has no response: one that is upgraded, or whose request cannot be read. */
export function rawAnswer(statusLine: string, error?: TidingsError): string {
  const body = error ? JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] }) : '';
  const lines = [`HTTP/1.1 ${statusLine}`, 'connection: close', `content-length: ${Buffer.byteLength(body)}`];
  if (error) {
    lines.push('content-type: application/json; charset=utf-8');
    const { retryAfterMs } = error.extensions;
    if (typeof retryAfterMs === 'number') lines.push(`retry-after: ${Math.ceil(retryAfterMs / 1_000)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
