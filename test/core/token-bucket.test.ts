import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../src/core/rate/token-bucket.js';
import { FakeClock } from '../support/fake-clock.js';

const setUp = (capacity: number, perSecond: number) => {
  const clock = new FakeClock();
  return { clock, bucket: new TokenBucket({ capacity, perSecond }, clock) };
};

describe('a token bucket', () => {
  it('allows a burst of its capacity, and returns the wait for more', () => {
    const { bucket } = setUp(3, 2);
    expect([bucket.take(), bucket.take(2), bucket.take(), bucket.take(2)]).toEqual([0, 0, 500, 1_000]);
  });

  it('fills evenly, up to its capacity', () => {
    const { bucket, clock } = setUp(3, 500);
    bucket.take(3);
    clock.advance(1);
    expect(bucket.take()).toBe(1);
    clock.advance(1);
    expect(bucket.take()).toBe(0);
    clock.advance(60_000);
    expect([bucket.take(3), bucket.take()]).toEqual([0, 2]);
  });

  it('allows more than its capacity when it is full, and only then', () => {
    const { bucket, clock } = setUp(3, 2);
    expect([bucket.take(10), bucket.take(10)]).toEqual([0, 1_500]);
    clock.advance(1_500);
    expect(bucket.take(10)).toBe(0);
  });

  it('ignores a step of the wall clock', () => {
    const { bucket, clock } = setUp(3, 2);
    bucket.take(2);
    clock.step(-5_000);
    expect([bucket.take(), bucket.take()]).toEqual([0, 500]);
  });
});
