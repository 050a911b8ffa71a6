import { hasCode } from '../../core/errors.js';
import type { Feed } from './feed.js';

/** Reads that fail although the log has just been reached. */
const MAX_FAILURES = 3;

/**
 * Reads from the log, and where that is away waits until it has been reached again: whoever follows a feed stays.
 *
 * @throws TidingsError `UNAVAILABLE` for a log that is there and cannot be read; what `read` throws otherwise.
 */
export async function patiently<T>(feed: Feed, read: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await read();
    } catch (error) {
      if (!hasCode(error, 'UNAVAILABLE') || failures === MAX_FAILURES) throw error;
      await feed.reached();
    }
  }
}
