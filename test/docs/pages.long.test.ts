import { createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { KEY } from '../support/test-server.js';
import { readDocument } from './documents.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { type Sample, Samples } from './samples.js';

const BOUND_MS = 60_000;
const SECRET = 'the-secret-of-the-tokens-of-the-samples';
const OWN_TYPES = 'docs/guides/own-event-types.md';
const CREDENTIALS = 'docs/guides/credentials.md';

interface Page {
  readonly path: string;
  /** Variables of the GraphQL of the page. */
  readonly variables?: () => Promise<Record<string, unknown>>;
  /** Blocks that other tests run: those below, and those of the tests named after the page. */
  readonly elsewhere?: (sample: Sample) => boolean;
}

const PAGES: readonly Page[] = [
  { path: 'docs/guides/projects-and-events.md', variables: newestOfAcme },
  { path: OWN_TYPES, elsewhere: ({ language }) => language === 'ts' },
  { path: 'docs/guides/resuming.md', variables: firstOfAcme, elsewhere: ({ language }) => language === 'ts' },
  { path: 'docs/guides/presence.md' },
  { path: 'docs/guides/demo.md' },
  { path: 'docs/guides/progress-and-risk.md' },
  { path: 'docs/guides/broadcasts.md', variables: firstBroadcast },
  {
    path: CREDENTIALS,
    variables: async () => ({ token: KEY }),
    elsewhere: ({ language }) => ['json', 'js', 'ts'].includes(language),
  },
  { path: 'docs/guides/conformance.md', elsewhere: ({ language }) => language === 'text' },
  { path: 'docs/guides/origins-and-proxies.md', elsewhere: ({ language }) => language === 'nginx' },
  {
    path: 'docs/operate/one-node.md',
    elsewhere: ({ language, code }) => language === 'ini' || code.includes('docker'),
  },
  { path: 'docs/operate/settings.md', elsewhere: ({ language }) => language === 'ts' },
  { path: 'docs/operate/connections.md' },
  { path: 'docs/operate/maintenance.md' },
  { path: 'docs/operate/health.md' },
  { path: 'docs/operate/metrics.md', elsewhere: ({ language }) => language === 'yaml' },
];

let hub: SampleHub;
let project: SampleProject;

beforeAll(async () => {
  project = await SampleProject.create('npm install jose tsx');
  await project.write('tidings.config.ts', new Samples(OWN_TYPES).block('ts', 'defineEvent'));
  hub = await SampleHub.start({ TIDINGS_JWT_SECRET: SECRET, TIDINGS_DERIVE: 'true' }, project.folder);
  // The first page begins by creating it.
  await hub.post('mutation { deleteProject(id: "acme") { id } }');
});

afterAll(async () => {
  await hub?.stop();
  await project?.remove();
});

describe.each(PAGES)('$path', ({ path, variables, elsewhere }) => {
  const ours = new Samples(path).all.filter((sample) => !elsewhere?.(sample));

  it.each(ours.map((sample) => [sample.code.split('\n', 2).join(' '), sample] as const))(
    'runs %s',
    async (_, { language, code }) => {
      if (language === 'sh') await project.shell(hub.here(code), hub.env);
      else if (language === 'graphql') await runOperation(code, await variables?.());
      else throw new Error(`nothing runs a block of ${language}`);
    },
    BOUND_MS,
  );
});

describe('the configuration files of the pages', () => {
  it('give an event type of your own every name that the page lists', async () => {
    const [, section] = /^## What you get$(.*?)^## /ms.exec(readDocument(OWN_TYPES))!;
    const names = [...section!.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
    expect(names).toHaveLength(6);
    const schema = await project.shell('tidings schema', hub.env);
    for (const name of names) expect(schema).toContain(name);
  });

  it('set what they say', async () => {
    const file = new Samples('docs/operate/settings.md').block('ts', 'defineConfig');
    await project.write('settings/tidings.config.ts', file);
    const { PORT } = JSON.parse(await project.shell('cd settings && tidings config --json', {}));
    expect(PORT).toEqual({ value: '4100', origin: 'tidings.config.ts' });
  });
});

/** What a page says about an issuer, as a program that returns the claim. */
const ISSUERS: readonly (readonly [name: string, program: (samples: Samples) => string])[] = [
  ['the example', (samples) => `return (${samples.block('json', '"sub"')}).tidings`],
  ['Keycloak', (samples) => `return ${samples.block('json', '[{ "projects"')}`],
  [
    'Auth0',
    (samples) => `let claim; const exports = {};
      const api = { accessToken: { setCustomClaim: (_, value) => { claim = value; } } };
      ${samples.block('js', 'onExecutePostLogin')}
      await exports.onExecutePostLogin({}, api);
      return claim;`,
  ],
  [
    'Amazon Cognito',
    (samples) => `const exports = {};
      ${samples.block('js', 'claimsToAddOrOverride')}
      const { response } = await exports.handler({});
      return response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride.tidings;`,
  ],
  [
    'Firebase',
    (samples) => `let claims; const uid = 'ada';
      const getAuth = () => ({ setCustomUserClaims: async (_, value) => { claims = value; } });
      ${samples.block('js', 'setCustomUserClaims')}
      return claims.tidings;`,
  ],
];

describe(`tokens of ${CREDENTIALS}`, () => {
  const samples = new Samples(CREDENTIALS);

  it.each(ISSUERS)('are accepted with the grants that %s has', async (_, program) => {
    await project.write('claim.js', `console.log(JSON.stringify(await (async () => { ${program(samples)} })()))`);
    const tidings = JSON.parse(await project.shell('node claim.js', {}));
    const token = await new SignJWT({ tidings })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ada')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(SECRET));
    expect(await viewerOf(token)).toMatchObject({ id: 'ada', grants: tidings });
  });

  it('are accepted from a backend of your own', async () => {
    await project.write('token.ts', `const secret = '${SECRET}';\n${samples.block('ts', 'SignJWT')}`);
    const token = await project.shell('npx tsx token.ts', {});
    expect(await viewerOf(token.trim())).toMatchObject({ name: 'Ada', grants: [{ projects: 'acme-*' }] });
  });
});

async function newestOfAcme() {
  const query = '{ events(projectId: "acme", last: 1) { nodes { id } } }';
  const { events } = await hub.post<{ events: { nodes: { id: string }[] } }>(query);
  return { eventId: events.nodes[0]?.id ?? 'none' };
}

interface First {
  readonly events: { readonly edges: readonly { readonly cursor: string }[] };
}

async function firstOfAcme() {
  const { events } = await hub.post<First>('{ events(projectId: "acme", first: 1) { edges { cursor } } }');
  return { after: events.edges[0]!.cursor };
}

async function firstBroadcast() {
  const { broadcasts, events } = await hub.post<First & { broadcasts: { nodes: { id: string }[] } }>(
    '{ broadcasts(all: true) { nodes { id } } events(first: 1) { edges { cursor } } }',
  );
  return { id: broadcasts.nodes[0]?.id, after: events.edges[0]!.cursor };
}

async function viewerOf(token: string) {
  const response = await fetch(`${hub.env.TIDINGS_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { id name grants { projects actions } } }' }),
  });
  return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
}

/** Runs an operation on a connection of its own, up to its first result. */
async function runOperation(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const client = createClient({
    url: `${hub.env.TIDINGS_URL.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${KEY}` },
  });
  try {
    const declared = Object.entries(variables).filter(([name]) => query.includes(`$${name}`));
    const results = client.iterate({ query, variables: Object.fromEntries(declared) });
    const { value } = await results.next();
    expect(value.errors).toBeUndefined();
  } finally {
    await client.dispose();
  }
}
