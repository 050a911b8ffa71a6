import type { IncomingMessage } from 'node:http';
import { TidingsError } from '../core/errors.js';

/** @throws TidingsError `PAYLOAD_TOO_LARGE` as soon as more than `maxBytes` have come; the rest is not read. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new TidingsError('PAYLOAD_TOO_LARGE', { message: `A body holds at most ${maxBytes} bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
