import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { SocketClient } from '../support/socket-client.js';
import type { Answer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';
const EVENTS = 'subscription { events(projectId: "acme", types: [USER_JOINED, USER_LEFT]) { type payload } }';
const FOLLOW = 'subscription { presence(projectId: "acme") { kind present { user { id } } } }';
const QUERY = '{ presence(projectId: "acme") { user { id } connections } }';
/** What is promised of a hub that was killed. */
const GONE_MS = 45_000;

const tokenOf = (sub: string) =>
  new SignJWT({ sub, tidings: [{ projects: '*', actions: ['READ'] }] })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));

const connect = async (url: string, user: string): Promise<SocketClient> =>
  SocketClient.open(`${url.replace('http', 'ws')}/graphql`, { authorization: `Bearer ${await tokenOf(user)}` });

async function watch(url: string, user: string, query = EVENTS): Promise<SocketClient> {
  const client = await connect(url, user);
  client.subscribe('1', query);
  return client;
}

interface Listed {
  readonly user: { readonly id: string };
  readonly connections: number;
}

const told = (client: SocketClient): string[] =>
  client.frames('1').map(({ data }) => `${data.events.type} ${data.events.payload.userId}`);
const updates = (client: SocketClient): string[] =>
  client.frames('1').map(({ data }: Answer) => {
    const { kind, present } = data.presence as { kind: string; present: Listed[] };
    return [kind, ...present.map(({ user }) => user.id)].join(' ');
  });

describe.skipIf(!REDIS)('who is present on hubs that share a Redis', () => {
  let hubs: RedisHubs;
  let a: RedisHub;
  let b: RedisHub;
  const clients: SocketClient[] = [];
  let killed: HubProcess | null = null;

  beforeEach(async () => {
    hubs = await RedisHubs.make({ settings: { TIDINGS_JWT_SECRET: SECRET } });
    await hubs.server.start();
    a = await hubs.start('a');
    b = await hubs.start('b');
    await a.post('mutation { createProject(input: { id: "acme" }) { id } }');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await killed?.kill();
    killed = null;
    await hubs.remove();
  });

  const present = async (hub = b) => {
    const { data } = await hub.post(QUERY);
    return (data.presence as Listed[]).map(({ user, connections }) => `${user.id} ${connections}`);
  };
  const isThere = async (...expected: string[]) => {
    let last: string[] = [];
    await until(
      async () => {
        last = await present();
        return last.join() === expected.join();
      },
      { withinMs: GONE_MS, what: () => `${expected} are there, but ${last}` },
    );
  };

  it('is the same for all, is told on every node, and is not of one who changes nodes in time', async () => {
    const ann = await watch(a.url, 'ann');
    await isThere('ann 1');
    const follower = await watch(b.url, 'bob', FOLLOW);
    await isThere('ann 1', 'bob 1');
    const cat = await watch(b.url, 'cat');
    await isThere('ann 1', 'bob 1', 'cat 1');
    expect(await present(a)).toEqual(await present(b));
    cat.close();
    const back = await watch(a.url, 'cat');
    // Of both for as long as it is not sure that the first is lost.
    await isThere('ann 1', 'bob 1', 'cat 1');
    clients.push(ann, follower, back);
    await until(() => told(ann).length === 2);
    expect(told(ann)).toEqual(['USER_JOINED bob', 'USER_JOINED cat']);
    await until(() => updates(follower).includes('JOINED cat'));
    expect(updates(follower).filter((update) => !update.startsWith('CHANGED'))).toEqual([
      'SNAPSHOT ann bob',
      'JOINED cat',
    ]);
    expect(told(back)).toEqual([]);
  });

  it('of a hub that is killed ends in time, is told once, and is not doubled by those who come back', async () => {
    const data = await mkdtemp(join(tmpdir(), 'tidings-presence-'));
    killed = new HubProcess({
      data,
      env: { TIDINGS_ENGINE: hubs.server.url(), TIDINGS_JWT_SECRET: SECRET },
    });
    await killed.start();
    const ann = await watch(a.url, 'ann');
    await isThere('ann 1');
    const follower = await watch(b.url, 'bob', FOLLOW);
    await isThere('ann 1', 'bob 1');
    const users = Array.from({ length: 100 }, (_, n) => `u-${n}`);
    clients.push(ann, follower, ...(await Promise.all(users.map((user) => watch(killed!.url, user)))));
    await until(async () => (await present()).length === 102);
    await until(() => told(ann).length === 101);
    await killed.kill();
    const killedAt = performance.now();
    const back = users.slice(0, 50);
    clients.push(...(await Promise.all(back.map((user) => watch(b.url, user)))));
    await isThere('ann 1', 'bob 1', ...back.map((user) => `${user} 1`).sort());
    const goneMs = performance.now() - killedAt;
    console.log(
      `of 100 users of a hub that was killed, 50 who did not come back were gone after ${Math.round(goneMs)} ms`,
    );
    expect(goneMs).toBeLessThan(GONE_MS);
    const gone = users.slice(50);
    await until(() => told(ann).filter((event) => event.startsWith('USER_LEFT')).length >= gone.length);
    const left = told(ann).filter((event) => event.startsWith('USER_LEFT'));
    expect(left.sort()).toEqual(gone.map((user) => `USER_LEFT ${user}`).sort());
    const joined = told(ann).filter((event) => event.startsWith('USER_JOINED'));
    expect(joined.sort()).toEqual(['bob', ...users].map((user) => `USER_JOINED ${user}`).sort());
    await until(() => updates(follower).join().includes('LEFT'));
    await rm(data, { recursive: true });
  }, 90_000);

  it('is there again after Redis was away, and after it has lost everything that it knew of them', async () => {
    const follower = await watch(a.url, 'ann', FOLLOW);
    await until(() => updates(follower).length === 1);
    const bob = await watch(b.url, 'bob');
    clients.push(follower, bob);
    await isThere('ann 1', 'bob 1');
    await until(() => updates(follower).length === 2);
    await hubs.server.kill();
    for (const hub of [a, b]) await until(async () => (await hub.probe('/ready')).http === 503);
    // Comes meanwhile, and is kept waiting.
    const cat = await watch(b.url, 'cat', FOLLOW);
    clients.push(cat);
    await hubs.server.start();
    // Each comes back in its own time, and refuses what is asked before.
    for (const hub of [a, b]) await hub.isReady();
    await isThere('ann 1', 'bob 1', 'cat 1');
    await until(() => updates(follower).join().includes('cat'), { what: () => updates(follower).join() });
    expect(updates(follower)[2]).toMatch(/^SNAPSHOT ann bob/);
    expect(updates(follower).join()).not.toContain('LEFT');
    await until(() => updates(cat).length > 0);
    expect(updates(cat)[0]).toMatch(/^SNAPSHOT.* cat$/);
    await until(() => told(bob).length > 0);
    expect(told(bob)).toEqual(['USER_JOINED cat']);
  });
});
