import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import { SingleConnection } from '../support/single-connection.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { type Answer, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';
const READ_ALL: readonly Grant[] = [{ projects: '*', actions: ['READ'] }];

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ access: { jwt: { secret: SECRET } } });
  await server.hub.projects.create(ADMIN, { id: 'beta' });
});
afterEach(() => server.close());

const publish = (project: string, summary: string) =>
  server.hub.publish(ADMIN, project, [{ type: 'activity', payload: { kind: 'k', summary } }]);
const makeToken = (
  seconds: number,
  { tidings = READ_ALL, sub = 'grace' }: { tidings?: readonly Grant[]; sub?: string } = {},
) =>
  new SignJWT({ sub, tidings, exp: Math.floor(server.clock.now() / 1_000) + seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
const follow = (project: string) => `subscription { activity(projectId: "${project}") { summary } }`;
const REFRESH = 'mutation($token: String!) { refreshSession(token: $token) { id grants { projects } } }';
const both: readonly Grant[] = [
  { projects: 'acme', actions: ['READ'] },
  { projects: 'beta', actions: ['READ'] },
];

/** A connection on which operations are answered, whichever it is. */
interface Line {
  ask(id: string, query: string, variables?: object): Promise<Answer>;
  subscribe(id: string, query: string): unknown;
  frames(id: string): Answer[];
  isEnded(): boolean;
  close(): void;
}
const lines: readonly [string, (credential: string) => Promise<Line>][] = [
  [
    'a WebSocket',
    async (credential) => {
      const client = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${credential}` });
      return {
        async ask(id, query, variables) {
          client.subscribe(id, query, { variables });
          return until(() => client.frames(id)[0]);
        },
        subscribe: (id, query) => client.subscribe(id, query),
        frames: (id) => client.frames(id),
        isEnded: () => client.webSocket.readyState >= client.webSocket.CLOSING,
        close: () => client.close(),
      };
    },
  ],
  [
    'a single connection of SSE',
    async (credential) => {
      const client = await SingleConnection.open(server, `Bearer ${credential}`);
      return {
        ask: (id, query, variables) => client.ask(id, query, variables),
        subscribe: (id, query) => client.send(id, query),
        frames: (id) => client.frames(id),
        isEnded: () => client.stream.isEnded,
        close: () => client.close(),
      };
    },
  ],
];

describe.each(lines)('on %s', (_, open) => {
  it('keeps its streams going when the first token expires', async () => {
    const line = await open(await makeToken(60));
    await line.subscribe('s', follow('acme'));
    const { data } = await line.ask('r', REFRESH, { token: await makeToken(600) });
    expect(data.refreshSession).toEqual({ id: 'grace', grants: [{ projects: '*' }] });
    server.clock.advance(120_000);
    await until(async () => {
      await publish('acme', 'later');
      return line.frames('s').length > 0;
    });
    expect(line.isEnded()).toBe(false);
    line.close();
  });

  it('ends exactly the streams that the new token has no right to', async () => {
    const line = await open(await makeToken(60, { tidings: both }));
    await line.subscribe('acme', follow('acme'));
    await line.subscribe('beta', follow('beta'));
    await until(async () => {
      await publish('acme', 'before');
      await publish('beta', 'before');
      return line.frames('acme').length > 0 && line.frames('beta').length > 0;
    });
    await line.ask('r', REFRESH, { token: await makeToken(60, { tidings: both.slice(0, 1) }) });
    await until(() => line.frames('beta').at(-1)?.errors?.[0]?.extensions.code === 'NOT_FOUND');
    await publish('beta', 'after');
    await publish('acme', 'after');
    await until(() => line.frames('acme').some(({ data }) => data?.activity.summary === 'after'));
    expect(JSON.stringify(line.frames('beta'))).not.toContain('after');
    line.close();
  });

  it('takes no token of somebody else, and none that is bad; the connection stays as it was', async () => {
    const line = await open(await makeToken(60, { tidings: both }));
    const code = async (id: string, token: string) =>
      (await line.ask(id, REFRESH, { token })).errors?.[0]?.extensions.code;
    expect(await code('1', await makeToken(60, { sub: 'eve' }))).toBe('FORBIDDEN');
    expect(await code('2', await makeToken(-60))).toBe('UNAUTHENTICATED');
    expect(await code('3', 'nonsense')).toBe('UNAUTHENTICATED');
    const { data } = await line.ask('4', '{ viewer { id grants { projects } } }');
    expect(data.viewer).toEqual({ id: 'grace', grants: both.map(({ projects }) => ({ projects })) });
    line.close();
  });
});

it('is refused as a request of its own, and without a viewer', async () => {
  const token = await makeToken(60);
  const authorization = `Bearer ${token}`;
  const code = async (headers: Record<string, string>) =>
    (await server.post(REFRESH, { token }, headers)).errors?.[0]?.extensions;
  expect(await code({ authorization })).toEqual({ code: 'BAD_USER_INPUT', field: 'token' });
  expect(await code({})).toEqual({ code: 'UNAUTHENTICATED' });
});
