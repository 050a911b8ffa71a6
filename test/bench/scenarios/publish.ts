import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import { type PeerName, prepared } from '../prepare.js';
import { type Case, type Extent, type Figure, type Load, type Scenario, SliceTotals } from '../scenario.js';
import { Publishers } from '../wire/publishers.js';

const BATCH = 100;
const SLICES = 20;
const SLICE_MS = 150;

/** A server runs for days: it is measured when its code is compiled, which takes requests rather than time. */
async function warmUp(publishers: Publishers, quick: boolean): Promise<void> {
  await publishers.publish({ forMs: quick ? 300 : 3_000 });
  publishers.close();
}

interface PublishOptions {
  /** What publishes for a moment, and what is measured then. */
  readonly open: () => Promise<Publishers>;
  /** Events in a request. */
  readonly batch?: number;
  readonly quick: boolean;
}

/** Publishers at full speed. What is measured begins once their connections are in use. */
async function atFullSpeed(peer: Peer, { open, batch = 1, quick }: PublishOptions): Promise<Load> {
  const publishers = await open();
  const totals = new SliceTotals(peer);
  return {
    async begin() {
      await publishers.reconnect();
      await publishers.publish({ forMs: 100 });
    },
    async slice() {
      const { newest, sent } = publishers;
      await totals.add(async () => {
        await publishers.publish({ forMs: quick ? 100 : SLICE_MS });
        return publishers.newest - newest;
      });
      if (publishers.newest - newest !== (publishers.sent - sent) * batch)
        throw new Error('The log has not as many events as were published');
    },
    figures: () => [totals.rate('events/s'), { metric: 'server CPU µs per event', value: totals.cpuEach }],
    close: () => publishers.close(),
  };
}

/** What the disk itself can do at this time: one small write after another, each synced. */
async function syncedWrites(forMs: number): Promise<Figure> {
  const folder = mkdtempSync(join(prepared.folder, 'data-'));
  const file = openSync(join(folder, 'file'), 'w');
  const block = Buffer.alloc(4_096);
  const started = performance.now();
  let writes = 0;
  for (; performance.now() - started < forMs; writes++) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const value = (writes / (performance.now() - started)) * 1_000;
  closeSync(file);
  rmSync(folder, { recursive: true });
  return { metric: 'the disk alone, synced writes/s', value };
}

const PEERS: readonly PeerName[] = ['tidings', 'in memory', 'before', 'stock', 'raw ws'];

export const single = (name: string, inFlight: number, peers = PEERS): Case => ({
  name,
  peers,
  slices: SLICES,
  async prepare(peer, { quick }) {
    await warmUp(await peer.publishers(16), quick);
    const load = await atFullSpeed(peer, { open: () => peer.publishers(inFlight), quick });
    // One after another, each publish waits for the disk: what that costs says how much of it is the hub's.
    if (inFlight > 1 || peer.name !== 'tidings') return load;
    const disk: Figure[] = [];
    return {
      ...load,
      async begin() {
        disk.push(await syncedWrites(300));
        await load.begin();
      },
      figures: () => [...load.figures(), ...disk],
    };
  },
});

/** The recipe is measured over HTTP here: what a publish over a socket is compared with is how its users publish. */
const overWebSocket: Case = {
  name: 'over a WebSocket (stock: over HTTP), 16 in flight',
  peers: ['tidings', 'in memory', 'before', 'stock'],
  slices: SLICES,
  async prepare(peer, { quick }) {
    const over = peer.name === 'stock' ? 'HTTP' : 'WebSocket';
    await warmUp(await peer.publishers(16, { over }), quick);
    return atFullSpeed(peer, { open: () => peer.publishers(16, { over }), quick });
  },
};

const inHundreds: Case = {
  name: 'publishEvents, 100 each, 4 in flight',
  peers: ['tidings', 'before'],
  slices: SLICES,
  async prepare(peer: Peer, { quick }: Extent) {
    const body = (number: number) => publishManyBody(number * BATCH, BATCH);
    const open = () => Publishers.open(peer.ports, { inFlight: 4, body });
    await warmUp(await open(), quick);
    return atFullSpeed(peer, { open, batch: BATCH, quick });
  },
};

export const publish: Scenario = {
  name: 'publish',
  title:
    'Publish, over HTTP if nothing else is said, nobody subscribed; tidings synced to disk, the others keep nothing',
  cases: [single('16 in flight', 16), single('one after another', 1), overWebSocket, inHundreds],
};
