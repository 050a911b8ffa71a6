import type { PeerName } from '../prepare.js';
import { type Case, type Scenario, SliceTotals } from '../scenario.js';
import { closeAll, delivered, openSubscribers, settle } from './subscribers.js';

const IN_FLIGHT = 16;
/** Until V8 has compiled what a delivery runs: over 100 projects a hub is at full speed after about 3 s. */
const WARM_UP_MS = 3_000;
const SLICES = 8;
const SLICE_MS = 300;

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
    slices: SLICES,
    async prepare(peer, { quick }) {
      if (projectOf) await peer.createProjects(Array.from({ length: projects }, (_, index) => projectOf(index)));
      const subscribers = await openSubscribers(peer, count, { over, projectOf });
      const publishers = await peer.publishers(inFlight, { projectOf });
      await settle(subscribers, publishers);
      const publishAll = async (forMs: number) => {
        await publishers.publish({ forMs });
        await delivered(subscribers, publishers);
      };
      await publishAll(quick ? 200 : WARM_UP_MS);
      const had = () => subscribers.reduce((sum, { check }) => sum + check.count, 0);
      const totals = new SliceTotals(peer);
      return {
        async begin() {
          await publishers.reconnect();
          await publishAll(100);
        },
        async slice() {
          await publishers.reconnect();
          const before = had();
          await totals.add(async () => {
            await publishAll(quick ? 100 : SLICE_MS);
            return had() - before;
          });
        },
        figures: () => [totals.rate('deliveries/s'), { metric: 'server CPU s per million', value: totals.cpuEach }],
        close: () => closeAll([publishers, ...subscribers]),
      };
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
