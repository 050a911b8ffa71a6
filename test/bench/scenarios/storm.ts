import { followOperation, resumeOperation } from '../event.js';
import type { Peer } from '../peer.js';
import { type Case, type Extent, type Load, type Scenario, SliceTotals } from '../scenario.js';
import type { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';
import { closeAll, delivered, inBatches, settle } from './subscribers.js';

const CLIENTS = 1_000;
const BEHIND = 100;
const SLICES = 5;

/** Cuts all of them off, publishes what they miss, and lets all of them come back with their cursors at once. */
async function comeBack(
  peer: Peer,
  {
    clients,
    publishers,
    totals,
  }: { clients: readonly SocketSubscriber[]; publishers: Publishers; totals: SliceTotals },
): Promise<SocketSubscriber[]> {
  const positions = clients.map(({ cursor, last }) => ({ cursor, last }));
  closeAll(clients);
  await publishers.reconnect();
  await publishers.publish({ count: BEHIND });
  let back: SocketSubscriber[] = [];
  await totals.add(async () => {
    const opening = positions.map(({ cursor, last }) =>
      SocketSubscriber.open(peer.port, resumeOperation(cursor), { last, keepCursor: true }),
    );
    back = await Promise.all(opening);
    await delivered(back, publishers);
    return 1;
  });
  return back;
}

const allAtOnce: Case = {
  name: `${CLIENTS.toLocaleString('en')} clients, each ${BEHIND} behind`,
  peers: ['tidings', 'before'],
  slices: SLICES,
  async prepare(peer: Peer, _: Extent): Promise<Load> {
    const publishers = await peer.publishers(4);
    let clients = await inBatches(CLIENTS, () =>
      SocketSubscriber.open(peer.port, followOperation(), { keepCursor: true }),
    );
    await settle(clients, publishers);
    const totals = new SliceTotals(peer);
    return {
      async begin() {
        // Once to warm up.
        clients = await comeBack(peer, { clients, publishers, totals: new SliceTotals(peer) });
      },
      async slice() {
        clients = await comeBack(peer, { clients, publishers, totals });
      },
      figures: () => [
        { metric: 's until all have caught up', value: totals.msEach / 1_000, clientBound: totals.clientBound },
        { metric: 'server CPU s', value: totals.cpuEach / 1_000_000 },
      ],
      close: () => closeAll([publishers, ...clients]),
    };
  },
};

export const storm: Scenario = {
  name: 'storm',
  title: 'Clients that were cut off come back at once, each on a new WebSocket with its cursor',
  cases: [allAtOnce],
};
