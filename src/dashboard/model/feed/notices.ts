import { type Header, type PriorityName, rankOf } from '../events/header.js';

/** Which events of a project the browser notifies of, while the page is hidden. */
export type NotifyLevel = 'off' | 'urgent' | 'high';
export const NOTIFY_LEVELS: readonly NotifyLevel[] = ['off', 'urgent', 'high'];

/** What one notification says: of the events that came while nobody looked. */
export interface Notice {
  readonly count: number;
  readonly urgent: number;
  /** The newest of the highest priority: the one that it opens. */
  readonly event: Header;
}

/** Notifications are this far apart: what comes meanwhile is in the next one. */
const APART_MS = 10_000;
/** An event that happened earlier is history, even when it comes now. */
const OLD_MS = 600_000;
const LEAST: Readonly<Record<Exclude<NotifyLevel, 'off'>, PriorityName>> = { urgent: 'URGENT', high: 'HIGH' };

/** Collects events into notifications: the first at once, a burst as one. */
export class Notices {
  readonly #least: number;
  #count = 0;
  #urgent = 0;
  #event: Header | null = null;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isDue = false;

  constructor(level: NotifyLevel) {
    this.#least = level === 'off' ? Number.POSITIVE_INFINITY : rankOf(LEAST[level]);
  }

  /** @returns whether the event is one to notify of. */
  add(event: Header, now: number): boolean {
    const rank = rankOf(event.priority);
    if (rank < this.#least || now - event.happenedAt > OLD_MS) return false;
    this.#count++;
    if (rank === 3) this.#urgent++;
    if (this.#event === null || rank >= rankOf(this.#event.priority)) this.#event = event;
    this.#isDue = true;
    return true;
  }

  /** How long the next notification has to wait, in milliseconds; null while there is nothing to say. */
  waitMs(now: number): number | null {
    return this.#isDue ? Math.max(0, this.#shownAt + APART_MS - now) : null;
  }

  /** Takes the notification that is due. It counts everything since `clear`, as it takes the place of the one before. */
  take(now: number): Notice {
    this.#shownAt = now;
    this.#isDue = false;
    return { count: this.#count, urgent: this.#urgent, event: this.#event! };
  }

  /** Somebody looks at the page. */
  clear(): void {
    [this.#count, this.#urgent, this.#event, this.#isDue] = [0, 0, null, false];
    this.#shownAt = Number.NEGATIVE_INFINITY;
  }
}
