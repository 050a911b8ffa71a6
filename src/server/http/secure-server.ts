import type { OutgoingHttpHeaders } from 'node:http';
import { createSecureServer as createHttp2Server, type Http2SecureServer, Http2ServerResponse } from 'node:http2';
import { CHECK_MS, type RequestLimits } from './request-limits.js';

/** What a hub proves who it is with, both in PEM. */
export interface Certificate {
  /** The certificate, followed by those that lead to its root. */
  readonly cert: Buffer;
  readonly key: Buffer;
}

const MAX_CONCURRENT_STREAMS = 100;
const MAX_HEADER_BYTES = 16_384;
/** `:method`, `:scheme`, `:authority` and `:path` are counted with the headers. */
const PSEUDO_HEADERS = 4;
/** Frames of one session that are wrong, and streams beyond what it may have, before it is closed. */
const MAX_INVALID_FRAMES = 100;
const MAX_REJECTED_STREAMS = 100;

/** What of TLS is spoken: nothing before 1.2, and of 1.2 only what has forward secrecy and is authenticated. */
export const secureContext = ({ cert, key }: Certificate) => ({
  ...{ cert, key, minVersion: 'TLSv1.2' as const, honorCipherOrder: true },
  ciphers: 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:ECDHE+AESGCM:ECDHE+CHACHA20',
});

/** HTTP/2, and HTTP/1.1 for those who cannot speak it or want a WebSocket, with bounds on what a session may ask for. */
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
  // What of them speaks HTTP/1.1 takes its limits from these.
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
