import { authenticated, authorize } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { type Meter, NO_METER } from '../../core/observe/meter.js';
import type { Registry } from '../../events/index.js';
import type { Presence } from '../presence/presence.js';
import type { ReaderOptions } from './delivery.js';
import type { Feeds } from './feeds.js';
import { countGap } from './gap.js';
import { Reader } from './reader.js';
import { type Selection, selectionOf } from './selection.js';
import { type Context, resolveStart, type Scope, type Start, type StartRequest } from './start-position.js';
import type { StreamLog } from './stream-log.js';

/** A stream to open: a project's, or of all projects when it names none. That has `system` only where types are named. */
export interface SubscribeRequest extends Selection, StartRequest {
  readonly project?: string | null;
}

/** What is opened, and how it starts. */
export interface Opening<R extends SubscribeRequest> {
  readonly request: R;
  /** What the stream is about, where that is not what the viewer may read. */
  readonly scope: Scope | null;
}

export interface StreamParts {
  readonly log: StreamLog;
  readonly cursors: Cursors;
  readonly registry: Registry;
  readonly feeds: Feeds;
  readonly presence: Pick<Presence, 'watch' | 'unwatch'>;
  /** Records that a reader takes at once. */
  readonly pageRecords: number;
  readonly meter: Meter;
  readonly clock: Clock;
}

/** Opens a stream, which goes on with what is published. */
export function openStream(
  parts: StreamParts,
  viewer: Viewer | null,
  opening: Opening<SubscribeRequest>,
): Promise<Reader> {
  const isResumed = opening.request.after != null;
  return beginStream(parts, viewer, {
    ...opening,
    resolve: resolveStart,
    open: (options, start) => {
      if (isResumed && !start.gap) options.meter.resumed();
      return new Reader(options, start, isResumed);
    },
  });
}

/** Opens a stream of either kind. */
export async function beginStream<R extends SubscribeRequest, S extends Start, T>(
  { log, cursors, registry, feeds, presence, pageRecords, ...parts }: StreamParts,
  viewer: Viewer | null,
  {
    request,
    scope,
    resolve,
    open,
  }: Opening<R> & {
    readonly resolve: (context: Context, request: R) => Promise<S | null>;
    readonly open: (options: ReaderOptions, start: S) => T;
  },
): Promise<T> {
  const id = request.project ?? ALL_PROJECTS;
  if (request.project == null) authenticated(viewer);
  else authorize(viewer, 'READ', id);
  const { holder, wanted } = scope ?? { holder: viewer };
  // What the hub follows itself, such as for a webhook, no client has opened.
  const meter = viewer.method === 'INTERNAL' ? NO_METER : parts.meter;
  const selection = selectionOf(request);
  for (;;) {
    const feed = await feeds.acquire(id);
    try {
      const start = await resolve({ log, cursors, registry, holder, wanted, id, feed, selection }, request);
      if (start) {
        presence.watch(viewer, id);
        const onGap = request.onGap ?? 'FAIL';
        const onEnd = () => {
          presence.unwatch(viewer, id);
          feeds.release(id, feed);
        };
        // Without a spread: V8 then has one shape for the options of all readers, which each delivery reads.
        return open(
          { log, cursors, registry, id, feed, selection, onGap, pageRecords, meter, viewer, holder, onEnd },
          start,
        );
      }
    } catch (error) {
      feeds.release(id, feed);
      countGap(error, meter);
      throw error;
    }
    // Memory holds the history that was lost, and would be delivered as the continuation of the new one.
    feeds.replaced(id, feed);
  }
}
