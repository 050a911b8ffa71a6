import type { Check, Section } from '../check.js';
import { expectEqual, NotCheckable } from '../expect.js';
import { EVENTS } from '../trial.js';
import type { Socket, SocketOptions } from '../wire/socket.js';
import { codesOf } from '../wire/target.js';

const EXPIRES_MS = 5_000;
/** A second, and time for the answer to travel. */
const REVOKED_MS = 2_000;
/** More messages a second than a socket may send by default. */
const FLOOD = 6_000;
const VIEWER = '{ viewer { id } }';

interface Misuse {
  readonly code: number;
  readonly title: string;
  readonly options?: SocketOptions;
  readonly send?: (socket: Socket) => void;
}

const MISUSES: readonly Misuse[] = [
  { code: 4400, title: 'an unknown message', send: (socket) => socket.send({ type: 'nothing' }) },
  {
    ...{ code: 4401, title: 'subscribe before connection_ack', options: { init: false } },
    send: (socket) => socket.subscribe('1', VIEWER),
  },
  { code: 4406, title: 'another sub-protocol', options: { protocol: 'graphql-ws', init: false } },
  {
    ...{ code: 4409, title: 'the id of an active operation' },
    send(socket) {
      for (let n = 0; n < 2; n++) socket.subscribe('same', EVENTS);
    },
  },
  { code: 4429, title: 'a second connection_init', send: (socket) => socket.send({ type: 'connection_init' }) },
];

const REFRESH = 'mutation ($token: String!) { refreshSession(token: $token) { id } }';

export const ENDS: Section = {
  number: 13,
  title: 'Ends of a connection',
  checks: [
    {
      sentence: '13.1',
      title: '1001, 1005, 1006, 1012, 1013 ask to reconnect',
      notCheckable: 'The hub has to stop, or be overloaded, for it.',
    },
    {
      sentence: '13.2',
      title: 'a wrong credential closes with 4403',
      async run(trial) {
        const socket = await trial.socket({ target: trial.hub.as('no-key-of-this-hub'), init: false });
        socket.send({ type: 'connection_init', payload: { authorization: 'Bearer no-key-of-this-hub' } });
        expectEqual('close code', await socket.closed(), 4403);
      },
    },
    {
      sentence: '13.2',
      title: 'the expiry of a credential closes with 4403',
      slow: true,
      async run(trial) {
        const { target } = await trial.key({ livesMs: EXPIRES_MS });
        const socket = await trial.socket({ target });
        expectEqual('close code', await socket.closed(2 * EXPIRES_MS), 4403);
      },
    },
    {
      sentence: '13.2',
      title: 'revoking a credential closes with 4403, in a second',
      async run(trial) {
        const key = await trial.key();
        const socket = await trial.socket({ target: key.target });
        await socket.follow('1', EVENTS, { projectId: trial.project }).position();
        await trial.ground.revoke(key);
        expectEqual('close code', await socket.closed(REVOKED_MS), 4403);
      },
    },
    {
      sentence: '13.3',
      title: 'a client that does not read for 30 s gets 4410',
      notCheckable: 'The hub has to fill the buffers of the network with megabytes of events.',
    },
    {
      sentence: '13.4',
      title: 'a client that sends too much gets 4290',
      async run(trial) {
        const socket = await trial.socket();
        for (let n = 0; n < FLOOD; n++) socket.send({ type: 'pong' });
        socket.send({ type: 'ping' });
        const end = () => socket.closeCode ?? socket.messages.find(({ type }) => type === 'pong');
        if (typeof (await socket.until('an end', end)) !== 'number')
          throw new NotCheckable(`the hub allows ${FLOOD} messages at once`);
        expectEqual('close code', socket.closeCode, 4290);
      },
    },
    ...MISUSES.map(
      ({ code, title, options, send }): Check => ({
        sentence: '13.5',
        title: `${title} closes with ${code}`,
        async run(trial) {
          const socket = await trial.socket(options);
          send?.(socket);
          expectEqual('close code', await socket.closed(), code);
        },
      }),
    ),
    {
      sentence: '13.6',
      title: 'the reference has every code',
      notCheckable: 'It is about the reference. The checks of 13.2 to 13.5 look at single codes.',
    },
    {
      sentence: '13.7',
      title: 'refreshSession takes a credential of the same user alone',
      async run(trial) {
        const [own, other] = [await trial.key(), await trial.key()];
        const socket = await trial.socket({ target: own.target });
        const refreshed = await socket.answer('own', REFRESH, { token: own.target.key });
        expectEqual('codes for the same user', codesOf(refreshed), []);
        const refused = await socket.answer('other', REFRESH, { token: other.target.key });
        expectEqual('codes for another user', codesOf(refused), ['FORBIDDEN']);
      },
    },
  ],
};
