import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClientIn } from '../../src/client/client.js';
import { EventsDocument } from '../../src/client/index.js';
import { createPlace } from '../support/client-place.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
let proxy: HttpProxy;
let place: ReturnType<typeof createPlace>;
const clients: Client[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  place = createPlace();
  proxy = await startHttpProxy(server.url);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  // A request that was under way ends a moment later.
  await until(() => place.left === 0);
  await proxy.close();
});

const make = (options: Partial<ClientOptions> = {}) => {
  const client = createClientIn(place.surroundings, { url: proxy.url, credential: KEY, ...options });
  clients.push(client);
  return client;
};
const follow = (client: Client) => client.subscribe(EventsDocument, { projectId: 'acme', types: ['ACTIVITY'] });
const publish = (summary: string) =>
  server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary } }]);
const nextSummary = async (stream: ReturnType<typeof follow>) => {
  const { value } = await stream.next();
  return (value!.data.events.payload as { summary: string }).summary;
};
const status = (client: Client, expected: string) =>
  until(() => client.state.value.status === expected, { what: () => `${JSON.stringify(client.state.value)}` });
/** Lets the wait for the next attempt pass, and waits for what follows. */
const passing = (condition: () => unknown) =>
  until(
    () => {
      place.clock.advance(500);
      return Boolean(condition());
    },
    { what: condition.toString() },
  );

describe('the transport auto', () => {
  it('takes the WebSocket', async () => {
    const client = make();
    follow(client);
    await status(client, 'live');
    expect(client.state.value).toEqual({ status: 'live', transport: 'ws' });
    expect(proxy.upgrades).toBe(1);
  });

  it('takes SSE after three WebSockets that did not open, and the WebSocket when it can again', async () => {
    proxy.refuseUpgrades = true;
    const client = make();
    const stream = follow(client);
    await passing(() => client.state.value.status === 'live');
    expect(client.state.value).toEqual({ status: 'live', transport: 'sse' });
    expect(proxy.upgrades).toBeGreaterThanOrEqual(3);
    await publish('over SSE');
    expect(await nextSummary(stream)).toBe('over SSE');
    proxy.refuseUpgrades = false;
    const statuses: string[] = [];
    client.state.subscribe(({ status }) => statuses.push(status));
    await passing(() => JSON.stringify(client.state.value).includes('"ws"'));
    await publish('over WebSocket');
    expect(await nextSummary(stream)).toBe('over WebSocket');
    await until(() => proxy.streams === 0);
    // Nothing was missed on the way.
    expect(new Set(statuses)).toEqual(new Set(['live']));
  });

  it('takes SSE where there are no WebSockets', async () => {
    place = createPlace(undefined, { webSocket: async () => null });
    const client = make();
    follow(client);
    await status(client, 'live');
    expect(client.state.value).toEqual({ status: 'live', transport: 'sse' });
  });

  it('ends with an error where there are no WebSockets and only they are wanted', async () => {
    place = createPlace(undefined, { webSocket: async () => null });
    const client = make({ transport: 'ws' });
    await expect(follow(client).next()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(client.state.value).toMatchObject({ status: 'ended', error: { code: 'UNREACHABLE' } });
    await expect(follow(client).next()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe.each(['ws', 'sse'] as const)('the connection over %s', (transport) => {
  it('reports offline since the loss, and live again', async () => {
    const client = make({ transport });
    follow(client);
    expect(client.state.value).toEqual({ status: 'connecting' });
    await status(client, 'live');
    const since = place.clock.now();
    proxy.down = true;
    proxy.cut();
    await status(client, 'offline');
    place.clock.advance(3_000);
    expect(client.state.value).toMatchObject({ status: 'offline', since, error: { code: 'UNREACHABLE' } });
    proxy.down = false;
    await passing(() => client.state.value.status === 'live');
  });

  it('connects again at once when the network is back', async () => {
    const client = make({ transport });
    follow(client);
    await status(client, 'live');
    proxy.down = true;
    proxy.cut();
    await status(client, 'offline');
    place.signal('offline');
    proxy.down = false;
    place.signal('online');
    await status(client, 'live');
  });

  it('notices a connection that has fallen silent, and resumes', async () => {
    const client = make({ transport });
    const stream = follow(client);
    await until(() => stream.cursor);
    proxy.hold();
    await publish('held back');
    await passing(() => client.state.value.status !== 'live');
    proxy.release();
    await passing(() => client.state.value.status === 'live');
    expect(await nextSummary(stream)).toBe('held back');
  });

  it('checks a connection after the machine was asleep', async () => {
    const client = make({ transport });
    const stream = follow(client);
    await until(() => stream.cursor);
    proxy.hold();
    place.clock.skip(60 * 60_000);
    // SSE cannot ask: it leaves the other end the time of a ping.
    for (let tick = 0; tick < 4; tick++) place.clock.advance(5_000);
    expect(client.state.value.status).not.toBe('live');
    proxy.release();
    await passing(() => client.state.value.status === 'live');
  });
});

interface HttpProxy {
  readonly url: string;
  refuseUpgrades: boolean;
  down: boolean;
  upgrades: number;
  readonly streams: number;
  cut(): void;
  /** Holds back everything that goes to the client on open connections, until `release`. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

/** A proxy of HTTP that may let WebSockets pass or not. */
async function startHttpProxy(target: string): Promise<HttpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const held = new Set<Socket>();
  let streams = 0;
  const server: Server = createServer((incoming: IncomingMessage, outgoing) => {
    if (proxy.down) return void incoming.socket.destroy();
    const { method, url, headers } = incoming;
    const onward = httpRequest({ hostname, port, path: url!, method: method!, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      if (url!.endsWith('/stream')) streams++;
      outgoing.once('close', () => {
        if (url!.endsWith('/stream')) streams--;
        onward.destroy();
      });
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (incoming: IncomingMessage, near: Socket, head) => {
    proxy.upgrades++;
    if (proxy.refuseUpgrades || proxy.down) return void near.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const far = connect(Number(port), hostname, () => {
      const lines = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${value}`);
      far.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const proxy: HttpProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ refuseUpgrades: false, down: false, upgrades: 0, cut },
    get streams() {
      return streams;
    },
    hold() {
      for (const socket of sockets) {
        socket.cork();
        held.add(socket);
      }
    },
    release() {
      for (const socket of held) socket.destroy();
      held.clear();
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
