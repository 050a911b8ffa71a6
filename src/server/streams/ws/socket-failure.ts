import type { ConnectionFailure } from '../../../hub/self/connection-events.js';

/** What the WebSocket library found wrong with what came, by its code. */
const FAILURES: Readonly<Record<string, ConnectionFailure>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: { code: 'FRAME_TOO_LARGE', message: 'A message was larger than is taken' },
  WS_ERR_TOO_MANY_BUFFERED_PARTS: { code: 'TOO_MANY_FRAGMENTS', message: 'A message came in too many fragments' },
  WS_ERR_INVALID_UTF8: { code: 'INVALID_UTF8', message: 'A text was not UTF-8' },
};

/** What to say of an error of a socket: none of its own words, which may name what is inside. */
export function socketFailure({ code }: Error & { code?: string }): ConnectionFailure {
  const known = code === undefined ? undefined : FAILURES[code];
  if (known) return known;
  if (code?.startsWith('WS_ERR_')) return { code: 'INVALID_FRAME', message: 'A frame was not one of the protocol' };
  return { code: 'CONNECTION_LOST', message: 'The connection broke' };
}
