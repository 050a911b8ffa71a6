import { type Case, isBound, type Scenario } from '../scenario.js';
import { delivered, openSubscribers, settle } from './subscribers.js';

const IN_FLIGHT = 16;

const toMany = (count: number): Case => ({
  name: count === 1 ? '1 subscriber' : `${count.toLocaleString('en')} subscribers`,
  peers: ['tidings', 'before', 'stock', 'raw ws'],
  async measure(peer, { quick }) {
    const subscribers = await openSubscribers(peer, count);
    const publishers = await peer.publishers(IN_FLIGHT);
    await settle(subscribers, publishers);
    await publishers.publish({ forMs: quick ? 200 : 500 });
    await delivered(subscribers, publishers.newest);
    const before = publishers.newest;
    const { ms, cpuMicros, clientBusy } = await peer.during(async () => {
      await publishers.publish({ forMs: quick ? 500 : 2_000 });
      await delivered(subscribers, publishers.newest);
    });
    const deliveries = (publishers.newest - before) * count;
    publishers.close();
    for (const subscriber of subscribers) subscriber.close();
    return [
      { metric: 'deliveries/s', value: (deliveries / ms) * 1_000, clientBound: isBound(clientBusy) },
      { metric: 'server CPU s per million', value: cpuMicros / deliveries },
    ];
  },
});

export const fanOut: Scenario = {
  name: 'fan-out',
  title: `Fan-out on one project, a socket each, publishers at full speed with ${IN_FLIGHT} in flight`,
  cases: [toMany(1), toMany(100), toMany(1_000)],
};
