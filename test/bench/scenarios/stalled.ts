import { setTimeout } from 'node:timers/promises';
import { publishKilobyteBody, publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import type { Case, Extent, Figure, Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { Publishers } from '../wire/publishers.js';
import { delivered, openSubscribers, settle } from './subscribers.js';

const MIB = 1_048_576;

interface Load {
  readonly readers: number;
  readonly body: (number: number) => string;
  /** Events of one request. */
  readonly batch: number;
  readonly requestsPerSecond: number;
  readonly seconds: number;
}

const P99 = 'p99 ms of those who read';

/** Publishes at an even rate to clients that read, and some that do not. */
async function beside(stalled: number, peer: Peer, { load, quick }: Extent & { load: Load }): Promise<Figure[]> {
  const { readers, body, batch, requestsPerSecond: perSecond, seconds } = load;
  const publishers = await Publishers.open(peer.ports, { inFlight: 32, body });
  const delays: number[] = [];
  const onDelivery = (number: number) =>
    void delays.push(performance.now() - publishers.sentAt[Math.floor(number / batch)]!);
  const healthy = await openSubscribers(peer, readers, { onDelivery });
  const others = await openSubscribers(peer, stalled);
  await settle([...healthy, ...others], publishers);
  await publishers.pace({ perSecond, forMs: 2_000 });
  await delivered([...healthy, ...others], publishers);
  const growth = await watchGrowth(peer);
  for (const other of others) other.stall();
  delays.length = 0;
  await publishers.pace({ perSecond, forMs: quick ? 1_000 : seconds * 1_000 });
  await delivered(healthy, publishers);
  const figures: Figure[] = [
    { metric: P99, value: percentile(delays, 0.99) },
    { metric: 'MiB of growth at most', value: await growth() },
  ];
  if (stalled > 0) {
    const started = performance.now();
    for (const other of others) other.resume();
    await delivered(others, publishers);
    figures.push({ metric: 's until the stalled have all', value: (performance.now() - started) / 1_000 });
  }
  for (const subscriber of [...healthy, ...others]) subscriber.close();
  publishers.close();
  return figures;
}

/** @returns what ends the watch and says by how much RSS had grown at most. */
async function watchGrowth(peer: Peer): Promise<() => Promise<number>> {
  const { rssBytes: before } = await peer.usage();
  let most = before;
  let watching = true;
  const watched = (async () => {
    while (watching) {
      most = Math.max(most, (await peer.usage()).rssBytes);
      await setTimeout(250);
    }
  })();
  return async () => {
    watching = false;
    await watched;
    return (most - before) / MIB;
  };
}

const BATCH = 100;
const fast: Load = {
  readers: 1,
  body: (number) => publishManyBody(number * BATCH, BATCH),
  ...{ batch: BATCH, requestsPerSecond: 50, seconds: 20 },
};
const wide: Load = {
  readers: 100,
  body: publishKilobyteBody,
  ...{ batch: 1, requestsPerSecond: 1_000, seconds: 10 },
};

const peers: Case['peers'] = ['tidings', 'before'];
const withNone = (name: string, load: Load): Case => ({
  ...{ name, peers },
  measure: (peer, extent) => beside(0, peer, { ...extent, load }),
});
const withSome = (
  name: string,
  { load, stalled, against }: { load: Load; stalled: number; against: string },
): Case => ({
  ...{ name, peers, against: { case: against, metric: P99 } },
  measure: (peer, extent) => beside(stalled, peer, { ...extent, load }),
});

export const stalled: Scenario = {
  name: 'stalled',
  title:
    'Clients that do not read: 100,000 events at 5,000/s beside one that does, 10,000 of 1 kB at 1,000/s beside 100',
  cases: [
    withNone('one reads', fast),
    withSome('one reads, one has stopped', { load: fast, stalled: 1, against: 'one reads' }),
    withNone('100 read', wide),
    withSome('100 read, 20 have stopped', { load: wide, stalled: 20, against: '100 read' }),
  ],
};
