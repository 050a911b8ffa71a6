import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { RedisHubs } from '../support/redis-hubs.js';

const STATUS = '{ systemStatus { health nodes { missing { reason } health components { name } } } }';

interface Node {
  readonly missing: { readonly reason: string } | null;
  readonly health: string | null;
  readonly components: readonly object[];
}

let hubs: RedisHubs;
let third: HubProcess;
afterEach(async () => {
  await third.stop();
  await hubs.remove();
});

it('one answer has the status of three hubs on one Redis, and of the one that was killed', async () => {
  hubs = await RedisHubs.make();
  await hubs.server.start();
  const [first, second] = [await hubs.start('a'), await hubs.start('b')];
  third = new HubProcess({
    ...{ args: ['--no-watch'], data: join(second.folder, '..', 'c') },
    env: { TIDINGS_ENGINE: hubs.server.url() },
  });
  await third.start();
  const nodes = async (): Promise<Node[]> => (await first.post(STATUS)).data.systemStatus.nodes;
  const answers = async () => (await nodes()).map(({ missing }) => missing?.reason ?? 'ANSWERED');
  await expect.poll(answers).toEqual(['ANSWERED', 'ANSWERED', 'ANSWERED']);
  for (const { health, components } of await nodes())
    expect([health, components.length]).toEqual(['HEALTHY', expect.any(Number)]);
  const watcher = await second.connect();
  watcher.subscribe('statuses', 'subscription { systemStatus { health components { name health message } tags } }');
  await third.kill();
  await expect.poll(async () => (await answers()).toSorted()).toEqual(['ANSWERED', 'ANSWERED', 'SILENT']);
  await expect.poll(async () => (await answers()).toSorted()).toEqual(['ANSWERED', 'ANSWERED', 'LOST']);
  const lost = (await nodes()).find(({ missing }) => missing?.reason === 'LOST');
  expect(lost).toMatchObject({ health: null, components: [] });
  // Each of the others says so, once.
  await expect.poll(() => watcher.frames('statuses').length).toBe(2);
  const told = watcher.frames('statuses').map(({ data }) => data.systemStatus);
  for (const { health, components } of told) {
    expect(health).toBe('DEGRADED');
    expect(components).toContainEqual({ name: 'nodes', health: 'DEGRADED', message: '1 of 3 nodes are lost' });
  }
  expect(new Set(told.map(({ tags }) => tags[0])).size).toBe(2);
  await third.start();
  await expect.poll(async () => (await answers()).filter((answer) => answer === 'ANSWERED').length).toBe(3);
});
