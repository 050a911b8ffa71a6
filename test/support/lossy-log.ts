import type { EventLog } from '../../src/core/log.js';
import { overlaid } from './overlaid.js';

/** A log that loses its next `loss.next` announcements on the way to the hub. */
export function lossy(log: EventLog, loss: { next: number }): EventLog {
  return overlaid(log, {
    listen: (listener, feed) =>
      log.listen((records) => {
        if (loss.next > 0) loss.next--;
        else listener(records);
      }, feed),
  });
}
