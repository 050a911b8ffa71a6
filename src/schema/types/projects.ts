import { authenticated } from '../../auth/rights.js';
import type { Builder } from '../builder.js';
import { listById, pageOfList } from '../paged-list.js';
import type { RegisteredEvent } from '../register.js';
import { pageArguments } from '../request-arguments.js';

/** What a project is made of. The fields that belong to event types join it in `register.ts`. */
export function addProjectTypes(builder: Builder): void {
  builder.objectType('ProjectHead', {
    description: 'Where the log of a project stands.',
    fields: (t) => ({
      offset: t.field({
        type: 'SafeInt',
        resolve: ({ head }) => head,
        description: 'Number of its newest event; 0 when it has none.',
      }),
      epoch: t.exposeString('epoch', { description: 'Names this history; another one means that offsets start anew.' }),
      cursor: t.string({
        resolve: ({ id, epoch, run, sequence, head: at }, _, { hub }) =>
          hub.cursors.seal(id, { epoch, run, sequence, at }),
        description: 'Position just after the newest event.',
      }),
    }),
  });
  builder.objectType('ProjectMember', {
    description: 'A member of a project.',
    fields: (t) => ({
      userId: t.exposeID('userId', { description: 'Who it is.' }),
      role: t.exposeString('role', { description: 'What the member is in the project.' }),
      joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
    }),
  });
  builder.objectType('Project', {
    description: 'A project: one log of events, with what can be derived from it.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the project.' }),
      name: t.string({ resolve: ({ about }) => about.name, description: 'Name to show.' }),
      description: t.string({
        nullable: true,
        resolve: ({ about }) => about.description,
        description: 'What it is about.',
      }),
      createdAt: t.field({
        type: 'DateTime',
        resolve: ({ about }) => about.createdAt,
        description: 'When it was made.',
      }),
      head: t.field({ type: 'ProjectHead', resolve: (project) => project, description: 'Where its log stands.' }),
      members: t.field({
        type: ['ProjectMember'],
        description: 'Those who joined and have not left, by user id.',
        resolve: ({ id }, _, { hub, viewer }) => hub.projects.members(viewer, id),
      }),
    }),
  });
}

/** Whose progress is that of the project as a whole. */
const WHOLE_PROJECT = 'project';

/** What the dashboard shows of a project, read off the current state of two event types. */
export function addProjectState(builder: Builder, events: readonly RegisteredEvent[]): void {
  const objectOf = (type: string) => events.find(({ definition }) => definition.name === type)?.object;
  const progress = objectOf('progress_update');
  const risks = objectOf('risk_alert');
  if (progress)
    builder.objectField('Project', 'progress', (t) =>
      t.field({
        type: progress,
        nullable: true,
        description: 'How far the project as a whole has come; null until somebody says so.',
        resolve: async ({ id }, _, { hub, viewer }) =>
          (await hub.latest(viewer, { project: id, type: 'progress_update', keys: [WHOLE_PROJECT] }))[0],
      }),
    );
  if (risks)
    builder.objectField('Project', 'risks', (t) =>
      t.field({
        type: [risks],
        description: 'The latest alert of each risk that is not resolved.',
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
    { name: 'ProjectEdge', description: 'One project of a page.' },
  );
  builder.queryFields((t) => ({
    project: t.field({
      type: 'Project',
      nullable: true,
      description: 'One project; the error NOT_FOUND when there is none, or when it may not be read.',
      args: { id: t.arg.id({ required: true, description: 'Id of the project.' }) },
      resolve: (_, { id }, { hub, viewer }) => hub.projects.get(viewer, id),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects that the viewer may read, by id. Its cursors are good for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors, projects }, viewer }) =>
        pageOfList(listById('projects', cursors, await projects.list(viewer)), args),
    }),
  }));
}

/** The mutations that make, change and end projects, and those of their members. */
export function addProjectMutations(builder: Builder): void {
  const projectId = 'The project.';
  const CreateProjectInput = builder.inputType('CreateProjectInput', {
    description: 'The project to make.',
    fields: (t) => ({
      id: t.id({
        required: true,
        description: 'Its id: lower-case letters, digits and hyphens, at most 63 characters.',
      }),
      name: t.string({ description: 'Name to show. The id when left out.' }),
      description: t.string({ description: 'What it is about.' }),
    }),
  });
  const UpdateProjectInput = builder.inputType('UpdateProjectInput', {
    description: 'What to change of a project. What is left out stays.',
    fields: (t) => ({
      name: t.string({ description: 'New name.' }),
      description: t.string({ description: 'New description; null removes it.' }),
    }),
  });
  const JoinProjectInput = builder.inputType('JoinProjectInput', {
    description: 'Who becomes a member.',
    fields: (t) => ({
      userId: t.id({ description: 'The user. The viewer when left out; another needs MODERATE.' }),
      role: t.string({ description: `What the member is in the project. "${DEFAULT_ROLE}" when left out.` }),
    }),
  });
  builder.mutationFields((t) => ({
    createProject: t.field({
      type: 'Project',
      description: 'Makes a project. Needs ADMIN on its id.',
      args: { input: t.arg({ type: CreateProjectInput, required: true, description: 'The project to make.' }) },
      resolve: (_, { input }, { hub, viewer }) => hub.projects.create(viewer, input),
    }),
    updateProject: t.field({
      type: 'Project',
      description: 'Changes the name or the description of a project. Needs ADMIN.',
      args: {
        id: t.arg.id({ required: true, description: projectId }),
        input: t.arg({ type: UpdateProjectInput, required: true, description: 'What to change.' }),
      },
      resolve: (_, { id, input }, { hub, viewer }) => hub.projects.update(viewer, id, input),
    }),
    deleteProject: t.field({
      type: 'Project',
      description: 'Ends the streams of a project, and removes it with its history. Needs ADMIN.',
      args: { id: t.arg.id({ required: true, description: projectId }) },
      resolve: (_, { id }, { hub, viewer }) => hub.projects.delete(viewer, id),
    }),
    joinProject: t.field({
      type: 'Project',
      description: 'Makes the viewer a member, or, with MODERATE, somebody else.',
      args: {
        projectId: t.arg.id({ required: true, description: projectId }),
        input: t.arg({ type: JoinProjectInput, required: true, description: 'Who becomes a member.' }),
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
      description: 'Ends the membership of the viewer, or, with MODERATE, of somebody else.',
      args: {
        projectId: t.arg.id({ required: true, description: projectId }),
        userId: t.arg.id({ required: true, description: 'Who leaves.' }),
      },
      resolve: (_, { projectId: id, userId }, { hub, viewer }) => hub.projects.leave(viewer, id, userId),
    }),
  }));
}
