import {
  type Client,
  CreateHookDocument,
  DeleteHookDocument,
  type Forge,
  HooksDocument,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { acceptedNames } from '../../../core/text/similar.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { noSuch, printList } from '../../listed.js';
import { withClient } from '../../options/hub-client.js';
import { addressOf, checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { print, say } from '../../terminal.js';

const FORGES = ['github', 'gitlab', 'gitea'] as const;

export const hooks: CliCommand = {
  name: 'hooks',
  summary: 'add, list and remove webhooks of GitHub, GitLab and Gitea',
  examples: ['tidings hooks add github --repository octo/app --project acme', 'tidings hooks list'],
  commands: [
    {
      name: 'add',
      arguments: '<forge>',
      summary: 'add a webhook, and print its secret once',
      about: `The forges are ${FORGES.join(', ')}; gitea is Forgejo too.
Give the forge the address and the secret that are printed, and JSON as the content type.
A star in the repository stands for any text.
The key needs ADMIN on the project; without --project, ADMIN on all.`,
      examples: [
        'tidings hooks add github --repository octo/app --project acme',
        "tidings hooks add gitlab --repository 'group/*'",
      ],
      options: [
        ...HUB_OPTIONS,
        { flags: '--repository <path>', doc: 'repository whose events are accepted, or a pattern' },
        { flags: '--project <id>', doc: 'project of the events; by default the one named after the repository' },
      ],
      run: (invocation) => withClient(invocation, (client) => add(client, invocation)),
    },
    {
      name: 'list',
      summary: 'list the webhooks, without their secrets',
      examples: ['tidings hooks list', 'tidings hooks list --json'],
      options: [...HUB_OPTIONS, { flags: '--json', doc: 'one JSON object a line' }],
      run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
    },
    {
      name: 'remove',
      arguments: '<id>',
      summary: 'remove a webhook; its deliveries are refused from then on',
      examples: ['tidings hooks remove 2f9d0c7e1a3b5d7f'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => remove(client, invocation)),
    },
  ],
};

/** The secret is all that goes to stdout, so that a script can take it from there. */
async function add(client: Client, { args: [forge], options, loaded: { config } }: Invocation): Promise<void> {
  const repository = text(options, 'repository');
  if (!repository) throw new UsageError('hooks add: the repository is missing; name it with --repository octo/app');
  const project = text(options, 'project');
  const { createHook } = await client.mutate(CreateHookDocument, {
    input: {
      ...{ forge: forgeOf(forge!), repository },
      projectId: project === undefined ? undefined : checkedProject(project, '--project'),
    },
  });
  const { id, path } = createHook.hook;
  await print(createHook.secret);
  say(`this is the secret of hook ${id}; it is shown this once. Its address: ${addressOf(config)}${path}`);
}

const list = (client: Client, invocation: Invocation): Promise<void> =>
  printList(invocation, {
    page: async (after) => (await client.query(HooksDocument, { first: 500, after })).hooks,
    lineOf: ({ id, path, repository, projectId }) =>
      spelledOut(`${id}  ${path}  ${repository}  ${projectId ?? '(project of the repository’s name)'}`),
  });

async function remove(client: Client, { args: [id] }: Invocation): Promise<void> {
  const { deleteHook } = await client
    .mutate(DeleteHookDocument, { id: id! })
    .catch(noSuch('hook', id!, 'tidings hooks list'));
  say(`hook ${deleteHook.id} (${deleteHook.repository}) is removed`);
}

function forgeOf(name: string): Forge {
  const forge = FORGES.find((known) => known === name.toLowerCase());
  if (forge) return forge.toUpperCase() as Forge;
  throw new UsageError(`hooks add: there is no forge '${name}'${acceptedNames(name, FORGES)}`);
}
