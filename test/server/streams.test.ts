import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';

const HEARTBEAT_MS = 60;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ server: { heartbeatMs: HEARTBEAT_MS } });
});
afterEach(() => server.close());

const activity = (summary: string) => ({ type: 'activity', payload: { kind: 'k', summary } });
const expiry = (memoryId: string) => ({ type: 'memory_expired', payload: { memoryId } });
const publish = (...items: { type: string; payload: object }[]) => server.hub.publish(ADMIN, 'acme', items);

const query = `subscription($after: String, $last: Int) {
  activity(projectId: "acme", after: $after, last: $last) { summary offset cursor }
}`;
const openSocket = () => SocketClient.open(server.wsUrl, { authorization: server.authorization });
const openStream = (variables: object, headers: Record<string, string> = {}) =>
  StreamClient.open({
    url: `${server.url}/graphql`,
    body: { query, variables },
    headers: { authorization: server.authorization, ...headers },
  });
const summaries = (frames: readonly { data?: { activity: { summary: string } } }[]) =>
  frames.map(({ data }) => data!.activity.summary);

describe('every frame', () => {
  it.each(STREAMS)('over $name carries the cursor after its event', async (transport) => {
    await publish(activity('a'), expiry('m'), activity('b'));
    const stream = await transport.open(server, { query, variables: { last: 5 } });
    for (const { data, extensions } of await take(stream, 2))
      expect(extensions).toEqual({ cursor: data.activity.cursor });
    stream.close();
  });

  it.each(['/graphql', '/graphql/stream'])('on %s has the same cursor as its id', async (path) => {
    await publish(activity('a'), activity('b'));
    const get = `${server.url}${path}?${new URLSearchParams({ query, variables: '{"last":2}' })}`;
    const { authorization } = server;
    for (const request of [{ url: get }, { url: server.url + path, body: { query, variables: { last: 2 } } }]) {
      const stream = await StreamClient.open({ ...request, headers: { authorization } });
      await take(stream, 2);
      for (const { id, data } of stream.blocks.filter(({ event }) => event === 'next'))
        expect(id).toBe(JSON.parse(data!).extensions.cursor);
      expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
      stream.close();
    }
  });

  it('carries it in the single connection mode', async () => {
    await publish(activity('a'));
    const url = `${server.url}/graphql/stream`;
    const { authorization } = server;
    const token = await (await fetch(url, { method: 'PUT', headers: { authorization } })).text();
    const headers = { authorization, 'x-graphql-event-stream-token': token };
    const stream = await StreamClient.open({ url, headers });
    await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { last: 1 }, extensions: { operationId: '1' } }),
    });
    const block = await until(() => stream.blocks.find(({ event }) => event === 'next'));
    expect(block.id).toBe(JSON.parse(block.data!).payload.extensions.cursor);
    stream.close();
  });

  it('is one line of data, whatever the text in it', async () => {
    const text = 'a\n\ndata: forged\r\nid: forged\n\n\u2028event: forged';
    await publish(activity(text));
    const stream = await openStream({ last: 1 });
    expect(summaries(await take(stream, 1))).toEqual([text]);
    expect(stream.blocks.filter(({ event }) => event !== undefined)).toHaveLength(1);
    stream.close();
  });
});

describe('Last-Event-ID', () => {
  it('takes precedence over `after` and `last`', async () => {
    await publish(activity('a'), activity('b'), activity('c'));
    const first = await openStream({ last: 3 });
    const [a, b] = await take(first, 2);
    first.close();
    const variables = { after: a!.extensions!.cursor, last: 3 };
    const stream = await openStream(variables, { 'last-event-id': String(b!.extensions!.cursor) });
    expect(summaries(await take(stream, 1))).toEqual(['c']);
    stream.close();
  });

  it.each(['zzz', '../../etc/passwd', '%0d%0ax-injected:1'])('rejects %s as an invalid cursor', async (id) => {
    const stream = await openStream({}, { 'last-event-id': id });
    expect((await take(stream, 1))[0]!.errors![0]!.extensions.code).toBe('CURSOR_INVALID');
    expect(stream.headers.has('x-injected')).toBe(false);
  });
});

describe('a quiet stream stays resumable', () => {
  /** Events of other types, which the stream under test does not get; then one that it would. */
  async function moveOn(): Promise<string> {
    const records = await publish(...Array.from({ length: 5 }, (_, n) => expiry(`m${n}`)));
    return server.hub.cursorOf(records.at(-1)!)!;
  }

  it('over WebSocket, from the payload of pings', async () => {
    const client = await openSocket();
    client.subscribe('quiet', query);
    client.subscribe('other', query, { variables: { last: 1 } });
    await until(() => client.pinged()?.quiet && client.pinged()?.other);
    const cursor = await moveOn();
    await until(() => client.pinged()?.quiet === cursor && client.pinged()?.other === cursor);
    expect(Object.keys(client.pinged()!)).toEqual(['quiet', 'other']);
    client.send({ type: 'complete', id: 'other' });
    await until(() => Object.keys(client.pinged()!).length === 1);
    await publish(activity('late'));
    const resumed = await openStream({ after: cursor });
    expect(summaries(await take(resumed, 1))).toEqual(['late']);
    client.close();
    resumed.close();
  });

  it('over SSE, from keep-alives that hold only an id', async () => {
    const stream = await openStream({});
    const cursor = await moveOn();
    const block = await until(() => stream.blocks.find(({ id }) => id === cursor));
    expect(block).toEqual({ comment: '', id: cursor });
    await publish(activity('late'));
    const resumed = await openStream({}, { 'last-event-id': cursor });
    expect(summaries(await take(resumed, 1))).toEqual(['late']);
    stream.close();
    resumed.close();
  });

  it('also when retention has removed the events that it did not select', async () => {
    const client = await openSocket();
    client.subscribe('quiet', query);
    await until(() => client.pinged()?.quiet);
    const cursor = await moveOn();
    await until(() => client.pinged()?.quiet === cursor);
    await server.log.trim({ project: 'acme', keep: 0 });
    await publish(activity('late'));
    const resumed = await openStream({ after: client.pinged()!.quiet ?? cursor });
    expect(summaries(await take(resumed, 1))).toEqual(['late']);
    client.close();
    resumed.close();
  });
});

describe('a client that is silent', () => {
  it('for two heartbeats is closed', async () => {
    const options = { authorization: server.authorization, pong: false };
    const silent = await SocketClient.open(server.wsUrl, options);
    const talking = await openSocket();
    expect((await silent.closed).code).toBe(1006);
    expect([2, 3]).toContain(silent.messages.filter(({ type }) => type === 'ping').length);
    expect(talking.webSocket.readyState).toBe(talking.webSocket.OPEN);
    talking.close();
  });

  it('but answers pings stays', async () => {
    const client = await openSocket();
    await until(() => client.messages.filter(({ type }) => type === 'ping').length >= 6);
    expect(client.webSocket.readyState).toBe(client.webSocket.OPEN);
    client.close();
  });
});
