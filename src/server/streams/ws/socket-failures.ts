import type { ConnectionFailure } from '../../../hub/self/connection-events.js';

/** Failure of a socket that was closed with a code. */
export const closedWith = (code: number, message: string): ConnectionFailure => ({ code: `CLOSED_${code}`, message });

/** Failures by the code of the WebSocket library. */
const FAILURES: Readonly<Record<string, ConnectionFailure>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: { code: 'FRAME_TOO_LARGE', message: 'A message was larger than is taken' },
  WS_ERR_TOO_MANY_BUFFERED_PARTS: { code: 'TOO_MANY_FRAGMENTS', message: 'A message came in too many fragments' },
  WS_ERR_INVALID_UTF8: { code: 'INVALID_UTF8', message: 'A text was not UTF-8' },
};

/** Failure of a socket without the message of the error, which may name internals. */
export function socketFailure({ code }: Error & { code?: string }): ConnectionFailure {
  const known = code === undefined ? undefined : FAILURES[code];
  if (known) return known;
  if (code?.startsWith('WS_ERR_')) return { code: 'INVALID_FRAME', message: 'A frame was not one of the protocol' };
  return { code: 'CONNECTION_LOST', message: 'The connection broke' };
}
