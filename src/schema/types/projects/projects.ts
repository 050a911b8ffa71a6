import { authenticated } from '../../../auth/rights.js';
import type { Builder } from '../../builder.js';
import { listById, pageOfList } from '../../paged-list.js';
import type { RegisteredEvent } from '../../register.js';
import { pageArguments } from '../../request-arguments.js';
import type { ProjectSettingsInputs } from './project-settings.js';

/** Object types of a project. `register.ts` adds the fields that belong to event types. */
export function addProjectTypes(builder: Builder): void {
  builder.objectType('ProjectHead', {
    description: 'Newest position of the log of a project.',
    fields: (t) => ({
      offset: t.field({
        type: 'SafeInt',
        resolve: ({ head }) => head,
        description: 'Offset of the newest event. 0 without events.',
      }),
      epoch: t.exposeString('epoch', { description: 'Name of this history. Offsets restart when it changes.' }),
      cursor: t.string({
        resolve: ({ id, epoch, run, sequence, head: at }, _, { hub }) =>
          hub.cursors.seal(id, { epoch, run, sequence, at }),
        description: 'Cursor after the newest event.',
      }),
    }),
  });
  builder.objectType('ProjectMember', {
    description: 'A member of a project.',
    fields: (t) => ({
      userId: t.exposeID('userId', { description: 'Id of the user.' }),
      role: t.exposeString('role', { description: 'Role of the member.' }),
      joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Time of joining.' }),
    }),
  });
  builder.objectType('DeletedProject', {
    description: 'A deleted project that can be restored.',
    fields: (t) => ({
      projectId: t.exposeID('id', { description: 'Id of the project.' }),
      name: t.exposeString('name', { description: 'Display name.' }),
      deletedAt: t.expose('deletedAt', { type: 'DateTime', description: 'Time of the deletion.' }),
      removedAt: t.expose('removedAt', { type: 'DateTime', description: 'Time at which it is removed for good.' }),
    }),
  });
  builder.objectType('Project', {
    description: 'A project: a log of events, and the state derived from it.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the project.' }),
      name: t.string({ resolve: ({ about }) => about.name, description: 'Display name.' }),
      description: t.string({
        nullable: true,
        resolve: ({ about }) => about.description,
        description: 'Description of the project.',
      }),
      createdAt: t.field({
        type: 'DateTime',
        resolve: ({ about }) => about.createdAt,
        description: 'Time of creation.',
      }),
      head: t.field({ type: 'ProjectHead', resolve: (project) => project, description: 'Newest position of its log.' }),
      members: t.field({
        type: ['ProjectMember'],
        description: 'Current members, ordered by user id.',
        resolve: ({ id }, _, { hub, viewer }) => hub.projects.members(viewer, id),
      }),
      archivedAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: ({ about }) => about.archivedAt ?? null,
        description: 'Time since which it is archived: read-only. Null when it is not.',
      }),
      retention: t.field({
        type: 'ProjectRetention',
        nullable: true,
        resolve: ({ about }) => about.retention ?? null,
        description: 'Retention of its own. Null when that of the hub applies.',
      }),
      quota: t.field({
        type: 'ProjectQuota',
        nullable: true,
        resolve: ({ id, about: { quota } }) => (quota ? { id, ...quota } : null),
        description: 'Limit of what is published to it. Null without one.',
      }),
    }),
  });
}

/** Scope of a `progress_update` that means the whole project. */
const WHOLE_PROJECT = 'project';

/** Fields of a project that are read from the current state of two event types. */
export function addProjectState(builder: Builder, events: readonly RegisteredEvent[]): void {
  const objectOf = (type: string) => events.find(({ definition }) => definition.name === type)?.object;
  const progress = objectOf('progress_update');
  const risks = objectOf('risk_alert');
  if (progress)
    builder.objectField('Project', 'progress', (t) =>
      t.field({
        type: progress,
        nullable: true,
        description: 'Progress of the whole project. Null until it is published.',
        resolve: async ({ id }, _, { hub, viewer }) =>
          (await hub.latest(viewer, { project: id, type: 'progress_update', keys: [WHOLE_PROJECT] }))[0],
      }),
    );
  if (risks)
    builder.objectField('Project', 'risks', (t) =>
      t.field({
        type: [risks],
        description: 'Latest alert of each unresolved risk.',
        resolve: async ({ id }, _, { hub, viewer }) =>
          (await hub.latest(viewer, { project: id, type: 'risk_alert' })).filter(({ payload }) => !payload.resolved),
      }),
    );
}

const DEFAULT_ROLE = 'member';

/** The queries `project` and `projects`. */
export function addProjectQueries(builder: Builder): void {
  const ProjectConnection = builder.connectionObject(
    { type: 'Project', name: 'ProjectConnection', description: 'A page of projects.' },
    { name: 'ProjectEdge', description: 'Project with its cursor.' },
  );
  builder.queryFields((t) => ({
    project: t.field({
      type: 'Project',
      nullable: true,
      description: 'Returns a project. Error NOT_FOUND when it does not exist or the viewer may not read it.',
      args: { id: t.arg.id({ required: true, description: 'Id of the project.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.projects.get(viewer, id),
    }),
    archivedProjects: t.field({
      type: ProjectConnection,
      description:
        'Archived projects that the viewer may read, ordered by id. Its cursors are valid for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors, projects }, viewer }) =>
        pageOfList(listById('archivedProjects', cursors, await projects.list(viewer, { archived: true })), args),
    }),
    deletedProjects: t.field({
      type: ['DeletedProject'],
      description: 'Deleted projects that the viewer may restore, ordered by id. Needs ADMIN on each.',
      resolve: (_, _args, { hub, viewer }) => hub.projects.deleted(viewer),
    }),
    projects: t.field({
      type: ProjectConnection,
      description:
        'Projects that the viewer may read, without archived ones, ordered by id. Its cursors are valid for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors, projects }, viewer }) =>
        pageOfList(listById('projects', cursors, await projects.list(viewer)), args),
    }),
  }));
}

/** The mutations that create, change and delete projects, and those of their members. */
export function addProjectMutations(builder: Builder, { retention, quota }: ProjectSettingsInputs): void {
  const projectId = 'Id of the project.';
  const folder =
    'Digest of the folder whose files are published to the project. A project keeps its folder: another one is a CONFLICT.';
  const CreateProjectInput = builder.inputType('CreateProjectInput', {
    description: 'Project to create.',
    fields: (t) => ({
      id: t.id({
        required: true,
        description: 'Id of the project: at most 63 lower-case letters, digits and hyphens.',
      }),
      name: t.string({ description: 'Display name. Default: the id.' }),
      description: t.string({ description: 'Description of the project.' }),
      folder: t.string({ description: folder }),
      retention: t.field({ type: retention, description: 'Retention of its own. Default: that of the hub.' }),
      quota: t.field({ type: quota, description: 'Limit of what is published to it. Needs ADMIN on `system`.' }),
    }),
  });
  const UpdateProjectInput = builder.inputType('UpdateProjectInput', {
    description: 'Changes of a project. Absent fields stay as they are.',
    fields: (t) => ({
      name: t.string({ description: 'New name.' }),
      description: t.string({ description: 'New description; null removes it.' }),
      folder: t.string({ description: folder }),
      retention: t.field({ type: retention, description: 'New retention as a whole; null for that of the hub.' }),
      quota: t.field({ type: quota, description: 'New quota as a whole; null for none. Needs ADMIN on `system`.' }),
      archived: t.boolean({ description: 'Whether the project is archived: read-only, and left out of `projects`.' }),
    }),
  });
  const JoinProjectInput = builder.inputType('JoinProjectInput', {
    description: 'The new member.',
    fields: (t) => ({
      userId: t.id({ description: 'Id of the user. Default: the viewer. Another user needs MODERATE.' }),
      role: t.string({ description: `Role of the member. Default "${DEFAULT_ROLE}".` }),
    }),
  });
  builder.mutationFields((t) => ({
    createProject: t.field({
      type: 'Project',
      description: 'Creates a project. Needs ADMIN on its id.',
      args: { input: t.arg({ type: CreateProjectInput, required: true, description: 'Project to create.' }) },
      resolve: (_, { input }, { hub, viewer }) => hub.projects.create(viewer, input),
    }),
    updateProject: t.field({
      type: 'Project',
      description: 'Changes a project and its settings. Needs ADMIN; to name its folder alone needs PUBLISH.',
      args: {
        id: t.arg.id({ required: true, description: projectId }),
        input: t.arg({ type: UpdateProjectInput, required: true, description: 'Changes.' }),
      },
      resolve: (_, { id, input }, { hub, viewer }) => hub.projects.update(viewer, id, input),
    }),
    deleteProject: t.field({
      type: 'Project',
      description:
        'Deletes a project and its history, and ends its streams. `restoreProject` brings it back within a week. Needs ADMIN.',
      args: { id: t.arg.id({ required: true, description: projectId }) },
      resolve: (_, { id }, { hub, viewer }) => hub.projects.delete(viewer, id),
    }),
    restoreProject: t.field({
      type: 'Project',
      description:
        'Brings back a project that was deleted less than a week ago, with its history, or makes an archived one writable. Error CONFLICT when another project has the id by now. Needs ADMIN. Idempotent.',
      args: { id: t.arg.id({ required: true, description: projectId }) },
      resolve: (_, { id }, { hub, viewer }) => hub.projects.restore(viewer, id),
    }),
    joinProject: t.field({
      type: 'Project',
      description: 'Adds the viewer as a member of the project, or, with MODERATE, another user.',
      args: {
        projectId: t.arg.id({ required: true, description: projectId }),
        input: t.arg({ type: JoinProjectInput, required: true, description: 'The new member.' }),
      },
      resolve: (_, args, { hub, viewer }) => {
        authenticated(viewer);
        const { userId, role } = args.input;
        return hub.projects.join(viewer, args.projectId, {
          userId: userId ?? viewer.actor.id,
          role: role ?? DEFAULT_ROLE,
        });
      },
    }),
    leaveProject: t.field({
      type: 'Project',
      description: 'Removes the viewer from the members of the project, or, with MODERATE, another user.',
      args: {
        projectId: t.arg.id({ required: true, description: projectId }),
        userId: t.arg.id({ required: true, description: 'Id of the user.' }),
      },
      resolve: (_, { projectId: id, userId }, { hub, viewer }) => hub.projects.leave(viewer, id, userId),
    }),
  }));
}
