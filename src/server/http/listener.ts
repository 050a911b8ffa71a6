import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Http2SecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { systemClock } from '../../core/clock.js';
import type { Meter } from '../../core/observe/meter.js';
import { hasTooManyHeaders, replyTooManyHeaders } from './header-limit.js';
import { Http2Sessions } from './http2-sessions.js';
import { PipelinedRequests } from './pipelined-requests.js';
import { CHECK_MS, type RequestLimits } from './request-limits.js';
import { type Certificate, createSecureServer, secureContext } from './secure-server.js';
import { socketListener } from './socket-listener.js';
import { answerUnreadable } from './unreadable-request.js';

export interface ListenerOptions {
  /** Null serves HTTP/1.1 in the clear. */
  readonly certificate: Certificate | null;
  readonly limits: RequestLimits;
  readonly meter: Meter;
  readonly onRequest: (req: IncomingMessage, res: ServerResponse) => void;
  readonly onUpgrade: (req: IncomingMessage, socket: Socket, head: Buffer) => void;
  /** Called when a connection cannot be accepted; the listener goes on. */
  readonly onError: (error: Error) => void;
}

/** Time that requests in flight have after everything else is closed. */
const LAST_CALL_MS = 3_000;

/**
 * Connections that may wait to be accepted: thousands come back at once when another node stops. The system may allow
 * fewer.
 */
const BACKLOG = 4_096;

/** Listening port: HTTP/1.1 in the clear, or with a certificate HTTP/2 and, for WebSocket among others, HTTP/1.1. */
export class Listener {
  readonly #server: Server | Http2SecureServer;
  readonly #secure: Http2SecureServer | null;
  /** Every connection, upgraded ones included. */
  readonly #sockets = new Set<Socket>();
  readonly #closedBytes = { received: 0, sent: 0 };
  readonly #pipelined: PipelinedRequests;
  readonly #sessions: Http2Sessions;
  readonly #onError: (error: Error) => void;
  readonly #onClose = socketListener((socket) => this.#release(socket));

  constructor({ certificate, limits, meter, onRequest, onUpgrade, onError }: ListenerOptions) {
    this.#onError = onError;
    this.#sessions = new Http2Sessions({ requestMs: limits.requestMs, meter });
    this.#secure = certificate && createSecureServer(certificate, limits);
    this.#server = this.#secure ?? createServer(timeoutsOf(limits));
    // HTTP/1.1 over TLS takes its limits from the properties.
    // Node drops headers beyond its limit silently: a limit that is one higher shows that there are too many.
    Object.assign(this.#server, { maxHeadersCount: limits.maxHeaders + 1 });
    const answer = (req: IncomingMessage, res: ServerResponse) => {
      if (hasTooManyHeaders(req, limits.maxHeaders)) {
        meter.refused('headers');
        replyTooManyHeaders(res, limits.maxHeaders);
      } else onRequest(req, res);
    };
    this.#pipelined = new PipelinedRequests(meter, answer);
    const requested = (req: IncomingMessage, res: ServerResponse) => {
      if (this.#sessions.prepare(req)) answer(req, res);
      else this.#pipelined.begin(req, res);
    };
    const server = this.#server as Server;
    server.on('request', requested);
    server.on('upgrade', (req: IncomingMessage, socket: Socket, head: Buffer) => {
      this.#pipelined.release(req.socket);
      onUpgrade(req, socket, head);
    });
    server.on('clientError', (error: Error, socket: Socket) => {
      const answering = this.#pipelined.answering(socket);
      // Bytes of another answer may be on their way.
      if (socket.writable && !answering.some((res) => res.headersSent)) {
        const late = answering.some(({ req }) => !req.complete) ? 'body' : 'headers';
        answerUnreadable(error, socket, { limits, meter, late });
      }
      socket.destroy();
    });
    server.on('connection', (socket: Socket) => this.#hold(socket));
    this.#secure?.on('session', (session) => this.#sessions.add(session));
    this.#secure?.on('secureConnection', (socket) => socket.alpnProtocol !== 'h2' && this.#pipelined.add(socket));
  }

  /** Accepts connections. @returns the address; port 0 takes a free one. */
  async listen(port: number, host: string): Promise<{ url: string }> {
    const server = this.#server as Server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, backlog: BACKLOG }, () => {
        // Without a listener an error of `accept` would end the process.
        server.on('error', this.#onError);
        server.off('error', reject);
        resolve();
      });
    });
    const { address, family, port: actual } = server.address() as AddressInfo;
    const scheme = this.#secure ? 'https' : 'http';
    return { url: `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${actual}` };
  }

  /** Bytes of all connections since the start. */
  bytes(): { readonly received: number; readonly sent: number } {
    let { received, sent } = this.#closedBytes;
    for (const socket of this.#sockets) {
      received += socket.bytesRead;
      sent += socket.bytesWritten;
    }
    return { received, sent };
  }

  /** Uses this certificate for new connections; open ones stay. No effect in the clear. */
  renew(certificate: Certificate): void {
    this.#secure?.setSecureContext(secureContext(certificate));
  }

  /** Stops accepting, lets what is in flight be answered, for some seconds at most, and closes what is idle. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#pipelined.close();
    this.#sessions.close();
    // Upgraded sockets too, which Node no longer closes: a client that reads nothing never answers the close frame.
    const cancelLastCall = systemClock.after(LAST_CALL_MS, () => {
      for (const socket of this.#sockets) socket.destroy();
    });
    await closed;
    cancelLastCall();
  }

  #release(socket: Socket): void {
    this.#sockets.delete(socket);
    this.#closedBytes.received += socket.bytesRead;
    this.#closedBytes.sent += socket.bytesWritten;
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', this.#onClose);
    if (!this.#secure) this.#pipelined.add(socket);
  }
}

/** Node rejects a request timeout that is shorter than the headers timeout. */
const timeoutsOf = ({ headersMs, requestMs }: RequestLimits) => ({
  headersTimeout: Math.min(headersMs, requestMs),
  requestTimeout: requestMs,
  connectionsCheckingInterval: CHECK_MS,
});
