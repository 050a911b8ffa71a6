import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Http2SecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { TidingsError } from '../core/errors.js';
import type { Meter } from '../core/meter.js';
import { hasTooManyHeaders, replyTooManyHeaders } from './header-limit.js';
import { Http2Sessions } from './http2-sessions.js';
import { replyError } from './reply.js';
import { CHECK_MS, type RequestLimits } from './request-limits.js';
import { type Certificate, createSecureServer, secureContext } from './secure-server.js';

export interface ListenerOptions {
  /** Null serves HTTP/1.1 in the clear. */
  readonly certificate: Certificate | null;
  readonly limits: RequestLimits;
  readonly meter: Meter;
  readonly onRequest: (req: IncomingMessage, res: ServerResponse) => void;
  readonly onUpgrade: (req: IncomingMessage, socket: Socket, head: Buffer) => void;
}

/** Requests that are still being answered when everything else is closed have this long. */
const LAST_CALL_MS = 3_000;
const RETRY_MS = 1_000;

/** Requests of one connection that may be answered at the same time: as one packet may bring them. */
const MAX_PIPELINED = 64;

/** One port: HTTP/1.1 in the clear, or by a certificate HTTP/2 and, for WebSocket among others, HTTP/1.1. */
export class Listener {
  readonly #server: Server | Http2SecureServer;
  readonly #secure: Http2SecureServer | null;
  /** Every connection, those that were upgraded too. */
  readonly #sockets = new Set<Socket>();
  /** How much is being answered on each connection of HTTP/1.1. Browsers keep some in store that ask for nothing. */
  readonly #answering = new Map<Socket, number>();
  readonly #sessions: Http2Sessions;
  readonly #meter: Meter;
  #closing = false;

  constructor({ certificate, limits, meter, onRequest, onUpgrade }: ListenerOptions) {
    this.#meter = meter;
    this.#sessions = new Http2Sessions({ requestMs: limits.requestMs, meter });
    this.#secure = certificate && createSecureServer(certificate, limits);
    this.#server = this.#secure ?? createServer(timeoutsOf(limits));
    // HTTP/1.1 over TLS takes its limits from the properties.
    // Node drops what is beyond without a word: one more than may be shows that there are too many.
    Object.assign(this.#server, { maxHeadersCount: limits.maxHeaders + 1 });
    const requested = (req: IncomingMessage, res: ServerResponse) => {
      if (!this.#sessions.prepare(req) && !this.#begin(req, res)) return;
      if (hasTooManyHeaders(req, limits.maxHeaders)) {
        meter.refused('headers');
        replyTooManyHeaders(res);
      } else onRequest(req, res);
    };
    const server = this.#server as Server;
    server.on('request', requested);
    server.on('upgrade', (req: IncomingMessage, socket: Socket, head: Buffer) => {
      // Whoever takes it over closes it.
      this.#answering.delete(req.socket);
      onUpgrade(req, socket, head);
    });
    server.on('connection', (socket: Socket) => this.#hold(socket));
    this.#secure?.on('session', (session) => this.#sessions.add(session));
    this.#secure?.on('secureConnection', (socket) => socket.alpnProtocol !== 'h2' && this.#await(socket));
  }

  /** Accepts connections. @returns the address; port 0 takes a free one. */
  async listen(port: number, host: string): Promise<{ url: string }> {
    const server = this.#server as Server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    const { address, family, port: actual } = server.address() as AddressInfo;
    const scheme = this.#secure ? 'https' : 'http';
    return { url: `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${actual}` };
  }

  /** Connections from now on see this certificate; those that are open stay. No effect in the clear. */
  renew(certificate: Certificate): void {
    this.#secure?.setSecureContext(secureContext(certificate));
  }

  /** Stops accepting, lets what is in flight be answered, for some seconds at most, and closes what is idle. */
  async close(): Promise<void> {
    this.#closing = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const [socket, count] of this.#answering) if (count === 0) socket.destroy();
    this.#sessions.close();
    // Also those that were upgraded, which are no longer Node's: one whose client reads nothing does not say good-bye.
    const lastCall = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, LAST_CALL_MS);
    await closed;
    clearTimeout(lastCall);
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    if (!this.#secure) this.#await(socket);
  }

  #await(socket: Socket): void {
    // By TLS a client may be ready before it is seen here.
    if (this.#closing) return void socket.destroy();
    this.#answering.set(socket, 0);
    socket.once('close', () => this.#answering.delete(socket));
  }

  /** @returns whether to go on: not with what is beyond the requests of one connection, nor with what came after it. */
  #begin({ socket }: IncomingMessage, res: ServerResponse): boolean {
    const count = this.#answering.get(socket);
    if (count === undefined) return true;
    // The connection ends with the last answer: what has been read of others gets none.
    if (count > MAX_PIPELINED) return false;
    this.#answering.set(socket, count + 1);
    res.once('close', () => this.#end(socket));
    if (count < MAX_PIPELINED) return true;
    this.#meter.refused('pipelined');
    res.setHeader('connection', 'close');
    replyError(res, new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs: RETRY_MS } }));
    return false;
  }

  #end(socket: Socket): void {
    const count = this.#answering.get(socket);
    if (count === undefined) return;
    this.#answering.set(socket, count - 1);
    // Its client would keep it open.
    if (this.#closing && count === 1) socket.destroySoon();
  }
}

/** Node takes no whole request that must come before its headers have. */
const timeoutsOf = ({ headersMs, requestMs }: RequestLimits) => ({
  headersTimeout: Math.min(headersMs, requestMs),
  requestTimeout: requestMs,
  connectionsCheckingInterval: CHECK_MS,
});
