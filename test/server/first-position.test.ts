import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import type { EventLog } from '../../src/core/log.js';
import type { ResultStream } from '../../src/server/graphql/result-stream.js';
import { StreamPositions } from '../../src/server/streams/ws/stream-positions.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { take } from '../support/transports.js';
import { until } from '../support/until.js';

const FOLLOW =
  'subscription ($after: String, $last: Int) { activity(projectId: "acme", after: $after, last: $last) { summary } }';
const PRESENCE = 'subscription { presence(projectId: "acme") { __typename } }';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const publish = (...summaries: string[]) =>
  server.hub.publish(
    ADMIN,
    'acme',
    summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } })),
  );
const summaries = (frames: { data?: { activity: { summary: string } } }[]) =>
  frames.map(({ data }) => data!.activity.summary);
const open = () => SocketClient.open(server.wsUrl, { authorization: server.authorization });
const headers = () => ({ authorization: server.authorization });
const head = async () => (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project.head.cursor;

it('sends the position of a socket’s subscription with its start, from which it resumes', async () => {
  const cut = await open();
  cut.subscribe('1', FOLLOW);
  const after = await until(() => cut.pinged()?.['1']);
  expect(after).toBe(await head());
  cut.close();
  await publish('a', 'b');
  const back = await open();
  back.subscribe('1', FOLLOW, { variables: { after } });
  await publish('c');
  expect(summaries(await take({ frames: () => back.frames('1') }, 3))).toEqual(['a', 'b', 'c']);
  back.close();
});

it('sends the position before the answer to what was asked behind the subscription', async () => {
  const client = await open();
  // In one packet.
  client.socket.cork();
  client.subscribe('1', FOLLOW);
  client.subscribe('2', '{ viewer { id } }');
  client.socket.uncork();
  await until(() => client.isComplete('2'));
  expect(client.messages.map(({ type }) => type)).toEqual(['connection_ack', 'ping', 'next', 'complete']);
  client.close();
});

it('sends the positions of subscriptions that start in one turn in one ping', async () => {
  let waiting = 0;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const held = (log: EventLog): EventLog =>
    new Proxy(log, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name !== 'read') return value.bind(target);
        return async (query: { feed: string }) => {
          if (query.feed === 'acme' && waiting++ < 20) await gate;
          return value.call(target, query);
        };
      },
    });
  await server.close();
  server = await startTestServer({ through: held });
  const after = await head();
  const client = await open();
  const ids = Array.from({ length: 20 }, (_, n) => `operation ${n}`);
  for (const id of ids) client.subscribe(id, FOLLOW, { variables: { after } });
  await until(() => waiting === ids.length);
  go();
  await until(() => client.pinged());
  client.subscribe('last', '{ viewer { id } }');
  await until(() => client.isComplete('last'));
  const pings = client.messages.filter(({ type }) => type === 'ping');
  expect(pings).toMatchObject([{ payload: { cursors: Object.fromEntries(ids.map((id) => [id, after])) } }]);
  client.close();
});

it('sends no position behind the events that a subscription has already replayed', async () => {
  await publish('a', 'b', 'c');
  const client = await open();
  client.subscribe('1', FOLLOW, { variables: { last: 2 } });
  await take({ frames: () => client.frames('1') }, 2);
  await until(() => client.pinged());
  const at = client.messages.findIndex(({ type }) => type === 'ping');
  const before = client.messages.slice(0, at).filter(({ type }) => type === 'next').length;
  const cut = await open();
  cut.subscribe('1', FOLLOW, { variables: { after: client.pinged()!['1'] } });
  await publish('d');
  expect(summaries(await take({ frames: () => cut.frames('1') }, 3 - before))).toEqual(['b', 'c', 'd'].slice(before));
  for (const one of [client, cut]) one.close();
});

it('sends no ping for a subscription without a position, nor for one that has ended', async () => {
  const client = await open();
  client.subscribe('presence', PRESENCE);
  client.subscribe('query', '{ viewer { id } }');
  client.subscribe('refused', 'subscription { activity(projectId: "nowhere") { summary } }');
  await until(() => client.isComplete('query') && client.frames('refused').length > 0 && client.frames('presence')[0]);
  client.subscribe('1', FOLLOW);
  await until(() => client.pinged());
  expect(
    client.messages.filter(({ type }) => type === 'ping').map(({ payload }) => Object.keys(payload.cursors)),
  ).toEqual([['1']]);
  client.close();
});

it.each(['/graphql', '/graphql/stream'])('opens an event stream on %s with a block of its position', async (path) => {
  const cut = await StreamClient.open({ url: server.url + path, body: { query: FOLLOW }, headers: headers() });
  const [first] = await until(() => (cut.blocks.length > 0 ? cut.blocks : null));
  expect(first).toEqual({ comment: '', id: await head() });
  cut.close();
  await publish('a', 'b');
  const request = { url: server.url + path, body: { query: FOLLOW } };
  const back = await StreamClient.open({ ...request, headers: { ...headers(), 'last-event-id': first!.id! } });
  await publish('c');
  expect(summaries(await take(back, 3))).toEqual(['a', 'b', 'c']);
  back.close();
});

it('opens an event stream without a position with an empty comment', async () => {
  const stream = await StreamClient.open({
    url: `${server.url}/graphql`,
    body: { query: PRESENCE },
    headers: headers(),
  });
  const [first] = await until(() => (stream.blocks.length > 0 ? stream.blocks : null));
  expect(first).toEqual({ comment: '' });
  stream.close();
});

const socket = {
  running: () => ({}),
  isOpen: true,
  isFull: false,
  drained: () => Promise.resolve(),
  send: () => undefined,
};

it('sends positions in an object without a prototype, where ids of clients become no hidden classes', () => {
  expect(Object.getPrototypeOf(new StreamPositions(socket).all())).toBeNull();
});

it('does not wait for a full socket that has closed: the wait would never yield to anything else', async () => {
  let waits = 0;
  // Asked for ever, it would answer in a microtask each time.
  const drained = () => (++waits < 10 ? Promise.resolve() : new Promise<void>(() => undefined));
  new StreamPositions({ ...socket, isOpen: false, isFull: true, drained }).begin('1', {} as ResultStream);
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  expect(waits).toBe(0);
});
