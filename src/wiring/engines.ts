import type { Clock } from '../core/clock.js';
import { type LoadedConfig, type ReadSettingsOptions, readSettings } from '../core/config/config.js';
import type { EngineAddress } from '../core/config/settings.js';
import type { DumpableLog, Restore } from '../core/log/dump.js';
import type { LogCopies } from '../core/log/log-copies.js';
import type { EventLog, Notice } from '../core/log.js';

/** Parameters by which an engine opens a log. */
export interface EngineContext {
  /** Address of the log, as `TIDINGS_ENGINE` says it. */
  readonly address: string;
  /** File of an embedded log. */
  readonly file: string;
  /** File in which a hub keeps how far it has seen a log of many hubs come. */
  readonly seenFile?: string;
  /** `always` refuses a store that can lose what it answers. */
  readonly durability: 'any' | 'always';
  readonly clock?: Clock;
  readonly onNotice: (notice: Notice) => void;
}

/** An engine of this build. Its code is loaded when it is used. */
export interface Engine extends EngineAddress {
  /** Short name, for the log lines. */
  readonly engine: string;
  open(context: EngineContext): Promise<EventLog & Partial<DumpableLog>>;
  /** Makes an empty store the log of a dump; absent in an engine that cannot. */
  restore?(context: EngineContext): Promise<Restore>;
  /** Copies of its log in one file or, in an engine that keeps none in the data folder, where it is and what to do. */
  readonly copies: string | (() => Promise<LogCopies>);
}

/** The engines of this build, by the addresses that choose them. Adding one is a folder and a row. */
export const ENGINES = [
  {
    ...{ name: 'sqlite:', engine: 'sqlite', pattern: /^sqlite:$/, doc: 'a file in the data folder' },
    open: async ({ file, clock, onNotice }) =>
      (await import('../engines/sqlite/index.js')).openSqlite({ file, clock, onNotice }),
    copies: async () => (await import('../engines/sqlite/index.js')).sqliteCopies,
  },
  {
    ...{ name: 'sqlite::memory:', engine: 'sqlite', pattern: /^sqlite::memory:$/, doc: 'lost when the process ends' },
    open: async ({ clock, onNotice }) =>
      (await import('../engines/sqlite/index.js')).openSqlite({ file: ':memory:', clock, onNotice }),
    copies: 'the log is in memory, which nothing outlives; use TIDINGS_ENGINE=sqlite:',
  },
  {
    ...{ name: 'redis://HOST:PORT', engine: 'redis' },
    pattern: /^rediss?:\/\/([^@/?#\s]*@)?[^@/?#\s]+(\/\d{0,3})?(\?prefix=[a-z0-9_-]{1,32})?$/,
    doc: 'Redis 7 or Valkey 7.2 and later, shared by many hubs; rediss:// by TLS; also a cluster',
    open: async ({ address, ...context }) =>
      (await import('../engines/redis/index.js')).openRedis({ url: address, ...context }),
    restore: async ({ address, ...context }) =>
      (await import('../engines/redis/index.js')).restoreRedis({ url: address, ...context }),
    copies: 'the log is in Redis, which has backups of its own; tidings backup and restore are for the embedded engine',
  },
] as const satisfies readonly Engine[];

/** The engine that an address chooses; null when it chooses none. */
export const engineOf = (address: string): Engine | null =>
  ENGINES.find(({ pattern }) => pattern.test(address)) ?? null;

/**
 * Reads the settings: the environment, else `tidings.config.{ts,js,mjs}` of the working directory, else the default.
 *
 * @throws ConfigError for a setting that is unknown or invalid, and for a file that cannot be loaded.
 */
export const loadConfig = (options: Omit<ReadSettingsOptions, 'engines'> = {}): Promise<LoadedConfig> =>
  readSettings({ ...options, engines: ENGINES });
