import { authenticated, authorize } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { type Meter, NO_METER } from '../../core/meter.js';
import type { Registry } from '../../events/index.js';
import type { Presence } from '../presence/presence.js';
import type { Feeds } from './feeds.js';
import { countGap } from './gap.js';
import { Reader } from './reader.js';
import { type Selection, selectionOf } from './selection.js';
import { resolveStart, type Scope, type StartRequest } from './start-position.js';
import type { StreamLog } from './stream-log.js';

/** A stream to open: a project's, or of all projects when it names none. That has `system` only where types are named. */
export interface SubscribeRequest extends Selection, StartRequest {
  readonly project?: string | null;
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
}

/** @param scope what the stream is about, where that is not what the viewer may read. */
export async function openStream(
  { log, cursors, registry, feeds, presence, pageRecords, ...parts }: StreamParts,
  viewer: Viewer | null,
  { request, scope }: { request: SubscribeRequest; scope: Scope | null },
): Promise<Reader> {
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
      const start = await resolveStart({ log, cursors, registry, holder, wanted, id, feed, selection }, request);
      if (start) {
        presence.watch(viewer, id);
        if (request.after != null && !start.gap) meter.resumed();
        return new Reader({
          ...{ log, cursors, registry, id, feed, selection, ...start },
          onGap: request.onGap ?? 'FAIL',
          isResumed: request.after != null,
          ...{ pageRecords, meter, viewer, holder },
          onEnd: () => {
            presence.unwatch(viewer, id);
            feeds.release(id, feed);
          },
        });
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
