import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { StreamClient } from '../support/stream-client.js';
import { until } from '../support/until.js';

const MAKE_KEY = `mutation { createApiKey(input: { name: "k", grants: [{ projects: "*", actions: [READ] }] })
  { secret apiKey { id } } }`;
const ROTATE = `mutation ($id: ID!, $overlapMs: Int!) { rotateApiKey(id: $id, overlapMs: $overlapMs)
  { secret apiKey { formerSecretUntil } } }`;
const FOLLOW = 'subscription { events(projectId: "acme") { type offset } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';

describe.skipIf(!REDIS)('an API key that one node has rotated', () => {
  let hubs: RedisHubs;
  let a: RedisHub;
  let b: RedisHub;

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    a = await hubs.start('a');
    b = await hubs.start('b');
    await a.post('mutation { createProject(input: { id: "acme" }) { id } }');
  });
  afterEach(() => hubs.remove());

  async function makeKey(): Promise<{ id: string; secret: string }> {
    const { secret, apiKey } = (await a.post(MAKE_KEY)).data.createApiKey;
    return { id: apiKey.id, secret };
  }
  const rotate = async (id: string, overlapMs: number) =>
    (await a.post(ROTATE, { variables: { id, overlapMs } })).data.rotateApiKey;
  const isAccepted = async (hub: RedisHub, key: string) =>
    Boolean((await hub.post('{ viewer { id } }', { key })).data?.viewer);

  it('is accepted by its new secret on the other at once, by its former one until the overlap has passed', async () => {
    const { id, secret: former } = await makeKey();
    expect(await isAccepted(b, former)).toBe(true);
    const socket = await b.connect(former);
    socket.subscribe('1', FOLLOW);
    const headers = { authorization: `Bearer ${former}` };
    const stream = await StreamClient.open({ url: `${b.url}/graphql/stream`, body: { query: FOLLOW }, headers });
    const { secret, apiKey } = await rotate(id, 1_000);
    expect(await isAccepted(b, secret)).toBe(true);
    const stays = await b.connect(secret);
    stays.subscribe('1', FOLLOW);
    await until(() => Date.now() >= Date.parse(apiKey.formerSecretUntil));
    expect((await socket.closed).code).toBe(4403);
    await stream.ended;
    expect(stream.frames().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    for (const hub of [a, b])
      expect([await isAccepted(hub, former), await isAccepted(hub, secret)]).toEqual([false, true]);
    await until(async () => {
      await a.post(PUBLISH);
      return stays.frames('1').length > 0;
    });
    stays.close();
  });

  it('without an overlap ends its streams on the other', async () => {
    const { id, secret: former } = await makeKey();
    const socket = await b.connect(former);
    socket.subscribe('1', FOLLOW);
    const { secret } = await rotate(id, 0);
    expect((await socket.closed).code).toBe(4403);
    for (const hub of [a, b])
      expect([await isAccepted(hub, former), await isAccepted(hub, secret)]).toEqual([false, true]);
  });
});
