import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

/** Long enough that a busy machine is not late by half of it. */
const DRAIN_MS = 1_500;
/** Longer than any test: it ends when the last client leaves. */
const LONG_DRAIN_MS = 3_600_000;
const SHUTDOWN = 'subscription { serverShutdown(projectId: "system") { graceMs reason projectId } }';
const EVERYTHING = 'subscription { events(projectId: "acme") { type } }';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ server: { heartbeatMs: 50 } });
});
afterEach(() => server.close());

const ready = async () => {
  const response = await fetch(`${server.url}/ready`);
  return { status: response.status, body: (await response.json()) as object };
};

/** A socket whose subscriptions are known to have begun. */
async function openSocket(subscriptions: Record<string, string> = { all: EVERYTHING }): Promise<SocketClient> {
  const client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
  for (const [id, query] of Object.entries(subscriptions)) client.subscribe(id, query);
  await until(() => Object.keys(client.pinged() ?? {}).length === Object.keys(subscriptions).length);
  return client;
}

const openStream = (query = EVERYTHING) =>
  StreamClient.open({
    url: `${server.url}/graphql`,
    body: { query },
    headers: { authorization: server.authorization },
  });

describe('while the hub drains', () => {
  it('/ready is 503 with the reason, and /health 200', async () => {
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } });
    await openSocket();
    const last = await openSocket();
    const closed = server.server.close(LONG_DRAIN_MS);
    expect(await ready()).toMatchObject({ status: 503, body: { reason: 'draining' } });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    last.close();
    await closed;
  });

  it('rejects new streams over every transport, and answers requests', async () => {
    const first = await openSocket();
    const last = await openSocket();
    const closed = server.server.close(LONG_DRAIN_MS);
    await first.closed;
    const stream = await openStream();
    await stream.ended;
    // Not an error, on which stock clients would give up: it ends before it begins, and they come back.
    expect(stream.blocks).toEqual([{ retry: expect.stringMatching(/^\d+$/) }]);
    last.subscribe('new', EVERYTHING);
    await until(() => last.frames('new').length > 0);
    expect(last.frames('new')[0]!.errors![0]!.extensions.code).toBe('UNAVAILABLE');
    const input = '{ kind: "k", summary: "s" }';
    const answer = await server.post(`mutation { publishActivity(projectId: "acme", input: ${input}) { offset } }`);
    expect(answer.data.publishActivity.offset).toBe(2);
    last.close();
    await closed;
  });

  it('closes sockets with 1012, evenly over the drain time', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => openSocket()));
    const startedAt = performance.now();
    const times = Promise.all(
      clients.map(async ({ closed }) => {
        expect(await closed).toMatchObject({ code: 1012 });
        return performance.now() - startedAt;
      }),
    );
    await server.server.close(DRAIN_MS);
    const closedAt = (await times).sort((a, b) => a - b);
    // A timer may be late on a busy machine, but is never early.
    expect(closedAt.filter((ms) => ms < DRAIN_MS / 2).length).toBeLessThanOrEqual(5);
    expect(closedAt.at(-1)! - closedAt[0]!).toBeGreaterThan(DRAIN_MS / 2);
  });

  it('ends each event stream with a `retry:` of its own', async () => {
    const streams = await Promise.all([openStream(), openStream(), openStream(), openStream()]);
    await server.server.close(0);
    await Promise.all(streams.map(({ ended }) => ended));
    const retries = streams.map(({ blocks }) => Number(blocks.at(-1)?.retry));
    for (const retry of retries) expect(retry).toBeGreaterThan(0);
    expect(new Set(retries).size).toBeGreaterThan(1);
    // A stream that is complete would not be asked for again.
    expect(streams.some((stream) => stream.isComplete())).toBe(false);
  });

  it('ends the stream of the single connection mode with a `retry:`', async () => {
    const url = `${server.url}/graphql/stream`;
    const { authorization } = server;
    const token = await (await fetch(url, { method: 'PUT', headers: { authorization } })).text();
    const headers = { authorization, 'x-graphql-event-stream-token': token };
    const stream = await StreamClient.open({ url, headers });
    const body = { query: EVERYTHING.replace('"acme"', '"acme", last: 1'), extensions: { operationId: '1' } };
    const json = { ...headers, 'content-type': 'application/json' };
    await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
    await until(() => stream.frames().length > 0);
    const closed = server.server.close(0);
    await stream.ended;
    expect(Number(stream.blocks.at(-1)?.retry)).toBeGreaterThan(0);
    await closed;
  });

  it('sends `server_shutdown` first, to those who ask for it and to the feed of `system`', async () => {
    const own = SHUTDOWN.replace('"system"', '"acme"');
    const named = 'subscription { events(projectId: "acme", types: [SERVER_SHUTDOWN]) { type } }';
    const system = EVERYTHING.replace('acme', 'system');
    const client = await openSocket({ system: SHUTDOWN, acme: own, named, everything: system, all: EVERYTHING });
    const stream = await openStream(SHUTDOWN);
    server.hub.announceShutdown(DRAIN_MS);
    await server.server.close(0);
    await client.closed;
    await stream.ended;
    const told = { graceMs: DRAIN_MS, reason: null };
    expect(client.frames('system')[0]!.data).toEqual({ serverShutdown: { ...told, projectId: 'system' } });
    expect(client.frames('acme')[0]!.data).toEqual({ serverShutdown: { ...told, projectId: 'acme' } });
    for (const id of ['named', 'everything'])
      expect(client.frames(id).map(({ data }) => data)).toEqual([{ events: { type: 'SERVER_SHUTDOWN' } }]);
    // A feed of the project's own events is free of it.
    expect(client.frames('all')).toEqual([]);
    expect(stream.frames()[0]!.data).toEqual({ serverShutdown: { ...told, projectId: 'system' } });
  });
});

it('closes twice, with and without clients', async () => {
  await openSocket();
  await Promise.all([server.server.close(0), server.server.close(0)]);
  await server.server.close(0);
});
