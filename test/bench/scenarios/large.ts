import { setTimeout } from 'node:timers/promises';
import { publishBody, publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import { type Case, type Extent, type Scenario, SliceTotals } from '../scenario.js';
import { median, percentile } from '../statistics.js';
import { Publishers } from '../wire/publishers.js';
import { closeAll, delivered, openSubscribers, settle } from './subscribers.js';

const EVENTS = 1_000;
/** So long that the events of one request are 0.9 MiB. */
const PATH = 'x'.repeat(870);
const OTHER = 'other';

const meanwhile: Case = {
  name: `${EVENTS.toLocaleString('en')} events of 0.9 MiB in one request, to 100 subscribers`,
  peers: ['tidings', 'in memory', 'before'],
  slices: 16,
  async prepare(peer: Peer, { quick }: Extent) {
    await peer.createProjects([OTHER]);
    const large = await Publishers.open(peer.ports, {
      inFlight: 1,
      body: (number) => publishManyBody(number * EVENTS, EVENTS, PATH),
    });
    const others = await Publishers.open(peer.ports, { inFlight: 32, body: publishBody, projectOf: () => OTHER });
    const subscribers = await openSubscribers(peer, 100);
    await settle(subscribers, large);
    const totals = new SliceTotals(peer);
    const publish = async () => {
      await large.publish({ count: 1 });
      await delivered(subscribers, large);
      return 1;
    };
    return {
      async begin() {
        await Promise.all([large.reconnect(), others.reconnect()]);
        for (let time = 0; time < (quick ? 1 : 5); time++) await publish();
        await others.pace({ perSecond: 200, forMs: 1_000 });
        others.delays.length = 0;
        await peer.usage('watch turns');
      },
      async slice() {
        await Promise.all([large.reconnect(), others.reconnect()]);
        const paced = others.pace({ perSecond: 200, forMs: 250 });
        await setTimeout(50);
        await totals.add(publish);
        await paced;
      },
      figures: () => [
        { metric: 'ms until all have them', value: totals.msEach },
        { metric: "ms, the server's longest turn", value: median(totals.turnsMs) },
        // The load client reads 90 MiB meanwhile.
        { metric: 'p99 ms of publishes to another project', value: percentile(others.delays, 0.99), clientBound: true },
      ],
      close: () => closeAll([large, others, ...subscribers]),
    };
  },
};

export const large: Scenario = {
  name: 'large',
  title: 'A large publish, and publishes to another project meanwhile',
  cases: [meanwhile],
};
