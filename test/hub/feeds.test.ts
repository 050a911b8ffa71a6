import { expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { Feed } from '../../src/hub/streams/feed.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await nextTurn();
};

/** Puts `around` in the place of one call of a log. */
function replacing<K extends 'read' | 'head'>(name: K, around: (call: EventLog[K]) => EventLog[K]) {
  return (log: EventLog): EventLog =>
    new Proxy(log, {
      get(target, key) {
        const value = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return key === name ? around(value.bind(target)) : value.bind(target);
      },
    });
}

it('reports every lost event when retention runs again between two reads of a stream', async () => {
  let afterRead: (() => Promise<unknown>) | null = null;
  const { hub, log, close } = await createTestHub({
    reading: { tailRecords: 3, pageRecords: 4 },
    through: replacing('read', (read) => async (query) => {
      const page = await read(query);
      const then = afterRead;
      afterRead = null;
      await then?.();
      return page;
    }),
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  await hub.publish(ADMIN, 'acme', Array(100).fill(push));
  const after = hub.cursors.seal('acme', { ...(await log.head('acme'))!, at: 0 });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'], after, onGap: 'CONTINUE' });
  await log.trim({ project: 'acme', keep: 91 });
  afterRead = () => log.trim({ project: 'acme', keep: 51 });
  const { record, gap } = (await reader.next()).value!;
  expect(gap).toMatchObject({ from: 1, to: record.offset! - 1 });
  await reader.return();
  await close();
});

it('ends only the feed whose head it has asked for, not one that has taken its place', async () => {
  let held: Promise<void> | null = null;
  const { hub, clock, close } = await createTestHub({
    through: replacing('head', (head) => async (feed) => {
      if (feed === 'acme') await held;
      return head(feed);
    }),
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  const former = await hub.subscribe(ADMIN, { project: 'acme' });
  let release!: () => void;
  held = new Promise((resolve) => {
    release = resolve;
  });
  clock.advance(1_000);
  held = null;
  await former.return();
  await hub.projects.delete(ADMIN, 'acme');
  await hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'] });
  const next = reader.next();
  release();
  await turns(5);
  expect(reader.feed.ended).toBeNull();
  await hub.publish(ADMIN, 'acme', [push]);
  expect((await next).value).toMatchObject({ record: { type: 'push' } });
  await reader.return();
  await close();
});

it('follows the project that is there, where another of its id was deleted while its head was asked for', async () => {
  const held: (() => void)[] = [];
  let isHolding = false;
  const { hub, close } = await createTestHub({
    through: replacing('head', (head) => async (feed) => {
      const answer = await head(feed);
      if (isHolding && feed === 'acme') await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    }),
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  isHolding = true;
  const early = hub.subscribe(ADMIN, { project: 'acme', types: ['push'] }).catch(({ code }) => code);
  await turns(5);
  isHolding = false;
  await hub.projects.delete(ADMIN, 'acme');
  await hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'] });
  for (const release of held) release();
  expect(await early).toBe('NOT_FOUND');
  const next = reader.next();
  await hub.publish(ADMIN, 'acme', [push]);
  expect((await next).value).toMatchObject({ record: { type: 'push' } });
  await reader.return();
  await close();
});

it('ends a stream with UNAVAILABLE when its feed was replaced and the log has the same history all the same', async () => {
  let reads = 0;
  let isOther = false;
  const { hub, clock, close } = await createTestHub({
    through: (log) =>
      replacing('head', (head) => async (feed) => {
        const answer = await head(feed);
        return answer && isOther ? { ...answer, epoch: 'another' } : answer;
      })(
        replacing('read', (read) => (query) => {
          reads++;
          return read(query);
        })(log),
      ),
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'] });
  const refused = expect(reader.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  isOther = true;
  clock.advance(1_000);
  await turns(20);
  await reader.return();
  expect(reads).toBeLessThanOrEqual(2);
  await refused;
  await close();
});

it('asks for heads in one round at a time, however slow the log is', async () => {
  let asked = 0;
  let most = 0;
  let isSlow = false;
  const { hub, clock, close } = await createTestHub({
    through: replacing('head', (head) => async (feed) => {
      asked++;
      most = Math.max(most, asked);
      if (isSlow) await turns(50);
      asked--;
      return head(feed);
    }),
  });
  const readers = [];
  for (let n = 0; n < 40; n++) {
    await hub.projects.create(ADMIN, { id: `p${n}` });
    readers.push(await hub.subscribe(ADMIN, { project: `p${n}` }));
  }
  [isSlow, most] = [true, 0];
  for (let second = 0; second < 30; second++) {
    clock.advance(1_000);
    await turns(1);
  }
  expect(most).toBeLessThanOrEqual(16);
  isSlow = false;
  for (const reader of readers) await reader.return();
  await close();
});

it('reports an error of the hub itself while heads are compared, and none of a log that is away', async () => {
  const errors: unknown[] = [];
  let error: Error | null = null;
  const { hub, clock, close } = await createTestHub({
    onError: (one) => errors.push(one),
    through: replacing('head', (head) => (feed) => (error ? Promise.reject(error) : head(feed))),
  });
  await hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await hub.subscribe(ADMIN, { project: 'acme' });
  error = new TidingsError('UNAVAILABLE');
  clock.advance(1_000);
  await turns(3);
  expect(errors).toEqual([]);
  error = new TypeError('a mistake');
  clock.advance(1_000);
  await turns(3);
  expect(errors).toEqual([error]);
  error = null;
  await reader.return();
  await close();
});

it('wakes every follower of a feed when one of them throws, and reports the error', () => {
  const errors: unknown[] = [];
  const feed = new Feed({
    ...{ epoch: 'e', run: 'r', sequence: 0, head: 0, tailRecords: 4, position: ({ offset }) => offset },
    onError: (error) => errors.push(error),
  });
  const mistake = new TypeError('a mistake');
  const fail = () => {
    throw mistake;
  };
  const woken: number[] = [];
  const live: unknown[] = [];
  feed.follow({ wake: fail, live: fail });
  feed.follow({ wake: (from) => woken.push(from), live: (record) => live.push(record) });
  const record = { type: 'push', project: 'acme', epoch: 'e', run: 'r', offset: 1, sequence: 1, bytes: 1 };
  feed.ingest([record as never, { ...record, epoch: null, offset: null, sequence: null } as never]);
  feed.heal({ epoch: 'e', run: 'r', sequence: 3, head: 3 });
  feed.end('closed');
  expect(woken).toEqual([0, 1, 3]);
  expect(live).toHaveLength(1);
  expect(errors).toEqual(Array(4).fill(mistake));
});
