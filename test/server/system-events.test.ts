import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { SystemEvents } from '../../src/hub/self/system-events.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

const OTHER = 'another-key-of-the-tests-0123456';
const authorization = `Bearer ${KEY}`;

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(access?: TestServerOptions['access']): Promise<TestServer> {
  const ada = viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'user-ada' });
  server = await startTestServer({ systemEvents: true, access, viewers: { [OTHER]: ada } });
  return server;
}

/** The payloads of what the hub has said of itself, by type. */
async function told({ hub }: Pick<TestServer, 'hub'>, type: string) {
  const { edges } = await hub.history(ADMIN, { project: 'system', types: [type], last: 500 });
  return edges.map(({ node }) => node.payload);
}

const atLeast = (running: TestServer, type: string, count = 1) =>
  until(
    async () => {
      const payloads = await told(running, type);
      return payloads.length >= count ? payloads : null;
    },
    { what: `${count} ${type}` },
  );

describe('a connection', () => {
  it('over WebSocket is published when its client is accepted and when it disconnects, with code, reason and duration', async () => {
    const running = await start();
    const client = await SocketClient.open(running.wsUrl, { authorization: `Bearer ${OTHER}` });
    const [connected] = await atLeast(running, 'connect');
    expect(connected).toEqual({
      connectionId: expect.any(String),
      transport: 'WS',
      userId: 'user-ada',
      remoteAddress: '127.0.0.1',
    });
    client.webSocket.close(4999, 'bye\u001b[2J');
    const [disconnected] = await atLeast(running, 'disconnect');
    expect(disconnected).toEqual({
      connectionId: connected!.connectionId,
      closeCode: 4999,
      reason: 'bye\\u001b[2J',
      durationMs: expect.any(Number),
    });
    expect(await told(running, 'connection_error')).toEqual([]);
  });

  it('that resumes behind events which its client has missed is published once, with all that it resumes', async () => {
    const running = await start();
    const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    const [first] = await running.hub.publish(ADMIN, 'acme', [item]);
    const cursorOf = () => running.hub.cursorOf(first!);
    running.clock.advance(4_200);
    const resume = async (id: string) => {
      const client = await SocketClient.open(running.wsUrl, { authorization: `Bearer ${OTHER}` });
      const query = 'subscription ($after: String) { events(projectId: "acme", after: $after) { offset } }';
      for (const each of [id, `${id} again`]) client.subscribe(each, query, { variables: { after: cursorOf() } });
      // Each begins with a ping of its own, or both with one.
      const isPinged = (each: string) =>
        client.messages.some(({ type, payload }) => type === 'ping' && payload?.cursors?.[each]);
      await until(() => [id, `${id} again`].every(isPinged));
      return client;
    };
    const [unmissed] = [await resume('nothing missed')];
    await running.hub.publish(ADMIN, 'acme', [item, item]);
    const client = await resume('behind');
    const [restored, ...others] = await atLeast(running, 'connection_restored');
    const connections = await told(running, 'connect');
    expect(others).toEqual([]);
    expect(restored).toMatchObject({
      ...{ connectionId: connections.at(-1)!.connectionId, userId: 'user-ada', missedEvents: 4 },
      downMs: expect.any(Number),
    });
    client.close();
    unmissed!.close();
  });

  it('is not published as restored where its user was never connected before, whatever its cursor is behind', async () => {
    const running = await start();
    const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    const [first] = await running.hub.publish(ADMIN, 'acme', [item, item, item]);
    const query = 'subscription ($after: String) { events(projectId: "acme", after: $after) { offset } }';
    const follow = async (headers: Record<string, string>) => {
      const client = await SocketClient.open(running.wsUrl, headers);
      client.subscribe('1', query, { variables: { after: running.hub.cursorOf(first!) } });
      await until(() => client.frames('1').length === 2);
    };
    await follow({ authorization: `Bearer ${OTHER}` });
    await SocketClient.open(running.wsUrl, { authorization });
    await follow({ authorization });
    // Reported behind what the first one would have been.
    expect(await atLeast(running, 'connection_restored')).toMatchObject([{ userId: 'admin', missedEvents: 2 }]);
  });

  it.each(['/graphql', '/graphql/stream'])(
    'over SSE on %s is published when it begins and when it ends',
    async (path) => {
      const running = await start();
      const body = { query: 'subscription { events(projectId: "acme") { id } }' };
      const client = await StreamClient.open({ url: running.url + path, body, headers: { authorization } });
      const [connected] = await atLeast(running, 'connect');
      expect(connected).toMatchObject({ transport: 'SSE', userId: 'admin' });
      client.close();
      expect(await atLeast(running, 'disconnect')).toMatchObject([{ connectionId: connected!.connectionId }]);
    },
  );

  it.each([
    ['a message that is too large', (client: SocketClient) => client.send('x'.repeat(200_000)), 'FRAME_TOO_LARGE'],
    ['a message that is none', (client: SocketClient) => client.send('{'), 'CLOSED_4400'],
    ['binary data', (client: SocketClient) => client.send(Buffer.from('{}')), 'CLOSED_4400'],
    ['a second init', (client: SocketClient) => client.send({ type: 'connection_init' }), 'CLOSED_4429'],
  ])('that fails for %s is published as an error and then as disconnected', async (_, fail, code) => {
    const running = await start();
    const client = await SocketClient.open(running.wsUrl, { authorization });
    fail(client);
    const [error] = await atLeast(running, 'connection_error');
    expect(error).toEqual({ connectionId: expect.any(String), code, message: expect.any(String) });
    expect(await atLeast(running, 'disconnect')).toMatchObject([{ connectionId: error!.connectionId }]);
  });

  it('with a rejected credential is published as an error and a failed sign-in, and never as connected', async () => {
    const running = await start();
    await SocketClient.open(running.wsUrl, { authorization: 'Bearer wrong-key' });
    expect(await atLeast(running, 'connection_error')).toMatchObject([{ code: 'CLOSED_4403' }]);
    expect(await atLeast(running, 'authentication_failed')).toEqual([
      { reason: 'The credential was refused', remoteAddress: '127.0.0.1' },
    ]);
    expect(await told(running, 'connect')).toEqual([]);
  });

  it.each([
    ['too many failed attempts', 4290, () => Promise.reject(new TidingsError('RATE_LIMITED'))],
    ['credentials that cannot be looked up', 1013, () => Promise.reject(new Error('down'))],
  ])('rejected for %s is published once, under its close code %i', async (_, code, verifier) => {
    const running = await start({ verifiers: [verifier] });
    const client = await SocketClient.open(running.wsUrl, { authorization: 'Bearer wrong-key' });
    expect(await client.closed).toMatchObject({ code });
    expect(await atLeast(running, 'connection_error')).toMatchObject([{ code: `CLOSED_${code}` }]);
    await running.server.close(0);
    expect(await told(running, 'connection_error')).toHaveLength(1);
  });

  it('rejected at the upgrade is published as an error', async () => {
    const running = await start();
    const webSocket = new WebSocket(running.wsUrl.replace('/graphql', '/elsewhere'), 'graphql-transport-ws');
    await once(webSocket, 'error');
    expect(await atLeast(running, 'connection_error')).toEqual([{ code: 'UPGRADE_REFUSED', message: '404 Not Found' }]);
  });

  it('is published within a tenth of a second', async () => {
    const running = await start();
    const watcher = await SocketClient.open(running.wsUrl, { authorization });
    await atLeast(running, 'connect');
    watcher.subscribe('1', 'subscription { connect(projectId: "system") { connectionId } }');
    await running.post('{ viewer { id } }');
    const took: number[] = [];
    for (let n = 1; n <= 5; n++) {
      await SocketClient.open(running.wsUrl, { authorization });
      const began = performance.now();
      await until(() => watcher.frames('1').length === n);
      took.push(performance.now() - began);
    }
    // The best of five, and ten times as long: other work of the machine delays them.
    expect(Math.min(...took)).toBeLessThan(1_000);
  });
});

describe('a credential that is accepted', () => {
  it('is published for each connection, and for plain requests once in ten minutes from one address', async () => {
    const running = await start();
    for (let n = 0; n < 5; n++) await running.post('{ viewer { id } }');
    expect(await atLeast(running, 'authentication_success')).toEqual([
      { subject: 'admin', method: 'API_KEY', remoteAddress: '127.0.0.1' },
    ]);
    for (let n = 0; n < 3; n++) await SocketClient.open(running.wsUrl, { authorization });
    expect(await atLeast(running, 'authentication_success', 4)).toHaveLength(4);
    running.clock.advance(10 * 60_000);
    for (let n = 0; n < 5; n++) await running.post('{ viewer { id } }');
    expect(await atLeast(running, 'authentication_success', 5)).toHaveLength(5);
  });
});

describe('a rejected credential', () => {
  it('is published ten times a minute for one address, without its text', async () => {
    const running = await start({ signInFailures: 1_000 });
    for (let n = 0; n < 25; n++)
      await running.post('{ viewer { id } }', {}, { authorization: `Bearer planted-${n}-key` });
    const failed = await atLeast(running, 'authentication_failed', 10);
    expect(failed).toHaveLength(10);
    expect(JSON.stringify(failed)).not.toContain('planted');
    running.clock.advance(60_000);
    await running.post('{ viewer { id } }', {}, { authorization: 'Bearer wrong' });
    expect(await atLeast(running, 'authentication_failed', 11)).toHaveLength(11);
  });
});

describe('many at once', () => {
  const connection = (n: number) => ({ id: `c${n}`, transport: 'WS' as const, viewer: ADMIN, address: '192.0.2.1' });

  it('publishes ten thousand connections in few batches, and in order', async () => {
    let appends = 0;
    const counted = (log: EventLog): EventLog =>
      new Proxy(log, {
        get(target, name) {
          if (name === 'append') appends++;
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const { hub, clock, close } = await createTestHub({ through: counted });
    const events = new SystemEvents({ hub, clock, meter: NO_METER });
    appends = 0;
    for (let n = 1; n <= 10_000; n++) events.connected(connection(n));
    await hub.audit.flush();
    expect(appends).toBeLessThan(20);
    const { edges } = await hub.history(ADMIN, { project: 'system', types: ['connect'], last: 1 });
    expect(edges[0]!.node).toMatchObject({ payload: { connectionId: 'c10000' } });
    expect((await hub.projects.get(ADMIN, 'system')).head).toBe(10_001);
    await close();
  });

  it('publishes connections of one address without a credential up to a limit', async () => {
    const { hub, clock, close } = await createTestHub();
    const refused: string[] = [];
    const meter = { ...NO_METER, refused: (reason: string) => refused.push(reason) };
    const events = new SystemEvents({ hub, clock, meter: meter as never });
    const kept = Array.from({ length: 100 }, (_, n) => events.connected({ ...connection(n), viewer: null }));
    expect(kept.filter(Boolean)).toHaveLength(60);
    expect(refused).toHaveLength(40);
    await hub.audit.flush();
    await close();
  });

  it('keeps a bounded number while the log is unreachable, and reports that once', async () => {
    let away = false;
    const errors: unknown[] = [];
    const failing = (log: EventLog): EventLog =>
      new Proxy(log, {
        get(target, name) {
          if (name === 'append' && away) return () => Promise.reject(new TidingsError('UNAVAILABLE'));
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const { hub, clock, close } = await createTestHub({ through: failing, onError: (error) => errors.push(error) });
    const events = new SystemEvents({ hub, clock, meter: NO_METER });
    away = true;
    for (let n = 1; n <= 20_050; n++) events.connected(connection(n));
    await hub.audit.flush();
    clock.advance(10_000);
    await hub.audit.flush();
    expect(errors).toMatchObject([{ code: 'UNAVAILABLE' }]);
    away = false;
    clock.advance(1_000);
    await hub.audit.flush();
    expect((await hub.projects.get(ADMIN, 'system')).head).toBe(20_001);
    expect(errors).toMatchObject([{}, { message: '50 events of the hub itself were lost' }]);
    await hub.audit.flush();
    await close();
  });
});
