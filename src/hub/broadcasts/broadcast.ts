import { can, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { PayloadOf } from '../../core/declare/field.js';
import { TidingsError } from '../../core/errors.js';
import type { Actor, EventRecord, Priority } from '../../core/record.js';
import type { broadcastMessage } from '../../events/admin.js';
import type { BroadcastEnd, DeliveryCounts } from './delivery/delivery-states.js';

type Payload = PayloadOf<typeof broadcastMessage.payload>;

/** Audience of a broadcast: everybody, the readers of a project, or named users. */
export interface Address {
  readonly audience: Payload['audience'];
  /** Null unless it is for a project. */
  readonly projectId: string | null;
  /** Null unless it is for one user: the id that this one has as an actor. */
  readonly userId: string | null;
  /** Ids of the users, where it is for several. */
  readonly userIds?: readonly string[];
}

/** What is kept of a broadcast beside its event, which has the text. Times are milliseconds since 1970 UTC. */
export interface KeptBroadcast extends Address {
  /** ULID. */
  readonly id: string;
  readonly sentAt: number;
  readonly expiresAt: number | null;
  readonly cancelledAt: number | null;
  /** Its delivery, once that is settled. */
  readonly counts?: DeliveryCounts;
}

export interface Broadcast extends KeptBroadcast {
  /** Position of its event in the feed over all projects. */
  readonly sequence: number;
  /** Run of the log that wrote its event. */
  readonly run: string;
  readonly sentBy: Actor;
  readonly priority: Priority;
  readonly title: string | null;
  readonly body: string;
}

/** What was kept, with the event that it belongs to. */
export function broadcastOf(kept: KeptBroadcast, { sequence, run, actor, priority, payload }: EventRecord): Broadcast {
  const { title, body } = payload as unknown as Payload;
  return { ...kept, sequence, run, sentBy: actor, priority, title: title ?? null, body };
}

/** The project that its event is in. */
export const projectOf = ({ projectId }: Address): string => projectId ?? SYSTEM_PROJECT;

/** The users that it names; null where it names none. */
export const usersOf = ({ userId, userIds }: Address): readonly string[] | null =>
  userIds ?? (userId === null ? null : [userId]);

/** Whether the viewer is one of those that it is for, by the rights of now. */
export function isAddressedTo(viewer: Viewer, address: Address): boolean {
  if (viewer.ended()) return false;
  if (address.audience === 'PROJECT') return can(viewer, 'READ', address.projectId!);
  return usersOf(address)?.includes(viewer.actor.id) ?? true;
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

/** How it has ended by now. */
export function endedBy(kept: KeptBroadcast, { keptMs, now }: { keptMs: number; now: number }): BroadcastEnd {
  const end = endOf(kept, keptMs);
  if (end > now) return null;
  return end === kept.cancelledAt ? 'cancelled' : 'expired';
}

export const noSuchBroadcast = () => new TidingsError('NOT_FOUND', { message: 'No such broadcast' });
