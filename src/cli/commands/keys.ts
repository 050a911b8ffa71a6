import {
  type Action,
  ApiKeysDocument,
  type ApiKeysQuery,
  type Client,
  CreateApiKeyDocument,
  type GrantInput,
  RevokeApiKeyDocument,
} from '../../client/index.js';
import { spelledOut } from '../../core/text/content.js';
import { type CliCommand, type Invocation, text, texts, UsageError } from '../command.js';
import { HUB_OPTIONS, openClient } from '../hub-options.js';
import { print, say } from '../terminal.js';

type Key = ApiKeysQuery['apiKeys']['nodes'][number];
type Verb = (client: Client, invocation: Invocation) => Promise<void>;

const VERBS = new Map<string, Verb>([
  ['create', create],
  ['list', list],
  ['revoke', revoke],
]);

export const keys: CliCommand = {
  name: 'keys',
  arguments: '<create|list|revoke> [id]',
  summary: 'make, list and take back API keys',
  examples: [
    "tidings keys create --name ci --grant 'projects=acme-*;actions=READ,PUBLISH'",
    "tidings keys create --name robot --grant 'projects=*;actions=READ' --expires 2027-01-01",
    'tidings keys list --json | jq .name',
    'tidings keys revoke 2f9k0c7qj1x3d',
  ],
  options: [
    ...HUB_OPTIONS,
    { flags: '--name <name>', doc: 'create: what the key is for' },
    {
      flags: '--grant <grant>',
      doc: 'create: what it allows, projects=PATTERN;actions=A,B and, where wanted, ;autoCreate=true; may be repeated',
      repeatable: true,
    },
    { flags: '--expires <time>', doc: 'create: when it expires, 2027-01-01 or 2027-01-01T09:00:00Z' },
    { flags: '--json', doc: 'list: one JSON object a line' },
  ],
  async run(invocation) {
    const [name = ''] = invocation.args;
    const verb = VERBS.get(name);
    if (!verb) throw new UsageError(`keys ${name}: say create, list or revoke`);
    const client = openClient(invocation);
    try {
      await verb(client, invocation);
    } finally {
      client.dispose();
    }
  },
};

/** The key is all that goes to stdout, so that a script can take it from there. */
async function create(client: Client, { options }: Invocation): Promise<void> {
  const name = text(options, 'name');
  const grants = texts(options, 'grant').map(grantOf);
  if (!name) throw new UsageError('keys create: say what the key is for with --name');
  if (grants.length === 0) throw new UsageError('keys create: say what the key allows with --grant');
  const { createApiKey } = await client.mutate(CreateApiKeyDocument, {
    input: { name, grants, expiresAt: expiryOf(text(options, 'expires')) },
  });
  await print(createApiKey.secret);
  say(`this is key ${createApiKey.apiKey.id}; it is shown this once`);
}

async function list(client: Client, { options }: Invocation): Promise<void> {
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = (await client.query(ApiKeysDocument, { first: 500, after })).apiKeys;
    for (const key of nodes) await print(options.json ? JSON.stringify(key) : lineOf(key));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
}

async function revoke(client: Client, { args: [, id] }: Invocation): Promise<void> {
  if (!id) throw new UsageError('keys revoke: say which, by its id');
  const { revokeApiKey } = await client.mutate(RevokeApiKeyDocument, { id });
  say(`key ${revokeApiKey.id} (${revokeApiKey.name}) is revoked`);
}

function expiryOf(expires: string | undefined): string | undefined {
  if (expires === undefined) return undefined;
  const at = Date.parse(expires);
  if (Number.isNaN(at)) throw new UsageError(`--expires ${expires} is not a time: write 2027-01-01`);
  return new Date(at).toISOString();
}

function lineOf({ id, name, grants, expiresAt, lastUsedAt, revokedAt }: Key): string {
  const day = (time: string) => time.slice(0, 10);
  return [
    id,
    spelledOut(name),
    ...grants.map(grantText),
    lastUsedAt ? `used ${day(lastUsedAt)}` : 'never used',
    ...(expiresAt ? [`expires ${day(expiresAt)}`] : []),
    ...(revokedAt ? [`revoked ${day(revokedAt)}`] : []),
  ].join('  ');
}

const GRANT_MEMBERS: ReadonlySet<string> = new Set(['projects', 'actions', 'autoCreate']);

/** Reads a grant of a command line: `projects=acme-*;actions=READ,PUBLISH`, and `;autoCreate=true`. */
function grantOf(text: string): GrantInput {
  const members = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name, value, ...more] = part.split('=').map((side) => side.trim());
    if (!name || !value || more.length > 0 || !GRANT_MEMBERS.has(name) || members.has(name)) throw malformedGrant(text);
    members.set(name, value);
  }
  const [projects, actions, autoCreate = 'false'] = [...GRANT_MEMBERS].map((name) => members.get(name));
  if (!projects || !actions || !['true', 'false'].includes(autoCreate)) throw malformedGrant(text);
  return {
    projects,
    actions: actions.split(',').map((action) => action.trim().toUpperCase() as Action),
    autoCreate: autoCreate === 'true',
  };
}

const malformedGrant = (text: string) =>
  new UsageError(`--grant ${text}: write one like projects=acme-*;actions=READ,PUBLISH`);

/** A grant on one line, for people. */
const grantText = ({ projects, actions }: Pick<GrantInput, 'projects' | 'actions'>): string =>
  `${projects}:${actions.join(',')}`;
