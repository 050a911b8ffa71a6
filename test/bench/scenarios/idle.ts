import { setTimeout } from 'node:timers/promises';
import type { Peer } from '../peer.js';
import type { Case, Extent, Figure, Scenario } from '../scenario.js';
import { delivered, openSubscribers } from './subscribers.js';

const MIB = 1_048_576;
const REST_MS = 1_500;

/** What the server holds once it has come to rest. */
async function restingMiB(peer: Peer): Promise<number> {
  await setTimeout(REST_MS);
  return (await peer.usage()).rssBytes / MIB;
}

const idleSubscriptions: Case = {
  name: 'RSS',
  peers: ['tidings', 'before', 'stock', 'raw ws'],
  async measure(peer: Peer, { quick }: Extent) {
    const empty = await restingMiB(peer);
    const figures: Figure[] = [{ metric: 'MiB, none', value: empty }];
    const subscribers = await openSubscribers(peer, 1_000);
    figures.push({ metric: 'MiB, 1,000', value: await restingMiB(peer) });
    if (!quick) {
      for (const subscriber of await openSubscribers(peer, 9_000)) subscribers.push(subscriber);
      const full = await restingMiB(peer);
      figures.push({ metric: 'MiB, 10,000', value: full });
      figures.push({ metric: 'KiB each', value: ((full - empty) * 1_024) / 10_000 });
    }
    const publishers = await peer.publishers(1);
    const { ms } = await peer.during(async () => {
      await publishers.publish({ count: 1 });
      await delivered(subscribers, publishers);
    });
    figures.push({ metric: 'ms, one event to all', value: ms });
    publishers.close();
    for (const subscriber of subscribers) subscriber.close();
    return figures;
  },
};

export const idle: Scenario = {
  name: 'idle',
  title: 'Idle subscriptions, a socket each',
  cases: [idleSubscriptions],
};
