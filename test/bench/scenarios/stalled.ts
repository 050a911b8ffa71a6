import { setTimeout } from 'node:timers/promises';
import { FOLLOW_OPERATION, publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import type { Case, Extent, Figure, Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { delivered, settle } from './subscribers.js';

const MIB = 1_048_576;
const BATCH = 100;
const BATCHES_PER_SECOND = 50;
const SECONDS = 20;

/** Publishes at an even rate to one client that reads, and maybe another that does not. */
async function beside(stalled: boolean, peer: Peer, { quick }: Extent): Promise<Figure[]> {
  const body = (number: number) => publishManyBody(number * BATCH, BATCH);
  const publishers = await Publishers.open(peer.port, { inFlight: 32, body });
  const delays: number[] = [];
  const onDelivery = (number: number) =>
    void delays.push(performance.now() - publishers.sentAt[Math.floor(number / BATCH)]!);
  const healthy = await SocketSubscriber.open(peer.port, FOLLOW_OPERATION, { onDelivery });
  const other = stalled ? await SocketSubscriber.open(peer.port, FOLLOW_OPERATION) : null;
  await settle(other ? [healthy, other] : [healthy], publishers);
  await publishers.pace({ perSecond: BATCHES_PER_SECOND, forMs: 2_000 });
  await delivered(other ? [healthy, other] : [healthy], publishers.newest);
  const growth = await watchGrowth(peer);
  other?.stall();
  delays.length = 0;
  await publishers.pace({ perSecond: BATCHES_PER_SECOND, forMs: quick ? 1_000 : SECONDS * 1_000 });
  await delivered([healthy], publishers.newest);
  const figures: Figure[] = [
    { metric: 'p99 ms of the one who reads', value: percentile(delays, 0.99) },
    { metric: 'MiB of growth at most', value: await growth() },
  ];
  if (other) {
    const started = performance.now();
    other.resume();
    await delivered([other], publishers.newest);
    figures.push({ metric: 's until the stalled one has all', value: (performance.now() - started) / 1_000 });
    other.close();
  }
  healthy.close();
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

const cases: Case[] = [
  { name: 'all read', peers: ['tidings', 'before'], measure: (peer, extent) => beside(false, peer, extent) },
  {
    name: 'one has stopped reading',
    peers: ['tidings', 'before'],
    measure: (peer, extent) => beside(true, peer, extent),
  },
];

export const stalled: Scenario = {
  name: 'stalled',
  title: 'A client that does not read while 100,000 events are published at 5,000/s, beside one that does',
  cases,
};
