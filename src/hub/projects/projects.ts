import { by, type RecordAudit } from '../../auth/audit.js';
import { authenticated, authorize, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { badInput, hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog, ProjectAbout, ProjectLog } from '../../core/log.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS, projectNotFound } from '../../core/project-id.js';
import type { EventRecord } from '../../core/record.js';
import { checkName, checkText } from '../../core/text/content.js';
import { everyLatest } from '../every-latest.js';
import type { Publisher } from '../publish/publish.js';

const MAX_NAME = 200;
const MAX_DESCRIPTION = 4_000;
const MAX_TEXT = 128;
const MAX_FOLDER = 128;

/** Description of a project when it is made or changed; what is absent stays. */
export interface ProjectInput {
  readonly name?: string | null;
  readonly description?: string | null;
  /** Digest of the folder whose files are published to the project. Another one is refused for as long as it exists. */
  readonly folder?: string | null;
}

export interface ProjectMember {
  readonly userId: string;
  readonly role: string;
  /** Milliseconds since 1970 UTC. */
  readonly joinedAt: number;
}

/** The projects of the hub: each is a log of its own, described by its own events. */
export class Projects {
  readonly #log: EventLog;
  readonly #publisher: Publisher;
  readonly #clock: Clock;
  readonly #audit: RecordAudit;

  constructor(options: { log: EventLog; publisher: Publisher; clock: Clock; audit: RecordAudit }) {
    this.#log = options.log;
    this.#publisher = options.publisher;
    this.#clock = options.clock;
    this.#audit = options.audit;
  }

  /** @throws TidingsError `NOT_FOUND` for a project that does not exist or may not be read. */
  async get(viewer: Viewer | null, id: string): Promise<ProjectLog> {
    authorize(viewer, 'READ', id);
    return this.#existing(id);
  }

  /** The projects that the viewer may read, by id. */
  async list(viewer: Viewer | null): Promise<ProjectLog[]> {
    authenticated(viewer);
    const projects = await this.#log.projects();
    return projects.filter(({ id, about }) => !about.deleted && can(viewer, 'READ', id));
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
  async update(viewer: Viewer | null, id: string, input: ProjectInput): Promise<ProjectLog> {
    const isClaim = input.folder != null && input.name == null && input.description === undefined;
    authorize(viewer, isClaim ? 'PUBLISH' : 'ADMIN', id);
    const project = await this.#existing(id);
    const { about } = project;
    checkInput(input);
    if (input.folder != null && about.folder !== undefined && about.folder !== input.folder)
      throw new TidingsError('CONFLICT', { message: `The project '${id}' has the events of another folder` });
    if (isClaim && about.folder === input.folder) return project;
    const changed: ProjectAbout = {
      ...about,
      name: input.name ?? about.name,
      description: input.description === undefined ? about.description : input.description,
      folder: input.folder ?? about.folder,
    };
    const changes = Object.fromEntries(
      (['name', 'description', 'folder'] as const)
        .filter((field) => changed[field] !== about[field])
        .map((field) => [field, { from: about[field] ?? null, to: changed[field] }]),
    );
    const payload = { name: changed.name, description: changed.description, changes };
    const item = { type: 'project_updated', payload };
    const record = await this.#publisher.record(viewer, { project: id, item, about: changed });
    this.#audit({ action: 'PROJECT_UPDATED', ...by(viewer), projectId: id });
    return withRecord({ ...project, about: changed }, record);
  }

  /**
   * Ends the project and its streams, with a last event, and removes its history. While the log cannot remove it the
   * project counts as deleted all the same, and retention removes the history later.
   */
  async delete(viewer: Viewer | null, id: string): Promise<ProjectLog> {
    authorize(viewer, 'ADMIN', id);
    if (id === SYSTEM_PROJECT) throw badInput('id', `The project '${SYSTEM_PROJECT}' is the hub's own`);
    const project = await this.#existing(id);
    const about = { ...project.about, deleted: true };
    await this.#publisher.record(viewer, { project: id, item: { type: 'project_deleted', payload: {} }, about });
    await this.#log.drop(id).catch((error: unknown) => {
      if (!hasCode(error, 'UNAVAILABLE')) throw error;
    });
    this.#audit({ action: 'PROJECT_DELETED', ...by(viewer), projectId: id });
    return project;
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
    const name = input.name ?? id;
    const description = input.description ?? null;
    const { folder } = input;
    const about = { name, description, createdAt: this.#clock.now(), ...(folder != null && { folder }) };
    const item = { type: 'project_created', payload: { name, description } };
    const record = await this.#publisher.record(viewer, { project: id, item, create: true, about });
    this.#audit({ action: 'PROJECT_CREATED', ...by(viewer), projectId: id });
    return { id, about, floor: 0, ...headAt(record) };
  }

  async #existing(id: string): Promise<ProjectLog> {
    const [project] = await this.#log.projects([id]);
    if (!project || project.about.deleted) throw projectNotFound(id);
    return project;
  }
}

/** The project as an append has left it. Reading it again could fail, and the change would be answered as not written. */
const withRecord = (project: ProjectLog, record: EventRecord): ProjectLog => ({ ...project, ...headAt(record) });

const headAt = ({ epoch, run, sequence, offset: head }: EventRecord) => ({ epoch, run, sequence, head });

function checkId(id: string): void {
  if (!PROJECT_ID.test(id)) throw badInput('id', `id is not the id of a project; accepted: ${PROJECT_ID_ACCEPTS}`);
}

function checkInput({ name, description, folder }: ProjectInput): void {
  if (name != null) checkName('input.name', name, MAX_NAME);
  if (folder != null) checkName('input.folder', folder, MAX_FOLDER);
  if (description == null) return;
  if (description.length > MAX_DESCRIPTION)
    throw badInput('input.description', `At most ${MAX_DESCRIPTION} characters`);
  checkText('input.description', description);
}
