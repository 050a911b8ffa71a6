import type { Clock } from '../../core/clock.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { ProjectAbout } from '../../core/log/project-about.js';
import type { AppendEntry, EventLog, ProjectLog } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import type { Signals } from '../../core/signals.js';
import { ProjectQuotas, type Usage } from './project-quotas.js';

const TOPIC = 'project-rules';

interface ProjectRulesOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly signals: Signals;
  readonly meter: Meter;
  readonly onError: (error: unknown) => void;
}

/**
 * What the settings of projects say about publishing to them: archived ones are read-only, and some have a quota. Held in
 * memory, because every publish asks. A change is in force on this node at once, on others by a signal, and within ten
 * seconds where that is lost.
 */
export class ProjectRules {
  readonly quotas: ProjectQuotas;
  readonly #log: EventLog;
  readonly #signals: Signals;
  readonly #onError: (error: unknown) => void;
  readonly #unhear: () => void;
  /** The projects that have rules. */
  readonly #rules = new Map<string, ProjectAbout>();
  /** Projects that were changed here: until a list of projects is newer, it says nothing about them. */
  readonly #changed = new Map<string, Pick<ProjectLog, 'epoch' | 'head'>>();
  #isKnown = false;

  constructor({ log, clock, signals, meter, onError }: ProjectRulesOptions) {
    this.#log = log;
    this.#signals = signals;
    this.#onError = (error) => {
      // `ready` reports a log that is away.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    };
    this.quotas = new ProjectQuotas({ records: log.records, clock, meter, onError });
    this.#unhear = signals.hear(TOPIC, (id) => void this.#read(id).catch(this.#onError));
  }

  /** Whether it is known that no project has rules. */
  get isEmpty(): boolean {
    return this.#isKnown && this.#rules.size === 0;
  }

  /** @throws TidingsError `FORBIDDEN` for an archived project, `UNAVAILABLE`. */
  async requireWritable(project: string): Promise<void> {
    if (this.isEmpty) return;
    if (!this.#isKnown) this.refresh(await this.#log.projects());
    if (this.#rules.get(project)?.archivedAt === undefined) return;
    throw new TidingsError('FORBIDDEN', {
      message: `The project '${project}' is archived: it can be read, and not written`,
      extensions: { reason: 'ARCHIVED' },
    });
  }

  /**
   * Counts events against the quota of a project.
   *
   * @returns the day that they count to, for `give`; null for a project without a quota.
   * @throws TidingsError `RATE_LIMITED` with `limit` and `retryAfterMs`; nothing is counted then.
   */
  async take(project: string, entries: readonly AppendEntry[]): Promise<number | null> {
    const quota = this.#rules.get(project)?.quota;
    return quota ? this.quotas.take(project, quota, usageOf(entries)) : null;
  }

  /** Gives back what was counted for entries that were not written. */
  give(project: string, entries: readonly AppendEntry[], day: number): void {
    if (entries.length > 0) this.quotas.give(project, usageOf(entries), day);
  }

  /** A project was made here. Another one of this id may have been counted today. */
  async created(project: ProjectLog): Promise<void> {
    await this.quotas.forget(project.id).catch(this.#onError);
    this.changed(project);
  }

  /** Takes the settings of a project that was changed here, and tells the other nodes. */
  changed(project: ProjectLog): void {
    this.#set(project);
    this.#changed.set(project.id, { epoch: project.epoch, head: project.head });
    this.#signals.tell(TOPIC, project.id);
  }

  /** A project was deleted here. What was counted of it stays: otherwise restoring it would renew its quota. */
  removed(id: string): void {
    this.#rules.delete(id);
    this.#signals.tell(TOPIC, id);
  }

  /** Takes the list of all projects. */
  refresh(projects: readonly ProjectLog[]): void {
    const gone = new Set([...this.#rules.keys(), ...this.#changed.keys()]);
    for (const project of projects) {
      gone.delete(project.id);
      const changed = this.#changed.get(project.id);
      if (changed && changed.epoch === project.epoch && project.head < changed.head) continue;
      this.#changed.delete(project.id);
      this.#set(project);
    }
    // The list may be older than a project that was made here. The next one is not.
    for (const id of gone) if (!this.#changed.delete(id)) this.#rules.delete(id);
    this.#isKnown = true;
  }

  /** Gives back what quotas hold ahead. Idempotent. */
  async close(): Promise<void> {
    this.#unhear();
    await this.quotas.close();
  }

  async #read(id: string): Promise<void> {
    const [project] = await this.#log.projects([id]);
    if (project) this.#set(project);
    else this.#rules.delete(id);
  }

  #set({ id, about }: ProjectLog): void {
    if (!about.deleted && (about.archivedAt !== undefined || about.quota)) this.#rules.set(id, about);
    else this.#rules.delete(id);
  }
}

function usageOf(entries: readonly AppendEntry[]): Usage {
  let bytes = 0;
  for (const { body } of entries) bytes += Buffer.byteLength(body);
  return { events: entries.length, bytes };
}
