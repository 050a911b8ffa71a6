import type { PeerName } from '../prepare.js';
import type { Scenario } from '../scenario.js';
import { to } from './fan-out.js';
import { evenly } from './latency.js';
import { single } from './publish.js';
import { overWebSocket } from './replay.js';

/** The embedded engine, and the same hub on Redis. */
const PEERS: readonly PeerName[] = ['tidings', 'redis', 'redis, synced', 'redis, 3 nodes'];
const UNSYNCED: readonly PeerName[] = ['tidings', 'redis', 'redis, 3 nodes'];

export const nodes: Scenario = {
  name: 'nodes',
  title:
    'One node and three on Redis beside the embedded engine: nodes and Redis share the one core, and all that is loaded is spread over the nodes',
  cases: [
    single('publish, 16 in flight', 16, PEERS),
    single('publish, 64 in flight', 64, PEERS),
    evenly(100, 100, PEERS),
    to({ count: 1_000, peers: UNSYNCED }),
    overWebSocket(['tidings', 'redis']),
  ],
};
