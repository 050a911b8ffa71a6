import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Crowd, SECRET } from '../support/broadcast-crowd.js';
import { HubProcess } from '../support/hub-process.js';
import { RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';

const names = (from: number, count: number) => Array.from({ length: count }, (_, n) => `user${from + n}`);
const CONNECTED = names(0, 9);
const ABSENT = names(9, 4);

it.skipIf(!REDIS)('deliveries are counted exactly over three hubs of which one is killed', async () => {
  const settings = { TIDINGS_JWT_SECRET: SECRET };
  const hubs = await RedisHubs.make({ settings });
  await hubs.server.start();
  const [a, b] = [await hubs.start('a'), await hubs.start('b')];
  const data = await mkdtemp(join(tmpdir(), 'tidings-cast-'));
  const c = new HubProcess({ data, env: { ...settings, TIDINGS_ENGINE: hubs.server.url() } });
  await c.start();
  const crowd = await Crowd.gather([a, b, c], [...CONNECTED, ...ABSENT]);
  await crowd.come([...CONNECTED, ...ABSENT]);
  await crowd.leave(ABSENT);
  const id = await crowd.send({ audience: 'SYSTEM', body: 'one' });
  await crowd.counts(id, { recipients: 13, pending: 4, delivered: 9 });

  // Killed with marks that it has not written: their users come back to the others with the cursor.
  const urgent = await crowd.send({ audience: 'SYSTEM', body: 'two', priority: 'URGENT' });
  await until(() => CONNECTED.every((name) => crowd.bodies(name).includes('two')));
  await c.kill();
  crowd.places = [a, b];
  await crowd.counts(urgent, { recipients: 13, pending: 4, delivered: 9 });

  await crowd.come(ABSENT.slice(0, 3));
  await crowd.acknowledge(id, [...CONNECTED.slice(0, 2), ABSENT[0]!]);
  await crowd.counts(id, { recipients: 13, pending: 1, delivered: 12, acknowledged: 3 });
  await crowd.counts(urgent, { recipients: 13, pending: 1, delivered: 12 });
  for (const hub of [a, b]) {
    const query = `{ broadcast(id: "${id}") { recipients(first: 2) { userId name state } } }`;
    const { data } = await crowd.post(hub, { query });
    expect(data.broadcast.recipients).toEqual([
      { userId: 'user0', name: 'user0 by name', state: 'ACKNOWLEDGED' },
      { userId: 'user1', name: 'user1 by name', state: 'ACKNOWLEDGED' },
      { userId: 'user10', name: 'user10 by name', state: 'DELIVERED' },
      { userId: 'user11', name: 'user11 by name', state: 'DELIVERED' },
      { userId: 'user12', name: 'user12 by name', state: 'MISSING' },
    ]);
  }
  for (const name of [...CONNECTED, ...ABSENT.slice(0, 3)]) expect(crowd.bodies(name)).toEqual(['one', 'two']);
  await crowd.post(b, { query: `mutation { cancelBroadcast(id: "${id}") { id } }` });
  await crowd.counts(id, { recipients: 13, delivered: 12, acknowledged: 3, failed: 1 });

  await crowd.leave();
  await hubs.remove();
  await rm(data, { recursive: true });
});
