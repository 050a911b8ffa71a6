import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, type LimitName } from '../../src/core/config/limits.js';
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

function named(name: LimitName, max: number, found: unknown, code: string) {
  return {
    message: expect.stringContaining(LIMITS[name].env),
    extensions: { code, limit: found === undefined ? { name, max } : { name, max, found } },
  };
}
