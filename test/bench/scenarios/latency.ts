import type { Peer } from '../peer.js';
import { type Case, type Extent, isBound, type Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { delivered, openSubscribers, settle } from './subscribers.js';

const evenly = (perSecond: number, count: number): Case => ({
  name: `${perSecond} events/s to ${count.toLocaleString('en')} subscribers`,
  peers: ['tidings', 'in memory', 'before', 'stock', 'raw ws'],
  async measure(peer: Peer, { quick }: Extent) {
    const publishers = await peer.publishers(64);
    const delays: number[] = [];
    const onDelivery = (number: number) => void delays.push(performance.now() - publishers.sentAt[number]!);
    const subscribers = await openSubscribers(peer, count, { onDelivery });
    await settle(subscribers, publishers);
    await publishers.pace({ perSecond, forMs: 1_000 });
    await delivered(subscribers, publishers);
    delays.length = 0;
    const { clientBusy } = await peer.during(async () => {
      await publishers.pace({ perSecond, forMs: quick ? 1_000 : 4_000 });
      await delivered(subscribers, publishers);
    });
    publishers.close();
    for (const subscriber of subscribers) subscriber.close();
    const clientBound = isBound(clientBusy);
    return [
      { metric: 'p50 ms', value: percentile(delays, 0.5), clientBound },
      { metric: 'p99 ms', value: percentile(delays, 0.99), clientBound },
    ];
  },
});

export const latency: Scenario = {
  name: 'latency',
  title: 'Delay from the request that publishes to the delivery',
  cases: [evenly(100, 100), evenly(20, 1_000)],
};
