import { setTimeout } from 'node:timers/promises';
import type { Peer } from '../peer.js';
import { type Case, type Extent, type Figure, type Scenario, SliceTotals } from '../scenario.js';
import { closeAll, delivered, openSubscribers, settle } from './subscribers.js';

const MIB = 1_048_576;
const REST_MS = 1_500;
/** Of each peer: all peers together stay within the usual limit of open files, 20,000. */
const SUBSCRIBERS = 4_000;
const EVENTS = 40;

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
    figures.push({ metric: 'ms, the first event to all', value: ms });
    closeAll([publishers, ...subscribers]);
    return figures;
  },
};

const oneEvent: Case = {
  name: `one event to ${SUBSCRIBERS.toLocaleString('en')}`,
  peers: idleSubscriptions.peers,
  slices: EVENTS,
  async prepare(peer: Peer) {
    const subscribers = await openSubscribers(peer, SUBSCRIBERS);
    const publishers = await peer.publishers(1);
    const totals = new SliceTotals(peer);
    const publish = async () => {
      await publishers.publish({ count: 1 });
      await delivered(subscribers, publishers);
      return 1;
    };
    return {
      async begin() {
        await publishers.reconnect();
        await settle(subscribers, publishers);
      },
      async slice() {
        await publishers.reconnect();
        await totals.add(publish);
      },
      figures: () => [
        { metric: 'ms', value: totals.msEach },
        { metric: "ms of the server's CPU", value: totals.cpuEach / 1_000 },
      ],
      close: () => closeAll([publishers, ...subscribers]),
    };
  },
};

export const idle: Scenario = {
  name: 'idle',
  title: 'Idle subscriptions, a socket each',
  cases: [idleSubscriptions, oneEvent],
};
