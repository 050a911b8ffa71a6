/** Appends per second of the engines, taking turns: node --import tsx test/bench/engines.ts [folder] [rounds] [server core] */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '../../src/core/log.js';
import { openRedis } from '../../src/engines/redis/index.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { benchEntry } from './entry.js';
import { cores, giveServer } from './pinning.js';
import { MeasuredRedis } from './redis.js';

interface Opened {
  readonly log: EventLog;
  cpuMicros(): Promise<number>;
  remove(): Promise<void>;
}

const onRedis = (appendfsync: string) => async (): Promise<Opened> => {
  const redis = await MeasuredRedis.start({ appendfsync, core: cores.load });
  const log = await openRedis({ url: redis.url, onNotice: () => undefined });
  return { log, cpuMicros: () => redis.cpuMicros(), remove: () => redis.stop() };
};

async function onSqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'tidings-bench-'));
  const log = await openSqlite({ file: join(folder, 'tidings.db') });
  return { log, cpuMicros: async () => 0, remove: async () => rmSync(folder, { recursive: true }) };
}

const ENGINES = {
  'SQLite, synced': onSqlite,
  'Redis, everysec': onRedis('everysec'),
  'Redis, always': onRedis('always'),
};
const LOADS = [
  { inFlight: 1, count: 1_000 },
  { inFlight: 16, count: 16_000 },
  { inFlight: 256, count: 150_000 },
];
const ROUNDS = Number(process.argv[3] ?? 3);
giveServer(Number(process.argv[4] ?? cores.server));

/** Ids go on over all rounds, as those of real events do. */
let eventNumber = 0;

async function append(log: EventLog, { inFlight, count }: { inFlight: number; count: number }): Promise<void> {
  const end = eventNumber + count;
  const publisher = async () => {
    while (eventNumber < end) await log.append({ project: 'bench', entries: [benchEntry(eventNumber++)] });
  };
  await Promise.all(Array.from({ length: inFlight }, publisher));
}

async function measure(name: string, { log, cpuMicros }: Opened, load: (typeof LOADS)[number]): Promise<void> {
  const [own, ofServer, start] = [process.cpuUsage(), await cpuMicros(), performance.now()];
  await append(log, load);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(own);
  const each = [user + system, (await cpuMicros()) - ofServer].map((micros) => (micros / load.count).toFixed(2));
  const rate = Math.round((load.count / ms) * 1_000).toLocaleString('en');
  const what = `${name}, ${load.inFlight} in flight`;
  console.log(`${what.padEnd(40)} ${rate.padStart(10)}/s   ${each[0]} µs CPU each, ${each[1]} in Redis`);
}

for (let round = 0; round < ROUNDS; round++) {
  for (const [name, open] of Object.entries(ENGINES)) {
    const opened = await open();
    await opened.log.append({ project: 'bench', entries: [benchEntry(eventNumber++)], create: true });
    await append(opened.log, { inFlight: 256, count: 30_000 });
    for (const load of LOADS) await measure(name, opened, load);
    await opened.log.close();
    await opened.remove();
  }
}
