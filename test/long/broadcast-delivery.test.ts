import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Crowd, SECRET } from '../support/broadcast-crowd.js';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { until } from '../support/until.js';

/** Longer than everything before the expiry takes on a busy machine. */
const EXPIRES_MS = 120_000;

const names = (from: number, count: number) => Array.from({ length: count }, (_, n) => `user${from + n}`);
const CONNECTED = names(0, 200);
const ABSENT = names(200, 50);
const BACK = ABSENT.slice(0, 30);

let folder: string;
let redis: RedisServer;
const hubs: HubProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-cast-'));
  if (!REDIS) return;
  redis = await RedisServer.start();
  const env = { TIDINGS_JWT_SECRET: SECRET, TIDINGS_ENGINE: redis.url() };
  for (const name of ['a', 'b', 'c']) {
    const hub = new HubProcess({ data: join(folder, name), env });
    await hub.start();
    hubs.push(hub);
  }
});
afterAll(async () => {
  for (const hub of hubs) await hub.kill();
  await redis?.remove();
  await rm(folder, { recursive: true });
});

it.skipIf(!REDIS)(
  'a broadcast to 200 connected and 50 absent users is counted exactly at every step, also across kills',
  async () => {
    const [a, b, c] = hubs as [HubProcess, HubProcess, HubProcess];
    const crowd = await Crowd.gather(hubs, [...CONNECTED, ...ABSENT]);
    await crowd.come([...CONNECTED, ...ABSENT]);
    await crowd.leave(ABSENT);

    const expiresAt = new Date(Date.now() + EXPIRES_MS).toISOString();
    const id = await crowd.send({ audience: 'SYSTEM', body: 'freeze', expiresAt });
    await crowd.counts(id, { recipients: 250, pending: 50, delivered: 200 });

    // Killed in the middle of the next, then the hub that has sent it.
    const killed = await crowd.send({ audience: 'SYSTEM', body: 'killed', priority: 'URGENT' });
    await until(() => CONNECTED.some((name) => crowd.bodies(name).includes('killed')));
    await c.kill();
    crowd.places = [a, b];
    await crowd.counts(killed, { recipients: 250, pending: 50, delivered: 200 });
    await a.kill();
    crowd.places = [b];
    await crowd.counts(id, { recipients: 250, pending: 50, delivered: 200 });
    await Promise.all([a.start(), c.start()]);
    crowd.places = hubs;

    await crowd.come(BACK);
    await crowd.counts(id, { recipients: 250, pending: 20, delivered: 230 });
    await crowd.acknowledge(id, [...CONNECTED.slice(0, 40), ...BACK.slice(0, 10)]);
    await crowd.counts(id, { recipients: 250, pending: 20, delivered: 230, acknowledged: 50 });

    // Back on other hubs, without a start or behind a cursor: nobody is counted twice, and nobody gets anything again.
    await crowd.leave();
    await crowd.come([...BACK, ...CONNECTED]);
    const marker = await crowd.send({ audience: 'SYSTEM', body: 'end' });
    await crowd.counts(marker, { recipients: 250, pending: 20, delivered: 230 });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    await crowd.counts(id, { recipients: 250, pending: 20, delivered: 230, acknowledged: 50 });
    for (const name of [...CONNECTED, ...BACK]) expect(crowd.bodies(name)).toEqual(['freeze', 'killed', 'end']);

    const ended = { recipients: 250, delivered: 230, acknowledged: 50, expired: 20 };
    await until(() => Date.now() > Date.parse(expiresAt), { withinMs: EXPIRES_MS });
    await crowd.counts(id, ended);
    const late = ABSENT.slice(30);
    await crowd.come(late);
    await crowd.counts(marker, { recipients: 250, delivered: 250 });
    for (const name of late) expect(crowd.bodies(name)).toEqual(['killed', 'end']);
    await crowd.counts(id, ended);
    await crowd.leave();
  },
  600_000,
);
