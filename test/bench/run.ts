/** npm run bench -- [--only NAME,…] [--rounds 3] [--quick] [--against DIST [--before-unset TIDINGS_…,…]] [--no-build] [--peers NAME,…]
 * [--server-core 1] [--node="--cpu-prof --cpu-prof-dir=DIR"] [--write FILE] */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { REDIS } from '../support/redis-server.js';
import { comparisons } from './comparisons.js';
import { isOnRedis, Peer } from './peer.js';
import { canPin, giveServer, pinLoadClient } from './pinning.js';
import { type PeerName, prepare, removePrepared } from './prepare.js';
import { PROGRAMS, runProgram } from './programs.js';
import type { Extent, Figure, Load, Scenario, SlicedCase, WholeCase } from './scenario.js';
import { client } from './scenarios/client.js';
import { fanOut } from './scenarios/fan-out.js';
import { idle } from './scenarios/idle.js';
import { large } from './scenarios/large.js';
import { latency } from './scenarios/latency.js';
import { nodes } from './scenarios/nodes.js';
import { publish } from './scenarios/publish.js';
import { replay } from './scenarios/replay.js';
import { revocation } from './scenarios/revocation.js';
import { stalled } from './scenarios/stalled.js';
import { storm } from './scenarios/storm.js';
import { type Sample, table } from './table.js';

const SCENARIOS: readonly Scenario[] = [
  publish,
  replay,
  fanOut,
  latency,
  idle,
  large,
  stalled,
  storm,
  client,
  revocation,
  nodes,
];

/** Of one peer, in one round. */
interface Figures {
  readonly name: PeerName;
  readonly figures: readonly Figure[];
}

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    against: { type: 'string' },
    'before-unset': { type: 'string' },
    peers: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    'server-core': { type: 'string', default: '1' },
    node: { type: 'string' },
    write: { type: 'string' },
  },
});

const rounds = Number(options.rounds);
const names = options.only?.split(',');
const isChosen = ({ name }: { name: string }) => names?.includes(name) ?? true;
const peers = options.peers?.split(',');
const measured = (peer: PeerName) =>
  (peers?.includes(peer) ?? true) &&
  (peer !== 'before' || options.against !== undefined) &&
  (REDIS !== null || !isOnRedis(peer));

const extent: Extent = { quick: options.quick };

const start = (name: PeerName): Promise<Peer> => {
  const unset = name === 'before' ? options['before-unset']?.split(',') : [];
  return Peer.start(name, { nodeOptions: options.node?.split(' '), unset });
};

async function measureWhole(one: WholeCase, peers: readonly PeerName[]): Promise<Figures[]> {
  const measured: Figures[] = [];
  for (const name of peers) {
    const peer = await start(name);
    try {
      measured.push({ name, figures: await one.measure(peer, extent) });
    } finally {
      await peer.stop();
    }
  }
  return measured;
}

async function measureInSlices(one: SlicedCase, peers: readonly PeerName[]): Promise<Figures[]> {
  const started: Peer[] = [];
  const loads: { readonly name: PeerName; readonly load: Load }[] = [];
  try {
    for (const name of peers) {
      const peer = await start(name);
      started.push(peer);
      loads.push({ name, load: await one.prepare(peer, extent) });
    }
    for (const { load } of loads) await load.begin();
    for (let slice = 0; slice < (options.quick ? 1 : one.slices); slice++)
      for (const { load } of slice % 2 === 0 ? loads : loads.toReversed()) await load.slice();
    return loads.map(({ name, load }) => ({ name, figures: load.figures() }));
  } finally {
    for (const { load } of loads) load.close();
    for (const peer of started) await peer.stop();
  }
}

/** Peers take turns within a round, each round in the other order: what the machine does meanwhile falls on all of them. */
async function measureAll(scenario: Scenario): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const one of scenario.cases) {
      const all = one.peers.filter(measured);
      const peers = round % 2 === 0 ? all : all.toReversed();
      process.stderr.write(`${scenario.name}: ${one.name}, ${peers.join(', ')}, round ${round + 1} of ${rounds}\n`);
      const of = 'slices' in one ? await measureInSlices(one, peers) : await measureWhole(one, peers);
      for (const { name, figures } of of)
        for (const { metric, value, clientBound = false } of figures)
          samples.push({ scenario: scenario.name, case: one.name, metric, peer: name, round, value, clientBound });
    }
  }
  return [...samples, ...comparisons(scenario, samples)];
}

const pinning = canPin
  ? `server on core ${options['server-core']}, load client on another`
  : 'not pinned: there is no taskset';
const gib = Math.round(totalmem() / 2 ** 30);
const report: string[] = [];
const say = (text: string) => {
  report.push(text);
  console.log(text);
};
const started = performance.now();
prepare({ build: !options['no-build'], before: options.against });
process.on('exit', removePrepared);
giveServer(Number(options['server-core']));
pinLoadClient();
say(`Node ${process.version}, ${cpus().length} cores, ${gib} GiB; ${pinning}; ${rounds} rounds, median (least–most).`);
say('\\* the load client was busy all the time: the server may do more.');
if (REDIS === null) say('There is no redis-server on PATH: what needs one is left out.');
for (const program of PROGRAMS.filter(isChosen)) {
  if (program.needsRedis && REDIS === null) continue;
  process.stderr.write(`${program.name}\n`);
  say(`\n### ${program.title}\n\n${table(runProgram(program, options))}`);
}
for (const scenario of SCENARIOS.filter(isChosen)) {
  say(`\n### ${scenario.title}\n\n${table(await measureAll(scenario))}`);
}
say(`\nThe run took ${Math.round((performance.now() - started) / 1_000)} s.`);
if (options.write !== undefined) writeFileSync(options.write, `${report.join('\n')}\n`);
process.exit();
