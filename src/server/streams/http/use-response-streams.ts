import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../../core/config/limits.js';
import { clientProgramIn } from '../../gate/client-program.js';
import type { ReportError } from '../../graphql/public-errors.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { ResultStream } from '../../graphql/result-stream.js';
import type { Connections } from '../../operate/connections.js';
import { outputSocketOf } from '../output-socket.js';
import { framingFor } from './framings.js';
import { ResponseStream } from './response-stream.js';

const HEADERS = { 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };

/** Answers subscriptions with streams of ours: with positions, held back by the socket, ended in good order. */
export function useResponseStreams(options: {
  connections: Connections;
  heartbeatMs: number;
  coalesceMs: number;
  limits: Limits;
  report: ReportError;
}): Plugin {
  const { connections, heartbeatMs, coalesceMs, limits, report } = options;
  const shared = { heartbeatMs, coalesceMs, limits, report };
  // By request: what Yoga hands to a result processor is wrapped once more, and the wrapper knows no cursor.
  const streams = new WeakMap<object, ResultStream>();
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result }) {
        const { request } = args.contextValue as { request?: object };
        if (request && result instanceof ResultStream) streams.set(request, result);
      },
    }),
    onResultProcess({ request, serverContext, setResultProcessor }) {
      const results = streams.get(request);
      // Whether the client accepts a stream was decided before the subscription was executed.
      if (!results) return;
      const framing = framingFor(request.headers.get('accept') ?? undefined);
      setResultProcessor((_, fetchAPI) => {
        const { req, res, viewer, address } = serverContext as unknown as RequestContext;
        const output = outputSocketOf(req);
        const client = clientProgramIn(req.headers);
        const stream = new ResponseStream({ results, framing, output, res, viewer, address, client, ...shared });
        const registration = connections.add(stream);
        registration.admitted();
        registration.began(results);
        const gone = () => stream.destroy();
        stream.once('close', () => {
          output.off('close', gone);
          registration.closed(stream.end);
        });
        output.on('close', gone);
        if (output.destroyed) gone();
        return new fetchAPI.Response(stream as unknown as ReadableStream, {
          headers: { ...HEADERS, 'content-type': framing.contentType },
        });
      }, framing.mediaType);
    },
  };
}
