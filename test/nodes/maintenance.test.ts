import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';

const SET = `mutation ($input: SetMaintenanceModeInput!) { setMaintenanceMode(input: $input) { active } }`;
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';
const EVENTS = '{ events(projectId: "system", types: [MAINTENANCE_MODE], first: 50) { nodes { payload } } }';
const FOLLOW = 'subscription { maintenanceMode(projectId: "system", last: 1) { enabled reason } }';
const REASON = 'Moving to a larger disk';

describe.skipIf(!REDIS)('maintenance of three hubs on one log', () => {
  let hubs: RedisHubs;
  let all: RedisHub[];
  let key: string;
  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    all = [await hubs.start('a'), await hubs.start('b'), await hubs.start('c')];
    await all[0]!.post('mutation { createProject(input: { id: "acme" }) { id } }');
    const grants = '[{ projects: "acme", actions: [READ, PUBLISH] }]';
    const made = await all[0]!.post(`mutation { createApiKey(input: { name: "k", grants: ${grants} }) { secret } }`);
    key = made.data.createApiKey.secret;
  });
  afterEach(() => hubs.remove());

  const publish = async (hub: RedisHub) => {
    const { errors } = await hub.post(PUBLISH, { key });
    return errors ? errors[0]!.extensions : null;
  };
  const set = (hub: RedisHub, input: object) => hub.post(SET, { variables: { input } });
  const told = async () =>
    (await all[0]!.post(EVENTS)).data.events.nodes.map(({ payload }: { payload: object }) => payload);

  it('holds on all, is told on all, survives a restart and ends by itself with one event', async () => {
    const clients = await Promise.all(all.map((hub) => hub.connect(key)));
    for (const client of clients) client.subscribe('1', FOLLOW);
    await set(all[0]!, { active: true, reason: REASON });
    for (const hub of all)
      await expect
        .poll(() => publish(hub))
        .toMatchObject({
          ...{ code: 'UNAVAILABLE', reason: REASON, retryAfterMs: 10_000 },
        });
    for (const client of clients)
      await expect
        .poll(() => client.frames('1').map(({ data }) => data))
        .toEqual([{ maintenanceMode: { enabled: true, reason: REASON } }]);

    const restarted = await hubs.start('d');
    expect(await publish(restarted)).toMatchObject({ code: 'UNAVAILABLE', reason: REASON });
    expect((await restarted.post(PUBLISH)).errors).toBeUndefined();
    await all[2]!.running.close();
    all[2] = restarted;

    const until = new Date(Date.now() + 1_500).toISOString();
    await set(all[1]!, { active: true, reason: REASON, until });
    for (const hub of all) await expect.poll(() => publish(hub)).toBeNull();
    await expect.poll(async () => (await told()).length).toBe(3);
    // Each of them has looked at the log again by then.
    for (const hub of all)
      expect((await hub.post('{ maintenanceMode { active } }')).data).toEqual({ maintenanceMode: { active: false } });
    expect(await told()).toEqual([
      { enabled: true, reason: REASON },
      { enabled: true, reason: REASON, until },
      { enabled: false, reason: REASON, until },
    ]);
    for (const client of clients) client.close();
  });
});
