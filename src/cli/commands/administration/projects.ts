import {
  ArchivedProjectsDocument,
  type Client,
  CreateProjectDocument,
  DeletedProjectsDocument,
  DeleteProjectDocument,
  type ListedProjectFragment,
  ProjectDocument,
  type ProjectQuery,
  ProjectsDocument,
  RestoreProjectDocument,
  UpdateProjectDocument,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { type CliCommand, type CliOption, type Invocation, text, UsageError } from '../../command.js';
import { printList } from '../../listed.js';
import { withClient } from '../../options/hub-client.js';
import { checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { print, say } from '../../terminal.js';
import { RESET_OPTIONS, SETTING_OPTIONS, settingsOf } from './project-settings.js';

const NEW: readonly CliOption[] = [
  { flags: '--name <name>', doc: 'name that people see; the id by default' },
  { flags: '--description <text>', doc: 'purpose of the project' },
];
const CHANGED: readonly CliOption[] = [
  { flags: '--name <name>', doc: 'new name' },
  { flags: '--description <text>', doc: 'new description' },
];
const JSON_OPTION = { flags: '--json', doc: 'as JSON' };

export const projects: CliCommand = {
  name: 'projects',
  summary: 'list, show, create, change, archive and delete projects',
  about: 'A project is the unit of order and of rights: its events are numbered 1, 2, 3 and so on.',
  examples: ['tidings projects create acme --name "Acme web shop"', 'tidings projects list'],
  commands: [
    {
      name: 'list',
      summary: 'list the projects that the key may read',
      examples: ['tidings projects list', 'tidings projects list --json'],
      options: [
        ...HUB_OPTIONS,
        { flags: '--archived', doc: 'list those that are archived instead' },
        { flags: '--deleted', doc: 'list those that were deleted and can be restored instead' },
        { ...JSON_OPTION, doc: 'one JSON object a line' },
      ],
      run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
    },
    {
      name: 'show',
      arguments: '<id>',
      summary: 'show a project, with its newest position and its members',
      examples: ['tidings projects show acme'],
      options: [...HUB_OPTIONS, JSON_OPTION],
      run: (invocation) => withClient(invocation, (client) => show(client, invocation)),
    },
    {
      name: 'create',
      arguments: '<id>',
      summary: 'create a project',
      about: 'The key needs ADMIN on the project. An id has at most 63 lower-case letters, digits and hyphens.',
      examples: ['tidings projects create shop --name "Web shop" \\\n  --description "The shop that customers see"'],
      options: [...HUB_OPTIONS, ...NEW, ...SETTING_OPTIONS],
      run: (invocation) => withClient(invocation, (client) => create(client, invocation)),
    },
    {
      name: 'update',
      arguments: '<id>',
      summary: 'change the name, the description or the settings of a project',
      about: `The options of the retention replace it as a whole, and so do those of the quota.
A quota, and a retention beyond that of the hub, need ADMIN on the project system.`,
      examples: [
        'tidings projects update acme --description "The shop and its hub"',
        'tidings projects update acme --retention-days 7 --retention-type log_line=1',
        'tidings projects update acme --events-per-day 100000',
      ],
      options: [...HUB_OPTIONS, ...CHANGED, ...SETTING_OPTIONS, ...RESET_OPTIONS],
      run: (invocation) => withClient(invocation, (client) => update(client, invocation)),
    },
    {
      name: 'delete',
      arguments: '<id>',
      summary: 'delete a project and its history, and end its streams',
      about: 'For a week, and until another project gets its id, tidings projects restore brings it back.',
      examples: ['tidings projects delete acme'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => remove(client, invocation)),
    },
    {
      name: 'archive',
      arguments: '<id>',
      summary: 'make a project read-only, and leave it out of lists',
      examples: ['tidings projects archive acme'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => archive(client, invocation)),
    },
    {
      name: 'restore',
      arguments: '<id>',
      summary: 'bring back a deleted project, or make an archived one writable again',
      about: 'A project can be restored for a week after it was deleted, until another one gets its id.',
      examples: ['tidings projects restore acme'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => restore(client, invocation)),
    },
  ],
};

const list = (client: Client, invocation: Invocation): Promise<void> =>
  invocation.options.deleted ? listDeleted(client, invocation) : listPresent(client, invocation);

async function listDeleted(client: Client, { options }: Invocation): Promise<void> {
  for (const project of (await client.query(DeletedProjectsDocument)).deletedProjects) {
    const { projectId, deletedAt, removedAt } = project;
    await print(
      options.json ? JSON.stringify(project) : `${projectId}  deleted ${deletedAt}  removed for good ${removedAt}`,
    );
  }
}

const listPresent = (client: Client, invocation: Invocation): Promise<void> =>
  printList(invocation, {
    page: async (after) => {
      const page = { first: 500, after };
      if (!invocation.options.archived) return (await client.query(ProjectsDocument, page)).projects;
      return (await client.query(ArchivedProjectsDocument, page)).archivedProjects;
    },
    lineOf,
  });

const lineOf = ({ id, name, description, archivedAt, head: { offset } }: ListedProjectFragment): string =>
  [
    ...[id, name === id ? [] : spelledOut(name), eventsUntil(offset)],
    ...[archivedAt ? 'archived' : [], description ? spelledOut(description) : []],
  ]
    .flat()
    .join('  ');

const eventsUntil = (offset: number) => (offset === 0 ? 'no events' : `newest event #${offset}`);

async function show(client: Client, invocation: Invocation): Promise<void> {
  const { project } = await client.query(ProjectDocument, { id: idOf(invocation) });
  if (invocation.options.json) {
    await print(JSON.stringify(project, null, 2));
    return;
  }
  const { id, name, description, createdAt, head, members, archivedAt, retention, quota } = project!;
  const rows = [
    ['id', id],
    ['name', name],
    ['description', description ?? '-'],
    ['created', createdAt],
    ['newest event', head.offset === 0 ? 'none' : `#${head.offset}`],
    ['cursor', head.cursor],
    ...(archivedAt ? [['archived', archivedAt] as const] : []),
    ...(retention ? [['retention', retentionText(retention)] as const] : []),
    ...(quota ? [['quota', quotaText(quota)] as const] : []),
    ['members', members.map(({ userId, role }) => `${userId} (${role})`).join(', ') || '-'],
  ] as const;
  for (const [label, value] of rows) await print(`${label.padEnd(14)}${spelledOut(value)}`);
}

type Shown = NonNullable<ProjectQuery['project']>;

const retentionText = ({ days, events, types }: NonNullable<Shown['retention']>): string =>
  [
    ...(days == null ? [] : [`${days} days`]),
    ...(events == null ? [] : [`${events} events`]),
    ...types.map((row) => `${row.type.toLowerCase()} ${row.days} days`),
  ].join(', ');

const quotaText = ({ eventsPerDay, bytesPerDay, usedEvents, usedBytes }: NonNullable<Shown['quota']>): string =>
  [
    ...(eventsPerDay == null ? [] : [`${usedEvents} of ${eventsPerDay} events a day`]),
    ...(bytesPerDay == null ? [] : [`${usedBytes} of ${bytesPerDay} bytes a day`]),
  ].join(', ');

async function create(client: Client, invocation: Invocation): Promise<void> {
  const id = idOf(invocation);
  await client.mutate(CreateProjectDocument, { input: { id, ...aboutOf(invocation), ...settingsOf(invocation) } });
  say(`project ${id} is created; publish to it with: tidings publish TYPE --project ${id}`);
}

async function update(client: Client, invocation: Invocation): Promise<void> {
  const id = idOf(invocation);
  const input = { ...aboutOf(invocation), ...settingsOf(invocation) };
  if (Object.keys(input).length === 0)
    throw new UsageError('projects update: nothing to change; give --name, --description or a setting');
  await client.mutate(UpdateProjectDocument, { id, input });
  say(`project ${id} is changed`);
}

async function archive(client: Client, invocation: Invocation): Promise<void> {
  const id = idOf(invocation);
  await client.mutate(UpdateProjectDocument, { id, input: { archived: true } });
  say(`project ${id} is archived; make it writable again with: tidings projects restore ${id}`);
}

async function restore(client: Client, invocation: Invocation): Promise<void> {
  const id = idOf(invocation);
  await client.mutate(RestoreProjectDocument, { id });
  say(`project ${id} is restored`);
}

async function remove(client: Client, invocation: Invocation): Promise<void> {
  const id = idOf(invocation);
  await client.mutate(DeleteProjectDocument, { id });
  say(`project ${id} is deleted, with its history`);
}

const idOf = ({ args: [id] }: Invocation): string => checkedProject(id!, 'the argument');

function aboutOf({ options }: Invocation): { name?: string; description?: string } {
  const [name, description] = [text(options, 'name'), text(options, 'description')];
  return { ...(name !== undefined && { name }), ...(description !== undefined && { description }) };
}
