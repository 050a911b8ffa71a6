import { TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';

/** As much of the log as streams use. */
export type StreamedLog = Pick<EventLog, 'read' | 'head' | 'knows' | 'projects' | 'listen'>;

/**
 * The log for streams: to them it is away for as long as it is not known who may read what. A node that could not look for
 * a while would hand what comes first when it can again to a key that was revoked meanwhile. What is not heard then is
 * found like any announcement that was lost.
 */
export function carefulLog(log: EventLog, rightsAreKnown: () => boolean): StreamedLog {
  const ask = <T>(question: () => Promise<T>): Promise<T> =>
    rightsAreKnown() ? question() : Promise.reject(new TidingsError('UNAVAILABLE'));
  return {
    read: (query) => ask(() => log.read(query)),
    head: (feed) => ask(() => log.head(feed)),
    knows: (point) => ask(() => log.knows(point)),
    projects: (ids) => log.projects(ids),
    listen: (listener, feed) => log.listen((records) => rightsAreKnown() && listener(records), feed),
  };
}
