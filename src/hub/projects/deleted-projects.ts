import type { Clock } from '../../core/clock.js';
import type { ProjectAbout } from '../../core/log/project-about.js';
import type { EventLog, ProjectLog } from '../../core/log.js';

/** How long a deleted project can be restored. */
const GRACE_MS = 7 * 86_400_000;

/** Beginning of the ids of projects that were deleted. No client can create or reach a project with such an id. */
const ASIDE = '~deleted:';

/** A project that was deleted and can be restored. */
export interface DeletedProject {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly deletedAt: number;
  /** When it is removed for good. */
  readonly removedAt: number;
}

/**
 * Deleted projects: each is set aside under an id that nobody can name, with its history, until its grace is over. One of
 * each id at most: a project that is made or deleted under the same id replaces it.
 */
export class DeletedProjects {
  readonly #log: EventLog;
  readonly #clock: Clock;

  constructor({ log, clock }: { log: EventLog; clock: Clock }) {
    this.#log = log;
    this.#clock = clock;
  }

  /** Sets a project aside whose description says that it is deleted. Idempotent. */
  async setAside(id: string, about: ProjectAbout): Promise<void> {
    await this.forget(id);
    await this.#log.rename({ project: id, to: ASIDE + id, about });
  }

  /** Removes the deleted project of an id for good. No-op when there is none. */
  forget(id: string): Promise<void> {
    return this.#log.drop(ASIDE + id);
  }

  /** The deleted project of an id that can be restored; null without one. */
  async find(id: string): Promise<ProjectLog | null> {
    const [project] = await this.#log.projects([ASIDE + id]);
    return project && !this.#isOver(project) ? project : null;
  }

  /** Gives the deleted project of an id its id back. @throws TidingsError `NOT_FOUND`, `CONFLICT` when the id is in use. */
  bringBack(id: string, about: ProjectAbout): Promise<void> {
    return this.#log.rename({ project: ASIDE + id, to: id, about });
  }

  /** Those that can be restored, by id. */
  async list(): Promise<DeletedProject[]> {
    const aside = (await this.#log.projects()).filter((project) => isAside(project.id) && !this.#isOver(project));
    return aside.map(({ id, about }) => {
      const deletedAt = about.deletedAt ?? 0;
      return { id: id.slice(ASIDE.length), name: about.name, deletedAt, removedAt: deletedAt + GRACE_MS };
    });
  }

  /**
   * Finishes what a crash has interrupted, and removes for good what was deleted long ago. Several nodes may do so at once:
   * each step of it takes effect once.
   *
   * @returns whether the project counts as gone.
   */
  async tidy(project: ProjectLog): Promise<boolean> {
    const { id, about } = project;
    if (isAside(id)) {
      if (this.#isOver(project)) await this.#log.drop(id);
      return this.#isOver(project);
    }
    if (!about.deleted) return false;
    // Of an earlier version, which knew no grace.
    if (about.deletedAt === undefined) await this.#log.drop(id);
    else await this.setAside(id, about);
    return true;
  }

  #isOver({ about }: ProjectLog): boolean {
    return this.#clock.now() - (about.deletedAt ?? 0) >= GRACE_MS;
  }
}

/** Whether an id is that of a project that was set aside. */
export const isAside = (id: string): boolean => id.startsWith(ASIDE);
