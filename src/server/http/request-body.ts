import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { systemClock } from '../../core/clock.js';
import { overLimit } from '../../core/config/over-limit.js';
import { badInput } from '../../core/errors.js';

/** How long the rest of a body over the limit is read and dropped. Otherwise a client that still sends would not read the answer. */
const LINGER_MS = 500;
/** Byte order mark of UTF-8, which some editors and shells write before a text. */
const MARK = Buffer.from('\ufeff');

/**
 * Reads the body of a request, without a byte order mark at its start. At most `maxBytes` are held.
 *
 * @returns null when the client disconnected before the end of the body.
 * @param maxBytes the limit `maxBodyBytes`.
 * @throws TidingsError `PAYLOAD_TOO_LARGE` for more than `maxBytes`, `BAD_USER_INPUT` for text that is not UTF-8.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const body = await readBytes(request, maxBytes);
  if (body === null) return null;
  if (!isUtf8(body)) throw badInput('body', 'The body is not UTF-8');
  return body.subarray(0, MARK.length).equals(MARK) ? body.subarray(MARK.length) : body;
}

/**
 * Reads the body of a request as it was sent. At most `maxBytes` are held.
 *
 * @returns null when the client disconnected before the end of the body.
 * @throws TidingsError `PAYLOAD_TOO_LARGE` for more than `maxBytes`.
 */
export function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = () => {
      const found = Math.max(size, Number(request.headers['content-length'] ?? 0));
      reject(overLimit('maxBodyBytes', { code: 'PAYLOAD_TOO_LARGE', max: maxBytes, found }));
    };
    request.on('data', (chunk: Buffer) => {
      const was = size;
      size += chunk.length;
      if (size <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      if (was <= maxBytes) systemClock.after(LINGER_MS, tooLarge);
    });
    request.once('end', () => {
      if (size > maxBytes) return tooLarge();
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    request.once('close', () => resolve(null));
  });
}
