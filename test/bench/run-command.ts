import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '../../src/cli/run/deliver-spools.js';
import { SPOOL_FILES } from '../../src/cli/run/spool-format.js';
import { PROGRAM } from '../support/build.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';

/**
 * A command that prints 1,000,000 lines: by itself, under the least that Node.js can put around it, and under `tidings run`, in
 * turns. Each turn is measured from the start to the end of what the user typed, and split into the life of the command and the
 * rest, which is paid once. `steady` prints while it works, as a build or a test runner does. `burst` works first and holds all of
 * its output until the end. Run after `npm run build`:
 * `node --import tsx test/bench/run-command.ts [steady|burst] [rounds] [another build's dist]`.
 */
const COMMANDS = {
  steady: { hashes: 8, flush: 'await new Promise(setImmediate);' },
  burst: { hashes: 1, flush: '' },
};
const [kind = 'steady', roundsGiven = '5', other] = process.argv.slice(2);
const { hashes, flush } = COMMANDS[kind as keyof typeof COMMANDS];
const LINES = `
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
let out = '';
for (let i = 1; i <= 1_000_000; i++) {
  let digest = String(i);
  for (let n = 0; n < ${hashes}; n++) digest = createHash('sha1').update(digest).digest('hex').slice(0, 16);
  out += i + ' compiled module ' + digest + '\\n';
  if (i % 100 === 0) { process.stdout.write(out); out = ''; ${flush} }
}
process.on('exit', () => writeFileSync(process.env.LIFE, String(performance.now())));`;

/** Spawns a command and copies its output. */
const LEAST = `
import { spawn } from 'node:child_process';
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['inherit', 'pipe', 'inherit'] });
child.stdout.on('data', (chunk) => {
  if (process.stdout.write(chunk)) return;
  child.stdout.pause();
  process.stdout.once('drain', () => child.stdout.resume());
});
child.once('close', (code) => process.exit(code));`;

const rounds = Number(roundsGiven);
const folder = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const [script, least, life] = ['lines.mjs', 'least.mjs', 'life'].map((name) => join(folder, name)) as [
  ...[string, string, string],
];
await writeFile(script, LINES);
await writeFile(least, LEAST);
const hub = new HubProcess({ data: join(folder, 'hub'), program: PROGRAM, args: ['--no-watch'] });
await hub.start();
const env = { ...process.env, TIDINGS_URL: hub.url, TIDINGS_KEY: KEY, LIFE: life };

interface Turn {
  /** From the start to the end of what the user typed. */
  readonly ms: number;
  /** From the first to the last moment of the command. */
  readonly lifeMs: number;
  /** Of the CPU, without the one of children. */
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly bytes: number;
}

/** Ticks of the CPU in a second, as `/proc` counts them. */
const TICKS = 100;

async function turn(args: readonly string[]): Promise<Turn> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let [bytes, peakMb, cpuMs] = [0, 0, 0];
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const look = setInterval(async () => {
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
    const times = stat.split(') ')[1]?.split(' ') ?? [];
    cpuMs = Math.max(cpuMs, ((Number(times[11]) + Number(times[12])) / TICKS) * 1_000 || 0);
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  const ms = performance.now() - from;
  const lifeMs = Number(await readFile(life, 'utf8'));
  await endDeliveries();
  return { ms, lifeMs, cpuMs, bytes, peakMb };
}

/** What is left of a turn would be delivered during the next ones. */
async function endDeliveries(): Promise<void> {
  const runs = join(folder, '.tidings', 'runs');
  for (const name of await readdir(runs).catch(() => [])) {
    const pid = Number(await readFile(join(runs, name, SPOOL_FILES.deliverer), 'utf8').catch(() => 0));
    if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
  await rm(runs, { recursive: true, force: true, maxRetries: 5 });
}

const under = (dist: string) => [
  ...[join(dist, 'cli/main.js'), 'run', '--quiet', '--project', 'bench', '--', process.execPath, script],
];
const ways: Readonly<Record<string, readonly string[]>> = {
  alone: [script],
  'least wrapper': [least, script],
  'tidings run': under(resolve(PROGRAM, '../..')),
  ...(other && { 'another build': under(resolve(other)) }),
};
const turns = new Map<string, Turn[]>(Object.keys(ways).map((way) => [way, []]));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
try {
  for (let round = 0; round < rounds; round++)
    for (const [way, args] of Object.entries(ways)) {
      const measured = await turn(args);
      turns.get(way)!.push(measured);
      const { ms, lifeMs, cpuMs, peakMb, bytes } = measured;
      const [first] = turns.get('alone')!;
      if (bytes !== first!.bytes) throw new Error(`${bytes} bytes instead of ${first!.bytes}`);
      const parts = `life of the command ${lifeMs.toFixed(0)}, rest ${(ms - lifeMs).toFixed(0)}`;
      console.log(
        `round ${round + 1}, ${way}: ${ms.toFixed(0)} ms (${parts}), CPU ${cpuMs.toFixed(0)}, ${peakMb.toFixed(0)} MB`,
      );
    }
  const alone = turns.get('alone')!;
  for (const [way, all] of turns) {
    const ratio = (of: (turn: Turn) => number) =>
      median(all.map((one, round) => of(one) / of(alone[round]!))).toFixed(3);
    const rest = median(all.map(({ ms, lifeMs }, round) => ms - lifeMs - (alone[round]!.ms - alone[round]!.lifeMs)));
    const fastest = Math.min(...all.map(({ ms }) => ms)) / Math.min(...alone.map(({ ms }) => ms));
    console.log(
      `${way}: ${ratio(({ ms }) => ms)} × (fastest turns ${fastest.toFixed(3)} ×), ` +
        `life of the command ${ratio(({ lifeMs }) => lifeMs)} ×, once ${rest.toFixed(0)} ms`,
    );
  }
} finally {
  await hub.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
