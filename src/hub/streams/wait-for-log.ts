import type { Clock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';

/** For how long who comes while the log is away is kept waiting, and how often it is tried again, milliseconds. */
const WAIT_MS = 20_000;
const LOOK_MS = 250;

/**
 * Begins something that needs the log, and where that is away begins it again until it is back: clients that were cut
 * off together with it come again at once, and the stock ones give up for good when they are told an error.
 *
 * @param options.isAway whether it is worth the while.
 * @throws TidingsError `UNAVAILABLE` when it is away for longer; what `begin` throws otherwise.
 */
export async function whenThere<T>(
  begin: () => Promise<T>,
  { clock, isAway }: { clock: Clock; isAway: () => boolean },
): Promise<T> {
  const until = clock.now() + WAIT_MS;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      const isOfLog = hasCode(error, 'UNAVAILABLE');
      if (!isOfLog || !isAway() || clock.now() >= until) throw error;
    }
    await new Promise<void>((resolve) => {
      const stop = clock.every(LOOK_MS, () => {
        stop();
        resolve();
      });
    });
  }
}
