import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Http2SecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Meter } from '../core/meter.js';
import { Http2Sessions } from './http2-sessions.js';
import type { RequestLimits } from './request-limits.js';
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

/** One port: HTTP/1.1 in the clear, or by a certificate HTTP/2 and, for WebSocket among others, HTTP/1.1. */
export class Listener {
  readonly #server: Server | Http2SecureServer;
  readonly #secure: Http2SecureServer | null;
  /** Every connection, those that were upgraded too. */
  readonly #sockets = new Set<Socket>();
  /** How much is being answered on each connection of HTTP/1.1. Browsers keep some in store that ask for nothing. */
  readonly #answering = new Map<Socket, number>();
  readonly #sessions: Http2Sessions;
  #closing = false;

  constructor({ certificate, limits, meter, onRequest, onUpgrade }: ListenerOptions) {
    this.#sessions = new Http2Sessions({ requestMs: limits.requestMs, meter });
    this.#secure = certificate && createSecureServer(certificate, limits);
    this.#server = this.#secure ?? createServer({ headersTimeout: limits.headersMs, requestTimeout: limits.requestMs });
    // HTTP/1.1 over TLS takes its limits from the properties.
    Object.assign(this.#server, { maxHeadersCount: limits.maxHeaders });
    const requested = (req: IncomingMessage, res: ServerResponse) => {
      if (!this.#sessions.prepare(req)) this.#begin(req.socket, res);
      onRequest(req, res);
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

  #begin(socket: Socket, res: ServerResponse): void {
    const count = this.#answering.get(socket);
    if (count === undefined) return;
    this.#answering.set(socket, count + 1);
    res.once('close', () => this.#end(socket));
  }

  #end(socket: Socket): void {
    const count = this.#answering.get(socket);
    if (count === undefined) return;
    this.#answering.set(socket, count - 1);
    // Its client would keep it open.
    if (this.#closing && count === 1) socket.destroySoon();
  }
}
