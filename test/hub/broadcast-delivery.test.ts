import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { nextTurn } from '../../src/core/clock.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import type { Broadcast } from '../../src/hub/broadcasts/broadcast.js';
import type { BroadcastReader } from '../../src/hub/broadcasts/broadcast-reader.js';
import type { DeliveryCounts } from '../../src/hub/broadcasts/delivery/delivery-states.js';
import { KnownUsers } from '../../src/hub/broadcasts/delivery/known-users.js';
import {
  type BroadcastHub,
  createBroadcastHub,
  DAY_MS,
  MINUTE_MS,
  MODERATOR,
  nextBody,
  READER,
  STRANGER,
  TO_ACME,
  TO_ALL,
} from '../support/broadcast-hub.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

let test: BroadcastHub;
beforeEach(async () => {
  test = await createBroadcastHub(undefined, { endedDays: 0.1 });
});
afterEach(() => test.close());

const NOBODY: DeliveryCounts = { recipients: 0, pending: 0, delivered: 0, acknowledged: 0, expired: 0, failed: 0 };
const SENDER = viewerWith([{ projects: '*', actions: ['ADMIN'] }], { id: 'boss' });
const user = (id: string) => viewerWith([{ projects: 'acme', actions: ['READ'] }], { id });

const counts = (sent: Broadcast) => test.broadcasts.reports.counts(SENDER, sent);
const missing = (sent: Broadcast) => test.broadcasts.reports.missing(SENDER, sent, 50);
const unacknowledged = (sent: Broadcast, first = 50) => test.broadcasts.reports.unacknowledged(SENDER, sent, first);
const becomes = (sent: Broadcast, expected: Partial<DeliveryCounts>) =>
  expect.poll(() => counts(sent)).toEqual({ ...NOBODY, ...expected });

/** A stream of a viewer, which is known from then on. */
const come = (viewer: Viewer, after?: string): Promise<BroadcastReader> => test.follow(viewer, { after });

/** Takes the next broadcast as a socket does: it asks for one more when the last is written. */
async function take(reader: BroadcastReader): Promise<string> {
  const body = await nextBody(reader);
  void reader.next();
  return body;
}

async function known(...viewers: Viewer[]): Promise<void> {
  for (const viewer of viewers) await (await come(viewer)).return();
}

describe('the recipients of a broadcast', () => {
  it('are the known users but the sender, of all or of those who may read the project, and its members', async () => {
    await known(READER, MODERATOR, STRANGER, SENDER);
    await test.hub.projects.join(ADMIN, 'acme', { userId: 'max', role: 'guest' });
    const robot = viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'robot', kind: 'SERVICE' });
    await (await test.hub.subscribe(robot, {})).return();
    await (await test.hub.subscribe(user('ann'), {})).return();
    expect(await missing(await test.send(TO_ALL, SENDER))).toEqual(['ann', 'eve', 'mo', 'rea']);
    expect(await missing(await test.send(TO_ACME, SENDER))).toEqual(['ann', 'max', 'mo', 'rea']);
    const named = { audience: 'USER', userIds: ['zoe', 'boss', 'zoe'], body: 'b' } as const;
    expect(await missing(await test.send(named, SENDER))).toEqual(['boss', 'zoe']);
  });

  it('are named once, 1 to 1,000, and without other fields', async () => {
    const named = { audience: 'USER', body: 'b' } as const;
    for (const input of [
      { ...named, userIds: [] },
      { ...named, userIds: Array.from({ length: 1_001 }, (_, n) => `u${n}`) },
      { ...named, userIds: [''] },
      { ...named, userIds: ['a'], userId: 'a' },
      { ...TO_ACME, userIds: ['a'] },
    ])
      await expect(test.send(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a recipient', () => {
  it('is pending until a stream asks for more behind the broadcast, and counts once however often it is taken', async () => {
    await known(READER, MODERATOR);
    const sent = await test.send(TO_ALL, SENDER);
    const reader = await come(READER);
    expect(await nextBody(reader)).toBe('b');
    await becomes(sent, { recipients: 2, pending: 2 });
    void reader.next();
    await becomes(sent, { recipients: 2, pending: 1, delivered: 1 });
    expect(await take(await test.follow(READER, { last: 1 }))).toBe('b');
    expect(await missing(sent)).toEqual(['mo']);
    // One who was not known takes it, too.
    expect(await take(await come(STRANGER))).toBe('b');
    await becomes(sent, { recipients: 3, pending: 1, delivered: 2 });
  });

  it('that comes later gets what it has not taken, until that expires', async () => {
    await known(READER);
    const early = await test.send({ ...TO_ALL, body: 'early', expiresAt: test.clock.now() + MINUTE_MS }, SENDER);
    const late = await test.send({ ...TO_ALL, body: 'late' }, SENDER);
    await test.broadcasts.acknowledge(READER, late.id);
    await test.send({ ...TO_ALL, body: 'last' }, SENDER);
    const reader = await come(READER);
    expect([await nextBody(reader), await take(reader)]).toEqual(['early', 'last']);
    const again = await come(READER);
    await test.send({ ...TO_ALL, body: 'new' }, SENDER);
    expect(await nextBody(again)).toBe('new');
    await becomes(early, { recipients: 1, delivered: 1 });
    test.clock.advance(2 * MINUTE_MS);
    expect(await nextBody(await come(MODERATOR))).toBe('late');
  });

  it('has taken what lies before the cursor that it resumes with, whatever was written of that', async () => {
    await known(READER);
    const first = await test.send({ ...TO_ALL, body: 'first' }, SENDER);
    const { value } = await (await come(READER)).next();
    expect(await counts(first)).toEqual({ ...NOBODY, recipients: 1, pending: 1 });
    const second = await test.send({ ...TO_ALL, body: 'second' }, SENDER);
    await come(READER, value!.cursor);
    await becomes(first, { recipients: 1, delivered: 1 });
    expect(await counts(second)).toEqual({ ...NOBODY, recipients: 1, pending: 1 });
  });

  it('has taken what an answer lists, and what it acknowledges', async () => {
    await known(READER, MODERATOR);
    const sent = await test.send(TO_ALL, SENDER);
    test.broadcasts.shown(MODERATOR, (await test.broadcasts.list(MODERATOR)).items);
    await becomes(sent, { recipients: 2, pending: 1, delivered: 1 });
    await test.broadcasts.acknowledge(READER, sent.id);
    expect(await counts(sent)).toEqual({ ...NOBODY, recipients: 2, delivered: 2, acknowledged: 1 });
    test.broadcasts.shown(STRANGER, (await test.broadcasts.list(STRANGER)).items);
    await becomes(sent, { recipients: 3, delivered: 3, acknowledged: 1 });
    expect([await unacknowledged(sent), await unacknowledged(sent, 1)]).toEqual([['eve', 'mo'], ['eve']]);
    await test.broadcasts.acknowledge(STRANGER, sent.id);
    expect(await unacknowledged(sent)).toEqual(['mo']);
    expect(await test.broadcasts.reports.recipients(SENDER, sent, 1)).toEqual([
      { id: 'eve', name: 'Ada', state: 'ACKNOWLEDGED' },
      { id: 'mo', name: 'Ada', state: 'DELIVERED' },
    ]);
    expect(await test.broadcasts.reports.recipients(READER, sent, 50)).toBeNull();
    await expect(test.broadcasts.reports.recipients(SENDER, sent, 501)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await test.broadcasts.reports.unacknowledged(READER, sent, 50)).toBeNull();
    await expect(unacknowledged(sent, 501)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('fails that comes without the right to read the project, until it takes it with another credential', async () => {
    await known(READER);
    const sent = await test.send(TO_ACME, SENDER);
    await come(viewerWith([], { id: 'rea' }));
    await becomes(sent, { recipients: 1, failed: 1 });
    await take(await come(READER));
    await becomes(sent, { recipients: 1, delivered: 1 });
  });
});

describe('the delivery of a broadcast', () => {
  it('ends as expired or, when it is cancelled, as failed for those who had not taken it', async () => {
    await known(READER, MODERATOR);
    const expiring = await test.send({ ...TO_ALL, expiresAt: test.clock.now() + MINUTE_MS }, SENDER);
    const cancelled = await test.send(TO_ALL, SENDER);
    await test.broadcasts.acknowledge(READER, expiring.id);
    await test.broadcasts.acknowledge(READER, cancelled.id);
    const ended = await test.broadcasts.cancel(SENDER, cancelled.id);
    test.clock.advance(MINUTE_MS);
    const taken = { recipients: 2, delivered: 1, acknowledged: 1 };
    expect(await counts(expiring)).toEqual({ ...NOBODY, ...taken, expired: 1 });
    expect(await counts(ended)).toEqual({ ...NOBODY, ...taken, failed: 1 });
    const delivery = { ...NOBODY, recipients: 4, delivered: 2, acknowledged: 2, expired: 1, failed: 1 };
    const stats = { total: 2, open: 0, expired: 1, cancelled: 1, delivery };
    expect(await test.broadcasts.reports.stats(SENDER)).toEqual(stats);
    test.clock.advance(2 * MINUTE_MS);
    await test.sweep();
    expect((await test.broadcasts.get(SENDER, expiring.id)).counts).toEqual({ ...NOBODY, ...taken, expired: 1 });
    expect(await test.broadcasts.reports.stats(SENDER)).toEqual(stats);
    await expect(test.broadcasts.reports.stats(MODERATOR)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await test.broadcasts.reports.counts(READER, expiring)).toBeNull();
    expect(await test.broadcasts.reports.missing(READER, expiring, 50)).toBeNull();
  });

  it('is followed by its sender to its end, and leaves nothing behind', async () => {
    await known(READER);
    const sent = await test.send({ ...TO_ALL, expiresAt: test.clock.now() + MINUTE_MS }, SENDER);
    await expect(test.broadcasts.reports.watch(READER, sent.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const watch = await test.broadcasts.reports.watch(SENDER, sent.id);
    const next = async () => (await watch.next()).value?.counts;
    expect(await next()).toEqual({ ...NOBODY, recipients: 1, pending: 1 });
    const changed = next();
    await take(await come(READER));
    expect(await changed).toEqual({ ...NOBODY, recipients: 1, delivered: 1 });
    const quiet = watch.next();
    test.clock.advance(2 * MINUTE_MS);
    expect(await quiet).toEqual({ done: true, value: undefined });
    const kinds = ['broadcast', 'broadcast-recipients', 'broadcast-marks', 'broadcast-ack'];
    const left = async () => {
      const of = (kind: string) => test.log.records.list(kind === 'broadcast' ? kind : `${kind}:${sent.id}`);
      return (await Promise.all(kinds.map(of))).flat().length;
    };
    expect(await left()).toBe(3);
    test.clock.advance(0.2 * DAY_MS);
    await test.sweep();
    expect(await left()).toBe(0);
  });

  it('to 10,000 costs a batch of writes for each thousand', async () => {
    const users = Array.from({ length: 10_000 }, (_, n) => user(`u${n}`));
    const sent = await test.send(TO_ALL, SENDER);
    let puts = 0;
    const { records } = test.log;
    const put = records.put.bind(records);
    records.put = (record) => {
      if (record.kind.startsWith('broadcast-marks')) puts++;
      return put(record);
    };
    for (const [n, viewer] of users.entries()) {
      test.broadcasts.shown(viewer, [sent]);
      if (n % 1_000 === 0) await nextTurn();
    }
    await becomes(sent, { recipients: 10_000, delivered: 10_000 });
    for (const viewer of users) test.broadcasts.shown(viewer, [sent]);
    await test.broadcasts.acknowledge(READER, sent.id);
    expect(await counts(sent)).toMatchObject({ recipients: 10_001, delivered: 10_001 });
    expect(puts).toBeLessThanOrEqual(20);
  });
});

it('knows a user for 30 days, with the grants that it was seen with last', async () => {
  const clock = new FakeClock();
  const log = await openSqlite({ file: ':memory:', clock: new FakeClock() });
  const of = () => new KnownUsers({ records: log.records, clock });
  const [one, other] = [of(), of()];
  for (const id of ['ann', '__proto__']) one.see(user(id));
  await one.write();
  expect(one.see(user('ann'))).toBe(false);
  clock.advance(20 * DAY_MS);
  expect(other.see(viewerWith([], { id: 'ann' }))).toBe(true);
  await other.write();
  expect(new Set((await one.list()).keys())).toEqual(new Set(['ann', '__proto__']));
  clock.advance(11 * DAY_MS);
  expect([...(await one.list())]).toEqual([['ann', []]]);
  await log.close();
});

it('knows the names of users, as they were seen last here or on another node, and none for who was not', async () => {
  const clock = new FakeClock();
  const log = await openSqlite({ file: ':memory:', clock: new FakeClock() });
  const of = () => new KnownUsers({ records: log.records, clock });
  const named = (name: string) => viewerWith([], { id: 'ann', name });
  const [one, other] = [of(), of()];
  one.see(named('Ann'));
  expect(await other.names(['ann'])).toEqual(new Map());
  await one.write();
  expect(await other.names(['ann', 'zoe', '__proto__'])).toEqual(new Map([['ann', 'Ann']]));
  expect(one.see(named('Ann Lee'))).toBe(true);
  await one.write();
  expect(await one.names(['ann'])).toEqual(new Map([['ann', 'Ann Lee']]));
  expect(await of().names(['ann'])).toEqual(new Map([['ann', 'Ann Lee']]));
  await log.close();
});

it('limits the broadcasts of a sender in a minute, and says when to try again', async () => {
  const { hub, clock, close } = await createTestHub({ broadcasting: { perMinute: 2 } });
  const send = (viewer: Viewer) => hub.broadcasts.send(viewer, TO_ALL);
  for (let n = 0; n < 2; n++) await send(SENDER);
  await expect(send(SENDER)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    extensions: { retryAfterMs: 30_000, limit: { name: 'broadcastRate', max: 2 } },
  });
  await send(ADMIN);
  clock.advance(30_000);
  await send(SENDER);
  await close();
});
