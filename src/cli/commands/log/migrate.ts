import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../../core/clock.js';
import type { Config } from '../../../core/config/config.js';
import { DATA_FILES } from '../../../core/config/data-files.js';
import { engineOf } from '../../../wiring/engines.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { Progress, print, say } from '../../terminal.js';

const SOURCE = 'sqlite:';

export const migrate: CliCommand = {
  name: 'migrate',
  summary: 'move the log of the embedded engine to Redis, with all offsets and cursors',
  examples: [
    'tidings migrate --from sqlite:.tidings/tidings.db \\\n  --to redis://127.0.0.1:6379',
    'TIDINGS_ENGINE=redis://127.0.0.1:6379 tidings migrate',
  ],
  options: [
    {
      flags: '--from <sqlite:path>',
      doc: 'log to move, which no hub may have open; by default the one in the data folder',
    },
    {
      flags: '--to <address>',
      doc: 'Redis that has no log yet; TIDINGS_ENGINE by default, where others do not see a password',
    },
    {
      flags: '--data <folder>',
      doc: 'folder that has the cursor.key of the log; by default the one of its file',
    },
  ],
  async run({ options, loaded: { config } }) {
    const { file, data } = sourceOf(options, config);
    const to = targetOf(options, config);
    const progress = new Progress('events');
    const startedAt = systemClock.elapsed();
    const { migrate: moveLog } = await import('../../../wiring/move-log.js');
    const moved = await moveLog({
      ...{ from: SOURCE, file, data, to, durability: config.redisDurability },
      onNotice: ({ message }) => {
        progress.end();
        say(message);
      },
      onProgress: (at) => progress.at(at),
    }).finally(() => progress.end());
    const seconds = ((systemClock.elapsed() - startedAt) / 1_000).toFixed(1);
    const { projects, latest, idempotencyKeys, records, sequence } = moved;
    const kept = `latest records of keys: ${latest}, idempotency keys: ${idempotencyKeys}, keyed records: ${records}`;
    await print(`moved ${moved.events} events to ${moved.where} in ${seconds} s`);
    await print(`projects: ${projects}, ${kept}, sequence: ${sequence}`);
    await print('verified: the counts, and the description, epoch, head and floor of every project');
    await print('cursors go on being good; start hubs with TIDINGS_ENGINE set to that address, and none on the file');
  },
};

function sourceOf(options: Invocation['options'], config: Config): { file: string; data: string } {
  const from = text(options, 'from') ?? SOURCE;
  if (!from.startsWith(SOURCE)) throw new UsageError(`--from ${from}: write sqlite: and the path of the log's file`);
  const path = from.slice(SOURCE.length);
  const file = path || join(config.data, DATA_FILES.log);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`--from ${from}: there is no log at ${file}`);
  return { file, data: text(options, 'data') ?? (path ? dirname(path) : config.data) };
}

/** Address of the target. Its errors do not repeat it, as it may hold a password. */
function targetOf(options: Invocation['options'], config: Config): string {
  const to = text(options, 'to') ?? config.engine;
  if (!engineOf(to)?.restore)
    throw new UsageError('--to is not the address of a Redis; accepted: one like redis://user:password@host:6379');
  return to;
}
