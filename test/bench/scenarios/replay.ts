import { publishManyBody, REPLAY_OPERATION } from '../event.js';
import type { Peer } from '../peer.js';
import type { PeerName } from '../prepare.js';
import { type Case, type Extent, type Load, type Scenario, SliceTotals } from '../scenario.js';
import type { DeliveryCheck } from '../wire/delivery-check.js';
import { EventSourceSubscriber } from '../wire/event-source-subscriber.js';
import { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { delivered, inBatches, type Subscriber } from './subscribers.js';

const BATCH = 1_000;
const MANY = 500;
const SLICES = 4;

interface Replaying extends Subscriber {
  readonly check: DeliveryCheck;
  close(): void;
}

/** Publishes that many events, in large requests. */
export async function publishAll(peer: Peer, count: number): Promise<Publishers> {
  const body = (number: number) => publishManyBody(number * BATCH, BATCH);
  const publishers = await Publishers.open(peer.ports, { inFlight: 4, body });
  await publishers.publish({ count: count / BATCH });
  publishers.close();
  return publishers;
}

/** Waits until each has had everything from the first event on. */
async function replayed(subscribers: readonly Replaying[], publishers: Publishers): Promise<void> {
  await delivered(subscribers, publishers);
  const published = publishers.sent * BATCH;
  for (const subscriber of subscribers) {
    const { count } = subscriber.check;
    if (count !== published) throw new Error(`A replay had ${count} of ${published} events`);
    subscriber.close();
  }
}

/** @param replay replays that many events in a slice; what it has to prepare is not measured. */
function replaying(peer: Peer, events: number, replay: () => Promise<() => Promise<void>>): Load {
  const totals = new SliceTotals(peer);
  return {
    begin: async () => undefined,
    async slice() {
      const run = await replay();
      await totals.add(async () => {
        await run();
        return events;
      });
    },
    figures: () => [totals.rate('events/s'), { metric: 'server CPU µs per event', value: totals.cpuEach }],
    close: () => undefined,
  };
}

const HUBS: readonly PeerName[] = ['tidings', 'before'];
const open = (port: number) => SocketSubscriber.open(port, REPLAY_OPERATION);

export const overWebSocket = (peers = HUBS): Case => overTransport('WebSocket', open, peers);

const overTransport = (name: string, open: (port: number) => Promise<Replaying>, peers = HUBS): Case => ({
  name,
  peers,
  slices: SLICES,
  async prepare(peer: Peer, { quick }: Extent) {
    const count = quick ? 20_000 : 100_000;
    const publishers = await publishAll(peer, count);
    const replayAll = async () => replayed([await open(peer.port)], publishers);
    // Once to warm up, as every other scenario does.
    await replayAll();
    return replaying(peer, count, async () => replayAll);
  },
});

const manyAtOnce: Case = {
  name: `${MANY} at once, WebSocket`,
  peers: ['tidings', 'before'],
  slices: 1,
  async prepare(peer: Peer, { quick }: Extent) {
    const count = quick ? 2_000 : 20_000;
    const publishers = await publishAll(peer, count);
    await replayed([await SocketSubscriber.open(peer.port, REPLAY_OPERATION)], publishers);
    return replaying(peer, count * MANY, async () => {
      const subscribers = await inBatches(MANY, () => SocketSubscriber.connect(peer.port, REPLAY_OPERATION));
      return async () => {
        for (const subscriber of subscribers) subscriber.subscribe();
        await replayed(subscribers, publishers);
      };
    });
  },
};

export const replay: Scenario = {
  name: 'replay',
  title: `Replay from the beginning: 100,000 events to one that reads as fast as it can, 20,000 to each of ${MANY}`,
  cases: [
    overWebSocket(),
    overTransport('SSE', (port) => EventSourceSubscriber.open(port, REPLAY_OPERATION)),
    manyAtOnce,
  ],
};
