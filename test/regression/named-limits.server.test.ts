import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, type LimitName, type Limits } from '../../src/core/config/limits.js';
import { CLOSING_LIMITS, limitReason, MAX_REASON_BYTES } from '../../src/server/streams/ws/close-reasons.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { HTTP, refusal, STREAMS, take } from '../support/transports.js';

const FOLLOW = { query: 'subscription { events(projectId: "acme") { id } }' };
const publish = (summary: string) => ({
  query: `mutation($summary: String!) {
    publishActivity(projectId: "acme", input: {kind: "note", summary: $summary}) { id }
  }`,
  variables: { summary },
});

let server: TestServer;
const start = async (options: TestServerOptions) => {
  server = await startTestServer(options);
  return server;
};
afterEach(() => server.close());

describe('a refusal by a limit names the limit, its value, what was found and the setting:', () => {
  it('the size of an event', async () => {
    await start({});
    const conversation = await HTTP.open(server, publish('x'.repeat(70_000)));
    const [answer] = await take(conversation, 1);
    expect(answer!.errors![0]).toMatchObject(named('maxEventBytes', 65_536, expect.any(Number), 'PAYLOAD_TOO_LARGE'));
  });

  it('the size of a body', async () => {
    await start({ server: { limits: { maxBodyBytes: 1_024 } } });
    const [answer] = await take(await HTTP.open(server, publish('x'.repeat(2_000))), 1);
    expect(answer!.errors![0]).toMatchObject(named('maxBodyBytes', 1_024, expect.any(Number), 'PAYLOAD_TOO_LARGE'));
  });

  it('the number of headers', async () => {
    await start({ server: { limits: { maxHeaders: 10 } } });
    const headers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x-${index}`, '1']));
    const { status, errors } = await server.post('{ __typename }', {}, headers);
    expect(status).toBe(431);
    expect(errors![0]).toMatchObject(named('maxHeaders', 10, 11, 'BAD_USER_INPUT'));
  });

  it('the rate of publishing', async () => {
    await start({ publishRate: 1 });
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push((await take(await HTTP.open(server, publish('x')), 1))[0]!);
    expect(answers[2]!.errors![0]).toMatchObject({
      message: expect.stringContaining('TIDINGS_PUBLISH_RATE'),
      extensions: { code: 'RATE_LIMITED', limit: { name: 'publishRate', max: 1, found: 1 } },
    });
  });

  it('the number of subscriptions of a socket, and the rate of new ones', async () => {
    await start({ server: { limits: { maxSubscriptions: 2, subscribeBurst: 3, subscribeRate: 1 } } });
    const client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
    const errorOf = async (id: string) => {
      client.subscribe(id, FOLLOW.query);
      return (await take({ frames: () => client.frames(id) }, 1))[0]!.errors![0];
    };
    for (const id of ['1', '2']) client.subscribe(id, FOLLOW.query);
    expect(await errorOf('3')).toMatchObject(named('maxSubscriptions', 2, 3, 'TOO_MANY_SUBSCRIPTIONS'));
    for (const id of ['1', '2']) client.send(JSON.stringify({ type: 'complete', id }));
    client.subscribe('4', FOLLOW.query);
    expect(await errorOf('5')).toMatchObject(named('subscribeRate', 1, undefined, 'RATE_LIMITED'));
    client.close();
  });

  it('the number of event streams', async () => {
    await start({ server: { limits: { maxSockets: 2 } } });
    const first = await STREAMS[1]!.open(server, FOLLOW);
    expect(await refusal(STREAMS[1]!, server, FOLLOW)).toMatchObject({
      code: 'TOO_MANY_CONNECTIONS',
      limit: { name: 'maxSockets', max: 1, found: 2 },
    });
    first.close();
  });

  it('failed sign-ins', async () => {
    await start({ access: { signInFailures: 1 } });
    const attempt = () => server.post('{ viewer { id } }', {}, { authorization: 'Bearer tdg_wrong_wrong' });
    await attempt();
    expect((await attempt()).errors![0]).toMatchObject(named('signInFailures', 1, undefined, 'RATE_LIMITED'));
  });
});

describe('an answer without an operation names the limit:', () => {
  const FILLERS = Array.from({ length: 20 }, (_, index) => `x-${index}: 1`);
  const UPGRADE = [
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
  ];
  const limits = { headersMs: 50, requestMs: 100, maxHeaders: 10, maxSockets: 1 };

  it.each([
    { what: 'headers that are late', head: ['GET /health HTTP/1.1', 'x: '], status: 408, limit: 'headersMs' as const },
    {
      ...{ what: 'a body that is late', status: 408, limit: 'requestMs' as const },
      head: ['POST /graphql HTTP/1.1', 'host: hub', 'content-type: application/json', 'content-length: 9', '', ''],
    },
    {
      ...{ what: 'too many headers of an upgrade', status: 431, limit: 'maxHeaders' as const },
      head: ['GET /graphql HTTP/1.1', 'host: hub', ...UPGRADE, ...FILLERS, '', ''],
    },
  ])('$what', async ({ head, status, limit }) => {
    await start({ server: { limits } });
    const answer = await exchange(head.join('\r\n'));
    expect(answer.status).toBe(status);
    const { found: _, ...rest } = answer.errors[0]!.extensions.limit!;
    expect(rest).toEqual({ name: limit, max: limits[limit] });
    expect(answer.errors[0]!.message).toContain(LIMITS[limit].env);
  });

  it('headers of too many bytes', async () => {
    await start({});
    const answer = await exchange(`GET /health HTTP/1.1\r\nhost: hub\r\nx: ${'y'.repeat(32_768)}\r\n\r\n`);
    expect(answer).toMatchObject({ status: 431, errors: [{ message: expect.stringContaining('16384 bytes') }] });
  });

  it('text that is not HTTP says so', async () => {
    await start({});
    const answer = await exchange('hello\r\n\r\n');
    expect(answer).toMatchObject({ status: 400, errors: [{ message: 'The request is not valid HTTP/1.1' }] });
  });

  it('sockets of an address that reconnects too often', async () => {
    await start({ server: { limits } });
    const upgrade = ['GET /graphql HTTP/1.1', 'host: hub', ...UPGRADE, '', ''].join('\r\n');
    // Each is closed for want of a sub-protocol, after the check of the rate.
    for (let count = 0; count < 2; count++)
      await (await SocketClient.open(server.wsUrl, { protocol: null, init: false })).closed;
    const { status, errors } = await exchange(upgrade);
    expect(status).toBe(429);
    expect(errors[0]).toMatchObject(named('maxSockets', 2, undefined, 'RATE_LIMITED'));
  });
});

interface Close {
  readonly what: string;
  readonly options: TestServerOptions;
  readonly act: (client: SocketClient) => void;
  readonly init?: false;
  readonly code: number;
  readonly setting: string;
}

const limited = (limits: Partial<Limits>): TestServerOptions => ({ server: { limits } });
const flood = (client: SocketClient) => {
  for (let n = 0; n < 100; n++) client.subscribe(`${n}`, FOLLOW.query);
};
const CLOSES: readonly Close[] = [
  {
    ...{ what: 'a message of too many bytes', code: 1009, setting: 'over 2048 bytes (TIDINGS_MAX_MESSAGE_BYTES)' },
    options: limited({ maxMessageBytes: 2_048 }),
    act: (client) => client.send(' '.repeat(2_049)),
  },
  {
    ...{ what: 'a message in too many fragments', code: 1009, setting: 'over 2 fragments (TIDINGS_MAX_FRAGMENTS)' },
    options: limited({ maxFragments: 2 }),
    act: ({ webSocket }) => [1, 2, 3].forEach(() => void webSocket.send(' ', { fin: false })),
  },
  {
    ...{ what: 'too many messages', code: 4290, setting: 'Over 50 messages a second (TIDINGS_MESSAGE_RATE)' },
    options: limited({ messageRate: 50 }),
    act: flood,
  },
  {
    ...{ what: 'refused subscriptions that go on', code: 4290, setting: '(TIDINGS_SUBSCRIBE_RATE)' },
    options: limited({ subscribeBurst: 2, subscribeRate: 1 }),
    act: flood,
  },
  {
    ...{ what: 'subscriptions beyond the limit that go on', code: 4290, setting: '(TIDINGS_MAX_SUBSCRIPTIONS)' },
    options: limited({ maxSubscriptions: 1, subscribeBurst: 2 }),
    act: flood,
  },
  {
    ...{ what: 'no operation', code: 4411, setting: 'No operation for 20 ms (TIDINGS_IDLE_MS)' },
    options: { server: { limits: { idleMs: 20 }, heartbeatMs: 200 } },
    act: () => undefined,
  },
  {
    ...{ what: 'no init', code: 4408, setting: 'within 50 ms (TIDINGS_INIT_MS)' },
    options: limited({ initMs: 50 }),
    ...{ init: false, act: () => undefined },
  },
];

describe('a close reason names the limit, its value and the setting:', () => {
  it.each(CLOSES)('$code for $what', async ({ options, act, init, code, setting }) => {
    await start(options);
    const authorization = server.authorization;
    const client = await SocketClient.open(server.wsUrl, init === false ? { init } : { authorization });
    act(client);
    expect(await client.closed).toEqual({ code, reason: expect.stringContaining(setting) });
  });

  it('4290 for failed sign-ins', async () => {
    await start({ access: { signInFailures: 1 } });
    const authorization = 'Bearer tdg_wrong_wrong';
    const attempt = async () => (await SocketClient.open(server.wsUrl, { authorization })).closed;
    await attempt();
    expect(await attempt()).toEqual({
      code: 4290,
      reason: 'Over 1 failed sign-ins a minute (TIDINGS_SIGN_IN_FAILURES): use a valid credential',
    });
  });

  it.each(CLOSING_LIMITS)('%s fits in a close frame at its greatest value', (name) => {
    expect(Buffer.byteLength(limitReason(name, LIMITS[name].max))).toBeLessThanOrEqual(MAX_REASON_BYTES);
  });
});

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly limit?: Record<string, unknown> };
}

/** Sends these bytes on a connection of their own. */
async function exchange(bytes: string): Promise<{ status: number; errors: Refusal[] }> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.write(bytes);
  const [head, body] = (await text(socket)).split('\r\n\r\n');
  return { status: Number(head!.split(' ')[1]), errors: body?.startsWith('{') ? JSON.parse(body).errors : [] };
}

function named(name: LimitName, max: number, found: unknown, code: string) {
  return {
    message: expect.stringContaining(LIMITS[name].env),
    extensions: { code, limit: found === undefined ? { name, max } : { name, max, found } },
  };
}
