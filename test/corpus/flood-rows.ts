import { expect } from 'vitest';
import { openSocket } from '../support/raw-exchange.js';
import { frameBytes, OPCODE, textFrame, upgradeBytes } from '../support/raw-web-socket.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

const via = 'WebSocket';
const QUERY = 'subscription { events(projectId: "acme") { id } }';
const MIB = 1_048_576;
const PINGS = 30_000;

const pinged = (frame: Buffer) => Array<Buffer>(PINGS).fill(frame);

/** Subscribing and completing, so many times. */
const loop = (times: number): object[] =>
  Array.from({ length: times }, (_, at) => [
    { type: 'subscribe', id: String(at), payload: { query: QUERY } },
    { type: 'complete', id: String(at) },
  ]).flat();

/** A socket that says the same thing without end is closed as what it is, and no other way. */
const FLOODS: readonly { id: string; title: string; frames: readonly Buffer[] }[] = [
  { id: 'W23', title: 'pings of the protocol without end', frames: pinged(textFrame({ type: 'ping' })) },
  { id: 'W23', title: 'pings of WebSocket without end', frames: pinged(frameBytes({ opcode: OPCODE.ping })) },
];

/** Opens so many connections, and sends each of them the same; a function that closes them all. */
async function openMany(url: string, count: number, bytes: string) {
  const sockets = Array.from({ length: count }, () => openSocket(url));
  const answers = sockets.map((socket) => {
    const answer = { text: '', closed: false };
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer.text += chunk;
    });
    socket.once('close', () => {
      answer.closed = true;
    });
    socket.write(bytes);
    return answer;
  });
  return { sockets, answers, close: () => sockets.forEach((socket) => void socket.destroy()) };
}

async function sockets({ hub }: Scene): Promise<number> {
  return (await hub.read()).resources.filter((kind) => kind === 'TCPSocketWrap').length;
}

export const FLOOD_CASES: readonly Case[] = [
  ...FLOODS.map(({ id, title, frames }) => ({
    ...{ id, title, via },
    run: async (scene: Scene) => expect((await scene.sendFrames(frames, { withinMs: 10_000 })).code).toBe(4290),
  })),
  {
    ...{ id: 'W13', title: 'the 101st subscription', via },
    async run(scene) {
      const client = await scene.socket();
      for (let at = 1; at <= 101; at++) client.subscribe(String(at), QUERY);
      await until(() => client.messages.some(({ type }) => type === 'error'));
      const refused = client.messages.filter(({ type }) => type === 'error');
      expect(refused).toMatchObject([{ id: '101', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
      await scene.data('mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "s"}) { id } }');
      await until(() => client.messages.filter(({ type }) => type === 'next').length === 100);
    },
  },
  {
    ...{ id: 'W13', title: '50,000 subscriptions at once', via },
    async run(scene) {
      const { hub, authorization } = scene;
      const before = await hub.collect();
      const many = Array.from({ length: 50_000 }, (_, id) =>
        textFrame({ type: 'subscribe', id: String(id), payload: { query: QUERY } }),
      );
      const closing = frameBytes({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) });
      const init = textFrame({ type: 'connection_init', payload: { authorization } });
      const { code, text } = await scene.sendFrames([...many, closing], { init, withinMs: 15_000 });
      expect([1000, 4290]).toContain(code);
      if (code === 1000) expect(text).toMatch(/TOO_MANY_SUBSCRIPTIONS|RATE_LIMITED/);
      const after = await hub.collect();
      expect(after.heapUsed - before.heapUsed).toBeLessThan(20 * MIB);
    },
  },
  {
    ...{ id: 'W14', title: 'subscribing and completing 300 times', via },
    async run(scene) {
      const client = await scene.socket();
      for (const message of loop(300)) client.send(message);
      await until(() => client.messages.some(({ type }) => type === 'error'));
      const { payload } = client.messages.find(({ type }) => type === 'error')!;
      expect(payload[0].extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) });
      client.send({ type: 'ping' });
      await until(() => client.messages.some(({ type }) => type === 'pong'));
    },
  },
  {
    ...{ id: 'W14', title: 'subscribing and completing without end', via },
    async run(scene) {
      const init = textFrame({ type: 'connection_init', payload: { authorization: scene.authorization } });
      expect((await scene.sendFrames(loop(10_000).map(textFrame), { init, withinMs: 10_000 })).code).toBe(4290);
    },
  },
  {
    ...{ id: 'W27', title: '2,000 upgrades at once from one address', via },
    async run(scene) {
      const { answers, close } = await openMany(scene.hub.url, 2_000, upgradeBytes());
      await until(() => answers.every(({ text, closed }) => closed || text.includes('\r\n\r\n')));
      const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
      // On a busy machine some are closed for want of an init by then, and others take their slots.
      const open = answers.filter(({ text, closed }) => !closed && statusOf(text) === 101);
      expect(open.length).toBeLessThanOrEqual(256);
      const statuses = answers.map(({ text }) => statusOf(text));
      close();
      expect(statuses.filter((status) => ![101, 429, 503].includes(status))).toEqual([]);
      // Those that are gone stand in nobody's way.
      await until(async () => (await sockets(scene)) < 50);
      await scene.socket();
    },
  },
  {
    ...{ id: 'W24', title: 'a client that is silent for two pings', via, hub: 'brisk' as const },
    async run(scene) {
      const client = await scene.socket({ pong: false });
      await client.closed;
      const pings = client.messages.filter(({ type }) => type === 'ping').length;
      expect([2, 3]).toContain(pings);
    },
  },
  {
    ...{
      id: 'H18',
      title: '1,000 connections that send a byte of their header now and then',
      via: 'HTTP',
      hub: 'waiting' as const,
      slow: true as const,
    },
    async run(scene) {
      const {
        sockets: trickling,
        answers,
        close,
      } = await openMany(scene.hub.url, 1_000, 'GET /health HTTP/1.1\r\nHost: localhost\r\nX: ');
      const trickle = setInterval(() => trickling.forEach((socket) => void socket.write('x')), 1_000);
      const others = await scene.sendBytes('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      expect(others.statuses).toEqual([200]);
      await until(() => answers.every(({ closed }) => closed), { withinMs: 30_000 }).finally(() => {
        clearInterval(trickle);
        close();
      });
      expect(new Set(answers.map(({ text }) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
    },
  },
  {
    ...{
      id: 'H19',
      title: 'a body that comes a byte now and then',
      via: 'HTTP',
      hub: 'waiting' as const,
      slow: true as const,
    },
    async run({ hub, authorization }) {
      const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
      const {
        sockets: [socket],
        answers,
        close,
      } = await openMany(hub.url, 1, head);
      const trickle = setInterval(() => socket!.write(' '), 1_000);
      await until(() => answers[0]!.closed, { withinMs: 50_000 }).finally(() => {
        clearInterval(trickle);
        close();
      });
      expect(answers[0]!.text).toMatch(/^HTTP\/1\.1 408/);
    },
  },
];
