import { afterEach, describe, expect, it } from 'vitest';
import { RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';

/** Components beside the log and the engine. */
const OTHERS = ['nodes', 'sources', 'sockets', 'webhooks', 'event-loop', 'memory', 'sign-ins'];
const healthy = (...names: string[]) => names.map((name) => ({ name, health: 'HEALTHY', message: null }));
const STATUS = '{ systemStatus { health components { name health message } log { engine status durability risk } } }';

describe.skipIf(!REDIS)('a hub on Redis says how its log is', () => {
  let hubs: RedisHubs;
  afterEach(() => hubs.remove());

  async function start(redis: Record<string, string> = {}) {
    hubs = await RedisHubs.make({ redis });
    await hubs.server.start();
    return hubs.start('a');
  }

  it('and what could take events that it has answered, to those who may monitor', async () => {
    const hub = await start({ appendfsync: 'everysec' });
    const risk = 'appendfsync is everysec: a power cut may lose what was answered';
    expect((await hub.post(STATUS)).data.systemStatus).toEqual({
      health: 'HEALTHY',
      components: [{ name: 'log', health: 'HEALTHY', message: risk }, ...healthy('engine', ...OTHERS)],
      log: { engine: 'redis', status: 'READY', durability: 'PROCESS', risk },
    });
    const log = { engine: 'redis', durability: 'process', risk };
    expect(await hub.probe('/ready')).toEqual({ http: 200, status: 'ready', log: { ...log, status: 'ready' } });
    expect(await hub.probe('/health')).toMatchObject({ services: { log: { ...log, status: 'active' } } });
    expect(await hub.probe('/ready', null)).toEqual({ http: 200, status: 'ready' });
    expect(await hub.probe('/health', null)).toEqual({ http: 200, status: 'ok' });
  });

  it('which is nothing where all is synced', async () => {
    const hub = await start();
    expect((await hub.post(STATUS)).data.systemStatus).toEqual({
      health: 'HEALTHY',
      components: [{ name: 'log', health: 'HEALTHY', message: null }, ...healthy('engine', ...OTHERS)],
      log: { engine: 'redis', status: 'READY', durability: 'SYNCED', risk: null },
    });
  });

  it('also while it is away', async () => {
    const hub = await start();
    await hubs.server.kill();
    await expect.poll(async () => (await hub.probe('/ready')).http).toBe(503);
    const { systemStatus } = (await hub.post(STATUS)).data;
    expect(systemStatus).toMatchObject({
      health: 'UNHEALTHY',
      components: [
        { name: 'log', health: 'UNHEALTHY', message: 'The log cannot be reached' },
        { name: 'engine', health: 'UNHEALTHY', message: 'The engine cannot be reached' },
        ...healthy(...OTHERS),
      ],
      log: { status: 'UNREACHABLE', durability: 'SYNCED' },
    });
    expect(JSON.stringify([systemStatus, await hub.probe('/ready')])).not.toContain('127.0.0.1');
    expect(await hub.probe('/health')).toMatchObject({ http: 200, services: { log: { status: 'unreachable' } } });
    await hubs.server.start();
    await hub.isReady();
    expect((await hub.post(STATUS)).data.systemStatus.health).toBe('HEALTHY');
  });

  it('to nobody who may not', async () => {
    const hub = await start();
    const made = await hub.post(
      'mutation { createApiKey(input: { name: "k", grants: [{ projects: "*", actions: [READ] }] }) { secret } }',
    );
    const key = made.data.createApiKey.secret;
    expect((await hub.post(STATUS, { key })).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(await hub.probe('/ready', key)).toEqual({ http: 200, status: 'ready' });
  });
});
