import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { StreamClient } from '../support/stream-client.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';
import { Samples } from './samples.js';

const samples = new Samples('docs/protocol.md');
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: {kind: "note", summary: "s"}) { id } }';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** The shape of a message: each text is replaced by `text`, but for types. */
const shapeOf = (json: string): unknown =>
  JSON.parse(json, (name, value) =>
    typeof value === 'object' || name === 'type' || name === 'id' ? value : typeof value,
  );

describe('docs/protocol.md', () => {
  it('shows a session over WebSocket as the hub speaks it', async () => {
    const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
    const received: string[] = [];
    socket.on('message', (data) => received.push(String(data)));
    await new Promise((resolve) => socket.once('open', resolve));
    for (const line of samples.block('text', 'connection_init').trim().split('\n')) {
      const message = line.slice(2);
      if (line.startsWith('> ')) {
        socket.send(message.replace('tdg_…', KEY));
        continue;
      }
      if (message.includes('"next"')) await server.post(PUBLISH);
      const next = await until(() => received.shift(), { what: message });
      expect(shapeOf(next)).toEqual(shapeOf(message));
    }
    socket.close();
  });

  it('shows an event stream as the hub sends it', async () => {
    const query = 'subscription { events(projectId: "acme") { type offset } }';
    const headers = { authorization: server.authorization };
    const stream = await StreamClient.open({ url: `${server.url}/graphql/stream`, body: { query }, headers });
    await until(() => stream.blocks.length > 0);
    await server.post(PUBLISH);
    await until(() => stream.blocks.length > 1);
    const shown = samples.block('text', 'event: next').trim().split('\n\n');
    const fieldsOf = (block: string) => block.split('\n').map((line) => line.split(':', 1)[0] || 'comment');
    expect(stream.blocks.map((block) => Object.keys(block))).toEqual(shown.map(fieldsOf));
    const data = /^data: (.*)$/m.exec(shown[1]!)![1]!;
    expect(shapeOf(stream.blocks[1]!.data!)).toEqual(shapeOf(data));
    stream.close();
  });

  it('shows no other blocks', () => expect(samples.unused()).toEqual([]));
});
