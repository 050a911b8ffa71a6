import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { StreamClient } from '../support/stream-client.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const EVENTS = 'subscription { events(projectId: "acme", types: [ACTIVITY]) { offset } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';

describe.skipIf(!REDIS)('who comes while Redis is away', () => {
  let hubs: RedisHubs;
  let hub: RedisHub;

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    hub = await hubs.start('a');
    await hub.post('mutation { createProject(input: { id: "acme", name: "Acme" }) { id } }');
    await hubs.server.kill();
    await until(async () => (await hub.probe('/ready')).http === 503);
  });
  afterEach(() => hubs.remove());

  const followed = () => hubs.server.command<string[]>('PUBSUB', 'SHARDCHANNELS', '*c:acme');
  const isBack = async () => {
    await hubs.server.start();
    await hub.isReady();
  };
  const openStream = () =>
    StreamClient.open({
      url: `${hub.url}/graphql/stream`,
      body: { query: EVENTS },
      headers: { authorization: `Bearer ${KEY}` },
    });

  it('is served when it is back, and told no error, on which stock clients would give up', async () => {
    const socket = await hub.connect();
    socket.subscribe('early', EVENTS);
    const opening = openStream();
    expect((await hub.post(PUBLISH)).errors![0]!.extensions.code).toBe('UNAVAILABLE');
    await isBack();
    const stream = await opening;
    // Each begins with what is published once it is there.
    await until(async () => {
      await hub.post(PUBLISH);
      return socket.frames('early').length > 0 && stream.blocks.some(({ data }) => data?.includes('"offset"'));
    });
    expect(socket.frames('early')[0]).toMatchObject({ data: { events: { offset: expect.any(Number) } } });
    stream.close();
    socket.webSocket.terminate();
  });

  it('and leaves before it is back leaves nothing behind', async () => {
    const socket = await hub.connect();
    socket.subscribe('early', EVENTS);
    await hub.probe('/health');
    socket.webSocket.terminate();
    await socket.closed;
    // Whoever comes later is served later.
    const opening = openStream();
    await isBack();
    const late = await opening;
    await until(async () => (await followed()).length === 1);
    late.close();
    await until(async () => (await followed()).length === 0);
  });
});
