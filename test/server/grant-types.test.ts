import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SECRET = 'the-secret-of-the-tokens-of-these-tests';
let server: TestServer;
const headers: Record<string, { authorization: string }> = {};

beforeAll(async () => {
  server = await startTestServer({ access: { jwt: { secret: SECRET, leewayMs: 60_000 } } });
  const grants = '[{ projects: "acme", actions: [READ, PUBLISH], types: [ACTIVITY, TYPING_STOP] }]';
  const made = await server.post(
    `mutation { createApiKey(input: { name: "k", grants: ${grants} }) { secret apiKey { grants { types } } } }`,
  );
  const { secret, apiKey } = made.data.createApiKey;
  expect(apiKey.grants).toEqual([{ types: ['ACTIVITY', 'TYPING_STOP'] }]);
  headers.key = { authorization: `Bearer ${secret}` };
  const token = await new SignJWT({
    tidings: [{ projects: 'acme', actions: ['READ', 'PUBLISH'], types: ['activity', 'typing_stop', 'gone_type'] }],
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ada')
    .setExpirationTime(new Date(server.clock.now() + 3_600_000))
    .sign(new TextEncoder().encode(SECRET));
  headers.token = { authorization: `Bearer ${token}` };
});
afterAll(() => server.close());

const code = async (mutation: string, by: string) =>
  (await server.post(`mutation { ${mutation} }`, {}, headers[by])).errors?.[0]?.extensions ?? null;
const activity = '{ event: { activity: { kind: "k", summary: "s" } } }';
const task = '{ event: { taskUpdate: { taskId: "1", title: "t", taskStatus: TODO } } }';

describe.each(['key', 'token'])('a grant of a %s that names types', (by) => {
  it('publishes these and no other, also in a batch, live and over every door', async () => {
    expect(await code(`publishEvents(projectId: "acme", events: [${activity}]) { id }`, by)).toBeNull();
    expect(
      await code('publishTypingStop(projectId: "acme", input: { channel: "c", userId: "u" }) { id }', by),
    ).toBeNull();
    expect(await code(`publishEvents(projectId: "acme", events: [${activity}, ${task}]) { id }`, by)).toMatchObject({
      ...{ code: 'FORBIDDEN', index: 1 },
    });
    const body = JSON.stringify({ type: 'typing_indicator', payload: { channel: 'c', userId: 'u' } });
    const answer = await fetch(`${server.url}/api/projects/acme/events`, {
      ...{ method: 'POST', body, headers: { ...headers[by], 'content-type': 'application/json' } },
    });
    expect(answer.status).toBe(403);
    const { data } = await server.post('{ viewer { grants { types } } }', {}, headers[by]);
    expect(data.viewer.grants).toEqual([{ types: ['ACTIVITY', 'TYPING_STOP'] }]);
  });

  it('reads every type', async () => {
    await server.post(`mutation { publishEvents(projectId: "acme", events: [${task}]) { id } }`);
    const { data } = await server.post('{ events(projectId: "acme", last: 1) { nodes { type } } }', {}, headers[by]);
    expect(data.events.nodes).toEqual([{ type: 'TASK_UPDATE' }]);
  });
});
