import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { RightsListener, Viewer } from '../../src/auth/viewer.js';
import { TidingsError } from '../../src/core/errors.js';
import type { PresenceStore } from '../../src/core/log/presence-store.js';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { PresenceNodes, reading, seen, told } from './presence-nodes.js';

const [ANN, BOB, CAT] = [reading('ann'), reading('bob'), reading('cat')] as const;
const code = (expected: string) => expect.objectContaining({ code: expected });

let test: PresenceNodes;
afterEach(() => test.close());

const NAMED = ['user_joined', 'user_left'];
const follow = (node: number, viewer: Viewer, project = 'acme') =>
  test.hub(node).subscribe(viewer, { project, types: NAMED });

async function isThere(...expected: string[]): Promise<void> {
  let last: string[] = [];
  await until(
    async () => {
      const { present } = await test.hubs.at(-1)!.log.presence.list('acme');
      last = present.map(({ user, connections }) => `${user} ${connections}`);
      return JSON.stringify(last) === JSON.stringify(expected);
    },
    { what: () => `${expected} are there, but ${last}` },
  );
}

describe('presence on two nodes', () => {
  beforeEach(async () => {
    test = await PresenceNodes.start(2);
  });

  it('announces each user who joins or leaves to all others, once, on every node', async () => {
    const events = [told(await follow(0, ANN)), told(await follow(1, BOB))];
    await isThere('ann 1', 'bob 1');
    const cats = [await follow(0, { ...CAT }), await follow(1, { ...CAT })];
    await isThere('ann 1', 'bob 1', 'cat 2');
    await cats[0]!.return();
    test.advance(3_000);
    await isThere('ann 1', 'bob 1', 'cat 1');
    await cats[1]!.return();
    test.advance(3_000);
    await isThere('ann 1', 'bob 1');
    for (const own of events)
      await until(() => own.filter((event) => event.endsWith('cat')).length >= 2, { what: () => own.join() });
    for (const own of events)
      expect(own.filter((event) => event.endsWith('cat'))).toEqual(['user_joined cat', 'user_left cat']);
    expect(events[0]!.join()).not.toContain('ann');
    expect(events[1]!.join()).not.toContain('bob');
  });

  it('announces nothing when a user reconnects within two seconds, to this node or another', async () => {
    const events = told(await follow(0, ANN));
    let reader = await follow(0, BOB);
    await isThere('ann 1', 'bob 1');
    for (const [node, meanwhile] of [
      [0, 'bob 1'],
      [1, 'bob 2'],
      [0, 'bob 2'],
    ] as const) {
      await reader.return();
      test.advance(1_000);
      reader = await follow(node, BOB);
      await isThere('ann 1', meanwhile);
      test.advance(4_000);
      await isThere('ann 1', 'bob 1');
    }
    await reader.return();
    test.advance(3_000);
    await isThere('ann 1');
    await until(() => events.length === 2);
    expect(events).toEqual(['user_joined bob', 'user_left bob']);
  });

  it('counts connections, not subscriptions', async () => {
    const readers = [await follow(0, ANN), await follow(0, ANN), await follow(0, { ...ANN })];
    await isThere('ann 2');
    await readers[0]!.return();
    test.advance(3_000);
    await isThere('ann 2');
  });

  it('of one who has said so without a connection lasts a minute', async () => {
    const events = told(await follow(1, ANN));
    await isThere('ann 1');
    const { presence } = test.hub(0);
    const said = await presence.say(BOB, 'acme', { status: 'BUSY', message: '<b>in a review</b>' });
    expect(said).toMatchObject({ user: 'bob', status: 'BUSY', message: '<b>in a review</b>', connections: 0 });
    for (const ms of [50_000, 50_000]) {
      test.advance(ms);
      await isThere('ann 1', 'bob 0');
      await presence.say(BOB, 'acme', { status: 'AWAY', message: null });
    }
    test.advance(62_000);
    await isThere('ann 1');
    await until(() => events.length === 2);
    expect(events).toEqual(['user_joined bob', 'user_left bob']);
  });

  it('of one who says OFFLINE ends, and begins again when they say something else', async () => {
    const events = told(await follow(1, ANN));
    const reader = await follow(0, BOB);
    await isThere('ann 1', 'bob 1');
    const { presence } = test.hub(1);
    await presence.say(BOB, 'acme', { status: 'OFFLINE', message: null });
    await isThere('ann 1');
    await presence.say(BOB, 'acme', { status: 'ONLINE', message: null });
    await isThere('ann 1', 'bob 1');
    await until(() => events.length === 3);
    expect(events).toEqual(['user_joined bob', 'user_left bob', 'user_joined bob']);
    await presence.say(CAT, 'acme', { status: 'ONLINE', message: null });
    await presence.say(CAT, 'acme', { status: 'OFFLINE', message: null });
    await isThere('ann 1', 'bob 1');
    await follow(0, CAT);
    await isThere('ann 1', 'bob 1', 'cat 1');
    await reader.return();
  });

  it('is followed as everybody first, then each change, and nobody hears of themselves', async () => {
    await follow(0, ANN);
    await isThere('ann 1');
    const stream = await test.hub(1).presence.follow(BOB, 'acme');
    const updates = seen(stream);
    await until(() => updates.length === 1);
    const cat = await follow(0, CAT);
    await until(() => updates.length === 2);
    await test.hub(0).presence.say(CAT, 'acme', { status: 'AWAY', message: null });
    await until(() => updates.length === 3);
    await test.hub(0).presence.say(CAT, 'acme', { status: 'OFFLINE', message: null });
    await until(() => updates.length === 4);
    expect(updates).toEqual(['SNAPSHOT ann bob', 'JOINED cat', 'CHANGED cat', 'LEFT cat']);
    await cat.return();
    await stream.return();
    test.advance(3_000);
    await isThere('ann 1');
  });

  it('says nothing of those whom a node that stops sends to another, and tells of those who do not get there', async () => {
    const events = told(await follow(1, ANN));
    const readers = [await follow(0, BOB), await follow(0, CAT)];
    await isThere('ann 1', 'bob 1', 'cat 1');
    test.hub(0).announceShutdown(1_000);
    for (const reader of readers) await reader.return();
    test.advance(3_000);
    await until(() => test.hub(0).presence.size === 0);
    await follow(1, BOB);
    await isThere('ann 1', 'bob 2', 'cat 1');
    test.advance(16_000);
    await isThere('ann 1', 'bob 1');
    await until(() => events.length === 3, { what: () => events.join() });
    expect(events.sort()).toEqual(['user_joined bob', 'user_joined cat', 'user_left cat']);
  });

  it('of a node that is not heard of any more ends within 40 s, and one other tells it', async () => {
    const events = told(await follow(1, ANN));
    await follow(0, BOB);
    await follow(0, CAT);
    await isThere('ann 1', 'bob 1', 'cat 1');
    const updates = seen(await test.hub(1).presence.follow(ANN, 'acme'));
    test.freeze(0);
    await follow(1, CAT);
    await isThere('ann 1', 'bob 1', 'cat 2');
    test.advance(40_000);
    await isThere('ann 1', 'cat 1');
    await until(() => events.length === 3 && updates.some((update) => update.includes('LEFT')));
    expect(events.sort()).toEqual(['user_joined bob', 'user_joined cat', 'user_left bob']);
    expect(updates.at(0)).toBe('SNAPSHOT ann bob cat');
  });
});

describe('presence', () => {
  it('is of nobody in the project of the hub, of all projects together, or of the hub itself', async () => {
    test = await PresenceNodes.start(1);
    const hub = test.hub(0);
    await hub.subscribe(ADMIN, { project: 'system' });
    await hub.subscribe(ADMIN, {});
    await follow(0, HUB_VIEWER);
    await follow(0, ANN);
    await isThere('ann 1');
    expect(hub.presence.size).toBe(1);
    expect(await hub.presence.list(ADMIN, 'system')).toEqual([]);
    const said = hub.presence.say(ADMIN, 'system', { status: 'AWAY', message: null });
    await expect(said).rejects.toEqual(code('BAD_USER_INPUT'));
  });

  it('needs the right to read, and limits what is said', async () => {
    test = await PresenceNodes.start(1);
    const { presence } = test.hub(0);
    const stranger = viewerWith([{ projects: 'other', actions: ['ADMIN'] }]);
    const away = { status: 'AWAY', message: null } as const;
    for (const refused of [
      () => presence.list(stranger, 'acme'),
      () => presence.follow(stranger, 'acme'),
      () => presence.say(stranger, 'acme', away),
      () => presence.list(ADMIN, 'never'),
      () => presence.follow(ADMIN, 'never'),
      () => presence.say(ADMIN, 'never', away),
    ])
      await expect(refused()).rejects.toEqual(code('NOT_FOUND'));
    await expect(presence.list(null, 'acme')).rejects.toEqual(code('UNAUTHENTICATED'));
    for (const message of ['x'.repeat(501), 'a\0b', '\ud800'])
      await expect(presence.say(ANN, 'acme', { status: 'AWAY', message })).rejects.toMatchObject({
        ...{ code: 'BAD_USER_INPUT', extensions: { field: 'input.message' } },
      });
    for (let said = 0; said < 95; said++) await presence.say(ANN, 'acme', away);
    const many = async () => {
      for (let said = 0; said < 10; said++) await presence.say(ANN, 'acme', away);
    };
    await expect(many()).rejects.toEqual(code('RATE_LIMITED'));
    expect(test.hub(0).presence.size).toBe(1);
  });

  it('gives a consumer that is behind the newest state, and keeps no queue for it', async () => {
    test = await PresenceNodes.start(1);
    const stream = await test.hub(0).presence.follow(ANN, 'acme');
    expect((await stream.next()).value).toMatchObject({ kind: 'SNAPSHOT', present: [{ user: 'ann' }] });
    const watching = seen(await test.hub(0).presence.follow(BOB, 'acme'));
    for (let n = 0; n < 5; n++) {
      await follow(0, reading(`u-${n}`));
      await until(() => watching.some((update) => update.endsWith(`u-${n}`)));
    }
    const users = ['ann', 'bob', 'u-0', 'u-1', 'u-2', 'u-3', 'u-4'];
    const { value } = await stream.next();
    expect(value!.kind).toBe('SNAPSHOT');
    expect(value!.present.map(({ user }) => user)).toEqual(users);
    const next = stream.next();
    await follow(0, CAT);
    expect((await next).value).toMatchObject({ kind: 'JOINED', present: [{ user: 'cat' }] });
    await stream.return();
    expect((await stream.next()).done).toBe(true);
  });

  it('ends for one who may no longer read, with the reason, and with the project', async () => {
    test = await PresenceNodes.start(1);
    let grants: Viewer['grants'] = ANN.grants;
    const listeners: RightsListener[] = [];
    const viewer: Viewer = { ...ANN, grants: () => grants(), watch: (listener) => void listeners.push(listener) };
    const lost = await test.hub(0).presence.follow(viewer, 'acme');
    const kept = await test.hub(0).presence.follow(BOB, 'acme');
    await lost.next();
    await kept.next();
    const waiting = lost.next();
    grants = () => [];
    for (const listener of listeners) listener.rightsChanged();
    await expect(waiting).rejects.toEqual(code('NOT_FOUND'));
    expect((await lost.next()).done).toBe(true);
    await test.hub(0).projects.delete(ADMIN, 'acme');
    await until(async () => (await kept.next()).done);
  });

  it('tells of no more than 200 comings at once as events, and of all of them as presence', async () => {
    test = await PresenceNodes.start(1);
    const events: string[] = [];
    const { log } = test.hubs[0]!;
    log.listen((records) => {
      for (const { type } of records) events.push(type);
    }, 'acme');
    for (let n = 0; n < 1_000; n++) await follow(0, reading(`u-${n}`));
    await until(async () => (await log.presence.list('acme')).present.length === 1_000);
    expect(events).toEqual(Array.from({ length: 200 }, () => 'user_joined'));
  });

  it('keeps nothing of users who have left', async () => {
    test = await PresenceNodes.start(1);
    const readers = await Promise.all(Array.from({ length: 100 }, (_, n) => follow(0, reading(`u-${n}`))));
    await until(async () => (await test.hubs[0]!.log.presence.list('acme')).present.length === 100);
    for (const reader of readers) await reader.return();
    test.advance(3_000);
    await isThere();
    await until(() => test.hub(0).presence.size === 0);
  });
});

describe('presence while the log is away', () => {
  /** A log that can be away. */
  const failing = (state: { away: boolean }) => (log: EventLog) =>
    new Proxy(log, {
      get(target, name: keyof EventLog) {
        if (name === 'standing' && state.away) return { ...target.standing, status: 'unreachable' };
        if (name === 'presence')
          return new Proxy(target.presence, {
            get: (store, method: keyof PresenceStore) =>
              state.away ? () => Promise.reject(new TidingsError('UNAVAILABLE')) : store[method].bind(store),
          });
        const member = target[name];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });

  it('does not block subscriptions, and sends all users to the store when it is back', async () => {
    const state = { away: false };
    test = await PresenceNodes.start(1, { through: failing(state) });
    const updates = seen(await test.hub(0).presence.follow(ANN, 'acme'));
    await until(() => updates.length === 1);
    state.away = true;
    await follow(0, BOB);
    await expect(test.hub(0).presence.say(CAT, 'acme', { status: 'AWAY', message: null })).rejects.toEqual(
      code('UNAVAILABLE'),
    );
    test.advance(5_000);
    expect(updates).toEqual(['SNAPSHOT ann']);
    state.away = false;
    const isBack = () => {
      test.advance(500);
      return updates.at(-1)!.includes('bob');
    };
    await until(isBack, { what: () => updates.join() });
    // Whoever follows may first hear who the store has, before it has bob again.
    expect(updates.slice(0, -1)).toEqual(updates.slice(0, -1).fill('SNAPSHOT ann'));
    expect(test.hub(0).presence.size).toBe(2);
  });

  it('sends all users to a store that was emptied, without announcing them again', async () => {
    test = await PresenceNodes.start(2);
    const events = told(await follow(0, ANN));
    await follow(1, BOB);
    await isThere('ann 1', 'bob 1');
    await until(() => events.length === 1);
    const { presence } = test.hubs[0]!.log;
    test.freeze(0);
    test.freeze(1);
    test.advance(31_000);
    expect(await presence.expire()).toHaveLength(2);
    await isThere();
    test.thaw();
    test.advance(11_000);
    await isThere('ann 1', 'bob 1');
    expect(events).toEqual(['user_joined bob']);
  });
});

it('keeps refreshing presence after an unexpected error', async () => {
  let failures = 0;
  const state = { mistake: false };
  test = await PresenceNodes.start(1, {
    through: (log) => {
      const presence = new Proxy(log.presence, {
        get: (store, name) =>
          name === 'epoch' && state.mistake
            ? () => Promise.reject(new TypeError('a mistake'))
            : Reflect.get(store, name, store).bind(store),
      });
      return new Proxy(log, {
        get: (target, name) => {
          if (name === 'presence') return presence;
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
    onError: () => {
      if (++failures === 1) throw new Error('the logger fails too');
    },
  });
  state.mistake = true;
  test.advance(500);
  await until(() => {
    test.advance(500);
    return failures >= 2;
  });
  state.mistake = false;
  await follow(0, ANN);
  await isThere('ann 1');
  for (let second = 0; second < 60; second++) {
    test.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await isThere('ann 1');
});

it('shows the other users when the event user_joined of one cannot be published', async () => {
  const errors: unknown[] = [];
  test = await PresenceNodes.start(1, { onError: (error) => errors.push(error) });
  await follow(0, reading('x'.repeat(70_000)));
  await follow(0, ANN);
  await isThere('ann 1', `${'x'.repeat(70_000)} 1`);
  expect(errors).toEqual([code('PAYLOAD_TOO_LARGE')]);
});
