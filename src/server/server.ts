import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../auth/access.js';
import { DEFAULT_LIMITS, type Limits } from '../core/limits.js';
import type { ConnectionEvents } from '../hub/connection-events.js';
import type { Hub } from '../hub/hub.js';
import { Connections } from './connections.js';
import { createExecutor } from './executor.js';
import { Fanout } from './fanout/fanout.js';
import { SharingKeys } from './fanout/sharing.js';
import { createFront } from './front.js';
import { createGate, type GateSettings } from './gate.js';
import { createHealth, type Phase } from './health.js';
import { Listener } from './listener.js';
import { Metrics } from './metrics.js';
import { createMetricsPage } from './metrics-page.js';
import { createPrepareOperation, createRunOperation } from './operation.js';
import { createPlainPost } from './plain-post.js';
import { createProxies } from './proxies.js';
import { createReport } from './report.js';
import type { RequestLimits } from './request-limits.js';
import type { Certificate } from './secure-server.js';
import { setSecurityHeaders } from './security-headers.js';
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
  /** Serves HTTPS with HTTP/2; null, which is the default, serves HTTP in the clear. */
  readonly certificate?: Certificate | null;
  /** GraphiQL and introspection. */
  readonly explore: boolean;
  readonly heartbeatMs: number;
  /** How long frames wait for others of their socket, to leave as one write; 0, the default: to the end of the turn. */
  readonly coalesceMs?: number;
  /** Those that are not as in the table. */
  readonly limits?: Partial<Limits>;
  /** Proxies that are believed; none by default. */
  readonly trustedProxies?: readonly string[];
  /** From where it may be used; its own pages, and any address, by default. */
  readonly gate?: GateSettings;
  /** A peer that takes no byte for this long is cut off; it can resume. */
  readonly stallMs?: number;
  /** Told about connections; nobody by default. */
  readonly connectionEvents?: ConnectionEvents;
  /** Counts what goes on, for `/metrics`; its own by default. */
  readonly metrics?: Metrics;
  /** Whether `/metrics` answers everybody. */
  readonly metricsPublic?: boolean;
}

const MAX_BODY_BYTES = 1_048_576;
const STALL_MS = 30_000;
const LIMITS: RequestLimits = { headersMs: 10_000, requestMs: 30_000, maxHeaders: 100 };

/** The hub on one port: GraphQL over HTTP, WebSocket and SSE, the pages and the probes. */
export class HubServer {
  readonly #listener: Listener;
  readonly #connections: Connections;
  #phase: Phase = 'starting';

  constructor(options: HubServerOptions) {
    const {
      hub,
      access,
      log,
      heartbeatMs,
      stallMs = STALL_MS,
      metrics = new Metrics(),
      metricsPublic = false,
      certificate = null,
    } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const connections = new Connections(options.connectionEvents);
    this.#connections = connections;
    metrics.watch(connections);
    const telling = { log, audit: hub.audit.record, meter: metrics };
    const report = createReport(telling);
    const proxies = createProxies(options.trustedProxies ?? []);
    const gate = createGate({ settings: options.gate ?? {}, proxies, ...telling });
    const { addressOf } = proxies;
    const draining = () => this.#phase === 'draining';
    const timing = { heartbeatMs, stallMs, coalesceMs: options.coalesceMs ?? 0 };
    const shared = { connections, draining, ...timing, maxBodyBytes: MAX_BODY_BYTES, limits, report, meter: metrics };
    const { schema, explore } = options;
    const fanout = new Fanout({ sharing: new SharingKeys(schema), catchUpsAtOnce: limits.catchUps, meter: metrics });
    const executor = createExecutor({ fanout, ...shared });
    const yoga = createGraphql({ schema, executor, explore, ...shared });
    const prepare = createPrepareOperation(yoga, schema);
    const run = createRunOperation(prepare, { executor, report });
    const front = createFront({
      ...{ hub, access, proxies, connections, yoga, log, draining, explore: options.explore, metricsPublic },
      answerPlainPost: createPlainPost(prepare, { executor, ...shared }),
      singleConnection: createSingleConnection({ run, ...shared }),
      metricsPage: createMetricsPage({ metrics, report, isPublic: metricsPublic }),
      meter: metrics,
      health: createHealth({ ...options, connections, phase: () => this.#phase }),
    });
    const ws = createWsTransport({ hub, access, addressOf, run, log, ...shared });

    this.#listener = new Listener({
      ...{ certificate, limits: LIMITS, meter: metrics },
      onRequest: (req, res) => {
        setSecurityHeaders(res, { tls: certificate !== null });
        if (gate.admits(req, res)) void front(req, res);
      },
      onUpgrade: (req, socket, head) => {
        socket.on('error', () => socket.destroy());
        const path = req.url?.split('?', 1)[0];
        const refuse = (status: string) => {
          connections.refused({ code: 'UPGRADE_REFUSED', message: status }, addressOf(req));
          socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
        };
        const refusal = gate.refusal(req);
        if (refusal) return refuse(refusal);
        // A client of HTTP/1.0 cannot have asked for what only later versions know.
        if (req.httpVersion === '1.0') return refuse('400 Bad Request');
        if (path !== '/graphql') return refuse('404 Not Found');
        if (draining()) return refuse('503 Service Unavailable');
        ws.upgrade(req, socket, head);
      },
    });
  }

  /** Accepts connections. @returns the address; port 0 takes a free one. */
  async listen(port: number, host: string): Promise<{ url: string }> {
    const listening = await this.#listener.listen(port, host);
    this.#phase = 'serving';
    return listening;
  }

  /** Connections from now on see this certificate. */
  renewCertificate(certificate: Certificate): void {
    this.#listener.renew(certificate);
  }

  /**
   * Stops in good order: takes no new streams, closes the open ones evenly over `drainMs` so that their clients do not
   * come back all at once, lets what is in flight be answered, and then stops accepting. Twice is fine.
   */
  async close(drainMs: number): Promise<void> {
    if (this.#phase === 'draining') return;
    this.#phase = 'draining';
    await this.#connections.drain(drainMs);
    await this.#listener.close();
  }
}
