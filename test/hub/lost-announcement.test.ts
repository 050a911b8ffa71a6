import { expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const read = { type: 'message_read', payload: { messageId: 'm', userId: 'u' } };

/** A log that keeps its announcements to itself while it is told to. */
function muted(log: EventLog, state: { muted: boolean }): EventLog {
  const listen: EventLog['listen'] = (listener, feed) =>
    log.listen((records) => state.muted || listener(records), feed);
  return Object.assign(Object.create(log, { standing: { get: () => log.standing } }), {
    listen,
    append: log.append.bind(log),
    announce: log.announce.bind(log),
    read: log.read.bind(log),
    head: log.head.bind(log),
    drop: log.drop.bind(log),
    projects: log.projects.bind(log),
    close: log.close.bind(log),
  });
}

async function waitingReader() {
  const state = { muted: false };
  const test = await createTestHub({ through: (log) => muted(log, state) });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await test.hub.subscribe(ADMIN, { project: 'acme', types: ['push'] });
  return { ...test, state, reader, next: reader.next() };
}

it('finds a record whose announcement was lost at the next announced event, of whatever type', async () => {
  const { hub, state, reader, next, close } = await waitingReader();
  state.muted = true;
  await hub.publish(ADMIN, 'acme', [push]);
  state.muted = false;
  await hub.publish(ADMIN, 'acme', [read]);
  expect((await next).value).toMatchObject({ record: { type: 'push', offset: 2 } });
  await reader.return();
  await close();
});

it('finds a record whose announcement was lost within a second', async () => {
  const { hub, clock, state, reader, next, close } = await waitingReader();
  state.muted = true;
  await hub.publish(ADMIN, 'acme', [push]);
  clock.advance(1_000);
  expect((await next).value).toMatchObject({ record: { type: 'push', offset: 2 } });
  await reader.return();
  await close();
});
