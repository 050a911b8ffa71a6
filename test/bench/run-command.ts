import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '../../src/index.js';
import { PROGRAM } from '../support/build.js';

/**
 * A command that prints 1,000,000 lines, by itself and under `tidings run`, in turns. Run after `npm run build`:
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
const hub = await startHub({ port: 0, data: join(folder, 'hub'), logLevel: 'silent' });
const env = { ...process.env, TIDINGS_URL: hub.url, TIDINGS_KEY: hub.adminKey };

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
try {
  for (let round = 0; round < rounds; round++) {
    const alone = await measure([script]);
    const under = await measure([PROGRAM, 'run', '--quiet', '--project', 'bench', '--', process.execPath, script]);
    if (alone.bytes !== under.bytes) throw new Error(`${under.bytes} bytes instead of ${alone.bytes}`);
    direct.push(alone.ms);
    wrapped.push(under.ms);
    console.log(
      `round ${round + 1}: alone ${alone.ms.toFixed(0)} ms (CPU ${alone.cpu.toFixed(0)}), under tidings run ` +
        `${under.ms.toFixed(0)} ms (CPU of its own ${under.cpu.toFixed(0)}), ` +
        `${(1e9 / under.ms).toFixed(0)} lines/s, ${under.peak.toFixed(0)} MB`,
    );
  }
  console.log(`median of ratios: ${median(wrapped.map((ms, index) => ms / direct[index]!)).toFixed(3)}`);
} finally {
  await hub.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
