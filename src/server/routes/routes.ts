import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Access } from '../../auth/access.js';
import { authenticated, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Limits } from '../../core/config/limits.js';
import { TidingsError } from '../../core/errors.js';
import type { Hub } from '../../hub/hub.js';
import { MAX_BATCH } from '../../hub/publish/publish.js';
import type { Webhooks } from '../../hub/webhooks/webhooks.js';
import type { SchemaContext } from '../../schema/index.js';
import { createCloudEventsRoutes, type SourceRoute } from '../../sources/index.js';
import type { ConnectionSlots } from '../gate/connection-slots.js';
import type { Proxies } from '../gate/proxies.js';
import type { AnswerGraphql } from '../graphql/graphql-over-http.js';
import type { ReportError } from '../graphql/public-errors.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { RunOperation } from '../graphql/run-operation.js';
import { acceptsOpenMetrics } from '../http/accept.js';
import { reply } from '../http/reply.js';
import type { Connections } from '../operate/connections.js';
import { prometheusText } from '../operate/metrics.js';
import { createPages, DASHBOARD_PATHS, type Pages } from '../site/pages.js';
import type { StaticSite } from '../site/static-site.js';
import { type createSingleConnection, isSingleConnection } from '../streams/sse/single-connection.js';
import { createApiRoutes } from './api-routes.js';
import { createMcpRoute } from './mcp-route.js';
import type { createHealth } from './probes.js';
import { READING, type Route, type Visit } from './route.js';
import { createSessionRoutes } from './session-routes.js';
import { createSourceRoutes } from './source-routes.js';

export interface RoutesOptions {
  readonly hub: Hub;
  readonly schema: GraphQLSchema;
  readonly access: Access;
  readonly webhooks: Webhooks;
  readonly proxies: Proxies;
  readonly connections: Connections;
  readonly answerGraphql: AnswerGraphql;
  readonly run: RunOperation;
  readonly slots: ConnectionSlots;
  readonly draining: () => boolean;
  readonly singleConnection: ReturnType<typeof createSingleConnection>;
  readonly health: ReturnType<typeof createHealth>;
  /** Whether `/metrics` answers everybody. */
  readonly metricsPublic: boolean;
  readonly report: ReportError;
  /** Whether GraphiQL is served. */
  readonly explore: boolean;
  /** Path below which a proxy serves the hub; empty for none. */
  readonly basePath: string;
  readonly sourceRoutes: readonly SourceRoute[];
  readonly limits: Limits;
}

/** The table of routes: every path of the hub is here. */
export function createRoutes(options: RoutesOptions): readonly Route[] {
  const { health } = options;
  const probe = { methods: READING, credential: 'lenient', body: 'ignored', stream: 'never' } as const;
  return [
    { ...probe, path: '/health', handler: ({ res, viewer }) => reply(res, 200, health.health(viewer)) },
    {
      ...{ ...probe, path: '/ready' },
      async handler({ res, viewer }) {
        const { status, body } = await health.ready(viewer);
        reply(res, status, body);
      },
    },
    {
      ...{ ...probe, path: '/metrics', credential: options.metricsPublic ? 'lenient' : 'checked' },
      handler: (visit) => sendMetrics(visit, options),
    },
    ...createSessionRoutes(options),
    ...createPageRoutes(createPages({ ...options, registry: options.hub.registry })),
    ...createGraphqlRoutes(options),
    ...createApiRoutes(options),
    createMcpRoute({
      ...{ ...options, maxBodyBytes: options.limits.maxBodyBytes },
      contextOf: (visit) => contextOf(options, visit),
    }),
    ...createSourceRoutes([...cloudEventsRoutes(options), ...options.sourceRoutes], options.limits.maxBodyBytes),
  ];
}

const cloudEventsRoutes = ({ hub, limits }: RoutesOptions) =>
  createCloudEventsRoutes({
    publish: (viewer, project, items) => hub.publish(viewer, project, items),
    isKnown: (type) => hub.registry.get(type) !== undefined,
    ...{ maxEvents: MAX_BATCH, maxDepth: limits.maxVariableDepth },
  });

/** GraphiQL shares its path with GraphQL: a GET that accepts HTML comes from a browser that wants the page. */
const wantsPage = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/html') ?? false;

function createPageRoutes({ dashboard, signIn, graphiql }: Pages): readonly Route[] {
  const row = { credential: 'ignored', body: 'ignored', stream: 'never' } as const;
  const page = (site: StaticSite, more: Pick<Route, 'methods' | 'appliesTo'>): Route => ({
    ...{ ...row, ...more, path: site.path },
    handler: ({ req, res }) => site.sendPage(req, res),
  });
  const files = (site: StaticSite): Route => ({
    ...{ ...row, path: `${site.folder}*`, methods: READING },
    handler: ({ req, res, path }) => site.sendFile(req, res, path),
  });
  return [
    ...[dashboard, signIn].flatMap((site) => [page(site, { methods: READING }), files(site)]),
    ...DASHBOARD_PATHS.map((path) => ({ ...page(dashboard, { methods: READING }), path })),
    ...(graphiql ? [page(graphiql, { methods: ['GET'], appliesTo: wantsPage }), files(graphiql)] : []),
  ];
}

const contextOf = ({ hub, access, webhooks }: RoutesOptions, { req, viewer, address }: Visit): SchemaContext => ({
  ...{ hub, access, webhooks, viewer, address, refresh: null },
  traceparent: traceparentOf(req),
});

function createGraphqlRoutes(options: RoutesOptions): readonly Route[] {
  const { answerGraphql, singleConnection, hub, access, webhooks } = options;
  // One literal: copies of objects cost a publish 4 µs.
  const requestContextOf = ({ req, res, viewer, address, admitStream }: Visit): RequestContext => ({
    hub,
    access,
    webhooks,
    viewer,
    address,
    refresh: null,
    traceparent: traceparentOf(req),
    lastEventId: lastEventId(req),
    req,
    res,
    admitStream,
  });
  const stream = { path: '/graphql/stream', credential: 'required', body: 'json' } as const;
  return [
    {
      ...{ path: '/graphql', methods: ['GET', 'POST'], credential: 'checked', body: 'json', stream: 'accepted' },
      handler: (visit) => answerGraphql(requestContextOf(visit)),
    },
    {
      ...{ ...stream, methods: ['GET', 'POST', 'PUT', 'DELETE'], stream: 'reserved', appliesTo: isSingleConnection },
      handler: (visit) => singleConnection(visit.req, visit.res, contextOf(options, visit)),
    },
    {
      ...{ ...stream, methods: ['GET', 'POST'], stream: 'always' },
      handler(visit) {
        // The distinct connections mode of graphql-sse is what /graphql streams to a client that accepts nothing else.
        visit.req.url = visit.req.url!.replace('/stream', '');
        visit.req.headers.accept = 'text/event-stream';
        return answerGraphql(requestContextOf(visit));
      },
    },
  ];
}

const traceparentOf = ({ headers }: IncomingMessage) => headers.traceparent?.toString();

const lastEventId = ({ headers }: IncomingMessage) => headers['last-event-id']?.toString() || undefined;

/** @throws TidingsError unless metrics are public: `UNAUTHENTICATED` without a viewer, `FORBIDDEN` to one who may not MONITOR. */
async function sendMetrics({ req, res, viewer }: Visit, { hub, metricsPublic }: RoutesOptions): Promise<void> {
  const mayMonitor = viewer !== null && can(viewer, 'MONITOR', SYSTEM_PROJECT);
  if (!metricsPublic) {
    authenticated(viewer);
    if (!mayMonitor) throw new TidingsError('FORBIDDEN', { cause: new Denial(viewer, 'MONITOR', SYSTEM_PROJECT) });
  }
  await hub.logFigures.refresh();
  const options = { isOpenMetrics: acceptsOpenMetrics(req.headers.accept), isPublic: !mayMonitor };
  const { text, mediaType } = await prometheusText(hub.measurements, options);
  res.writeHead(200, { 'content-type': mediaType, 'cache-control': 'no-store' });
  res.end(text);
}
