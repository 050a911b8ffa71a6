import { beforeEach, describe, expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { SharedBuckets } from '../../src/core/rate/leased-buckets.js';
import { LeasedBuckets } from '../../src/core/rate/leased-buckets.js';
import { FakeClock } from '../support/fake-clock.js';

const size = { capacity: 200, perSecond: 100 };

/** Bucket in a store, which also grants a sixteenth of the rest. */
class Store implements SharedBuckets {
  tokens = size.capacity;
  asked = 0;
  away = false;

  async take({ count }: { count: number }) {
    this.asked++;
    if (this.away) throw new TidingsError('UNAVAILABLE');
    const granted = this.tokens < count ? 0 : count + Math.floor((this.tokens - count) / 16);
    this.tokens -= granted;
    return { granted, left: this.tokens };
  }
}

describe('leased buckets', () => {
  let clock: FakeClock;
  let store: Store;
  let nodes: LeasedBuckets[];

  beforeEach(() => {
    clock = new FakeClock();
    store = new Store();
    nodes = [0, 1, 2].map(() => new LeasedBuckets({ size, clock, shared: store }));
  });

  it('allow on all nodes together what the bucket holds, with few requests to the store', async () => {
    let passed = 0;
    for (let n = 0; n < 600; n++) if ((await nodes[n % 3]!.take('k')) === 0) passed++;
    expect(passed).toBe(200);
    expect(store.asked).toBeLessThan(80);
  });

  it('refuse without a request while the bucket cannot hold enough', async () => {
    await nodes[0]!.take('k', 200);
    expect(await nodes[1]!.take('k', 50)).toBe(500);
    const { asked } = store;
    for (let n = 0; n < 100; n++) expect(await nodes[1]!.take('k', 50)).toBe(500);
    clock.advance(200);
    expect(await nodes[1]!.take('k', 50)).toBe(300);
    expect(store.asked).toBe(asked);
    clock.advance(300);
    store.tokens = 50;
    expect(await nodes[1]!.take('k', 50)).toBe(0);
  });

  it('serve concurrent calls in their order', async () => {
    const order: number[] = [];
    await Promise.all([30, 1, 20, 2].map((count, index) => nodes[0]!.take('k', count).then(() => order.push(index))));
    expect(order).toEqual([0, 1, 2, 3]);
    expect(store.tokens).toBeLessThanOrEqual(147);
  });

  it('drop tokens that were taken ahead and not used within a second', async () => {
    await nodes[0]!.take('k');
    clock.advance(1_001);
    store.tokens = 0;
    expect(await nodes[0]!.take('k')).toBeGreaterThan(0);
  });

  it('count each node by itself while the store is away', async () => {
    store.away = true;
    for (const node of nodes) {
      expect(await node.take('k', 200)).toBe(0);
      expect(await node.take('k', 1)).toBe(10);
    }
    store.away = false;
    expect(await nodes[0]!.take('k', 200)).toBe(0);
  });

  it('allow a batch larger than the capacity when the bucket is full', async () => {
    expect(await nodes[0]!.take('k', 1_000)).toBe(0);
    expect(await nodes[1]!.take('k', 1_000)).toBe(2_000);
  });
});
