/** npm run chaos -- [--seed N] [--kills 20] [--pace MS] [--record FILE] */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { PROGRAM } from '../support/build.js';
import { runChaos } from './chaos-run.js';
import { writeHistory } from './history.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '20' },
    pace: { type: 'string', default: '40' },
    record: { type: 'string' },
  },
});

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
console.log(`seed ${options.seed}`);
const { lines, violations, figures } = await runChaos({
  seed: Number(options.seed),
  kills: Number(options.kills),
  paceMs: Number(options.pace),
  program: PROGRAM,
});
if (options.record !== undefined) writeHistory(options.record, lines);
console.log(figures);
for (const { invariant, what } of violations) console.log(`${invariant}: ${what}`);
process.exit(violations.length === 0 ? 0 : 1);
