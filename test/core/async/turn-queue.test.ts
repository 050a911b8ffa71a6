import { expect, it } from 'vitest';
import { TurnQueue } from '../../../src/core/async/turn-queue.js';
import { nextTurn } from '../../../src/core/clock.js';

it('runs so many tasks a turn, in the order of their calls', async () => {
  const queue = new TurnQueue(2);
  const ran: number[] = [];
  const run = (number: number) => queue.run(() => void ran.push(number));
  for (const number of [1, 2, 3, 4]) run(number);
  expect(ran).toEqual([1, 2]);
  await nextTurn();
  run(5);
  expect(ran).toEqual([1, 2, 3, 4]);
  await nextTurn();
  run(6);
  expect(ran).toEqual([1, 2, 3, 4, 5, 6]);
});
