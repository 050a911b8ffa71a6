import type { PeerName } from '../prepare.js';
import { type Case, isBound, type Scenario } from '../scenario.js';
import { delivered, openSubscribers, settle } from './subscribers.js';

const IN_FLIGHT = 16;
/** Until V8 has compiled what a delivery runs: over 100 projects a hub is at full speed after about 3 s. */
const WARM_UP_MS = 3_000;

interface Audience {
  readonly count: number;
  /** What is said of them beside their number. */
  readonly how?: string;
  readonly projects?: number;
  readonly inFlight?: number;
  readonly over?: 'WebSocket' | 'SSE';
  readonly peers: readonly PeerName[];
  readonly against?: string;
}

const named = (count: number): string => (count === 1 ? '1 subscriber' : `${count.toLocaleString('en')} subscribers`);

export function to({ count, how = '', projects = 1, inFlight = IN_FLIGHT, over, peers, against }: Audience): Case {
  const projectOf = projects === 1 ? undefined : (index: number) => `project-${index % projects}`;
  return {
    name: named(count) + how,
    peers,
    ...(against && { against: { case: against, metric: 'deliveries/s' } }),
    async measure(peer, { quick }) {
      if (projectOf) await peer.createProjects(Array.from({ length: projects }, (_, index) => projectOf(index)));
      const subscribers = await openSubscribers(peer, count, { over, projectOf });
      const publishers = await peer.publishers(inFlight, { projectOf });
      await settle(subscribers, publishers);
      await publishers.publish({ forMs: quick ? 200 : WARM_UP_MS });
      await delivered(subscribers, publishers);
      const had = () => subscribers.reduce((sum, { check }) => sum + check.count, 0);
      const before = had();
      const { ms, cpuMicros, clientBusy } = await peer.during(async () => {
        await publishers.publish({ forMs: quick ? 500 : 2_000 });
        await delivered(subscribers, publishers);
      });
      const deliveries = had() - before;
      publishers.close();
      for (const subscriber of subscribers) subscriber.close();
      return [
        { metric: 'deliveries/s', value: (deliveries / ms) * 1_000, clientBound: isBound(clientBusy) },
        { metric: 'server CPU s per million', value: cpuMicros / deliveries },
      ];
    },
  };
}

const PEERS: readonly PeerName[] = ['tidings', 'in memory', 'before', 'stock', 'raw ws'];
const HUBS: readonly PeerName[] = ['tidings', 'before'];

export const fanOut: Scenario = {
  name: 'fan-out',
  title: `Fan-out, a connection each, publishers at full speed, ${IN_FLIGHT} in flight but where one waits`,
  cases: [
    to({ count: 1, peers: PEERS }),
    to({ count: 100, peers: [...PEERS, 'raw ws coalesced'] }),
    to({ count: 1_000, peers: [...PEERS, 'raw ws coalesced'] }),
    to({ count: 1_000, how: ' over 100 projects', projects: 100, peers: PEERS }),
    to({ count: 1_000, how: ', one publisher that waits', inFlight: 1, peers: PEERS }),
    to({ count: 100, how: ' over SSE', over: 'SSE', peers: HUBS, against: named(100) }),
    to({ count: 1_000, how: ' over SSE', over: 'SSE', peers: HUBS, against: named(1_000) }),
  ],
};
