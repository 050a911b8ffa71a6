import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Access } from '../../auth/access.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/meter.js';
import type { Hub } from '../../hub/hub.js';
import type { Places } from '../gate/connection-slots.js';
import type { Proxies } from '../gate/proxies.js';
import { presentedBy } from '../gate/request-credential.js';
import type { AnswerPlainPost } from '../graphql/plain-post.js';
import type { Yoga } from '../graphql/yoga.js';
import { reply, replyError } from '../http/reply.js';
import type { Connections } from '../operate/connections.js';
import { createPages } from '../site/pages.js';
import { outputSocketOf } from '../streams/output-socket.js';
import { randomRetryMs, retryFrame } from '../streams/sse/event-stream.js';
import { type createSingleConnection, isSingleConnection } from '../streams/sse/single-connection.js';
import { takesMethod } from './methods.js';
import type { createMetricsPage } from './metrics-page.js';
import type { createHealth } from './probes.js';
import { createSessionRoutes } from './session-routes.js';

export interface FrontOptions {
  readonly hub: Hub;
  readonly access: Access;
  readonly proxies: Proxies;
  readonly connections: Connections;
  readonly yoga: Yoga;
  readonly answerPlainPost: AnswerPlainPost;
  readonly singleConnection: ReturnType<typeof createSingleConnection>;
  readonly health: ReturnType<typeof createHealth>;
  readonly metricsPage: ReturnType<typeof createMetricsPage>;
  /** Whether the metrics are for everybody. */
  readonly metricsPublic: boolean;
  readonly meter: Meter;
  readonly places: Places;
  readonly explore: boolean;
  readonly draining: () => boolean;
  readonly log: Logger;
}

/** A request on its way: who asks, and the path without its query. */
interface Visit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly viewer: Viewer | null;
  readonly address: string;
}

const EVENT_STREAM = 'text/event-stream';
const NOT_JSON = {
  message: 'The body must be application/json in UTF-8, not compressed',
  extensions: { code: 'BAD_USER_INPUT' },
};
const JSON_BODY = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The front door for HTTP: every path of the hub is in its table. Never rejects. */
export function createFront(options: FrontOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const routes = createRoutes(options);
  const pageOf = createPages(options);
  const probes = new Set(['/health', '/ready', ...(options.metricsPublic ? ['/metrics'] : [])]);
  return async (req, res) => {
    try {
      const path = (req.url ?? '/').split('?', 1)[0]!;
      if (!takesMethod(path, req, res)) return;
      const page = pageOf(req, path);
      if (page) return await page(req, res);
      const route = routes.get(path);
      if (!route) throw new TidingsError('NOT_FOUND');
      const address = options.proxies.addressOf(req);
      const viewer = await (probes.has(path) ? probing : authenticate)(options.access, req, address);
      await route({ req, res, viewer, address });
    } catch (error) {
      if (!(error instanceof TidingsError)) options.log.error({ err: error }, 'request failed');
      if (res.headersSent) res.destroy();
      else replyError(res, error instanceof TidingsError ? error : new TidingsError('INTERNAL_SERVER_ERROR'));
    } finally {
      options.meter.answered(res.statusCode);
    }
  };
}

function createRoutes(options: FrontOptions): Map<string, (visit: Visit) => Promise<void> | void> {
  const { hub, access, connections, places, yoga, answerPlainPost, singleConnection, health } = options;
  const session = createSessionRoutes(access, options.proxies);

  const graphql = async ({ req, res, viewer, address }: Visit) => {
    if (!isReadable(req)) return reply(res, 415, { errors: [NOT_JSON] });
    if (req.method === 'GET') requireJsonParameters(req);
    if (options.draining() && req.headers.accept === EVENT_STREAM) return comeBackLater(res);
    // It would be told of its end no more, and keep its place.
    if (outputSocketOf(req).destroyed) return;
    // Nobody else can follow anything.
    if (viewer && req.headers.accept?.includes(EVENT_STREAM)) res.once('close', places.stream(viewer.credential).left);
    const caller = { hub, access, connections, viewer, address, refresh: null };
    const context = { ...caller, lastEventId: header(req, 'last-event-id'), req, res };
    if (!(await answerPlainPost(context))) await yoga(req, res, context);
  };

  return new Map<string, (visit: Visit) => Promise<void> | void>([
    ['/', ({ res }) => void res.writeHead(302, { location: '/graphql' }).end()],
    ['/health', ({ res, viewer }) => reply(res, 200, health.health(viewer))],
    [
      '/ready',
      async ({ res, viewer }) => {
        const { status, body } = await health.ready(viewer);
        reply(res, status, body);
      },
    ],
    ['/metrics', ({ res, viewer }) => options.metricsPage(viewer, res)],
    ['/session', (visit) => (isReadable(visit.req) ? session(visit) : reply(visit.res, 415, { errors: [NOT_JSON] }))],
    ['/graphql', graphql],
    [
      '/graphql/stream',
      (visit) => {
        const { req, res, viewer, address } = visit;
        if (!viewer) throw new TidingsError('UNAUTHENTICATED');
        if (isSingleConnection(req)) {
          if (!isReadable(req)) return reply(res, 415, { errors: [NOT_JSON] });
          const context = { hub, access, connections, viewer, address, refresh: null };
          return singleConnection(req, res, context);
        }
        // The distinct connections mode is what /graphql streams as well.
        req.url = req.url!.replace('/stream', '');
        req.headers.accept = EVENT_STREAM;
        return graphql(visit);
      },
    ],
  ]);
}

/** A probe is answered whatever it shows: a credential that is not good tells it no more than none does. */
async function probing({ credentials }: Access, req: IncomingMessage, address: string): Promise<Viewer | null> {
  try {
    return await credentials.authenticate(presentedBy(req, address));
  } catch {
    return null;
  }
}

/** @throws TidingsError `BAD_USER_INPUT` that names the parameter which is not JSON. */
function requireJsonParameters(req: IncomingMessage): void {
  const parameters = new URL(req.url!, 'http://localhost').searchParams;
  for (const name of ['variables', 'extensions']) {
    try {
      JSON.parse(parameters.get(name) || '{}');
    } catch {
      throw badInput(name, `${name} is not JSON`);
    }
  }
}

/** A stream that ends before it has begun: stock clients come back, which on an error some of them never do. */
function comeBackLater(res: ServerResponse): void {
  res.writeHead(200, { 'content-type': `${EVENT_STREAM}; charset=utf-8`, 'cache-control': 'no-store' });
  res.end(retryFrame(randomRetryMs()));
}

function authenticate({ credentials }: Access, req: IncomingMessage, address: string): Promise<Viewer | null> {
  return credentials.authenticate(presentedBy(req, address));
}

/**
 * Only JSON is read: what a form or a plain text post of another site's page can send is not, nor what would unfold. A GET
 * that has a type at all is held to the same, or the type would pass for the header that a page needs leave to send.
 */
const isReadable = ({ method, headers }: IncomingMessage): boolean =>
  JSON_BODY.test(headers['content-type'] ?? (method === 'POST' ? '' : 'application/json')) &&
  headers['content-encoding'] === undefined;

const header = (req: IncomingMessage, name: string): string | undefined => req.headers[name]?.toString() || undefined;
