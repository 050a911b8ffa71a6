import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../auth/access.js';
import { DEFAULT_LIMITS, type Limits } from '../core/config/limits.js';
import type { Measurements } from '../core/observe/measurements.js';
import type { Hub } from '../hub/hub.js';
import type { ConnectionEvents } from '../hub/self/connection-events.js';
import type { Webhooks } from '../hub/webhooks/webhooks.js';
import type { SourceRoute } from '../sources/index.js';
import { Fanout } from './fanout/fanout.js';
import { ConnectionSlots } from './gate/connection-slots.js';
import { createGate, type GateSettings } from './gate/gate.js';
import { createProxies } from './gate/proxies.js';
import { createUpgrade } from './gate/upgrade.js';
import { createExecutor } from './graphql/executor.js';
import { createGraphqlOverHttp } from './graphql/graphql-over-http.js';
import { Operations } from './graphql/operations.js';
import {
  NO_PERSISTED_OPERATIONS,
  PersistedOperations,
  type PersistedSettings,
} from './graphql/persisted-operations.js';
import { createRunOperation } from './graphql/run-operation.js';
import { tracedExecutor } from './graphql/traced-executor.js';
import { createGraphql } from './graphql/yoga.js';
import { Listener } from './http/listener.js';
import type { Certificate } from './http/secure-server.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { Connections } from './operate/connections.js';
import { createReport } from './operate/error-report.js';
import { createDispatch } from './routes/dispatch.js';
import { createHealth, type Phase } from './routes/probes.js';
import { createRoutes } from './routes/routes.js';
import { StreamAdmission } from './routes/stream-admission.js';
import { useResponseStreams } from './streams/http/use-response-streams.js';
import { createSingleConnection } from './streams/sse/single-connection.js';

import { createWsTransport } from './streams/ws/ws-transport.js';

/** Most operations that a warning lists. */
const MOST_SHOWN = 10;

export interface HubServerOptions {
  readonly hub: Hub;
  readonly schema: GraphQLSchema;
  readonly access: Access;
  readonly webhooks: Webhooks;
  readonly log: Logger;
  readonly version: string;
  /** Serves HTTPS with HTTP/2; null, which is the default, serves HTTP in the clear. */
  readonly certificate?: Certificate | null;
  /** GraphiQL and introspection. */
  readonly explore: boolean;
  /** Persisted operations; by default none are known, and clients may register theirs. */
  readonly persisted?: PersistedSettings;
  readonly heartbeatMs: number;
  /** How long frames of a socket are gathered into one write; 0, the default: to the end of the turn. */
  readonly coalesceMs?: number;
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>;
  /** Proxies whose headers count; none by default. */
  readonly trustedProxies?: readonly string[];
  /** Origins and addresses that may use the hub: by default its own pages, from any address. */
  readonly gate?: GateSettings;
  /** Receives the events of connections; nothing does by default. */
  readonly connectionEvents?: ConnectionEvents;
  /** Whether `/metrics` answers everybody. */
  readonly metricsPublic?: boolean;
  /** Path below which a proxy serves the hub, as `/hub`; none by default. */
  readonly basePath?: string;
  /** Paths at which sources are sent events. */
  readonly sourceRoutes?: readonly SourceRoute[];
}

/** The hub on one port: GraphQL over HTTP, WebSocket and SSE, the pages and the probes. */
export class HubServer {
  readonly #listener: Listener;
  readonly #connections: Connections;
  readonly #measurements: Measurements;
  #phase: Phase = 'starting';
  #closed: Promise<void> | null = null;

  constructor(options: HubServerOptions) {
    const { hub, certificate = null, basePath = '' } = options;
    const { measurements } = hub;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#connections = new Connections({
      events: options.connectionEvents,
      lagMs: (stream) => hub.connections.lagMs(stream),
    });
    this.#measurements = measurements;
    this.#connections.measure(measurements);
    hub.health.register(this.#connections.component(limits.maxSockets));
    measurements.gauge({
      ...{ name: 'draining', help: 'Whether the hub stops: 1 from the signal on.' },
      read: () => (this.#phase === 'draining' ? 1 : 0),
    });
    hub.presence.locate(this.#connections);
    hub.connections.locate(this.#connections);
    const parts = createParts(options, {
      ...{ limits, connections: this.#connections },
      phase: () => this.#phase,
    });
    this.#listener = new Listener({
      ...{ certificate, limits, meter: measurements },
      onError: (error) => options.log.error({ err: error }, 'a connection could not be accepted'),
      onUpgrade: (req, socket, head) => {
        cutBasePath(req, basePath);
        parts.upgrade(req, socket, head);
      },
      onRequest: (req, res) => {
        cutBasePath(req, basePath);
        setSecurityHeaders(res, { tls: certificate !== null });
        if (parts.gate.admits(req, res)) void parts.dispatch(req, res);
      },
    });
    hub.statistics.locate(() => this.#listener.bytes());
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
   * come back all at once, lets what is in flight be answered, and then stops accepting. Idempotent: every call resolves
   * when the first has finished.
   */
  close(drainMs: number): Promise<void> {
    this.#closed ??= this.#close(drainMs);
    return this.#closed;
  }

  async #close(drainMs: number): Promise<void> {
    this.#phase = 'draining';
    try {
      await this.#connections.drain(drainMs, this.#measurements);
    } finally {
      await this.#listener.close();
    }
  }
}

/** A proxy may pass a request on with the path below which it serves the hub, or without. Routes have it without. */
function cutBasePath(req: IncomingMessage, basePath: string): void {
  const { url } = req;
  if (basePath !== '' && url?.startsWith(`${basePath}/`)) req.url = url.slice(basePath.length);
}

interface Core {
  readonly limits: Limits;
  readonly connections: Connections;
  readonly phase: () => Phase;
}

/** Puts together the handlers of requests and upgrades. */
function createParts(options: HubServerOptions, { limits, connections, phase }: Core) {
  const { hub, schema, access, webhooks, log, heartbeatMs, coalesceMs = 0, explore } = options;
  const { metricsPublic = false, basePath = '', persisted: settings = NO_PERSISTED_OPERATIONS } = options;
  const { measurements: meter, tracer } = hub;
  const reporting = { log, audit: hub.audit.record, meter };
  const report = createReport(reporting);
  const proxies = createProxies(options.trustedProxies ?? []);
  const { addressOf } = proxies;
  const gate = createGate({ settings: options.gate ?? {}, proxies, ...reporting });
  const slots = new ConnectionSlots(limits, meter);
  const draining = () => phase() === 'draining';
  const shared = { connections, slots, draining, heartbeatMs, coalesceMs, limits, report, meter };
  const fanout = new Fanout({
    ...{ catchUpsAtOnce: limits.catchUps, meter, tracer, onError: report },
  });
  fanout.measure(hub.measurements);
  const executor = tracedExecutor(createExecutor({ fanout, tracer, ...shared }), tracer);
  const yoga = createGraphql({ schema, executor, explore, responseStreams: useResponseStreams(shared), ...shared });
  const persisted = new PersistedOperations(settings, meter);
  const operations = new Operations({ reader: yoga, schema, persisted });
  warnOfFaults(operations, settings, log);
  const run = createRunOperation(operations, { executor, report });
  const routes = createRoutes({
    // Nobody could run there what is not known.
    ...{
      hub,
      schema,
      access,
      webhooks,
      proxies,
      explore: explore && !settings.only,
      metricsPublic,
      basePath,
      ...shared,
    },
    answerGraphql: createGraphqlOverHttp({ operations, executor, yoga, ...shared }),
    ...{ singleConnection: createSingleConnection({ run, ...shared }), run },
    health: createHealth({ ...options, connections, phase }),
    sourceRoutes: options.sourceRoutes ?? [],
  });
  const dispatch = createDispatch(routes, {
    ...{ credentials: access.credentials, addressOf, log, streams: new StreamAdmission(shared), meter, report },
  });
  const ws = createWsTransport({ hub, access, webhooks, addressOf, run, log, ...shared });
  const upgrade = createUpgrade({
    ...{ gate, addressOf, maxHeaders: limits.maxHeaders, upgrade: ws.upgrade, ...shared },
  });
  return { gate, dispatch, upgrade };
}

/** Logs which operations of a manifest the hub refuses: those of another server, of an older schema, or over a limit. */
function warnOfFaults(operations: Operations, { operations: known, own }: PersistedSettings, log: Logger): void {
  const refused = [...known].flatMap(([id, text]) => {
    if (own?.has(id)) return [];
    const [fault] = operations.faultsOf(text);
    return fault ? [{ id, reason: (fault as Error).message }] : [];
  });
  if (refused.length === 0) return;
  const shown = refused.slice(0, MOST_SHOWN);
  log.warn({ count: refused.length, operations: shown }, 'persisted operations that the hub refuses');
}
