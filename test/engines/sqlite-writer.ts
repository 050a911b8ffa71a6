/** A process that appends to a SQLite log until it is killed or refused: `node --import tsx sqlite-writer.ts <file> [in flight]`. */
import type { TidingsError } from '../../src/core/errors.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { entries } from '../contract/entries.js';

const [file, inFlight = '8'] = process.argv.slice(2);
const say = (word: string, detail: unknown) => process.stdout.write(`${word} ${JSON.stringify(detail)}\n`);

try {
  const log = await openSqlite({ file: file! });
  if (!(await log.head('p'))) await log.append({ project: 'p', entries: entries(1), create: true });
  say('open', (await log.head('p'))!.epoch);
  const publisher = async () => {
    for (let refusals = 0; refusals < 3; ) {
      try {
        const records = await log.append({ project: 'p', entries: entries(2) });
        for (const { offset, id } of records) say('acked', [offset, id]);
      } catch (error) {
        refusals++;
        say('refused', (error as TidingsError).code);
      }
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, publisher));
  say('ready', await log.ready());
  // Not closed: what a crash leaves behind is what the tests look at.
  process.kill(process.pid, 'SIGKILL');
} catch (error) {
  say('failed', (error as Error).message);
  process.exitCode = 3;
}
