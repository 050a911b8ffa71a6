import { publishManyBody, REPLAY_OPERATION } from '../event.js';
import type { Peer } from '../peer.js';
import { type Case, type Extent, isBound, type Scenario } from '../scenario.js';
import { EventSourceSubscriber } from '../wire/event-source-subscriber.js';
import { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { delivered } from './subscribers.js';

const BATCH = 1_000;

interface Replaying {
  readonly last: number;
  close(): void;
}

const overTransport = (name: string, open: (port: number) => Promise<Replaying>): Case => ({
  name,
  peers: ['tidings', 'before'],
  async measure(peer: Peer, { quick }: Extent) {
    const count = quick ? 20_000 : 100_000;
    const body = (number: number) => publishManyBody(number * BATCH, BATCH);
    const publishers = await Publishers.open(peer.port, { inFlight: 4, body });
    await publishers.publish({ count: count / BATCH });
    publishers.close();
    const replayAll = async () => {
      const subscriber = await open(peer.port);
      await delivered([subscriber], publishers.newest);
      subscriber.close();
    };
    // Once to warm up, as every other scenario does.
    await replayAll();
    const { ms, cpuMicros, clientBusy } = await peer.during(replayAll);
    return [
      { metric: 'events/s', value: (count / ms) * 1_000, clientBound: isBound(clientBusy) },
      { metric: 'server CPU µs per event', value: cpuMicros / count },
    ];
  },
});

export const replay: Scenario = {
  name: 'replay',
  title: 'Replay of 100,000 events from the beginning to one subscriber that reads as fast as it can',
  cases: [
    overTransport('WebSocket', (port) => SocketSubscriber.open(port, REPLAY_OPERATION)),
    overTransport('SSE', async (port) => new EventSourceSubscriber(port, REPLAY_OPERATION)),
  ],
};
