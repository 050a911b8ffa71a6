import type { Section } from '../check.js';
import { expectEqual, expectThat, NotCheckable } from '../expect.js';
import { EVENTS, type Trial } from '../trial.js';
import { textsOf } from '../wire/following.js';
import type { Socket } from '../wire/socket.js';
import { codeOf } from '../wire/target.js';

const VIEWER = '{ viewer { id } }';
const INIT_MS = 6_000;
const MAX_MESSAGE_BYTES = 131_072;
const ALIASES = Array.from({ length: 200 }, (_, n) => `a${n}: viewer { id }`);

/** Operations that the hub rejects, with the codes of their errors. */
const REJECTED: readonly (readonly [query: string, variables: object, code: string])[] = [
  ['subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
  ['subscription { noSuchField }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  [EVENTS, { projectId: 'conformance-nowhere' }, 'NOT_FOUND'],
  [EVENTS, { projectId: 1.5, last: 501 }, 'BAD_USER_INPUT'],
];

/** Runs on a socket that follows the project. Afterwards its stream still delivers. */
async function besideStream(trial: Trial, run: (socket: Socket) => Promise<void>): Promise<void> {
  const socket = await trial.socket();
  const live = socket.follow('live', EVENTS, { projectId: trial.project });
  await live.position();
  await run(socket);
  await trial.activities(['still here']);
  expectEqual('events of the other operation', textsOf(await live.take(1)), ['still here']);
}

/** Resolves when the hub has handled every message that was sent before. */
async function handled(socket: Socket, payload: object): Promise<void> {
  socket.send({ type: 'ping', payload });
  const text = JSON.stringify(payload);
  await socket.until('a pong', () =>
    socket.messages.find((message) => message.type === 'pong' && JSON.stringify(message.payload) === text),
  );
}

export const WEBSOCKET: Section = {
  number: 4,
  title: 'WebSocket',
  checks: [
    {
      sentence: '4.1',
      title: 'the sub-protocol is graphql-transport-ws',
      async run(trial) {
        expectEqual('chosen sub-protocol', (await trial.socket()).protocol, 'graphql-transport-ws');
      },
    },
    {
      sentence: '4.2',
      title: 'connection_init is acknowledged, and awaited for 3 s',
      slow: true,
      async run(trial) {
        await trial.socket();
        const silent = await trial.socket({ init: false });
        expectEqual('close code without connection_init', await silent.closed(INIT_MS), 4408);
      },
    },
    {
      sentence: '4.3',
      title: 'an id is free again when its operation has ended',
      async run(trial) {
        const socket = await trial.socket();
        for (const round of [1, 2]) {
          socket.subscribe('again', VIEWER);
          await socket.until('complete', () => socket.of('again').filter(({ type }) => type === 'complete')[round - 1]);
        }
      },
    },
    {
      sentence: '4.4',
      title: 'an operation gets next and complete, or an error list',
      async run(trial) {
        const socket = await trial.socket();
        socket.subscribe('1', VIEWER);
        await socket.until('complete', () => socket.of('1').find(({ type }) => type === 'complete'));
        expectEqual(
          'messages of a query',
          socket.of('1').map(({ type }) => type),
          ['next', 'complete'],
        );
        socket.subscribe('2', '{ noSuchField }');
        await socket.rejection('2');
      },
    },
    {
      sentence: '4.5',
      title: 'complete of the client ends the operation',
      async run(trial) {
        const socket = await trial.socket();
        const variables = { projectId: trial.project };
        const [ending, other] = ['ending', 'other'].map((id) => socket.follow(id, EVENTS, variables));
        await ending!.position();
        await other!.position();
        socket.send({ id: 'ending', type: 'complete' });
        await handled(socket, { after: 'complete' });
        await trial.activities(['after complete']);
        await other!.take(1);
        expectEqual('events of the ended operation', textsOf(ending!.results()), []);
      },
    },
    {
      sentence: '4.6',
      title: 'an error ends its operation and not the socket',
      run: (trial) =>
        besideStream(trial, async (socket) => {
          for (const [n, [query, variables, code]] of REJECTED.entries()) {
            socket.subscribe(`rejected-${n}`, query, variables);
            expectEqual('code', codeOf(await socket.rejection(`rejected-${n}`)), code);
          }
        }),
    },
    {
      sentence: '4.7',
      title: 'a message over 128 KiB closes the socket with 1009',
      async run(trial) {
        const socket = await trial.socket();
        socket.send({ type: 'ping', payload: { text: 'x'.repeat(MAX_MESSAGE_BYTES) } });
        expectEqual('close code', await socket.closed(), 1009);
      },
    },
    {
      sentence: '4.7',
      title: 'a message that is no JSON closes the socket with 4400',
      async run(trial) {
        const socket = await trial.socket();
        socket.send('{');
        expectEqual('close code', await socket.closed(), 4400);
      },
    },
    {
      sentence: '4.8',
      title: 'a limit ends only the operation that exceeds it',
      run: (trial) =>
        besideStream(trial, async (socket) => {
          socket.subscribe('limited', `{ ${ALIASES.join(' ')} }`);
          const { type } = await socket.until('an answer', () => socket.of('limited')[0]);
          if (type === 'next') throw new NotCheckable(`the hub allows ${ALIASES.length} aliases in a document`);
          const { extensions } = await socket.rejection('limited');
          const limit = extensions?.limit as { name?: unknown; max?: unknown; found?: unknown } | undefined;
          const kinds = [typeof limit?.name, typeof limit?.max, typeof limit?.found];
          expectThat(kinds.join() === 'string,number,number', `extensions.limit is ${JSON.stringify(limit)}`);
        }),
    },
  ],
};
