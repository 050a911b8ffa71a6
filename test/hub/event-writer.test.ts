import { expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { EventWriter } from '../../src/hub/self/event-writer.js';
import { FakeClock } from '../support/fake-clock.js';

/** A writer whose timer never comes, with a queue whose batches are written when `finish` is called. */
function slowWriter() {
  const batches: string[][] = [];
  let finish!: () => void;
  const onError = (error: unknown) => {
    throw error;
  };
  const writer = new EventWriter({ clock: new FakeClock(), onError, lingerMs: 3_600_000 });
  const push = writer.queue<string>({
    capacity: 10,
    write: (batch) => {
      batches.push([...batch]);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  const turns = async () => {
    for (let turn = 0; turn < 5; turn++) await nextTurn();
  };
  return { writer, push, batches, turns, finish: () => finish() };
}

it('writes together what comes while it writes', async () => {
  const { writer, push, batches, turns, finish } = slowWriter();
  push('first');
  const flushed = writer.flush();
  await turns();
  push('second');
  finish();
  await flushed;
  await turns();
  push('third');
  expect(batches).toEqual([['first']]);
  const closed = writer.close();
  await turns();
  finish();
  await closed;
  expect(batches).toEqual([['first'], ['second', 'third']]);
});

it('writes what waits, for whoever asks while it writes', async () => {
  const { writer, push, batches, turns, finish } = slowWriter();
  push('first');
  void writer.flush();
  await turns();
  push('second');
  let isFlushed = false;
  const flushed = writer.flush().then(() => {
    isFlushed = true;
  });
  finish();
  await turns();
  expect(isFlushed).toBe(false);
  finish();
  await flushed;
  expect(batches).toEqual([['first'], ['second']]);
});
