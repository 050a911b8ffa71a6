import type { Viewer } from '../../auth/viewer.js';
import { beginStream, type Opening, type StreamParts, type SubscribeRequest } from './open-stream.js';
import { type RangeRequest, resolveRange } from './range.js';
import { Replay } from './replay.js';

/** A replay of a range of the history of a project, or of all. */
export interface ReplayRequest extends SubscribeRequest, RangeRequest {}

/** Opens a replay, which ends with its range. */
export function openReplay(
  parts: StreamParts,
  viewer: Viewer | null,
  opening: Opening<ReplayRequest>,
): Promise<Replay> {
  const { clock } = parts;
  const { pace = null } = opening.request;
  return beginStream(parts, viewer, {
    ...opening,
    resolve: resolveRange,
    open: (options, range) => new Replay(options, range, { pace, clock }),
  });
}
