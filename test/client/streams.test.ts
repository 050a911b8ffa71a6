import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Client,
  ClientError,
  type ConnectionState,
  createClient,
  EventsDocument,
  type EventsSubscription,
  ProjectsDocument,
  PublishEventsDocument,
  type Subscription,
} from '../../src/client/index.js';
import { startProxy as startNetwork } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
let cleanups: (() => unknown)[];

beforeEach(async () => {
  cleanups = [];
  server = await startTestServer({ server: { heartbeatMs: 50 } });
});
afterEach(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
  await server.close();
});

function client(options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const made = createClient({ url: server.url, credential: KEY, ...options });
  cleanups.push(() => made.close());
  return made;
}

const publish = (from: number, count = 1) =>
  server.hub.publish(
    ADMIN,
    'acme',
    Array.from({ length: count }, (_, index) => ({
      type: 'activity',
      payload: { kind: 'n', summary: `${from + index}` },
    })),
  );

const summaryOf = ({ events }: EventsSubscription) => Number((events.payload as { summary: string }).summary);

async function take(stream: Subscription<EventsSubscription>, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    taken.push(summaryOf(value.data));
  }
  return taken;
}
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const follow = (from: Client, variables = {}, options = {}) =>
  from.subscribe(EventsDocument, { projectId: 'acme', last: 0, types: ['ACTIVITY'], ...variables }, options);

/** Stands between client and hub, and cuts. */
async function startProxy(): Promise<{ url: string; cut(): void; sockets: Set<Socket>; server: Server }> {
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(server.url);
  const proxy = createTcpServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.add(near);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => {
      sockets.delete(near);
      far.destroy();
    });
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  cleanups.push(() => {
    cut();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, cut, sockets, server: proxy };
}

describe('a request', () => {
  it('returns the result of a typed document', async () => {
    const { projects } = await client().query(ProjectsDocument);
    expect(projects.nodes.map(({ id }) => id)).toContain('acme');
  });

  it('accepts the address with or without the path, and a key from a function', async () => {
    for (const url of [`${server.url}/`, `${server.url}/graphql`])
      expect((await client({ url, credential: async () => KEY }).query(ProjectsDocument)).projects.nodes).not.toEqual(
        [],
      );
  });

  it('publishes events', async () => {
    const { publishEvents } = await client().mutate(PublishEventsDocument, {
      projectId: 'acme',
      events: [{ event: { activity: { kind: 'n', summary: 'hello' } } }],
    });
    expect(publishEvents[0]).toMatchObject({ type: 'ACTIVITY', offset: expect.any(Number) });
  });

  it.each([
    ['UNAUTHENTICATED', {}, { credential: 'wrong' }],
    ['NOT_FOUND', { projectId: 'nowhere' }, {}],
    ['BAD_USER_INPUT', { events: [] }, {}],
  ])('fails with the code of the hub: %s', async (code, variables, options) => {
    const events = [{ event: { activity: { kind: 'n', summary: 'hello' } } }];
    const failure = client(options).mutate(PublishEventsDocument, { projectId: 'acme', events, ...variables });
    await expect(failure).rejects.toMatchObject({ name: 'ClientError', code });
  });

  it('fails with UNREACHABLE when no hub listens', async () => {
    const other = createServer((_, response) => response.end('<html>')).listen(0);
    cleanups.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    for (const url of [`http://127.0.0.1:${port}`, 'http://127.0.0.1:1'])
      await expect(client({ url }).query(ProjectsDocument)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe.each(['ws', 'sse'] as const)('a subscription over %s', (transport) => {
  it('returns every event in order, with its cursor', async () => {
    await publish(1, 3);
    const stream = follow(client({ transport }), { last: 3 });
    expect(await take(stream, 3)).toEqual([1, 2, 3]);
    await publish(4);
    const { value } = await stream.next();
    expect(value?.cursor).toBe(stream.cursor);
    const [newest] = (await server.hub.history(ADMIN, { project: 'acme', last: 1 })).edges;
    expect(value?.cursor).toBe(newest && server.hub.cursorOf(newest.node));
  });

  it('resumes after each of several connection losses', async () => {
    const proxy = await startProxy();
    const from = client({ transport, url: proxy.url });
    const states: string[] = [];
    from.state.subscribe(({ status }) => states.push(status));
    const stream = follow(from);
    await until(() => states.includes('live'));
    await until(async () => {
      await publish(0);
      return stream.cursor;
    });
    for (let round = 0; round < 4; round++) {
      await publish(round * 50 + 1, 25);
      proxy.cut();
      await publish(round * 50 + 26, 25);
    }
    const received: number[] = [];
    while (received.at(-1) !== 200) received.push(...(await take(stream, 1)));
    expect(received.filter((number) => number > 0)).toEqual(numbers(1, 200));
    expect(states).toContain('offline');
  });

  it('says how far behind it is while it catches up', async () => {
    const proxy = await startNetwork(server.url);
    cleanups.push(proxy.close);
    const from = client({ transport, url: proxy.url });
    const states: ConnectionState[] = [];
    from.state.subscribe((state) => states.push(state));
    const stream = follow(from);
    await until(() => stream.cursor);
    proxy.block();
    await until(() => from.state.value.status === 'offline');
    for (let batch = 0; batch < 4; batch++) await publish(batch * 500 + 1, 500);
    proxy.unblock();
    expect(await take(stream, 2_000)).toEqual(numbers(1, 2_000));
    await until(() => from.state.value.status === 'live');
    const back = states.slice(states.findLastIndex(({ status }) => status === 'offline') + 1);
    expect(back[0]?.status).toBe('catching-up');
    const behind = states.flatMap((state) => (state.status === 'catching-up' ? (state.behind ?? []) : []));
    expect(behind).toEqual(behind.toSorted((one, other) => other - one));
    expect(Math.max(0, ...behind)).toBeLessThanOrEqual(2_000);
  });

  it('resumes a stream that is cut before its first event', async () => {
    const quiet = await startTestServer();
    const proxy = await startNetwork(quiet.url);
    cleanups.push(quiet.close, proxy.close);
    const publishTo = (from: number, count: number) =>
      quiet.hub.publish(
        ADMIN,
        'acme',
        numbers(from, from + count - 1).map((n) => ({ type: 'activity', payload: { kind: 'n', summary: `${n}` } })),
      );
    const from = client({ transport, url: proxy.url });
    const streams = [follow(from), follow(from), follow(from, { projectId: undefined })];
    await until(() => streams.every(({ cursor }) => cursor !== null));
    proxy.block();
    await publishTo(1, 2);
    proxy.unblock();
    await publishTo(3, 1);
    for (const stream of streams) expect(await take(stream, 3)).toEqual([1, 2, 3]);
  });

  it('resumes a quiet stream from its position, not from its last event', async () => {
    const proxy = await startProxy();
    await publish(1);
    const stream = follow(client({ transport, url: proxy.url }), { last: 1, minPriority: 'NORMAL' });
    expect(await take(stream, 1)).toEqual([1]);
    const cursor = stream.cursor;
    await server.hub.publish(ADMIN, 'acme', [
      { type: 'activity', payload: { kind: 'n', summary: 'low' }, options: { priority: 'LOW' } },
    ]);
    await until(() => stream.cursor !== cursor);
    proxy.cut();
    await publish(2);
    expect(await take(stream, 1)).toEqual([2]);
  });

  it('buffers a bounded number of frames for a slow consumer, without losing events', async () => {
    const stream = follow(client({ transport }));
    await until(async () => {
      await publish(0);
      return stream.cursor;
    });
    for (let batch = 0; batch < 5; batch++) await publish(batch * 700 + 1, 700);
    const received: number[] = [];
    while (received.at(-1) !== 3_500) received.push(...(await take(stream, 1)));
    expect(received.filter((number) => number > 0)).toEqual(numbers(1, 3_500));
  });

  it('ends when the consumer leaves', async () => {
    await publish(1, 3);
    const from = client({ transport });
    for await (const { data } of follow(from, { last: 3 })) if (summaryOf(data) === 2) break;
    const stream = follow(from);
    const pending = stream.next();
    await stream.return();
    await stream.return();
    expect(await pending).toEqual({ value: undefined, done: true });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('ends when the client is closed, even while it cannot connect', async () => {
    const from = client({ transport, url: 'http://127.0.0.1:1' });
    const pending = follow(from).next();
    await until(() => from.state.value.status === 'offline');
    from.close();
    from.close();
    expect(await pending).toEqual({ value: undefined, done: true });
  });

  it.each([
    ['UNAUTHENTICATED', {}, { credential: 'wrong' }],
    ['NOT_FOUND', { projectId: 'nowhere' }, {}],
    ['CURSOR_INVALID', { after: 'nonsense' }, {}],
    ['BAD_USER_INPUT', { last: 501 }, {}],
  ])('fails with the code of the hub: %s', async (code, variables, options) => {
    const stream = follow(client({ transport, ...options }), variables);
    const failure = await stream.next().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientError);
    expect((failure as ClientError).code).toBe(code);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('fails with CURSOR_EXPIRED for trimmed events, or reports the gap and continues', async () => {
    const [first] = await publish(1);
    await publish(2, 5);
    while ((await server.log.trim({ project: 'acme', keep: 2 })).more);
    const after = server.hub.cursorOf(first!);
    const failure = follow(client({ transport }), { after }).next();
    await expect(failure).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', extensions: { reason: 'TRIMMED' } });
    const gaps: unknown[] = [];
    const stream = follow(
      client({ transport }),
      { after },
      { gap: 'continue', onGap: (gap: unknown) => gaps.push(gap) },
    );
    expect(await take(stream, 2)).toEqual([5, 6]);
    const [from, to] = [first!.offset! + 1, first!.offset! + 3];
    expect(gaps).toEqual([{ reason: 'TRIMMED', from, to, earliest: null, head: null }]);
  });

  it('receives every live-only event, also between stored ones', async () => {
    await publish(1);
    const stream = follow(client({ transport }), { types: null, last: 1 }, { gap: 'continue', contiguous: true });
    const types = async (count: number) => {
      const taken: string[] = [];
      while (taken.length < count) taken.push((await stream.next()).value!.data.events.type);
      return taken;
    };
    expect(await types(1)).toEqual(['ACTIVITY']);
    const typing = { type: 'typing_indicator', payload: { channel: 'release', userId: 'ada' } };
    await server.hub.publish(ADMIN, 'acme', [typing, typing, { ...typing, type: 'typing_stop' }]);
    expect(await types(3)).toEqual(['TYPING_INDICATOR', 'TYPING_INDICATOR', 'TYPING_STOP']);
  });
});
