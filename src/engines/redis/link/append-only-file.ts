import { systemClock } from '../../../core/clock.js';
import { isReply } from './faults.js';
import { fieldsOf } from './server-info.js';

const LOOK_MS = 50;
/** After an attempt that has failed. */
const RETRY_MS = 2_000;

/**
 * Has the append-only file rewritten, unless the process of the server has done that already. Otherwise a transaction
 * that a power cut has torn would stay in the file: Redis cuts the file inside the transaction and appends behind it,
 * and at its next start the half transaction swallows what was answered meanwhile.
 *
 * @param each called at every look; ends the wait when it resolves to true.
 */
export async function rewriteAppendOnlyFile(
  send: <T>(args: string[]) => Promise<T>,
  each: (problem: string | null) => Promise<boolean>,
): Promise<void> {
  let problem: string | null = null;
  let hasTried = false;
  while (!(await each(problem))) {
    const info = fieldsOf(await send<string>(['INFO', 'persistence']));
    const isUnderWay = info.get('aof_rewrite_in_progress') === '1' || info.get('aof_rewrite_scheduled') === '1';
    const hasFailed = info.get('aof_last_bgrewrite_status') !== 'ok';
    // Of this process: the counter begins with it.
    if (!isUnderWay && !hasFailed && Number(info.get('aof_rewrites')) > 0) return;
    if (!isUnderWay) {
      if (hasTried && hasFailed) problem = 'its append-only file cannot be rewritten';
      if (problem) await systemClock.sleep(RETRY_MS);
      hasTried = true;
      // Refused where another process of the server is at work; the next look sees when that is over.
      await send(['BGREWRITEAOF']).catch((error: unknown) => {
        if (!isReply((error as Error).cause)) throw error;
      });
    }
    await systemClock.sleep(LOOK_MS);
  }
}
