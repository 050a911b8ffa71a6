import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Grant } from '../../src/auth/viewer.js';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import { startProxy } from '../support/proxy.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { type Answer, startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, refusal, SINGLE, STREAMS, take, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';

const grant = (projects: string, ...actions: Grant['actions'][number][]): Grant => ({ projects, actions });

/** Who looks. The id of each is what comes before the comma. */
const GRANTS: Readonly<Record<string, readonly Grant[]>> = {
  'ada, who reads acme': [grant('acme', 'READ')],
  'bob, who reads beta': [grant('beta', 'READ')],
  'cleo, who only publishes to acme': [grant('acme', 'PUBLISH')],
  'dan, who moderates acme': [grant('acme', 'READ', 'MODERATE')],
  'eve, who monitors the hub': [grant('system', 'READ', 'MONITOR')],
  'fay, who may do nothing': [],
  'gil, who reads everything': [grant('*', 'READ')],
};
const idOf = (who: string) => who.split(',', 1)[0]!;
const keyOf = (who: string) => `key-of-${idOf(who)}`;
const bearer = (who: string) => `Bearer ${keyOf(who)}`;

const MESSAGES = [
  ['SYSTEM', { audience: 'SYSTEM', body: 'all' }],
  ['PROJECT acme', { audience: 'PROJECT', projectId: 'acme', body: 'acme' }],
  ['PROJECT beta', { audience: 'PROJECT', projectId: 'beta', body: 'beta' }],
  ['USER ada', { audience: 'USER', userId: 'ada', body: 'ada' }],
  ['USER eve', { audience: 'USER', userId: 'eve', body: 'eve' }],
  ['SYSTEM', { audience: 'SYSTEM', body: 'end' }],
] as const;

const HEARD: Readonly<Record<string, readonly string[]>> = {
  ada: ['all', 'acme', 'ada', 'end'],
  bob: ['all', 'beta', 'end'],
  cleo: ['all', 'end'],
  dan: ['all', 'acme', 'end'],
  eve: ['all', 'eve', 'end'],
  fay: ['all', 'end'],
  gil: ['all', 'acme', 'beta', 'end'],
};

const SEND = 'mutation ($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id } }';
const CANCEL = 'mutation ($id: ID!) { cancelBroadcast(id: $id) { id cancelledAt } }';
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeBroadcast(id: $id) {
  id acknowledgedAt acknowledgements
} }`;
const FOLLOW = `subscription ($after: String, $last: Int, $onGap: GapPolicy) {
  broadcasts(after: $after, last: $last, onGap: $onGap) { body acknowledgedAt }
}`;
const LIST = '{ broadcasts { nodes { body } } }';

let server: TestServer;
beforeEach(async () => {
  const viewers = Object.fromEntries(
    Object.entries(GRANTS).map(([who, grants]) => [keyOf(who), viewerWith(grants, { id: idOf(who) })]),
  );
  server = await startTestServer({ viewers, server: { heartbeatMs: 60 } });
  await server.hub.projects.create(ADMIN, { id: 'beta' });
});
afterEach(() => server.close());

const as = (who: string) => ({ authorization: bearer(who) });

async function send(input: object): Promise<string> {
  const { data, errors } = await server.post(SEND, { input });
  expect(errors).toBeUndefined();
  return data.sendBroadcast.id;
}
const toAll = (body: string, more: object = {}) => send({ audience: 'SYSTEM', body, ...more });
const bodiesOf = (frames: readonly Answer[]) => frames.map(({ data }) => data.broadcasts.body);

describe('broadcasts reach those that they are for, and nobody else', () => {
  const rows = Object.keys(GRANTS).flatMap((who) =>
    [...STREAMS, SINGLE].map((transport) => ({ who, via: transport.name, transport })),
  );

  it.each(rows)('$who, live and again over $via', async ({ who, transport }) => {
    const live = await transport.open(server, { query: FOLLOW, variables: { last: 0 } }, bearer(who));
    // It follows from where it is as soon as the first has come: more than one may be needed until then.
    await until(async () => (await toAll('first')) && live.frames().length > 0);
    const before = live.frames().length;
    const { cursor } = live.frames().at(-1)!.extensions as { cursor: string };
    for (const [, input] of MESSAGES) await send(input);
    await until(() => bodiesOf(live.frames()).includes('end'));
    expect(bodiesOf(live.frames()).filter((body) => body !== 'first')).toEqual(HEARD[idOf(who)]);
    expect(live.frames().length).toBeGreaterThan(before);
    live.close();
    const again = await transport.open(server, { query: FOLLOW, variables: { after: cursor } }, bearer(who));
    await until(() => bodiesOf(again.frames()).includes('end'));
    expect(bodiesOf(again.frames()).filter((body) => body !== 'first')).toEqual(HEARD[idOf(who)]);
    again.close();
  });

  it.each(Object.keys(GRANTS))('%s, in the list and one by one', async (who) => {
    const ids = new Map<string, string>();
    for (const [, input] of MESSAGES) ids.set(input.body, await send(input));
    const { data } = await server.post(LIST, {}, as(who));
    expect(data.broadcasts.nodes.map(({ body }: { body: string }) => body)).toEqual([...HEARD[idOf(who)]!].reverse());
    for (const [body, id] of ids) {
      const query = '{ b: broadcast(id: "ID") { body } }'.replace('ID', id);
      const one = await server.post(query, {}, as(who));
      if (HEARD[idOf(who)]!.includes(body)) expect(one.data.b).toEqual({ body });
      else expect([one.data.b, one.errors![0]!.extensions.code]).toEqual([null, 'NOT_FOUND']);
    }
  });

  it('and without a credential nobody', async () => {
    for (const transport of [...STREAMS, SINGLE])
      expect(await refusal(transport, server, { query: FOLLOW }, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusal(HTTP, server, { query: LIST }, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('by the rights of now: one that may no longer read the project hears no more of it', async () => {
    let grants: readonly Grant[] = [grant('acme', 'READ')];
    const viewer = { ...viewerWith([], { id: 'zoe' }), grants: () => grants };
    const reader = await server.hub.broadcasts.subscribe(viewer, {});
    await send({ audience: 'PROJECT', projectId: 'acme', body: 'before' });
    expect((await reader.next()).value).toMatchObject({ broadcast: { body: 'before' } });
    grants = [];
    await send({ audience: 'PROJECT', projectId: 'acme', body: 'after' });
    await toAll('end');
    expect((await reader.next()).value).toMatchObject({ broadcast: { body: 'end' } });
    await reader.return();
  });
});

describe('the generic streams keep their rules', () => {
  it.each<[string, string, string]>([
    ['ada, who reads acme', 'broadcastMessage(projectId: "acme")', 'acme'],
    ['gil, who reads everything', 'events(types: [BROADCAST_MESSAGE])', 'acme'],
    ['eve, who monitors the hub', 'broadcastMessage(projectId: "system")', 'all'],
  ])('for %s: %s', async (who, field, body) => {
    const client = await SocketClient.open(server.wsUrl, as(who));
    client.subscribe('1', `subscription { ${field} { ... on BroadcastMessage { body } } }`);
    await until(async () => {
      for (const [, input] of MESSAGES) await send(input);
      return client.frames('1').length > 0;
    });
    const [frame] = client.frames('1');
    expect(Object.values(frame!.data)).toEqual([{ body }]);
    client.close();
  });

  it('and tell who does not monitor the hub nothing of its project', async () => {
    for (const who of ['ada, who reads acme', 'gil, who reads everything'])
      expect(
        await refusal(
          WEBSOCKET,
          server,
          { query: 'subscription { broadcastMessage(projectId: "system") { id } }' },
          bearer(who),
        ),
      ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a stream of broadcasts', () => {
  it.each([...STREAMS, SINGLE])(
    'over $name carries a cursor with each, which is that of the list',
    async (transport) => {
      for (const body of ['1', '2']) await toAll(body);
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
    await send({ audience: 'USER', userId: 'ada', body: 'passed over' });
    const { data } = await server.post('{ broadcasts(all: true, first: 1) { pageInfo { startCursor } } }');
    const positionOf = (cursor: string) => server.hub.cursors.open(ALL_PROJECTS, cursor).at;
    const passed = positionOf(data.broadcasts.pageInfo.startCursor);
    const after = await until(() => {
      const cursor = client.pinged()?.['1'];
      return cursor && positionOf(cursor) >= passed ? cursor : null;
    });
    expect(client.frames('1')).toEqual([]);
    await toAll('next');
    client.subscribe('2', FOLLOW, { variables: { after } });
    await until(() => client.frames('2').length > 0);
    expect([bodiesOf(client.frames('1')), bodiesOf(client.frames('2'))]).toEqual([['next'], ['next']]);
    client.close();
  });

  it('passes over what was cancelled, live and replayed', async () => {
    const client = await SocketClient.open(server.wsUrl, as('ada, who reads acme'));
    client.subscribe('1', FOLLOW);
    await until(async () => (await toAll('first')) && client.frames('1').length > 0);
    const { cursor } = client.frames('1').at(-1)!.extensions as { cursor: string };
    const id = await toAll('wrong');
    await until(() => bodiesOf(client.frames('1')).includes('wrong'));
    const { data } = await server.post(CANCEL, { id });
    expect(data.cancelBroadcast).toEqual({ id, cancelledAt: expect.any(String) });
    await toAll('right');
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
    await until(async () => (await toAll('before')) && socket.frames('1').length > 0 && stream.frames().length > 0);
    await server.access.keys.revoke(ADMIN, apiKey.id, '');
    expect((await socket.closed).code).toBe(4403);
    await stream.ended;
    await toAll('after');
    expect(JSON.stringify([socket.messages, stream.blocks])).not.toContain('after');
  });

  it('tells each viewer its own, also of an operation that many send alike', async () => {
    const id = await toAll('once');
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

type Proxied = Pick<TestServer, 'url' | 'wsUrl'>;

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
    await until(async () => (await toAll('first')) && bodies.length > 0);
    for (let n = 0; n < 30; n++) {
      await toAll(`${n}`);
      if (n % 10 === 4) proxy.cut();
    }
    await until(() => bodies.includes('29'));
    const sent = Array.from({ length: 30 }, (_, n) => `${n}`);
    expect(bodies.filter((body) => body !== 'first')).toEqual(sent);
    client.dispose();
    await proxy.close();
  });
});

describe('the list', () => {
  it('is paged newest first, both ways, and gives all to who could have sent them', async () => {
    for (const body of ['1', '2', '3']) await send({ audience: 'PROJECT', projectId: 'acme', body });
    const id = await send({ audience: 'PROJECT', projectId: 'acme', body: 'cancelled' });
    await server.post(CANCEL, { id });
    const page = async (args: string, who = 'dan, who moderates acme') => {
      const query = `{ broadcasts(${args}) { edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage } } }`;
      const { broadcasts } = (await server.post(query, {}, as(who))).data;
      const { edges, pageInfo } = broadcasts as {
        edges: { cursor: string; node: { body: string } }[];
        pageInfo: object;
      };
      return { bodies: edges.map(({ node }) => node.body), cursors: edges.map(({ cursor }) => cursor), pageInfo };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ bodies: ['3', '2'], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(await page(`first: 2, after: "${first.cursors[1]}"`)).toMatchObject({ bodies: ['1'] });
    expect(await page(`last: 1, before: "${first.cursors[1]}"`)).toMatchObject({ bodies: ['3'] });
    expect((await page('all: true')).bodies).toEqual(['cancelled', '3', '2', '1']);
    expect((await page('all: true', 'ada, who reads acme')).bodies).toEqual(['3', '2', '1']);
    const { errors } = await server.post('{ broadcasts(first: 501) { nodes { id } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});

describe('what is asked of the store for each', () => {
  it.each([
    ['{ broadcasts(first: 500) { nodes { acknowledgedAt } } }', undefined],
    ['{ broadcasts(first: 500) { nodes { acknowledgements } } }', 'OPERATION_TOO_COMPLEX'],
    ['{ broadcasts { nodes { acknowledgements } } }', undefined],
  ])('has its cost: %s', async (query, code) => {
    expect((await server.post(query)).errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('what a moderator of one project tries with another', () => {
  const DAN = as('dan, who moderates acme');

  it.each([
    ['to send', SEND, { input: { audience: 'PROJECT', projectId: 'beta', body: 'b' } }],
    ['to cancel', CANCEL, {}],
    ['to acknowledge', ACKNOWLEDGE, {}],
    ['to read', 'query ($id: ID!) { broadcast(id: $id) { body } }', {}],
  ])('%s is refused as if there were none', async (_, query, variables) => {
    const id = await send({ audience: 'PROJECT', projectId: 'beta', body: 'secret' });
    const answer = await server.post(query, { id, ...variables }, DAN);
    expect(answer.errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect((await server.post(LIST)).data.broadcasts.nodes).toEqual([{ body: 'secret' }]);
  });
});

describe('the mutations', () => {
  it('tell of a broadcast what was said, and to whom', async () => {
    const input = {
      ...{ audience: 'USER', userId: 'ada', title: 't', body: 'b' },
      expiresAt: new Date(server.clock.now() + 60_000).toISOString(),
    };
    const fields = `id audience projectId userId title body sentBy { id kind } sentAt expiresAt cancelledAt
      acknowledgedAt acknowledgements`;
    const { data } = await server.post(SEND.replace('{ id }', `{ ${fields} }`), { input });
    expect(data.sendBroadcast).toEqual({
      ...input,
      ...{ id: expect.any(String), projectId: null, sentBy: { id: 'admin', kind: 'USER' } },
      sentAt: new Date(server.clock.now()).toISOString(),
      ...{ cancelledAt: null, acknowledgedAt: null, acknowledgements: 0 },
    });
    const { id } = data.sendBroadcast;
    const now = new Date(server.clock.now()).toISOString();
    const ada = await server.post(ACKNOWLEDGE, { id }, as('ada, who reads acme'));
    expect(ada.data.acknowledgeBroadcast).toEqual({ id, acknowledgedAt: now, acknowledgements: null });
    const counted = await server.post(`{ broadcast(id: "${id}") { acknowledgements } }`);
    expect(counted.data.broadcast).toEqual({ acknowledgements: 1 });
  });

  it('take text as text', async () => {
    const text = '<img src=x onerror=alert(1)>\u001b[31m {"level":50}\n';
    const id = await toAll(text, { title: text });
    const { data } = await server.post(`{ broadcast(id: "${id}") { title body } }`);
    expect(data.broadcast).toEqual({ title: text, body: text });
    const stream = await WEBSOCKET.open(server, { query: FOLLOW, variables: { last: 1 } });
    expect(bodiesOf(await take(stream, 1))).toEqual([text]);
    stream.close();
  });

  it.each([
    ['no project', { audience: 'PROJECT', body: 'b' }, 'input.projectId'],
    ['a user beside it', { audience: 'SYSTEM', userId: 'ada', body: 'b' }, 'input.userId'],
    ['nothing to say', { audience: 'SYSTEM', body: '' }, 'input.body'],
    ['an end in the past', { audience: 'SYSTEM', body: 'b', expiresAt: '2001-01-01T00:00:00Z' }, 'input.expiresAt'],
  ])('name the field that is at fault: %s', async (_, input, field) => {
    const { errors } = await server.post(SEND, { input });
    expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('refuse a text that is too large', async () => {
    const { errors } = await server.post(SEND, { input: { audience: 'SYSTEM', body: 'x'.repeat(65_536) } });
    expect(errors![0]!.extensions).toEqual({ code: 'PAYLOAD_TOO_LARGE' });
  });
});
