import { can, type Holder, SYSTEM_PROJECT } from '../../auth/rights.js';
import { type Clock, nextTurn } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import { isAside } from '../projects/deleted-projects.js';
import type { Feed } from './feed.js';
import type { Selection } from './selection.js';

/** The part of the log that streams use. */
export type StreamLog = Pick<EventLog, 'read' | 'head' | 'knows' | 'projects' | 'listen'>;

/**
 * The log as streams read it: `UNAVAILABLE` while they may not. Otherwise a node that could not look for a while would
 * deliver to a key that was revoked meanwhile, and one that does not know the key of the cursors yet would begin streams
 * that have no position. Announcements of that time are found like lost ones.
 */
export function streamableLog(log: EventLog, mayStream: () => boolean): StreamLog {
  const ask = <T>(question: () => Promise<T>): Promise<T> =>
    mayStream() ? question() : Promise.reject(new TidingsError('UNAVAILABLE'));
  return {
    read: (query) => ask(() => log.read(query)),
    head: (feed) => ask(() => log.head(feed)),
    knows: (point) => ask(() => log.knows(point)),
    projects: (ids) => log.projects(ids),
    listen: (listener, feed) => log.listen((records) => mayStream() && listener(records), feed),
  };
}

/** Whether a feed leaves a project out: that over all projects has events of `system` only where types are named. */
export const leavesOut = (types: Selection['types'], project: string): boolean =>
  types === undefined && project === SYSTEM_PROJECT;

/**
 * The projects to ask the log for when a viewer reads a feed; undefined when the feed need not be narrowed. It keeps the
 * log from reading, and from reporting as lost, what the viewer does not receive. Every record is checked again when
 * delivered.
 */
export async function readableProjects(
  log: Pick<StreamLog, 'projects'>,
  viewer: Holder,
  { feed, types }: { readonly feed: string; readonly types: Selection['types'] },
): Promise<readonly string[] | undefined> {
  if (feed !== ALL_PROJECTS) return undefined;
  const everything = can(viewer, 'READ', SYSTEM_PROJECT) && can(viewer, 'ADMIN', ALL_PROJECTS);
  const projects = (await log.projects()).map(({ id }) => id);
  // Deleted projects hold events of the same types.
  if (everything && types !== undefined && !projects.some(isAside)) return undefined;
  return projects.filter((id) => !leavesOut(types, id) && can(viewer, 'READ', id));
}

/** Failures in a row of a log that was reached in between. */
const MAX_FAILURES = 3;

/**
 * Reads from the log. While the log is away it waits until the log has been reached again, so that streams survive.
 *
 * @throws TidingsError `UNAVAILABLE` for a log that is reached and cannot be read; what `read` throws otherwise.
 */
export async function retryRead<T>(feed: Feed, read: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await read();
    } catch (error) {
      if (!hasCode(error, 'UNAVAILABLE') || failures === MAX_FAILURES) throw error;
      await feed.reached();
    }
  }
}

/**
 * Waits before a reader reads on behind a page without records: for a turn where it has come further, if only past what is
 * lost. Where it has not, the log has nothing there although the feed says so, and the reader would read in a busy loop: it
 * waits until the log has been reached again.
 *
 * @throws TidingsError `UNAVAILABLE` for a feed that has ended: the client resumes on its successor.
 */
export async function waitToReadOn(feed: Feed, { from, to }: { from: number; to: number }): Promise<void> {
  if (to > from) return nextTurn();
  if (feed.ended) throw new TidingsError('UNAVAILABLE', { message: 'The stream was interrupted' });
  await feed.reached();
}

/** How long a stream waits to begin while the log is away, and how often it tries, milliseconds. */
const WAIT_MS = 20_000;
const TRY_MS = 250;

/**
 * Begins something that needs the log, and begins it again while the log is away. Clients that were disconnected together
 * with it come back at once, and the stock ones give up for good when they receive an error.
 *
 * @param options.isAway whether it is worth waiting.
 * @throws TidingsError `UNAVAILABLE` after 20 s; what `begin` throws otherwise.
 */
export async function waitForLog<T>(
  begin: () => Promise<T>,
  { clock, isAway }: { clock: Clock; isAway: () => boolean },
): Promise<T> {
  const until = clock.now() + WAIT_MS;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      if (!hasCode(error, 'UNAVAILABLE') || !isAway() || clock.now() >= until) throw error;
    }
    await new Promise<void>((resolve) => {
      const stop = clock.every(TRY_MS, () => {
        stop();
        resolve();
      });
    });
  }
}
