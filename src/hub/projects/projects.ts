import { type AuditAction, by, type RecordAudit } from '../../auth/audit.js';
import { authenticated, authorize, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { badInput, type ErrorCode, hasCode, TidingsError } from '../../core/errors.js';
import type { ProjectAbout } from '../../core/log/project-about.js';
import type { EventLog, ProjectLog } from '../../core/log.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS, projectNotFound } from '../../core/project-id.js';
import type { EventRecord } from '../../core/record.js';
import { checkName } from '../../core/text/content.js';
import { everyLatest } from '../every-latest.js';
import type { Publisher } from '../publish/publish.js';
import { type DeletedProject, DeletedProjects } from './deleted-projects.js';
import type { ProjectRules } from './project-rules.js';
import {
  changesOf,
  checkInput,
  isFolderClaim,
  type ProjectInput,
  requireOperator,
  withInput,
} from './project-settings.js';
import type { RetentionPolicy } from './retention.js';

const MAX_TEXT = 128;

/** Changes of a project. */
export interface ProjectUpdate extends ProjectInput {
  /** Whether it is read-only, and left out of lists. */
  readonly archived?: boolean | null;
}

export interface ProjectMember {
  readonly userId: string;
  readonly role: string;
  /** Milliseconds since 1970 UTC. */
  readonly joinedAt: number;
}

interface ProjectsOptions {
  readonly log: EventLog;
  readonly publisher: Publisher;
  readonly clock: Clock;
  readonly audit: RecordAudit;
  readonly rules: ProjectRules;
  /** Retention of projects without one of their own. */
  readonly policy: RetentionPolicy;
}

/** The projects of the hub: each is a log of its own, described by its own events. */
export class Projects {
  readonly #log: EventLog;
  readonly #publisher: Publisher;
  readonly #clock: Clock;
  readonly #audit: RecordAudit;
  readonly #rules: ProjectRules;
  readonly #deleted: DeletedProjects;
  readonly #policy: RetentionPolicy;

  constructor(options: ProjectsOptions) {
    this.#log = options.log;
    this.#publisher = options.publisher;
    this.#clock = options.clock;
    this.#audit = options.audit;
    this.#rules = options.rules;
    this.#deleted = new DeletedProjects(options);
    this.#policy = options.policy;
  }

  /** @throws TidingsError `NOT_FOUND` for a project that does not exist or may not be read. */
  async get(viewer: Viewer | null, id: string): Promise<ProjectLog> {
    authorize(viewer, 'READ', id);
    return this.#existing(id);
  }

  /** The projects that the viewer may read, by id. @param options.archived those that are archived, in place of the others. */
  async list(viewer: Viewer | null, { archived = false } = {}): Promise<ProjectLog[]> {
    authenticated(viewer);
    const isShown = ({ deleted, archivedAt }: ProjectAbout) => !deleted && archived === (archivedAt !== undefined);
    const projects = await this.#log.projects();
    return projects.filter(({ id, about }) => isShown(about) && can(viewer, 'READ', id));
  }

  /** @throws TidingsError `FORBIDDEN` without ADMIN on the id, `BAD_USER_INPUT`, `CONFLICT` when it exists. */
  async create(viewer: Viewer | null, { id, ...input }: ProjectInput & { id: string }): Promise<ProjectLog> {
    authenticated(viewer);
    checkId(id);
    if (!can(viewer, 'ADMIN', id))
      throw new TidingsError('FORBIDDEN', {
        message: 'Making a project needs ADMIN on its id',
        cause: new Denial(viewer, 'ADMIN', id),
      });
    return this.#make(viewer, id, input);
  }

  /**
   * Makes a project for a publisher that may; where it exists, it is made the one of the folder.
   *
   * @throws TidingsError `CONFLICT` when it is the one of another folder.
   */
  async ensure(viewer: Viewer, id: string, { folder }: { folder?: string } = {}): Promise<void> {
    try {
      await this.#make(viewer, id, { folder });
    } catch (error) {
      if (!hasCode(error, 'CONFLICT')) throw error;
      if (folder !== undefined) await this.update(viewer, id, { folder });
    }
  }

  /**
   * Changes a project, with ADMIN; who may publish to it may say which folder it is the project of, once.
   *
   * @throws TidingsError `CONFLICT` when it is the project of another folder.
   */
  async update(viewer: Viewer | null, id: string, input: ProjectUpdate): Promise<ProjectLog> {
    const isClaim = isFolderClaim(input) && input.archived === undefined;
    authorize(viewer, isClaim ? 'PUBLISH' : 'ADMIN', id);
    const project = await this.#existing(id);
    const { about } = project;
    checkInput(input);
    requireOperator(viewer, { project: id, input, policy: this.#policy });
    if (input.folder != null && about.folder !== undefined && about.folder !== input.folder)
      throw new TidingsError('CONFLICT', { message: `The project '${id}' has the events of another folder` });
    if (isClaim && about.folder === input.folder) return project;
    const { archivedAt, ...changed } = withInput(about, input);
    const since = input.archived == null ? archivedAt : this.#archivedSince(project, input.archived);
    return this.#describe(viewer, project, { ...changed, ...(since !== undefined && { archivedAt: since }) });
  }

  #archivedSince({ id, about }: ProjectLog, archived: boolean): number | undefined {
    if (!archived) return undefined;
    if (id === SYSTEM_PROJECT) throw badInput('input.archived', `The project '${SYSTEM_PROJECT}' is the hub's own`);
    return about.archivedAt ?? this.#clock.now();
  }

  /** Replaces the description of a project, with an event. */
  async #describe(viewer: Viewer, project: ProjectLog, about: ProjectAbout): Promise<ProjectLog> {
    const { id } = project;
    const payload = { name: about.name, description: about.description, changes: changesOf(project.about, about) };
    const record = await this.#publisher.record(viewer, {
      project: id,
      item: { type: 'project_updated', payload },
      about,
    });
    this.#audit({ action: actionOf(project.about, about), ...by(viewer), projectId: id });
    const changed = withRecord({ ...project, about }, record);
    this.#rules.changed(changed);
    return changed;
  }

  /**
   * Ends the project and its streams, with a last event. For a week `restore` brings it back, then retention removes it.
   * While the log cannot set it aside the project counts as deleted all the same, and retention does so later.
   */
  async delete(viewer: Viewer | null, id: string): Promise<ProjectLog> {
    authorize(viewer, 'ADMIN', id);
    if (id === SYSTEM_PROJECT) throw badInput('id', `The project '${SYSTEM_PROJECT}' is the hub's own`);
    const project = await this.#existing(id);
    const about = { ...project.about, deleted: true, deletedAt: this.#clock.now() };
    await this.#publisher.record(viewer, { project: id, item: { type: 'project_deleted', payload: {} }, about });
    // NOT_FOUND: retention was quicker.
    await this.#deleted.setAside(id, about).catch(unlessCode('UNAVAILABLE', 'NOT_FOUND'));
    this.#rules.removed(id);
    this.#audit({ action: 'PROJECT_DELETED', ...by(viewer), projectId: id });
    return project;
  }

  /**
   * Brings a project back that was deleted less than a week ago, with its history, or makes an archived one writable.
   * Idempotent.
   *
   * @throws TidingsError `NOT_FOUND` without one; `CONFLICT` when another project has the id by now.
   */
  async restore(viewer: Viewer | null, id: string): Promise<ProjectLog> {
    authorize(viewer, 'ADMIN', id);
    const [present] = await this.#log.projects([id]);
    const aside = await this.#deleted.find(id);
    if (present && !present.about.deleted) {
      if (aside) throw new TidingsError('CONFLICT', { message: `Another project has the id '${id}' by now` });
      return present.about.archivedAt === undefined ? present : this.update(viewer, id, { archived: false });
    }
    if (!aside) throw projectNotFound(id);
    await this.#publisher.requireOpen(viewer);
    const { deleted: _, deletedAt, ...about } = aside.about;
    await this.#deleted.bringBack(id, about);
    const changes = { deletedAt: { from: deletedAt ?? null, to: null } };
    const payload = { name: about.name, description: about.description, changes };
    const record = await this.#publisher.record(viewer, {
      project: id,
      item: { type: 'project_updated', payload },
      about,
    });
    this.#audit({ action: 'PROJECT_RESTORED', ...by(viewer), projectId: id });
    const restored = withRecord({ ...aside, id, about }, record);
    this.#rules.changed(restored);
    return restored;
  }

  /** The deleted projects that the viewer may restore, by id. */
  async deleted(viewer: Viewer | null): Promise<DeletedProject[]> {
    authenticated(viewer);
    return (await this.#deleted.list()).filter(({ id }) => can(viewer, 'ADMIN', id));
  }

  /** Makes somebody a member; one who may publish may join, others are added with MODERATE. */
  async join(viewer: Viewer | null, id: string, member: { userId: string; role: string }): Promise<ProjectLog> {
    const project = await this.#requireMemberRight(viewer, id, member.userId);
    checkName('input.role', member.role, MAX_TEXT);
    const item = { type: 'project_joined', payload: member };
    const record = await this.#publisher.record(viewer!, { project: id, item });
    this.#audit({ action: 'MEMBER_JOINED', ...by(viewer!), projectId: id, target: member.userId });
    return withRecord(project, record);
  }

  /** @throws TidingsError `NOT_FOUND` when the user is not a member. */
  async leave(viewer: Viewer | null, id: string, userId: string): Promise<ProjectLog> {
    const project = await this.#requireMemberRight(viewer, id, userId);
    const members = await this.#members(id);
    if (!members.some((member) => member.userId === userId))
      throw new TidingsError('NOT_FOUND', { message: 'No such member' });
    const item = { type: 'project_left', payload: { userId } };
    const record = await this.#publisher.record(viewer!, { project: id, item });
    this.#audit({ action: 'MEMBER_LEFT', ...by(viewer!), projectId: id, target: userId });
    return withRecord(project, record);
  }

  /** Those who joined and have not left since, by user id. */
  async members(viewer: Viewer | null, id: string): Promise<ProjectMember[]> {
    authorize(viewer, 'READ', id);
    return this.#members(id);
  }

  async #members(id: string): Promise<ProjectMember[]> {
    const [joined, left] = await Promise.all([
      everyLatest(this.#log, { project: id, type: 'project_joined' }),
      everyLatest(this.#log, { project: id, type: 'project_left' }),
    ]);
    const lastLeft = new Map(left.map(({ key, offset }) => [key, offset]));
    return joined
      .filter(({ key, offset }) => offset > (lastLeft.get(key) ?? 0))
      .map(({ payload, recordedAt }) => ({
        userId: payload.userId as string,
        role: payload.role as string,
        joinedAt: recordedAt,
      }));
  }

  async #requireMemberRight(viewer: Viewer | null, id: string, userId: string): Promise<ProjectLog> {
    authenticated(viewer);
    authorize(viewer, userId === viewer.actor.id ? 'PUBLISH' : 'MODERATE', id);
    const project = await this.#existing(id);
    checkName('userId', userId, MAX_TEXT);
    return project;
  }

  async #make(viewer: Viewer, id: string, input: ProjectInput): Promise<ProjectLog> {
    checkId(id);
    checkInput(input);
    requireOperator(viewer, { project: id, input, policy: this.#policy });
    const empty = { name: id, description: null, createdAt: this.#clock.now() };
    const about = withInput(empty, input);
    const { name, description } = about;
    const item = { type: 'project_created', payload: { name, description } };
    const record = await this.#publisher.record(viewer, { project: id, item, create: true, about });
    // A deleted project of this id can no longer be restored.
    await this.#deleted.forget(id).catch(unlessCode('UNAVAILABLE'));
    this.#audit({ action: 'PROJECT_CREATED', ...by(viewer), projectId: id });
    const project = { id, about, floor: 0, ...headAt(record) };
    await this.#rules.created(project);
    return project;
  }

  async #existing(id: string): Promise<ProjectLog> {
    const [project] = await this.#log.projects([id]);
    if (!project || project.about.deleted) throw projectNotFound(id);
    return project;
  }
}

/** Handler of a rejection that lets these codes pass. */
const unlessCode =
  (...codes: ErrorCode[]) =>
  (error: unknown) => {
    if (!codes.some((code) => hasCode(error, code))) throw error;
  };

function actionOf({ archivedAt: from }: ProjectAbout, { archivedAt: to }: ProjectAbout): AuditAction {
  if (from === to) return 'PROJECT_UPDATED';
  return to === undefined ? 'PROJECT_RESTORED' : 'PROJECT_ARCHIVED';
}

/** The project as an append has left it. Reading it again could fail, and the change would be answered as not written. */
const withRecord = (project: ProjectLog, record: EventRecord): ProjectLog => ({ ...project, ...headAt(record) });

const headAt = ({ epoch, run, sequence, offset: head }: EventRecord) => ({ epoch, run, sequence, head });

function checkId(id: string): void {
  if (!PROJECT_ID.test(id)) throw badInput('id', `id is not the id of a project; accepted: ${PROJECT_ID_ACCEPTS}`);
}
