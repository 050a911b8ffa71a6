import type { Logger } from 'pino';
import { type Access, createAccess } from '../auth/access.js';
import { HUB_VIEWER } from '../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../auth/rights.js';
import { type Clock, systemClock } from '../core/clock.js';
import { itemsOf } from '../core/config/comma-separated.js';
import { type Config, ConfigError, type ConfigInput } from '../core/config/config.js';
import { DATA_FILES } from '../core/config/data-files.js';
import { limitsOf } from '../core/config/limits.js';
import { SETTINGS } from '../core/config/settings.js';
import { createCursors } from '../core/cursor.js';
import type { EventLog } from '../core/log.js';
import { Redaction } from '../core/text/redaction.js';
import { VERSION } from '../core/version.js';
import { CATALOGUE, createRegistry, type Registry } from '../events/index.js';
import { Hub } from '../hub/hub.js';
import { joinNodes, type Nodes } from '../hub/nodes/nodes.js';
import { SecretBox } from '../hub/nodes/secret-box.js';
import { SystemEvents } from '../hub/self/system-events.js';
import type { Webhooks } from '../hub/webhooks/webhooks.js';
import { createSchema } from '../schema/index.js';
import { HubServer } from '../server/server.js';
import type { OpenSource } from '../sources/index.js';
import { readCertificate } from './certificate.js';
import { Closers } from './closers.js';
import { type DataFolder, openDataFolder } from './data-folder.js';
import { startDerivation } from './derivation.js';
import { type Engine, engineOf } from './engines.js';
import { ensureProject, ensureProjects } from './first-projects.js';
import { healthSettings, startHealth } from './health.js';
import { createLogger, noticeTo } from './logger.js';
import { metricFile } from './metric-file.js';
import { readPersistedOperations } from './persisted-manifest.js';
import { type CheckedSource, checkSources, forgesOf, openSources, secretsOf } from './sources.js';
import { checkStart, type StartOptions } from './start-arguments.js';
import { openTracer } from './tracing.js';
import { closeWebhooks, deliverWebhooks, openWebhooks } from './webhooks.js';

/** A hub that serves. */
export interface RunningHub {
  /** `http://HOST:PORT`, or `https:` by TLS, with the port that was really taken. */
  readonly url: string;
  /** The full-access API key. */
  readonly adminKey: string;
  /** Whether this start has made that key: nobody has seen it yet. */
  readonly adminKeyIsNew: boolean;
  readonly hub: Hub;
  /** Creates a ticket by which the operator signs in on the dashboard of this machine, once within 60 s. */
  issueOpening(): Promise<string>;
  /**
   * Reads the certificate again, for connections from now on. A fault in it is logged, and the last one stays. No-op
   * for a hub that serves HTTP in the clear.
   */
  renewCertificate(): void;
  /**
   * Stops in good order: streams get `server_shutdown` and are closed evenly over the drain time, requests in flight are
   * answered, the log is closed. Idempotent.
   */
  close(): Promise<void>;
}

/** Common parts that every other part is built from. */
interface Base {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly closers: Closers;
  readonly data: DataFolder;
  readonly redaction: Redaction;
  readonly adminKey: string;
  readonly adminKeyIsNew: boolean;
  /** Seals the cursors of a log that no other node shares. */
  readonly ownKey: string;
}

/**
 * Starts a hub with these settings, and the defaults for all others: the log, the hub on it, and the server in front. It
 * listens when this resolves. When it rejects, everything that was opened is closed again.
 *
 * @example
 * const { config } = await loadConfig();
 * const hub = await startHub({ ...config, port: 0 }, { watch: { folder: '.', project: 'acme' } });
 * console.log(hub.url);
 * await hub.close();
 *
 * @param settings those of `loadConfig`, or any of them by name; the environment is not read here.
 * @throws ConfigError that names the setting or option at fault.
 * @throws TidingsError `CONFLICT` for an exclusive watch of a project that has the events of another folder.
 */
export async function startHub(settings: ConfigInput = {}, options: StartOptions = {}): Promise<RunningHub> {
  const config = checkStart(settings, options);
  const redaction = new Redaction(config.redact);
  const log = await createLogger({ level: config.logLevel, redaction, readable: process.stderr.isTTY });
  const closers = new Closers((error) => log.error({ err: error }, 'a part of the hub was not closed properly'));
  try {
    return await start(openBase({ config, log, closers, redaction }), options);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

function openBase({ config, ...rest }: Pick<Base, 'config' | 'log' | 'closers' | 'redaction'>): Base {
  const data = openDataFolder(config.data);
  const adminKeyIsNew = config.adminKey === undefined && data.madeSecret(DATA_FILES.adminKey) === null;
  const adminKey = config.adminKey ?? data.secret(DATA_FILES.adminKey);
  const ownKey = data.secret(DATA_FILES.cursorKey);
  for (const secret of [adminKey, ownKey]) rest.redaction.hide(secret);
  return { config, ...rest, clock: systemClock, data, adminKey, adminKeyIsNew, ownKey };
}

async function start(base: Base, options: StartOptions): Promise<RunningHub> {
  const { config, log, closers } = base;
  // Faults of the settings come first, while nothing is open yet.
  const registry = registryOf(config);
  const certificate = readCertificate(config);
  const persisted = readPersistedOperations(config, registry);
  const checked = sourcesOf(config, options);
  for (const secret of secretsOf(checked)) base.redaction.hide(secret);
  const chosen = chosenEngine(config);
  const engine = await openLog(base, chosen);
  const { hub, access, systemEvents, webhooks } = await openHub(base, { engine, registry });
  const sources = openSources(checked, { ...base, hub, credentials: access.credentials });
  const server = createServer(base, { hub, access, systemEvents, webhooks, certificate, persisted, sources });
  closers.add(server, () => server.close(config.drainMs));
  await ensureProject({ hub, log }, HUB_VIEWER, { id: SYSTEM_PROJECT });
  const { url } = await server.listen(config.port, config.host);
  log.info({ url, engine: chosen.engine, version: VERSION }, 'listening');
  await ensureProjects({ hub, log }, sources, options);
  deliverWebhooks(webhooks, { ...base, engine });
  startHealth({ ...base, hub, access });
  startDerivation({ ...base, hub, engine });
  // Together with the server: otherwise its streams would be closed later than was announced to them.
  for (const source of sources) closers.beside(source, () => source.close());
  await Promise.all(sources.map((source) => source.start()));
  let closed: Promise<void> | null = null;
  const close = () => {
    log.info({ drainMs: config.drainMs }, 'stopping');
    hub.announceShutdown(config.drainMs);
    // Together with the server, otherwise both would take the whole drain time.
    void closeWebhooks(webhooks, config);
    return closers.close();
  };
  return {
    ...{ url, adminKey: base.adminKey, adminKeyIsNew: base.adminKeyIsNew, hub },
    issueOpening: async () => (await access.issueOpening()).ticket,
    renewCertificate: () => renewCertificate({ server, log }, config),
    close: () => (closed ??= close()),
  };
}

function chosenEngine({ engine: address }: Config): Engine {
  const chosen = engineOf(address);
  if (!chosen) throw new ConfigError(`${SETTINGS.engine.env} is no address of an engine of this build`);
  return chosen;
}

async function openLog({ config, data, clock, log, closers }: Base, chosen: Engine): Promise<EventLog> {
  const opened = await chosen.open({
    ...{ address: config.engine, file: data.file(DATA_FILES.log) },
    ...{
      seenFile: data.file(DATA_FILES.redisSeen),
      durability: config.redisDurability,
      clock,
      onNotice: noticeTo(log),
    },
  });
  return closers.add(opened, () => opened.close());
}

interface OpenHub {
  readonly hub: Hub;
  readonly access: Access;
  readonly systemEvents: SystemEvents;
  readonly webhooks: Webhooks;
}

/** The hub on its log, the events that it publishes of itself, and the credentials that it accepts. */
async function openHub(base: Base, { engine, registry }: { engine: EventLog; registry: Registry }): Promise<OpenHub> {
  const { config, clock, log, closers, redaction } = base;
  const nodes = await joinNodes({
    ...{ log: engine, ownKey: base.ownKey, clock },
    onKey: (key) => redaction.hide(key),
    onError: (error) => log.error({ err: error }, 'what nodes have in common cannot be had'),
  });
  closers.add(nodes, () => nodes.close());
  const secretBox = new SecretBox(nodes.cursorSecret);
  const tracer = await openTracer(base);
  const hub = new Hub({
    ...{ log: engine, registry, cursors: createCursors(nodes.cursorSecret), clock, signals: nodes.signals },
    ...{ maxEventBytes: config.maxEventBytes, publishRate: config.publishRate },
    retention: { days: config.retentionDays, events: config.retentionEvents, latestKeys: config.latestKeys },
    broadcasting: { perMinute: config.broadcastRate, endedDays: config.broadcastDays },
    ...{ secretBox, tracer, health: healthSettings(config) },
    metricStore: metricFile(base.data.file(DATA_FILES.metricValues)),
    rightsAreKnown: () => access.isCurrent,
    onError: (error) => log.error({ err: error }, 'background work failed'),
  });
  closers.add(hub, () => hub.close());
  const systemEvents = new SystemEvents({ hub, clock, meter: hub.measurements });
  const access = openAccess(base, { engine, hub, nodes, systemEvents });
  const webhooks = openWebhooks(base, { engine, hub, nodes, secretBox });
  return { hub, access, systemEvents, webhooks };
}

interface AccessParts {
  readonly engine: EventLog;
  readonly hub: Hub;
  readonly nodes: Nodes;
  readonly systemEvents: SystemEvents;
}

function openAccess(base: Base, { engine, hub, nodes, systemEvents }: AccessParts): Access {
  const { config, adminKey, clock, log, closers } = base;
  const access = createAccess({
    ...{ adminKey, clock, records: engine.records, signals: nodes.signals, signInFailures: config.signInFailures },
    jwt: {
      ...{ secret: config.jwtSecret, jwksUrl: config.jwksUrl },
      ...{ issuer: config.jwtIssuer, audience: config.jwtAudience, leewayMs: config.jwtLeewayMs },
    },
    sessionLimits: { idleMs: config.sessionIdleMs, maxMs: config.sessionMaxMs },
    ...{ audit: hub.audit.record, signInEvents: systemEvents, meter: hub.measurements },
    onKeySetRecovery: (step) => hub.health.recovery({ component: 'sign-ins', strategy: 'fetch key set', ...step }),
    onRefused: (refusal) => log.info(refusal, 'credential refused'),
    onNotice: noticeTo(log),
    onError: (error) => log.error({ err: error }, 'credentials cannot be looked up'),
  });
  return closers.add(access, () => access.close());
}

interface ServerParts extends OpenHub {
  readonly sources: readonly OpenSource[];
  readonly certificate: ReturnType<typeof readCertificate>;
  readonly persisted: ReturnType<typeof readPersistedOperations>;
}

function createServer({ config, log }: Base, parts: ServerParts): HubServer {
  const { hub, access, systemEvents, webhooks, certificate, persisted, sources } = parts;
  return new HubServer({
    ...{ hub, access, webhooks, log, certificate, persisted, version: VERSION, connectionEvents: systemEvents },
    schema: createSchema({ registry: hub.registry, extend: config.schemas }),
    ...{ explore: config.explore, metricsPublic: config.metricsPublic, basePath: config.basePath },
    ...{ heartbeatMs: config.heartbeatMs, coalesceMs: config.coalesceMs, limits: limitsOf(config) },
    sourceRoutes: sources.flatMap(({ routes }) => routes ?? []),
    trustedProxies: itemsOf(config.trustProxy),
    gate: {
      origins: itemsOf(config.origins),
      allowAddresses: itemsOf(config.allowAddresses),
      denyAddresses: itemsOf(config.denyAddresses),
    },
  });
}

function renewCertificate({ server, log }: { server: HubServer; log: Logger }, config: Config): void {
  try {
    const certificate = readCertificate(config);
    if (!certificate) return;
    server.renewCertificate(certificate);
    log.info('certificate read again');
  } catch (error) {
    log.error({ err: error }, 'the certificate stays the last one');
  }
}

function registryOf({ events }: Config): Registry {
  try {
    return createRegistry([...CATALOGUE, ...events]);
  } catch (error) {
    throw new ConfigError(`events: ${(error as Error).message}`);
  }
}

/** The declared sources, behind the folder that the start names and the forges whose secrets are settings. */
function sourcesOf(config: Config, { watch }: StartOptions): CheckedSource[] {
  const { exclusive: _, ...settings } = watch ?? {};
  const folder = watch && { type: 'folder', ...settings };
  return [
    ...checkSources(folder ? [folder] : [], 'watch'),
    ...checkSources(forgesOf(config), 'forges'),
    ...checkSources(config.sources),
  ];
}
