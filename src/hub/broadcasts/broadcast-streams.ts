import { type Holder, READS_SYSTEM } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { broadcastMessage } from '../../events/admin.js';
import type { Reader } from '../streams/reader.js';
import type { Selection } from '../streams/selection.js';
import type { Scope, StartRequest } from '../streams/start-position.js';
import type { Broadcast, KeptBroadcast } from './broadcast.js';
import { BroadcastReader } from './broadcast-reader.js';
import type { Deliveries } from './delivery/deliveries.js';

/** Most broadcasts that a stream without a start begins with. */
const MAX_PENDING = 500;

/** Opens a stream over the feed over all projects. */
export type FollowBroadcasts = (viewer: Viewer, request: Selection & StartRequest, scope: Scope) => Promise<Reader>;

interface BroadcastStreamParts {
  readonly deliveries: Deliveries;
  readonly follow: FollowBroadcasts;
  readonly cursors: Cursors;
  readonly find: (id: string, urgent: boolean) => Promise<KeptBroadcast | null>;
  readonly isOver: (kept: KeptBroadcast) => boolean;
  /** The broadcasts for the viewer that are not over. */
  readonly shown: () => Promise<readonly Broadcast[]>;
  readonly onError: (error: unknown) => void;
}

interface Start {
  readonly request: StartRequest;
  /** Finds the ids that count for `last`. */
  readonly wanted: () => Promise<ReadonlySet<string>>;
  /** Ids that the user has taken before. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Opens the stream of the broadcasts for a viewer. One without a start begins with those that its user has not taken. One
 * that resumes proves that everything before its cursor was taken.
 */
export async function openBroadcastStream(
  parts: BroadcastStreamParts,
  viewer: Viewer,
  request: StartRequest,
): Promise<BroadcastReader> {
  const { deliveries, follow, cursors, find, isOver, onError } = parts;
  const known = deliveries.looks(viewer);
  const { request: from, wanted, taken } = startOf(parts, viewer, request);
  // Broadcasts to everybody, and to users, are in the hub's own project.
  const holder: Holder = { grants: () => [...viewer.grants(), READS_SYSTEM] };
  const reader = await follow(viewer, { ...from, types: [broadcastMessage.name] }, { holder, wanted });
  await known;
  // A stream that goes on behind a gap has another cursor.
  if (request.after != null && reader.cursor() === request.after)
    deliveries.resumed(viewer, cursors.open(ALL_PROJECTS, request.after).at);
  return new BroadcastReader({
    ...{ reader, viewer, isOver, isTaken: (id) => taken.has(id) },
    find: ({ key, priority }) => find(key!, priority === 'URGENT'),
    onTaken: ({ id }) => deliveries.taken(id, viewer),
    onPassed: (broadcast) => void deliveries.passed(broadcast, viewer).catch(onError),
  });
}

function startOf({ deliveries, shown }: BroadcastStreamParts, viewer: Viewer, request: StartRequest): Start {
  const taken = new Set<string>();
  const { after, last, since } = request;
  if (after != null || last != null || since != null)
    return { request, taken, wanted: async () => new Set((await shown()).map(({ id }) => id)) };
  const wanted = async () => {
    const found = await deliveries.split(viewer);
    for (const id of found.taken) taken.add(id);
    return found.pending;
  };
  return { request: { ...request, last: MAX_PENDING }, taken, wanted };
}
