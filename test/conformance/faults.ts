import type { Message } from '../support/socket-client.js';
import type { Fault, FaultParts, Operation, Plant } from './faulty-hub.js';

const isNext = ({ type }: Message) => type === 'next';
const isResult = (block: string) => /^event: next$/m.test(block);

/** Leaves out or sets arguments of an operation. */
const argument =
  (change: (variables: Record<string, unknown>, operation: Operation) => Record<string, unknown>) =>
  (): FaultParts => ({
    operation: (operation) => ({ ...operation, variables: change({ ...operation.variables }, operation) }),
  });

const without = (name: string) => argument(({ [name]: _, ...rest }) => rest);

interface Result {
  readonly data?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Changes each result over WebSocket and SSE. */
const results = (change: (result: Result) => Result) => (): FaultParts => ({
  message: (message) => [isNext(message) ? { ...message, payload: change(message.payload) } : message],
  block: (block) => [
    isResult(block)
      ? block.replace(
          /^data: (.*)$/m,
          (_, data: string) => `data: ${JSON.stringify(change(JSON.parse(data) as Result))}`,
        )
      : block,
  ],
});

/** Calls the function with the number of each result. */
function counted<T>(
  is: (each: T) => boolean,
  change: (each: T, number: number) => readonly T[],
): (each: T) => readonly T[] {
  let number = 0;
  return (each) => (is(each) ? change(each, ++number) : [each]);
}

const EVERY = 7;
const isChosen = (number: number) => number % EVERY === 0;

/** Holds back every seventh and delivers it after the next. */
function swapped<T>(): (each: T, number: number) => readonly T[] {
  let held: T[] = [];
  return (each, number) => {
    if (isChosen(number)) {
      held = [each];
      return [];
    }
    return [each, ...held.splice(0)];
  };
}
const duplicated = <T>(each: T, number: number) => (isChosen(number) ? [each, each] : [each]);
const dropped = <T>(each: T, number: number) => (isChosen(number) ? [] : [each]);

/** Takes a cursor that the hub has not handed out for "now". */
function acceptingAnyCursor(): Plant {
  const known = new Set<string>();
  const remember = (text: string) => {
    for (const [, cursor] of text.matchAll(/"([\w.-]{20,})"/g)) known.add(cursor!);
  };
  return () => ({
    operation({ variables: { after, ...rest } = {}, ...operation }) {
      const isRefused = typeof after === 'string' && isAltered(after, known);
      return { ...operation, variables: isRefused ? rest : { after, ...rest } };
    },
    answer: remember,
  });
}

/** Whether it is no cursor, or differs from a known one in a character. */
const isAltered = (after: string, known: ReadonlySet<string>): boolean =>
  !after.includes('.') ||
  [...known].some(
    (cursor) => cursor.length === after.length && [...cursor].filter((c, at) => c !== after[at]).length === 1,
  );

const closing = (change: (code: number) => number | null) => (): FaultParts => ({ closeCode: change });

/** Removes a member of the extensions of each result. */
const withoutExtension = (name: string) =>
  results(({ extensions: { [name]: _, ...extensions } = {}, ...rest }) => ({ ...rest, extensions }));

const doubledOffsets = results(
  (result) => JSON.parse(JSON.stringify(result), (name, value) => (name === 'offset' ? value * 2 : value)) as Result,
);

/** Continues behind a gap, and says nothing about it. */
const silentGap = (): FaultParts => ({
  ...argument((variables, { query }) =>
    query?.includes('$onGap') ? { ...variables, onGap: 'CONTINUE' } : variables,
  )(),
  ...withoutExtension('gap')(),
});

const otherProjects = argument(({ projectId, ...rest }, { query }) =>
  query?.includes('event: events') ? rest : { projectId, ...rest },
);

/** Every ping but the first has no cursors. */
function startOnly(): FaultParts {
  const cursors = new Set<string>();
  return {
    message(message) {
      if (message.type !== 'ping') return [message];
      const known = Object.entries(message.payload?.cursors ?? {}).filter(([id]) => !cursors.has(id));
      for (const [id] of known) cursors.add(id);
      return [{ ...message, payload: { cursors: Object.fromEntries(known) } }];
    },
  };
}

/** The first of the messages or blocks is missing. */
function firstMissing<T>(is: (each: T) => boolean): (each: T) => readonly T[] {
  return counted(is, (each, number) => (number === 1 ? [] : [each]));
}

const isPosition = (block: string) => /^id: /m.test(block) && !block.includes('data: ');

/** Messages by which an error closes the socket. */
const closingFor = (is: (message: Message) => boolean, code: number) => (): FaultParts => ({
  message: (message) => [message, ...(message.type === 'error' && is(message) ? [code] : [])],
});
const isLimit = ({ payload }: Message) => Boolean(payload[0].extensions.limit);

const withoutIdempotency = (): FaultParts => ({
  operation: ({ query, ...rest }) => ({
    ...rest,
    query: query?.replace(', options: {idempotencyKey: $key}', '').replace(', $key: String!', ''),
  }),
});

/** Takes a key in the URL for the credential. */
const keysInUrls: FaultParts['request'] = (request) => {
  const url = new URL(request.url, 'http://hub');
  const key = url.searchParams.get('key');
  if (key === null) return;
  url.searchParams.delete('key');
  request.url = url.pathname + url.search;
  request.headers.authorization = `Bearer ${key}`;
};

export const FAULTS: readonly Fault[] = [
  { name: 'reorders events', breaks: ['8.3'], plant: () => ({ message: counted(isNext, swapped()) }) },
  { name: 'reorders events over SSE', breaks: ['8.3'], plant: () => ({ block: counted(isResult, swapped()) }) },
  { name: 'duplicates events', breaks: ['8.3'], plant: () => ({ message: counted(isNext, duplicated) }) },
  { name: 'drops events', breaks: ['8.3', '11.3'], plant: () => ({ message: counted(isNext, dropped) }) },
  { name: 'drops events over SSE', breaks: ['8.3', '11.3'], plant: () => ({ block: counted(isResult, dropped) }) },
  { name: 'numbers events with holes', breaks: ['8.3'], plant: doubledOffsets },
  { name: 'ignores types', breaks: ['8.2'], plant: without('types') },
  { name: 'ignores minPriority', breaks: ['8.2'], plant: without('minPriority') },
  { name: 'ignores key', breaks: ['8.2'], plant: without('key') },
  { name: 'streams other projects', breaks: ['8.1'], plant: otherProjects },
  { name: 'resumes from now', breaks: ['9.2', '11.2'], plant: without('after') },
  { name: 'ignores last', breaks: ['9.3'], plant: without('last') },
  { name: 'ignores since', breaks: ['9.4'], plant: without('since') },
  {
    ...{ name: 'ignores Last-Event-ID', breaks: ['9.1'] },
    plant: () => ({ request: ({ headers }) => void delete headers['last-event-id'] }),
  },
  { name: 'skips a gap without a signal', breaks: ['12.1', '12.2'], plant: silentGap },
  { name: 'continues without the gap', breaks: ['12.5'], plant: withoutExtension('gap') },
  { name: 'accepts any cursor', breaks: ['7.1', '12.6'], plant: acceptingAnyCursor() },
  { name: 'sends results without a cursor', breaks: ['7.2'], plant: withoutExtension('cursor') },
  {
    name: 'sends no position with the start',
    breaks: ['5.2', '10.1'],
    plant: () => ({ message: firstMissing(({ type }) => type === 'ping') }),
  },
  {
    name: 'sends no first block over SSE',
    breaks: ['6.2', '10.1'],
    plant: () => ({ block: firstMissing(isPosition) }),
  },
  { name: 'sends quiet streams no newer position', breaks: ['10.2'], plant: startOnly },
  {
    ...{ name: 'sends quiet streams no newer block', breaks: ['10.2'] },
    plant: () => ({ block: counted(isPosition, (block, number) => (number === 1 ? [block] : [])) }),
  },
  {
    name: 'sends no id over SSE',
    breaks: ['6.3'],
    plant: () => ({ block: (block) => [isResult(block) ? block.replace(/^id: .*\n/m, '') : block] }),
  },
  {
    ...{ name: 'completes a stream whose credential ended', breaks: ['6.6'] },
    plant: () => ({
      block: (block) => [block, ...(block.includes('"UNAUTHENTICATED"') ? ['event: complete\ndata: '] : [])],
    }),
  },
  {
    name: 'keeps a socket whose credential ended',
    breaks: ['13.2'],
    plant: closing((code) => (code === 4403 ? null : code)),
  },
  { name: 'closes with another code', breaks: ['13.2'], plant: closing((code) => (code === 4403 ? 4400 : code)) },
  {
    name: 'closes for an id in use with another code',
    breaks: ['13.5'],
    plant: closing((code) => (code === 4409 ? 4400 : code)),
  },
  { name: 'closes the socket for an error', breaks: ['4.6'], plant: closingFor(() => true, 4400) },
  { name: 'closes the socket for a limit', breaks: ['4.8'], plant: closingFor(isLimit, 4400) },
  {
    ...{ name: 'goes on with an operation that its client ended', breaks: ['4.5'] },
    plant: () => ({ sent: (message) => (message.type === 'complete' ? null : message) }),
  },
  {
    ...{ name: 'answers a ping without its payload', breaks: ['5.5'] },
    plant: () => ({ message: (message) => [message.type === 'pong' ? { type: 'pong' } : message] }),
  },
  {
    ...{ name: 'publishes a repeated event again', breaks: ['3.6'] },
    plant: withoutIdempotency,
  },
  { name: 'answers everything with 200', breaks: ['3.1', '3.3'], plant: () => ({ status: () => 200 }) },
  { name: 'accepts a key in a URL', breaks: ['2.4'], plant: () => ({ request: keysInUrls }) },
];
