import type { Attempt } from './sender.js';
import type { Failing } from './webhook.js';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 3_600_000;
/** A webhook is disabled when an event has failed for this long, and at least this often. */
const GIVE_UP_MS = 3 * 86_400_000;
const GIVE_UP_ATTEMPTS = 12;
/** Status by which a receiver says that it wants no more. */
export const GONE = 410;

interface FailedEvent {
  readonly generation: number;
  readonly eventId: string;
  readonly attempt: Attempt;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * State after a failed attempt. The wait doubles from 2 s to 1 h, less up to half of it at random, so that receivers that
 * came back are not met by all webhooks at once. A receiver may ask for a longer wait.
 */
export function afterFailure(before: Failing | null, { generation, eventId, attempt, now }: FailedEvent): Failing {
  const isSame = before?.generation === generation && before.eventId === eventId;
  const attempts = isSame ? before.attempts + 1 : 1;
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  const wait = Math.max(longest * (0.5 + Math.random() / 2), attempt.retryAfterMs ?? 0);
  const since = isSame ? before.since : now;
  return { generation, eventId, since, attempts, nextAt: Math.ceil(now + wait), error: attempt.error ?? '' };
}

/** Whether the attempts end. */
export const givesUp = ({ since, attempts }: Failing, now: number): boolean =>
  attempts >= GIVE_UP_ATTEMPTS && now - since >= GIVE_UP_MS;
