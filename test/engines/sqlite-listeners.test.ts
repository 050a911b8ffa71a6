import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { entries, live } from '../contract/entries.js';

let log: EventLog;
beforeEach(async () => {
  log = await openSqlite({ file: ':memory:' });
  await log.append({ project: 'p', entries: entries(1), create: true });
});
afterEach(() => log.close());

/** As an answer is made: over many promises, and written in a tick that is asked for at their end. */
async function answered(appended: Promise<unknown>, order: string[]): Promise<void> {
  await appended;
  for (let hop = 0; hop < 50; hop++) await undefined;
  process.nextTick(() => order.push('answered'));
}

it('answers an append before it notifies the listeners, in the same turn', async () => {
  const order: string[] = [];
  log.listen(() => order.push('told'));
  const answer = answered(log.append({ project: 'p', entries: entries(1) }), order);
  await answer;
  setImmediate(() => order.push('next turn'));
  await expect.poll(() => order).toEqual(['answered', 'told', 'next turn']);
});

it('does not notify a listener that ends, or begins, between a commit and its notification', async () => {
  const heard: string[] = [];
  const leave = log.listen(() => heard.push('left'));
  log.listen(() => heard.push('stayed'));
  await log.append({ project: 'p', entries: entries(1) });
  leave();
  log.listen(() => heard.push('came'));
  await expect.poll(() => heard).toEqual(['stayed']);
  await log.announce(live());
  expect(heard).toEqual(['stayed', 'stayed', 'came']);
});
