import type { OutgoingHttpHeaders } from 'node:http';
import { createSecureServer as createHttp2Server, type Http2SecureServer, Http2ServerResponse } from 'node:http2';
import { CHECK_MS, type RequestLimits } from './request-limits.js';

/** Certificate and key of the hub, both in PEM. */
export interface Certificate {
  /** The certificate, followed by its chain. */
  readonly cert: Buffer;
  readonly key: Buffer;
}

const MAX_CONCURRENT_STREAMS = 100;
const MAX_HEADER_BYTES = 16_384;
/** `:method`, `:scheme`, `:authority` and `:path` are counted with the headers. */
const PSEUDO_HEADERS = 4;
/** Most invalid frames, and most streams beyond the limit, before a session is closed. */
const MAX_INVALID_FRAMES = 100;
const MAX_REJECTED_STREAMS = 100;

/** TLS from 1.2 on, with ciphers of 1.2 that are authenticated and have forward secrecy. */
export const secureContext = ({ cert, key }: Certificate) => ({
  ...{ cert, key, minVersion: 'TLSv1.2' as const, honorCipherOrder: true },
  ciphers: 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:ECDHE+AESGCM:ECDHE+CHACHA20',
});

/** Server of HTTP/2, and of HTTP/1.1 for other clients and for WebSocket, with limits for each session. */
export function createSecureServer(certificate: Certificate, limits: RequestLimits): Http2SecureServer {
  const server = createHttp2Server({
    ...secureContext(certificate),
    allowHTTP1: true,
    Http2ServerResponse: Http2Response,
    handshakeTimeout: limits.headersMs,
    unknownProtocolTimeout: limits.headersMs,
    maxHeaderListPairs: limits.maxHeaders + PSEUDO_HEADERS,
    maxSessionInvalidFrames: MAX_INVALID_FRAMES,
    maxSessionRejectedStreams: MAX_REJECTED_STREAMS,
    settings: {
      maxConcurrentStreams: MAX_CONCURRENT_STREAMS,
      maxHeaderListSize: MAX_HEADER_BYTES,
      enablePush: false,
    },
  });
  // Connections of HTTP/1.1 take their limits from these.
  const [headersTimeout, requestTimeout] = [limits.headersMs, limits.requestMs];
  Object.assign(server, { headersTimeout, requestTimeout, connectionsCheckingInterval: CHECK_MS });
  return server;
}

/** HTTP/2 knows no reason phrase and no `connection` header: libraries that were made for HTTP/1.1 give both. */
class Http2Response extends Http2ServerResponse {
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((argument) => typeof argument === 'object' && argument !== null) ?? {};
    for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
      if (value !== undefined) this.setHeader(name, value);
    return super.writeHead(status);
  }

  override setHeader(name: string, value: number | string | readonly string[]): void {
    if (name.toLowerCase() !== 'connection') super.setHeader(name, value);
  }
}
