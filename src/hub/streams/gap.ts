import type { Cursors } from '../../core/cursor.js';
import { type ExpiryReason, TidingsError } from '../../core/errors.js';
import type { Head } from '../../core/log.js';

/** What a stream that goes on all the same has lost: the positions `from` to `to`, both included. */
export interface Gap {
  readonly reason: ExpiryReason;
  readonly from: number;
  readonly to: number;
}

/** Why a reader cannot go on from a position without losing something; null when it can. */
export function expiry(position: { epoch: string; at: number }, { epoch, head, floor }: Head): ExpiryReason | null {
  if (position.epoch !== epoch) return 'EPOCH';
  if (position.at > head) return 'AHEAD';
  return position.at < floor ? 'TRIMMED' : null;
}

/** `CURSOR_EXPIRED`, with the cursors from which everything that is left, or only what is new, can be read. */
export function cursorExpired(reason: ExpiryReason, feed: string, { epoch, head, floor }: Head, cursors: Cursors) {
  return new TidingsError('CURSOR_EXPIRED', {
    extensions: {
      reason,
      earliest: cursors.seal(feed, { epoch, at: floor }),
      head: cursors.seal(feed, { epoch, at: head }),
    },
  });
}

/** What is lost when a reader at a position of this history, or of another one, starts again behind the floor. */
export function gapOf(reason: ExpiryReason, at: number, { floor }: Head): Gap {
  return { reason, from: reason === 'TRIMMED' ? at + 1 : 1, to: floor };
}
