import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { nextTurn } from '../../core/clock.js';
import type { TrimRequest } from '../../core/log/trim.js';
import type { EventLog, ProjectLog } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import type { Registry } from '../../events/index.js';
import { DeletedProjects } from './deleted-projects.js';

export interface RetentionPolicy {
  readonly days: number;
  /** The newest events of each project that are kept. */
  readonly events: number;
  /** Keys of each type of a project that keep their latest event; no bound when absent. */
  readonly latestKeys?: number;
}

const EVERY_MS = 10_000;
const DAY_MS = 86_400_000;

/** Trims every project by age and count, those with a retention of their own by that, types with a shorter life by their own age, and the keys of each type by count. */
export class Retention {
  readonly #log: EventLog;
  readonly #clock: Clock;
  readonly #meter: Meter;
  readonly #policy: RetentionPolicy;
  readonly #deleted: DeletedProjects;
  readonly #shortLived: readonly { type: string; days: number }[];
  readonly #onProjects: (projects: readonly ProjectLog[]) => void;
  readonly #task: PeriodicTask;
  #completedAt: number;

  constructor(options: {
    log: EventLog;
    clock: Clock;
    registry: Registry;
    policy: RetentionPolicy;
    meter: Meter;
    /** Receives the list of all projects at each run. */
    onProjects: (projects: readonly ProjectLog[]) => void;
    onError: (error: unknown) => void;
  }) {
    this.#log = options.log;
    this.#clock = options.clock;
    this.#meter = options.meter;
    this.#policy = options.policy;
    this.#deleted = new DeletedProjects(options);
    this.#onProjects = options.onProjects;
    this.#shortLived = options.registry.definitions.flatMap(({ name, retentionDays: days }) =>
      days !== undefined ? [{ type: name, days }] : [],
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
    const projects = await this.#log.projects();
    this.#onProjects(projects);
    for (const project of projects) {
      await nextTurn();
      if (!(await this.#deleted.tidy(project))) await this.#trimProject(project);
    }
    this.#completedAt = this.#clock.elapsed();
  }

  async #trimProject({ id: project, about: { retention } }: ProjectLog): Promise<void> {
    const { days: usual, events, latestKeys: keys } = this.#policy;
    const days = retention?.days ?? usual;
    const before = (age: number) => this.#clock.now() - age * DAY_MS;
    await this.#trim({ project, olderThan: before(days), keep: retention?.events ?? events, keys });
    const own = retention?.types ?? [];
    const rest = this.#shortLived.filter(({ type }) => !own.some((row) => row.type === type));
    for (const { type, days: ofType } of [...own, ...rest])
      if (ofType < days) await this.#trim({ project, type, olderThan: before(ofType) });
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
