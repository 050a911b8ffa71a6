import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Redaction } from '../../src/core/text/redaction.js';
import { createLogger } from '../../src/wiring/logger.js';
import { HubProcess } from '../support/hub-process.js';
import { RecordingTracer } from '../support/recording-tracer.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, SSE, take, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TWO = '{ a: event(id: "payload-of-mine") { id } b: event(id: "payload-of-mine") { id } }';
const FOLLOW = 'subscription { events(projectId: "acme") { id } }';

interface Line {
  readonly msg: string;
  readonly operationId?: string;
  readonly traceId?: string;
  readonly address?: string;
}
const linesOf = (text: string): Line[] =>
  text.split('\n').flatMap((line) => (line.startsWith('{') ? JSON.parse(line) : []));

describe('the log of a hub whose operations fail', () => {
  let server: TestServer;
  let tracer: RecordingTracer;
  let written: string;
  beforeEach(async () => {
    written = '';
    tracer = new RecordingTracer();
    const stream = new PassThrough().on('data', (data) => {
      written += data;
    });
    const log = await createLogger({ level: 'info', redaction: new Redaction(), readable: false, stream });
    server = await startTestServer({ tracer, server: { log } });
    const broken = () => Promise.reject(new Error('broken'));
    vi.spyOn(server.hub, 'event').mockImplementation(broken);
    vi.spyOn(server.hub, 'subscribe').mockImplementation(broken);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  it.each([
    [HTTP, TWO, 2],
    [WEBSOCKET, TWO, 2],
    [WEBSOCKET, FOLLOW, 1],
    [SSE, FOLLOW, 1],
  ])(
    'has the id and the trace of each operation that its client is answered, over $name',
    async (transport, query, count) => {
      const references: string[] = [];
      for (let round = 0; round < 2; round++) {
        const conversation = await transport.open(server, { query });
        const [answer] = await take(conversation, 1);
        expect(answer!.errors).toHaveLength(count);
        const [first, ...others] = answer!.errors!.map(({ extensions }) => extensions.reference as string);
        expect(others.every((other) => other === first)).toBe(true);
        references.push(first!);
        conversation.close();
      }
      const lines = await until(() => {
        const found = linesOf(written);
        return found.length >= 2 * count ? found : null;
      });
      expect(new Set(references).size).toBe(2);
      expect(lines.map(({ msg, operationId }) => [msg, operationId])).toEqual(
        references.flatMap((reference) => Array(count).fill(['operation failed', reference])),
      );
      expect(references[0]).toMatch(UUID);
      const traces = new Set(lines.map(({ traceId }) => traceId));
      expect([traces.size, traces.has(undefined)]).toEqual([2, false]);
      expect(written).not.toContain('payload-of-mine');
    },
  );

  it('has that of a request that fails outside of an operation', async () => {
    vi.spyOn(server.access.credentials, 'authenticate').mockRejectedValue(new Error('broken'));
    const { errors } = await server.post(TWO);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      reference: expect.stringMatching(UUID),
    });
    const operationId = errors![0]!.extensions.reference;
    expect(await until(() => linesOf(written)[0])).toMatchObject({ msg: 'request failed', operationId });
  });
});

it('names each refused request and connection in the log of a real hub', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-ids-'));
  const hub = new HubProcess({
    data: folder,
    keepLog: true,
    args: ['--no-watch'],
    env: { TIDINGS_LOG_LEVEL: 'debug' },
  });
  try {
    await hub.start();
    const ask = (headers: Record<string, string>) =>
      fetch(`${hub.url}/graphql`, {
        ...{ method: 'POST', body: JSON.stringify({ query: TWO }) },
        headers: { 'content-type': 'application/json', ...headers },
      });
    const authorization = 'Bearer tdg_00wrong_00wrong';
    await ask({ authorization });
    await ask({ origin: 'https://elsewhere.example' });
    const client = await SocketClient.open(`${hub.url.replace('http', 'ws')}/graphql`, { authorization });
    await client.closed;
    const refused = await until(() => {
      const lines = linesOf(hub.log).filter(({ msg }) => msg.endsWith('refused'));
      return lines.length >= 4 ? lines : null;
    });
    expect(refused.map(({ msg }) => msg)).toEqual([
      'credential refused',
      'request refused',
      'credential refused',
      'websocket client refused',
    ]);
    const ids = refused.map(({ operationId }) => operationId);
    for (const id of ids) expect(id).toMatch(UUID);
    // The two lines of one connection have one id.
    expect([ids[2] === ids[3], new Set(ids).size]).toEqual([true, 3]);
    expect(hub.log).not.toContain('payload-of-mine');
  } finally {
    await hub.stop();
    await rm(folder, { recursive: true });
  }
});
