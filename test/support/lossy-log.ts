import type { EventLog } from '../../src/core/log.js';
import type { AnyRecord } from '../../src/core/record.js';

/** A log whose announcements can be lost on the way to the hub. */
export function lossy(log: EventLog, loss: { next: number }): EventLog {
  return new Proxy(log, {
    get(target, name) {
      if (name !== 'listen') {
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (listener: (records: readonly AnyRecord[]) => void, feed?: string) =>
        target.listen((records) => {
          if (loss.next > 0) loss.next--;
          else listener(records);
        }, feed);
    },
  });
}
