import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { rangesOf } from './accept.js';

/** Smallest answer that is compressed, in bytes. */
const MIN_BYTES = 16_384;
/** Most answers that are compressed at a time: others would wait for a thread longer than their bytes take to send. */
const MOST_AT_ONCE = 4;
/** As fast as gzip, and smaller. */
const BROTLI_QUALITY = 4;

type Compress = (bytes: Buffer) => Promise<Buffer>;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Content codings in the order in which they are preferred. Both compress on the threads of libuv. */
const CODINGS: Readonly<Record<string, Compress>> = {
  br: (bytes) =>
    brotliAsync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => gzipAsync(bytes),
};

/** Compression of large answers, off the event loop. */
export class Compression {
  #running = 0;

  /**
   * Compresses the body of an answer, and sets the headers that say so, where the client accepts a coding and it is worth
   * it. Otherwise the bytes come back as they are.
   */
  async apply(res: ServerResponse, bytes: Buffer): Promise<Buffer> {
    if (bytes.length < MIN_BYTES) return bytes;
    const vary = res.getHeader('vary');
    res.setHeader('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
    const coding = acceptedCoding(res.req.headers['accept-encoding']?.toString());
    if (coding === null || this.#running >= MOST_AT_ONCE) return bytes;
    this.#running++;
    try {
      const compressed = await CODINGS[coding]!(bytes);
      res.setHeader('content-encoding', coding);
      return compressed;
    } finally {
      this.#running--;
    }
  }
}

/** The coding that a client weighs highest, of equal ones the preferred; null when it accepts none. */
function acceptedCoding(accepted: string | undefined): string | null {
  // Without the header every coding would be right, and some programs that send none could read none.
  if (accepted === undefined) return null;
  const weights = new Map(rangesOf(accepted).map(({ range, weight }) => [range, weight]));
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
  const [best] = Object.keys(CODINGS).sort((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : null;
}
