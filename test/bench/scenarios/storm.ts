import { followOperation, resumeOperation } from '../event.js';
import type { Peer } from '../peer.js';
import { type Case, type Extent, type Figure, isBound, type Scenario } from '../scenario.js';
import type { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { delivered, inBatches, settle } from './subscribers.js';

const CLIENTS = 1_000;
const BEHIND = 100;

/** Cuts all of them off, publishes what they miss, and lets all of them come back with their cursors at once. */
async function comeBack(
  peer: Peer,
  { clients, publishers }: { clients: readonly SocketSubscriber[]; publishers: Publishers },
) {
  const positions = clients.map(({ cursor, last }) => ({ cursor, last }));
  for (const client of clients) client.close();
  await publishers.publish({ count: BEHIND });
  return peer.during(async () => {
    const opening = positions.map(({ cursor, last }) =>
      SocketSubscriber.open(peer.port, resumeOperation(cursor), { last, keepCursor: true }),
    );
    const back = await Promise.all(opening);
    await delivered(back, publishers);
    return back;
  });
}

const allAtOnce: Case = {
  name: `${CLIENTS.toLocaleString('en')} clients, each ${BEHIND} behind`,
  peers: ['tidings', 'before'],
  async measure(peer: Peer, _: Extent): Promise<Figure[]> {
    const publishers = await peer.publishers(4);
    const clients = await inBatches(CLIENTS, () =>
      SocketSubscriber.open(peer.port, followOperation(), { keepCursor: true }),
    );
    await settle(clients, publishers);
    const { result: warm } = await comeBack(peer, { clients, publishers });
    const { result, ms, cpuMicros, clientBusy } = await comeBack(peer, { clients: warm, publishers });
    publishers.close();
    for (const client of result) client.close();
    return [
      { metric: 's until all have caught up', value: ms / 1_000, clientBound: isBound(clientBusy) },
      { metric: 'server CPU s', value: cpuMicros / 1_000_000 },
    ];
  },
};

export const storm: Scenario = {
  name: 'storm',
  title: 'Clients that were cut off come back at once, each on a new WebSocket with its cursor',
  cases: [allAtOnce],
};
