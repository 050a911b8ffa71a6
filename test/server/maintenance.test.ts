import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import { SocketClient } from '../support/socket-client.js';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const PUBLISHER = 'the-key-of-a-publisher-01234567';
const grants = [{ projects: 'acme', actions: ['READ', 'PUBLISH'] as const }];
const headers = { authorization: `Bearer ${PUBLISHER}` };
const REASON = 'Moving to a larger disk';
const SET = `mutation ($input: SetMaintenanceModeInput!) {
  setMaintenanceMode(input: $input) { active reason until since changedBy }
}`;
const payload = { kind: 'k', summary: 's' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ viewers: { [PUBLISHER]: viewerWith(grants) }, server: { heartbeatMs: 50 } });
});
afterAll(() => server.close());

const send = (path: string, type: string, body: unknown) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    body: JSON.stringify(body),
  });
const ready = async (authorization?: string) =>
  (await fetch(`${server.url}/ready`, { headers: authorization ? { authorization } : {} })).json();

describe('during maintenance', () => {
  let subscriber: SocketClient;
  beforeAll(async () => {
    subscriber = await SocketClient.open(server.wsUrl, headers);
    subscriber.subscribe('acme', 'subscription { events(projectId: "acme") { type } }');
    subscriber.subscribe('mode', 'subscription { maintenanceMode(projectId: "system") { enabled reason until } }');
    subscriber.subscribe('other', 'subscription { events(projectId: "system") { type } }');
    await until(() => Object.keys(subscriber.pinged() ?? {}).length === 2);
    const input = { active: true, reason: REASON, until: '2026-01-01T00:00:45Z' };
    expect((await server.post(SET, { input })).data.setMaintenanceMode).toMatchObject({ active: true, reason: REASON });
  });
  afterAll(() => subscriber.close());

  it.each([
    ['the mutation of a type', 'publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id }'],
    [
      'publishEvents',
      'publishEvents(projectId: "acme", events: [{ event: { typingStop: { channel: "c", userId: "u" } } }]) { id }',
    ],
    ['a member who joins', 'joinProject(projectId: "acme", input: {}) { id }'],
  ])('%s is refused with UNAVAILABLE', async (_, mutation) => {
    const { errors } = await server.post(`mutation { ${mutation} }`, {}, headers);
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining(REASON),
      extensions: { code: 'UNAVAILABLE', reason: REASON, retryAfterMs: 45_000 },
    });
  });

  it.each([
    ['plain JSON', '/api/projects/acme/events', 'application/json', { type: 'activity', payload }],
    [
      ...(['CloudEvents', '/hooks/cloudevents?project=acme', 'application/cloudevents+json'] as const),
      { specversion: '1.0', id: '1', source: '/s', type: 'activity', data: payload },
    ],
  ])('%s gets 503 with Retry-After, so that its sender tries again', async (_, path, type, body) => {
    const answer = await send(path, type, body);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '45']);
  });

  it('a tool of MCP gets the reason', async () => {
    const agent = new Client({ name: 'test', version: '1' });
    const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit: { headers } });
    await agent.connect(transport as Transport);
    const answer = await agent.callTool({
      ...{ name: 'publish_activity', arguments: { project: 'acme', payload } },
    });
    expect(answer).toMatchObject({ isError: true });
    expect(JSON.stringify(answer.content)).toContain(REASON);
    await agent.close();
  });

  it('reads and streams go on, and operators publish', async () => {
    const mutation = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';
    const { offset } = (await server.post(mutation)).data.publishActivity;
    await until(() => subscriber.frames('acme').length > 0);
    const { data } = await server.post('{ events(projectId: "acme", last: 1) { nodes { offset } } }', {}, headers);
    expect(data.events.nodes).toEqual([{ offset }]);
  });

  it('/ready stays 200 and says so, and the state is for every credential', async () => {
    expect(await ready()).toEqual({ status: 'ready', maintenance: true });
    const query = '{ maintenanceMode { active reason until since changedBy } }';
    const state = { active: true, reason: REASON, until: '2026-01-01T00:00:45.000Z', changedBy: 'admin' };
    expect((await server.post(query, {}, headers)).data.maintenanceMode).toMatchObject(state);
    expect((await server.post(query, {}, {})).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('everybody is told by the event, and of system by nothing else', async () => {
    await until(() => subscriber.frames('mode').length > 0);
    const event = { enabled: true, reason: REASON, until: '2026-01-01T00:00:45.000Z' };
    expect(subscriber.frames('mode').map(({ data }) => data)).toEqual([{ maintenanceMode: event }]);
    expect(subscriber.frames('other')[0]!.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('the client publishes what it holds when it is over', async () => {
    // So that it asks again soon.
    await server.post(SET, { input: { active: true, until: new Date(server.clock.now() + 50) } });
    const client = createClient({ url: server.url, credential: PUBLISHER });
    const refusals = () => server.hub.measurements.refusals.counts.get('maintenance') ?? 0;
    const before = refusals();
    const published = client.publish({ project: 'acme', type: 'activity', payload });
    await until(() => refusals() > before);
    await server.post(SET, { input: { active: false } });
    expect(await published).toMatchObject({ offset: 3 });
    await until(() => subscriber.frames('mode').length === 3);
    expect(await ready()).toEqual({ status: 'ready' });
    client.close();
  });
});
