import type { Logger } from 'pino';
import { createAccess } from '../auth/access.js';
import { HUB_VIEWER, watcherViewer } from '../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../auth/rights.js';
import type { Viewer } from '../auth/viewer.js';
import { type Clock, systemClock } from '../core/clock.js';
import { itemsOf } from '../core/config/comma-separated.js';
import { type Config, ConfigError } from '../core/config/config.js';
import { limitsOf } from '../core/config/limits.js';
import { type ENGINES as ADDRESSES, engineOf } from '../core/config/settings.js';
import { createCursors } from '../core/cursor.js';
import { hasCode } from '../core/errors.js';
import type { EventLog } from '../core/log.js';
import { Measurements } from '../core/measurements.js';
import type { Notice } from '../core/notice.js';
import { Redaction } from '../core/text/redaction.js';
import { VERSION } from '../core/version.js';
import { openRedis, restoreRedis } from '../engines/redis/index.js';
import { openSqlite } from '../engines/sqlite/index.js';
import { CATALOGUE, createRegistry, type Registry } from '../events/index.js';
import { Hub } from '../hub/hub.js';
import { joinNodes } from '../hub/nodes/nodes.js';
import { StatusEvents } from '../hub/self/status-events.js';
import { SystemEvents } from '../hub/self/system-events.js';
import { createSchema } from '../schema/index.js';
import { HubServer } from '../server/server.js';
import { type Watch, watchFolder } from '../sources/index.js';
import { readCertificate } from './certificate.js';
import { type DataFolder, openDataFolder } from './data-folder.js';
import { createHubSink } from './hub-sink.js';
import { createLogger } from './logger.js';
import { type Moved, type MoveProgress, moveLog } from './move-log.js';

/** A hub that serves. */
export interface RunningHub {
  /** `http://HOST:PORT`, or `https:` by TLS, with the port that was really taken. */
  readonly url: string;
  /** The full-access API key. */
  readonly adminKey: string;
  readonly hub: Hub;
  /**
   * Reads the certificate again, for connections from now on. What is wrong with it is logged, and the last one stays.
   * No-op for a hub that serves HTTP in the clear.
   */
  renewCertificate(): void;
  /**
   * Stops in good order: streams are told and closed evenly over the drain time, what is in flight is answered, the log
   * is closed. Twice is fine.
   */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Folder to watch: its file changes and git commits are published to `project`. */
  readonly watch?: { readonly folder: string; readonly project: string };
}

interface EngineContext {
  readonly config: Config;
  readonly data: DataFolder;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The engines of this build, by the row of the settings that chooses one. */
const ENGINES: Record<(typeof ADDRESSES)[number]['name'], (context: EngineContext) => Promise<EventLog>> = {
  'sqlite:': ({ data, clock, log }) => openSqlite({ file: data.file('tidings.db'), clock, onNotice: noticeTo(log) }),
  'sqlite::memory:': ({ clock, log }) => openSqlite({ file: ':memory:', clock, onNotice: noticeTo(log) }),
  'redis://HOST:PORT': ({ config, data, clock, log }) =>
    openRedis({
      ...{ url: config.engine, clock, onNotice: noticeTo(log) },
      ...{ markFile: data.file('redis-mark'), durability: config.redisDurability },
    }),
};

/** Starts a hub with these settings: the log, the hub on it, and the server in front. Listens when it resolves. */
export async function startHub(config: Config, options: StartOptions = {}): Promise<RunningHub> {
  const redaction = new Redaction(config.redact);
  const log = createLogger({ level: config.logLevel, redaction, readable: process.stderr.isTTY });
  const data = openDataFolder(config.data);
  const adminKey = config.adminKey ?? data.secret('admin.key');
  const ownKey = data.secret('cursor.key');
  for (const secret of [adminKey, ownKey]) redaction.hide(secret);
  const registry = registryOf(config);
  const certificate = readCertificate(config);
  const clock = systemClock;
  const measurements = new Measurements();
  const chosen = engineOf(config.engine);
  const engine = await ENGINES[chosen.name]({ config, data, clock, log });
  const nodes = await joinNodes({
    ...{ log: engine, ownKey, clock },
    onKey: (key) => redaction.hide(key),
    onError: (error) => log.error({ err: error }, 'what nodes have in common cannot be had'),
  });
  const hub = new Hub({
    log: engine,
    registry,
    cursors: createCursors(nodes.cursorSecret),
    clock,
    maxEventBytes: config.maxEventBytes,
    publishRate: config.publishRate,
    measurements,
    signals: nodes.signals,
    rightsAreKnown: () => access.isCurrent,
    retention: { days: config.retentionDays, events: config.retentionEvents },
    onError: (error) => log.error({ err: error }, 'background work failed'),
  });
  const systemEvents = new SystemEvents({
    ...{ hub, clock, meter: measurements },
    onError: (error) => log.error({ err: error }, 'events of the hub itself were not published'),
  });
  const statusEvents = new StatusEvents({
    ...{ hub, clock },
    onError: (error) => log.error({ err: error }, 'a change of the status was not published'),
  });
  const access = createAccess({
    ...{ adminKey, clock, records: engine.records, signInFailures: config.signInFailures },
    signals: nodes.signals,
    jwt: {
      ...{ secret: config.jwtSecret, jwksUrl: config.jwksUrl },
      ...{ issuer: config.jwtIssuer, audience: config.jwtAudience },
    },
    sessionLimits: { idleMs: config.sessionIdleMs, maxMs: config.sessionMaxMs },
    ...{ audit: hub.audit.record, signInEvents: systemEvents, meter: measurements },
    onError: (error) => log.error({ err: error }, 'credentials cannot be looked up'),
  });
  const server = new HubServer({
    hub,
    schema: createSchema({ registry, extend: config.schemas }),
    access,
    log,
    version: VERSION,
    certificate,
    explore: config.explore,
    heartbeatMs: config.heartbeatMs,
    coalesceMs: config.coalesceMs,
    limits: limitsOf(config),
    metricsPublic: config.metricsPublic,
    trustedProxies: itemsOf(config.trustProxy),
    gate: {
      origins: itemsOf(config.origins),
      allowAddresses: itemsOf(config.allowAddresses),
      denyAddresses: itemsOf(config.denyAddresses),
    },
    connectionEvents: systemEvents,
  });
  let watch: Watch | null = null;
  const stop = async () => {
    await watch?.close();
    await server.close(config.drainMs);
    access.close();
    await systemEvents.close();
    await statusEvents.close();
    await hub.close();
    await nodes.close();
    await engine.close();
  };
  try {
    await ensureProject({ hub, log }, HUB_VIEWER, SYSTEM_PROJECT);
    const { url } = await server.listen(config.port, config.host);
    log.info({ url, engine: chosen.engine, version: VERSION }, 'listening');
    if (options.watch) watch = await watchInto({ hub, data, log }, options.watch);
    const renewCertificate = () => renew({ server, log }, config);
    let stopped: Promise<void> | null = null;
    const close = () => {
      log.info({ drainMs: config.drainMs }, 'stopping');
      hub.announceShutdown(config.drainMs);
      return stop();
    };
    return { url, adminKey, hub, renewCertificate, close: () => (stopped ??= close()) };
  } catch (error) {
    await stop();
    throw error;
  }
}

export interface MigrateOptions {
  /** The file of the embedded engine; no hub may have it open. */
  readonly file: string;
  /** The folder with the key of the source's cursors, in which the node that is to run here keeps what it knows. */
  readonly data: string;
  /** Of the Redis that is to have the log. */
  readonly url: string;
  readonly durability: Config['redisDurability'];
  readonly onNotice: (notice: Notice) => void;
  readonly onProgress: (progress: MoveProgress) => void;
}

/** Moves a log from the embedded engine to Redis. @throws Error whose message says to the operator what stands in the way. */
export async function migrate(options: MigrateOptions): Promise<Moved> {
  const { file, url, durability, onNotice, onProgress } = options;
  const data = openDataFolder(options.data);
  const cursorKey = data.madeSecret('cursor.key');
  if (!cursorKey)
    throw new Error(`${data.file('cursor.key')} is not there: without it no cursor would be good any more`);
  const redis = { ...{ url, durability, onNotice }, markFile: data.file('redis-mark') };
  const restore = restoreRedis(redis);
  const source = await openSqlite({ file, onNotice });
  try {
    return await moveLog({ source, cursorKey, restore, open: () => openRedis(redis), onProgress });
  } finally {
    await source.close();
  }
}

function renew({ server, log }: { server: HubServer; log: Logger }, config: Config): void {
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

const noticeTo =
  (log: Logger) =>
  ({ level, message, cause }: Notice): void =>
    log[level]({ err: cause }, message);

/** A log that cannot be written now may still be read: the hub serves what it can, and `/ready` tells the rest. */
async function ensureProject({ hub, log }: { hub: Hub; log: Logger }, viewer: Viewer, project: string): Promise<void> {
  try {
    await hub.projects.ensure(viewer, project);
  } catch (error) {
    if (!hasCode(error, 'UNAVAILABLE')) throw error;
    log.error({ err: error, project }, 'the log cannot be written');
  }
}

async function watchInto(
  { hub, data, log }: { hub: Hub; data: DataFolder; log: Logger },
  { folder, project }: { folder: string; project: string },
): Promise<Watch> {
  const viewer = watcherViewer(project);
  // Who follows the project from the start finds it, though nothing has happened in the folder yet.
  await ensureProject({ hub, log }, viewer, project);
  return watchFolder({
    folder,
    sink: createHubSink(hub, viewer, project),
    onError: (error) => log.warn({ err: error }, 'watching failed'),
    ignored: [data.path],
  });
}
