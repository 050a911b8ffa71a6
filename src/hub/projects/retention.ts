import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { nextTurn } from '../../core/clock.js';
import type { EventLog, TrimRequest } from '../../core/log.js';
import type { Meter } from '../../core/meter.js';
import type { Registry } from '../../events/index.js';

export interface RetentionPolicy {
  readonly days: number;
  /** The newest events of each project that are kept. */
  readonly events: number;
  /** Keys of each type of a project that keep their latest event; no bound when absent. */
  readonly latestKeys?: number;
}

const EVERY_MS = 10_000;
const DAY_MS = 86_400_000;

/** Trims every project by age and count, types with a shorter life by their own age, and the keys of each type by count. */
export class Retention {
  readonly #log: EventLog;
  readonly #clock: Clock;
  readonly #meter: Meter;
  readonly #policy: RetentionPolicy;
  readonly #shortLived: readonly { type: string; days: number }[];
  readonly #task: PeriodicTask;
  #completedAt: number;

  constructor(options: {
    log: EventLog;
    clock: Clock;
    registry: Registry;
    policy: RetentionPolicy;
    meter: Meter;
    onError: (error: unknown) => void;
  }) {
    this.#log = options.log;
    this.#clock = options.clock;
    this.#meter = options.meter;
    this.#policy = options.policy;
    this.#shortLived = options.registry.definitions.flatMap(({ name, retentionDays: days }) =>
      days !== undefined && days < options.policy.days ? [{ type: name, days }] : [],
    );
    const { clock, onError } = options;
    this.#completedAt = clock.elapsed();
    this.#task = new PeriodicTask({ clock, everyMs: EVERY_MS, task: () => this.#run(), onError });
  }

  /** Milliseconds since every project was trimmed, or since the start. */
  get ageMs(): number {
    return this.#clock.elapsed() - this.#completedAt;
  }

  /** Trims every project once, or joins the run under way. Never rejects: failures go to `onError`, and the next run retries. */
  run(): Promise<void> {
    return this.#task.run();
  }

  close(): Promise<void> {
    return this.#task.close();
  }

  async #run(): Promise<void> {
    const { days, events, latestKeys: keys } = this.#policy;
    for (const { id: project, about } of await this.#log.projects()) {
      await nextTurn();
      // A crash may have come between the last word of a deleted project and the end of its history.
      if (about.deleted) await this.#log.drop(project);
      else await this.#trim({ project, olderThan: this.#clock.now() - days * DAY_MS, keep: events, keys });
      for (const { type, days } of about.deleted ? [] : this.#shortLived)
        await this.#trim({ project, type, olderThan: this.#clock.now() - days * DAY_MS });
    }
    this.#completedAt = this.#clock.elapsed();
  }

  async #trim(request: TrimRequest): Promise<void> {
    while (!this.#task.closed) {
      const { removedKeys, more } = await this.#log.trim(request);
      if (removedKeys > 0) this.#meter.removedKeys(removedKeys);
      if (!more) return;
      await nextTurn();
    }
  }
}
