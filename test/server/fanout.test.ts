import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

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

const start = async (options: TestServerOptions = {}) => {
  server = await startTestServer(options);
};
const activities = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ type: 'activity', payload: { kind: 'k', summary: `${n}` } }));

const FOLLOW = 'subscription { activity(projectId: "acme") { offset summary } }';
const open = () => SocketClient.open(server.wsUrl, { authorization: server.authorization });
const offsets = (frames: { data?: Record<string, { offset: number }> }[]) =>
  frames.map(({ data }) => Object.values(data!)[0]!.offset);
/**
 * Settles when the hub serves these subscriptions (a subscription has no answer before its first event), they have had
 * everything so far, and each has joined its group, which it does behind its first result.
 */
const served = async (...clients: Pick<SocketClient, 'frames'>[]) => {
  const publish = async () => (await server.hub.publish(ADMIN, 'acme', activities(1)))[0]!.offset!;
  await until(async () => {
    await publish();
    return clients.every((client) => client.frames('1').length > 0);
  });
  for (let round = 0; round < 2; round++) {
    const newest = await publish();
    await until(() => clients.every((client) => offsets(client.frames('1')).at(-1) === newest));
  }
};

/** Counts what is handed to the kernel. */
function countWrites(socket: Socket): () => number {
  let writes = 0;
  for (const name of ['_write', '_writev'] as const) {
    const original = socket[name]!.bind(socket) as (...args: unknown[]) => void;
    Object.assign(socket, {
      [name]: (...args: unknown[]) => {
        writes++;
        original(...args);
      },
    });
  }
  return () => writes;
}

describe('subscriptions of one socket', () => {
  it('share one write for each commit', async () => {
    await start();
    const client = await open();
    client.subscribe('1', FOLLOW);
    client.subscribe('2', 'subscription { events(projectId: "acme", types: [ACTIVITY]) { offset } }');
    await served(client, { frames: () => client.frames('2') });
    const before = client.frames('2').length;
    const end = await until(() => ends.find(({ remotePort }) => remotePort === client.socket.localPort));
    const writes = countWrites(end);
    await server.hub.publish(ADMIN, 'acme', activities(20));
    await until(() => client.frames('1').length >= before + 20 && client.frames('2').length >= before + 20);
    expect(writes()).toBe(1);
    // One of them may have begun an event later.
    const [one, other] = ['1', '2'].map((id) => offsets(client.frames(id)).slice(-20));
    expect(one).toEqual(other);
    client.close();
  });

  it('share one write for their first position and the events that they catch up with', async () => {
    await start();
    await server.hub.publish(ADMIN, 'acme', activities(20));
    const client = await open();
    const end = await until(() => ends.find(({ remotePort }) => remotePort === client.socket.localPort));
    const writes = countWrites(end);
    client.subscribe('1', 'subscription { activity(projectId: "acme", last: 20) { offset summary } }');
    await until(() => client.frames('1').length === 20);
    expect(client.messages.map(({ type }) => type)).toEqual(['connection_ack', 'ping', ...Array(20).fill('next')]);
    expect(writes()).toBe(1);
    client.close();
  });

  it('share one write for the commits of the coalescing window', async () => {
    await start({ server: { coalesceMs: 200 } });
    const client = await open();
    client.subscribe('1', FOLLOW);
    await served(client);
    const end = await until(() => ends.find(({ remotePort }) => remotePort === client.socket.localPort));
    const writes = countWrites(end);
    let newest = 0;
    for (let n = 0; n < 5; n++) newest = (await server.hub.publish(ADMIN, 'acme', activities(2))).at(-1)!.offset!;
    await until(() => offsets(client.frames('1')).at(-1) === newest);
    expect(writes()).toBeLessThanOrEqual(2);
    client.close();
  });
});

describe('the same subscription', () => {
  it('delivers the same frames over every transport, each with its own operation id', async () => {
    await start();
    const sockets = await Promise.all(Array.from({ length: 3 }, open));
    const ids = ['1', 'ünï "quoted" \\ ☃', 'x'.repeat(300)];
    for (const [index, client] of sockets.entries()) client.subscribe(ids[index]!, FOLLOW);
    const stream = await StreamClient.open({
      url: `${server.url}/graphql/stream`,
      body: { query: FOLLOW },
      headers: { authorization: server.authorization },
    });
    const all = [...sockets.map((client, index) => () => client.frames(ids[index]!)), () => stream.frames()];
    await until(async () => {
      await server.hub.publish(ADMIN, 'acme', activities(1));
      return all.every((frames) => frames().length > 0);
    });
    const newest = (await server.hub.publish(ADMIN, 'acme', activities(300))).at(-1)!.offset;
    await until(() => all.every((frames) => offsets(frames() as never).at(-1) === newest));
    expect(all[0]!().length).toBeGreaterThan(300);
    for (const frames of all) expect(frames().slice(-300)).toEqual(all[0]!().slice(-300));
    for (const client of sockets) client.close();
    stream.close();
  });

  it('delivers to each viewer only what it may read', async () => {
    const grants = [{ projects: 'acme', actions: ['READ'] as const }];
    const reader = viewerWith(grants, { id: 'reader' });
    await start({ viewers: { 'key-of-the-reader': reader } });
    await server.hub.projects.create(ADMIN, { id: 'zeta' });
    const query = 'subscription { events(types: [ACTIVITY]) { projectId offset } }';
    const admin = await open();
    const other = await SocketClient.open(server.wsUrl, { authorization: 'Bearer key-of-the-reader' });
    for (const client of [admin, other]) client.subscribe('1', query);
    await served(admin, other);
    await server.hub.publish(ADMIN, 'zeta', activities(3));
    await server.hub.publish(ADMIN, 'acme', activities(1));
    const projects = (client: SocketClient) => client.frames('1').map(({ data }) => data.events.projectId);
    await until(() => projects(admin).slice(-4).join() === 'zeta,zeta,zeta,acme');
    await until(() => other.frames('1').at(-1)?.data.events.offset === admin.frames('1').at(-1)?.data.events.offset);
    expect(projects(other)).not.toContain('zeta');
    for (const client of [admin, other]) client.close();
  });
});
