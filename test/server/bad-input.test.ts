import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, type Operation, refusal, SSE, STREAMS, type Transport, take } from '../support/transports.js';
import { until } from '../support/until.js';

type Kind = 'query' | 'subscription';

let server: TestServer;
/** One socket that carries every bad operation, with a subscription that has to live through all of them. */
let socket: SocketClient;
const cursors: Record<string, string> = {};

const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };

beforeAll(async () => {
  server = await startTestServer();
  const { hub, log } = server;
  for (const id of ['globex', 'trimmed']) await hub.projects.create(ADMIN, { id });
  for (const id of ['acme', 'globex', 'trimmed']) await hub.publish(ADMIN, id, Array(9).fill(activity));
  await log.trim({ project: 'trimmed', keep: 4 });
  const [acme, globex, trimmed] = await Promise.all(['acme', 'globex', 'trimmed'].map((id) => log.head(id)));
  const valid = hub.cursors.seal('acme', { ...acme!, at: 5 });
  Object.assign(cursors, {
    head: hub.cursors.seal('acme', { ...acme!, at: 10 }),
    malformed: 'zzz',
    empty: '',
    changed: valid.slice(0, -1) + (valid.endsWith('A') ? 'B' : 'A'),
    foreign: hub.cursors.seal('globex', { ...globex!, at: 5 }),
    otherEpoch: hub.cursors.seal('acme', { ...acme!, epoch: 'another', at: 5 }),
    ahead: hub.cursors.seal('acme', { ...acme!, at: 11 }),
    trimmed: hub.cursors.seal('trimmed', { ...trimmed!, at: 2 }),
    trimmedEarliest: hub.cursors.seal('trimmed', { ...trimmed!, at: 6 }),
    trimmedHead: hub.cursors.seal('trimmed', { ...trimmed!, at: 10 }),
    beginning: hub.cursors.seal('acme', { ...acme!, at: 0 }),
  });
  socket = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
  socket.subscribe('live', 'subscription($after: String) { events(projectId: "acme", after: $after) { id } }', {
    variables: { after: cursors.head },
  });
});
afterAll(async () => {
  socket.close();
  await server.close();
});

let operations = 0;
const SAME_SOCKET: Transport = {
  name: 'one WebSocket',
  async open(_server, { query, ...rest }) {
    const id = `bad-${++operations}`;
    socket.subscribe(id, query, rest);
    return { frames: () => socket.frames(id), isComplete: () => socket.isComplete(id), close: () => undefined };
  },
};

/** Queries come over HTTP and WebSocket, subscriptions over everything that streams. */
const WAYS: readonly { kind: Kind; transport: Transport }[] = [
  ...[HTTP, SAME_SOCKET].map((transport) => ({ kind: 'query' as const, transport })),
  ...[SAME_SOCKET, ...STREAMS.slice(1)].map((transport) => ({ kind: 'subscription' as const, transport })),
];

const events = (kind: Kind, args: string) => `events(${args}) { ${kind === 'query' ? 'nodes { id }' : 'id'} }`;
const after = (projectId: string, cursor: string) => (kind: Kind) => ({
  query: `${kind}($after: String) { ${events(kind, `projectId: "${projectId}", after: $after`)} }`,
  variables: { after: cursors[cursor] },
});
const count = (name: string, value: number) => (kind: Kind) => ({
  query: `${kind} { ${events(kind, `projectId: "acme", ${name}: ${value}`)} }`,
});
const expired = (reason: string, [earliest, head]: [string, string]) => ({
  code: 'CURSOR_EXPIRED',
  reason,
  get earliest() {
    return cursors[earliest];
  },
  get head() {
    return cursors[head];
  },
});

interface Case {
  readonly name: string;
  readonly operation: (kind: Kind) => Operation;
  readonly expected: object;
  /** Where it makes sense; both when absent. */
  readonly only?: Kind;
}

const CASES: readonly Case[] = [
  {
    name: 'an unknown project',
    operation: (kind) => ({ query: `${kind} { ${events(kind, 'projectId: "nowhere"')} }` }),
    expected: { code: 'NOT_FOUND' },
  },
  {
    name: 'a project id that none can have',
    operation: (kind) => ({ query: `${kind} { ${events(kind, 'projectId: "*"')} }` }),
    expected: { code: 'NOT_FOUND' },
  },
  {
    name: 'an unknown type, as a literal',
    operation: (kind) => ({ query: `${kind} { ${events(kind, 'projectId: "acme", types: [NOPE]')} }` }),
    expected: { code: 'GRAPHQL_VALIDATION_FAILED' },
  },
  {
    name: 'an unknown type, as a variable',
    operation: (kind) => ({
      query: `${kind}($types: [EventType!]) { ${events(kind, 'projectId: "acme", types: $types')} }`,
      variables: { types: ['NOPE'] },
    }),
    expected: { code: 'BAD_USER_INPUT', field: expect.stringMatching(/^types/) },
  },
  { name: 'a malformed cursor', operation: after('acme', 'malformed'), expected: { code: 'CURSOR_INVALID' } },
  { name: 'an empty cursor', operation: after('acme', 'empty'), expected: { code: 'CURSOR_INVALID' } },
  { name: "another project's cursor", operation: after('acme', 'foreign'), expected: { code: 'CURSOR_INVALID' } },
  {
    name: 'a cursor with one other character',
    operation: after('acme', 'changed'),
    expected: { code: 'CURSOR_INVALID' },
  },
  {
    name: 'a cursor of another epoch',
    operation: after('acme', 'otherEpoch'),
    expected: expired('EPOCH', ['beginning', 'head']),
  },
  {
    name: 'a cursor beyond the head',
    operation: after('acme', 'ahead'),
    expected: expired('AHEAD', ['beginning', 'head']),
  },
  {
    name: 'a cursor that retention has passed',
    operation: after('trimmed', 'trimmed'),
    expected: expired('TRIMMED', ['trimmedEarliest', 'trimmedHead']),
  },
  { name: 'last: -1', operation: count('last', -1), expected: { code: 'BAD_USER_INPUT', field: 'last' } },
  { name: 'last: 501', operation: count('last', 501), expected: { code: 'BAD_USER_INPUT', field: 'last' } },
  {
    name: 'first: 501',
    operation: count('first', 501),
    expected: { code: 'BAD_USER_INPUT', field: 'first' },
    only: 'query',
  },
  {
    name: 'first: -1',
    operation: count('first', -1),
    expected: { code: 'BAD_USER_INPUT', field: 'first' },
    only: 'query',
  },
  {
    name: 'a number that is none',
    operation: (kind) => ({
      query: `${kind}($last: Int) { ${events(kind, 'projectId: "acme", last: $last')} }`,
      variables: { last: 1.5 },
    }),
    expected: { code: 'BAD_USER_INPUT', field: 'last' },
  },
  {
    name: 'an instant that is none',
    operation: (kind) => ({
      query: `${kind}($since: DateTime) { ${events(kind, 'projectId: "acme", since: $since')} }`,
      variables: { since: 'yesterday' },
    }),
    expected: { code: 'BAD_USER_INPUT', field: 'since' },
  },
  {
    name: 'a syntax error',
    operation: (kind) => ({ query: `${kind} {` }),
    expected: { code: 'GRAPHQL_PARSE_FAILED' },
  },
  {
    name: 'a field that does not exist',
    operation: (kind) => ({ query: `${kind} { nope }` }),
    expected: { code: 'GRAPHQL_VALIDATION_FAILED' },
  },
  {
    name: 'a missing variable',
    operation: (kind) => ({ query: `${kind}($projectId: ID!) { ${events(kind, 'projectId: $projectId')} }` }),
    expected: { code: 'BAD_USER_INPUT', field: 'projectId' },
  },
  {
    name: 'a variable that skips the only field',
    operation: (kind) => ({
      query: `${kind}($f: Boolean!) { events(projectId: "acme") @skip(if: $f) { id } }`,
      variables: { f: true },
    }),
    expected: { code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/) },
    only: 'subscription',
  },
  {
    name: 'an unknown operation name',
    operation: (kind) => ({ query: `${kind} A { ${events(kind, 'projectId: "acme"')} }`, operationName: 'B' }),
    expected: { code: 'BAD_USER_INPUT', field: 'operationName' },
  },
  {
    name: 'two root fields',
    operation: (kind) => ({
      query: `${kind} { a: ${events(kind, 'projectId: "acme"')} b: ${events(kind, 'projectId: "acme"')} }`,
    }),
    expected: { code: 'GRAPHQL_VALIDATION_FAILED' },
    only: 'subscription',
  },
];

const ROWS = CASES.flatMap(({ name, operation, expected, only }) =>
  WAYS.filter(({ kind }) => only === undefined || kind === only).map(({ kind, transport }) => ({
    ...{ name, kind, via: transport.name, transport, expected },
    operation: () => operation(kind),
  })),
);

it.each(ROWS)('$name, in a $kind over $via, is refused with its code', async ({ transport, operation, expected }) => {
  expect(await refusal(transport, server, operation())).toMatchObject(expected);
});

describe('publishing', () => {
  const publish = (input: object) => ({
    query: 'mutation($input: FileChangeInput!) { publishFileChange(projectId: "acme", input: $input) { id } }',
    variables: { input },
  });
  const PUBLICATIONS = [
    {
      name: 'a payload over the limit',
      input: { filePath: 'x'.repeat(65_536), changeType: 'MODIFIED' },
      expected: { code: 'PAYLOAD_TOO_LARGE' },
    },
    {
      name: 'an unknown value of an enum',
      input: { filePath: 'x', changeType: 'NOPE' },
      expected: { code: 'BAD_USER_INPUT', field: 'input.changeType' },
    },
    {
      name: 'a missing field',
      input: { filePath: 'x' },
      expected: { code: 'BAD_USER_INPUT', field: expect.any(String) },
    },
    {
      name: 'a number out of bounds',
      input: { filePath: 'x', changeType: 'MODIFIED', sizeBytes: -1 },
      expected: { code: 'BAD_USER_INPUT', field: 'sizeBytes' },
    },
  ].flatMap((row) => [HTTP, SAME_SOCKET, SSE].map((transport) => ({ ...row, via: transport.name, transport })));

  it.each(PUBLICATIONS)('$name, over $via, is refused and appends nothing', async ({ transport, input, expected }) => {
    const before = await server.log.head('acme');
    expect(await refusal(transport, server, publish(input))).toMatchObject(expected);
    expect(await server.log.head('acme')).toEqual(before);
  });
});

describe('with onGap: CONTINUE', () => {
  const query = `subscription($projectId: ID!, $after: String) {
    events(projectId: $projectId, after: $after, onGap: CONTINUE) { offset }
  }`;
  const GAPS = [
    { name: 'retention has passed', projectId: 'trimmed', cursor: 'trimmed', offset: 7, gap: { from: 3, to: 6 } },
    { name: 'is of another epoch', projectId: 'acme', cursor: 'otherEpoch', offset: 1, gap: expect.any(Object) },
    { name: 'lies beyond the head', projectId: 'acme', cursor: 'ahead', offset: 1, gap: expect.any(Object) },
  ].flatMap((row) => STREAMS.map((transport) => ({ ...row, via: transport.name, transport })));

  it.each(GAPS)('a stream from a cursor that $name starts at the earliest event over $via', async (row) => {
    const variables = { projectId: row.projectId, after: cursors[row.cursor] };
    const stream = await row.transport.open(server, { query, variables });
    const [first, second] = await take(stream, 2);
    expect(first!.data.events.offset).toBe(row.offset);
    expect(first!.extensions).toMatchObject({ gap: row.gap });
    expect(second!.data.events.offset).toBe(row.offset + 1);
    expect(second!.extensions).not.toHaveProperty('gap');
    stream.close();
  });
});

it('a subscription on the same socket has lived through all of it', async () => {
  const [record] = await server.hub.publish(ADMIN, 'acme', [activity]);
  await until(() => socket.frames('live').length > 0);
  expect(socket.frames('live').map(({ data }) => data.events.id)).toEqual([record!.id]);
  expect(socket.messages.filter(({ type }) => type === 'error').length).toBeGreaterThan(CASES.length);
});
