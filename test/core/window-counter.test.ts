import { beforeEach, expect, it } from 'vitest';
import { WindowCounter } from '../../src/core/rate/window-counter.js';
import { FakeClock } from '../support/fake-clock.js';

let clock: FakeClock;
let counter: WindowCounter;
beforeEach(() => {
  clock = new FakeClock();
  counter = new WindowCounter({ count: 2, perMs: 1_000, clock });
});

it('allows `count` uses of a key in a window that starts with the first', () => {
  expect([counter.take('a'), counter.take('a'), counter.take('a'), counter.take('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  clock.advance(999);
  expect(counter.take('a')).toBe(false);
  clock.advance(1);
  expect(counter.take('a')).toBe(true);
});

it('returns the wait until a use is allowed again', () => {
  counter.take('a');
  expect(counter.retryAfterMs('a')).toBe(0);
  clock.advance(400);
  counter.add('a');
  counter.add('a');
  expect([counter.uses('a'), counter.retryAfterMs('a')]).toEqual([3, 600]);
  clock.advance(600);
  expect([counter.uses('a'), counter.retryAfterMs('a')]).toEqual([0, 0]);
});

it('ignores a step of the wall clock', () => {
  counter.take('a');
  counter.take('a');
  clock.step(-3_600_000);
  expect(counter.retryAfterMs('a')).toBe(1_000);
  clock.step(7_200_000);
  expect(counter.take('a')).toBe(false);
});
