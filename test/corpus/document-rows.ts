import { expect } from 'vitest';
import { DISTINCT, HTTP, type Operation, SINGLE, SSE, type Transport, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

/** How documents travel, and how many bytes there may be of one. */
export const WAYS: readonly { transport: Transport; room: number }[] = [
  { transport: HTTP, room: 1_000_000 },
  { transport: SSE, room: 1_000_000 },
  { transport: DISTINCT, room: 1_000_000 },
  { transport: SINGLE, room: 1_000_000 },
  { transport: WEBSOCKET, room: 125_000 },
];

interface DocumentRow {
  readonly id: string;
  readonly title: string;
  /** One of at most so many bytes, where it could be of any size. */
  readonly query: string | ((room: number) => string);
  readonly variables?: Record<string, unknown>;
  /** What it may be refused with; null when it is fine. */
  readonly codes: readonly string[] | null;
  readonly hub?: 'closed';
}

const TOO_COMPLEX = ['OPERATION_TOO_COMPLEX'];
const INVALID = ['GRAPHQL_VALIDATION_FAILED'];
const UNREADABLE = ['GRAPHQL_PARSE_FAILED'];
const BAD_INPUT = ['BAD_USER_INPUT'];

/** As many of `unit` as there is room for, at most `count`. */
const repeated = (unit: string, count: number) => (room: number) =>
  `{ __typename ${unit.repeat(Math.min(count, Math.floor((room - 100) / unit.length)))} }`;
const deep = (depth: number) => (room: number) => {
  const levels = Math.min(depth - 1, Math.floor((room - 100) / 10));
  return `{ ${'deep { '.repeat(levels)} leaf ${'}'.repeat(levels)} }`;
};
const aliases = (count: number) => (room: number) =>
  `{ ${Array.from({ length: Math.min(count, Math.floor(room / 20)) }, (_, at) => `a${at}: __typename`).join(' ')} }`;

/** Fragments each of which spreads the next one twice: 2 to the power of `count` leaves in a few hundred bytes. */
const doubling = (count: number) => {
  const fragments = Array.from(
    { length: count },
    (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
  );
  return `{ ...f0 } ${fragments.join(' ')} fragment f${count} on Query { __typename }`;
};
const inline = (groups: number, each: number) => (room: number) => {
  const group = `... on Query { ${'__typename '.repeat(each)} } `;
  return `{ ${group.repeat(Math.min(groups, Math.floor((room - 100) / group.length)))} }`;
};

const LIMITS: readonly DocumentRow[] = [
  { id: 'G01', title: 'a depth of 10', query: deep(10), codes: null },
  { id: 'G01', title: 'a depth of 11', query: deep(11), codes: TOO_COMPLEX },
  { id: 'G01', title: 'a depth of 2,000', query: deep(2_000), codes: TOO_COMPLEX },
  { id: 'G01', title: 'a depth of 20,000', query: deep(20_000), codes: TOO_COMPLEX },
  { id: 'G02', title: '15 aliases', query: aliases(15), codes: null },
  { id: 'G02', title: '16 aliases', query: aliases(16), codes: TOO_COMPLEX },
  { id: 'G02', title: '10,000 aliases', query: aliases(10_000), codes: TOO_COMPLEX },
  { id: 'G03', title: '100,000 directives', query: repeated('@aa ', 100_000), codes: TOO_COMPLEX },
  {
    id: 'G03',
    title: '11 directives',
    query: `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: __typename @include(if: true)`).join(' ')} }`,
    codes: TOO_COMPLEX,
  },
  { id: 'G04', title: 'fragments that double 16 times', query: doubling(16), codes: TOO_COMPLEX },
  { id: 'G04', title: 'fragments that double 22 times', query: doubling(22), codes: TOO_COMPLEX },
  {
    id: 'G05',
    title: 'fragments in a circle',
    query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    codes: [...INVALID, ...TOO_COMPLEX],
  },
  { id: 'G06', title: '200 inline fragments of 100 fields', query: inline(200, 100), codes: TOO_COMPLEX },
  { id: 'G07', title: '3,000 times the same field', query: repeated('__typename ', 3_000), codes: TOO_COMPLEX },
  {
    id: 'G07',
    title: 'a list of 200,000 items',
    query: (room) => `{ events(types: [${'1 '.repeat(Math.min(200_000, room / 2 - 100))}]) { nodes { id } } }`,
    codes: TOO_COMPLEX,
  },
  {
    id: 'G14',
    title: '100 attempts to come in, under aliases',
    query: `mutation { ${Array.from({ length: 100 }, (_, at) => `a${at}: refreshSession(token: "guess-${at}") { id }`).join(' ')} }`,
    codes: TOO_COMPLEX,
  },
  { id: 'W17', title: 'more than 1,000 tokens', query: repeated('__typename ', 1_001), codes: TOO_COMPLEX },
  {
    id: 'W17',
    title: 'a cost of more than 5,000',
    query: `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: projects(first: 500) { nodes { id } }`).join(' ')} }`,
    codes: TOO_COMPLEX,
  },
];

const OTHERS: readonly DocumentRow[] = [
  ...[
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ a: __schema { b: types { c: name } } }',
    '{ ...f } fragment f on Query { __type(name: "Query") { name } }',
  ].map((query) => ({ id: 'G08', title: query, query, codes: INVALID, hub: 'closed' as const })),
  { id: 'G09', title: 'a misspelt field', query: '{ projcts { nodes { id } } }', codes: INVALID, hub: 'closed' },
  {
    id: 'G09',
    title: 'a misspelt argument',
    query: '{ projects(frst: 1) { nodes { id } } }',
    codes: INVALID,
    hub: 'closed',
  },
  { id: 'G10', title: 'a resolver that fails with an address', query: '{ failing }', codes: ['INTERNAL_SERVER_ERROR'] },
  {
    id: 'G10',
    title: 'a stream that fails with a path',
    query: 'subscription { failingStream }',
    codes: ['INTERNAL_SERVER_ERROR'],
  },
  {
    id: 'G12',
    title: 'first: 2147483647',
    query: '{ projects(first: 2147483647) { nodes { id } } }',
    codes: [...BAD_INPUT, ...TOO_COMPLEX],
  },
  { id: 'G12', title: 'first: -1', query: '{ projects(first: -1) { nodes { id } } }', codes: BAD_INPUT },
  {
    id: 'G12',
    title: 'first: 99999999999',
    query: '{ projects(first: 99999999999) { nodes { id } } }',
    codes: [...INVALID, ...BAD_INPUT],
  },
  {
    id: 'G12',
    title: 'last: -1 of a stream',
    query: 'subscription { events(projectId: "acme", last: -1) { id } }',
    codes: BAD_INPUT,
  },
  { id: 'G16', title: '@defer', query: '{ ... @defer { projects { nodes { id } } } }', codes: INVALID },
  { id: 'G16', title: '@stream', query: '{ projects { nodes @stream(initialCount: 0) { id } } }', codes: INVALID },
  { id: 'G17', title: 'NUL in a name', query: '{ pro\0jects { nodes { id } } }', codes: UNREADABLE },
  { id: 'G17', title: 'half of a pair in a name', query: '{ pro\ud800jects { nodes { id } } }', codes: UNREADABLE },
  {
    id: 'G17',
    title: 'a right-to-left override in a name',
    query: '{ pro\u202ejects { nodes { id } } }',
    codes: UNREADABLE,
  },
  { id: 'G17', title: 'a byte order mark in front', query: '\ufeff{ __typename }', codes: null },
  {
    id: 'H12',
    title: 'variables nested 33 deep',
    query: 'query ($id: ID!) { project(id: $id) { id } }',
    variables: { id: nested(33) },
    codes: BAD_INPUT,
  },
];

function nested(depth: number): unknown[] {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
}

/** On one WebSocket with a stream that has to live through it. */
async function askBeside(scene: Scene, operation: Operation) {
  const client = await scene.socket();
  client.subscribe('live', 'subscription { activity(projectId: "acme") { summary } }');
  const { query, ...rest } = operation;
  client.subscribe('1', query, rest);
  await until(() => client.frames('1').length > 0, { what: () => JSON.stringify(client.messages) });
  await until(async () => {
    await scene.data('mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "live"}) { id } }');
    return client.frames('live').length > 0;
  });
  return client.frames('1')[0]!;
}

export const DOCUMENT_CASES: readonly Case[] = [...LIMITS, ...OTHERS].flatMap(({ query, variables, codes, ...row }) =>
  WAYS.map(({ transport, room }) => ({
    ...row,
    via: transport.name,
    // A document that is refused costs less than any other input may.
    ...(codes && { maxDelayMs: 50 }),
    async run(scene: Scene) {
      const operation = { query: typeof query === 'string' ? query : query(room), variables };
      const answer = await (transport === WEBSOCKET ? askBeside(scene, operation) : scene.ask(transport, operation));
      if (codes === null) return expect(answer.errors).toBeUndefined();
      const [error] = answer.errors ?? [];
      expect(error, JSON.stringify(answer).slice(0, 500)).toBeDefined();
      expect(codes, JSON.stringify(answer).slice(0, 500)).toContain(error!.extensions.code);
      expect(answer.data ?? {}).toEqual(expect.not.objectContaining({ projects: expect.anything() }));
      const limit = { name: expect.any(String), max: expect.any(Number), found: expect.any(Number) };
      if (error!.extensions.code === 'OPERATION_TOO_COMPLEX') expect(error!.extensions.limit).toEqual(limit);
      // What there is must not show.
      if (row.hub === 'closed') expect(error!.message).not.toMatch(/did you mean/i);
    },
  })),
);
