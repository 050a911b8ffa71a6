/** npm run faults -- [--cuts 50] [--engine NAME] [--seed N] [--program dist/cli/main.js of another build] */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { PROGRAM } from '../support/build.js';
import { installCommand, lackingDevice, onPath } from '../support/parts.js';
import { FUSE } from './disk.js';
import type { Machine } from './machine.js';
import { type FaultResult, runFaults } from './run.js';
import { SETTINGS, type SettingName } from './settings.js';

const { values: options } = parseArgs({
  options: {
    cuts: { type: 'string', default: '20' },
    engine: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    program: { type: 'string' },
  },
});

const names = Object.keys(SETTINGS) as SettingName[];
const chosen = options.engine === undefined ? names : names.filter((name) => name === options.engine);
if (chosen.length === 0) fail(`--engine ${options.engine} is none of ${names.join(', ')}`);
if (!FUSE) {
  const device = lackingDevice('fuse');
  const command = installCommand(['fuse'], (program) => onPath(program) !== null);
  fail(
    `LEFT OUT, no power was cut: ${device ? `this system has no ${device}` : `to install what it needs: ${command}`}`,
  );
}

const machines = new Set<Machine>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void Promise.allSettled([...machines].map((machine) => machine.remove())).then(() => process.exit(130));
  });

if (!options.program) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const program = options.program ?? PROGRAM;
console.log(`seed ${options.seed}`);
const results: FaultResult[] = [];
for (const setting of chosen) {
  const onMachine = (machine: Machine) => machines.clear() ?? machines.add(machine);
  const cuts = Number(options.cuts);
  const result = await runFaults({ setting, cuts, seed: Number(options.seed), program, onMachine });
  for (const what of result.broken) console.log(`${setting}: ${what}`);
  const { broken, ...figures } = result;
  console.log(figures);
  results.push(result);
}
console.table(
  Object.fromEntries(results.map(({ setting, broken, ...row }) => [setting, { ...row, broken: broken.length }])),
);
process.exit(results.every(({ broken }) => broken.length === 0) ? 0 : 1);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
