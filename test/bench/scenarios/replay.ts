import { publishManyBody, REPLAY_OPERATION } from '../event.js';
import type { Peer } from '../peer.js';
import type { PeerName } from '../prepare.js';
import { type Case, type Extent, type Figure, isBound, type Scenario } from '../scenario.js';
import type { DeliveryCheck } from '../wire/delivery-check.js';
import { EventSourceSubscriber } from '../wire/event-source-subscriber.js';
import { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { delivered, inBatches, type Subscriber } from './subscribers.js';

const BATCH = 1_000;
const MANY = 500;

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

async function measureReplay(peer: Peer, events: number, replayAll: () => Promise<void>): Promise<Figure[]> {
  const { ms, cpuMicros, clientBusy } = await peer.during(replayAll);
  return [
    { metric: 'events/s', value: (events / ms) * 1_000, clientBound: isBound(clientBusy) },
    { metric: 'server CPU µs per event', value: cpuMicros / events },
  ];
}

const HUBS: readonly PeerName[] = ['tidings', 'before'];
const open = (port: number) => SocketSubscriber.open(port, REPLAY_OPERATION);

export const overWebSocket = (peers = HUBS): Case => overTransport('WebSocket', open, peers);

const overTransport = (name: string, open: (port: number) => Promise<Replaying>, peers = HUBS): Case => ({
  name,
  peers,
  async measure(peer: Peer, { quick }: Extent) {
    const count = quick ? 20_000 : 100_000;
    const publishers = await publishAll(peer, count);
    const replayAll = async () => replayed([await open(peer.port)], publishers);
    // Once to warm up, as every other scenario does.
    await replayAll();
    return measureReplay(peer, count, replayAll);
  },
});

const manyAtOnce: Case = {
  name: `${MANY} at once, WebSocket`,
  peers: ['tidings', 'before'],
  async measure(peer: Peer, { quick }: Extent) {
    const count = quick ? 2_000 : 20_000;
    const publishers = await publishAll(peer, count);
    await replayed([await SocketSubscriber.open(peer.port, REPLAY_OPERATION)], publishers);
    const subscribers = await inBatches(MANY, () => SocketSubscriber.connect(peer.port, REPLAY_OPERATION));
    return measureReplay(peer, count * MANY, async () => {
      for (const subscriber of subscribers) subscriber.subscribe();
      await replayed(subscribers, publishers);
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
