import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ending, RightsListener, Viewer } from '../../src/auth/viewer.js';
import { nextTurn } from '../../src/core/clock.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import type { BroadcastDelivery } from '../../src/hub/broadcasts/broadcast-reader.js';
import {
  type BroadcastHub,
  createBroadcastHub,
  KEPT_MS,
  MINUTE_MS,
  nextBody,
  READER,
  TO_ACME,
  TO_ALL,
  toUser,
} from '../support/broadcast-hub.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

let test: BroadcastHub;
beforeEach(async () => {
  test = await createBroadcastHub();
});
afterEach(() => test.close());

describe('a stream of broadcasts', () => {
  it('starts by last with the newest that are for its viewer, whatever others got since', async () => {
    for (const body of ['1', '2', '3']) await test.send({ ...TO_ACME, body });
    const { id } = await test.send({ ...TO_ACME, body: 'cancelled' });
    await test.broadcasts.cancel(ADMIN, id);
    for (let n = 0; n < 5; n++) await test.send(toUser('somebody'));
    await test.send({ ...TO_ACME, projectId: 'beta' });
    const reader = await test.follow(READER, { last: 2 });
    await test.send({ ...TO_ALL, body: 'live' });
    expect([await nextBody(reader), await nextBody(reader), await nextBody(reader)]).toEqual(['2', '3', 'live']);
  });

  it('misses none that is sent while it finds out with which to start', async () => {
    let whileListed: (() => Promise<unknown>) | null = null;
    const slow = await createBroadcastHub((log) => {
      const list = log.records.list.bind(log.records);
      log.records.list = async (kind) => {
        const listed = await list(kind);
        const send = whileListed;
        whileListed = null;
        await send?.();
        return listed;
      };
      return log;
    });
    whileListed = () => slow.send({ ...TO_ALL, body: 'meanwhile' });
    expect(await nextBody(await slow.follow(READER, { last: 1 }))).toBe('meanwhile');
    await slow.close();
  });

  it('starts by last 0 with what is sent from now on', async () => {
    await test.send(TO_ALL);
    const reader = await test.follow(READER, { last: 0 });
    await test.send({ ...TO_ALL, body: 'live' });
    expect(await nextBody(reader)).toBe('live');
    await expect(test.follow(READER, { last: 501 })).rejects.toMatchObject({ extensions: { field: 'last' } });
  });

  it('starts by since with those that were sent then or later', async () => {
    await test.send({ ...TO_ALL, body: 'before' });
    test.clock.advance(MINUTE_MS);
    const since = test.clock.now();
    await test.send({ ...TO_ALL, body: 'after' });
    expect(await nextBody(await test.follow(viewerWith([]), { since }))).toBe('after');
  });

  it('says with its first broadcast what was lost, though the events next to the gap are for others', async () => {
    const cursor = (await test.follow(READER)).cursor();
    await test.send({ ...TO_ALL, body: 'lost' });
    test.clock.advance(KEPT_MS + MINUTE_MS);
    await test.hub.retention.run();
    await test.send(toUser('somebody'));
    await test.send({ ...TO_ALL, body: 'kept' });
    await expect(test.follow(READER, { after: cursor })).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
      extensions: { reason: 'TRIMMED' },
    });
    const reader = await test.follow(READER, { after: cursor, onGap: 'CONTINUE' });
    const delivery = (await reader.next()).value as BroadcastDelivery;
    expect(delivery).toMatchObject({ broadcast: { body: 'kept' }, gap: { reason: 'TRIMMED' } });
    await test.send({ ...TO_ALL, body: 'next' });
    expect((await reader.next()).value).not.toHaveProperty('gap');
  });

  it('loses nothing that another project has lost', async () => {
    const cursor = (await test.follow(READER)).cursor();
    await test.send({ ...TO_ACME, projectId: 'beta' });
    test.clock.advance(KEPT_MS + MINUTE_MS);
    await test.hub.retention.run();
    await test.send(TO_ALL);
    expect(await nextBody(await test.follow(READER, { after: cursor }))).toBe('b');
  });

  it('ends while it is quiet, and while it looks', async () => {
    const quiet = await test.follow(READER);
    const waiting = quiet.next();
    await nextTurn();
    await quiet.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await quiet.return();
    const looking = await test.follow(READER);
    await test.send(TO_ALL);
    const found = looking.next();
    await looking.return();
    expect(await found).toEqual({ done: true, value: undefined });
  });
});

describe('a stream that has an event in hand while the log is away', () => {
  const away = new TidingsError('UNAVAILABLE');
  let gone = false;

  /** The same log, whose keyed records cannot be read as long as they are said to be gone. */
  const leaving = (log: EventLog): EventLog =>
    new Proxy(log, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (name !== 'records') return typeof value === 'function' ? value.bind(target) : value;
        const { records } = target;
        const get = (kind: string, id: string) => (gone ? Promise.reject(away) : records.get(kind, id));
        const [list, put, remove] = [
          records.list.bind(records),
          records.put.bind(records),
          records.delete.bind(records),
        ];
        return { get, list, put, delete: remove };
      },
    });

  /** The stream of a viewer that has asked for more: an event came, and then the log went. */
  async function waiting(viewer: Viewer) {
    gone = false;
    const test = await createBroadcastHub(leaving);
    const reader = await test.follow(viewer);
    await test.send({ ...TO_ALL, body: 'in hand' });
    gone = true;
    const next = reader.next();
    await nextTurn();
    return { ...test, reader, next };
  }

  it('goes on with it when the log is back', async () => {
    const { next, clock, close } = await waiting(READER);
    gone = false;
    clock.advance(1_000);
    expect((await next).value).toMatchObject({ broadcast: { body: 'in hand' } });
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
    const listeners = new Set<RightsListener>();
    const { next, close } = await waiting({
      ...READER,
      ended: () => ending,
      watch: (listener) => void listeners.add(listener),
      unwatch: (listener) => void listeners.delete(listener),
    });
    ending = { why: 'expired', at: 0 };
    for (const listener of listeners) listener.rightsChanged();
    await expect(next).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(listeners.size).toBe(0);
    await close();
  });
});
