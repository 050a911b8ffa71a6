import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/internal.js';
import type { Ending, Viewer } from '../../src/auth/viewer.js';
import { TidingsError } from '../../src/core/errors.js';
import type { AppendRequest, EventLog } from '../../src/core/log.js';
import { nextTurn } from '../../src/core/turn.js';
import type { BroadcastInput } from '../../src/hub/broadcast-input.js';
import type { BroadcastDelivery, BroadcastReader } from '../../src/hub/broadcast-reader.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';
import { until } from '../support/until.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Few, so that the clock need not be moved far. */
const KEPT_DAYS = 1;
const KEPT_MS = KEPT_DAYS * DAY_MS;
const TO_ALL = { audience: 'SYSTEM', body: 'b' } as const;
const TO_ACME = { audience: 'PROJECT', projectId: 'acme', body: 'b' } as const;
const toUser = (userId: string) => ({ audience: 'USER', userId, body: 'b' }) as const;

const MODERATOR = viewerWith([{ projects: 'acme', actions: ['READ', 'MODERATE'] }], { id: 'mo' });
const READER = viewerWith([{ projects: 'acme', actions: ['READ'] }], { id: 'rea' });
const STRANGER = viewerWith([{ projects: 'beta', actions: ['READ', 'PUBLISH', 'MODERATE'] }], { id: 'eve' });
const NOBODY = viewerWith([], { id: 'no' });

/** What stands for the answer to an append, which is not written then, or is. */
let onAppend: { error: Error; when: 'before' | 'after' } | null = null;

const through = (log: EventLog): EventLog =>
  new Proxy(log, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name !== 'append') return typeof value === 'function' ? value.bind(target) : value;
      return async (request: AppendRequest) => {
        const fault = onAppend;
        const answer = fault?.when === 'before' ? null : await target.append(request);
        if (fault) throw fault.error;
        return answer;
      };
    },
  });

let test: Awaited<ReturnType<typeof createTestHub>>;
let readers: BroadcastReader[];

beforeEach(async () => {
  onAppend = null;
  readers = [];
  test = await createTestHub({ through, retention: { days: KEPT_DAYS, events: 1_000_000 } });
  for (const id of ['acme', 'beta']) await test.hub.projects.create(ADMIN, { id });
});
afterEach(async () => {
  for (const reader of readers) await reader.return();
  await test.close();
});

const send = (input: BroadcastInput, viewer: Viewer | null = ADMIN) => test.hub.broadcasts.send(viewer, input);
const bodies = async (viewer: Viewer, all?: boolean) =>
  (await test.hub.broadcasts.list(viewer, all)).items.map(({ body }) => body);
const kept = async () => (await test.log.records.list('broadcast')).map(({ id }) => id);

/** A round that begins now: the first that it waits for may have begun while the clock was moved. */
async function sweep(): Promise<void> {
  for (let round = 0; round < 2; round++) await test.hub.broadcasts.sweep();
}

async function follow(viewer: Viewer, request: Parameters<typeof test.hub.broadcasts.subscribe>[1] = {}) {
  const reader = await test.hub.broadcasts.subscribe(viewer, request);
  readers.push(reader);
  return reader;
}
const nextBody = async (reader: BroadcastReader) => ((await reader.next()).value as BroadcastDelivery).broadcast.body;

describe('a broadcast', () => {
  it('is told whole to those that it is for', async () => {
    const expiresAt = test.clock.now() + MINUTE_MS;
    const sent = await send({ ...TO_ACME, title: 't', body: '<b>x</b>', expiresAt }, MODERATOR);
    const expected = {
      ...{ id: sent.id, audience: 'PROJECT', projectId: 'acme', userId: null, title: 't', body: '<b>x</b>' },
      ...{ sentBy: MODERATOR.actor, sentAt: test.clock.now(), expiresAt, cancelledAt: null },
    };
    expect(sent).toMatchObject(expected);
    expect(await test.hub.broadcasts.get(READER, sent.id)).toEqual(sent);
    expect((await test.hub.broadcasts.list(READER)).items).toEqual([sent]);
    const [edge] = (await test.hub.history(READER, { project: 'acme', types: ['broadcast_message'] })).edges;
    expect(edge!.node).toMatchObject({ key: sent.id, actor: MODERATOR.actor });
    expect(edge!.node.payload).toEqual({
      ...{ broadcastId: sent.id, audience: 'PROJECT', title: 't', body: '<b>x</b>' },
      expiresAt: new Date(expiresAt).toISOString(),
    });
  });

  it('is listed newest first, whatever project its event is in', async () => {
    for (const [n, to] of [TO_ALL, TO_ACME, toUser('rea'), TO_ACME].entries()) await send({ ...to, body: `${n}` });
    expect(await bodies(READER)).toEqual(['3', '2', '1', '0']);
  });

  it('that expires is listed and delivered until then', async () => {
    const cursor = (await follow(READER)).cursor();
    const { id } = await send({ ...TO_ALL, body: 'short', expiresAt: test.clock.now() + MINUTE_MS });
    await send({ ...TO_ALL, body: 'long' });
    test.clock.advance(MINUTE_MS - 1);
    expect(await bodies(READER)).toEqual(['long', 'short']);
    expect(await nextBody(await follow(READER, { after: cursor }))).toBe('short');
    test.clock.advance(1);
    expect(await bodies(READER)).toEqual(['long']);
    expect(await nextBody(await follow(READER, { after: cursor }))).toBe('long');
    expect(await test.hub.broadcasts.get(READER, id)).toMatchObject({ body: 'short' });
    expect(await bodies(READER, true)).toEqual(['long']);
    expect(await bodies(ADMIN, true)).toEqual(['long', 'short']);
  });

  it('that does not expire is shown as long as events are kept', async () => {
    await send(TO_ALL);
    test.clock.advance(KEPT_MS - 1);
    expect(await bodies(READER)).toEqual(['b']);
    test.clock.advance(1);
    expect(await bodies(READER)).toEqual([]);
  });

  it('outlives the trimming of its event', async () => {
    const { id } = await send({ ...TO_ACME, expiresAt: test.clock.now() + 3 * KEPT_MS });
    test.clock.advance(2 * KEPT_MS);
    await test.hub.retention.run();
    expect(await test.hub.broadcasts.get(READER, id)).toMatchObject({ body: 'b' });
  });

  it('goes with its project, also for one that is made under the same id', async () => {
    const { id } = await send(TO_ACME);
    await test.hub.projects.delete(ADMIN, 'acme');
    await test.hub.projects.create(ADMIN, { id: 'acme' });
    expect(await bodies(READER)).toEqual([]);
    await expect(test.hub.broadcasts.get(READER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a broadcast that is cancelled', () => {
  it('is neither listed nor delivered, live or replayed', async () => {
    const live = await follow(READER);
    const cursor = live.cursor();
    const { id } = await send({ ...TO_ACME, body: 'wrong' });
    const cancelled = await test.hub.broadcasts.cancel(MODERATOR, id);
    expect(cancelled).toMatchObject({ id, body: 'wrong', cancelledAt: test.clock.now() });
    await send({ ...TO_ACME, body: 'right' });
    expect(await bodies(READER)).toEqual(['right']);
    expect(await nextBody(live)).toBe('right');
    expect(await nextBody(await follow(READER, { after: cursor }))).toBe('right');
  });

  it('stays so when it is cancelled again', async () => {
    const { id } = await send(TO_ACME);
    const first = await test.hub.broadcasts.cancel(MODERATOR, id);
    test.clock.advance(MINUTE_MS);
    expect(await test.hub.broadcasts.cancel(ADMIN, id)).toEqual(first);
  });

  it.each([
    ['one who may only read it', READER, 'FORBIDDEN'],
    ['one who may not read it', STRANGER, 'NOT_FOUND'],
    ['nobody', null, 'UNAUTHENTICATED'],
  ])('is not by %s', async (_, viewer, code) => {
    const { id } = await send(TO_ACME);
    await expect(test.hub.broadcasts.cancel(viewer, id)).rejects.toMatchObject({ code });
    expect(await bodies(READER)).toEqual(['b']);
  });
});

describe('a broadcast is acknowledged', () => {
  it('by those that it is for, each once, and counted for who could have sent it', async () => {
    const { hub, clock } = test;
    const broadcast = await send(TO_ACME);
    const first = clock.now();
    await hub.broadcasts.acknowledge(READER, broadcast.id);
    clock.advance(MINUTE_MS);
    for (const viewer of [READER, MODERATOR]) await hub.broadcasts.acknowledge(viewer, broadcast.id);
    expect(await hub.broadcasts.acknowledgedAt(READER, broadcast.id)).toBe(first);
    expect(await hub.broadcasts.acknowledgedAt(ADMIN, broadcast.id)).toBeNull();
    expect(await hub.broadcasts.acknowledgements(MODERATOR, broadcast)).toBe(2);
    expect(await hub.broadcasts.acknowledgements(READER, broadcast)).toBeNull();
  });

  it('by no others', async () => {
    const { id } = await send(toUser('somebody'));
    await expect(test.hub.broadcasts.acknowledge(ADMIN, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(test.hub.broadcasts.acknowledge(READER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(test.hub.broadcasts.acknowledge(null, id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('as often as is kept, and not more', async () => {
    const { id } = await send(TO_ALL);
    for (let n = 0; n < 10_000; n++)
      await test.log.records.put({ kind: `broadcast-ack:${id}`, id: `u${n}`, value: 1, expected: 0 });
    await expect(test.hub.broadcasts.acknowledge(READER, id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await test.hub.broadcasts.acknowledge(viewerWith([], { id: 'u7' }), id)).toMatchObject({ id });
  });
});

describe('the audit log', () => {
  it('has what was sent, acknowledged and cancelled, once each', async () => {
    const { broadcasts, audit } = test.hub;
    const { id } = await send({ ...TO_ACME, idempotencyKey: 'k' }, MODERATOR);
    await send({ ...TO_ACME, idempotencyKey: 'k' }, MODERATOR);
    for (let n = 0; n < 2; n++) await broadcasts.acknowledge(READER, id);
    for (let n = 0; n < 2; n++) await broadcasts.cancel(MODERATOR, id);
    const { edges } = await audit.read(ADMIN, { projectId: 'acme' });
    expect(edges.slice(1).map(({ node }) => [node.action, node.actorId, node.target])).toEqual([
      ['BROADCAST_SENT', 'mo', id],
      ['BROADCAST_ACKNOWLEDGED', 'rea', id],
      ['BROADCAST_CANCELLED', 'mo', id],
    ]);
  });
});

describe('who may send', () => {
  const SYSTEM_MODERATOR = viewerWith([{ projects: 'system', actions: ['MONITOR', 'MODERATE'] }]);
  it.each<[string, BroadcastInput, Viewer | null, string | null]>([
    ['to a project, who moderates it', TO_ACME, MODERATOR, null],
    ['to a project, who only reads it', TO_ACME, READER, 'FORBIDDEN'],
    ['to a project, who moderates another', TO_ACME, STRANGER, 'NOT_FOUND'],
    ['to a project that does not exist, who administers all', { ...TO_ACME, projectId: 'none' }, ADMIN, 'NOT_FOUND'],
    ['to the audit log, who administers all', { ...TO_ACME, projectId: '~audit' }, ADMIN, 'NOT_FOUND'],
    ['to everybody, who moderates a project', TO_ALL, MODERATOR, 'FORBIDDEN'],
    ['to everybody, who moderates system', TO_ALL, SYSTEM_MODERATOR, null],
    ['to everybody, who administers all', TO_ALL, ADMIN, null],
    ['to everybody, the hub itself', TO_ALL, HUB_VIEWER, null],
    ['to a user, who moderates a project', toUser('rea'), MODERATOR, 'FORBIDDEN'],
    ['to a user, who moderates system', toUser('rea'), SYSTEM_MODERATOR, null],
    ['nobody', TO_ALL, null, 'UNAUTHENTICATED'],
  ])('%s', async (_, input, viewer, code) => {
    const sending = send(input, viewer);
    if (code === null) await expect(sending).resolves.toMatchObject({ body: 'b' });
    else await expect(sending).rejects.toMatchObject({ code });
    expect(await kept()).toHaveLength(code === null ? 1 : 0);
  });

  it('counts it as a publish', async () => {
    const { close, hub } = await createTestHub({ publishRate: 1 });
    for (let n = 0; n < 2; n++) await hub.broadcasts.send(ADMIN, TO_ALL);
    await expect(hub.broadcasts.send(ADMIN, TO_ALL)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await close();
  });

  it('not more than is shown at once', async () => {
    const shown = { audience: 'SYSTEM', projectId: null, userId: null, sentAt: test.clock.now(), expiresAt: null };
    const put = (n: number, cancelledAt: number | null) => {
      const id = String(n).padStart(26, '0');
      return test.log.records.put({ kind: 'broadcast', id, value: { ...shown, id, cancelledAt }, expected: 0 });
    };
    for (let n = 0; n < 1_001; n++) await put(n, 1);
    for (let n = 2_000; n < 2_999; n++) await put(n, null);
    await send(TO_ALL);
    expect(await kept()).toHaveLength(2_000);
    await expect(send(TO_ALL)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field: 'input' } });
  });
});

describe('an idempotency key', () => {
  it('gives back the first broadcast, and sends nothing', async () => {
    const reader = await follow(READER);
    const input = { ...TO_ACME, title: 't', expiresAt: test.clock.now() + DAY_MS, idempotencyKey: 'k' };
    const [first, ...others] = await Promise.all([send(input), send(input), send(input)]);
    expect(others).toEqual([first, first]);
    expect(await kept()).toEqual([first!.id]);
    await send({ ...TO_ACME, body: 'last' });
    expect([await nextBody(reader), await nextBody(reader)]).toEqual(['b', 'last']);
  });

  it.each([{ body: 'another' }, { title: 'another' }, { expiresAt: Date.UTC(2030, 0, 1) }])(
    'is a conflict with %o',
    async (more) => {
      const { id } = await send({ ...TO_ACME, idempotencyKey: 'k' });
      const again = send({ ...TO_ACME, idempotencyKey: 'k', ...more });
      await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await kept()).toEqual([id]);
    },
  );

  it('is good again after a day', async () => {
    const { id } = await send({ ...TO_ACME, idempotencyKey: 'k' });
    test.clock.advance(DAY_MS);
    expect((await send({ ...TO_ACME, idempotencyKey: 'k' })).id).not.toBe(id);
  });
});

describe('when the hub dies, or the log goes, between the two writes', () => {
  const away = new TidingsError('UNAVAILABLE');

  it.each(['SYSTEM', 'PROJECT'] as const)(
    'what was not sent to %s is seen by nobody, and forgotten',
    async (audience) => {
      const to = audience === 'SYSTEM' ? TO_ALL : TO_ACME;
      const reader = await follow(READER);
      onAppend = { error: away, when: 'before' };
      await expect(send(to)).rejects.toBe(away);
      onAppend = null;
      const [id] = await kept();
      await expect(test.hub.broadcasts.get(READER, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(test.hub.broadcasts.cancel(ADMIN, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await bodies(ADMIN, true)).toEqual([]);
      await send({ ...to, body: 'next' });
      expect(await nextBody(reader)).toBe('next');
      await sweep();
      expect(await kept()).toContain(id);
      test.clock.advance(3_600_001);
      await sweep();
      expect(await kept()).not.toContain(id);
      expect(await bodies(READER)).toEqual(['next']);
    },
  );

  it('what was sent, though nobody was told, is there whole and stays', async () => {
    const reader = await follow(READER);
    onAppend = { error: away, when: 'after' };
    await expect(send(TO_ALL)).rejects.toBe(away);
    onAppend = null;
    const { value } = await reader.next();
    test.clock.advance(3_600_001);
    await sweep();
    expect((await test.hub.broadcasts.list(READER)).items).toEqual([value!.broadcast]);
    expect(await test.hub.broadcasts.get(READER, value!.broadcast.id)).toEqual(value!.broadcast);
  });

  it('a retry with its idempotency key sends what was not sent, and only that', async () => {
    const input = { ...TO_ALL, idempotencyKey: 'k' };
    for (const when of ['before', 'after'] as const) {
      onAppend = { error: away, when };
      await expect(send(input)).rejects.toBe(away);
    }
    onAppend = null;
    const sent = await send(input);
    expect((await test.hub.broadcasts.list(READER)).items).toEqual([sent]);
  });
});

describe('what has long been over', () => {
  it('is forgotten with its acknowledgements, after a week', async () => {
    const { hub, clock, log } = test;
    const cancelled = await send(TO_ACME);
    const expired = await send({ ...TO_ALL, expiresAt: clock.now() + DAY_MS });
    const shown = await send({ ...TO_ALL, expiresAt: clock.now() + 30 * DAY_MS });
    for (const { id } of [cancelled, expired, shown]) await hub.broadcasts.acknowledge(READER, id);
    await hub.broadcasts.cancel(ADMIN, cancelled.id);
    clock.advance(7 * DAY_MS + 1);
    await sweep();
    expect(await kept()).toEqual([expired.id, shown.id].sort());
    clock.advance(DAY_MS);
    await sweep();
    expect(await kept()).toEqual([shown.id]);
    const counts = [cancelled, expired, shown].map(
      async ({ id }) => (await log.records.list(`broadcast-ack:${id}`)).length,
    );
    expect(await Promise.all(counts)).toEqual([0, 0, 1]);
    await expect(hub.broadcasts.get(READER, expired.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is forgotten by itself', async () => {
    const { id } = await send(TO_ALL);
    await test.hub.broadcasts.cancel(ADMIN, id);
    test.clock.advance(8 * DAY_MS);
    await until(async () => {
      test.clock.advance(600_000);
      return (await kept()).length === 0;
    });
  });
});

describe('a stream of broadcasts', () => {
  it('starts by last with the newest that are for its viewer, whatever others got since', async () => {
    for (const body of ['1', '2', '3']) await send({ ...TO_ACME, body });
    const { id } = await send({ ...TO_ACME, body: 'cancelled' });
    await test.hub.broadcasts.cancel(ADMIN, id);
    for (let n = 0; n < 5; n++) await send(toUser('somebody'));
    await send({ ...TO_ACME, projectId: 'beta' });
    const reader = await follow(READER, { last: 2 });
    await send({ ...TO_ALL, body: 'live' });
    expect([await nextBody(reader), await nextBody(reader), await nextBody(reader)]).toEqual(['2', '3', 'live']);
  });

  it('starts by since with those that were sent then or later', async () => {
    await send({ ...TO_ALL, body: 'before' });
    test.clock.advance(MINUTE_MS);
    const since = test.clock.now();
    await send({ ...TO_ALL, body: 'after' });
    expect(await nextBody(await follow(NOBODY, { since }))).toBe('after');
  });

  it('says with its first broadcast what was lost, though the events next to the gap are for others', async () => {
    const cursor = (await follow(READER)).cursor();
    await send({ ...TO_ALL, body: 'lost' });
    test.clock.advance(KEPT_MS + MINUTE_MS);
    await test.hub.retention.run();
    await send(toUser('somebody'));
    await send({ ...TO_ALL, body: 'kept' });
    await expect(follow(READER, { after: cursor })).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
      extensions: { reason: 'TRIMMED' },
    });
    const reader = await follow(READER, { after: cursor, onGap: 'CONTINUE' });
    const delivery = (await reader.next()).value as BroadcastDelivery;
    expect(delivery).toMatchObject({ broadcast: { body: 'kept' }, gap: { reason: 'TRIMMED' } });
    await send({ ...TO_ALL, body: 'next' });
    expect((await reader.next()).value).not.toHaveProperty('gap');
  });

  it('loses nothing that another project has lost', async () => {
    const cursor = (await follow(READER)).cursor();
    await send({ ...TO_ACME, projectId: 'beta' });
    test.clock.advance(KEPT_MS + MINUTE_MS);
    await test.hub.retention.run();
    await send(TO_ALL);
    expect(await nextBody(await follow(READER, { after: cursor }))).toBe('b');
  });

  it('ends while it is quiet, and while it looks', async () => {
    const quiet = await follow(READER);
    const waiting = quiet.next();
    await nextTurn();
    await quiet.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await quiet.return();
    const looking = await follow(READER);
    await send(TO_ALL);
    const found = looking.next();
    await looking.return();
    expect(await found).toEqual({ done: true, value: undefined });
  });
});

describe('a stream that has an event in hand while the log is away', () => {
  const away = new TidingsError('UNAVAILABLE');
  let gone = false;

  /** A hub whose keyed records are away as long as they are said to be, and a stream of a viewer that has asked for more. */
  async function waiting(viewer: Viewer) {
    gone = false;
    const records = (log: EventLog) => ({
      ...{ list: log.records.list.bind(log.records), put: log.records.put.bind(log.records) },
      ...{ delete: log.records.delete.bind(log.records), get: log.records.get.bind(log.records) },
    });
    const hub = await createTestHub({
      through: (log) => {
        const reached = records(log);
        const get = (kind: string, id: string) => (gone ? Promise.reject(away) : reached.get(kind, id));
        return new Proxy(log, {
          get(target, name) {
            if (name === 'records') return { ...reached, get };
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      },
    });
    const reader = await hub.hub.broadcasts.subscribe(viewer, {});
    await hub.hub.broadcasts.send(ADMIN, { ...TO_ALL, body: 'in hand' });
    gone = true;
    const next = reader.next();
    await nextTurn();
    return { ...hub, reader, next };
  }

  it('goes on with it when the log is back', async () => {
    const { next, reader, clock, close } = await waiting(READER);
    gone = false;
    clock.advance(1_000);
    expect((await next).value).toMatchObject({ broadcast: { body: 'in hand' } });
    await reader.return();
    await close();
  });

  it('can be ended', async () => {
    const { next, reader, close } = await waiting(READER);
    await reader.return();
    expect(await next).toEqual({ done: true, value: undefined });
    await close();
  });

  it('ends with its credential', async () => {
    let ending: Ending | null = null;
    const listeners = new Set<() => void>();
    const onChange = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const { next, close } = await waiting({ ...READER, ended: () => ending, onChange });
    ending = { why: 'expired', at: 0 };
    for (const listener of listeners) listener();
    await expect(next).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(listeners.size).toBe(0);
    await close();
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['a project that is missing', { audience: 'PROJECT' }, 'input.projectId'],
    ['a project that is empty', { audience: 'PROJECT', projectId: '' }, 'input.projectId'],
    ['a user beside a project', { ...TO_ACME, userId: 'u' }, 'input.userId'],
    ['a user that is missing', { audience: 'USER' }, 'input.userId'],
    ['a user with control characters', toUser('u\u0007'), 'input.userId'],
    ['a user that is too long', toUser('u'.repeat(129)), 'input.userId'],
    ['a project beside a user', { ...toUser('u'), projectId: 'acme' }, 'input.projectId'],
    ['a project of everybody', { ...TO_ALL, projectId: 'acme' }, 'input.projectId'],
    ['a user of everybody', { ...TO_ALL, userId: 'u' }, 'input.userId'],
    ['a body that is empty', { ...TO_ALL, body: ' \n' }, 'input.body'],
    ['a body with NUL', { ...TO_ALL, body: 'a\0' }, 'input.body'],
    ['a title with half a character', { ...TO_ALL, title: '\ud800' }, 'input.title'],
    ['an end that is now', { ...TO_ALL, expiresAt: Date.UTC(2026, 0, 1) }, 'input.expiresAt'],
    ['an end that is no time', { ...TO_ALL, expiresAt: Number.NaN }, 'input.expiresAt'],
    ['a key that is empty', { ...TO_ALL, idempotencyKey: '' }, 'input.idempotencyKey'],
    ['a key that is too long', { ...TO_ALL, idempotencyKey: 'k'.repeat(129) }, 'input.idempotencyKey'],
  ])('%s is refused by name', async (_, input, field) => {
    const sending = send({ body: 'b', ...input } as BroadcastInput);
    await expect(sending).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field } });
    expect(await kept()).toEqual([]);
  });

  it('a text beyond what an event holds is refused, and nothing of it stays', async () => {
    await expect(send({ ...TO_ALL, body: 'x'.repeat(65_536) })).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await kept()).toEqual([]);
  });

  it.each(['', 'x', '~audit', 'k\0', '\ud800', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])('an id %j finds nothing', async (id) => {
    for (const call of ['get', 'cancel', 'acknowledge'] as const)
      await expect(test.hub.broadcasts[call](ADMIN, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
