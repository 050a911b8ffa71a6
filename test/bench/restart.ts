/** Time to ready of a log with a million events after kill -9: node --import tsx test/bench/restart.ts [events] [folder] */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { benchEntry } from './entry.js';

const PROJECTS = 20;
const BATCH = 1_000;

/** Appends so many events, some of them keyed, says so, and goes on until it is killed. */
async function write(file: string, events: number): Promise<void> {
  const log = await openSqlite({ file });
  const projects = Array.from({ length: PROJECTS }, (_, index) => `project-${index}`);
  for (const project of projects) await log.append({ project, entries: [benchEntry(0)], create: true });
  for (let written = PROJECTS; ; ) {
    for (const project of projects) {
      await log.append({
        project,
        entries: Array.from({ length: BATCH }, () => benchEntry(++written, written % 4 === 0)),
      });
      if (written - BATCH < events && written >= events) process.stdout.write('written\n');
    }
  }
}

async function measure(events: number, folder: string): Promise<void> {
  const file = join(folder, 'tidings.db');
  const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, '--write', file, String(events)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await ended;
  const size = (suffix: string) =>
    `${Math.round((statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0) / 1e6)} MB`;
  console.log(`database ${size('')}, write-ahead log ${size('-wal')}`);
  for (const what of ['open after kill -9', 'open after a clean close']) {
    const start = performance.now();
    const log = await openSqlite({ file, onNotice: ({ message }) => console.log(message) });
    const { status } = await log.ready();
    const head = await log.head('*');
    console.log(
      `${what}: ${status} after ${(performance.now() - start).toFixed(0)} ms, ${head!.head.toLocaleString('en')} events`,
    );
    await log.close();
  }
}

const [first, file, count] = process.argv.slice(2);
if (first === '--write') {
  await write(file!, Number(count));
} else {
  const folder = mkdtempSync(join(file ?? tmpdir(), 'tidings-bench-'));
  await measure(Number(first ?? 1_000_000), folder);
  rmSync(folder, { recursive: true });
}
