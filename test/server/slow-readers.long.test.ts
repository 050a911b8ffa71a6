import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { get, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPT_MULTIPART } from '../support/multipart-client.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

/** More than the buffers of two sockets hold. */
const EVENTS = 5_000;
const BATCH = 250;
const TEXT = 'x'.repeat(4_000);

/** What a connection may hold unsent, and the little that is on its way when it gets there. */
const MAX_UNSENT_BYTES = 262_144 + 131_072;

const query = 'subscription($after: String) { activity(projectId: "acme", after: $after) { offset summary } }';

let server: TestServer;
/** The hub's ends of all connections. */
const ends: Socket[] = [];
const onConnection = (message: unknown) => void ends.push((message as { socket: Socket }).socket);
beforeEach(() => subscribe('net.server.socket', onConnection));
afterEach(async () => {
  unsubscribe('net.server.socket', onConnection);
  await server.close();
  ends.length = 0;
});

/** A client that reads only when it is told to. */
interface LazyReader {
  /** The hub's end of its connection. */
  readonly end: Socket;
  readonly offsets: number[];
  resume(): void;
  close(): void;
}

const endOf = (port: number | undefined) => until(() => ends.find(({ remotePort }) => remotePort === port));
const headCursor = async () =>
  (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project.head.cursor;

async function lazySocket(after: string): Promise<LazyReader & { client: SocketClient }> {
  const client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
  const offsets: number[] = [];
  client.webSocket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'next') offsets.push(payload.data.activity.offset);
  });
  client.subscribe('1', query, { variables: { after } });
  const end = await endOf(client.socket.localPort);
  client.webSocket.pause();
  return { client, end, offsets, resume: () => client.webSocket.resume(), close: () => client.close() };
}

/** Opens an event stream on a connection of its own. */
async function openLazily(url: string, headers: Record<string, string>): Promise<LazyReader> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false }, resolve).on('error', reject);
  });
  // What is cut off while nobody reads is no concern of the test's.
  response.on('error', () => response.destroy());
  const offsets: number[] = [];
  const resume = () => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (text + chunk).split('\n');
      text = lines.pop()!;
      for (const line of lines.filter((each) => /^(data: )?\{/.test(each))) {
        const frame = JSON.parse(line.replace('data: ', ''));
        const { data } = frame.payload ?? frame;
        if (data) offsets.push(data.activity.offset);
      }
    });
  };
  return { end: await endOf(response.socket.localPort), offsets, resume, close: () => response.destroy() };
}

function lazyStream(path: string, after: string, headers: Record<string, string> = {}): Promise<LazyReader> {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
  return openLazily(`${server.url}${path}?${parameters}`, { authorization: server.authorization, ...headers });
}

async function lazySingleConnection(after: string): Promise<LazyReader> {
  const url = `${server.url}/graphql/stream`;
  const { authorization } = server;
  const token = await (await fetch(url, { method: 'PUT', headers: { authorization } })).text();
  const headers = { authorization, 'x-graphql-event-stream-token': token };
  const reader = await openLazily(url, headers);
  await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { after }, extensions: { operationId: '1' } }),
  });
  return reader;
}

const READERS: readonly { name: string; open: (after: string) => Promise<LazyReader> }[] = [
  { name: 'WebSocket', open: lazySocket },
  { name: 'SSE on /graphql', open: (after) => lazyStream('/graphql', after) },
  { name: 'SSE on /graphql/stream', open: (after) => lazyStream('/graphql/stream', after) },
  { name: 'multipart', open: (after) => lazyStream('/graphql', after, { accept: ACCEPT_MULTIPART }) },
  { name: 'the single connection mode', open: lazySingleConnection },
];

const activities = Array.from({ length: BATCH }, () => ({ type: 'activity', payload: { kind: 'k', summary: TEXT } }));

describe('a client that does not read', () => {
  it('over any transport delays nobody, stays within the memory limit, and gets everything once it reads again', async () => {
    server = await startTestServer();
    const after = await headCursor();
    const slow = await Promise.all(READERS.map(({ open }) => open(after)));
    const healthy = await lazySocket(after);
    healthy.resume();
    const unsent = slow.map(() => 0);
    for (let published = 0; published < EVENTS; published += BATCH) {
      await server.hub.publish(ADMIN, 'acme', activities);
      await until(() => healthy.offsets.length >= published + BATCH);
      for (const [index, { end }] of slow.entries()) unsent[index] = Math.max(unsent[index]!, end.writableLength);
    }
    // They were all held back, or the bound would say nothing.
    for (const [index, { name }] of READERS.entries()) {
      expect(unsent[index], name).toBeGreaterThan(0);
      expect(unsent[index], name).toBeLessThanOrEqual(MAX_UNSENT_BYTES);
      expect(slow[index]!.offsets.length, name).toBe(0);
    }
    const all = Array.from({ length: EVENTS }, (_, n) => n + 2);
    expect(healthy.offsets).toEqual(all);
    for (const [index, { name }] of READERS.entries()) {
      const reader = slow[index]!;
      reader.resume();
      await until(() => reader.offsets.length >= EVENTS, { what: () => `${name}: ${reader.offsets.length} events` });
      expect(reader.offsets, name).toEqual(all);
      reader.close();
    }
    healthy.close();
  });

  const stalled = async (open: (after: string) => Promise<LazyReader>, stallMs = 200) => {
    server = await startTestServer({ server: { limits: { stallMs } } });
    const reader = await open(await headCursor());
    // As much as it takes until the kernel has no more room for it.
    await until(async () => {
      await server.hub.publish(ADMIN, 'acme', activities);
      return reader.end.writableLength > 0;
    });
    return reader;
  };

  it('for the stall limit is closed with 4410 over WebSocket', async () => {
    const reader = (await stalled(lazySocket)) as Awaited<ReturnType<typeof lazySocket>>;
    let queued = 0;
    // What was published last has come as far as it comes.
    await until(() => {
      const settled = queued === reader.end.bytesWritten;
      queued = reader.end.bytesWritten;
      return settled;
    });
    // The close frame is all that is still written to it.
    await until(() => reader.end.bytesWritten > queued);
    expect(reader.end.bytesWritten - queued).toBeLessThan(128);
    reader.resume();
    expect(await reader.client.closed).toEqual({
      code: 4410,
      reason: expect.stringMatching(/^No byte taken for \d+ ms \(TIDINGS_STALL_MS\)/),
    });
  });

  it.each(READERS.slice(1))('for the stall limit is cut off over $name', async ({ open }) => {
    const reader = await stalled(open);
    await until(() => reader.end.destroyed);
    reader.close();
  });

  it.each(READERS)('does not keep the hub from stopping over $name', async ({ open }) => {
    const reader = await stalled(open, 30_000);
    const closed = server.server.close(0);
    await new Promise(setImmediate);
    // The rest of what it was being sent must not be written behind the end.
    reader.resume();
    await until(() => reader.offsets.length > 0);
    await closed;
    await until(() => reader.end.destroyed);
    reader.close();
  });
});
