import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import {
  ACKNOWLEDGE,
  as,
  type BroadcastServer,
  bearer,
  bodiesOf,
  CANCEL,
  EVERYBODY,
  FOLLOW,
  grant,
  idOf,
  SEND,
  startBroadcastServer,
  type Who,
} from '../support/broadcast-server.js';
import { SocketClient } from '../support/socket-client.js';
import { viewerWith } from '../support/test-hub.js';
import { HTTP, refusal, SINGLE, STREAMS, take, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';

const MESSAGES = [
  { audience: 'SYSTEM', body: 'all' },
  { audience: 'PROJECT', projectId: 'acme', body: 'acme' },
  { audience: 'PROJECT', projectId: 'beta', body: 'beta' },
  { audience: 'USER', userId: 'ada', body: 'ada' },
  { audience: 'USER', userId: 'eve', body: 'eve' },
  { audience: 'SYSTEM', body: 'end' },
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

const LIST = '{ broadcasts { nodes { body } } }';

let server: BroadcastServer;
beforeEach(async () => {
  server = await startBroadcastServer();
});
afterEach(() => server.close());

describe('broadcasts reach those that they are for, and nobody else', () => {
  const rows = EVERYBODY.flatMap((who) =>
    [...STREAMS, SINGLE].map((transport) => ({ who, via: transport.name, transport })),
  );

  it.each(rows)('$who, live and again over $via', async ({ who, transport }) => {
    const live = await transport.open(server, { query: FOLLOW, variables: { last: 0 } }, bearer(who));
    // It follows from where it is as soon as the first has come: more than one may be needed until then.
    await until(async () => (await server.toAll('first')) && live.frames().length > 0);
    const { cursor } = live.frames().at(-1)!.extensions as { cursor: string };
    for (const input of MESSAGES) await server.send(input);
    await until(() => bodiesOf(live.frames()).includes('end'));
    expect(bodiesOf(live.frames()).filter((body) => body !== 'first')).toEqual(HEARD[idOf(who)]);
    live.close();
    const again = await transport.open(server, { query: FOLLOW, variables: { after: cursor } }, bearer(who));
    await until(() => bodiesOf(again.frames()).includes('end'));
    expect(bodiesOf(again.frames()).filter((body) => body !== 'first')).toEqual(HEARD[idOf(who)]);
    again.close();
  });

  it.each(EVERYBODY)('%s, in the list and one by one', async (who) => {
    const ids = new Map<string, string>();
    for (const input of MESSAGES) ids.set(input.body, await server.send(input));
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
    await server.send({ audience: 'PROJECT', projectId: 'acme', body: 'before' });
    expect((await reader.next()).value).toMatchObject({ broadcast: { body: 'before' } });
    grants = [];
    await server.send({ audience: 'PROJECT', projectId: 'acme', body: 'after' });
    await server.toAll('end');
    expect((await reader.next()).value).toMatchObject({ broadcast: { body: 'end' } });
    await reader.return();
  });
});

describe('the generic streams keep their rules', () => {
  it.each<[Who, string, string]>([
    ['ada, who reads acme', 'broadcastMessage(projectId: "acme")', 'acme'],
    ['gil, who reads everything', 'events(types: [BROADCAST_MESSAGE])', 'acme'],
    ['eve, who monitors the hub', 'broadcastMessage(projectId: "system")', 'all'],
  ])('for %s: %s', async (who, field, body) => {
    const client = await SocketClient.open(server.wsUrl, as(who));
    client.subscribe('1', `subscription { ${field} { ... on BroadcastMessage { body } } }`);
    await until(async () => {
      for (const input of MESSAGES) await server.send(input);
      return client.frames('1').length > 0;
    });
    const [frame] = client.frames('1');
    expect(Object.values(frame!.data)).toEqual([{ body }]);
    client.close();
  });

  it('and tell who does not monitor the hub nothing of its project', async () => {
    for (const who of ['ada, who reads acme', 'gil, who reads everything'] as const)
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

describe('the list', () => {
  it('is paged newest first, both ways, and gives all to who could have sent them', async () => {
    for (const body of ['1', '2', '3']) await server.send({ audience: 'PROJECT', projectId: 'acme', body });
    const id = await server.send({ audience: 'PROJECT', projectId: 'acme', body: 'cancelled' });
    await server.post(CANCEL, { id });
    const page = async (args: string, who: Who = 'dan, who moderates acme') => {
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
    const id = await server.send({ audience: 'PROJECT', projectId: 'beta', body: 'secret' });
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
    const id = await server.toAll(text, { title: text });
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
    const limit = { name: 'maxEventBytes', max: 65_536, found: expect.any(Number) };
    expect(errors![0]!.extensions).toEqual({ code: 'PAYLOAD_TOO_LARGE', limit });
  });
});
