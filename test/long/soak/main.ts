/** npm run soak -- [--minutes 30] [--engine sqlite|redis] [--seed N] */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { PROGRAM } from '../../support/build.js';
import { isClean } from './load.js';
import { type Sample, type SoakEngine, soak } from './soak.js';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    engine: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const engine = options.engine as SoakEngine;
if (engine !== 'sqlite' && engine !== 'redis') {
  console.error(`--engine ${options.engine} is neither sqlite nor redis`);
  process.exit(1);
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const line = ({ at, values }: Sample) =>
  `${Math.round(at * 3_600)} s: ${Object.entries(values)
    .map(([name, value]) => `${name} ${rounded(value)}`)
    .join(', ')}`;

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
console.log(`${engine}, seed ${options.seed}; memory in MiB`);
const result = await soak({
  engine,
  minutes: Number(options.minutes),
  seed: Number(options.seed),
  program: PROGRAM,
  onSample: (sample) => console.log(line(sample)),
});
const { trends, tally, handles, samples } = result;
console.log(tally.done);
console.table(
  Object.fromEntries(
    Object.entries(trends).map(([name, { slope, error, floor, grows }]) => {
      const value = (sample: Sample | undefined) => rounded(sample?.values[name as keyof Sample['values']] ?? 0);
      const ends = { first: value(samples[0]), last: value(samples.at(-1)) };
      return [name, { ...ends, 'an hour': rounded(slope), 'error ±': rounded(error), floor: floor, grows }];
    }),
  ),
);
const left = handles.after.length - handles.before.length;
console.log(`handles before ${handles.before.length}, after everybody has left ${handles.after.length}`);
if (left > 0) console.log(`left: ${[...handles.after].sort().join(' ')}`);
for (const what of tally.unexpected.slice(0, 20)) console.log(`unexpected: ${what}`);
const grows = Object.values(trends).some((trend) => trend.grows);
console.log(`refused because the log did not answer in time: ${tally.unavailable}`);
process.exit(grows || left > 0 || !isClean(tally) ? 1 : 0);
