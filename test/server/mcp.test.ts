import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const READER = 'the-key-of-a-reader-0123456789';
let server: Awaited<ReturnType<typeof startTestServer>>;
let client: Client;

async function connect(authorization: string): Promise<Client> {
  const connected = new Client({ name: 'test', version: '1' });
  const requestInit = { headers: { authorization } };
  await connected.connect(
    new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit }) as Transport,
  );
  return connected;
}

interface Answer {
  readonly isError?: boolean;
  readonly structuredContent: Record<string, never>;
  readonly content: readonly { readonly text: string }[];
}
const call = async (name: string, args: object, by = client) =>
  (await by.callTool({ name, arguments: { ...args } })) as unknown as Answer;

beforeAll(async () => {
  server = await startTestServer({ viewers: { [READER]: viewerWith([{ projects: 'acme', actions: ['READ'] }]) } });
  client = await connect(server.authorization);
});
afterAll(async () => {
  await client.close();
  await server.close();
});

describe('/mcp', () => {
  it('offers tools whose inputs are those of the declarations', async () => {
    const { tools } = await client.listTools();
    const { inputSchema } = tools.find(({ name }) => name === 'publish_task_update')!;
    expect(inputSchema).toMatchObject({
      required: ['project', 'payload'],
      properties: {
        payload: { required: ['taskId', 'title', 'taskStatus'], properties: { percentage: { maximum: 100 } } },
      },
    });
    expect(tools.map(({ name }) => name)).toContain('wait_for_event');
  });

  it('publishes, reads, and says why', async () => {
    const payload = { taskId: '7', title: 'Ship it', taskStatus: 'DONE' };
    const { structuredContent: cause } = await call('publish_task_update', { project: 'acme', payload });
    const { structuredContent: effect } = await call('publish_event', {
      ...{ project: 'acme', type: 'activity', payload: { kind: 'note', summary: 'Shipped' } },
      options: { causationId: cause.id },
    });
    const { structuredContent: answer } = await call('why', { eventId: effect.id });
    expect(answer).toMatchObject({ chain: [{ id: effect.id }, { id: cause.id, type: 'task_update', payload }] });
    const { structuredContent: led } = await call('effects', { eventId: cause.id });
    expect(led).toMatchObject({ effects: [{ id: effect.id }] });
    const read = await call('read_events', { project: 'acme', types: ['task_update'] });
    expect(read.structuredContent).toMatchObject({ events: [{ id: cause.id }] });
    const state = await call('current_state', { project: 'acme', type: 'task_update', keys: ['7'] });
    expect(state.structuredContent).toMatchObject({ state: [{ payload }] });
  });

  it('waits from a cursor without a gap, and gives one when the time is over', async () => {
    const publish = (taskStatus: string) =>
      call('publish_task_update', { project: 'acme', payload: { taskId: '8', title: 'x', taskStatus } });
    const { structuredContent: late } = await call('wait_for_event', { project: 'acme', timeoutSeconds: 0.01 });
    expect(late).toMatchObject({ timedOut: true, cursor: expect.any(String) });
    await publish('TODO');
    await publish('DONE');
    const where = { taskId: '8', taskStatus: 'DONE' };
    const { structuredContent: found } = await call('wait_for_event', { project: 'acme', where, after: late.cursor });
    expect(found).toMatchObject({ event: { payload: where } });
    const next = call('wait_for_event', { project: 'acme', after: found.cursor });
    const { structuredContent: later } = await publish('TODO');
    expect((await next).structuredContent).toMatchObject({ event: { id: later.id } });
  });

  it('has projects as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources).toContainEqual(expect.objectContaining({ uri: 'tidings://projects/acme' }));
    const { contents } = await client.readResource({ uri: 'tidings://projects/acme' });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ project: { id: 'acme' }, state: {} });
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('gives a caller the rights of its credential, and shows it the refusals of the hub', async () => {
    const reader = await connect(`Bearer ${READER}`);
    const args = { project: 'acme', payload: { kind: 'k', summary: 's' } };
    expect(await call('publish_activity', args, reader)).toMatchObject({
      ...{ isError: true, content: [{ text: expect.stringMatching(/^FORBIDDEN/) }] },
    });
    expect(await call('read_events', { project: 'acme' }, reader)).not.toHaveProperty('isError');
    expect(await call('read_events', { project: 'other' }, reader)).toMatchObject({
      content: [{ text: expect.stringMatching(/^NOT_FOUND/) }],
    });
    for (const [tool, args] of [
      ['current_state', { project: 'other', type: 'task_update' }],
      ['why', { eventId: 'an-event-that-is-not-there' }],
    ] as const)
      expect(await call(tool, args, reader)).toMatchObject({
        ...{ isError: true, content: [{ text: expect.stringMatching(/^NOT_FOUND/) }] },
      });
    await reader.close();
    const wrong = await call('publish_activity', { project: 'acme', payload: { kind: 'k', sumary: 's' } });
    expect(wrong.content[0]!.text).toMatch(/^BAD_USER_INPUT/);
    expect((await call('read_events', { project: 'acme', count: 0 })).content[0]!.text).toMatch(
      /^BAD_USER_INPUT: count/,
    );
  });

  it('refuses requests without a credential, of other origins, of other methods, and batches', async () => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const { authorization } = server;
    const post = async (more: object, body: unknown = message) => {
      const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) };
      const response = await fetch(`${server.url}/mcp`, init);
      await response.body?.cancel();
      return response.status;
    };
    expect(await post({ authorization })).toBe(200);
    expect(await post({})).toBe(401);
    expect(await post({ authorization: 'Bearer wrong-key-0123456789-0123' })).toBe(401);
    expect(await post({ authorization, origin: 'https://evil.example' })).toBe(403);
    expect(await post({ authorization, 'content-type': 'text/plain' })).toBe(415);
    expect(await post({ authorization }, [message])).toBe(400);
    expect(await post({ authorization }, 'x'.repeat(2_000_000))).toBe(413);
    const got = await fetch(`${server.url}/mcp`, { headers: { authorization, accept: 'text/event-stream' } });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('writes nothing of a client into the log of the hub', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const logging = await startTestServer({ server: { log } });
    const headers = { 'content-type': 'application/json', authorization: logging.authorization };
    for (const accept of ['application/json, text/event-stream', 'text/html']) {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, result: { text: 'text of the client' } });
      const answer = await fetch(`${logging.url}/mcp`, { method: 'POST', headers: { ...headers, accept }, body });
      await answer.text();
    }
    await logging.server.close(0);
    await logging.close();
    expect(lines).toEqual([]);
  });

  it('ends a call that waits when the hub stops, with the cursor to go on from', async () => {
    const stopping = await startTestServer();
    const waiting = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: stopping.authorization } };
    await waiting.connect(
      new StreamableHTTPClientTransport(new URL(`${stopping.url}/mcp`), { requestInit }) as Transport,
    );
    const answer = call('wait_for_event', { project: 'acme', timeoutSeconds: 300 }, waiting);
    await until(async () => /tidings_connections\{transport="sse"\} 1/i.test(await metricsOf(stopping)));
    await stopping.server.close(0);
    expect((await answer).structuredContent).toMatchObject({ timedOut: true, cursor: expect.any(String) });
    await waiting.close();
    await stopping.close();
  });
});

async function metricsOf({ url, authorization }: { url: string; authorization: string }): Promise<string> {
  return (await fetch(`${url}/metrics`, { headers: { authorization } })).text();
}
