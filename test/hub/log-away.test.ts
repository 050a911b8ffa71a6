import { expect, it, vi } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { createCursors } from '../../src/core/cursor.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog, Readiness } from '../../src/core/log.js';
import type { Hub } from '../../src/hub/hub.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };

/** A log of which some calls find nobody while they are told so. */
function leaving(log: EventLog, away: Set<string>): EventLog {
  return new Proxy(log, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === 'standing' && away.has('head')) return { ...(value as Readiness), status: 'unreachable' };
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) =>
        away.has(String(name)) ? Promise.reject(new TidingsError('UNAVAILABLE')) : value.apply(target, args);
    },
  });
}

/** A reader that has to page, and has had its first event. */
async function pagingReader() {
  const away = new Set<string>();
  const test = await createTestHub({
    through: (log) => leaving(log, away),
    reading: { pageRecords: 2, tailRecords: 1 },
  });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  for (let n = 0; n < 9; n++) await test.hub.publish(ADMIN, 'acme', [push]);
  const reader = await test.hub.subscribe(ADMIN, { project: 'acme', types: ['push'], last: 9 });
  expect((await reader.next()).value).toMatchObject({ record: { offset: 2 } });
  await reader.next();
  return { ...test, away, reader };
}

it('a reader waits while the log is away, and resumes where it was', async () => {
  const { clock, away, reader, close } = await pagingReader();
  for (const call of ['read', 'head']) away.add(call);
  const next = reader.next();
  await nextTurn();
  clock.advance(1_000);
  await nextTurn();
  away.clear();
  clock.advance(1_000);
  expect((await next).value).toMatchObject({ record: { offset: 4 } });
  for (let offset = 5; offset <= 10; offset++)
    expect((await reader.next()).value).toMatchObject({ record: { offset } });
  await reader.return();
  await close();
});

it('a reader that waits for its log can be ended', async () => {
  const { away, reader, close } = await pagingReader();
  for (const call of ['read', 'head']) away.add(call);
  const next = reader.next();
  await nextTurn();
  await reader.return();
  expect(await next).toEqual({ done: true, value: undefined });
  away.clear();
  await close();
});

it('a reader fails with UNAVAILABLE when the log is reached and cannot be read', async () => {
  const { clock, away, reader, close } = await pagingReader();
  away.add('read');
  const next = expect(reader.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  for (let round = 0; round < 5; round++) {
    await nextTurn();
    clock.advance(1_000);
  }
  await next;
  away.clear();
  await close();
});

/** A hub with a project of one event, and the calls of its log that find nobody. */
async function hubThatMayBeAlone() {
  const away = new Set<string>();
  const test = await createTestHub({ through: (log) => leaving(log, away) });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  await test.hub.publish(ADMIN, 'acme', [push]);
  for (const call of ['read', 'head']) away.add(call);
  return { ...test, away };
}

it('a subscription opened while the log is away starts once the log is back', async () => {
  const { hub, clock, away, close } = await hubThatMayBeAlone();
  const opening = hub.subscribe(ADMIN, { project: 'acme', types: ['push'], last: 1 });
  for (let round = 0; round < 5; round++) {
    await nextTurn();
    clock.advance(1_000);
  }
  away.clear();
  clock.advance(1_000);
  const reader = await opening;
  expect((await reader.next()).value).toMatchObject({ record: { type: 'push', offset: 2 } });
  await reader.return();
  await close();
});

it('a subscription opened while the log is away fails with UNAVAILABLE after 20 s', async () => {
  const { hub, clock, away, close } = await hubThatMayBeAlone();
  const opening = hub.subscribe(ADMIN, { project: 'acme' });
  const refused = expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  const startedAt = clock.now();
  let told = false;
  void refused.finally(() => {
    told = true;
  });
  while (!told) {
    await nextTurn();
    clock.advance(250);
  }
  await refused;
  expect(clock.now() - startedAt).toBeGreaterThanOrEqual(20_000);
  expect(clock.now() - startedAt).toBeLessThan(22_000);
  away.clear();
  await close();
});

it.each([
  ['stops', (hub: Hub) => hub.announceShutdown(5_000)],
  ['closes', (hub: Hub) => hub.close()],
])('a subscription that waits for the log is rejected when the hub %s', async (_, end) => {
  const { hub, clock, away, close } = await hubThatMayBeAlone();
  const refused = vi.fn();
  hub.subscribe(ADMIN, { project: 'acme' }).catch(refused);
  await nextTurn();
  away.delete('read');
  await end(hub);
  clock.advance(250);
  await nextTurn();
  expect(refused).toHaveBeenCalledWith(expect.objectContaining({ code: 'UNAVAILABLE' }));
  away.clear();
  await close();
});

it('delivers nothing while rights are unknown, and everything afterwards', async () => {
  let known = true;
  const { hub, clock, close } = await createTestHub({
    rightsAreKnown: () => known,
    reading: { pageRecords: 2, tailRecords: 1 },
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  for (let n = 0; n < 5; n++) await hub.publish(ADMIN, 'acme', [push]);
  const atHead = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'] });
  const behind = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'], last: 5 });
  for (const offset of [2, 3]) expect((await behind.next()).value).toMatchObject({ record: { offset } });
  known = false;
  const heard: number[] = [];
  const reads = [atHead, behind].map((reader) => reader.next().then(({ value }) => heard.push(value!.record.offset!)));
  await hub.publish(ADMIN, 'acme', [push]);
  for (let round = 0; round < 3; round++) {
    await nextTurn();
    clock.advance(1_000);
  }
  expect(heard).toEqual([]);
  const opening = hub.subscribe(ADMIN, { project: 'acme', types: ['push'], last: 1 });
  known = true;
  clock.advance(1_000);
  await Promise.all(reads);
  expect(heard.sort()).toEqual([4, 7]);
  const late = await opening;
  expect((await late.next()).value).toMatchObject({ record: { offset: 7 } });
  for (const reader of [atHead, behind, late]) await reader.return();
  await close();
});

it('a stream waits until the key of the cursors is known, otherwise it would have no position', async () => {
  const secret = { text: null as string | null, former: [] };
  const { hub, clock, close } = await createTestHub({ cursors: createCursors(secret) });
  await hub.projects.create(ADMIN, { id: 'acme' });
  let opened = false;
  const following = hub.subscribe(ADMIN, { project: 'acme' });
  void following.then(() => {
    opened = true;
  });
  for (let looks = 0; looks < 4; looks++) {
    await nextTurn();
    clock.advance(250);
  }
  expect(opened).toBe(false);
  secret.text = 'a key';
  clock.advance(250);
  const reader = await following;
  expect(reader.cursor()).toMatch(/^\w+\./);
  await reader.return();
  await close();
});
