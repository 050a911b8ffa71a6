import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventSource } from 'eventsource';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { HubProcess } from '../support/hub-process.js';
import { NGINX, NginxServer } from '../support/nginx-server.js';
import { freePort, REDIS, RedisServer } from '../support/redis-server.js';
import { SocketClient } from '../support/socket-client.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const authorization = `Bearer ${KEY}`;
const query =
  'subscription ($after: String) { events(projectId: "acme", after: $after, types: [ACTIVITY]) { offset } }';
const open = (url: string) => SocketClient.open(`${url.replace('http', 'ws')}/graphql`, { authorization });
const PUBLISH = `mutation ($n: String!) { publishActivity(projectId: "acme", input: {kind: "n", summary: $n},
  options: {idempotencyKey: $n}) { offset } }`;

describe.skipIf(!NGINX || !REDIS)('hubs behind the nginx of deploy/', () => {
  let folder: string;
  let redis: RedisServer;
  let nginx: NginxServer;
  const hubs: HubProcess[] = [];
  /** The offsets that each client was handed. */
  const seen: Record<string, number[]> = { 'graphql-ws': [], 'graphql-sse': [], EventSource: [] };
  const stops: (() => unknown)[] = [];
  const published: number[] = [];

  async function post(document: string, variables: object = {}) {
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query: document, variables });
    return (await fetch(`${nginx.url}/graphql`, { method: 'POST', headers, body })).json();
  }

  /** Publishes so many, each until it is answered: its idempotency key makes it one event. */
  async function publish(count: number): Promise<void> {
    for (const end = published.length + count; published.length < end; ) {
      const { data } = await post(PUBLISH, { n: String(published.length) }).catch(() => ({ data: null }));
      if (data) published.push(data.publishActivity.offset);
    }
  }

  const everybodyHasAll = () =>
    until(() => Object.values(seen).every(({ length }) => length >= published.length), {
      what: () =>
        JSON.stringify({ published: published.length, seen: Object.values(seen).map(({ length }) => length) }),
    });

  function followAll(after: string): void {
    const retryWait = () => new Promise<void>((resolve) => setTimeout(resolve, 50));
    const forever = { retryAttempts: Number.POSITIVE_INFINITY };
    const clients = {
      'graphql-ws': createWsClient({
        ...{ url: `${nginx.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, ...forever },
        ...{ connectionParams: { authorization }, shouldRetry: () => true, retryWait },
      }),
      'graphql-sse': createSseClient({
        ...{ url: `${nginx.url}/graphql/stream`, headers: { authorization }, ...forever, retry: retryWait },
      }),
    };
    for (const [name, client] of Object.entries(clients)) {
      const payload = { query, variables: { after } };
      const next = (frame: { data?: unknown; extensions?: Record<string, unknown> | null }) => {
        payload.variables.after = frame.extensions!.cursor as string;
        seen[name]!.push((frame.data as { events: { offset: number } }).events.offset);
      };
      const error = (cause: unknown) => expect.fail(JSON.stringify(cause));
      stops.push(client.subscribe(payload, { next, error, complete: () => 0 }), () => client.dispose());
    }
    const parameters = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
    const source = new EventSource(`${nginx.url}/graphql/stream?${parameters}`, {
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization } }),
    });
    source.addEventListener('next', ({ data }) => seen.EventSource!.push(JSON.parse(data).data.events.offset));
    stops.push(() => source.close());
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-deploy-'));
    redis = await RedisServer.start();
    for (const name of ['hub-1', 'hub-2']) {
      await mkdir(join(folder, name));
      const env = { TIDINGS_ENGINE: redis.url(), TIDINGS_TRUST_PROXY: 'loopback', TIDINGS_DRAIN_MS: '3000' };
      const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, name), env });
      hubs.push(hub);
      await hub.start();
    }
    // The third is one that has died.
    const addresses = [...hubs.map(({ url }) => url), `http://127.0.0.1:${await freePort()}`];
    nginx = await NginxServer.start(Object.fromEntries(addresses.map((url, index) => [`hub-${index + 1}`, url])));
    await post('mutation { createProject(input: {id: "acme"}) { id } }');
  });

  afterAll(async () => {
    // A client that is about to reconnect rejects when it is disposed of.
    await Promise.allSettled(stops.map((stop) => stop()));
    await nginx?.remove();
    for (const hub of hubs) await hub.kill();
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('keep a WebSocket and two event streams exactly once while each hub is killed', {
    timeout: 90_000,
  }, async () => {
    const { data } = await post('{ project(id: "acme") { head { cursor } } }');
    followAll(data.project.head.cursor);
    await publish(20);
    await everybodyHasAll();
    for (const hub of hubs) {
      const killed = hub.kill();
      await publish(30);
      await killed;
      await publish(30);
      await everybodyHasAll();
      await hub.start();
      await publish(5);
    }
    await everybodyHasAll();
    for (const offsets of Object.values(seen)) expect(offsets).toEqual(published);
    expect(published).toEqual(Array.from(published, (_, index) => published[0]! + index));
  });

  it('receive the address of the client and the public host', async () => {
    const client = await open(nginx.url);
    const { data } = await post('{ connections(first: 50) { nodes { remoteAddress transport } } }');
    expect(data.connections.nodes).toContainEqual({ remoteAddress: '127.0.0.1', transport: 'WS' });
    client.close();
    // A page that was loaded through nginx has the hubs' own origin.
    const headers = { origin: nginx.url, accept: 'text/html' };
    expect((await fetch(`${nginx.url}/graphql`, { headers })).headers.get('access-control-allow-origin')).toBe(
      nginx.url,
    );
  });

  it('receive no new sockets while they drain', { timeout: 60_000 }, async () => {
    const [hub, other] = hubs as [HubProcess, HubProcess];
    // For nginx the other has not come back yet.
    await until(async () => {
      const client = await open(nginx.url);
      const headers = { authorization };
      const { services } = await (await fetch(`${other.url}/health`, { headers })).json();
      client.close();
      return services.websocket.connections > 0;
    });
    const held = await Promise.all(Array.from({ length: 4 }, () => open(hub.url)));
    const stopped = hub.stop();
    await until(async () => (await fetch(`${hub.url}/ready`)).status === 503);
    for (let n = 0; n < 8; n++) (await open(nginx.url)).close();
    await Promise.all(held.map(({ closed }) => closed));
    expect(await stopped).toBe(0);
    await hub.start();
  });

  it('do not expose their metrics; errors of nginx have the codes that clients handle', async () => {
    expect((await fetch(`${nginx.url}/metrics`)).status).toBe(404);
    const large = await post(`{ ${'a'.repeat(1_100_000)} }`);
    expect(large.errors[0].extensions.code).toBe('PAYLOAD_TOO_LARGE');
    for (const hub of hubs) await hub.kill();
    const response = await fetch(`${nginx.url}/graphql`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(503);
    expect((await response.json()).errors[0].extensions.code).toBe('UNAVAILABLE');
  });
});
