import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type BroadcastHub,
  createBroadcastHub,
  DAY_MS,
  KEPT_MS,
  MINUTE_MS,
  MODERATOR,
  nextBody,
  READER,
  STRANGER,
  TO_ACME,
  TO_ALL,
  toUser,
} from '../support/broadcast-hub.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { until } from '../support/until.js';

let test: BroadcastHub;
beforeEach(async () => {
  test = await createBroadcastHub();
});
afterEach(() => test.close());

describe('a broadcast', () => {
  it('is delivered whole to its audience', async () => {
    const expiresAt = test.clock.now() + MINUTE_MS;
    const sent = await test.send({ ...TO_ACME, title: 't', body: '<b>x</b>', expiresAt }, MODERATOR);
    const expected = {
      ...{ id: sent.id, audience: 'PROJECT', projectId: 'acme', userId: null, title: 't', body: '<b>x</b>' },
      ...{ sentBy: MODERATOR.actor, sentAt: test.clock.now(), expiresAt, cancelledAt: null },
    };
    expect(sent).toMatchObject(expected);
    expect(await test.broadcasts.get(READER, sent.id)).toEqual(sent);
    expect((await test.broadcasts.list(READER)).items).toEqual([sent]);
    const [edge] = (await test.hub.history(READER, { project: 'acme', types: ['broadcast_message'] })).edges;
    expect(edge!.node).toMatchObject({ key: sent.id, actor: MODERATOR.actor });
    expect(edge!.node.payload).toEqual({
      ...{ broadcastId: sent.id, audience: 'PROJECT', title: 't', body: '<b>x</b>' },
      expiresAt: new Date(expiresAt).toISOString(),
    });
  });

  it('is listed newest first, whatever project its event is in', async () => {
    for (const [n, to] of [TO_ALL, TO_ACME, toUser('rea'), TO_ACME].entries()) await test.send({ ...to, body: `${n}` });
    expect(await test.bodies(READER)).toEqual(['3', '2', '1', '0']);
  });

  it('that expires is listed and delivered until then', async () => {
    const cursor = (await test.follow(READER)).cursor();
    const { id } = await test.send({ ...TO_ALL, body: 'short', expiresAt: test.clock.now() + MINUTE_MS });
    await test.send({ ...TO_ALL, body: 'long' });
    test.clock.advance(MINUTE_MS - 1);
    expect(await test.bodies(READER)).toEqual(['long', 'short']);
    expect(await nextBody(await test.follow(READER, { after: cursor }))).toBe('short');
    test.clock.advance(1);
    expect(await test.bodies(READER)).toEqual(['long']);
    expect(await nextBody(await test.follow(READER, { after: cursor }))).toBe('long');
    expect(await test.broadcasts.get(READER, id)).toMatchObject({ body: 'short' });
    expect(await test.bodies(READER, true)).toEqual(['long']);
    expect(await test.bodies(ADMIN, true)).toEqual(['long', 'short']);
  });

  it('that does not expire is shown as long as events are kept', async () => {
    await test.send(TO_ALL);
    test.clock.advance(KEPT_MS - 1);
    expect(await test.bodies(READER)).toEqual(['b']);
    test.clock.advance(1);
    expect(await test.bodies(READER)).toEqual([]);
  });

  it('outlives the trimming of its event', async () => {
    const { id } = await test.send({ ...TO_ACME, expiresAt: test.clock.now() + 3 * KEPT_MS });
    test.clock.advance(2 * KEPT_MS);
    await test.hub.retention.run();
    expect(await test.broadcasts.get(READER, id)).toMatchObject({ body: 'b' });
  });

  it('goes with its project, also for one that is made under the same id', async () => {
    const { id } = await test.send(TO_ACME);
    await test.hub.projects.delete(ADMIN, 'acme');
    await test.hub.projects.create(ADMIN, { id: 'acme' });
    expect(await test.bodies(READER)).toEqual([]);
    await expect(test.broadcasts.get(READER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a broadcast that is cancelled', () => {
  it('is neither listed nor delivered, live or replayed', async () => {
    const live = await test.follow(READER);
    const cursor = live.cursor();
    const { id } = await test.send({ ...TO_ACME, body: 'wrong' });
    const cancelled = await test.broadcasts.cancel(MODERATOR, id);
    expect(cancelled).toMatchObject({ id, body: 'wrong', cancelledAt: test.clock.now() });
    await test.send({ ...TO_ACME, body: 'right' });
    expect(await test.bodies(READER)).toEqual(['right']);
    expect(await nextBody(live)).toBe('right');
    expect(await nextBody(await test.follow(READER, { after: cursor }))).toBe('right');
  });

  it('stays so when it is cancelled again', async () => {
    const { id } = await test.send(TO_ACME);
    const first = await test.broadcasts.cancel(MODERATOR, id);
    test.clock.advance(MINUTE_MS);
    expect(await test.broadcasts.cancel(ADMIN, id)).toEqual(first);
  });

  it.each([
    ['one who may only read it', READER, 'FORBIDDEN'],
    ['one who may not read it', STRANGER, 'NOT_FOUND'],
    ['nobody', null, 'UNAUTHENTICATED'],
  ])('is not by %s', async (_, viewer, code) => {
    const { id } = await test.send(TO_ACME);
    await expect(test.broadcasts.cancel(viewer, id)).rejects.toMatchObject({ code });
    expect(await test.bodies(READER)).toEqual(['b']);
  });
});

describe('a broadcast is acknowledged', () => {
  it('by those that it is for, each once, and counted for who could have sent it', async () => {
    const { clock } = test;
    const broadcast = await test.send(TO_ACME);
    const first = clock.now();
    await test.broadcasts.acknowledge(READER, broadcast.id);
    clock.advance(MINUTE_MS);
    for (const viewer of [READER, MODERATOR]) await test.broadcasts.acknowledge(viewer, broadcast.id);
    expect(await test.broadcasts.acknowledgedAt(READER, broadcast.id)).toBe(first);
    expect(await test.broadcasts.acknowledgedAt(ADMIN, broadcast.id)).toBeNull();
    expect(await test.broadcasts.acknowledgements(MODERATOR, broadcast)).toBe(2);
    expect(await test.broadcasts.acknowledgements(READER, broadcast)).toBeNull();
  });

  it('and counted without its acknowledgements being listed', async () => {
    const broadcast = await test.send(TO_ACME);
    await test.broadcasts.acknowledge(READER, broadcast.id);
    const { records } = test.log;
    const list = records.list;
    records.list = () => Promise.reject(new Error('listed'));
    expect(await test.broadcasts.acknowledgements(MODERATOR, broadcast)).toBe(1);
    records.list = list;
  });

  it('by no others', async () => {
    const { id } = await test.send(toUser('somebody'));
    await expect(test.broadcasts.acknowledge(ADMIN, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(test.broadcasts.acknowledge(READER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(test.broadcasts.acknowledge(null, id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('as often as is kept, and not more', async () => {
    const { id } = await test.send(TO_ALL);
    for (let n = 0; n < 10_000; n++)
      await test.log.records.put({ kind: `broadcast-ack:${id}`, id: `u${n}`, value: 1, expected: 0 });
    await expect(test.broadcasts.acknowledge(READER, id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await test.broadcasts.acknowledge(viewerWith([], { id: 'u7' }), id)).toMatchObject({ id });
  });
});

it('shows the other broadcasts when the document of one is malformed', async () => {
  await test.send({ ...TO_ALL, body: 'kept' });
  const { id } = await test.send({ ...TO_ALL, body: 'spoilt' });
  for (const [version, value] of [null, 'x', {}].entries())
    await test.log.records.put({ kind: 'broadcast', id, value, expected: version + 1 });
  expect(await test.bodies(READER)).toEqual(['kept']);
  await expect(test.broadcasts.get(ADMIN, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await test.send({ ...TO_ALL, body: 'next' });
  await test.sweep();
  expect(await test.bodies(READER)).toEqual(['next', 'kept']);
});

describe('the audit log', () => {
  it('has what was sent, acknowledged and cancelled, once each', async () => {
    const { broadcasts, audit } = test.hub;
    const { id } = await test.send({ ...TO_ACME, idempotencyKey: 'k' }, MODERATOR);
    await test.send({ ...TO_ACME, idempotencyKey: 'k' }, MODERATOR);
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

describe('what has long been over', () => {
  it('is forgotten with its acknowledgements, after a week', async () => {
    const { clock, log } = test;
    const cancelled = await test.send(TO_ACME);
    const expired = await test.send({ ...TO_ALL, expiresAt: clock.now() + DAY_MS });
    const shown = await test.send({ ...TO_ALL, expiresAt: clock.now() + 30 * DAY_MS });
    for (const { id } of [cancelled, expired, shown]) await test.broadcasts.acknowledge(READER, id);
    await test.broadcasts.cancel(ADMIN, cancelled.id);
    clock.skip(7 * DAY_MS + 1);
    await test.sweep();
    expect(await test.kept()).toEqual([expired.id, shown.id].sort());
    clock.skip(DAY_MS);
    await test.sweep();
    expect(await test.kept()).toEqual([shown.id]);
    const counts = [cancelled, expired, shown].map(
      async ({ id }) => (await log.records.list(`broadcast-ack:${id}`)).length,
    );
    expect(await Promise.all(counts)).toEqual([0, 0, 1]);
    await expect(test.broadcasts.get(READER, expired.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is forgotten by itself', async () => {
    const { id } = await test.send(TO_ALL);
    await test.broadcasts.cancel(ADMIN, id);
    test.clock.skip(8 * DAY_MS);
    await until(async () => {
      test.clock.skip(600_000);
      return (await test.kept()).length === 0;
    });
  });
});
