import { expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };

/** A log that cannot be reached while it is told to. */
function leaving(log: EventLog, state: { failure: TidingsError | null }): EventLog {
  const reached =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      state.failure ? Promise.reject(state.failure) : call.apply(log, args);
  return Object.assign(Object.create(log), {
    read: reached(log.read),
    head: reached(log.head),
    append: log.append.bind(log),
    listen: log.listen.bind(log),
    projects: log.projects.bind(log),
    close: log.close.bind(log),
  });
}

async function readerBehind() {
  const state: { failure: TidingsError | null } = { failure: null };
  const test = await createTestHub({ through: (log) => leaving(log, state) });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  await test.hub.publish(ADMIN, 'acme', [push, push]);
  const reader = await test.hub.subscribe(ADMIN, { project: 'acme', types: ['push'], last: 2 });
  return { ...test, state, reader };
}

it('a reader that is behind when the log goes away waits, and goes on within a second of its return', async () => {
  const { clock, state, reader, close } = await readerBehind();
  state.failure = new TidingsError('UNAVAILABLE');
  const next = reader.next();
  clock.advance(3_000);
  state.failure = null;
  clock.advance(1_000);
  expect((await next).value).toMatchObject({ record: { type: 'push', offset: 2 } });
  expect((await reader.next()).value).toMatchObject({ record: { type: 'push', offset: 3 } });
  await reader.return();
  await close();
});

it('a reader that waits for a log that is away ends when it is left, and when the hub closes', async () => {
  const [left, closed] = [await readerBehind(), await readerBehind()];
  for (const { state } of [left, closed]) state.failure = new TidingsError('UNAVAILABLE');
  const [first, second] = [left.reader.next(), closed.reader.next()];
  await left.reader.return();
  expect(await first).toEqual({ done: true, value: undefined });
  const told = expect(second).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await left.close();
  await closed.close();
  await told;
});

it('a reader is told at once of what is no matter of waiting', async () => {
  const { state, reader, close } = await readerBehind();
  state.failure = new TidingsError('NOT_FOUND');
  await expect(reader.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await close();
});
