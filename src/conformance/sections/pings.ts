import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';
import { EVENTS, type Trial } from '../trial.js';
import type { Socket, SocketOptions } from '../wire/socket.js';

/** The interval of pings, and time for the hub to be late. */
const PING_MS = 16_000;
/** Two pings that are not answered, the one after them, and time for the hub to be late. */
const SILENCE_MS = 45_000;

async function quietSocket(trial: Trial, options: SocketOptions = {}): Promise<Socket> {
  const socket = await trial.socket(options);
  socket.subscribe('1', EVENTS, { projectId: trial.project, types: ['BUILD_STATUS'] });
  await socket.until('a first ping', () => socket.pings()[0]);
  return socket;
}

const secondPing = (socket: Socket) => socket.until('a second ping', () => socket.pings()[1], PING_MS);

export const PINGS: Section = {
  number: 5,
  title: 'Pings',
  checks: [
    {
      sentence: '5.1',
      title: 'a ping comes with the start of a stream, then every 12 s',
      slow: true,
      async run(trial) {
        await secondPing(await quietSocket(trial));
      },
    },
    {
      sentence: '5.2',
      title: 'cursors has the position of each stream by operation id',
      async run(trial) {
        const socket = await trial.socket();
        for (const id of ['a', 'b']) await socket.follow(id, EVENTS, { projectId: trial.project }).position();
      },
    },
    {
      sentence: '5.3',
      title: 'a client that answers pings stays connected',
      slow: true,
      async run(trial) {
        const [answering, silent] = [await quietSocket(trial), await quietSocket(trial, { pong: false })];
        await silent.closed(SILENCE_MS);
        expectEqual('close code of the socket that answers', answering.closeCode, null);
      },
    },
    {
      sentence: '5.4',
      title: 'a client that is silent for two pings is disconnected',
      slow: true,
      async run(trial) {
        const silent = await quietSocket(trial, { pong: false });
        await silent.closed(SILENCE_MS);
        expectThat(silent.pings().length > 1, 'the socket was closed after fewer than two pings');
      },
    },
    {
      sentence: '5.5',
      title: 'a ping of the client is answered with its payload',
      async run(trial) {
        const socket = await trial.socket();
        socket.send({ type: 'ping', payload: { from: 'client' } });
        const pong = await socket.until('a pong', () => socket.messages.find(({ type }) => type === 'pong'));
        expectEqual('payload of the pong', pong.payload, { from: 'client' });
      },
    },
    {
      sentence: '5.6',
      title: 'pings are messages and not frames',
      slow: true,
      async run(trial) {
        const socket = await quietSocket(trial);
        await secondPing(socket);
        expectEqual('number of ping frames', socket.pingFrames, 0);
      },
    },
  ],
};
