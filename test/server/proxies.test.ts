import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Measurements } from '../../src/core/observe/measurements.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

type Settings = NonNullable<TestServerOptions['server']>;
type Headers = Record<string, string>;

const refusals: string[] = [];

let server: TestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
  refusals.length = 0;
});
const start = async (settings: Settings = {}) => {
  const measurements = Object.assign(new Measurements(), { refused: (reason: string) => void refusals.push(reason) });
  server = await startTestServer({ measurements, server: settings });
  return server;
};

async function get({ url }: TestServer, headers: Headers, path = '/health') {
  const sent = request(url + path, { headers });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

/** Opens a WebSocket. @returns the status that it was refused with, or null. */
async function connect({ wsUrl, authorization }: TestServer, headers: Headers): Promise<number | null> {
  const socket = new WebSocket(wsUrl, 'graphql-transport-ws', { headers });
  const refused = new Promise<number>((resolve, reject) => {
    socket.on('unexpected-response', (_, response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    socket.on('error', reject);
  });
  const opened = once(socket, 'open').then(() => null);
  const status = await Promise.race([opened, refused]);
  if (status === null) {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    await once(socket, 'message');
  }
  return status;
}

/** The addresses from which sockets are connected, as the hub sees them. */
async function addresses({ post }: TestServer): Promise<string[]> {
  const { data } = await post('{ connections { nodes { remoteAddress } } }');
  return data.connections.nodes.map(({ remoteAddress }: { remoteAddress: string }) => remoteAddress);
}

describe('where a client comes from', () => {
  const CASES: readonly { name: string; trusted: string[]; forwarded: string; address: string }[] = [
    {
      name: 'is its peer, whatever it says, where no proxy is trusted',
      trusted: [],
      forwarded: '8.8.8.8',
      address: '127.0.0.1',
    },
    {
      name: 'is its peer, whatever it says, where another proxy is trusted',
      ...{ trusted: ['10.0.0.1', 'uniquelocal'], forwarded: '8.8.8.8', address: '127.0.0.1' },
    },
    { name: 'is what a trusted proxy says', trusted: ['loopback'], forwarded: '8.8.8.8', address: '8.8.8.8' },
    {
      name: 'is what a proxy of a trusted range says',
      trusted: ['127.0.0.0/8'],
      forwarded: '8.8.8.8',
      address: '8.8.8.8',
    },
    {
      name: 'is what the first proxy of a trusted chain says',
      ...{ trusted: ['loopback', '10.0.0.0/8'], forwarded: '8.8.8.8, 10.1.2.3, 10.4.5.6', address: '8.8.8.8' },
    },
    {
      name: 'is not what it said before it came to a trusted proxy',
      ...{ trusted: ['loopback'], forwarded: '1.1.1.1, 8.8.8.8', address: '8.8.8.8' },
    },
    { name: 'is the last hop that is an address', trusted: ['loopback'], forwarded: 'unknown', address: '127.0.0.1' },
    { name: 'may be an IPv6 address', trusted: ['loopback'], forwarded: '2001:DB8::1', address: '2001:db8::1' },
    {
      name: 'is the IPv4 address in an IPv6 one',
      trusted: ['loopback'],
      forwarded: '::ffff:0808:0808',
      address: '8.8.8.8',
    },
  ];
  it.each(CASES)('$name', async ({ trusted, forwarded, address }) => {
    const server = await start({ trustedProxies: trusted });
    await connect(server, { 'x-forwarded-for': forwarded });
    expect(await addresses(server)).toEqual([address]);
  });
});

describe("the hub's own origin", () => {
  const asked = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'hub.example.com',
    origin: 'https://hub.example.com',
  };

  it('is the one that a trusted proxy was asked for', async () => {
    expect((await get(await start({ trustedProxies: ['loopback'] }), asked)).status).toBe(200);
  });

  it('is not what anybody else says', async () => {
    expect((await get(await start(), asked)).status).toBe(403);
  });

  it('has the scheme that the proxy nearest to the client was asked by', async () => {
    const { 'x-forwarded-host': _, ...headers } = asked;
    const server = await start({ trustedProxies: ['loopback'] });
    const status = async (more: Headers) =>
      (await get(server, { ...headers, host: 'hub.example.com', ...more })).status;
    expect(await status({ 'x-forwarded-proto': 'https, http' })).toBe(200);
    expect(await status({ 'x-forwarded-proto': 'http' })).toBe(403);
    expect(await status({ 'x-forwarded-proto': 'javascript' })).toBe(403);
    expect(await status({ host: 'hub.example.com:443' })).toBe(200);
  });
});

describe('lists of addresses', () => {
  const via = (address: string) => ({ 'x-forwarded-for': address });
  const CASES: readonly { name: string; gate: NonNullable<Settings['gate']>; admitted: string[]; denied: string[] }[] =
    [
      {
        name: 'deny addresses and ranges',
        gate: { denyAddresses: ['8.8.8.8', '10.0.0.0/8', '2001:db8::/32'] },
        admitted: ['8.8.4.4', '11.0.0.1', '2001:db9::1'],
        denied: ['8.8.8.8', '10.255.0.1', '::ffff:10.0.0.1', '::ffff:0a00:1', '2001:db8:1::1'],
      },
      {
        name: 'allow nobody but whom they name',
        gate: { allowAddresses: ['8.8.8.0/24', '2001:db8::1', '::ffff:10.0.0.0/104'] },
        admitted: ['8.8.8.1', '2001:db8::1', '2001:DB8:0::1', '10.1.1.1'],
        denied: ['8.8.9.1', '2001:db8::2', '11.0.0.1', '127.0.0.1'],
      },
      {
        name: 'deny also what they allow',
        gate: { allowAddresses: ['8.8.0.0/16'], denyAddresses: ['8.8.8.0/24'] },
        admitted: ['8.8.9.1'],
        denied: ['8.8.8.1'],
      },
    ];
  it.each(CASES)('$name, over HTTP and WebSocket', async ({ gate, admitted, denied }) => {
    const server = await start({ gate, trustedProxies: ['loopback'] });
    for (const address of admitted) {
      expect((await get(server, via(address))).status, address).toBe(200);
      expect(await connect(server, via(address)), address).toBeNull();
    }
    expect(refusals).toEqual([]);
    for (const address of denied) {
      const { status, headers, text } = await get(server, via(address));
      expect(status, address).toBe(403);
      expect(headers.connection).toBe('close');
      expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'FORBIDDEN' });
      expect(await connect(server, via(address)), address).toBe(403);
    }
    expect(refusals).toEqual(Array(2 * denied.length).fill('denied_address'));
  });

  it('are not got around by a forged X-Forwarded-For', async () => {
    const server = await start({ gate: { denyAddresses: ['127.0.0.1'] } });
    expect((await get(server, via('8.8.8.8'))).status).toBe(403);
    expect((await get(server, via('8.8.8.8'), '/nope')).status).toBe(403);
  });

  it('are in the log by the address alone', async () => {
    const lines: object[] = [];
    const log = { info: (line: object) => void lines.push(line) } as unknown as NonNullable<Settings['log']>;
    const server = await start({ gate: { denyAddresses: ['127.0.0.1'] }, log });
    await get(server, {}, `/graphql?access_token=secret`);
    await until(() => lines.length > 0);
    const settings = ['TIDINGS_ALLOW_ADDRESSES', 'TIDINGS_DENY_ADDRESSES'];
    expect(lines).toEqual([
      { reason: 'denied_address', address: '127.0.0.1', settings, operationId: expect.any(String) },
    ]);
  });
});
