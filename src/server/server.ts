import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../auth/access.js';
import { type Meter, NO_METER } from '../core/meter.js';
import type { ConnectionEvents } from '../hub/connection-events.js';
import type { Hub } from '../hub/hub.js';
import { addressOf } from './address.js';
import { Connections } from './connections.js';
import { Fanout } from './fanout/fanout.js';
import { SharingKeys } from './fanout/sharing.js';
import { createFront } from './front.js';
import { createHealth, type Phase } from './health.js';
import { createRunOperation } from './operation.js';
import { createPlainPost } from './plain-post.js';
import { createReport } from './report.js';
import { createSingleConnection } from './single-connection.js';
import { createWsTransport } from './ws.js';
import { createGraphql } from './yoga.js';

export interface HubServerOptions {
  readonly hub: Hub;
  readonly schema: GraphQLSchema;
  readonly access: Access;
  readonly log: Logger;
  readonly version: string;
  /** Name of the engine below the hub, for `/health`. */
  readonly engine: string;
  /** GraphiQL and introspection. */
  readonly explore: boolean;
  readonly heartbeatMs: number;
  /** A peer that takes no byte for this long is cut off; it can resume. */
  readonly stallMs?: number;
  /** Told about connections; nobody by default. */
  readonly connectionEvents?: ConnectionEvents;
  /** Counts what is refused; nothing by default. */
  readonly meter?: Meter;
}

const MAX_BODY_BYTES = 1_048_576;
const STALL_MS = 30_000;
const CATCH_UPS_AT_ONCE = 64;

/** The hub on one port: GraphQL over HTTP, WebSocket and SSE, the pages and the probes. */
export class HubServer {
  readonly #server: Server;
  readonly #connections: Connections;
  readonly #sockets = new Set<Socket>();
  /** Those that have asked for nothing yet, as browsers keep in store. Node does not count them as idle. */
  readonly #unused = new Set<Socket>();
  #phase: Phase = 'starting';

  constructor(options: HubServerOptions) {
    const { hub, access, log, heartbeatMs, stallMs = STALL_MS } = options;
    const connections = new Connections(options.connectionEvents);
    this.#connections = connections;
    const report = createReport({ log, audit: hub.audit.record, meter: options.meter ?? NO_METER });
    const draining = () => this.#phase === 'draining';
    const shared = { connections, draining, heartbeatMs, stallMs, maxBodyBytes: MAX_BODY_BYTES };
    const fanout = new Fanout({ sharing: new SharingKeys(options.schema), catchUpsAtOnce: CATCH_UPS_AT_ONCE });
    const yoga = createGraphql({ schema: options.schema, fanout, report, explore: options.explore, ...shared });
    const run = createRunOperation(yoga, report);
    const front = createFront({
      ...{ hub, access, addressOf, connections, yoga, log, draining, explore: options.explore },
      answerPlainPost: createPlainPost(yoga, shared),
      singleConnection: createSingleConnection({ run, ...shared }),
      health: createHealth({ ...options, connections, phase: () => this.#phase }),
    });
    const ws = createWsTransport({ hub, access, addressOf, run, log, ...shared });

    this.#server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (req, res) => {
      this.#unused.delete(req.socket);
      void front(req, res);
    });
    this.#server.maxHeadersCount = 100;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      this.#unused.add(socket);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        this.#unused.delete(socket);
      });
    });
    this.#server.on('upgrade', (req, socket, head) => {
      this.#unused.delete(req.socket);
      socket.on('error', () => socket.destroy());
      const path = req.url?.split('?', 1)[0];
      const refuse = (status: string) => {
        connections.refused({ code: 'UPGRADE_REFUSED', message: status }, addressOf(req));
        socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
      };
      if (path !== '/graphql') return refuse('404 Not Found');
      if (draining()) return refuse('503 Service Unavailable');
      ws.upgrade(req, socket, head);
    });
  }

  /** Accepts connections. @returns the address; port 0 takes a free one. */
  async listen(port: number, host: string): Promise<{ url: string }> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#phase = 'serving';
    const { address, family, port: actual } = this.#server.address() as AddressInfo;
    return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}` };
  }

  /**
   * Stops in good order: takes no new streams, closes the open ones evenly over `drainMs` so that their clients do not
   * come back all at once, lets what is in flight be answered, and then stops accepting. Twice is fine.
   */
  async close(drainMs: number): Promise<void> {
    if (this.#phase === 'draining') return;
    this.#phase = 'draining';
    await this.#connections.drain(drainMs);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#unused) socket.destroy();
    // A connection whose answer ends now becomes idle after that, and its client would keep it open.
    const sweep = setInterval(() => this.#server.closeIdleConnections(), SWEEP_MS);
    // Also those that were upgraded, which are no longer Node's: one whose client reads nothing does not say good-bye.
    const lastCall = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, LAST_CALL_MS);
    await closed;
    clearInterval(sweep);
    clearTimeout(lastCall);
  }
}

/** Requests that are still being answered when everything else is closed have this long. */
const LAST_CALL_MS = 3_000;
const SWEEP_MS = 20;
