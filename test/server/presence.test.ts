import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import { measured } from '../support/measured.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { type Answer, startTestServer, type TestServer } from '../support/test-server.js';
import { SINGLE, STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';

const EVIL = '<img src=x onerror=alert(1)>';
const READ: readonly Grant[] = [{ projects: 'acme', actions: ['READ'] }];
const reader = (id: string, name = id) => viewerWith(READ, { id, name });
const viewers = { ann: reader('ann'), bob: reader('bob'), evil: reader('evil', EVIL) };

const FIELDS = 'user { id name kind } status message since connections';
const FOLLOW = `subscription { presence(projectId: "acme") { kind present { ${FIELDS} } } }`;
const ALL = 'subscription { events(projectId: "acme") { type payload } }';
const EVENTS = ALL.replace(')', ', types: [USER_JOINED, USER_LEFT, ACTIVITY])');
const SET = `mutation($input: SetPresenceInput!) { setPresence(input: $input) { ${FIELDS} } }`;
const QUERY = '{ presence(projectId: "acme") { user { id } connections status } }';
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ viewers });
});
afterEach(() => server.close());

const connect = (key: string) => SocketClient.open(server.wsUrl, bearer(key));
const say = (key: string, input: object) => server.post(SET, { input: { projectId: 'acme', ...input } }, bearer(key));
const present = async () =>
  (await server.post(QUERY)).data.presence.map((one: { user: { id: string } }) => one.user.id) as string[];
const isThere = (...ids: string[]) => until(async () => (await present()).join() === ids.join(), { what: `${ids}` });
const summary = ({ data }: Answer) =>
  `${data.presence.kind} ${data.presence.present.map((one: { user: { id: string } }) => one.user.id)}`;

describe.each([...STREAMS, SINGLE])('over $name', (transport) => {
  it('who is present is told as everybody first and then each change, without cursors', async () => {
    const conversation = await transport.open(server, { query: FOLLOW }, 'Bearer ann');
    const [first] = await take(conversation, 1);
    expect(first).toEqual({
      data: {
        presence: {
          kind: 'SNAPSHOT',
          present: [
            {
              ...{ user: { id: 'ann', name: 'ann', kind: 'USER' }, status: 'ONLINE', message: null, connections: 1 },
              since: expect.stringMatching(/^\d{4}-/),
            },
          ],
        },
      },
    });
    const evil = await connect('evil');
    evil.subscribe('1', EVENTS);
    const [, joined] = await take(conversation, 2);
    expect(joined!.data.presence).toMatchObject({ kind: 'JOINED', present: [{ user: { id: 'evil', name: EVIL } }] });
    await say('evil', { status: 'BUSY', message: EVIL });
    const [, , changed] = await take(conversation, 3);
    expect(changed!.data.presence).toMatchObject({ kind: 'CHANGED', present: [{ status: 'BUSY', message: EVIL }] });
    await say('evil', { status: 'OFFLINE' });
    expect((await take(conversation, 4)).map(summary)).toEqual([
      'SNAPSHOT ann',
      'JOINED evil',
      'CHANGED evil',
      'LEFT evil',
    ]);
    conversation.close();
    evil.close();
  });

  it('it is refused to who may not read, as any project', async () => {
    const none = await transport.open(server, { query: FOLLOW.replace('acme', 'never') });
    expect((await take(none, 1))[0]!.errors![0]!.extensions.code).toBe('NOT_FOUND');
    none.close();
  });

  it('one who names the types hears of others, never of themselves, and one who takes all types hears of nobody', async () => {
    const eve = await transport.open(server, { query: ALL }, 'Bearer evil');
    await isThere('evil');
    const ann = await transport.open(server, { query: EVENTS }, 'Bearer ann');
    await isThere('ann', 'evil');
    const bob = await transport.open(server, { query: EVENTS }, 'Bearer bob');
    await isThere('ann', 'bob', 'evil');
    await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
    const types = (frames: Answer[]) =>
      frames.map(({ data }) => `${data.events.type} ${data.events.payload.userId ?? ''}`.trim());
    expect(types(await take(ann, 2))).toEqual(['USER_JOINED bob', 'ACTIVITY']);
    expect(types(await take(bob, 1))).toEqual(['ACTIVITY']);
    bob.close();
    // Its end is noticed by the hub a moment later; what counts from there is the grace.
    await until(() => {
      server.clock.advance(1_000);
      return ann.frames().length === 3;
    });
    expect(types(ann.frames()).at(-1)).toBe('USER_LEFT bob');
    expect(types(eve.frames())).toEqual(['ACTIVITY']);
    eve.close();
    ann.close();
  });
});

it('those with equal rights share what is told of a third, and each misses only themselves', async () => {
  const clients = await Promise.all(['ann', 'ann', 'bob'].map(connect));
  for (const client of clients) client.subscribe('1', 'subscription { userJoined(projectId: "acme") { userId } }');
  await isThere('ann', 'bob');
  const evil = await connect('evil');
  evil.subscribe('1', 'subscription { userJoined(projectId: "acme") { userId connectionId } }');
  const joined = (client: SocketClient) => client.frames('1').map(({ data }) => data.userJoined.userId);
  await until(() => clients.every((client) => joined(client).includes('evil')));
  const [ann, again, bob] = clients.map(joined);
  expect([...ann!, ...again!]).not.toContain('ann');
  expect(bob).not.toContain('bob');
  expect(joined(evil)).toEqual([]);
  for (const client of [...clients, evil]) client.close();
});

it('user_joined names the connection that is listed', async () => {
  const ann = await connect('ann');
  ann.subscribe('1', 'subscription { userJoined(projectId: "acme") { userId connectionId actor { kind } } }');
  await isThere('ann');
  const bob = await connect('bob');
  bob.subscribe('1', EVENTS);
  const [frame] = await take({ frames: () => ann.frames('1') }, 1);
  const { nodes } = (await server.post('{ connections { nodes { id userId } } }')).data.connections;
  const listed = nodes.find(({ userId }: { userId: string }) => userId === 'bob');
  expect(frame!.data.userJoined).toEqual({ userId: 'bob', connectionId: listed.id, actor: { kind: 'HUB' } });
  ann.close();
  bob.close();
});

it('is said and asked for over HTTP, also without a connection, and by the project', async () => {
  const said = await say('bob', { status: 'AWAY', message: 'at lunch' });
  expect(said.data.setPresence).toMatchObject({ user: { id: 'bob' }, status: 'AWAY', message: 'at lunch' });
  const asked = await server.post('{ project(id: "acme") { presence { user { id } connections } } }');
  expect(asked.data.project.presence).toEqual([{ user: { id: 'bob' }, connections: 0 }]);
  expect((await server.post(QUERY, {}, bearer('ann'))).data.presence).toHaveLength(1);
  for (let second = 0; second < 62; second++) server.clock.advance(1_000);
  await isThere();
});

it('is refused with the usual codes', async () => {
  const refused = async (answer: Promise<Answer>) => (await answer).errors![0]!.extensions;
  expect(await refused(server.post(QUERY, {}, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await refused(server.post(SET, { input: { projectId: 'acme', status: 'AWAY' } }, {}))).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  const other = '{ presence(projectId: "other") { status } }';
  expect(await refused(server.post(other, {}, bearer('ann')))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(say('ann', { status: 'AWAY', message: 'x'.repeat(501) }))).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', field: 'input.message' },
  });
});

it('of one whose key was revoked ends, and so does their stream', async () => {
  const { secret, apiKey } = await server.access.keys.create(ADMIN, { name: 'k', grants: [...READ] }, '');
  const watching = await connect('ann');
  watching.subscribe('1', FOLLOW);
  const follower = await StreamClient.open({
    ...{ url: `${server.url}/graphql/stream`, body: { query: FOLLOW } },
    headers: bearer(secret),
  });
  await until(() => watching.frames('1').some((frame) => summary(frame).startsWith('JOINED')));
  await server.access.keys.revoke(ADMIN, apiKey.id, '');
  await follower.ended;
  await until(() => {
    server.clock.advance(1_000);
    return watching.frames('1').some((frame) => summary(frame).startsWith('LEFT'));
  });
  expect(await present()).toEqual(['ann']);
  watching.close();
});

it('costs a client that reads nothing no more than any other', async () => {
  const stalled = await connect('ann');
  stalled.subscribe('1', FOLLOW);
  await isThere('ann');
  stalled.webSocket.pause();
  const users = Array.from({ length: 200 }, (_, n) => viewerWith(READ, { id: `u-${n}`, name: 'x'.repeat(100) }));
  const heapBefore = process.memoryUsage().heapUsed;
  for (let round = 0; round < 40; round++) {
    const said = { status: round % 2 ? 'AWAY' : 'BUSY', message: 'm'.repeat(400) } as const;
    await Promise.all(users.map((user) => server.hub.presence.say(user, 'acme', said)));
  }
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(30_000_000);
  stalled.webSocket.resume();
  await until(() => stalled.frames('1').at(-1)!.data.presence.present.length >= 200);
  stalled.close();
});

it('is counted in the metrics', async () => {
  const ann = await connect('ann');
  ann.subscribe('1', EVENTS);
  await isThere('ann');
  expect(await measured(server, 'tidings_present_users')).toBe(1);
  ann.close();
});
