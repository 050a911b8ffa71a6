import { join } from 'node:path';
import { DATA_FILES } from '../../core/config/data-files.js';
import { type Invocation, text } from '../command.js';
import { openClient } from '../options/hub-client.js';
import { addressOf } from '../options/hub-options.js';
import { say } from '../terminal.js';
import { deliverAbandoned, deliverSpool } from './deliver-spools.js';
import type { DelivererMessage } from './run-command.js';

/** Delivers the spool that `--deliver` names, and what other runs have left: the process that a run starts. */
export async function deliver(invocation: Invocation): Promise<void> {
  const { options, loaded } = invocation;
  const tell = (message: DelivererMessage) =>
    new Promise<void>((sent) => {
      if (process.connected) process.send!(message, () => sent());
      else sent();
    });
  const onNotice = (notice: string) => void (process.send ? tell({ notice }) : say(notice));
  const client = openClient(invocation, { maxWaitingPublishes: 10_000 });
  const shared = { client, url: addressOf(loaded.config), onNotice };
  const folder = text(options, 'deliver');
  const runs = join(loaded.config.data, DATA_FILES.runs);
  try {
    if (folder === undefined) {
      const { delivered, others } = await deliverAbandoned(runs, shared);
      say(`${delivered} runs delivered`);
      for (const url of others)
        say(`runs for another hub are kept; to deliver them: tidings run --deliver --url ${url}`);
      return;
    }
    const own = deliverSpool(folder, { ...shared, onProgress: (deliveredBytes) => void tell({ deliveredBytes }) });
    await Promise.all([own.then(() => tell({ done: true })), deliverAbandoned(runs, shared)]);
  } catch (error) {
    if (folder === undefined) throw error;
    await tell({
      notice: `the output is kept in ${folder}, and delivered by the next run: ${(error as Error).message}`,
    });
    throw error;
  } finally {
    client.close();
  }
}
