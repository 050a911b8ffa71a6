import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { TidingsError } from '../../core/errors.js';

/** Something that is the same for everybody who asks, compressed once. */
export interface StaticFile {
  readonly headers: OutgoingHttpHeaders;
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

export async function createStaticFile(content: string, headers: OutgoingHttpHeaders): Promise<StaticFile> {
  const plain = Buffer.from(content);
  return {
    headers: { vary: 'accept, accept-encoding, origin', ...headers },
    plain,
    compressed: await promisify(gzip)(plain),
  };
}

/** @throws TidingsError `NOT_FOUND` for a request that does more than read. */
export function sendStaticFile(req: IncomingMessage, res: ServerResponse, file: StaticFile): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') throw new TidingsError('NOT_FOUND');
  const zipped = req.headers['accept-encoding']?.includes('gzip') ?? false;
  const body = zipped ? file.compressed : file.plain;
  res.writeHead(200, { ...file.headers, 'content-length': body.length, ...(zipped && { 'content-encoding': 'gzip' }) });
  res.end(req.method === 'HEAD' ? undefined : body);
}
