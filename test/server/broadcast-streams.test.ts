import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import {
  ACKNOWLEDGE,
  as,
  type BroadcastServer,
  bearer,
  bodiesOf,
  CANCEL,
  FOLLOW,
  grant,
  startBroadcastServer,
} from '../support/broadcast-server.js';
import { startProxy } from '../support/proxy.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN } from '../support/test-hub.js';
import { refusal, SINGLE, STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';

let server: BroadcastServer;
beforeEach(async () => {
  server = await startBroadcastServer();
});
afterEach(() => server.close());

describe('a stream of broadcasts', () => {
  it.each([...STREAMS, SINGLE])(
    'over $name carries a cursor with each, which is that of the list',
    async (transport) => {
      for (const body of ['1', '2']) await server.toAll(body);
      const stream = await transport.open(
        server,
        { query: FOLLOW, variables: { last: 2 } },
        bearer('fay, who may do nothing'),
      );
      const cursors = (await take(stream, 2)).map(({ extensions }) => extensions!.cursor);
      const { data } = await server.post('{ broadcasts { edges { cursor node { body } } } }');
      expect(data.broadcasts.edges).toEqual([
        { cursor: cursors[1], node: { body: '2' } },
        { cursor: cursors[0], node: { body: '1' } },
      ]);
      stream.close();
    },
  );

  it('that is quiet stays resumable: its pings carry where it stands', async () => {
    const client = await SocketClient.open(server.wsUrl, as('fay, who may do nothing'));
    client.subscribe('1', FOLLOW);
    await server.send({ audience: 'USER', userId: 'ada', body: 'passed over' });
    const { data } = await server.post('{ broadcasts(all: true, first: 1) { pageInfo { startCursor } } }');
    const positionOf = (cursor: string) => server.hub.cursors.open(ALL_PROJECTS, cursor).at;
    const passed = positionOf(data.broadcasts.pageInfo.startCursor);
    const after = await until(() => {
      const cursor = client.pinged()?.['1'];
      return cursor && positionOf(cursor) >= passed ? cursor : null;
    });
    expect(client.frames('1')).toEqual([]);
    await server.toAll('next');
    client.subscribe('2', FOLLOW, { variables: { after } });
    await until(() => client.frames('2').length > 0);
    expect([bodiesOf(client.frames('1')), bodiesOf(client.frames('2'))]).toEqual([['next'], ['next']]);
    client.close();
  });

  it('passes over what was cancelled, live and replayed', async () => {
    const client = await SocketClient.open(server.wsUrl, as('ada, who reads acme'));
    client.subscribe('1', FOLLOW);
    await until(async () => (await server.toAll('first')) && client.frames('1').length > 0);
    const { cursor } = client.frames('1').at(-1)!.extensions as { cursor: string };
    const id = await server.toAll('wrong');
    await until(() => bodiesOf(client.frames('1')).includes('wrong'));
    const { data } = await server.post(CANCEL, { id });
    expect(data.cancelBroadcast).toEqual({ id, cancelledAt: expect.any(String) });
    await server.toAll('right');
    client.subscribe('2', FOLLOW, { variables: { after: cursor } });
    await until(() => bodiesOf(client.frames('2')).includes('right'));
    expect(bodiesOf(client.frames('2'))).not.toContain('wrong');
    client.close();
  });

  it.each(['a.b', 'x'])('refuses a cursor that is none: %s', async (after) => {
    for (const transport of [...STREAMS, SINGLE])
      expect(await refusal(transport, server, { query: FOLLOW, variables: { after } })).toMatchObject({
        code: 'CURSOR_INVALID',
      });
  });

  it('ends with the key that it came in with, on every transport', async () => {
    const { secret, apiKey } = await server.access.keys.create(
      ADMIN,
      { name: 'k', grants: [grant('acme', 'READ')] },
      '',
    );
    const authorization = `Bearer ${secret}`;
    const socket = await SocketClient.open(server.wsUrl, { authorization });
    socket.subscribe('1', FOLLOW);
    const stream = await StreamClient.open({
      url: `${server.url}/graphql/stream`,
      body: { query: FOLLOW },
      headers: { authorization },
    });
    await until(
      async () => (await server.toAll('before')) && socket.frames('1').length > 0 && stream.frames().length > 0,
    );
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    expect((await socket.closed).code).toBe(4403);
    await stream.ended;
    await server.toAll('after');
    expect(JSON.stringify([socket.messages, stream.blocks])).not.toContain('after');
  });

  it('tells each viewer its own, also of an operation that many send alike', async () => {
    const id = await server.toAll('once');
    const { data } = await server.post(ACKNOWLEDGE, { id }, as('ada, who reads acme'));
    const { acknowledgedAt } = data.acknowledgeBroadcast;
    for (const [who, expected] of [
      ['ada, who reads acme', acknowledgedAt],
      ['bob, who reads beta', null],
    ] as const)
      for (const transport of STREAMS) {
        const stream = await transport.open(server, { query: FOLLOW, variables: { last: 1 } }, bearer(who));
        expect((await take(stream, 1))[0]!.data.broadcasts).toEqual({ body: 'once', acknowledgedAt: expected });
        stream.close();
      }
  });
});

type Proxied = Pick<BroadcastServer, 'url' | 'wsUrl'>;

describe('stock clients resume with the cursor', () => {
  const clients = {
    'graphql-ws': ({ wsUrl }: Proxied, authorization: string) =>
      createWsClient({
        url: wsUrl,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: Number.POSITIVE_INFINITY,
        retryWait: () => Promise.resolve(),
        shouldRetry: () => true,
      }),
    'graphql-sse': ({ url }: Proxied, authorization: string) =>
      createSseClient({
        url: `${url}/graphql/stream`,
        headers: { authorization },
        retryAttempts: Number.POSITIVE_INFINITY,
        retry: () => Promise.resolve(),
      }),
  };

  it.each(Object.entries(clients))('%s loses none and has none twice over three cuts', async (_, connect) => {
    const proxy = await startProxy(server.url);
    const client = connect(proxy, bearer('fay, who may do nothing'));
    const bodies: string[] = [];
    const payload = { query: FOLLOW, variables: { after: undefined as string | undefined } };
    client.subscribe<{ broadcasts: { body: string } }, { cursor: string }>(payload, {
      next(frame) {
        payload.variables.after = frame.extensions!.cursor;
        bodies.push(frame.data!.broadcasts.body);
      },
      error: () => undefined,
      complete: () => undefined,
    });
    await until(async () => (await server.toAll('first')) && bodies.length > 0);
    for (let n = 0; n < 30; n++) {
      await server.toAll(`${n}`);
      if (n % 10 === 4) proxy.cut();
    }
    await until(() => bodies.includes('29'));
    const sent = Array.from({ length: 30 }, (_, n) => `${n}`);
    expect(bodies.filter((body) => body !== 'first')).toEqual(sent);
    await client.dispose();
    await proxy.close();
  });
});
