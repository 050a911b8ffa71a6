import type { Peer } from '../peer.js';
import type { PeerName } from '../prepare.js';
import { type Case, type Extent, type Scenario, SliceTotals } from '../scenario.js';
import { percentile } from '../statistics.js';
import { closeAll, delivered, openSubscribers, settle } from './subscribers.js';

const PEERS: readonly PeerName[] = ['tidings', 'in memory', 'before', 'stock', 'raw ws'];

const CONNECTIONS = 16;
const SLICES = 8;
const SLICE_MS = 1_000;

/** Where there are several nodes, all of it is published on one, and delivered by others. */
export const evenly = (perSecond: number, count: number, peers = PEERS): Case => ({
  name: `${perSecond} events/s to ${count.toLocaleString('en')} subscribers`,
  peers,
  slices: SLICES,
  async prepare(peer: Peer, { quick }: Extent) {
    const publishers = await peer.publishers(CONNECTIONS, { ports: [peer.port] });
    const delays: number[] = [];
    let isWarm = false;
    const onDelivery = (number: number) => {
      if (isWarm) delays.push(performance.now() - publishers.sentAt[number]!);
    };
    const subscribers = await openSubscribers(peer, count, { onDelivery, ports: peer.otherPorts });
    await settle(subscribers, publishers);
    const totals = new SliceTotals(peer);
    const publish = async (forMs: number) => {
      await publishers.pace({ perSecond, forMs });
      await delivered(subscribers, publishers);
    };
    return {
      async begin() {
        await publishers.reconnect();
        await publish(1_000);
      },
      async slice() {
        isWarm = false;
        await publishers.reconnect();
        await publishers.publish({ count: CONNECTIONS });
        await delivered(subscribers, publishers);
        isWarm = true;
        await totals.add(async () => {
          await publish(quick ? 500 : SLICE_MS);
          return 1;
        });
      },
      figures() {
        const { clientBound } = totals;
        return [
          { metric: 'p50 ms', value: percentile(delays, 0.5), clientBound },
          { metric: 'p99 ms', value: percentile(delays, 0.99), clientBound },
        ];
      },
      close: () => closeAll([publishers, ...subscribers]),
    };
  },
});

export const latency: Scenario = {
  name: 'latency',
  title: 'Delay from the request that publishes to the delivery',
  cases: [evenly(100, 100), evenly(20, 1_000)],
};
