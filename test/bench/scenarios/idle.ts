import { setTimeout } from 'node:timers/promises';
import type { Peer } from '../peer.js';
import type { Case, Extent, Figure, Scenario } from '../scenario.js';
import { median } from '../statistics.js';
import { delivered, openSubscribers } from './subscribers.js';

const MIB = 1_048_576;
const REST_MS = 1_500;
/** Published one at a time: a single one tells more about what V8 has compiled by then than about the hub. */
const EVENTS = 10;
const BETWEEN_MS = 200;

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
    const delays: number[] = [];
    for (let event = 0; event < EVENTS; event++) {
      await setTimeout(BETWEEN_MS);
      const { ms } = await peer.during(async () => {
        await publishers.publish({ count: 1 });
        await delivered(subscribers, publishers);
      });
      delays.push(ms);
    }
    figures.push({ metric: 'ms, the first event to all', value: delays[0]! });
    figures.push({ metric: 'ms, one event to all', value: median(delays) });
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
