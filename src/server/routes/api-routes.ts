import type { GraphQLSchema } from 'graphql';
import type { Limits } from '../../core/config/limits.js';
import { inSpan } from '../../core/observe/tracing.js';
import type { AnyRecord } from '../../core/record.js';
import type { Hub } from '../../hub/hub.js';
import type { Publication } from '../../hub/publish/publish.js';
import type { PublishItem } from '../../hub/publish/stamp.js';
import { type ANSWERED, createOpenApi } from '../../schema/index.js';
import { reply } from '../http/reply.js';
import { readBody } from '../http/request-body.js';
import { createReadPublishRequest } from './publish-request.js';
import { READING, type Route, type Visit } from './route.js';

export interface ApiRoutesOptions {
  readonly hub: Hub;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Whether the description of the API is served. */
  readonly explore: boolean;
  /** Path below which a proxy serves the hub; empty for none. */
  readonly basePath: string;
}

const EVENTS_PATH = '/api/projects/:id/events';

interface ToPublish extends Pick<Visit, 'req' | 'viewer'> {
  readonly project: string;
  readonly items: readonly PublishItem[];
}

/** The rows of `/api`: publishing with plain JSON, and its description as OpenAPI. */
export function createApiRoutes({ hub, schema, limits, explore, basePath }: ApiRoutesOptions): readonly Route[] {
  const read = createReadPublishRequest(schema, limits.maxVariableDepth);
  let openApi: object | null = null;
  const publication = async ({ req, viewer, project, items }: ToPublish): Promise<Publication> => {
    const { traceparent: parent } = req.headers;
    const attributes = { 'http.route': EVENTS_PATH, 'http.request.method': 'POST' };
    const span = hub.tracer?.start(`POST ${EVENTS_PATH}`, { kind: 'server', parent, attributes });
    if (!span) return hub.publication(viewer, project, items);
    const traced = items.map((item) => ({ ...item, traceparent: span.traceparent }));
    return inSpan(span, () => hub.publication(viewer, project, traced));
  };
  const description: Route = {
    ...{ path: '/api/openapi.json', methods: READING, credential: 'ignored', body: 'ignored', stream: 'never' },
    handler({ res }) {
      openApi ??= createOpenApi({ registry: hub.registry, schema, basePath });
      reply(res, 200, openApi);
    },
  };
  return [
    {
      ...{ path: EVENTS_PATH, methods: ['POST'], credential: 'required', body: 'json', stream: 'never' },
      async handler({ req, res, params, viewer }) {
        const body = await readBody(req, limits.maxBodyBytes);
        if (body === null) return;
        const { items, isList } = read(body);
        const { records, isNew } = await publication({ req, viewer, project: params.id!, items });
        const events = records.map((record) => answerOf(hub, record));
        reply(res, isNew ? 201 : 200, isList ? events : events[0]);
      },
    },
    ...(explore ? [description] : []),
  ];
}

/** Answer to the publisher of an event. */
function answerOf(hub: Hub, record: AnyRecord): Record<(typeof ANSWERED)[number], unknown> {
  const { id, type, project, offset, occurredAt, recordedAt } = record;
  return {
    ...{ id, type, projectId: project, offset, cursor: hub.cursorOf(record) },
    ...{ occurredAt: new Date(occurredAt).toISOString(), recordedAt: new Date(recordedAt).toISOString() },
  };
}
