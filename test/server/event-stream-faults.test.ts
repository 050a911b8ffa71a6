import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/config/limits.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { ResultStream } from '../../src/server/graphql/result-stream.js';
import { ResponseStream } from '../../src/server/streams/http/response-stream.js';
import { MULTIPART_FRAMING } from '../../src/server/streams/multipart/multipart-framing.js';
import { SSE_FRAMING } from '../../src/server/streams/sse/sse-framing.js';
import { SingleConnection } from '../support/single-connection.js';
import { StreamClient } from '../support/stream-client.js';
import { startTestServer } from '../support/test-server.js';

const UNWRITABLE = [
  [SSE_FRAMING, '\n\n', [':', expect.stringContaining('"code":"INTERNAL_SERVER_ERROR"'), 'event: complete\ndata:']],
  [
    MULTIPART_FRAMING,
    '\r\n--graphql',
    [
      'content-type: application/json\r\n\r\n{}',
      expect.stringMatching(/\{"payload":\{"errors":.*"code":"INTERNAL_SERVER_ERROR"/),
      '--',
    ],
  ],
] as const;

it.each(UNWRITABLE)(
  'ends a stream with a masked error when a result cannot be written as JSON: $mediaType',
  async (framing, delimiter, frames) => {
    const reported: unknown[] = [];
    const report = Object.assign((error: unknown) => `${reported.push(error)}`, { denied: () => undefined });
    const source = { next: async () => ({ done: false as const, value: {} }) };
    const results = new ResultStream({
      ...{ source, join: null, report, meter: NO_METER },
      execute: () => ({ data: { size: 1n } }),
    });
    const stream = new ResponseStream({
      ...{
        results,
        framing,
        output: new PassThrough() as never,
        res: {} as never,
        viewer: null,
        client: null,
        address: '',
      },
      ...{ report, heartbeatMs: 1_000, limits: DEFAULT_LIMITS, coalesceMs: 0 },
    });
    const blocks = (await text(stream)).split(delimiter).map((block) => block.trim());
    expect(blocks.filter(Boolean)).toEqual(frames);
    expect(reported).toMatchObject([new TypeError('Do not know how to serialize a BigInt')]);
  },
);

it.each(['text/event-stream', 'text/event-stream, */*', 'Text/Event-Stream;q=1'])(
  'opens a reserved stream for a client that accepts %s',
  async (accept) => {
    const server = await startTestServer();
    const { body: token } = await SingleConnection.reserve(server, server.authorization);
    const headers = { authorization: server.authorization, 'x-graphql-event-stream-token': token, accept };
    const stream = await StreamClient.open({ url: `${server.url}/graphql/stream`, headers });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    stream.close();
    await server.close();
  },
);
