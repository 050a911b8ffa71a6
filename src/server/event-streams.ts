import type { Plugin } from 'graphql-yoga';
import type { Connections } from './connections.js';
import type { RequestContext } from './context.js';
import { EventStream } from './event-stream.js';
import type { ResultStream } from './result-stream.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  connection: 'keep-alive',
  'x-accel-buffering': 'no',
};

/** Answers subscriptions with event streams of ours: with ids, held back by the socket, ended in good order. */
export function useEventStreams(options: { connections: Connections; heartbeatMs: number; stallMs: number }): Plugin {
  const { connections, ...timing } = options;
  return {
    onResultProcess({ result, request, serverContext, setResultProcessor }) {
      const accepted = request.headers.get('accept')?.includes('text/event-stream');
      if (!accepted || !(Symbol.asyncIterator in result)) return;
      setResultProcessor((results, fetchAPI) => {
        const { socket } = (serverContext as unknown as RequestContext).req;
        const stream = new EventStream({ results: results as unknown as ResultStream, socket, ...timing });
        stream.once('close', connections.add('sse', stream));
        return new fetchAPI.Response(stream as unknown as ReadableStream, { headers: HEADERS });
      }, 'text/event-stream');
    },
  };
}
