import { once } from 'node:events';
import { request } from 'node:https';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { testCertificate } from '../support/certificates.js';
import { Http2Client } from '../support/http2-client.js';
import { measured } from '../support/measured.js';
import { ACCEPT_MULTIPART } from '../support/multipart-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

const certificate = testCertificate('first');
const other = testCertificate('second');
const query = 'subscription($after: String) { activity(projectId: "acme", after: $after) { offset summary } }';
const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };

let server: TestServer;
const clients: Http2Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

const start = async (options: TestServerOptions['server'] = {}) => {
  server = await startTestServer({ server: { certificate, ...options } });
};
const open = async () => {
  const client = await Http2Client.open(server.url, { ca: certificate.cert, authorization: server.authorization });
  clients.push(client);
  return client;
};

/** Reads an event stream by its offsets. */
function follow(client: Http2Client, { headers = {}, path = '/graphql' } = {}) {
  const stream = client.begin({ path, headers: { accept: 'text/event-stream', ...headers }, body: { query } });
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const offsets = () => [...text.matchAll(/"offset":(\d+)/g)].map(([, offset]) => Number(offset));
  return { stream, text: () => text, offsets };
}

/** One request by HTTP/1.1. */
async function askByHttp1(path: string, ca = certificate.cert) {
  const sent = request(`${server.url}${path}`, { ca, agent: false }).end();
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = await response.toArray();
  const peer = response.socket.getPeerX509Certificate().fingerprint256;
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString(), peer };
}

describe('with a certificate the hub', () => {
  it('says https in its address', async () => {
    await start();
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers queries and mutations by HTTP/2', async () => {
    await start();
    const client = await open();
    const mutation = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';
    const published = await client.ask({ body: { query: mutation } });
    expect(published.status).toBe(200);
    expect(published.json()).toMatchObject({ data: { publishActivity: { offset: 2 } } });
    const read = await client.ask({ path: `/graphql?${new URLSearchParams({ query: '{ viewer { name } }' })}` });
    expect(read.json().data.viewer).toBeTruthy();
    expect((await client.ask({ body: { query: '{' } })).json().errors![0]!.extensions.code).toBe(
      'GRAPHQL_PARSE_FAILED',
    );
  });

  it('refuses by HTTP/2 what it refuses by HTTP/1.1', async () => {
    await start();
    const client = await open();
    const codeOf = async (asked: Parameters<Http2Client['ask']>[0]) => {
      const { status, json } = await client.ask(asked);
      return [status, json().errors![0]!.extensions.code];
    };
    expect(await codeOf({ path: '/nowhere' })).toEqual([404, 'NOT_FOUND']);
    const evil = 'https://evil.example';
    expect(await codeOf({ headers: { origin: evil }, body: { query } })).toEqual([403, 'FORBIDDEN']);
    // Where it asks is told by `:authority`, whatever its `host` says.
    const lying = { ':authority': new URL(server.url).host, origin: evil, host: 'evil.example' };
    expect(await codeOf({ headers: lying, body: { query } })).toEqual([403, 'FORBIDDEN']);
    const own = await client.ask({ headers: { origin: server.url }, body: { query: '{ viewer { name } }' } });
    expect(own.json().errors).toBeUndefined();
    expect(await codeOf({ headers: { authorization: 'Bearer wrong' }, body: { query } })).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    expect(await codeOf({ headers: { 'content-type': 'text/plain' }, body: { query } })).toEqual([
      415,
      'BAD_USER_INPUT',
    ]);
  });

  it.each(['/graphql', '/graphql/stream'])('streams by HTTP/2 on %s, many streams on one connection', async (path) => {
    await start();
    const client = await open();
    const streams = Array.from({ length: 20 }, () => follow(client, { path }));
    await Promise.all(streams.map(({ text }) => until(() => text() !== '')));
    await server.hub.publish(ADMIN, 'acme', [activity, activity]);
    for (const { offsets, text } of streams) {
      await until(() => offsets().length === 2);
      expect(offsets()).toEqual([2, 3]);
      expect(text()).toMatch(/^id: \S+$/m);
    }
  });

  it('serves the single connection mode by HTTP/2, to the stock client of graphql-sse', async () => {
    await start();
    const session = await open();
    const client = createSseClient({
      url: `${server.url}/graphql/stream`,
      headers: { authorization: server.authorization },
      singleConnection: true,
      retryAttempts: 0,
      fetchFn: session.fetch,
    });
    const received = Array.from({ length: 20 }, (): number[] => []);
    const ends = received.map((offsets) =>
      client.subscribe<{ activity: { offset: number } }>(
        { query },
        {
          next: ({ data }) => offsets.push(data!.activity.offset),
          error: () => offsets.push(-1),
          complete: () => undefined,
        },
      ),
    );
    await until(async () => (await measured(server, 'tidings_subscriptions')) === received.length);
    expect(await measured(server, 'tidings_connections{transport="SSE"}')).toBe(1);
    await server.hub.publish(ADMIN, 'acme', [activity, activity]);
    await until(() => received.every((offsets) => offsets.length === 2));
    expect(new Set(received.flat())).toEqual(new Set([2, 3]));
    const { value } = await client.iterate({ query: '{ viewer { id } }' }).next();
    expect(value).toEqual({ data: { viewer: { id: 'admin' } } });
    ends[0]!();
    await until(async () => (await measured(server, 'tidings_subscriptions')) === received.length - 1);
    client.dispose();
  });

  it('serves a multipart subscription and a compressed page by HTTP/2', async () => {
    await start();
    const session = await open();
    await server.hub.publish(
      ADMIN,
      'acme',
      Array.from({ length: 500 }, () => activity),
    );
    const page = await session.fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: server.authorization,
        'content-type': 'application/json',
        'accept-encoding': 'gzip',
      },
      body: JSON.stringify({ query: '{ events(projectId: "acme", first: 500) { nodes { id cursor } } }' }),
    });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    const { data } = JSON.parse(String(gunzipSync(await page.arrayBuffer())));
    expect(data.events.nodes).toHaveLength(500);
    const after = data.events.nodes[497].cursor;
    const stream = session.begin({ headers: { accept: ACCEPT_MULTIPART }, body: { query, variables: { after } } });
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    await until(() => text.includes('"offset":501'));
    expect([...text.matchAll(/"offset":(\d+)/g)].map(([, offset]) => Number(offset))).toEqual([499, 500, 501]);
    await server.hub.publish(ADMIN, 'acme', [activity]);
    await until(() => text.includes('"offset":502'));
  });

  it('serves HTTP/1.1, and WebSocket over it', async () => {
    await start();
    expect((await askByHttp1('/health')).text).toBe('{"status":"ok"}');
    class TrustingWebSocket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { ca: certificate.cert });
      }
    }
    const client = createClient({
      ...{ url: server.wsUrl, webSocketImpl: TrustingWebSocket, retryAttempts: 0 },
      connectionParams: { authorization: server.authorization },
    });
    const results = client.iterate({ query: 'subscription { activity(projectId: "acme", last: 1) { offset } }' });
    const next = results.next();
    await server.hub.publish(ADMIN, 'acme', [activity]);
    expect((await next).value).toMatchObject({ data: { activity: { offset: 2 } } });
    await client.dispose();
  });

  it('gives HTTP/2 no header that it does not know', async () => {
    const warnings: string[] = [];
    const warned = ({ message }: Error) => void warnings.push(message);
    process.on('warning', warned);
    await start();
    const client = await open();
    for (const accept of ['text/event-stream', '*/*']) {
      const stream = client.begin({ headers: { accept }, body: { query } });
      const [headers] = await once(stream, 'response');
      expect(headers['content-type']).toMatch(/^text\/event-stream/);
      expect(headers).not.toHaveProperty('connection');
      stream.close();
    }
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });

  it('has browsers come by TLS from then on, and only then', async () => {
    await start();
    const { headers } = await askByHttp1('/health');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await (await open()).ask({ path: '/health' })).headers['strict-transport-security']).toBeTruthy();
    await server.close();
    server = await startTestServer();
    expect((await fetch(`${server.url}/health`)).headers.has('strict-transport-security')).toBe(false);
  });

  it('speaks no TLS before 1.2', async () => {
    await start();
    const { hostname: host, port } = new URL(server.url);
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const [error] = await once(connect({ host, port: Number(port), ca: certificate.cert, ...old }), 'error');
    expect(String(error)).toMatch(/protocol version|unsupported protocol/i);
  });

  it('shows another certificate once it is renewed, and keeps the connections that are open', async () => {
    await start();
    const client = await open();
    const { offsets, text } = follow(client);
    await until(() => text() !== '');
    const before = await askByHttp1('/health');
    server.server.renewCertificate(other);
    const after = await askByHttp1('/health', other.cert);
    expect(after.status).toBe(200);
    expect(after.peer).not.toBe(before.peer);
    await server.hub.publish(ADMIN, 'acme', [activity]);
    await until(() => offsets().length === 1);
  });
});

/** One frame of HTTP/2. */
function frame(type: number, { flags = 0, stream = 0, payload = Buffer.alloc(0) }): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

const [HEADERS, RST_STREAM, SETTINGS, CONTINUATION] = [1, 3, 4, 9];
const PREFACE = Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frame(SETTINGS, {})]);
/** `GET https://localhost/`, by the static table. */
const GET = Buffer.concat([Buffer.from([0x82, 0x87, 0x84, 0x41, 9]), Buffer.from('localhost')]);
const FLOODS = [
  {
    name: 'requests that it resets at once, without end,',
    frames: (n: number) => {
      const stream = 2 * n + 1;
      return Buffer.concat([
        frame(HEADERS, { flags: 5, stream, payload: GET }),
        frame(RST_STREAM, { stream, payload: Buffer.from([0, 0, 0, 8]) }),
      ]);
    },
  },
  {
    name: 'headers without end',
    frames: (n: number) => frame(n === 0 ? HEADERS : CONTINUATION, { flags: 0, stream: 1, payload: GET }),
  },
  {
    name: 'frames of streams that there are not',
    frames: (n: number) => frame(HEADERS, { flags: 5, stream: 2 * n + 2, payload: GET }),
  },
];

describe('by HTTP/2', () => {
  const TEXT = 'x'.repeat(10_000);
  const batch = Array.from({ length: 100 }, () => ({ type: 'activity', payload: { kind: 'k', summary: TEXT } }));

  it('a stream that is not read is cut off at the stall limit; others of its connection go on', async () => {
    // Long enough that a busy machine does not hold up the one that reads for as long.
    await start({ limits: { stallMs: 2_000 } });
    const client = await open();
    const stalled = client.begin({ headers: { accept: 'text/event-stream' }, body: { query } });
    stalled.pause();
    await once(stalled, 'response');
    const healthy = follow(client);
    await until(() => healthy.text() !== '');
    // More than the window of a stream, and than what the hub holds for it.
    await server.hub.publish(ADMIN, 'acme', batch);
    await until(() => healthy.offsets().length === batch.length);
    // This one is slow to end: it still holds what had come before.
    const closed = once(stalled, 'close');
    await until(async () => (await client.ask({ path: '/health' })).text.includes('"connections":1}'));
    stalled.resume();
    await closed;
    await server.hub.publish(ADMIN, 'acme', [activity]);
    await until(() => healthy.offsets().length === batch.length + 1);
  });

  it('a stream that is read late gets everything', async () => {
    await start();
    const client = await open();
    const late = follow(client);
    await until(() => late.text() !== '');
    late.stream.pause();
    for (let n = 0; n < 5; n++) await server.hub.publish(ADMIN, 'acme', batch);
    late.stream.resume();
    await until(() => late.offsets().length === 5 * batch.length);
    expect(late.offsets()).toEqual(Array.from({ length: 5 * batch.length }, (_, n) => n + 2));
  });

  it('a session has at most a hundred streams', async () => {
    await start();
    const client = await open();
    await until(() => client.session.remoteSettings.maxConcurrentStreams === 100);
  });

  it.each(FLOODS)('a client that sends $name is put out, and costs nobody else anything', async ({ frames }) => {
    await start();
    const bystander = await open();
    const { hostname: host, port } = new URL(server.url);
    const socket = connect({ host, port: Number(port), ca: certificate.cert, ALPNProtocols: ['h2'] });
    socket.on('error', () => socket.destroy());
    await once(socket, 'secureConnect');
    const ended = once(socket, 'close');
    socket.resume().write(Buffer.concat([PREFACE, ...Array.from({ length: 20_000 }, (_, n) => frames(n))]));
    await ended;
    expect((await bystander.ask({ path: '/health' })).status).toBe(200);
  });

  it('a stopping hub ends streams in good order and closes idle sessions', async () => {
    await start();
    const [idle, busy] = [await open(), await open()];
    const { text, stream } = follow(busy);
    await until(() => text() !== '');
    const gone = [idle, busy].map(({ session }) => once(session, 'close'));
    const began = performance.now();
    await server.server.close(0);
    // Those that do not go by themselves are cut off after three seconds.
    expect(performance.now() - began).toBeLessThan(2_900);
    await Promise.all(gone);
    expect(stream.destroyed).toBe(true);
    expect(text()).toMatch(/^retry: \d+$/m);
  });

  it('idle connections of HTTP/1.1 do not keep a hub from stopping', async () => {
    await start();
    const { hostname: host, port } = new URL(server.url);
    const socket = connect({ host, port: Number(port), ca: certificate.cert });
    await once(socket, 'secureConnect');
    const closed = once(socket, 'close');
    const began = performance.now();
    await server.server.close(0);
    expect(performance.now() - began).toBeLessThan(2_900);
    await closed;
  });
});
