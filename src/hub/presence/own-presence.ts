import type { Viewer } from '../../auth/viewer.js';
import type { LiveRecord } from '../../core/record.js';

const PRESENCE_TYPES: ReadonlySet<string> = new Set(['user_joined', 'user_left']);

/**
 * Whether a record tells a user of their own coming or going. They are not told: whoever subscribes would hear first of
 * all that they have subscribed. By the user, not by the connection, because another node may have told it.
 */
export const isOwnPresence = ({ type, payload }: LiveRecord, { actor }: Pick<Viewer, 'actor'>): boolean =>
  PRESENCE_TYPES.has(type) && payload.userId === actor.id;
