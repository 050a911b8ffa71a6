import { expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';

import type { EventLog } from '../../src/core/log.js';
import { overlaid } from '../support/overlaid.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const read = { type: 'message_read', payload: { messageId: 'm', userId: 'u' } };

/** A log that keeps its announcements to itself while it is told to. */
const muted = (log: EventLog, state: { muted: boolean }): EventLog =>
  overlaid(log, {
    listen: (listener, feed) => log.listen((records) => state.muted || listener(records), feed),
  });

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

it('goes on at once where retention has taken all that was not announced', async () => {
  const { hub, log, clock, state, reader: former, close } = await waitingReader();
  const after = former.cursor();
  await former.return();
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'], after, onGap: 'CONTINUE' });
  const next = reader.next();
  state.muted = true;
  await hub.publish(ADMIN, 'acme', [push, push]);
  await log.trim({ project: 'acme', keep: 0 });
  state.muted = false;
  clock.advance(1_000);
  for (let turn = 0; turn < 10; turn++) await nextTurn();
  await hub.publish(ADMIN, 'acme', [push]);
  expect((await next).value).toMatchObject({ record: { offset: 4 }, gap: { from: 2, to: 3, reason: 'TRIMMED' } });
  await reader.return();
  await close();
});
