import { publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import { type Case, type Extent, type Figure, isBound, type Scenario } from '../scenario.js';
import { Publishers } from '../wire/publishers.js';

const BATCH = 100;

async function measureRate(
  peer: Peer,
  { publishers, batch, quick }: { publishers: Publishers; batch: number; quick: boolean },
): Promise<Figure[]> {
  await publishers.publish({ forMs: quick ? 300 : 1_000 });
  const { newest, sent } = publishers;
  const { ms, cpuMicros, clientBusy } = await peer.during(() => publishers.publish({ forMs: quick ? 500 : 2_500 }));
  publishers.close();
  const events = publishers.newest - newest;
  if (events !== (publishers.sent - sent) * batch) throw new Error('The log has not as many events as were published');
  return [
    { metric: 'events/s', value: (events / ms) * 1_000, clientBound: isBound(clientBusy) },
    { metric: 'server CPU µs per event', value: cpuMicros / events },
  ];
}

const single = (name: string, inFlight: number): Case => ({
  name,
  peers: ['tidings', 'before', 'stock', 'raw ws'],
  measure: async (peer, { quick }) =>
    measureRate(peer, { publishers: await peer.publishers(inFlight), batch: 1, quick }),
});

const inHundreds: Case = {
  name: 'publishEvents, 100 each, 4 in flight',
  peers: ['tidings', 'before'],
  async measure(peer: Peer, { quick }: Extent) {
    const body = (number: number) => publishManyBody(number * BATCH, BATCH);
    const publishers = await Publishers.open(peer.port, { inFlight: 4, body });
    return measureRate(peer, { publishers, batch: BATCH, quick });
  },
};

export const publish: Scenario = {
  name: 'publish',
  title: 'Publish over HTTP, nobody subscribed; tidings synced to disk, the yardsticks keep nothing',
  cases: [single('16 in flight', 16), single('one after another', 1), inHundreds],
};
