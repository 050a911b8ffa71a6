import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM } from '../support/build.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';

/**
 * A command that prints 1,000,000 lines, by itself and under `tidings run`, in turns; and one that prints nothing, which shows
 * what the start of `tidings run` costs once. Run after `npm run build`:
 * `node --import tsx test/bench/run-command.ts [rounds]`.
 */
const LINES = `
const { createHash } = require('node:crypto');
let out = '';
for (let i = 1; i <= 1_000_000; i++) {
  out += i + ' compiled module ' + createHash('sha1').update(String(i)).digest('hex').slice(0, 16) + '\\n';
  if (i % 100 === 0) { process.stdout.write(out); out = ''; }
}`;

const rounds = Number(process.argv[2] ?? 5);
const folder = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const script = join(folder, 'lines.cjs');
await writeFile(script, LINES);
const hub = new HubProcess({ data: join(folder, 'hub'), program: PROGRAM, args: ['--no-watch'] });
await hub.start();
const env = { ...process.env, TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };

/** Ticks of the CPU in a second, as `/proc` counts them. */
const TICKS = 100;

/** @returns milliseconds, those of the CPU without the ones of children, bytes printed, and the most memory in MB. */
async function measure(args: readonly string[]) {
  const from = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let [bytes, peak, cpu] = [0, 0, 0];
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const look = setInterval(async () => {
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
    const times = stat.split(') ')[1]?.split(' ') ?? [];
    cpu = Math.max(cpu, ((Number(times[11]) + Number(times[12])) / TICKS) * 1_000 || 0);
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  return { ms: performance.now() - from, cpu, bytes, peak };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const direct: number[] = [];
const wrapped: number[] = [];
/** Milliseconds that the start takes, of a command that prints nothing. */
const starts: number[] = [];
const silent = join(folder, 'silent.cjs');
await writeFile(silent, '');
const under = (program: string) =>
  measure([PROGRAM, 'run', '--quiet', '--project', 'bench', '--', process.execPath, program]);
try {
  for (let round = 0; round < rounds; round++) {
    const alone = await measure([script]);
    const run = await under(script);
    if (alone.bytes !== run.bytes) throw new Error(`${run.bytes} bytes instead of ${alone.bytes}`);
    direct.push(alone.ms);
    wrapped.push(run.ms);
    starts.push((await under(silent)).ms - (await measure([silent])).ms);
    console.log(
      `round ${round + 1}: alone ${alone.ms.toFixed(0)} ms (CPU ${alone.cpu.toFixed(0)}), under tidings run ` +
        `${run.ms.toFixed(0)} ms (CPU of its own ${run.cpu.toFixed(0)}), ` +
        `${(1e9 / run.ms).toFixed(0)} lines/s, ${run.peak.toFixed(0)} MB`,
    );
  }
  console.log(`median of ratios: ${median(wrapped.map((ms, index) => ms / direct[index]!)).toFixed(3)}`);
  console.log(`start: ${median(starts).toFixed(0)} ms`);
} finally {
  await hub.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
