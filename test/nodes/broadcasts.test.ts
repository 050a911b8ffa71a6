import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { StreamClient } from '../support/stream-client.js';
import type { Answer } from '../support/test-server.js';
import { until } from '../support/until.js';

const MAKE_KEY = `mutation { createApiKey(input: { name: "k", grants: [{ projects: "none", actions: [READ] }] })
  { secret apiKey { id } } }`;
const SEND = 'mutation ($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id } }';
const CANCEL = 'mutation ($id: ID!) { cancelBroadcast(id: $id) { id } }';
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeBroadcast(id: $id) { acknowledgedAt } }';
const FOLLOW = 'subscription ($after: String) { broadcasts(after: $after) { id body } }';
const LIST = '{ broadcasts { nodes { body acknowledgedAt acknowledgements } } }';

const bodiesOf = (frames: readonly Answer[]) => frames.map(({ data }) => data.broadcasts.body);

describe.skipIf(!REDIS)('broadcasts of hubs that share a Redis', () => {
  let hubs: RedisHubs;
  let a: RedisHub;
  let b: RedisHub;
  let key: { id: string; secret: string };

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    a = await hubs.start('a');
    b = await hubs.start('b');
    const { secret, apiKey } = (await a.post(MAKE_KEY)).data.createApiKey;
    key = { secret, id: apiKey.id };
  });
  afterEach(() => hubs.remove());

  async function send(hub: RedisHub, body: string, more: object = { audience: 'SYSTEM' }): Promise<string> {
    const { data, errors } = await hub.post(SEND, { variables: { input: { body, ...more } } });
    expect(errors).toBeUndefined();
    return data.sendBroadcast.id;
  }

  /** Two streams of one user, by both transports: each has had its first broadcast. */
  async function follow(hub: RedisHub) {
    const socket = await hub.connect(key.secret);
    socket.subscribe('1', FOLLOW);
    const stream = await StreamClient.open({
      url: `${hub.url}/graphql/stream`,
      body: { query: FOLLOW },
      headers: { authorization: `Bearer ${key.secret}` },
    });
    const both = [() => socket.frames('1'), () => stream.frames()];
    await until(async () => (await send(a, 'first')) && both.every((frames) => frames().length > 0));
    const close = () => {
      socket.close();
      stream.close();
    };
    return { both, close };
  }

  it('that were sent on one are received on the other, by those that they are for', async () => {
    const { both, close } = await follow(b);
    await send(a, 'mine', { audience: 'USER', userId: key.id });
    await send(a, 'yours', { audience: 'USER', userId: 'somebody' });
    await send(a, 'end');
    for (const frames of both) {
      await until(() => bodiesOf(frames()).includes('end'));
      expect(bodiesOf(frames()).filter((body) => body !== 'first')).toEqual(['mine', 'end']);
    }
    close();
  });

  it('are resumed on the other by the cursor of the first, without those that were cancelled there', async () => {
    const { both, close } = await follow(a);
    const { cursor } = both[0]!().at(-1)!.extensions as { cursor: string };
    close();
    const id = await send(a, 'wrong');
    await send(b, 'kept');
    expect((await b.post(CANCEL, { variables: { id } })).data.cancelBroadcast).toEqual({ id });
    for (const hub of [a, b]) {
      const socket = await hub.connect(key.secret);
      socket.subscribe('1', FOLLOW, { variables: { after: cursor } });
      await until(() => bodiesOf(socket.frames('1')).includes('kept'));
      expect(bodiesOf(socket.frames('1'))).not.toContain('wrong');
      const { nodes } = (await hub.post(LIST, { key: key.secret })).data.broadcasts;
      expect(nodes[0].body).toBe('kept');
      socket.close();
    }
  });

  it('are acknowledged on one and so on both, and sent once by a key that both are given', async () => {
    const input = { audience: 'SYSTEM', idempotencyKey: 'k' };
    const ids = await Promise.all([a, b, a, b].map((hub) => send(hub, 'once', input)));
    expect(new Set(ids).size).toBe(1);
    await b.post(ACKNOWLEDGE, { key: key.secret, variables: { id: ids[0] } });
    for (const hub of [a, b]) {
      const mine = (await hub.post(LIST, { key: key.secret })).data.broadcasts.nodes;
      expect(mine).toEqual([{ body: 'once', acknowledgedAt: expect.any(String), acknowledgements: null }]);
      const counted = (await hub.post(LIST)).data.broadcasts.nodes;
      expect(counted).toEqual([{ body: 'once', acknowledgedAt: null, acknowledgements: 1 }]);
    }
  });

  it('fail fast while Redis is away, and go on to the same streams when it is back', async () => {
    const { both, close } = await follow(b);
    await hubs.server.kill();
    const { errors } = await a.post(SEND, { variables: { input: { audience: 'SYSTEM', body: 'lost' } } });
    expect(errors![0]!.extensions.code).toBe('UNAVAILABLE');
    await hubs.server.start();
    for (const hub of [a, b]) await hub.isReady();
    await send(a, 'back');
    for (const frames of both) {
      await until(() => bodiesOf(frames()).includes('back'));
      expect(bodiesOf(frames())).not.toContain('lost');
    }
    close();
  });
});
