import type { Clock } from '../../core/clock.js';
import { badInput } from '../../core/errors.js';

/** Most times real time that a replay runs at. */
const MAX_PACE = 100;
/** Longest wait between two events of a replay, milliseconds. Longer silences are cut to it. */
const MAX_WAIT_MS = 10_000;
/** How far a consumer may be late without a shift of what follows, milliseconds. Otherwise it would get a burst. */
const MAX_LATE_MS = 1_000;

/** @throws TidingsError `BAD_USER_INPUT` unless it is a whole number from 1 to 100. */
export function checkPace(pace: number): void {
  if (!Number.isInteger(pace) || pace < 1 || pace > MAX_PACE)
    throw badInput('pace', `pace is a whole number from 1 to ${MAX_PACE}`);
}

/** Says when each event of a replay is due: the time between two events is that of their recording, divided by `pace`. */
export class Pacing {
  readonly #clock: Clock;
  readonly #pace: number;
  /** When the last event was due, by `elapsed` of the clock. Null before the first event. */
  #dueAt: number | null = null;
  #recordedAt = 0;

  constructor(clock: Clock, pace: number) {
    this.#clock = clock;
    this.#pace = pace;
  }

  /** Milliseconds until the event after the last one is due: 0 for the first event. Called once for each event. */
  waitFor(recordedAt: number): number {
    const now = this.#clock.elapsed();
    const silence = Math.max(0, recordedAt - this.#recordedAt) / this.#pace;
    const dueAt = this.#dueAt === null ? now : this.#dueAt + Math.min(silence, MAX_WAIT_MS);
    this.#dueAt = Math.max(dueAt, now - MAX_LATE_MS);
    this.#recordedAt = recordedAt;
    return Math.max(0, this.#dueAt - now);
  }
}
