import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.js';
import { HubProcess } from '../support/hub-process.js';
import { SocketClient } from '../support/socket-client.js';

const run = promisify(execFile);

const ADMIN_KEY = 'planted-admin-key-9f8e7d6c5b4a';
const CLIENT_KEY = 'planted-client-key-1a2b3c4d5e';

/** Asks the hub something, with headers beside the admin's; what it answers is kept. */
type Ask = (
  path: string,
  options?: { headers?: Record<string, string>; query?: string; variables?: object },
) => Promise<string>;

interface Planted {
  readonly name: string;
  readonly secret: string;
  /** Brings it to the hub, in a request that is good or bad. */
  readonly plant: (secret: string, ask: Ask, wsUrl: string) => Promise<unknown>;
  /** Text that users publish: it is what the log is for, and stands in the database. */
  readonly isData?: boolean;
}

const nothing = () => Promise.resolve();
const bearing =
  (scheme = 'Bearer ') =>
  (secret: string, ask: Ask) =>
    ask('/graphql', { headers: { authorization: scheme + secret }, query: '{ viewer { id } }' });
const inHeader = (header: string) => (secret: string, ask: Ask) =>
  ask('/graphql', { headers: { [header]: secret }, query: '{ viewer { id } }' });
const inUrl = (parameter: string) => (secret: string, ask: Ask) =>
  ask(`/graphql?query={viewer{id}}&${parameter}=${secret}`);
const inPayload = (field: string) => (secret: string, ask: Ask) => {
  const details = { deep: [{ [field]: secret }] };
  const query = `mutation($input: ErrorOccurredInput!, $project: ID!) { publishErrorOccurred(projectId: $project, input: $input) { id } }`;
  const input = { code: 'C', message: 'm', severity: 'LOW', details };
  return Promise.all([
    ask('/graphql', { query, variables: { input, project: 'acme' } }),
    ask('/graphql', { query, variables: { input, project: 'unknown' } }),
  ]);
};
const overWebSocket = async (secret: string, _ask: Ask, wsUrl: string) => {
  const client = await SocketClient.open(wsUrl, { authorization: `Bearer ${secret}` });
  await client.closed;
};

/** What must be nowhere. Each way in that is added to the hub adds its row. */
const SECRETS: readonly Planted[] = [
  { name: 'the admin key', secret: ADMIN_KEY, plant: nothing },
  { name: 'the key of the client commands', secret: CLIENT_KEY, plant: nothing },
  { name: 'an API key', secret: 'tdg_01planted_apikeysecret01', plant: bearing() },
  { name: 'an API key over WebSocket', secret: 'tdg_02planted_apikeysecret02', plant: overWebSocket },
  { name: 'a JWT', secret: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmVkLXBsYW50ZWQ', plant: bearing() },
  { name: 'a JWT over WebSocket', secret: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFudGVkMiJ9.c2ln', plant: overWebSocket },
  { name: 'a key of no known shape', secret: 'planted-opaque-credential-03', plant: bearing() },
  { name: 'a key without a scheme', secret: 'planted-schemeless-04', plant: bearing('') },
  { name: 'a user and password', secret: 'cGxhbnRlZDpwYXNzd29yZA==', plant: bearing('Basic ') },
  { name: 'a key of no known shape over WebSocket', secret: 'planted-opaque-credential-05', plant: overWebSocket },
  { name: 'a cookie', secret: 'tidings_session=planted-cookie-06', plant: inHeader('cookie') },
  { name: 'a key in a header of its own', secret: 'planted-header-07', plant: inHeader('x-api-key') },
  { name: 'a ticket', secret: 'planted-ticket-08', plant: inUrl('ticket') },
  { name: 'a token in an address', secret: 'planted-url-token-09', plant: inUrl('token') },
  {
    name: 'a reservation of a stream',
    secret: 'planted-stream-token-10',
    plant: inHeader('x-graphql-event-stream-token'),
  },
  {
    name: 'a token to go on with',
    secret: 'planted-refresh-11',
    plant: (secret, ask) => ask('/graphql', { query: `mutation { refreshSession(token: "${secret}") }` }),
  },
  { name: 'a password in a payload', secret: 'planted-password-12', plant: inPayload('password'), isData: true },
  {
    name: 'a header in a payload',
    secret: 'planted-authorization-13',
    plant: inPayload('authorization'),
    isData: true,
  },
  { name: 'an API key in a payload', secret: 'planted-apikey-14', plant: inPayload('api_key'), isData: true },
  { name: 'a webhook secret in a payload', secret: 'planted-webhook-15', plant: inPayload('secret'), isData: true },
  { name: 'a private key in a payload', secret: 'planted-private-16', plant: inPayload('privateKey'), isData: true },
];

let folder: string;
/** Everything that came out of the hub, by the place where it did. */
const places = new Map<string, string>();

/** What the place holds beside what was there. */
const note = (place: string, text: string) => places.set(place, `${places.get(place) ?? ''}${text}\n`);

async function read(hub: HubProcess, ticket: string): Promise<void> {
  const query = async (name: string, document: string) => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
      body: JSON.stringify({ query: document }),
    });
    const text = await response.text();
    expect(text).not.toContain('"errors"');
    note(name, text);
    return text;
  };
  const events = await query(
    'events of system',
    '{ events(projectId: "system", last: 500) { nodes { type payload actor { id name } } } }',
  );
  expect(events).toContain('AUTHENTICATION_FAILED');
  const audit = await query(
    'the audit log',
    '{ auditLog(last: 500) { nodes { action actorId credential address projectId target reason } } }',
  );
  expect(audit).toContain('PROJECT_CREATED');
  await query('connections', '{ connections { nodes { id userId userName method } } }');
  for (const path of ['/health', '/ready', '/metrics'])
    note('probes', await (await fetch(hub.url + path, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })).text());
  // It was good once: a second time it is refused like any other.
  note('answers', await (await fetch(`${hub.url}/graphql?query={viewer{id}}&ticket=${ticket}`)).text());
}

async function drive(hub: HubProcess): Promise<string> {
  const ask: Ask = async (path, { headers, query, variables } = {}) => {
    const response = await fetch(hub.url + path, {
      headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json', ...headers },
      ...(query && { method: 'POST', body: JSON.stringify({ query, variables }) }),
    });
    const text = await response.text();
    // What was published is answered with, and that is no error.
    if (!text.includes('"ticket"')) note('answers', text);
    return text;
  };
  await ask('/graphql', { query: 'mutation { createProject(input: {id: "acme"}) { id } }' });
  const wsUrl = `${hub.url.replace('http', 'ws')}/graphql`;
  for (const { secret, plant } of SECRETS) await plant(secret, ask, wsUrl);
  const made = JSON.parse(await ask('/graphql', { query: 'mutation { createStreamTicket { ticket } }' }));
  const { ticket } = made.data.createStreamTicket;
  note('answers', await (await fetch(`${hub.url}/graphql?query={viewer{id}}&ticket=${ticket}`)).text());
  await read(hub, ticket);
  return ticket;
}

async function stored(data: string): Promise<void> {
  const files = (await readdir(data)).filter((file) => !file.endsWith('.key'));
  expect(files).toContain('tidings.db');
  for (const file of files) note('the database', await readFile(join(data, file), 'latin1'));
}

describe('planted secrets', () => {
  let ticket: string;
  let cursorKey: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-secrets-'));
    const data = join(folder, 'data');
    const env = { TIDINGS_ADMIN_KEY: ADMIN_KEY, TIDINGS_KEY: CLIENT_KEY, TIDINGS_LOG_LEVEL: 'trace' };
    const hub = new HubProcess({ args: ['--no-watch'], data, env, keepLog: true });
    await hub.start();
    ticket = await drive(hub);
    await hub.stop();
    note('the log', hub.log);
    expect(hub.log).toContain('"msg":"listening"');
    cursorKey = (await readFile(join(data, 'cursor.key'), 'utf8')).trim();
    await stored(data);
    for (const args of [['config'], ['config', '--json']]) {
      const { stdout } = await run(process.execPath, [command(), ...args], {
        cwd: folder,
        env: { ...env, PATH: process.env.PATH, TIDINGS_DATA: data },
      });
      note('tidings config', stdout);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(SECRETS)('$name is nowhere', ({ secret, isData }) => {
    for (const [place, text] of places) {
      if (isData && place === 'the database') continue;
      expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
      const [, , signature] = secret.split('.');
      if (signature) expect(text.includes(signature), `the signature of ${secret} in ${place}`).toBe(false);
    }
  });

  it('what the hub made itself is nowhere either: its tickets and the key of its cursors', () => {
    for (const secret of [ticket, cursorKey])
      for (const [place, text] of places) expect(text.includes(secret), `in ${place}`).toBe(false);
  });

  it('a name of a setting that is misspelt gives its value away to nobody', async () => {
    const env = { PATH: process.env.PATH, TIDINGS_ADMIN_KYE_SECRET: 'planted-misspelt-17' };
    const failed = await run(process.execPath, [command(), 'config'], { cwd: folder, env }).catch((error) => error);
    expect(failed.code).toBe(2);
    expect(`${failed.stdout}${failed.stderr}`).not.toContain('planted-misspelt-17');
  });

  it('they were looked for in all places', () => {
    expect([...places.keys()].sort()).toEqual([
      ...['answers', 'connections', 'events of system', 'probes', 'the audit log', 'the database', 'the log'],
      'tidings config',
    ]);
    expect(SECRETS.length).toBeGreaterThanOrEqual(20);
  });
});
