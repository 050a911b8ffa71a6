import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, STREAMS, take } from '../support/transports.js';

/** What is data to the hub, whatever it is to others: it comes back as it was. */
const DATA = [
  ['X01 markup', '<img src=x onerror="alert(1)">'],
  ['X02 a script link', 'javascript:alert(document.cookie)'],
  ['X03 a forged line of a log with escapes', 'curl\r\n{"level":60,"msg":"forged"}\x1b[2J'],
  ['X05 the name of a prototype', '__proto__'],
  ['S02 the end of a frame', 'a\n\ndata: x\n\nevent: complete\r\rid: 1\u2028\u2029'],
  ['I01 SQL', "'; DROP TABLE records; --"],
  ['I02 what keys and subjects are made of', '> * a.b x y {tag} \r\nFLUSHALL\r\n'],
  ['G17 an override of the direction of writing', 'abc\u202egnp.exe'],
  ['I04 text that is not in its normal form', 'Cafe\u0301'],
] as const;

const PROTOTYPES =
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"deep":[{"__proto__":1}]}';

const EVENT = { code: 'CONTENT', message: 's', severity: 'LOW' };

const PUBLISH = `mutation($input: ErrorOccurredInput!, $options: PublishOptions) {
  publishErrorOccurred(projectId: "acme", input: $input, options: $options) { cursor message details payload tags correlationId }
}`;
const FIELDS = '... on ErrorOccurred { message details } payload tags correlationId cursor';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const head = async (): Promise<string> =>
  (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project.head.cursor;

/** The same event from everywhere: the answer, the history, and a replay on every transport. */
async function everywhere(input: object, options?: object) {
  const after = await head();
  const published = await server.post(PUBLISH, { input, options });
  expect(published.errors).toBeUndefined();
  const history = await server.post(
    `query($after: String) { events(projectId: "acme", after: $after) { nodes { ${FIELDS} } } }`,
    { after },
  );
  const query = `subscription($after: String) { events(projectId: "acme", after: $after) { ${FIELDS} } }`;
  const replayed = [];
  for (const transport of STREAMS) {
    const conversation = await transport.open(server, { query, variables: { after } });
    const [frame] = await take(conversation, 1);
    conversation.close();
    replayed.push(frame!.data.events);
  }
  return [published.data.publishErrorOccurred, history.data.events.nodes[0], ...replayed];
}

describe('what others send is data', () => {
  it.each(DATA)('%s comes back as it was, from every place and over every transport', async (_, text) => {
    const details = { [text]: [text] };
    for (const event of await everywhere({ ...EVENT, message: text, details }))
      expect(event).toMatchObject({ message: text, details, payload: { message: text, details } });
  });

  it('X05 members that are named like prototypes are members, and nothing is polluted', async () => {
    const details = JSON.parse(PROTOTYPES);
    for (const event of await everywhere({ ...EVENT, details })) expect(JSON.stringify(event.details)).toBe(PROTOTYPES);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('X05 in a literal of the document too', async () => {
    const { data } = await server.post(
      'mutation { publishErrorOccurred(projectId: "acme", input: {code: "C", message: "s", severity: LOW, details: {__proto__: {polluted: true}}}) { details } }',
    );
    expect(JSON.stringify(data.publishErrorOccurred.details)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('X01 names and descriptions of projects come back as they were', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const query = 'mutation($i: CreateProjectInput!) { createProject(input: $i) { name description } }';
    const { data } = await server.post(query, { i: { id: 'markup', name, description: `${name}\n` } });
    expect(data.createProject).toEqual({ name, description: `${name}\n` });
  });
});

const NUL = 'a\0b';
const HALF = 'a\ud83d';
const ESCAPE = 'a\x1b[31m';
const input = EVENT;
const create = 'mutation($i: CreateProjectInput!) { createProject(input: $i) { id } }';
const join = 'mutation($i: JoinProjectInput!) { joinProject(projectId: "acme", input: $i) { id } }';

/** Operations with a text that is refused, and the field that is named. */
const REFUSED = [
  ['NUL in a payload', PUBLISH, { input: { ...input, message: NUL } }, 'message'],
  ['half a character in a payload', PUBLISH, { input: { ...input, message: HALF } }, 'message'],
  ['NUL deep in JSON', PUBLISH, { input: { ...input, details: { a: [{ b: NUL }] } } }, 'details.a.0.b'],
  ['half a character in the name of a member', PUBLISH, { input: { ...input, details: { [HALF]: 1 } } }, 'details'],
  ['an escape in a correlation id', PUBLISH, { input, options: { correlationId: ESCAPE } }, 'options.correlationId'],
  ['NUL in a causation id', PUBLISH, { input, options: { causationId: NUL } }, 'options.causationId'],
  [
    'an escape in an idempotency key',
    PUBLISH,
    { input, options: { idempotencyKey: ESCAPE } },
    'options.idempotencyKey',
  ],
  ['an escape in a tag', PUBLISH, { input, options: { tags: ['fine', ESCAPE] } }, 'options.tags'],
  [
    'an escape in the name of an actor',
    PUBLISH,
    { input, options: { actor: { id: 'a', name: ESCAPE } } },
    'options.actor.name',
  ],
  ['half a character in the id of an actor', PUBLISH, { input, options: { actor: { id: HALF } } }, 'options.actor.id'],
  ['an escape in the name of a project', create, { i: { id: 'new', name: ESCAPE } }, 'input.name'],
  ['NUL in the description of a project', create, { i: { id: 'new', description: NUL } }, 'input.description'],
  ['an escape in a role', join, { i: { role: ESCAPE } }, 'input.role'],
  ['half a character in a user id', join, { i: { userId: HALF } }, 'userId'],
  ['I04 a letter of another alphabet in a project id', create, { i: { id: 'аcme' } }, 'id'],
  ['I04 upper case in a project id', create, { i: { id: 'Acme' } }, 'id'],
  ['I02 what could be another subject in a project id', create, { i: { id: 'a.*' } }, 'id'],
  ['I02 a line break in a project id', create, { i: { id: 'acme\r\n' } }, 'id'],
] as const;

describe('what no text may hold', () => {
  it.each(REFUSED)('%s is BAD_USER_INPUT and names the field', async (_, query, variables, field) => {
    for (const transport of [HTTP, ...STREAMS]) {
      const conversation = await transport.open(server, { query, variables });
      const [frame] = await take(conversation, 1);
      conversation.close();
      expect(frame!.errors?.[0]?.extensions, transport.name).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });

  it('a control character in what names the thing of an event', async () => {
    const definition = server.hub.registry.definitions.find(({ key: name, from }) => name && from.includes('clients'))!;
    const item = { type: definition.name, payload: { ...definition.example, [definition.key!]: ESCAPE } };
    await expect(server.hub.publish(ADMIN, 'acme', [item])).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: definition.key },
    });
  });
});
