import type { Clock } from '../../core/clock.js';
import type { AutoCommitSettings } from './settings.js';

/** How long a run waits that could not commit: for the user, or after an error. */
const WAITING_MS = 30_000;
const FAILED_MS = 10 * 60_000;

/** Time of the next run: the interval, the number of changed files, or the quiet time, whichever comes first. */
export class Schedule {
  readonly #settings: AutoCommitSettings;
  readonly #clock: Clock;
  readonly #changed = new Set<string>();
  #changedAt = 0;
  #nextInterval: number | null;
  #retryAt: number | null = null;

  /** @param nextInterval time of the next interval that is remembered. */
  constructor(settings: AutoCommitSettings, clock: Clock, nextInterval: number | null) {
    this.#settings = settings;
    this.#clock = clock;
    const { intervalMs } = settings;
    const latest = intervalMs === null ? null : clock.now() + intervalMs;
    // A longer interval, or a clock that was set back, does not hold the run up.
    this.#nextInterval = latest === null ? null : Math.min(latest, nextInterval ?? latest);
  }

  /** Milliseconds since 1970 UTC; null while nothing makes a run due. */
  get due(): number | null {
    if (this.#retryAt !== null) return this.#retryAt;
    const { afterChanges, quietMs } = this.#settings;
    const hasChanges = this.#changed.size > 0;
    const times = [
      this.#nextInterval,
      hasChanges && quietMs !== null ? this.#changedAt + quietMs : null,
      afterChanges !== null && this.#changed.size >= afterChanges ? this.#changedAt : null,
    ].filter((time) => time !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Next run by the interval; null without one. */
  get nextInterval(): number | null {
    return this.#nextInterval;
  }

  /** Counts changed files, each once until the next commit, as far as the count matters. */
  report(paths: readonly string[]): void {
    const most = this.#settings.afterChanges ?? 1;
    for (const path of paths) if (this.#changed.size < most) this.#changed.add(path);
    if (paths.length > 0) this.#changedAt = this.#clock.now();
  }

  /** A run begins, with all changes up to now. */
  begin(): void {
    this.#changed.clear();
    this.#retryAt = null;
    const { intervalMs } = this.#settings;
    if (intervalMs !== null) this.#nextInterval = this.#clock.now() + intervalMs;
  }

  /** A run ended without a commit, and is repeated. */
  retry(outcome: 'waiting' | 'failed'): void {
    const pause = outcome === 'waiting' ? WAITING_MS : FAILED_MS;
    this.#retryAt = this.#clock.now() + Math.min(pause, this.#settings.intervalMs ?? pause);
  }
}
