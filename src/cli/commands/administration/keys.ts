import {
  type Action,
  ApiKeysDocument,
  type ApiKeysQuery,
  type Client,
  CreateApiKeyDocument,
  type EventType,
  type GrantInput,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { acceptedNames } from '../../../core/text/similar.js';
import { type CliCommand, type Invocation, text, texts, UsageError } from '../../command.js';
import { noSuch, printList } from '../../listed.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS } from '../../options/hub-options.js';
import { durationOf, hasPassed, timeOf } from '../../options/time-option.js';
import { print, say } from '../../terminal.js';

type Key = ApiKeysQuery['apiKeys']['nodes'][number];

const ACTIONS = ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'ADMIN', 'IMPERSONATE'] as const satisfies readonly Action[];

export const keys: CliCommand = {
  name: 'keys',
  summary: 'create, list, rotate and revoke API keys',
  examples: ["tidings keys create --name ci --grant 'projects=acme-*;actions=READ,PUBLISH'", 'tidings keys list'],
  commands: [
    {
      name: 'create',
      summary: 'create an API key, and print it once',
      about: `A grant is projects=PATTERN;actions=A,B. A star in the pattern stands for any text.
The actions are ${ACTIONS.join(', ')}.
With ;autoCreate=true, publishing to a project that does not exist creates it.
With ;types=file_change,commit, only events of these types may be published.`,
      examples: [
        "tidings keys create --name ci --grant 'projects=acme-*;actions=READ,PUBLISH'",
        "tidings keys create --name robot \\\n  --grant 'projects=*;actions=READ' --expires 2099-01-01",
      ],
      options: [
        ...HUB_OPTIONS,
        { flags: '--name <name>', doc: 'name of the key, and of the actor of its events' },
        { flags: '--grant <grant>', doc: 'projects and actions that it allows; may be repeated', repeatable: true },
        { flags: '--expires <time>', doc: 'time such as 2099-01-01 or 2099-01-01T09:00:00Z; by default never' },
      ],
      run: (invocation) => withClient(invocation, (client) => create(client, invocation)),
    },
    {
      name: 'list',
      summary: 'list the API keys, without their secrets',
      examples: ['tidings keys list', 'tidings keys list --json'],
      options: [...HUB_OPTIONS, { flags: '--json', doc: 'one JSON object a line' }],
      run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
    },
    {
      name: 'rotate',
      arguments: '<id>',
      summary: 'give an API key a new secret, and print the key once',
      about: `The key keeps its id, name, grants and expiry. The former secret is accepted until the overlap has passed.
Then it is refused, and its streams, sessions and tickets end. A second rotation during an overlap
ends the oldest secret at once.`,
      examples: ['tidings keys rotate 2f9k0c7qj1x3d', 'tidings keys rotate 2f9k0c7qj1x3d --overlap 24h'],
      options: [
        ...HUB_OPTIONS,
        { flags: '--overlap <duration>', doc: 'how long the former secret is accepted, 0s to 7d; by default 10m' },
      ],
      run: (invocation) => withClient(invocation, (client) => rotate(client, invocation)),
    },
    {
      name: 'revoke',
      arguments: '<id>',
      summary: 'revoke an API key; its streams end at once',
      examples: ['tidings keys revoke 2f9k0c7qj1x3d'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => revoke(client, invocation)),
    },
  ],
};

/** The key is all that goes to stdout, so that a script can take it from there. */
async function create(client: Client, { options }: Invocation): Promise<void> {
  const name = text(options, 'name');
  const grants = texts(options, 'grant').map(grantOf);
  if (!name) throw new UsageError('keys create: the name is missing; give the key one with --name');
  if (grants.length === 0)
    throw new UsageError("keys create: the key would allow nothing; add --grant 'projects=acme;actions=READ'");
  const { createApiKey } = await client.mutate(CreateApiKeyDocument, {
    input: { name, grants, expiresAt: expiryOf(options) },
  });
  await print(createApiKey.secret);
  say(`this is key ${createApiKey.apiKey.id}; it is shown this once`);
}

const list = (client: Client, invocation: Invocation): Promise<void> =>
  printList(invocation, {
    page: async (after) => (await client.query(ApiKeysDocument, { first: 500, after })).apiKeys,
    lineOf,
  });

/** As for `create`: stdout has the key alone. */
async function rotate(client: Client, { args: [id], options }: Invocation): Promise<void> {
  const { rotateApiKey } = await client
    .mutate(RotateApiKeyDocument, { id: id!, overlapMs: durationOf(options, 'overlap', '7d') })
    .catch(noSuch('API key', id!, 'tidings keys list'));
  await print(rotateApiKey.secret);
  const { name, formerSecretUntil } = rotateApiKey.apiKey;
  say(`key ${id} (${name}) has a new secret, shown this once; the former one is accepted until ${formerSecretUntil}`);
}

async function revoke(client: Client, { args: [id] }: Invocation): Promise<void> {
  const { revokeApiKey } = await client
    .mutate(RevokeApiKeyDocument, { id: id! })
    .catch(noSuch('API key', id!, 'tidings keys list'));
  say(`key ${revokeApiKey.id} (${revokeApiKey.name}) is revoked`);
}

function expiryOf(options: Invocation['options']): string | undefined {
  const expires = timeOf(options, 'expires', 'none');
  if (expires !== undefined && hasPassed(expires))
    throw new UsageError(`--expires ${text(options, 'expires')} has passed; accepted: a time in the future`);
  return expires;
}

function lineOf({ id, name, grants, expiresAt, lastUsedAt, ...key }: Key): string {
  const { lastUsedFrom, rotatedAt, formerSecretUntil, revokedAt } = key;
  const day = (time: string) => time.slice(0, 10);
  return [
    id,
    spelledOut(name),
    ...grants.map(grantText),
    lastUsedAt ? `used ${day(lastUsedAt)}${lastUsedFrom ? ` from ${lastUsedFrom}` : ''}` : 'never used',
    ...(expiresAt ? [`expires ${day(expiresAt)}`] : []),
    ...(rotatedAt ? [`rotated ${day(rotatedAt)}`] : []),
    ...(formerSecretUntil && !hasPassed(formerSecretUntil) ? [`former secret until ${formerSecretUntil}`] : []),
    ...(revokedAt ? [`revoked ${day(revokedAt)}`] : []),
  ].join('  ');
}

const GRANT_MEMBERS: ReadonlySet<string> = new Set(['projects', 'actions', 'autoCreate', 'types']);

/** Reads a grant of a command line: `projects=acme-*;actions=READ,PUBLISH`, and `;autoCreate=true`, `;types=commit`. */
function grantOf(text: string): GrantInput {
  const members = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name, value, ...more] = part.split('=').map((side) => side.trim());
    if (!name || !value || more.length > 0 || !GRANT_MEMBERS.has(name) || members.has(name)) throw malformedGrant(text);
    members.set(name, value);
  }
  const [projects, actions, autoCreate = 'false', types] = [...GRANT_MEMBERS].map((name) => members.get(name));
  if (!projects || !actions || !['true', 'false'].includes(autoCreate)) throw malformedGrant(text);
  return {
    projects,
    actions: actions.split(',').map((action) => actionOf(action.trim())),
    autoCreate: autoCreate === 'true',
    ...(types && { types: types.split(',').map((type) => type.trim().toUpperCase() as EventType) }),
  };
}

function actionOf(text: string): Action {
  const action = ACTIONS.find((name) => name === text.toUpperCase());
  if (action) return action;
  throw new UsageError(`--grant: there is no action '${text}'${acceptedNames(text.toUpperCase(), ACTIONS)}`);
}

const malformedGrant = (text: string) =>
  new UsageError(`--grant ${text} is not a grant; accepted: one like projects=acme-*;actions=READ,PUBLISH`);

/** A grant on one line, for people. */
const grantText = ({ projects, actions, types }: Key['grants'][number]): string =>
  [projects, actions.join(','), types?.join(',').toLowerCase() ?? []].flat().join(':');
