import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import type { Config } from '../../src/core/config/config.js';
import { field } from '../../src/index.js';
import { HubServer } from '../../src/server/server.js';
import { Derivation, folderSource } from '../../src/sources/index.js';
import { startHub } from '../../src/wiring/compose.js';
import { loadConfig } from '../../src/wiring/engines.js';
import type { StartOptions } from '../../src/wiring/start-arguments.js';
import { overlaid } from '../support/overlaid.js';

const DEFAULTS = { PORT: '0', TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0' };

let folder: string;
let data: string;
let taken: Server;
/** Timers of the clock that run. */
let timers: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-compose-'));
  data = join(folder, 'data');
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  timers = 0;
  const { every } = systemClock;
  vi.spyOn(systemClock, 'every').mockImplementation((ms, task) => {
    const stop = every(ms, task);
    let isRunning = true;
    timers++;
    return () => {
      if (isRunning) timers--;
      isRunning = false;
      stop();
    };
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  taken.close();
  await rm(folder, { recursive: true });
});

const start = async (settings: Partial<Config> = {}, options: StartOptions = {}) => {
  const { config } = await loadConfig({ cwd: folder, env: { ...DEFAULTS, TIDINGS_DATA: data } });
  return startHub({ ...config, ...settings }, options);
};

interface Fault {
  readonly settings?: () => Partial<Config>;
  readonly options?: () => StartOptions;
  readonly prepare?: () => Promise<unknown>;
  /** What makes the data folder usable again. */
  readonly repair?: () => Promise<unknown>;
}

const SCHEMA_THAT_THROWS = {
  getQueryType() {
    throw new Error('not a schema');
  },
} as unknown as GraphQLSchema;

const FAULTS: Record<string, Fault> = {
  'an address of no engine': { settings: () => ({ engine: 'mongodb://db' }) },
  'event types that clash': {
    settings: () => ({ events: [{ name: 'activity', payload: { kind: field.string('Kind.') } }] as never }),
  },
  'a certificate that cannot be read': { settings: () => ({ tlsCert: '/nowhere.pem', tlsKey: '/nowhere.key' }) },
  'a log that is none': {
    prepare: () => mkdir(data).then(() => writeFile(join(data, 'tidings.db'), 'not a database '.repeat(512))),
    repair: () => rm(join(data, 'tidings.db')),
  },
  'a schema that cannot be merged': { settings: () => ({ schemas: [SCHEMA_THAT_THROWS] }) },
  'a port that is taken': { settings: () => ({ port: (taken.address() as AddressInfo).port }) },
  'a folder that is none': { options: () => ({ watch: { folder: join(folder, 'nowhere'), project: 'acme' } }) },
};

describe.each(Object.entries(FAULTS))('a start that fails by %s', (_, { settings, options, prepare, repair }) => {
  it('leaves nothing open, and the data folder as good as before', async () => {
    await prepare?.();
    await expect(start(settings?.(), options?.())).rejects.toThrow();
    expect(timers).toBe(0);
    await repair?.();
    const hub = await start();
    expect((await fetch(`${hub.url}/health`)).status).toBe(200);
    expect(timers).toBeGreaterThan(0);
    await hub.close();
    expect(timers).toBe(0);
  });
});

it('a hub closes once, however often it is asked', async () => {
  const hub = await start();
  await Promise.all([hub.close(), hub.close()]);
  await hub.close();
  await (await start()).close();
});

it('a hub closes its sources while its server drains', async () => {
  let drains: () => void = () => undefined;
  const draining = new Promise<void>((resolve) => {
    drains = resolve;
  });
  const { close } = HubServer.prototype;
  vi.spyOn(HubServer.prototype, 'close').mockImplementation(function (this: HubServer, drainMs) {
    drains();
    return close.call(this, drainMs);
  });
  const closeDerivation = Derivation.prototype.close;
  vi.spyOn(Derivation.prototype, 'close').mockImplementation(async function (this: Derivation) {
    await draining;
    return closeDerivation.call(this);
  });
  const { open } = folderSource;
  vi.spyOn(folderSource, 'open').mockImplementation((...parameters) => {
    const source = open(...parameters);
    return overlaid(source, { close: () => draining.then(() => source.close()) });
  });
  const hub = await start({ derive: true }, { watch: { folder, project: 'acme' } });
  await hub.close();
});

describe('startHub', () => {
  it('starts with a few settings, and the defaults for all others', async () => {
    const hub = await startHub({ port: 0, data, logLevel: 'silent' });
    expect((await fetch(`${hub.url}/health`)).status).toBe(200);
    await hub.close();
  });

  it.each<[string, unknown[], RegExp]>([
    ['no object', [4000], /the first argument is a number; accepted: settings, as \{ port: 4000 \}/],
    ['null', [null], /the first argument is null; accepted: settings/],
    [
      'all that loadConfig answers',
      [{ config: {}, origins: {} }],
      /accepted: its config, as in const \{ config \} = await/,
    ],
    ['an unknown setting', [{ prot: 1 }], /^prot in the settings is '1', but there is no such setting; .*\bport\b/],
    ['an invalid setting', [{ port: 'http' }], /^port in the settings is 'http'; accepted: a whole number/],
    ['an unknown option', [{}, { wach: {} }], /options: .*"wach"; accepted: \{ watch: \{ folder, project \} \}/],
    ['a folder without its project', [{}, { watch: { folder: '.' } }], /options\.watch\.project: .*accepted: /],
    ['a path alone', [{}, { watch: '.' }], /options\.watch: .*accepted: \{ watch: \{ folder, project \} \}/],
  ])('rejects %s with what is accepted', async (_, parameters, message) => {
    const failed = (startHub as (...values: unknown[]) => Promise<unknown>)(...parameters);
    await expect(failed).rejects.toMatchObject({ name: 'ConfigError', message: expect.stringMatching(message) });
  });
});
