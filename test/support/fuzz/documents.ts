import type { Random } from './random.js';

/** Good documents, which mutations start from. None of them takes away what the others need. */
const DOCUMENTS = [
  '{ __typename }',
  '{ viewer { id name method } }',
  '{ projects(first: 5) { edges { cursor node { id name head { offset cursor } } } pageInfo { hasNextPage } } }',
  'query ($id: ID!, $n: Int) { project(id: $id) { id events(last: $n) { nodes { id type payload } } } }',
  '{ events(projectId: "acme", types: [ACTIVITY], first: 3) { nodes { id ... on Activity { summary } } } }',
  'query ($after: String) { events(after: $after, first: 2) { edges { cursor } } }',
  '{ __schema { types { name fields { name } } } }',
  'query A { eventTypes { name } } query B { viewer { id } }',
  '{ a: viewer { ...f } b: viewer { ...f } } fragment f on Viewer { id method }',
  'subscription { events(projectId: "acme") { id offset } }',
  'subscription ($after: String, $last: Int) { activity(projectId: "acme", after: $after, last: $last, onGap: CONTINUE) { summary } }',
  'subscription ($f: Boolean = true) { events { id @include(if: $f) } }',
  'mutation ($input: ActivityInput!, $options: PublishOptions) { publishActivity(projectId: "acme", input: $input, options: $options) { id } }',
  'mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: """block "text" """}) { cursor } }',
  'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }',
  'mutation ($token: String!) { refreshSession(token: $token) { id } }',
] as const;

const TOKENS = /"""(?:"?"?[^"])*"""|"(?:\\.|[^"\\])*"|\.\.\.|[$@]?\w+|[^\s\w]/g;

/** What is put in the place of tokens: what the grammar knows, and what it does not. */
const FOREIGN = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '=',
    '|',
    '&',
    '@',
    '$',
    '...',
    '#',
    '"',
    '"""',
    '\\',
    ',',
    '\0',
    '\ufeff',
    '\u202e',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'null',
    'true',
    '@skip(if: true)',
    '@include(if: $f)',
    '@defer',
  ],
  ...[
    '__typename',
    '__schema',
    '__proto__',
    'constructor',
    'acme',
    'id',
    'nope',
    '-0',
    '1e400',
    '99999999999999999999',
  ],
  ...['"\\ud800"', '"\\u0000"', '{ __typename }', '...f', '$f', '[[[[]]]]', 'ACTIVITY', '☃'],
];

/** A document that is good, nearly good, or far from it. */
export function mutatedDocument(random: Random): string {
  const document = random.pick(DOCUMENTS);
  if (random.chance(0.2)) return document;
  if (random.chance(0.03)) return repetition(random);
  const tokens: string[] = document.match(TOKENS) ?? [];
  for (let times = 1 + random.below(4); times > 0; times--) mutate(tokens, random);
  return tokens.join(random.pick([' ', ' ', '\n', ',']));
}

function mutate(tokens: string[], random: Random): void {
  const at = random.below(tokens.length + 1);
  const from = random.below(tokens.length + 1);
  const MUTATIONS = [
    () => tokens.splice(at, 1 + random.below(3)),
    () => tokens.splice(at, 0, random.pick(FOREIGN)),
    () => tokens.splice(at, 1, random.pick(FOREIGN)),
    () => tokens.splice(at, 0, ...tokens.slice(from, from + 1 + random.below(8))),
    () => tokens.splice(at, 1, tokens[from] ?? ''),
  ];
  random.pick(MUTATIONS)();
}

/** Much of the same thing. */
function repetition(random: Random): string {
  const count = 10 ** (1 + random.below(4));
  return random.pick([
    () => `{ ${'a: __typename '.repeat(count)} }`,
    () => `${'{ a '.repeat(count)}${'}'.repeat(count)}`,
    () => `{ __typename ${'@a '.repeat(count)} }`,
    () => `query (${'$a: Int '.repeat(count)}) { __typename }`,
    () => `{ events(types: [${'ACTIVITY '.repeat(count)}]) { nodes { id } } }`,
    () => `{ ${'...f '.repeat(count)} } fragment f on Query { ...f }`,
    () => `{ __typename } ${'# comment\n'.repeat(count)}`,
  ])();
}
