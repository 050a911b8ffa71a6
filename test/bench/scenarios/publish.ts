import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { publishManyBody } from '../event.js';
import type { Peer } from '../peer.js';
import { prepared } from '../prepare.js';
import { type Case, type Extent, type Figure, isBound, type Scenario } from '../scenario.js';
import { Publishers } from '../wire/publishers.js';

const BATCH = 100;

/** A server runs for days: it is measured when its code is compiled, which takes requests rather than time. */
async function warmUp(publishers: Publishers, quick: boolean): Promise<void> {
  await publishers.publish({ forMs: quick ? 300 : 3_000 });
  publishers.close();
}

async function measureRate(
  peer: Peer,
  { publishers, batch, quick }: { publishers: Publishers; batch: number; quick: boolean },
): Promise<Figure[]> {
  // Where the log stands, and the connections of these publishers in use.
  await publishers.publish({ forMs: 100 });
  const { newest, sent } = publishers;
  const { ms, cpuMicros, clientBusy } = await peer.during(() => publishers.publish({ forMs: quick ? 500 : 2_000 }));
  publishers.close();
  const events = publishers.newest - newest;
  if (events !== (publishers.sent - sent) * batch) throw new Error('The log has not as many events as were published');
  return [
    { metric: 'events/s', value: (events / ms) * 1_000, clientBound: isBound(clientBusy) },
    { metric: 'server CPU µs per event', value: cpuMicros / events },
  ];
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

const single = (name: string, inFlight: number): Case => ({
  name,
  peers: ['tidings', 'in memory', 'before', 'stock', 'raw ws'],
  async measure(peer, { quick }) {
    await warmUp(await peer.publishers(16), quick);
    const figures = await measureRate(peer, { publishers: await peer.publishers(inFlight), batch: 1, quick });
    // One after another, each publish waits for the disk: what that costs says how much of it is the hub's.
    return inFlight === 1 && peer.name === 'tidings' ? [...figures, await syncedWrites(300)] : figures;
  },
});

/** The recipe is measured over HTTP here: what a publish over a socket is compared with is how its users publish. */
const overWebSocket: Case = {
  name: 'over a WebSocket (stock: over HTTP), 16 in flight',
  peers: ['tidings', 'in memory', 'before', 'stock'],
  async measure(peer, { quick }) {
    const over = peer.name === 'stock' ? 'HTTP' : 'WebSocket';
    await warmUp(await peer.publishers(16, { over }), quick);
    return measureRate(peer, { publishers: await peer.publishers(16, { over }), batch: 1, quick });
  },
};

const inHundreds: Case = {
  name: 'publishEvents, 100 each, 4 in flight',
  peers: ['tidings', 'before'],
  async measure(peer: Peer, { quick }: Extent) {
    const body = (number: number) => publishManyBody(number * BATCH, BATCH);
    const publishers = await Publishers.open(peer.port, { inFlight: 4, body });
    await warmUp(await Publishers.open(peer.port, { inFlight: 4, body }), quick);
    return measureRate(peer, { publishers, batch: BATCH, quick });
  },
};

export const publish: Scenario = {
  name: 'publish',
  title:
    'Publish, over HTTP if nothing else is said, nobody subscribed; tidings synced to disk, the others keep nothing',
  cases: [single('16 in flight', 16), single('one after another', 1), overWebSocket, inHundreds],
};
