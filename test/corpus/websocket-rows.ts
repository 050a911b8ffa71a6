import { expect } from 'vitest';
import { frameBytes, OPCODE, textFrame, type UpgradeOptions, upgradeBytes } from '../support/raw-web-socket.js';
import type { Message, SocketClient, SocketOptions } from '../support/socket-client.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import { expectRefused, type Scene } from './scene.js';

const via = 'WebSocket';
const QUERY = 'subscription { events(projectId: "acme") { id } }';
const subscribe = (rest: object = {}) => ({ type: 'subscribe', id: '1', payload: { query: QUERY }, ...rest });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

interface MessageRow {
  readonly id: string;
  readonly title: string;
  readonly messages: readonly (object | string | Buffer)[];
  /** The socket is closed with it. */
  readonly codes: readonly number[];
  readonly options?: SocketOptions;
}

const OUTSIDE = { init: false } as const;

const MESSAGES: readonly MessageRow[] = [
  { id: 'W02', title: 'no sub-protocol', messages: [], codes: [4406], options: { protocol: null, init: false } },
  {
    id: 'W02',
    title: 'the sub-protocol of another age',
    messages: [],
    codes: [4406],
    options: { protocol: 'graphql-ws', init: false },
  },
  { id: 'W04', title: 'two inits', messages: [{ type: 'connection_init' }], codes: [4429] },
  { id: 'W05', title: 'a subscribe before the init', messages: [subscribe()], codes: [4401], options: OUTSIDE },
  { id: 'W06', title: 'text that is not JSON', messages: ['{'], codes: [4400] },
  { id: 'W06', title: 'JSON that is no object', messages: ['null'], codes: [4400] },
  { id: 'W06', title: 'an unknown type', messages: [{ type: 'nope' }], codes: [4400] },
  { id: 'W06', title: 'a query that is null', messages: [subscribe({ payload: { query: null } })], codes: [4400] },
  {
    id: 'W07',
    title: 'a binary frame of good JSON',
    messages: [Buffer.from(JSON.stringify(subscribe()))],
    codes: [4400, 1003],
  },
  ...[undefined, '', null, 1].map((id) => ({
    id: 'W08',
    title: `the id ${JSON.stringify(id) ?? 'left out'}`,
    messages: [subscribe({ id })],
    codes: [4400],
  })),
  {
    id: 'W10',
    title: 'a message of 128 KiB and more',
    messages: [subscribe({ id: 'x'.repeat(131_073) })],
    codes: [1009],
  },
  { id: 'W11', title: 'an id that is in use', messages: [subscribe(), subscribe()], codes: [4409] },
  {
    id: 'W26',
    title: 'a credential that is 60 KB of lists',
    messages: [`{"type":"connection_init","payload":{"authorization":${nested(30_000)}}}`],
    codes: [4400, 4403],
    options: OUTSIDE,
  },
];

/** What is no frame of the protocol below. */
const FRAMES: readonly { id: string; title: string; frames: readonly Buffer[]; codes: readonly number[] }[] = [
  { id: 'W19', title: 'a message in 65 fragments, without end', frames: fragments(65), codes: [1009] },
  { id: 'W19', title: 'a message in 16,300 fragments, without end', frames: fragments(16_300), codes: [1009] },
  {
    id: 'W21',
    title: 'reserved bits',
    frames: [frameBytes({ opcode: OPCODE.text, payload: '{}', rsv: 4 })],
    codes: [1002],
  },
  {
    id: 'W21',
    title: 'a frame without a mask',
    frames: [frameBytes({ opcode: OPCODE.text, payload: '{}', masked: false })],
    codes: [1002],
  },
  { id: 'W21', title: 'opcode 3', frames: [frameBytes({ opcode: 3 })], codes: [1002] },
  {
    id: 'W21',
    title: 'a ping of 126 bytes',
    frames: [frameBytes({ opcode: OPCODE.ping, payload: 'x'.repeat(126) })],
    codes: [1002],
  },
  {
    id: 'W21',
    title: 'text that is not UTF-8',
    frames: [frameBytes({ opcode: OPCODE.text, payload: Buffer.from([0xff, 0xfe]) })],
    codes: [1007],
  },
  {
    id: 'W22',
    title: 'a close of one byte',
    frames: [frameBytes({ opcode: OPCODE.close, payload: 'x' })],
    codes: [1002],
  },
  { id: 'W22', title: 'a close with code 999', frames: [closing(999)], codes: [1002] },
  { id: 'W22', title: 'a close with code 1005', frames: [closing(1005)], codes: [1002] },
  {
    id: 'W22',
    title: 'a close whose reason is not UTF-8',
    frames: [closing(1000, Buffer.from([0xff, 0xfe]))],
    codes: [1002, 1007],
  },
];

function fragments(count: number): Buffer[] {
  const first = frameBytes({ opcode: OPCODE.text, payload: ' ', fin: false });
  return [
    first,
    ...Array<Buffer>(count - 1).fill(frameBytes({ opcode: OPCODE.continuation, payload: ' ', fin: false })),
  ];
}

function closing(code: number, reason = Buffer.alloc(0)): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return frameBytes({ opcode: OPCODE.close, payload: Buffer.concat([payload, reason]) });
}

const UPGRADES: readonly { id: string; title: string; upgrade: UpgradeOptions; statuses: readonly number[] }[] = [
  ...['https://evil.example', 'null', 'http://localhost.evil.example'].map((Origin) => ({
    id: 'W01',
    title: `from ${Origin}`,
    upgrade: { headers: { Origin } },
    statuses: [403],
  })),
  { id: 'W28', title: 'on another path', upgrade: { path: '/elsewhere' }, statuses: [404] },
  { id: 'W28', title: 'in HTTP/1.0', upgrade: { version: '1.0' }, statuses: [400, 505] },
  { id: 'W28', title: 'with a key that is none', upgrade: { key: 'nope' }, statuses: [400] },
];

/** Runs on a socket on which something else streams, and goes on streaming. */
async function beside(scene: Scene, run: (client: SocketClient) => Promise<void>): Promise<void> {
  const client = await scene.socket();
  client.subscribe('live', 'subscription { activity(projectId: "acme") { summary } }');
  await run(client);
  await until(async () => {
    await scene.data('mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "live"}) { id } }');
    return client.frames('live').length > 0;
  });
  expect(client.frames('live')[0]!.data).toEqual({ activity: { summary: 'live' } });
}

const answered = (client: SocketClient, id: string): Promise<Message> =>
  until(() => client.messages.find((message) => message.id === id && message.type !== 'complete'));

async function expectAnswer(client: SocketClient, id: string): Promise<void> {
  await until(() => client.isComplete(id), { what: () => JSON.stringify(client.messages.slice(-3)) });
  expect(client.frames(id)).toEqual([{ data: { __typename: 'Query' } }]);
}

export const WEBSOCKET_CASES: readonly Case[] = [
  ...MESSAGES.map(({ id, title, messages, codes, options }) => ({
    ...{ id, title, via },
    async run(scene: Scene) {
      const client = await scene.socket(options);
      for (const message of messages) client.send(message);
      expect(codes).toContain((await client.closed).code);
    },
  })),
  ...FRAMES.map(({ id, title, frames, codes }) => ({
    ...{ id, title, via },
    run: async (scene: Scene) => expect(codes).toContain((await scene.sendFrames(frames)).code),
  })),
  ...UPGRADES.map(({ id, title, upgrade, statuses }) => ({
    ...{ id, title, via },
    run: async (scene: Scene) => expectRefused(await scene.sendBytes(upgradeBytes(upgrade)), statuses),
  })),
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((id) => ({
    ...{ id: 'W09', title: `the id ${id}`, via },
    async run(scene: Scene) {
      const client = await scene.socket();
      client.send(`{"type":"subscribe","id":"${id}","payload":{"query":"{ __typename }"}}`);
      await expectAnswer(client, id);
    },
  })),
  {
    ...{ id: 'W05', title: 'a subscribe that does not wait for the answer to the init', via },
    async run(scene) {
      // In one packet, or the answer might be there first.
      const init = Buffer.concat([textFrame({ type: 'connection_init' }), textFrame(subscribe())]);
      expect((await scene.sendFrames([], { init })).code).toBe(4401);
    },
  },
  {
    ...{ id: 'W03', title: 'no init within three seconds', via },
    async run(scene) {
      const openedAt = performance.now();
      const client = await scene.socket(OUTSIDE);
      expect((await client.closed).code).toBe(4408);
      // A timer is never early. How late it is depends on the machine.
      expect(performance.now() - openedAt).toBeGreaterThan(2_900);
    },
  },
  {
    ...{ id: 'W12', title: 'an id used again, the end of an unknown one, a pong that nobody asked for', via },
    run: (scene) =>
      beside(scene, async (client) => {
        for (const message of [{ type: 'complete', id: 'unknown' }, { type: 'pong' }]) client.send(message);
        for (const round of [1, 2]) {
          client.subscribe('again', '{ __typename }');
          await until(() => client.frames('again').length === round);
        }
      }),
  },
  ...[
    { id: 'W15', title: 'a syntax error', query: 'subscription {', variables: {}, codes: ['GRAPHQL_PARSE_FAILED'] },
    {
      id: 'W16',
      title: 'a variable that skips the only field',
      query: 'subscription ($f: Boolean!) { events(projectId: "acme") @skip(if: $f) { id } }',
      variables: { f: true },
      codes: ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'],
    },
    {
      id: 'W16',
      title: 'a variable that is not there',
      query: 'subscription { events(projectId: "acme") @skip(if: $f) { id } }',
      variables: {},
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    },
    {
      id: 'W18',
      title: 'two root fields',
      query: 'subscription { a: events(projectId: "acme") { id } b: events(projectId: "acme") { id } }',
      variables: {},
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    },
  ].map(({ id, title, query, variables, codes }) => ({
    ...{ id, title, via },
    run: (scene: Scene) =>
      beside(scene, async (client) => {
        client.subscribe('bad', query, { variables });
        const { type, payload } = await answered(client, 'bad');
        expect(type).toBe('error');
        expect(codes).toContain(payload[0].extensions.code);
      }),
  })),
  {
    ...{ id: 'W20', title: 'an offer to compress', via },
    async run(scene) {
      const headers = { 'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits' };
      const { text } = await scene.sendBytes(upgradeBytes({ headers }), {
        isOver: (text) => text.includes('\r\n\r\n'),
      });
      expect(text).toMatch(/^HTTP\/1.1 101/);
      expect(text).not.toMatch(/sec-websocket-extensions/i);
    },
  },
  {
    ...{ id: 'W26', title: 'a credential that only a prototype has', via },
    async run(scene) {
      const client = await scene.socket(OUTSIDE);
      client.send(`{"type":"connection_init","payload":{"__proto__":{"authorization":"${scene.authorization}"}}}`);
      await until(() => client.messages.some(({ type }) => type === 'connection_ack'));
      client.subscribe('1', '{ projects { nodes { id } } }');
      expect((await answered(client, '1')).payload[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  },
];
