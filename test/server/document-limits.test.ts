import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, LIMITS, type LimitName, type Limits } from '../../src/core/config/limits.js';
import { SingleConnection } from '../support/single-connection.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, type Operation, STREAMS, type Transport, take } from '../support/transports.js';
import { until } from '../support/until.js';

let server: TestServer;
/** One socket that carries every document, with a subscription that has to live through all of them. */
let socket: SocketClient;
let single: SingleConnection;

beforeAll(async () => {
  server = await startTestServer();
  socket = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
  single = await SingleConnection.open(server, server.authorization);
  socket.subscribe('live', 'subscription { events(projectId: "acme") { id } }');
});
afterAll(async () => {
  socket.close();
  single.close();
  await server.close();
});

let operations = 0;
const SAME_SOCKET: Transport = {
  name: 'one WebSocket',
  async open(_server, { query, ...rest }) {
    const id = `document-${++operations}`;
    socket.subscribe(id, query, rest);
    return { frames: () => socket.frames(id), isComplete: () => socket.isComplete(id), close: () => undefined };
  },
};
const SINGLE: Transport = {
  name: 'a single connection of SSE',
  async open(_server, { query, variables }) {
    const id = `document-${++operations}`;
    await single.send(id, query, variables);
    return { frames: () => single.frames(id), isComplete: () => true, close: () => undefined };
  },
};
const EVERYWHERE = [HTTP, SAME_SOCKET, ...STREAMS.slice(1), SINGLE];

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** A valid document of so many tokens. */
const tokens = (count: number) =>
  `{ events(projectId: "acme", types: [${'COMMIT '.repeat(count - 18)}]) { nodes { id } } }`;
const levels = (count: number) => `${'{ a '.repeat(count)}${'}'.repeat(count)}`;
const aliases = (count: number) => `{ ${times(count, (n) => `a${n}: viewer { id }`)} }`;
const directives = (count: number) => `{ ${times(count, (n) => `... @include(if: true) { n${n}: __typename }`)} }`;
const onePage = (args: string) => `events(${args}) { edges { cursor node { id offset type } } pageInfo { endCursor } }`;
const pages = (count: number) => `{ ${times(count, (n) => `a${n}: ${onePage('last: 500')}`)} }`;
const nestedPages = (outer: number | string, inner: number) =>
  `projects(first: ${outer}) { nodes { id ${onePage(`first: ${inner}`)} } }`;
/** Fragments of which each spreads the next one twice: 2^count fields when they are written out. */
const doubling = (count: number) => `{ ...F0 }
  ${times(count, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)}
  fragment F${count} on Query { __typename }`;
const variables = (depth: number) => ({
  query: '{ viewer { id } }',
  variables: { json: JSON.parse('['.repeat(depth) + ']'.repeat(depth)) },
});
const ofSize = (first: number): Operation => ({
  query: `query($first: Int) { ${nestedPages('$first', 49)} }`,
  variables: { first },
});
const typeReference = (count: number) =>
  `{ __type(name: "Query") { fields { type { ${'ofType { '.repeat(count)} name ${'}'.repeat(count)} } } } }`;

const FINE = undefined;
const COMPLEX = 'OPERATION_TOO_COMPLEX';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

type Found = readonly [limit: LimitName, found: number];

const DOCUMENTS: readonly [name: string, operation: string | Operation, code: string | undefined, found?: Found][] = [
  ['1,000 tokens', tokens(1_000), FINE],
  ['1,001 tokens', tokens(1_001), COMPLEX, ['maxTokens', 1_001]],
  ['1,000 comments', `${'# \n'.repeat(1_000)}{ viewer { id } }`, FINE],
  ['1,001 comments', `${'# \n'.repeat(1_001)}{ viewer { id } }`, COMPLEX, ['maxTokens', 1_001]],
  [
    '40,000 comments, ended by carriage returns',
    `{ viewer(a: [${'#\r'.repeat(40_000)}`,
    COMPLEX,
    ['maxTokens', 10_000],
  ],
  ['100,000 directives', `{ viewer ${'@aa'.repeat(40_000)} { id } }`, COMPLEX, ['maxTokens', 10_000]],
  ['3,000 times the same field', `{ ${'viewer { id } '.repeat(3_000)} }`, COMPLEX],
  ['a list of 20,000 items', `{ events(types: [${'NOPE '.repeat(20_000)}]) { nodes { id } } }`, COMPLEX],
  ['fields 20,000 levels deep', '{a'.repeat(20_000), COMPLEX, ['maxTokens', 10_000]],
  ['lists 20,000 levels deep', `{ viewer(a: ${'['.repeat(20_000)}`, COMPLEX],
  ['overlapping inline fragments', `{ ${`... on Query { ${'viewer { id } '.repeat(50)} } `.repeat(50)} }`, COMPLEX],
  ['10 levels, of fields that do not exist', levels(10), INVALID],
  ['11 levels, of fields that do not exist', levels(11), COMPLEX, ['maxDepth', 11]],
  [
    '11 levels, some of them in fragments',
    `{ a { ...F } } fragment F on Query ${levels(10)}`,
    COMPLEX,
    ['maxDepth', 11],
  ],
  ['introspection, as tools ask for it', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }), FINE],
  ['the type of a type, 12 levels deep', typeReference(9), FINE],
  ['15 aliases', aliases(15), FINE],
  ['16 aliases', aliases(16), COMPLEX, ['maxAliases', 16]],
  ['5,000 aliases', aliases(5_000), COMPLEX],
  ['16 aliases in a fragment', `{ ...F } fragment F on Query ${aliases(16)}`, COMPLEX, ['maxAliases', 16]],
  ['10 directives', directives(10), FINE],
  ['11 directives', directives(11), COMPLEX, ['maxDirectives', 11]],
  ['fragments that stand for 512 fields', doubling(9), FINE],
  ['fragments that stand for 1,024 fields', doubling(10), COMPLEX, ['maxTokens', 1_024]],
  ['fragments that stand for 4 million fields', doubling(22), COMPLEX, ['maxTokens', 4_194_304]],
  ['fragments that spread each other', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', INVALID],
  ['ten pages of 500', pages(10), FINE],
  ['eleven pages of 500', pages(11), COMPLEX, ['maxComplexity', 5_500]],
  ['100 pages of 49', `{ ${nestedPages(100, 49)} }`, FINE],
  ['101 pages of 49', `{ ${nestedPages(101, 49)} }`, COMPLEX, ['maxComplexity', 5_050]],
  ['100 pages of 49, by a variable', ofSize(100), FINE],
  ['101 pages of 49, by a variable', ofSize(101), COMPLEX, ['maxComplexity', 5_050]],
  [
    '101 pages of 49, in the second operation',
    { query: `query A { __typename } query B { ${nestedPages(101, 49)} }`, operationName: 'B' },
    COMPLEX,
  ],
  [
    'one operation of a document with a dear one',
    { query: `query A { __typename } query B { ${nestedPages(101, 49)} }`, operationName: 'A' },
    FINE,
  ],
  ['variables 32 levels deep', variables(32), FINE],
  ['variables 33 levels deep', variables(33), 'BAD_USER_INPUT', ['maxVariableDepth', 33]],
  ['@defer', '{ ... @defer { viewer { id } } }', INVALID],
  ['@stream', '{ projects { nodes @stream { id } } }', INVALID],
  [
    'a subscription with 16 aliases',
    `subscription { events { ${times(16, (n) => `a${n}: id`)} } }`,
    COMPLEX,
    ['maxAliases', 16],
  ],
  ['a subscription that skips its field', 'subscription { events @skip(if: true) { id } }', INVALID],
  [
    'a subscription that may skip its field',
    { query: 'subscription($is: Boolean!) { events @include(if: $is) { id } }', variables: { is: true } },
    INVALID,
  ],
  [
    'a subscription that skips its field in a fragment',
    'subscription { ...F } fragment F on Subscription { ... @skip(if: true) { events { id } } }',
    INVALID,
  ],
];

const ROWS = DOCUMENTS.map(([name, of, code, found]) => ({
  name,
  found,
  operation: typeof of === 'string' ? { query: of } : of,
  code,
}));

async function verdict(transport: Transport, operation: Operation): Promise<object> {
  const conversation = await transport.open(server, operation);
  const [answer] = await take(conversation, 1);
  conversation.close();
  const { extensions, message } = answer!.errors?.[0] ?? {};
  return { code: extensions?.code, limit: extensions?.limit, message };
}

/** Which limit, its value, what was found, and the setting that moves it. */
const refusedFor = (name: LimitName, found: number, max = DEFAULT_LIMITS[name]) => ({
  limit: { name, max, found },
  message: expect.stringContaining(`found ${found}, limit ${max} (${LIMITS[name].doc}; setting ${LIMITS[name].env})`),
});

describe('every transport has the same verdict, the second time too, on', () => {
  it.each(ROWS)('$name', async ({ operation, code, found }) => {
    const ways = operation.operationName ? EVERYWHERE.filter((way) => way !== SINGLE) : EVERYWHERE;
    const verdicts = await Promise.all([...ways, ...ways].map((transport) => verdict(transport, operation)));
    expect(verdicts[0]).toMatchObject({ code });
    expect(verdicts).toEqual(verdicts.map(() => verdicts[0]));
    if (code === COMPLEX) expect(verdicts[0]).toHaveProperty('limit.found', expect.any(Number));
    if (found) expect(verdicts[0]).toMatchObject(refusedFor(...found));
  });
});

it('a subscription on the same socket has lived through all of them', async () => {
  const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };
  const [record] = await server.hub.publish(ADMIN, 'acme', [activity]);
  await until(() => socket.frames('live').length > 0);
  expect(socket.frames('live').map(({ data }) => data.events.id)).toEqual([record!.id]);
});

it('variables nested deeper than any stack are refused, and their sender lives on', async () => {
  const body = (levels: number) =>
    `{"query":"{ viewer { id } }","variables":{"json":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
  const headers = { 'content-type': 'application/json', authorization: server.authorization };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: body(200_000) });
  expect(response.status).toBe(400);
  const { message, limit } = refusedFor('maxVariableDepth', 320);
  const refused = { message, extensions: { code: 'BAD_USER_INPUT', field: 'variables', limit } };
  expect(await response.json()).toEqual({ errors: [refused] });
  socket.send(`{"type":"subscribe","id":"deep","payload":${body(60_000)}}`);
  expect(await take({ frames: () => socket.frames('deep') }, 1)).toEqual([{ errors: [refused] }]);
});

const REFUSED = ROWS.filter(({ code }) => code === COMPLEX);

it.each(REFUSED)('$name: refused within 50 ms, though it was never seen before', async ({ operation }) => {
  const durations: number[] = [];
  for (const n of [1, 2, 3, 4, 5]) {
    const started = process.cpuUsage();
    await verdict(HTTP, { ...operation, query: `# ${n}\n${operation.query}` });
    const { user, system } = process.cpuUsage(started);
    durations.push((user + system) / 1_000);
  }
  // Time of the processor: other work of the machine does not count. The best of five: a collection of garbage does.
  expect(Math.min(...durations)).toBeLessThan(50);
});

describe('a setting moves the limit', () => {
  const SETTINGS: readonly [Partial<Limits>, over: string | Operation, at: string | Operation][] = [
    [{ maxTokens: 50 }, tokens(51), tokens(50)],
    [{ maxDepth: 3 }, '{ events { nodes { actor { id } } } }', '{ events { nodes { id } } }'],
    [{ maxAliases: 2 }, aliases(3), aliases(2)],
    [{ maxDirectives: 1 }, directives(2), directives(1)],
    [
      { maxComplexity: 500 },
      '{ events(first: 500) { nodes { actor { id } } } }',
      '{ events(first: 500) { nodes { id } } }',
    ],
    [{ maxVariableDepth: 2 }, variables(3), variables(2)],
  ];

  it.each(SETTINGS)('%j', async (limits, over, at) => {
    const narrow = await startTestServer({ server: { limits } });
    const code = async (operation: string | Operation) => {
      const { query, variables: values } = typeof operation === 'string' ? { query: operation } : operation;
      return (await narrow.post(query, values)).errors?.[0]?.extensions?.code;
    };
    expect([await code(over), await code(at)]).toEqual([
      expect.stringMatching(/^(OPERATION_TOO_COMPLEX|BAD_USER_INPUT)$/),
      FINE,
    ]);
    await narrow.close();
  });
});
