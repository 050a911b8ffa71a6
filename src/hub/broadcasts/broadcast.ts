import { can, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { PayloadOf } from '../../core/declare/field.js';
import { TidingsError } from '../../core/errors.js';
import type { Actor, EventRecord } from '../../core/record.js';
import type { broadcastMessage } from '../../events/admin.js';

type Payload = PayloadOf<typeof broadcastMessage.payload>;

/** Audience of a broadcast: everybody, the readers of a project, or one user. */
export interface Address {
  readonly audience: Payload['audience'];
  /** Null unless it is for a project. */
  readonly projectId: string | null;
  /** Null unless it is for one user: the id that this one has as an actor. */
  readonly userId: string | null;
}

/** What is kept of a broadcast beside its event, which has the text. Times are milliseconds since 1970 UTC. */
export interface KeptBroadcast extends Address {
  /** ULID. */
  readonly id: string;
  readonly sentAt: number;
  readonly expiresAt: number | null;
  readonly cancelledAt: number | null;
}

export interface Broadcast extends KeptBroadcast {
  /** Position of its event in the feed over all projects. */
  readonly sequence: number;
  /** Run of the log that wrote its event. */
  readonly run: string;
  readonly sentBy: Actor;
  readonly title: string | null;
  readonly body: string;
}

/** What was kept, with the event that it belongs to. */
export function broadcastOf(kept: KeptBroadcast, { sequence, run, actor, payload }: EventRecord): Broadcast {
  const { title, body } = payload as unknown as Payload;
  return { ...kept, sequence, run, sentBy: actor, title: title ?? null, body };
}

/** The project that its event is in. */
export const projectOf = ({ projectId }: Address): string => projectId ?? SYSTEM_PROJECT;

/** Whether the viewer is one of those that it is for, by the rights of now. */
export function isAddressedTo(viewer: Viewer, { audience, projectId, userId }: Address): boolean {
  if (viewer.ended()) return false;
  if (audience === 'PROJECT') return can(viewer, 'READ', projectId!);
  return audience === 'SYSTEM' || viewer.actor.id === userId;
}

/** Whether the viewer may send such a broadcast now, and so cancel it. */
export const maySend = (viewer: Viewer, address: Address): boolean => can(viewer, 'MODERATE', projectOf(address));

/**
 * When a broadcast is no longer shown, milliseconds since 1970 UTC.
 *
 * @param keptMs how long one is shown that does not expire: as long as events are kept.
 */
export const endOf = ({ sentAt, expiresAt, cancelledAt }: KeptBroadcast, keptMs: number): number =>
  Math.min(cancelledAt ?? Number.POSITIVE_INFINITY, expiresAt ?? sentAt + keptMs);

export const noSuchBroadcast = () => new TidingsError('NOT_FOUND', { message: 'No such broadcast' });
