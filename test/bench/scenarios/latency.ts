import type { Peer } from '../peer.js';
import { type Case, type Extent, isBound, type Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { delivered, openSubscribers, settle } from './subscribers.js';

const PER_SECOND = 100;
const SUBSCRIBERS = 100;

const evenly: Case = {
  name: `${PER_SECOND} events/s to ${SUBSCRIBERS} subscribers`,
  peers: ['tidings', 'before', 'stock', 'raw ws'],
  async measure(peer: Peer, { quick }: Extent) {
    const publishers = await peer.publishers(64);
    const delays: number[] = [];
    const onDelivery = (number: number) => void delays.push(performance.now() - publishers.sentAt[number]!);
    const subscribers = await openSubscribers(peer, SUBSCRIBERS, onDelivery);
    await settle(subscribers, publishers);
    await publishers.pace({ perSecond: PER_SECOND, forMs: 1_000 });
    await delivered(subscribers, publishers.newest);
    delays.length = 0;
    const { clientBusy } = await peer.during(async () => {
      await publishers.pace({ perSecond: PER_SECOND, forMs: quick ? 1_000 : 4_000 });
      await delivered(subscribers, publishers.newest);
    });
    publishers.close();
    for (const subscriber of subscribers) subscriber.close();
    const clientBound = isBound(clientBusy);
    return [
      { metric: 'p50 ms', value: percentile(delays, 0.5), clientBound },
      { metric: 'p99 ms', value: percentile(delays, 0.99), clientBound },
    ];
  },
};

export const latency: Scenario = {
  name: 'latency',
  title: 'Delay from the request that publishes to the delivery',
  cases: [evenly],
};
