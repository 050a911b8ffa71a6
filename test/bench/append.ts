/** Appends and reads per second of the embedded engine, synced to a real file: node --import tsx test/bench/append.ts [folder] */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog, ReadQuery } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { benchEntry } from './entry.js';

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'tidings-bench-'));
const log = await openSqlite({ file: join(folder, 'tidings.db') });
const rare = benchEntry(0);
await log.append({
  project: 'bench',
  entries: [{ ...rare, envelope: { ...rare.envelope, type: 'rare' } }],
  create: true,
});

async function measure(what: string, count: number, run: () => Promise<void>): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const rate = Math.round((count / ms) * 1_000).toLocaleString('en');
  console.log(`${what.padEnd(44)} ${rate.padStart(10)}/s   ${((user + system) / count).toFixed(2)} µs CPU each`);
}

/** Ids go on over all rounds, as those of real events do. */
let eventNumber = 1;

async function appendInFlight(
  log: EventLog,
  { count, inFlight, keyed }: { count: number; inFlight: number; keyed?: boolean },
) {
  const end = eventNumber + count;
  const publisher = async () => {
    while (eventNumber < end) await log.append({ project: 'bench', entries: [benchEntry(eventNumber++, keyed)] });
  };
  await Promise.all(Array.from({ length: inFlight }, publisher));
}

async function readAll(
  log: EventLog,
  query: Pick<ReadQuery, 'feed' | 'types' | 'backwards'>,
  limit = 256,
): Promise<number> {
  let records = 0;
  let at: number | undefined;
  for (;;) {
    const page = await log.read({ ...query, limit, ...(query.backwards ? { before: at } : { after: at }) });
    records += page.records.length;
    at = page.scannedTo;
    if (query.backwards ? at <= page.floor + 1 : at >= page.head) return records;
  }
}

const EVENTS = 200_000;
await measure('append, one after another', 2_000, () => appendInFlight(log, { count: 2_000, inFlight: 1 }));
await measure('append, 16 in flight', 20_000, () => appendInFlight(log, { count: 20_000, inFlight: 16 }));
for (let round = 0; round < 3; round++)
  await measure('append, 256 in flight', EVENTS, () => appendInFlight(log, { count: EVENTS, inFlight: 256 }));
await measure('append, 256 in flight, keyed', EVENTS, () =>
  appendInFlight(log, { count: EVENTS, inFlight: 256, keyed: true }),
);
await measure('append, 1,000 in a batch', EVENTS, async () => {
  for (let batch = 0; batch < EVENTS / 1_000; batch++)
    await log.append({ project: 'bench', entries: Array.from({ length: 1_000 }, () => benchEntry(eventNumber++)) });
});
const { head } = (await log.head('bench'))!;
for (const [what, query, scanned] of [
  ['read, pages of 256', { feed: 'bench' }, head],
  ['read, pages of 256, backwards', { feed: 'bench', backwards: true }, head],
  ['read, pages of 256, all projects', { feed: ALL_PROJECTS }, head],
  ['read, one record of a rare type', { feed: 'bench', types: ['rare'] }, head],
] as const)
  await measure(what, scanned, async () => void (await readAll(log, query)));
await log.close();
rmSync(folder, { recursive: true });
